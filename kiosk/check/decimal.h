#pragma once
// Exact decimal numbers, as weights and scores are written: 0.1 + 0.2 is 0.3, and 10 / 9 * 9 is 10. Seen as whole
// hundred-millionths (FHIRPath asks for eight digits after the point), so the largest is about 92 thousand million;
// what is beyond the eighth digit is carried as a fraction, so that a mean that is multiplied again comes out right.
// What does not fit is nothing, never a rounded guess. Pure; any thread.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::check {

class Decimal {
public:
  static constexpr std::int64_t kOne = 100'000'000; // hundred-millionths in 1
  static constexpr int kDigits = 8;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int32_t whole) : Decimal(Raw{whole * kOne}) {}

  // Nothing when it is out of range.
  static std::optional<Decimal> whole(std::int64_t number);
  // "27", "-2.50", "1e2", as JSON and FHIRPath write numbers, and a leading "+"; digits beyond the eighth are
  // rounded, half to even. Nothing for anything else.
  static std::optional<Decimal> parse(std::string_view text);
  // How a row of a bundle keeps it. Nothing for the one number whose negative does not exist.
  static std::optional<Decimal> from_hundred_millionths(std::int64_t number);
  // `top` / `bottom` hundred-millionths. Nothing when it is out of range. REQUIRES: 0 < bottom.
  static std::optional<Decimal> from_fraction(std::int64_t top, std::int64_t bottom);
  // The number, to the eighth digit behind the point; the half to the even one.
  std::int64_t hundred_millionths() const { return hundred_millionths_; }

  // The shortest that reads back the same: "27", "2.5", "-0.00000001".
  std::string text() const;
  bool is_whole() const { return hundred_millionths_ % kOne == 0; }
  // Without what is behind the point, towards zero.
  std::int64_t truncated() const { return hundred_millionths_ / kOne; }
  // To `digits` (0 to 8) behind the point; a half goes away from zero, as FHIRPath's round() has it.
  std::optional<Decimal> rounded(int digits) const;

  // The number in hundred-millionths, and all that is beyond them: in lowest terms, the bottom above zero.
  std::int64_t top() const { return top_; }
  std::int64_t bottom() const { return bottom_; }

  // By what is seen of them.
  constexpr auto operator<=>(const Decimal& other) const { return hundred_millionths_ <=> other.hundred_millionths_; }
  constexpr bool operator==(const Decimal& other) const { return hundred_millionths_ == other.hundred_millionths_; }
  constexpr Decimal operator-() const { return Decimal(Raw{-hundred_millionths_, -top_, bottom_}); }

private:
  struct Raw {
    std::int64_t number;
    std::int64_t top = number, bottom = 1;
  };
  constexpr explicit Decimal(Raw raw) : hundred_millionths_(raw.number), top_(raw.top), bottom_(raw.bottom) {}
  std::int64_t hundred_millionths_ = 0; // never the least of its type, and neither is the next
  std::int64_t top_ = 0, bottom_ = 1;
};

// Nothing when the result is out of range or the divisor is zero. Exact, as long as the fraction fits into its two
// numbers; beyond that, products and quotients are rounded at the eighth digit, half to even.
std::optional<Decimal> operator+(Decimal a, Decimal b);
std::optional<Decimal> operator-(Decimal a, Decimal b);
std::optional<Decimal> operator*(Decimal a, Decimal b);
std::optional<Decimal> operator/(Decimal a, Decimal b);

} // namespace anteroom::check
