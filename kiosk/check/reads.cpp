#include "check/reads.h"

#include "check/evaluate.h"

#include <algorithm>

namespace anteroom::check {
namespace {

void add(Places& to, const Places& more) {
  for (std::size_t i = 0; i < more.size(); ++i)
    if (more[i]) to[i] = true;
}

void add(Source& to, const Source& more) {
  to.root = to.root || more.root;
  add(to.items, more.items);
  add(to.answers, more.answers);
}

// Whether the response may hold the answers of an item under that name, as "valueInteger".
bool may_be_called(const Item& item, std::string_view name) {
  if (name == "value") return true;
  const std::string_view type = name.substr(5);
  if (item.kind == Kind::integer) return type == "Integer" || type == "Decimal"; // a calculated one may be broken
  if (item.kind == Kind::decimal) return type == "Decimal";
  if (item.kind == Kind::quantity) return type == "Quantity";
  if (item.kind == Kind::boolean) return type == "Boolean";
  return true;
}

class Walk {
public:
  Walk(const Questionnaire& questionnaire, const Expression& expression, int item,
       const std::function<Source(const std::string&)>& variable)
      : items_(questionnaire.items), nodes_(expression.nodes()), variable_(variable), context_(nowhere()) {
    found_.answers = found_.alone = none();
    if (item < 0)
      context_.root = true;
    else
      context_.items[static_cast<std::size_t>(item)] = true;
  }

  Reads walk() {
    found_.result = at(0, context_);
    record(found_.result);
    return std::move(found_);
  }

private:
  Places none() const { return Places(items_.size(), false); }
  Source nowhere() const { return {false, none(), none()}; }
  const Node& node_at(int node) const { return nodes_[static_cast<std::size_t>(node)]; }
  int child(int node, int number) const {
    int place = node + 1;
    for (int i = 0; i < number; ++i) place += node_at(place).size;
    return place;
  }
  // Whether items are in a response depends on their answers and on all below them.
  void record(const Source& source) {
    add(found_.answers, with_descendants(source.items));
    add(found_.answers, source.answers);
    if (std::count(source.answers.begin(), source.answers.end(), true) == 1) add(found_.alone, source.answers);
  }

  // Parents come before what is under them.
  Places with_descendants(Places places) const {
    for (std::size_t i = 0; i < items_.size(); ++i)
      if (items_[i].parent >= 0 && places[static_cast<std::size_t>(items_[i].parent)]) places[i] = true;
    return places;
  }

  // The items one level below those of a source.
  Places under(const Source& source) const {
    Places places = none();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const int parent = items_[i].parent;
      places[i] = parent < 0 ? source.root
                             : source.items[static_cast<std::size_t>(parent)] ||
                                   source.answers[static_cast<std::size_t>(parent)];
    }
    return places;
  }

  Source at(int node, const Source& self) {
    const Node& here = node_at(node);
    switch (here.op) {
    case Op::self: return self;
    case Op::resource: return {true, none(), none()};
    case Op::context: return context_;
    case Op::variable: found_.variables.push_back(here.text); return variable_(here.text);
    case Op::select: return projected(node, self);
    case Op::where: return filtered(node, self);
    case Op::repeat: return repeated(node, self);
    case Op::iif: return branches(node, self);
    default: break;
    }
    Source input = here.children > 0 ? at(node + 1, self) : nowhere();
    if (here.op == Op::step) return step(input, here.text);
    if (here.op == Op::children || here.op == Op::descendants || here.op == Op::answers) return below(input, here.op);
    if (here.op == Op::weight) return weighed(input);
    if (here.op == Op::unite || here.op == Op::combine) return add(input, at(child(node, 1), self)), input;
    return value(node, std::move(input), self);
  }

  // All else depends on what it is given. What chooses among it hands on what it has chosen from.
  Source value(int node, Source input, const Source& self) {
    const Op op = node_at(node).op;
    const bool asks_each = op == Op::exists || op == Op::all || op == Op::aggregate;
    if (op == Op::exists && node_at(node).children == 2) input = filtered(node, self);
    record(input);
    for (int i = 1; i < node_at(node).children; ++i) {
      if (op == Op::exists) break;
      record(at(child(node, i), asks_each && i == 1 ? input : self));
    }
    const bool chooses = (op >= Op::indexer && op <= Op::extension) || (op >= Op::first && op <= Op::trace);
    return chooses ? input : nowhere();
  }

