#include "check/decimal.h"

#include "help/catch.h"

#include <random>

using namespace anteroom;
using check::Decimal;

namespace {

Decimal decimal(std::string_view text) {
  const std::optional<Decimal> made = Decimal::parse(text);
  INFO(text);
  REQUIRE(made.has_value());
  return *made;
}

std::string shown(std::optional<Decimal> number) { return number ? number->text() : "nothing"; }

} // namespace

TEST_CASE("a decimal") {
  SECTION("is written as short as it can be") {
    CHECK(decimal("27").text() == "27");
    CHECK(decimal("-2.50").text() == "-2.5");
    CHECK(decimal("0.00000001").text() == "0.00000001");
    CHECK(decimal("-0").text() == "0");
    CHECK(decimal("1e2").text() == "100");
    CHECK(decimal("12.5E-1").text() == "1.25");
    CHECK(decimal("+3").text() == "3");
    CHECK(decimal("007.10").text() == "7.1");
  }
  SECTION("keeps eight digits behind the point and rounds the rest, a half to the even one") {
    CHECK(decimal("0.123456785").text() == "0.12345678");
    CHECK(decimal("0.123456775").text() == "0.12345678");
    CHECK(decimal("0.1234567850000000001").text() == "0.12345679");
    CHECK(decimal("1e-20").text() == "0");
  }
  SECTION("is nothing for what is no number") {
    for (const char* text :
         {"", "-", ".5", "5.", "1,5", "1e", "1e+", "0x1", "1 ", " 1", "--1", "1e1000", "NaN", "1.2.3"})
      CHECK_FALSE(Decimal::parse(text).has_value());
    CHECK_FALSE(Decimal::parse(std::string(500, '1')).has_value());
  }
  SECTION("is nothing beyond its range, to the last digit") {
    CHECK(decimal("92233720368.54775807").text() == "92233720368.54775807");
    CHECK(decimal("-92233720368.54775807").text() == "-92233720368.54775807");
    CHECK_FALSE(Decimal::parse("92233720368.54775808").has_value());
    CHECK_FALSE(Decimal::parse("-92233720368.54775808").has_value());
    CHECK_FALSE(Decimal::whole(92'233'720'369).has_value());
    CHECK_FALSE(Decimal::from_hundred_millionths(std::numeric_limits<std::int64_t>::min()).has_value());
  }
  SECTION("adds and takes away exactly") {
    CHECK(shown(decimal("0.1") + decimal("0.2")) == "0.3");
    CHECK(shown(decimal("1") - decimal("0.00000001")) == "0.99999999");
    CHECK(shown(decimal("92233720368.54775807") + decimal("0.00000001")) == "nothing");
    CHECK(shown(decimal("-92233720368.54775807") - decimal("0.00000001")) == "nothing");
    CHECK(shown(decimal("92233720368.54775807") + decimal("-92233720368.54775807")) == "0");
  }
  SECTION("multiplies and divides, rounded at the eighth digit") {
    CHECK(shown(decimal("2.5") * decimal("-4")) == "-10");
    CHECK(shown(decimal("0.0001") * decimal("0.00005")) == "0");          // 0.5 of the last digit, to the even 0
    CHECK(shown(decimal("0.0001") * decimal("0.00015")) == "0.00000002"); // 1.5, to the even 2
    CHECK(shown(decimal("300000") * decimal("300000")) == "90000000000");
    CHECK(shown(decimal("400000") * decimal("400000")) == "nothing");
    CHECK(shown(decimal("1") / decimal("3")) == "0.33333333");
    CHECK(shown(decimal("2") / decimal("3")) == "0.66666667");
    CHECK(shown(decimal("92233720368.54775807") / decimal("92233720368.54775807")) == "1");
    CHECK(shown(decimal("1") / decimal("0")) == "nothing");
    CHECK(shown(decimal("92233720368") / decimal("0.1")) == "nothing");
  }
  SECTION("divides and multiplies again without losing what is behind the eighth digit") {
    const auto again = [](const char* of, const char* by, const char* times) {
      return shown(*(decimal(of) / decimal(by)) * decimal(times));
    };
    CHECK(again("10", "9", "9") == "10");
    CHECK(again("1", "3", "3") == "1");
    CHECK(again("14", "3", "12") == "56");
    CHECK(again("-20", "7", "21") == "-60");
    const Decimal third = *(decimal("1") / decimal("3"));
    CHECK(shown(*(third + third) + third) == "1");
    CHECK(shown(decimal("1") - third) == "0.66666667");
    CHECK(shown(third / third) == "1");
    CHECK(third == decimal("0.33333333"));
    CHECK(*(*(decimal("10") / decimal("9")) * decimal("9")) >= decimal("10"));
    // Fractions that no longer fit are rounded.
    Decimal sum = decimal("0");
    for (int i = 1; i <= 60; ++i) sum = *(sum + *(decimal("1") / Decimal(i)));
    CHECK(std::abs(sum.hundred_millionths() - 467'987'041) < 100);
  }
  SECTION("rounds a half away from zero") {
    CHECK(shown(decimal("2.5").rounded(0)) == "3");
    CHECK(shown(decimal("-2.5").rounded(0)) == "-3");
    CHECK(shown(decimal("2.449").rounded(1)) == "2.4");
    CHECK(shown(decimal("2.45").rounded(1)) == "2.5");
    CHECK(shown(decimal("92233720368.54775807").rounded(0)) == "nothing");
    CHECK(shown(decimal("1.23456789").rounded(8)) == "1.23456789");
  }
}

TEST_CASE("decimals agree with long arithmetic") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 100'000; ++i) {
    // Up to 30000.00: products of hundredths are exact in ten-thousandths, and in a double's 53 bits.
    const auto a = static_cast<std::int64_t>(random() % 6'000'001) - 3'000'000;
    const auto b = static_cast<std::int64_t>(random() % 6'000'001) - 3'000'000;
    const Decimal x = Decimal::from_hundred_millionths(a * 1'000'000).value();
    const Decimal y = Decimal::from_hundred_millionths(b * 1'000'000).value();
    REQUIRE((x + y)->hundred_millionths() == (a + b) * 1'000'000);
    REQUIRE((x - y)->hundred_millionths() == (a - b) * 1'000'000);
    REQUIRE((x * y)->hundred_millionths() == a * b * 10'000);
    REQUIRE(Decimal::parse(x.text()) == x);
    if (b == 0) continue;
    // The quotient is the nearest: twice what is left over is no more than the divisor.
    const auto quotient = static_cast<long double>((x / y)->hundred_millionths());
    const long double left = static_cast<long double>(a) * 1e8L - quotient * static_cast<long double>(b);
    REQUIRE(2 * (left < 0 ? -left : left) <= static_cast<long double>(b < 0 ? -b : b));
  }
}
