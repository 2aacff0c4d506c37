#include "check/decimal.h"

#include <limits>
#include <numeric>
#include <vector>

namespace anteroom::check {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();

// Numbers are computed on as sign and amount, so that nothing overflows unseen.
struct Parts {
  bool negative = false;
  std::uint64_t amount = 0;
};

// REQUIRES: it is not the least of its type.
Parts parts_of(std::int64_t number) { return {number < 0, static_cast<std::uint64_t>(number < 0 ? -number : number)}; }
Parts parts_of(Decimal number) { return parts_of(number.hundred_millionths()); }

std::optional<Decimal> made(bool negative, std::uint64_t amount) {
  if (amount > kMost) return std::nullopt;
  const auto raw = static_cast<std::int64_t>(amount);
  return Decimal::from_hundred_millionths(negative ? -raw : raw);
}

// a * b, or nothing when it is more than 64 bits.
std::optional<std::uint64_t> product(std::uint64_t a, std::uint64_t b) {
  if (b != 0 && a > std::numeric_limits<std::uint64_t>::max() / b) return std::nullopt;
  return a * b;
}

std::optional<std::uint64_t> sum(std::uint64_t a, std::uint64_t b) {
  if (a > std::numeric_limits<std::uint64_t>::max() - b) return std::nullopt;
  return a + b;
}

// `amount` and rest/of of one more, to the nearest; the half to the even one. REQUIRES: rest < of <= kMost.
std::uint64_t nearest(std::uint64_t amount, std::uint64_t rest, std::uint64_t of) {
  const bool up = 2 * rest > of || (2 * rest == of && amount % 2 == 1);
  return amount + (up ? 1 : 0);
}

constexpr auto kOne = static_cast<std::uint64_t>(Decimal::kOne);

std::optional<Decimal> rounded_sum(Decimal a, Decimal b) {
  const Parts left = parts_of(a), right = parts_of(b);
  if (left.negative == right.negative) return made(left.negative, left.amount + right.amount);
  if (left.amount >= right.amount) return made(left.negative, left.amount - right.amount);
  return made(right.negative, right.amount - left.amount);
}

std::optional<Decimal> rounded_product(Decimal a, Decimal b) {
  const Parts left = parts_of(a), right = parts_of(b);
  // (aw + af) * (bw + bf) with the whole and the broken part of each; only af * bf has to be rounded.
  const std::uint64_t over = left.amount % kOne * (right.amount % kOne);
  auto amount = product(left.amount / kOne, right.amount);
  const auto more = product(left.amount % kOne, right.amount / kOne);
  if (amount && more) amount = sum(*amount, *more);
  if (!amount || !more) return std::nullopt;
  const auto all = sum(*amount, over / kOne);
  if (!all || *all > kMost) return std::nullopt;
  return made(left.negative != right.negative, nearest(*all, over % kOne, kOne));
}

std::optional<Decimal> rounded_quotient(Decimal a, Decimal b) {
  const Parts left = parts_of(a), right = parts_of(b);
  if (right.amount == 0) return std::nullopt;
  std::uint64_t amount = left.amount / right.amount, rest = left.amount % right.amount;
  for (int i = 0; i < Decimal::kDigits; ++i) {
    // The next digit is how often the divisor is in ten rests; two of them fit into 64 bits, ten may not.
    std::uint64_t digit = 0, tens = 0;
    for (int j = 0; j < 10; ++j) {
      tens += rest;
      if (tens >= right.amount) {
        tens -= right.amount;
        ++digit;
      }
    }
    if (amount > (kMost - digit) / 10) return std::nullopt;
    amount = amount * 10 + digit;
    rest = tens;
  }
  return made(left.negative != right.negative, nearest(amount, rest, right.amount));
}

std::uint64_t bottom_of(Decimal number) { return static_cast<std::uint64_t>(number.bottom()); }

// The product of `tops` over that of `bottoms`, in hundred-millionths; nothing when it does not fit in lowest terms.
// REQUIRES: no bottom is 0.
std::optional<Decimal> fraction(bool negative, std::vector<std::uint64_t> tops, std::vector<std::uint64_t> bottoms) {
  std::uint64_t top = 1, bottom = 1;
  for (std::uint64_t& above : tops)
    for (std::uint64_t& below : bottoms) {
      const std::uint64_t common = std::gcd(above, below);
      above /= common;
      below /= common;
    }
  const auto times = [](std::uint64_t& number, std::uint64_t factor) {
    const auto made = product(number, factor);
    number = made.value_or(0);
    return made && *made <= kMost;
  };
  for (const std::uint64_t above : tops)
    if (!times(top, above)) return std::nullopt;
  for (const std::uint64_t below : bottoms)
    if (!times(bottom, below)) return std::nullopt;
  const auto signed_top = static_cast<std::int64_t>(top);
  return Decimal::from_fraction(negative ? -signed_top : signed_top, static_cast<std::int64_t>(bottom));
}

std::optional<Decimal> exact_sum(Decimal a, Decimal b) {
  if (a.bottom() == 1 && b.bottom() == 1) return std::nullopt; // the usual one is exact
  const Parts x = parts_of(a.top()), y = parts_of(b.top());
  const auto left = product(x.amount, bottom_of(b)), right = product(y.amount, bottom_of(a));
  if (!left || !right || *left > kMost / 2 || *right > kMost / 2) return std::nullopt;
  const auto with_sign = [](Parts of, std::uint64_t amount) {
    return of.negative ? -static_cast<std::int64_t>(amount) : static_cast<std::int64_t>(amount);
  };
  const Parts top = parts_of(with_sign(x, *left) + with_sign(y, *right));
  return fraction(top.negative, {top.amount}, {bottom_of(a), bottom_of(b)});
}

// What stands in the text: digits without the point, and how many of them are behind it.
struct Written {
  bool negative = false;
  std::string digits;
  long behind = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits from the front of `text` onto `digits`; how many there were.
std::size_t take_digits(std::string_view& text, std::string& digits) {
  std::size_t taken = 0;
  while (taken < text.size() && is_digit(text[taken])) ++taken;
  digits += text.substr(0, taken);
  text.remove_prefix(taken);
  return taken;
}

std::optional<Written> written(std::string_view text) {
  Written made;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    made.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text.size() > 400 || take_digits(text, made.digits) == 0) return std::nullopt;
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    made.behind = static_cast<long>(take_digits(text, made.digits));
    if (made.behind == 0) return std::nullopt;
  }
  if (text.empty()) return made;
  if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
  text.remove_prefix(1);
  const bool smaller = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  std::string power;
  if (take_digits(text, power) == 0 || !text.empty() || power.size() > 3) return std::nullopt;
  made.behind += smaller ? std::stol(power) : -std::stol(power);
  return made;
}

} // namespace