  Source step(const Source& from, std::string_view name) const {
    Source found = nowhere();
    if (name == "item") {
      found.items = under(from);
    } else if (name == "QuestionnaireResponse") {
      found.root = from.root;
    } else if (name.starts_with("value")) {
      for (std::size_t i = 0; i < items_.size(); ++i)
        found.answers[i] = from.answers[i] && may_be_called(items_[i], name);
    } else {
      found.answers = name == "answer" ? none() : from.answers;
      add(found.answers, from.items);
    }
    return found;
  }

  Source below(const Source& from, Op op) const {
    Source found = nowhere();
    found.items = under(from);
    found.answers = from.answers;
    add(found.answers, from.items);
    if (op == Op::children) return found;
    found.items = with_descendants(found.items);
    add(found.answers, found.items);
    if (op == Op::answers) found.items = none();
    return found;
  }

  Source weighed(const Source& from) {
    Source seen = nowhere();
    for (std::size_t i = 0; i < items_.size(); ++i)
      seen.answers[i] = from.answers[i] && (items_[i].kind == Kind::choice || items_[i].kind == Kind::unasked);
    record(seen);
    return nowhere();
  }

  Source branches(int node, const Source& self) {
    const Source input = at(node + 1, self);
    record(at(child(node, 1), input));
    Source found = at(child(node, 2), input);
    if (node_at(node).children == 4) add(found, at(child(node, 3), input));
    return found;
  }

  Source projected(int node, const Source& self) {
    const Source input = at(node + 1, self);
    if (node_at(child(node, 1)).closed) record(input); // how often it is made still depends on the input
    return at(child(node, 1), input);
  }

  Source repeated(int node, const Source& self) {
    Source from = at(node + 1, self), found = nowhere();
    for (std::size_t i = 0; i <= items_.size(); ++i) {
      const Source more = at(child(node, 1), from);
      const Places before = found.items, answers = found.answers;
      add(found, more);
      if (found.items == before && found.answers == answers) break;
      add(from, more);
    }
    return found;
  }

  // where(), and exists() with a criterion: what asks for link ids alone is tried with every link id.
  Source filtered(int node, const Source& self) {
    Source input = at(node + 1, self);
    bool all_known = true;
    std::vector<int> open{child(node, 1)};
    std::vector<int> rest;
    while (!open.empty()) {
      const int part = open.back();
      open.pop_back();
      if (node_at(part).op == Op::both) {
        open.push_back(child(part, 0));
        open.push_back(child(part, 1));
      } else if (asks_for_links(part)) {
        keep_links(part, input);
      } else {
        all_known = false;
      }
    }
    if (!all_known) record(at(child(node, 1), input));
    return input;
  }

  bool asks_for_links(int node) const {
    const Node& here = node_at(node);
    if (here.op == Op::step) return here.text == "linkId" && node_at(node + 1).op == Op::self;
    if (here.op == Op::literal || here.op == Op::nothing) return true;
    const bool pure = (here.op >= Op::matches && here.op <= Op::trim) || here.op >= Op::equal || here.op == Op::unite ||
                      here.op == Op::inverse || here.op == Op::plus || here.op == Op::concatenate;
    if (!pure) return false;
    for (int i = 0; i < here.children; ++i)
      if (!asks_for_links(child(node, i))) return false;
    return true;
  }

  // Keeps the items whose link id the criterion holds for. Nothing else has one.
  void keep_links(int node, Source& source) const {
    const auto begin = nodes_.begin() + node;
    const Result<Expression> criterion = Expression::make({begin, begin + node_at(node).size});
    if (!criterion) return;
    source.root = false;
    source.answers = none();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!source.items[i]) continue;
      Facts facts;
      facts.add(-1, "item");
      facts.add(0, "linkId", Text{items_[i].link});
      Scope scope;
      scope.resource = &facts;
      scope.context = 0;
      source.items[i] = holds(evaluate(*criterion, scope));
    }
  }

  const std::vector<Item>& items_;
  const std::vector<Node>& nodes_;
  const std::function<Source(const std::string&)>& variable_;
  Source context_;
  Reads found_;
};

} // namespace

Reads reads(const Questionnaire& questionnaire, const Expression& expression, int item,
            const std::function<Source(const std::string& name)>& variable) {
  return Walk(questionnaire, expression, item, variable).walk();
}

} // namespace anteroom::check
