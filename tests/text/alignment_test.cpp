#include "text/setting.h"

#include "help/catch.h"

#include <cmath>

using namespace anteroom;
using help::fresh_typesetter;
using help::Ink;
using text::Align;
using text::Style;

namespace {

constexpr int kWidth = 400;
const char* const kLatin = "Calm";
const char* const kArabic = "هدوء";
const char* const kDigits = "12 / 34";

Ink ink(text::Typesetter& typesetter, const std::string& text, bool right_to_left, Align align) {
  Style style;
  style.size = 20;
  style.align = align;
  style.right_to_left = right_to_left;
  style.language = right_to_left ? "ar" : "en";
  return help::ink_of(typesetter.set({text, {}}, style, kWidth, help::kBlack));
}

bool at_left(const Ink& ink) { return ink.left >= -3 && ink.left <= 3; }
bool at_right(const Ink& ink) { return ink.right >= kWidth - 3 && ink.right <= kWidth + 3; }
bool in_the_middle(const Ink& ink) { return std::abs(ink.left - (kWidth - ink.right)) <= 4; }

} // namespace

TEST_CASE("the alignment of a text") {
  const auto typesetter = fresh_typesetter();
  const std::string text = GENERATE(as<std::string>(), kLatin, kArabic, kDigits);
  CAPTURE(text);

  SECTION("starts at the left in languages that are written from there, whatever the script") {
    CHECK(at_left(ink(*typesetter, text, false, Align::start)));
    CHECK(at_right(ink(*typesetter, text, false, Align::end)));
  }
  SECTION("starts at the right in languages that are written from there, whatever the script") {
    CHECK(at_right(ink(*typesetter, text, true, Align::start)));
    CHECK(at_left(ink(*typesetter, text, true, Align::end)));
  }
  SECTION("has one middle") {
    CHECK(in_the_middle(ink(*typesetter, text, false, Align::centre)));
    CHECK(in_the_middle(ink(*typesetter, text, true, Align::centre)));
  }
}

TEST_CASE("paragraphs of two directions") {
  const auto typesetter = fresh_typesetter();

  SECTION("all start where their language starts") {
    const std::string both = std::string(kLatin) + "\n" + kArabic;
    for (const bool right_to_left : {false, true}) {
      const Ink one = ink(*typesetter, kLatin, right_to_left, Align::start);
      const Ink other = ink(*typesetter, kArabic, right_to_left, Align::start);
      const Ink together = ink(*typesetter, both, right_to_left, Align::start);
      CHECK(std::abs(together.left - std::min(one.left, other.left)) <= 1);
      CHECK(std::abs(together.right - std::max(one.right, other.right)) <= 1);
    }
  }
  SECTION("keep their own order of words") {
    // The full stop ends an English sentence at its right, also on an Arabic page.
    const Ink with_stop = ink(*typesetter, "H.", true, Align::start);
    Style style;
    style.size = 20;
    style.right_to_left = true;
    const auto made = typesetter->set({"H.", {}}, style, kWidth, help::kBlack);
    int left_rows = 0; // rows of ink in the left quarter: an H is tall, a stop is not
    for (int y = 0; y < made.height; ++y)
      for (int x = 0; x < made.width / 4; ++x)
        if (made.at(x, y) >> 24 > 128) {
          ++left_rows;
          break;
        }
    CHECK(left_rows > (with_stop.bottom - with_stop.top) / 2);
  }
}