std::optional<Decimal> Decimal::from_hundred_millionths(std::int64_t number) {
  if (number == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return Decimal(Raw{number});
}

std::optional<Decimal> Decimal::from_fraction(std::int64_t top, std::int64_t bottom) {
  if (top == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  const std::int64_t common = std::gcd(top, bottom);
  top /= common;
  bottom /= common;
  const auto [negative, amount] = parts_of(top);
  const auto below = static_cast<std::uint64_t>(bottom);
  const std::optional<Decimal> seen = made(negative, nearest(amount / below, amount % below, below));
  return seen ? std::optional(Decimal(Raw{seen->hundred_millionths_, top, bottom})) : std::nullopt;
}

std::optional<Decimal> Decimal::whole(std::int64_t number) {
  if (number > std::numeric_limits<std::int64_t>::max() / kOne ||
      number < -std::numeric_limits<std::int64_t>::max() / kOne)
    return std::nullopt;
  return Decimal(Raw{number * kOne});
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const std::optional<Written> found = written(text);
  if (!found) return std::nullopt;
  // The digits up to the eighth behind the point, and whether what follows is below, at or above a half.
  const long kept = static_cast<long>(found->digits.size()) - found->behind + kDigits;
  std::uint64_t amount = 0;
  for (long i = 0; i < kept; ++i) {
    const bool there = i < static_cast<long>(found->digits.size());
    const auto digit = static_cast<std::uint64_t>(there ? found->digits[static_cast<std::size_t>(i)] - '0' : 0);
    if (amount > (kMost - digit) / 10) return std::nullopt;
    amount = amount * 10 + digit;
  }
  if (kept >= 0 && kept < static_cast<long>(found->digits.size())) {
    const std::string_view rest = std::string_view(found->digits).substr(static_cast<std::size_t>(kept));
    const bool more = rest.find_first_not_of('0', 1) != std::string_view::npos;
    if (rest[0] > '5' || (rest[0] == '5' && (more || amount % 2 == 1))) ++amount;
  }
  return made(found->negative, amount);
}

std::string Decimal::text() const {
  const auto [negative, amount] = parts_of(*this);
  std::string behind = std::to_string(amount % anteroom::check::kOne);
  behind.insert(0, static_cast<std::size_t>(kDigits) - behind.size(), '0');
  behind.erase(behind.find_last_not_of('0') + 1);
  return (negative ? "-" : "") + std::to_string(amount / anteroom::check::kOne) + (behind.empty() ? "" : "." + behind);
}

std::optional<Decimal> Decimal::rounded(int digits) const {
  std::uint64_t unit = 1;
  for (int i = digits; i < kDigits; ++i) unit *= 10;
  const auto [negative, amount] = parts_of(*this);
  const std::uint64_t rest = amount % unit;
  return made(negative, amount - rest + (2 * rest >= unit && rest != 0 ? unit : 0));
}

std::optional<Decimal> operator+(Decimal a, Decimal b) {
  const auto exact = exact_sum(a, b);
  return exact ? exact : rounded_sum(a, b);
}

std::optional<Decimal> operator-(Decimal a, Decimal b) { return a + -b; }

std::optional<Decimal> operator*(Decimal a, Decimal b) {
  const Parts x = parts_of(a.top()), y = parts_of(b.top());
  const auto exact = fraction(x.negative != y.negative, {x.amount, y.amount}, {bottom_of(a), bottom_of(b), kOne});
  return exact ? exact : rounded_product(a, b);
}

std::optional<Decimal> operator/(Decimal a, Decimal b) {
  const Parts x = parts_of(a.top()), y = parts_of(b.top());
  if (y.amount == 0) return std::nullopt;
  const auto exact = fraction(x.negative != y.negative, {x.amount, bottom_of(b), kOne}, {bottom_of(a), y.amount});
  return exact ? exact : rounded_quotient(a, b);
}

} // namespace anteroom::check
