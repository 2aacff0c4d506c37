#include "check/decimal.h"

#include <limits>

namespace anteroom::check {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();

// Numbers are computed on as sign and amount, so that nothing overflows unseen.
struct Parts {
  bool negative = false;
  std::uint64_t amount = 0;
};

Parts parts_of(Decimal number) {
  const std::int64_t raw = number.hundred_millionths();
  return {raw < 0, static_cast<std::uint64_t>(raw < 0 ? -raw : raw)};
}

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
  const Parts left = parts_of(a), right = parts_of(b);
  if (left.negative == right.negative) return made(left.negative, left.amount + right.amount);
  if (left.amount >= right.amount) return made(left.negative, left.amount - right.amount);
  return made(right.negative, right.amount - left.amount);
}

std::optional<Decimal> operator-(Decimal a, Decimal b) { return a + -b; }

std::optional<Decimal> operator*(Decimal a, Decimal b) {
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

std::optional<Decimal> operator/(Decimal a, Decimal b) {
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

} // namespace anteroom::check
