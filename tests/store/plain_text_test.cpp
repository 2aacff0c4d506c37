#include "store/plain_text.h"

#include "help/catch.h"

using namespace anteroom::store;

TEST_CASE("text of a bundle") {
  SECTION("is any well-formed UTF-8") {
    CHECK(is_text(""));
    CHECK(is_text("plain\nlines"));
    CHECK(is_text("العربية हिन्दी 中文 😀"));
    CHECK(is_text("\xf4\x8f\xbf\xbf")); // U+10FFFF
  }

  SECTION("is nothing that only looks like it") {
    CHECK_FALSE(is_text("\xff"));
    CHECK_FALSE(is_text("\x80"));
    CHECK_FALSE(is_text("\xc3"));             // cut short
    CHECK_FALSE(is_text("\xe2\x82"));         // cut short
    CHECK_FALSE(is_text("\xf0\x9f\x98"));     // cut short
    CHECK_FALSE(is_text("\xc0\x80"));         // too long a form
    CHECK_FALSE(is_text("\xe0\x80\x80"));     // too long a form
    CHECK_FALSE(is_text("\xf0\x80\x80\x80")); // too long a form
    CHECK_FALSE(is_text("\xed\xa0\x80"));     // half of a pair
    CHECK_FALSE(is_text("\xf4\x90\x80\x80")); // beyond the last code point
    CHECK_FALSE(is_text("\xf8\x88\x80\x80\x80"));
  }

  SECTION("has no control characters but newlines") {
    CHECK_FALSE(is_text(std::string_view("a\0b", 3)));
    CHECK_FALSE(is_text("a\tb"));
    CHECK_FALSE(is_text("a\x1b[31m"));
    CHECK_FALSE(is_text("a\x7f"));
    CHECK_FALSE(is_text("\xc2\x85"));
  }

  SECTION("can be parted only between code points") {
    const std::string text = "aé😀";
    const std::vector<std::size_t> between{0, 1, 3, 7};
    for (std::size_t at = 0; at < 10; ++at) {
      CAPTURE(at);
      CHECK(is_boundary(text, at) == (std::find(between.begin(), between.end(), at) != between.end()));
    }
  }

  SECTION("falls into paragraphs at newlines") {
    CHECK(paragraphs("").empty());
    CHECK(paragraphs("one") == std::vector<std::string>{"one"});
    CHECK(paragraphs("one\ntwo\n") == std::vector<std::string>{"one", "two"});
    CHECK(paragraphs("\n\none\n\ntwo") == std::vector<std::string>{"one", "two"});
  }
}

TEST_CASE("ids, languages and dates") {
  SECTION("an id is small letters, digits and hyphens") {
    CHECK(is_id("a"));
    CHECK(is_id("alarm-stays-on-2"));
    CHECK(is_id(std::string(48, 'a')));
    for (const char* wrong : {"", "Alarm", "2-things", "-a", "a b", "a_b", "é"}) CHECK_FALSE(is_id(wrong));
    CHECK_FALSE(is_id(std::string(49, 'a')));
  }

  SECTION("a language is a tag") {
    CHECK(is_language_code("en"));
    CHECK(is_language_code("zh-Hans"));
    for (const char* wrong : {"", "e", "e n", "../en", "-en", "é"}) CHECK_FALSE(is_language_code(wrong));
    CHECK_FALSE(is_language_code(std::string(36, 'a')));
  }

  SECTION("a day is one of the calendar") {
    CHECK(is_day("2026-11-21"));
    CHECK(is_day("2024-02-29"));
    CHECK(is_day("2000-02-29"));
    for (const char* wrong : {"", "2026-11", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                              "2026-01-00", "2026/01/01", "20260101", "2026-1-001", "-026-01-01"})
      CHECK_FALSE(is_day(wrong));
  }

  SECTION("a month is one of twelve") {
    CHECK(is_month("2026-11"));
    for (const char* wrong : {"", "2026", "2026-00", "2026-13", "2026-1", "26-11", "2026-11-21"})
      CHECK_FALSE(is_month(wrong));
  }
}
