#include "base/number.h"

#include "help/catch.h"

using namespace anteroom;

TEST_CASE("a whole number in a file") {
  CHECK(whole_number("12", 1) == 12);
  CHECK(whole_number("0", 0) == 0);
  CHECK(whole_number("9223372036854775807", 1) == 9223372036854775807);
  for (const char* text : {"", " ", "0", "-1", "+1", " 1", "1 ", "1e3", "0x1", "one", "9223372036854775808"})
    CHECK_FALSE(whole_number(text, 1));
}
