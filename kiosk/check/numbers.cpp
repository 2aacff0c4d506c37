#include "check/numbers.h"

#include "base/match.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace anteroom::check {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

Computed made(std::optional<Decimal> number) { return number ? Computed(Value(*number)) : Computed(Nothing{}); }
Computed made(std::int64_t number) { return Value(Integer{number}); }

Computed whole_plus(std::int64_t a, std::int64_t b) {
  if (b > 0 ? a > kMost - b : a < kLeast - b) return Nothing{};
  return made(a + b);
}

Computed whole_times(std::int64_t a, std::int64_t b) {
  if (a == 0 || b == 0) return made(0);
  if (a == kLeast || b == kLeast) return Nothing{};
  if ((a < 0 ? -a : a) > kMost / (b < 0 ? -b : b)) return Nothing{};
  return made(a * b);
}

Computed compute_whole(Op op, std::int64_t a, std::int64_t b) {
  switch (op) {
  case Op::plus: return whole_plus(a, b);
  case Op::minus: return b == kLeast ? Computed(Nothing{}) : whole_plus(a, -b);
  case Op::times: return whole_times(a, b);
  case Op::div: return b == 0 || (a == kLeast && b == -1) ? Computed(Nothing{}) : made(a / b);
  case Op::mod: return b == 0 || b == -1 ? (b == 0 ? Computed(Nothing{}) : made(0)) : made(a % b);
  default: return Wrong{};
  }
}

Computed compute_decimal(Op op, Decimal a, Decimal b) {
  switch (op) {
  case Op::plus: return made(a + b);
  case Op::minus: return made(a - b);
  case Op::times: return made(a * b);
  case Op::divided_by: return made(a / b);
  default: break;
  }
  // div and mod by what both are in the smallest unit, which loses nothing.
  const std::int64_t x = a.hundred_millionths(), y = b.hundred_millionths();
  if (y == 0) return Nothing{};
  return op == Op::div ? made(x / y) : made(Decimal::from_hundred_millionths(x % y));
}

// Quantities can be added and taken away in one unit; a number without a unit has none.
Computed compute_quantity(Op op, const Quantity& a, const Quantity& b) {
  if (op != Op::plus && op != Op::minus) return Wrong{};
  if (Quantity same = b; (same.value = a.value, !(same == a))) return Nothing{};
  const auto value = op == Op::plus ? a.value + b.value : a.value - b.value;
  if (!value) return Nothing{};
  Quantity sum = a;
  sum.value = *value;
  return Value(sum);
}

std::optional<Quantity> quantity_of(const Value& value) {
  if (const auto* quantity = std::get_if<Quantity>(&value)) return *quantity;
  const std::optional<Decimal> number = number_of(value);
  return number ? std::optional(Quantity{*number, "", "", ""}) : std::nullopt;
}

// The nearest decimal of a double that is far from the range's ends.
Computed near(double number) {
  if (!std::isfinite(number) || std::fabs(number) > 9e10) return Nothing{};
  std::array<char, 64> text{};
  const auto [end, failed] =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, Decimal::kDigits);
  if (failed != std::errc()) return Nothing{};
  return made(Decimal::parse({text.data(), static_cast<std::size_t>(end - text.data())}));
}

double double_of(Decimal number) { return static_cast<double>(number.hundred_millionths()) / Decimal::kOne; }

Computed to_integer(const Value& value) {
  return std::visit(Match{[](bool truth) { return made(std::int64_t{truth ? 1 : 0}); },
                          [](const Integer& number) { return Computed(Value(number)); },
                          // The specification has nothing here, but 2.0 is what forms mean by it.
                          [](const Decimal& n) { return n.is_whole() ? made(n.truncated()) : Computed(Nothing{}); },
                          [](const Text& text) {
                            const bool plus = text.text.starts_with("+") && !text.text.starts_with("+-");
                            const auto number = whole_number(std::string_view(text.text).substr(plus ? 1 : 0), kLeast);
                            return number ? made(*number) : Computed(Nothing{});
                          },
                          [](const auto&) { return Computed(Nothing{}); }},
                    value);
}

Computed to_decimal(const Value& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return Value(Decimal(*truth ? 1 : 0));
  if (const auto* text = std::get_if<Text>(&value))
    return text->text.find_first_of("eE") == std::string::npos ? made(Decimal::parse(text->text)) : Nothing{};
  return std::holds_alternative<Quantity>(value) ? Nothing{} : made(number_of(value));
}

