#include "check/compare.h"

namespace anteroom::check {
namespace {

bool equal_values(const Value& a, const Value& b) {
  if (a.index() == b.index()) return a == b;
  const bool quantities = std::holds_alternative<Quantity>(a) || std::holds_alternative<Quantity>(b);
  return quantities ? false : same_answer(a, b);
}

// The places below `fact`, one level down.
std::vector<int> children_of(const Facts& facts, int fact) {
  std::vector<int> places;
  const auto& all = facts.all();
  for (int at = fact + 1; at < all[static_cast<std::size_t>(fact)].end; at = all[static_cast<std::size_t>(at)].end)
    places.push_back(at);
  return places;
}

bool equal_facts(const Element& a, const Element& b) {
  if (same_fact(a, b)) return true;
  const Fact& x = a.facts->all()[static_cast<std::size_t>(a.fact)];
  const Fact& y = b.facts->all()[static_cast<std::size_t>(b.fact)];
  if (x.value.has_value() != y.value.has_value()) return false;
  if (x.value) return equal_values(*x.value, *y.value);
  const std::vector<int> below = children_of(*a.facts, a.fact), other = children_of(*b.facts, b.fact);
  if (below.size() != other.size()) return false;
  for (std::size_t i = 0; i < below.size(); ++i) {
    const auto name = [&](const Element& e, int at) { return e.facts->all()[static_cast<std::size_t>(at)].name; };
    if (name(a, below[i]) != name(b, other[i])) return false;
    if (!equal_facts({a.facts, below[i], nullptr}, {b.facts, other[i], nullptr})) return false;
  }
  return true;
}

// Lower case, and each run of spaces one.
std::string plain(const std::string& text) {
  std::string made;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && !made.empty() && made.back() == ' ') continue;
    made += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return made;
}

int digits_of(Decimal number) {
  const std::string text = number.text();
  const auto point = text.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

} // namespace

bool equal(const Element& a, const Element& b) {
  if (a.value != nullptr && b.value != nullptr) return equal_values(*a.value, *b.value);
  if (a.value != nullptr || b.value != nullptr) return false;
  return equal_facts(a, b);
}

bool equivalent(const Element& a, const Element& b) {
  if (a.value == nullptr || b.value == nullptr) return equal(a, b);
  const auto *text = std::get_if<Text>(a.value), *other = std::get_if<Text>(b.value);
  if (text != nullptr && other != nullptr) return plain(text->text) == plain(other->text);
  const std::optional<Decimal> x = number_of(*a.value), y = number_of(*b.value);
  const bool quantities = std::holds_alternative<Quantity>(*a.value) || std::holds_alternative<Quantity>(*b.value);
  if (!x || !y || quantities) return equal(a, b);
  const int digits = std::min(digits_of(*x), digits_of(*y));
  return x->rounded(digits) == y->rounded(digits);
}

std::optional<std::strong_ordering> order(const Value& a, const Value& b, bool& mixed) {
  mixed = false;
  const auto *text = std::get_if<Text>(&a), *other = std::get_if<Text>(&b);
  if (text != nullptr && other != nullptr) return text->text <=> other->text;
  const auto *whole = std::get_if<Integer>(&a), *number = std::get_if<Integer>(&b);
  if (whole != nullptr && number != nullptr) return *whole <=> *number;
  const std::optional<Decimal> x = number_of(a), y = number_of(b);
  mixed = !x || !y;
  if (mixed) return std::nullopt;
  const auto unit_of = [](const Value& value) {
    const auto* quantity = std::get_if<Quantity>(&value);
    return quantity == nullptr ? Quantity{} : Quantity{Decimal(), quantity->unit, quantity->system, quantity->code};
  };
  if (!(unit_of(a) == unit_of(b))) return std::nullopt;
  return *x <=> *y;
}

} // namespace anteroom::check
