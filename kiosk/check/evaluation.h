#pragma once
// One walk over an expression. For evaluate*.cpp alone; evaluate.h is the face. After wrong() nothing that comes out
// counts, and every loop ends at the next step.
#include "check/evaluate.h"
#include "check/numbers.h"

namespace anteroom::check {

class Evaluation {
public:
  Evaluation(const Expression& expression, Scope& scope)
      : nodes_(expression.nodes()), expression_(expression), scope_(scope) {}
  std::optional<Collection> run();

private:
  // What $this, $index and $total are.
  struct Frame {
    Collection self;
    int index = -1; // -1: none
    const Collection* total = nullptr;
  };
  using Criterion = std::optional<bool>; // nothing: neither true nor false

  // evaluate.cpp
  Collection at(int node, const Frame& frame);
  Collection fresh(int node, const Frame& frame);
  Collection beginning(const Node& node, const Frame& frame);
  Collection operation(int node, const Frame& frame);
  const Node& node_at(int node) const { return nodes_[static_cast<std::size_t>(node)]; }
  int child(int node, int number) const;
  Collection of(int node, int number, const Frame& frame) { return at(child(node, number), frame); }
  bool spend(std::int64_t steps = 1) {
    scope_.steps_left -= steps;
    if (scope_.steps_left < 0) failed_ = true;
    return !failed_;
  }
  Collection wrong();
  Collection made(Value value);
  Collection truth(Criterion value);
  Collection computed(Computed value);
  // The one value of a collection. Nothing for none; more than one, or a fact without a value, is wrong.
  const Value* value_of(const Collection& collection);
  std::optional<std::int64_t> whole_of(const Collection& collection);
  const std::string* text_of(const Collection& collection);
  // As a condition: a single thing that is no boolean is true. More than one is wrong.
  Criterion truth_of(const Collection& collection);

  // evaluate_paths.cpp
  Collection path(int node, const Frame& frame);
  void add_step(const Element& from, std::string_view step, Collection& found);
  void add_below(const Element& from, bool all, Collection& found);
  void add_extensions(const Element& from, std::string_view url, Collection& found);
  void add_weight(const Element& of, Collection& found);
  const Value* written_weight(const Element& of);
  std::string link_above(const Element& element);
  bool is_hidden(const Facts& facts, int fact) const {
    return scope_.hidden != nullptr && &facts == scope_.resource && (*scope_.hidden)[static_cast<std::size_t>(fact)];
  }
  bool is_a(const Element& element, std::string_view type) const;
  static Element element(const Facts& facts, int fact);
  static std::string_view name_of(const Element& element);

  // evaluate_choices.cpp
  Collection choice(int node, const Frame& frame);
  Collection where(int node, const Frame& frame);
  Collection select(int node, const Frame& frame);
  Collection repeat(int node, const Frame& frame);
  Collection every(int node, const Frame& frame);
  Collection aggregate(int node, const Frame& frame);
  Collection conditional(int node, const Frame& frame);
  Collection part(Op op, const Collection& input, std::int64_t count);
  Collection set_of(Op op, const Collection& a, const Collection& b);
  Collection truths(Op op, const Collection& input);
  bool has(const Collection& all, const Element& one);
  bool same(const Element& a, const Element& b, bool nearly = false);

  // evaluate_values.cpp
  Collection value(int node, const Frame& frame);
  Collection total(Op op, const Collection& input);
  Collection text(int node, const Frame& frame);
  Collection matches(int node, const std::string& input, const Frame& frame);
  Collection joined(const Collection& input, const std::string& separator);
  Collection comparison(Op op, const Collection& a, const Collection& b);
  Collection equality(Op op, const Collection& a, const Collection& b);
  Collection logic(int node, const Frame& frame);
  Collection arithmetic(Op op, const Collection& a, const Collection& b);

  const std::vector<Node>& nodes_;
  const Expression& expression_;
  Scope& scope_;
  bool failed_ = false;
  int inside_ = 0;                              // how many criteria deep
  std::vector<std::optional<Collection>> kept_; // what a closed part came to, by node
};

} // namespace anteroom::check
