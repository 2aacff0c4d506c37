#include "check/expression.h"

#include "base/match.h"

#include <algorithm>
#include <array>

namespace anteroom::check {
namespace {

struct Operation {
  std::string_view word;
  int fewest, most;
};
constexpr std::array kOperations{
#define ANTEROOM_OPERATION(name, word, fewest, most) Operation{word, fewest, most},
    ANTEROOM_OPERATIONS(ANTEROOM_OPERATION)
#undef ANTEROOM_OPERATION
};

bool has_text(Op op) {
  return op == Op::step || op == Op::variable || op == Op::of_type || op == Op::as_type || op == Op::is_type;
}

// Whether the children behind the first are asked for each element, with a $this of their own.
bool asks_each(Op op) {
  return op == Op::where || op == Op::select || op == Op::repeat || op == Op::exists || op == Op::all ||
         op == Op::aggregate || op == Op::iif;
}

std::size_t length_of(const Value& value) {
  return std::visit(Match{[](const Text& text) { return text.text.size(); },
                          [](const Coding& c) { return c.system.size() + c.code.size() + c.display.size(); },
                          [](const Quantity& q) { return q.unit.size() + q.system.size() + q.code.size(); },
                          [](const auto&) { return std::size_t{0}; }},
                    value);
}

// What is wrong with a node by itself; empty when nothing is.
std::string fault_of(const Node& node) {
  const auto& [name, fewest, most] = kOperations[static_cast<std::size_t>(node.op)];
  if (node.children < fewest || node.children > most) return std::string(name) + " has a wrong number of parts";
  if (node.text.empty() == has_text(node.op))
    return std::string(name) + (node.text.empty() ? " lacks a name" : " takes no name");
  if (node.literal.has_value() != (node.op == Op::literal)) return std::string(name) + " and its value do not agree";
  if (node.text.size() > kLongestText || (node.literal && length_of(*node.literal) > kLongestText))
    return "a text of it is too long";
  return "";
}

} // namespace

std::string_view word(Op op) { return kOperations[static_cast<std::size_t>(op)].word; }

std::optional<Op> operation_named(std::string_view name) {
  const auto found =
      std::find_if(kOperations.begin(), kOperations.end(), [&](const auto& o) { return o.word == name; });
  if (found == kOperations.end()) return std::nullopt;
  return static_cast<Op>(found - kOperations.begin());
}

Result<Expression> Expression::make(std::vector<Node> nodes) {
  if (nodes.empty() || nodes.size() > static_cast<std::size_t>(kMostNodes))
    return Error{nodes.empty() ? "the expression is empty" : "the expression is too long"};
  // From the end, what is below a node is complete when its turn comes.
  struct Below {
    std::size_t node;
    int depth;
  };
  std::vector<Below> open; // complete, and not yet a child of anything
  for (std::size_t i = nodes.size(); i-- > 0;) {
    Node& node = nodes[i];
    if (const std::string fault = fault_of(node); !fault.empty()) return Error{"the expression is broken: " + fault};
    if (open.size() < static_cast<std::size_t>(node.children)) return Error{"the expression is broken: it ends early"};
    node.size = 1;
    node.closed = node.op != Op::self && node.op != Op::index && node.op != Op::total;
    int depth = 1;
    for (int child = 0; child < node.children; ++child) {
      const Below below = open.back();
      open.pop_back();
      node.size += nodes[below.node].size;
      depth = std::max(depth, below.depth + 1);
      const bool bound = child == 1 && asks_each(node.op);
      if (!bound && !nodes[below.node].closed) node.closed = false;
    }
    if (depth > kDeepestNode) return Error{"the expression is nested too deeply"};
    open.push_back({i, depth});
  }
  if (open.size() != 1) return Error{"the expression is broken: it goes on after its end"};
  Expression made(std::move(nodes));
  if (Outcome patterns = made.read_patterns(); !patterns) return patterns.error();
  return made;
}

Outcome Expression::read_patterns() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].op != Op::matches) continue;
    const std::size_t argument = i + 1 + static_cast<std::size_t>(nodes_[i + 1].size);
    const auto* text = nodes_[argument].literal ? std::get_if<Text>(&*nodes_[argument].literal) : nullptr;
    if (text == nullptr) continue;
    Result<Pattern> pattern = Pattern::make(text->text);
    if (!pattern) return Error{"matches(): " + pattern.error().what};
    patterns_.emplace_back(static_cast<int>(argument), std::move(*pattern));
  }
  return Done{};
}

const Pattern* Expression::pattern(int node) const {
  const auto found =
      std::find_if(patterns_.begin(), patterns_.end(), [&](const auto& pattern) { return pattern.first == node; });
  return found == patterns_.end() ? nullptr : &found->second;
}

} // namespace anteroom::check
