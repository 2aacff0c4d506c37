#include "tool/plural.h"

#include "tool/fields.h"

#include <fmt/format.h>
#include <optional>

namespace anteroom::content {
namespace {

constexpr std::size_t kLongest = 1000; // the longest rule in use has about 200 letters
constexpr int kDeepest = 100;          // brackets and signs inside each other
constexpr int kMostForms = 6;          // Arabic has six; no language has more
constexpr std::uint64_t kProbe = 2000; // how far the 200 digits are held against the rule

// Nothing stands for "divided by zero", which only counts when the value is used.
using Value = std::optional<std::uint64_t>;

struct Operator {
  std::string_view sign;
  int strength;
};
// Longer signs first, so that <= is not read as <.
constexpr Operator kOperators[] = {{"||", 1}, {"&&", 2}, {"==", 3}, {"!=", 3}, {"<=", 4}, {">=", 4}, {"<", 4},
                                   {">", 4},  {"+", 5},  {"-", 5},  {"*", 6},  {"/", 6},  {"%", 6}};

Value truth(bool value) { return value ? 1 : 0; }

Value applied(std::string_view sign, Value left, Value right) {
  if (sign == "||" && left && *left != 0) return 1;
  if (sign == "&&" && left && *left == 0) return 0;
  if (!left || !right) return std::nullopt;
  const std::uint64_t a = *left, b = *right;
  if (sign == "||" || sign == "&&") return truth(b != 0);
  if (sign == "==") return truth(a == b);
  if (sign == "!=") return truth(a != b);
  if (sign == "<=") return truth(a <= b);
  if (sign == ">=") return truth(a >= b);
  if (sign == "<") return truth(a < b);
  if (sign == ">") return truth(a > b);
  if (sign == "+") return a + b;
  if (sign == "-") return a - b;
  if (sign == "*") return a * b;
  if (b == 0) return std::nullopt;
  return sign == "/" ? a / b : a % b;
}

// Reads and computes in one go. `wrong_` is set once, at the first thing that cannot be understood.
class Calculator {
public:
  Calculator(std::string_view rule, std::uint64_t n) : rest_(rule), n_(n) {}

  Result<std::uint64_t> run() {
    const Value value = choice(0);
    blanks();
    if (wrong_.empty() && !rest_.empty()) wrong_ = fmt::format("\"{}\" cannot follow there", rest_.substr(0, 10));
    if (!wrong_.empty()) return Error{wrong_};
    if (!value) return Error{fmt::format("it divides by zero for n = {}", n_)};
    return *value;
  }

private:
  void blanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\n'))
      rest_.remove_prefix(1);
  }
  bool take(std::string_view sign) {
    blanks();
    if (rest_.substr(0, sign.size()) != sign) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }
  Value fail(std::string why) {
    if (wrong_.empty()) wrong_ = std::move(why);
    rest_ = {};
    return 0;
  }

  Value choice(int depth) {
    if (depth > kDeepest) return fail("it is nested too deeply");
    const Value asked = operation(1, depth + 1);
    if (!take("?")) return asked;
    const Value yes = choice(depth + 1);
    if (!take(":")) return fail("a ? has no :");
    const Value no = choice(depth + 1);
    return asked ? (*asked != 0 ? yes : no) : asked;
  }

  Value operation(int strength, int depth) {
    if (depth > kDeepest) return fail("it is nested too deeply");
    Value left = operand(depth + 1);
    while (const Operator* found = next_operator(strength)) {
      rest_.remove_prefix(found->sign.size());
      left = applied(found->sign, left, operation(found->strength + 1, depth + 1));
    }
    return left;
  }

  const Operator* next_operator(int strength) {
    blanks();
    for (const Operator& known : kOperators)
      if (rest_.substr(0, known.sign.size()) == known.sign) return known.strength >= strength ? &known : nullptr;
    return nullptr;
  }

  Value operand(int depth) {
    if (depth > kDeepest) return fail("it is nested too deeply");
    if (take("!")) {
      const Value value = operand(depth + 1);
      return value ? truth(*value == 0) : value;
    }
    if (take("(")) {
      const Value value = choice(depth + 1);
      return take(")") ? value : fail("a bracket is not closed");
    }
    if (take("n")) return n_;
    return number();
  }

  Value number() {
    std::uint64_t made = 0;
    std::size_t digits = 0;
    for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits)
      made = made * 10 + static_cast<std::uint64_t>(rest_[digits] - '0');
    if (digits == 0)
      return fail(rest_.empty() ? "it breaks off" : fmt::format("\"{}\" is not part of a rule", rest_.substr(0, 10)));
    if (digits > 18) return fail("a number is too large");
    rest_.remove_prefix(digits);
    return made;
  }

  std::string_view rest_;
  std::uint64_t n_;
  std::string wrong_;
};

// What stands between `name=` and the next semicolon.
std::optional<std::string_view> setting(std::string_view header, std::string_view name) {
  for (std::size_t at = header.find(name); at != std::string_view::npos; at = header.find(name, at + 1)) {
    const bool starts = at == 0 || header[at - 1] == ' ' || header[at - 1] == ';' || header[at - 1] == '\t';
    std::string_view rest = header.substr(at + name.size());
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (!starts || rest.empty() || rest.front() != '=') continue;
    rest.remove_prefix(1);
    rest = rest.substr(0, rest.find(';'));
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\n')) rest.remove_suffix(1);
    return rest;
  }
  return std::nullopt;
}

} // namespace

Result<std::uint64_t> evaluate_plural(std::string_view expression, std::uint64_t n) {
  if (expression.size() > kLongest) return Error{"it is too long"};
  return Calculator(expression, n).run();
}

Result<PluralRule> read_plural_rule(std::string_view header) {
  const auto forms = setting(header, "nplurals");
  const auto rule = setting(header, "plural");
  if (!forms || !rule) return Error{"it must read like \"nplurals=2; plural=n != 1;\""};
  PluralRule made;
  made.forms = whole_number(std::string(*forms), 0);
  if (made.forms < 1 || made.forms > kMostForms)
    return Error{fmt::format("nplurals must be a number from 1 to {}, not \"{}\"", kMostForms, *forms)};
  for (std::uint64_t n = 0; n < kProbe; ++n) {
    const auto form = evaluate_plural(*rule, n);
    if (!form) return Error{"the rule after plural= cannot be understood: " + form.error().what};
    if (*form >= static_cast<std::uint64_t>(made.forms))
      return Error{fmt::format("the rule gives form {} for n = {}, but nplurals says there are {}, counted from 0",
                               *form, n, made.forms)};
    const char digit = static_cast<char>('0' + *form);
    if (n < 200)
      made.digits += digit;
    else if (made.digits[100 + n % 100] != digit)
      return Error{
          fmt::format("the rule for n = {} differs from the one for {}, which no language needs", n, 100 + n % 100)};
  }
  return made;
}

} // namespace anteroom::content
