// What is not text must not stop the kiosk: it is shown as a mark that says so.
#include "text/setting.h"

#include "help/catch.h"

#include <random>

using namespace anteroom;
using help::fresh_typesetter;
using text::Passage;
using text::Style;

TEST_CASE("bytes that are not text") {
  const auto typesetter = fresh_typesetter();
  const auto lines = [&](const std::string& text) { return typesetter->measure({text, {}}, {}, 500).lines; };
  const auto width = [&](const std::string& text) { return typesetter->measure({text, {}}, {}, 500).width; };

  SECTION("are shown as the replacement character") {
    const std::string mark = "\uFFFD";
    for (const char* bytes : {"\xff", "\x80", "\xc3", "\xf5"}) CHECK(width(bytes) == width(mark));
    CHECK(width("a\xff"
                "b") == width("a" + mark + "b"));
    CHECK(typesetter->unknown_glyphs({"\xff\xfe", {}}, {}) == 0);
  }
  SECTION("may be a zero, and the text goes on behind it") {
    CHECK(width(std::string("a\0b", 3)) > width("ab"));
    CHECK(lines(std::string("\0\0\n\0", 4)) == 2);
  }
  SECTION("may be anything, with marks that fit nothing") {
    std::mt19937 random(7);
    const auto below = [&](unsigned most) -> unsigned { return static_cast<unsigned>(random()) % most; };
    for (int i = 0; i < 2000; ++i) {
      Passage passage;
      for (unsigned length = below(40); length > 0; --length) passage.text += static_cast<char>(below(256));
      for (unsigned marks = below(4); marks > 0; --marks) {
        const std::size_t begin = below(60);
        passage.marks.push_back({begin, begin + below(20), below(2) == 0, below(2) == 0});
      }
      Style style;
      style.right_to_left = below(2) == 0;
      const auto box = typesetter->measure(passage, style, static_cast<int>(below(200)));
      const auto made = typesetter->set(passage, style, 100, help::kBlack);
      REQUIRE(box.lines >= 1);
      REQUIRE(made.pixels.size() == static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height));
    }
  }
}

TEST_CASE("a text of any length") {
  const auto typesetter = fresh_typesetter();

  SECTION("is no larger a picture than may be made") {
    std::string lines;
    for (int i = 0; i < 2000; ++i) lines += "line\n";
    const auto made = typesetter->set({lines, {}}, {}, 200, help::kBlack);
    CHECK(made.height == picture::kLargestSide);
    const auto wide = typesetter->set({std::string(3000, 'w'), {}}, {}, 100'000, help::kBlack);
    CHECK(wide.width == picture::kLargestSide);
  }
}
