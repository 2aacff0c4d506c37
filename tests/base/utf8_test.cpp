#include "base/utf8.h"

#include "help/catch.h"

#include <string>

using namespace anteroom;

TEST_CASE("the first code point of a text") {
  const auto value = [](std::string_view text) {
    return first_code_point(text) ? first_code_point(text)->value : char32_t{0xffffffff};
  };
  constexpr char32_t none = 0xffffffff;

  SECTION("is found in one to four bytes") {
    CHECK(value("a rest") == U'a');
    CHECK(value(std::string_view("\0", 1)) == 0);
    CHECK(value("\xc3\xa9t") == 0xe9);
    CHECK(value("\xe2\x82\xac") == 0x20ac);
    CHECK(value("\xf0\x9f\x98\x80") == 0x1f600);
    CHECK(first_code_point("\xe2\x82\xac")->bytes == 3);
  }
  SECTION("is that of the longest and the shortest form there is") {
    CHECK(value("\xc2\x80") == 0x80);
    CHECK(value("\xe0\xa0\x80") == 0x800);
    CHECK(value("\xf0\x90\x80\x80") == 0x10000);
    CHECK(value("\xf4\x8f\xbf\xbf") == 0x10ffff);
  }
  SECTION("is none where the bytes are not UTF-8") {
    for (const char* text :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xed\xa0\x80", "\xed\xbf\xbf",
          "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x98",
          "\xc3"
          "a"})
      CHECK(value(text) == none);
    CHECK(value("") == none);
  }
}
