#include "text/setting.h"

#include "help/catch.h"

using namespace anteroom;
using help::fresh_typesetter;
using help::samples;
using help::style_of;

TEST_CASE("the letters of a script") {
  const auto typesetter = fresh_typesetter();

  SECTION("are all there, for every script of the list") {
    for (const auto& sample : samples()) {
      CAPTURE(sample.script);
      text::Style style = style_of(sample);
      CHECK(typesetter->unknown_glyphs({sample.text, {}}, style) == 0);
      style.bold = true;
      style.face = text::Face::serif;
      CHECK(typesetter->unknown_glyphs({sample.text, {}}, style) == 0);
    }
  }
  SECTION("are told from what is no letter of any font") {
    CHECK(typesetter->unknown_glyphs({"a\uE000b", {}}, {}) == 1);
    CHECK(typesetter->unknown_glyphs({"\uE000\uE001\U000F0000", {}}, {}) == 3);
  }
  SECTION("are found again after one that is in no font") {
    CHECK(typesetter->unknown_glyphs({"\uE000", {}}, {}) == 1);
    CHECK(typesetter->unknown_glyphs({samples()[4].text, {}}, style_of(samples()[4])) == 0);
    CHECK(typesetter->unknown_glyphs({samples()[0].text, {}}, style_of(samples()[0])) == 0);
  }
}

TEST_CASE("the shapes of a script") {
  const auto typesetter = fresh_typesetter();
  const auto width = [&](const std::string& text, const char* language) {
    text::Style style;
    style.size = 100;
    style.language = language;
    return typesetter->measure({text, {}}, style, 4000).width;
  };

  SECTION("join where letters join") {
    // A zero-width non-joiner keeps Arabic letters apart, in their wide forms.
    CHECK(width("بببب", "ar") < width("ب\u200Cب\u200Cب\u200Cب", "ar"));
  }
  SECTION("fall together where they form one sign") { CHECK(width("क्ष", "hi") < width("क", "hi") + width("ष", "hi")); }
  SECTION("put accents over letters, not beside them") {
    CHECK(width("e\u0301", "fr") == width("é", "fr"));
    CHECK(width("Ễ", "vi") == width("E", "vi"));
  }
}