Computed to_boolean(const Value& value) {
  if (std::holds_alternative<bool>(value)) return value;
  std::string text = text_of(value);
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::holds_alternative<Coding>(value) || std::holds_alternative<Quantity>(value)) return Nothing{};
  for (const char* yes : {"true", "t", "yes", "y", "1", "1.0"})
    if (text == yes) return Value(true);
  for (const char* no : {"false", "f", "no", "n", "0", "0.0"})
    if (text == no) return Value(false);
  return Nothing{};
}

Computed compute_number(Op op, Decimal number) {
  const std::int64_t towards_zero = number.truncated();
  switch (op) {
  case Op::negative: return Value(-number);
  case Op::absolute: return Value(number < Decimal() ? -number : number);
  case Op::truncate: return made(towards_zero);
  case Op::ceiling: return made(towards_zero + (!number.is_whole() && number > Decimal() ? 1 : 0));
  case Op::floor: return made(towards_zero - (!number.is_whole() && number < Decimal() ? 1 : 0));
  case Op::square_root: return number < Decimal() ? Computed(Nothing{}) : near(std::sqrt(double_of(number)));
  default: return Wrong{};
  }
}

} // namespace

Computed compute(Op op, const Value& a, const Value& b) {
  const auto *text = std::get_if<Text>(&a), *more = std::get_if<Text>(&b);
  if (text != nullptr && more != nullptr && (op == Op::plus || op == Op::concatenate))
    return Value(Text{text->text + more->text});
  const auto *x = std::get_if<Integer>(&a), *y = std::get_if<Integer>(&b);
  if (x != nullptr && y != nullptr && op != Op::divided_by) return compute_whole(op, x->value, y->value);
  const bool plain = !std::holds_alternative<Quantity>(a) && !std::holds_alternative<Quantity>(b);
  const std::optional<Quantity> left = quantity_of(a), right = quantity_of(b);
  if (!left || !right || op == Op::concatenate) return Wrong{};
  return plain ? compute_decimal(op, left->value, right->value) : compute_quantity(op, *left, *right);
}

Computed compute(Op op, const Value& value) {
  if (op == Op::to_integer) return to_integer(value);
  if (op == Op::to_decimal) return to_decimal(value);
  if (op == Op::to_boolean) return to_boolean(value);
  if (op == Op::to_text)
    return std::holds_alternative<Coding>(value) ? Computed(Nothing{}) : Value(Text{text_of(value)});
  const auto* whole = std::get_if<Integer>(&value);
  if (whole != nullptr && op != Op::square_root) {
    if (op != Op::negative && (op != Op::absolute || whole->value >= 0)) return value;
    return whole->value == kLeast ? Computed(Nothing{}) : made(-whole->value);
  }
  if (const auto* quantity = std::get_if<Quantity>(&value); quantity != nullptr) {
    Quantity changed = *quantity;
    if (op != Op::negative && (op != Op::absolute || changed.value >= Decimal())) return value;
    changed.value = -changed.value;
    return Value(changed);
  }
  const std::optional<Decimal> number = number_of(value);
  return number ? compute_number(op, *number) : Computed(Wrong{});
}

Computed rounded(const Value& value, std::int64_t digits) {
  const std::optional<Decimal> number = number_of(value);
  if (!number || std::holds_alternative<Quantity>(value) || digits < 0) return Wrong{};
  return made(number->rounded(static_cast<int>(std::min<std::int64_t>(digits, Decimal::kDigits))));
}

Computed power(const Value& value, const Value& exponent) {
  const std::optional<Decimal> base = number_of(value), number = number_of(exponent);
  if (!base || !number) return Wrong{};
  if (!number->is_whole() || *number < Decimal() || *number > Decimal(64))
    return near(std::pow(double_of(*base), double_of(*number)));
  const bool whole = std::holds_alternative<Integer>(value) && std::holds_alternative<Integer>(exponent);
  Computed made = whole ? Value(Integer{1}) : Value(Decimal(1));
  for (std::int64_t i = 0; i < number->truncated() && std::holds_alternative<Value>(made); ++i)
    made = compute(Op::times, std::get<Value>(made), value);
  return made;
}

std::string text_of(const Value& value) {
  return std::visit(Match{[](bool truth) { return std::string(truth ? "true" : "false"); },
                          [](const Integer& number) { return std::to_string(number.value); },
                          [](const Decimal& number) { return number.text(); },
                          [](const Text& text) { return text.text; }, [](const Coding& coding) { return coding.code; },
                          [](const Quantity& quantity) {
                            const std::string& unit = quantity.unit.empty() ? quantity.code : quantity.unit;
                            return quantity.value.text() + (unit.empty() ? "" : " '" + unit + "'");
                          }},
                    value);
}

} // namespace anteroom::check
