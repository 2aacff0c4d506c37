// What is drawn of a text, told without a picture.
#include "text/setting.h"

#include "help/catch.h"

using namespace anteroom;
using help::fresh_typesetter;
using help::samples;
using help::style_of;

TEST_CASE("the words of a line") {
  const auto typesetter = fresh_typesetter();

  SECTION("are those of the text, in order, as many lines as the box has") {
    for (const auto& sample : samples())
      for (const int width : {120, 300}) {
        CAPTURE(sample.script, width);
        const auto lines = typesetter->lines({sample.text, {}}, style_of(sample), width);
        std::string all;
        for (const std::string& line : lines) all += line;
        CHECK(all == sample.text);
        CHECK(static_cast<int>(lines.size()) == typesetter->measure({sample.text, {}}, style_of(sample), width).lines);
      }
  }
  SECTION("end at a newline, which belongs to none") {
    CHECK(typesetter->lines({"one\ntwo", {}}, {}, 500) == std::vector<std::string>{"one", "two"});
  }
}

TEST_CASE("a dotted circle") {
  const auto typesetter = fresh_typesetter();
  const auto stray = [&](const std::string& text, const char* language) {
    text::Style style;
    style.language = language;
    return typesetter->stray_circles({text, {}}, style);
  };

  SECTION("is drawn under a sign that has no letter") {
    CHECK(stray("ि", "hi") == 1);
    CHECK(stray("शांत ा िक", "hi") == 2);
    CHECK(stray("ា", "km") == 1);
    CHECK(stray("ေါ", "my") >= 1);
    CHECK(stray("ি", "bn") == 1);
  }
  SECTION("is no fault where it is written") { CHECK(stray("◌", "en") == 0); }
  SECTION("is in no text that is well spelt") {
    for (const auto& sample : samples()) {
      CAPTURE(sample.script);
      CHECK(typesetter->stray_circles({sample.text, {}}, style_of(sample)) == 0);
    }
  }
}
