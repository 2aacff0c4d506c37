#pragma once
// A FHIRPath expression as the kiosk knows it: compiled and checked by the author's tool (tool/fhirpath.h), kept
// as one line of text in a bundle, checked again when it is read. It can do no more than look at facts and
// answer; evaluate.h says what each operation means.
#include "base/result.h"
#include "check/operations.h"
#include "check/pattern.h"
#include "check/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::check {

struct Node {
  Op op = Op::nothing;
  int children = 0;
  std::string text;             // the name of a step, a variable or a type; empty for the rest
  std::optional<Value> literal; // of Op::literal and no other
  // Counted by Expression::make:
  int size = 1;        // nodes from here to the end of the last child
  bool closed = false; // does not depend on a $this, $index or $total from outside
  bool operator==(const Node&) const = default;
};

inline constexpr int kMostNodes = 4096;
inline constexpr int kDeepestNode = 200;          // a sum of 150 terms is as deep as it is long
inline constexpr std::size_t kLongestText = 4096; // bytes of a name or a literal

// A whole expression: its nodes in prefix order, each before its children.
class Expression {
public:
  // Refuses what breaks the bounds above: too many nodes or children, a wrong number of children, a name or a
  // literal where none belongs or none where one does, and a regular expression (the literal of matches()) that pattern.h does not take. The error says which.
  static Result<Expression> make(std::vector<Node> nodes);

  const std::vector<Node>& nodes() const { return nodes_; }
  // The pattern of a literal that is a regular expression, else null. `node` is the literal's place.
  const Pattern* pattern(int node) const;
  bool operator==(const Expression& other) const { return nodes_ == other.nodes_; }

private:
  explicit Expression(std::vector<Node> nodes) : nodes_(std::move(nodes)) {}
  Outcome read_patterns();
  std::vector<Node> nodes_;
  std::vector<std::pair<int, Pattern>> patterns_; // by node, ascending
};

// One line of a bundle: words and quoted text in prefix order, as `sum(weight(step"answer"(resource)))`. What
// write() makes, read_expression() reads back the same; anything else is refused with the place where it broke.
std::string write(const Expression& expression);
Result<Expression> read_expression(std::string_view text);

// The word by which the text form and messages call an operation.
std::string_view word(Op op);
std::optional<Op> operation_named(std::string_view word);

} // namespace anteroom::check
