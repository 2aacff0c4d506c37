// Functions that choose among the elements of a collection, and those that ask something of all.
#include "check/compare.h"
#include "check/evaluation.h"

#include <algorithm>

namespace anteroom::check {

Collection Evaluation::choice(int node, const Frame& frame) {
  const Op op = node_at(node).op;
  switch (op) {
  case Op::where: return where(node, frame);
  case Op::exists: {
    const bool any = !(node_at(node).children == 2 ? where(node, frame) : of(node, 0, frame)).empty();
    return truth(any);
  }
  case Op::select: return select(node, frame);
  case Op::repeat: return repeat(node, frame);
  case Op::all: return every(node, frame);
  case Op::aggregate: return aggregate(node, frame);
  case Op::iif: return conditional(node, frame);
  default: break;
  }
  const Collection input = of(node, 0, frame);
  switch (op) {
  case Op::first: return part(op, input, 1);
  case Op::last: return input.empty() ? Collection() : Collection(input[input.size() - 1]);
  case Op::tail: return part(Op::skip, input, 1);
  case Op::skip:
  case Op::take: {
    const auto count = whole_of(of(node, 1, frame));
    return count ? part(op, input, *count) : Collection();
  }
  case Op::single: return input.size() > 1 ? wrong() : input;
  case Op::trace: return input;
  case Op::empty: return truth(input.empty());
  case Op::has_value: return truth(input.size() == 1 && input[0].value != nullptr);
  case Op::inverse: {
    const Criterion held = truth_of(input);
    return held ? truth(!*held) : Collection();
  }
  case Op::all_true:
  case Op::any_true:
  case Op::all_false:
  case Op::any_false: return truths(op, input);
  case Op::is_distinct: return truth(set_of(Op::distinct, input, {}).size() == input.size());
  case Op::distinct: return set_of(op, input, {});
  default: return set_of(op, input, of(node, 1, frame));
  }
}

// The criterion of exists(), where() and all() is asked of each element as $this.
Collection Evaluation::where(int node, const Frame& frame) {
  const Collection input = of(node, 0, frame);
  const int criterion = child(node, 1);
  Collection found;
  Frame each;
  ++inside_;
  for (const Element& element : input) {
    each.self = Collection(element);
    ++each.index;
    const Criterion held = truth_of(at(criterion, each));
    if (failed_) break;
    if (held && *held) found.push_back(element);
  }
  --inside_;
  return found;
}

Collection Evaluation::every(int node, const Frame& frame) {
  const std::size_t size = of(node, 0, frame).size();
  return truth(where(node, frame).size() == size);
}

Collection Evaluation::select(int node, const Frame& frame) {
  const Collection input = of(node, 0, frame);
  const int projection = child(node, 1);
  Collection found;
  Frame each;
  ++inside_;
  for (const Element& element : input) {
    each.self = Collection(element);
    ++each.index;
    found.append(at(projection, each));
    if (failed_ || found.size() > kMostElements) break;
  }
  --inside_;
  return found;
}

// What the projection leads to, and what it leads to from there, each thing once.
Collection Evaluation::repeat(int node, const Frame& frame) {
  const Collection input = of(node, 0, frame);
  const int projection = child(node, 1);
  Collection found;
  Frame each;
  ++inside_;
  const auto ask = [&](const Element& element) {
    each.self = Collection(element);
    ++each.index;
    for (const Element& next : at(projection, each))
      if (!has(found, next)) found.push_back(next);
  };
  for (const Element& element : input) ask(element);
  for (std::size_t i = 0; i < found.size() && found.size() <= kMostElements && !failed_; ++i) ask(Element(found[i]));
  --inside_;
  return found;
}

Collection Evaluation::aggregate(int node, const Frame& frame) {
  const Collection input = of(node, 0, frame);
  const int aggregator = child(node, 1);
  Collection total = node_at(node).children == 3 ? of(node, 2, frame) : Collection();
  Frame each;
  ++inside_;
  for (const Element& element : input) {
    each.self = Collection(element);
    ++each.index;
    each.total = &total;
    Collection next = at(aggregator, each);
    if (failed_) break;
    total = std::move(next);
  }
  --inside_;
  return total;
}

// Only the branch that is taken is computed; without an else, there is nothing.
Collection Evaluation::conditional(int node, const Frame& frame) {
  Frame inner = frame;
  inner.self = of(node, 0, frame);
  const Criterion held = truth_of(at(child(node, 1), inner));
  if (failed_) return {};
  if (held && *held) return at(child(node, 2), inner);
  return node_at(node).children == 4 ? at(child(node, 3), inner) : Collection();
}

Collection Evaluation::part(Op op, const Collection& input, std::int64_t count) {
  const auto size = static_cast<std::int64_t>(input.size());
  const std::int64_t edge = std::clamp<std::int64_t>(count, 0, size);
  Collection found;
  for (std::int64_t i = op == Op::skip ? edge : 0; i < (op == Op::skip ? size : edge); ++i)
    found.push_back(input[static_cast<std::size_t>(i)]);
  return found;
}

bool Evaluation::same(const Element& a, const Element& b, bool nearly) {
  const auto cost = [](const Element& e) {
    if (e.value == nullptr) {
      const Fact& fact = e.facts->all()[static_cast<std::size_t>(e.fact)];
      return fact.end - e.fact;
    }
    const auto* text = std::get_if<Text>(e.value);
    return text == nullptr ? 1 : 1 + static_cast<int>(text->text.size() / 64);
  };
  if (!spend(std::min(cost(a), cost(b)))) return false;
  return nearly ? equivalent(a, b) : equal(a, b);
}

bool Evaluation::has(const Collection& all, const Element& one) {
  return std::any_of(all.begin(), all.end(), [&](const Element& each) {
    // A fact without a value is itself and no other; two answers that look alike are two.
    if (one.value == nullptr || each.value == nullptr) return spend() && same_fact(each, one);
    return same(each, one);
  });
}

Collection Evaluation::set_of(Op op, const Collection& a, const Collection& b) {
  Collection found;
  const auto add = [&](const Element& element) {
    if (op == Op::combine || !has(found, element)) found.push_back(element);
  };
  const bool within = std::all_of(a.begin(), a.end(), [&](const auto& e) { return op != Op::subset_of || has(b, e); });
  const bool around =
      std::all_of(b.begin(), b.end(), [&](const auto& e) { return op != Op::superset_of || has(a, e); });
  if (op == Op::subset_of || op == Op::superset_of) return truth(op == Op::subset_of ? within : around);
  for (const Element& element : a) {
    if (failed_) return {};
    if (op == Op::exclude ? !has(b, element) : op != Op::intersect || has(b, element)) {
      if (op == Op::exclude)
        found.push_back(element);
      else
        add(element);
    }
  }
  if (op == Op::unite || op == Op::combine)
    for (const Element& element : b) add(element);
  return found;
}

Collection Evaluation::truths(Op op, const Collection& input) {
  const bool all = op == Op::all_true || op == Op::all_false;
  const bool wanted = op == Op::all_true || op == Op::any_true;
  for (const Element& element : input) {
    const bool* flag = element.value == nullptr ? nullptr : std::get_if<bool>(element.value);
    if (flag == nullptr) return wrong();
    if ((*flag == wanted) != all) return truth(!all);
  }
  return truth(all);
}

} // namespace anteroom::check
