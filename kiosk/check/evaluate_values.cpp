// Operators, and functions that make values of values.
#include "check/compare.h"
#include "check/evaluation.h"
#include "check/texts.h"

#include <algorithm>

namespace anteroom::check {
namespace {

bool is_text_function(Op op) { return op >= Op::matches && op <= Op::join; }
bool is_total(Op op) { return op >= Op::sum && op <= Op::mean; }
bool is_logic(Op op) { return op >= Op::both && op <= Op::implies; }
bool is_order(Op op) { return op >= Op::less && op <= Op::at_least; }
bool is_equality(Op op) { return op >= Op::equal && op <= Op::not_equivalent; }

} // namespace

Collection Evaluation::value(int node, const Frame& frame) {
  const Op op = node_at(node).op;
  if (is_logic(op)) return logic(node, frame);
  if (is_text_function(op)) return text(node, frame);
  const Collection input = of(node, 0, frame);
  if (op == Op::count) return made(Integer{static_cast<std::int64_t>(input.size())});
  if (is_total(op)) return total(op, input);
  if (node_at(node).children == 1) {
    const Value* one = value_of(input);
    if (one == nullptr) return {};
    return computed(op == Op::round ? rounded(*one, 0) : compute(op, *one));
  }
  const Collection other = of(node, 1, frame);
  if (failed_) return {};
  if (is_equality(op)) return equality(op, input, other);
  if (is_order(op)) return comparison(op, input, other);
  if (op == Op::within || op == Op::holds_element) {
    const Collection &one = op == Op::within ? input : other, &all = op == Op::within ? other : input;
    if (one.size() > 1) return wrong();
    return one.empty() ? Collection() : truth(has(all, one[0]));
  }
  return arithmetic(op, input, other);
}

Collection Evaluation::arithmetic(Op op, const Collection& a, const Collection& b) {
  const Value *x = value_of(a), *y = value_of(b);
  if (failed_) return {};
  if (op == Op::concatenate) {
    static const Value kNone = Text{};
    return computed(compute(op, x == nullptr ? kNone : *x, y == nullptr ? kNone : *y));
  }
  if (x == nullptr || y == nullptr) return {};
  if (op == Op::power) return computed(power(*x, *y));
  if (op != Op::round) return computed(compute(op, *x, *y));
  const auto* digits = std::get_if<Integer>(y);
  return digits == nullptr ? wrong() : computed(rounded(*x, digits->value));
}

// sum() of nothing is 0; min(), max() and avg() of nothing are nothing. An answer counts as its value.
Collection Evaluation::total(Op op, const Collection& input) {
  Collection values;
  for (const Element& element : input) {
    if (element.value == nullptr && name_of(element) == "answer")
      add_step(element, "value", values);
    else
      values.push_back(element);
  }
  if (values.empty()) return op == Op::sum ? made(Integer{0}) : Collection();
  if (std::any_of(values.begin(), values.end(), [](const Element& e) { return e.value == nullptr; })) return wrong();
  Value total = *values[0].value;
  if (!number_of(total) && (op == Op::sum || op == Op::mean)) return wrong();
  for (std::size_t i = 1; i < values.size() && spend(); ++i) {
    const Value& next = *values[i].value;
    if (op == Op::sum || op == Op::mean) {
      const Computed more = compute(Op::plus, total, next);
      if (!std::holds_alternative<Value>(more)) return computed(more);
      total = std::get<Value>(more);
    } else {
      bool mixed = false;
      const auto found = order(next, total, mixed);
      if (!found) return mixed ? wrong() : Collection();
      if (op == Op::least ? *found < 0 : *found > 0) total = next;
    }
  }
  if (op != Op::mean) return made(total);
  return computed(compute(Op::divided_by, total, Integer{static_cast<std::int64_t>(values.size())}));
}

Collection Evaluation::text(int node, const Frame& frame) {
  const Op op = node_at(node).op;
  const Collection input = of(node, 0, frame);
  if (op == Op::join) {
    const std::string* separator = node_at(node).children == 2 ? text_of(of(node, 1, frame)) : nullptr;
    return input.empty() || failed_ ? Collection() : joined(input, separator == nullptr ? "" : *separator);
  }
  const std::string* subject = text_of(input);
  if (subject == nullptr || !spend(static_cast<std::int64_t>(subject->size() / 16))) return {};
  if (op == Op::length) return made(Integer{length(*subject)});
  if (op == Op::upper) return made(Text{upper(*subject)});
  if (op == Op::lower) return made(Text{lower(*subject)});
  if (op == Op::trim) return made(Text{trimmed(*subject)});
  if (op == Op::matches) return matches(node, *subject, frame);
  if (op == Op::substring) {
    const auto start = whole_of(of(node, 1, frame));
    const auto count = node_at(node).children == 3 ? whole_of(of(node, 2, frame)) : std::nullopt;
    const auto found = start ? substring(*subject, *start, count.value_or(kMostSteps)) : std::nullopt;
    return found ? made(Text{*found}) : Collection();
  }
  const std::string* argument = text_of(of(node, 1, frame));
  if (argument == nullptr) return {};
  if (op == Op::contains_text) return truth(subject->find(*argument) != std::string::npos);
  if (op == Op::starts_with) return truth(subject->starts_with(*argument));
  if (op == Op::ends_with) return truth(subject->ends_with(*argument));
  if (op == Op::index_of) return made(Integer{index_of(*subject, *argument)});
  Collection parts;
  if (op == Op::split) {
    for (std::string& part : parts_of(*subject, *argument)) {
      if (!spend() || parts.size() > kMostElements) return wrong();
      parts.append(made(Text{std::move(part)}));
    }
    return parts;
  }
  const std::string* by = text_of(of(node, 2, frame));
  if (by == nullptr) return {};
  auto changed = replaced(*subject, *argument, *by, kLongestValue);
  return changed ? made(Text{std::move(*changed)}) : wrong();
}

Collection Evaluation::matches(int node, const std::string& input, const Frame& frame) {
  const int place = child(node, 1);
  if (const Pattern* known = expression_.pattern(place)) {
    if (!spend(known->cost(input.size()) / 4)) return {};
    return truth(known->found_in(input));
  }
  const std::string* text = text_of(at(place, frame));
  if (text == nullptr || !spend(static_cast<std::int64_t>(text->size()) * 16)) return {};
  const Result<Pattern> pattern = Pattern::make(*text);
  if (!pattern || !spend(pattern->cost(input.size()) / 4)) return wrong();
  return truth(pattern->found_in(input));
}

Collection Evaluation::joined(const Collection& input, const std::string& separator) {
  std::string all;
  for (const Element& element : input) {
    const std::string* part = text_of(Collection(element));
    if (part == nullptr || all.size() > kLongestValue || !spend()) return wrong();
    all += (&element == input.begin() ? "" : separator) + *part;
  }
  return made(Text{std::move(all)});
}

Collection Evaluation::equality(Op op, const Collection& a, const Collection& b) {
  const bool nearly = op == Op::equivalent || op == Op::not_equivalent;
  const bool turned = op == Op::not_equal || op == Op::not_equivalent;
  if (!nearly && (a.empty() || b.empty())) return {};
  bool held = a.size() == b.size();
  if (!nearly)
    for (std::size_t i = 0; held && i < a.size(); ++i) held = same(a[i], b[i]);
  // `~` does not care for the order: each of one finds a partner of its own in the other.
  std::vector<bool> taken(b.size(), false);
  for (std::size_t i = 0; nearly && held && i < a.size(); ++i) {
    std::size_t partner = 0;
    while (partner < b.size() && (taken[partner] || !same(a[i], b[partner], true))) ++partner;
    held = partner < b.size();
    if (held) taken[partner] = true;
  }
  return truth(held != turned);
}

Collection Evaluation::comparison(Op op, const Collection& a, const Collection& b) {
  const Value *x = value_of(a), *y = value_of(b);
  if (x == nullptr || y == nullptr || failed_) return {};
  bool mixed = false;
  const auto found = order(*x, *y, mixed);
  if (!found) return mixed ? wrong() : Collection();
  switch (op) {
  case Op::less: return truth(*found < 0);
  case Op::at_most: return truth(*found <= 0);
  case Op::greater: return truth(*found > 0);
  default: return truth(*found >= 0);
  }
}

// Three values: true, false, and nothing for what is not known. The second part is not computed where the first
// decides.
Collection Evaluation::logic(int node, const Frame& frame) {
  const Op op = node_at(node).op;
  const Criterion a = truth_of(of(node, 0, frame));
  if (failed_) return {};
  if (a && op == Op::both && !*a) return truth(false);
  if (a && op == Op::either && *a) return truth(true);
  if (a && op == Op::implies && !*a) return truth(true);
  const Criterion b = truth_of(of(node, 1, frame));
  if (failed_) return {};
  switch (op) {
  case Op::both: return b && !*b ? truth(false) : a && b ? truth(true) : Collection();
  case Op::either: return b && *b ? truth(true) : a && b ? truth(false) : Collection();
  case Op::implies: return b && *b ? truth(true) : a && b ? truth(false) : Collection();
  default: return a && b ? truth(*a != *b) : Collection();
  }
}

} // namespace anteroom::check
