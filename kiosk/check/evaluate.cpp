#include "check/evaluate.h"

#include "check/evaluation.h"

namespace anteroom::check {
namespace {

const Value kTrue = true, kFalse = false;

} // namespace

std::optional<Collection> Evaluation::run() {
  kept_.resize(nodes_.size());
  Frame frame;
  if (scope_.resource != nullptr && scope_.context >= 0)
    frame.self = Collection(element(*scope_.resource, scope_.context));
  Collection found = at(0, frame);
  if (failed_) return std::nullopt;
  return found;
}

// Inside a criterion, what does not depend on the element is the same for each: it is computed once.
Collection Evaluation::at(int node, const Frame& frame) {
  if (!spend()) return {};
  const Node& here = node_at(node);
  const bool keeps = inside_ > 0 && here.closed && here.size > 1;
  std::optional<Collection>& kept = kept_[static_cast<std::size_t>(node)];
  if (keeps && kept) return *kept;
  Collection found = fresh(node, frame);
  if (found.size() > kMostElements) return wrong();
  if (keeps) kept = found;
  return found;
}

Collection Evaluation::fresh(int node, const Frame& frame) {
  const Op op = node_at(node).op;
  if (op < Op::step) return beginning(node_at(node), frame);
  if (op <= Op::weight || (op >= Op::of_type && op <= Op::is_type)) return path(node, frame);
  if (op <= Op::iif || op == Op::aggregate) return choice(node, frame);
  return value(node, frame);
}

Collection Evaluation::beginning(const Node& node, const Frame& frame) {
  switch (node.op) {
  case Op::literal: return Collection({nullptr, -1, &*node.literal});
  case Op::self: return frame.self;
  case Op::index: return frame.index < 0 ? Collection() : made(Integer{frame.index});
  case Op::total: return frame.total == nullptr ? Collection() : *frame.total;
  case Op::resource:
    return scope_.resource == nullptr || scope_.resource->empty() ? Collection()
                                                                  : Collection(element(*scope_.resource, 0));
  case Op::questionnaire:
    return scope_.questionnaire == nullptr || scope_.questionnaire->empty()
               ? Collection()
               : Collection(element(*scope_.questionnaire, 0));
  case Op::context:
    return scope_.resource == nullptr || scope_.context < 0 ? Collection()
                                                            : Collection(element(*scope_.resource, scope_.context));
  case Op::question:
    return scope_.questionnaire == nullptr || scope_.item < 0 ? Collection()
                                                              : Collection(element(*scope_.questionnaire, scope_.item));
  case Op::variable: {
    const auto* found = scope_.variable ? scope_.variable(node.text) : nullptr;
    if (found == nullptr) return {};
    return *found ? **found : wrong();
  }
  default: return {};
  }
}

int Evaluation::child(int node, int number) const {
  int place = node + 1;
  for (int i = 0; i < number; ++i) place += node_at(place).size;
  return place;
}

Collection Evaluation::wrong() {
  failed_ = true;
  return {};
}

Collection Evaluation::made(Value value) {
  if (const auto* text = std::get_if<Text>(&value); text != nullptr) {
    // Long texts cost more, so that all of a form's together stay small.
    if (text->text.size() > kLongestValue || !spend(static_cast<std::int64_t>(text->text.size() / 16))) return wrong();
  }
  if (const auto* flag = std::get_if<bool>(&value)) return truth(*flag);
  scope_.made.push_back(std::move(value));
  return Collection({nullptr, -1, &scope_.made.back()});
}

Collection Evaluation::truth(Criterion value) {
  if (!value) return {};
  return Collection({nullptr, -1, *value ? &kTrue : &kFalse});
}

Collection Evaluation::computed(Computed value) {
  if (std::holds_alternative<Wrong>(value)) return wrong();
  if (auto* one = std::get_if<Value>(&value)) return made(std::move(*one));
  return {};
}

const Value* Evaluation::value_of(const Collection& collection) {
  if (collection.empty()) return nullptr;
  if (collection.size() > 1 || collection[0].value == nullptr) wrong();
  return collection[0].value;
}

std::optional<std::int64_t> Evaluation::whole_of(const Collection& collection) {
  const Value* value = value_of(collection);
  if (value == nullptr || failed_) return std::nullopt;
  if (const auto* number = std::get_if<Integer>(value)) return number->value;
  wrong();
  return std::nullopt;
}

const std::string* Evaluation::text_of(const Collection& collection) {
  const Value* value = value_of(collection);
  if (value == nullptr || failed_) return nullptr;
  if (const auto* text = std::get_if<Text>(value)) return &text->text;
  wrong();
  return nullptr;
}

Evaluation::Criterion Evaluation::truth_of(const Collection& collection) {
  if (collection.empty()) return std::nullopt;
  if (collection.size() > 1) wrong();
  const auto* flag = collection[0].value == nullptr ? nullptr : std::get_if<bool>(collection[0].value);
  return flag == nullptr || *flag;
}

std::optional<Collection> evaluate(const Expression& expression, Scope& scope) {
  return Evaluation(expression, scope).run();
}

bool holds(const std::optional<Collection>& result) {
  const std::optional<Value> value = single_value(result);
  const bool* flag = value ? std::get_if<bool>(&*value) : nullptr;
  return flag != nullptr && *flag;
}

std::optional<Value> single_value(const std::optional<Collection>& result) {
  if (!result || result->size() != 1 || (*result)[0].value == nullptr) return std::nullopt;
  return *(*result)[0].value;
}

} // namespace anteroom::check
