#include "tool/fhir/pruned.h"

#include "tool/fhir/reading.h"
#include "tool/fhir/weights.h"

#include <algorithm>
#include <set>

namespace anteroom::content::fhir {
namespace {

class Pruning {
public:
  explicit Pruning(const std::vector<const check::Expression*>& expressions) {
    for (const check::Expression* expression : expressions) {
      for (const check::Node& node : expression->nodes()) note(node);
      note_extensions(expression->nodes());
    }
  }

  bool needed() const { return needed_; }

  std::optional<check::Facts> of(const Json& questionnaire) {
    add(questionnaire, -1, "Questionnaire");
    return whole_ ? std::optional(std::move(facts_)) : std::nullopt;
  }

private:
  void note(const check::Node& node) {
    using check::Op;
    if (node.op == Op::questionnaire || node.op == Op::question) needed_ = true;
    if (node.op == Op::step) steps_.insert(node.text);
    if (node.op == Op::children || node.op == Op::descendants) everything_ = true;
    if (node.op == Op::extension || node.op == Op::weight) steps_.insert({"extension", "url", "value"});
    if (const auto* text = node.literal ? std::get_if<check::Text>(&*node.literal) : nullptr) texts_.insert(text->text);
  }

  // Extensions that are not asked for by a literal address, `extension('…')` or `extension.where(url = '…')`, may be
  // any of them.
  void note_extensions(const std::vector<check::Node>& nodes) {
    using check::Op;
    const auto is_literal = [&](std::size_t node) { return nodes[node].op == Op::literal; };
    const auto behind = [&](std::size_t node) { return node + static_cast<std::size_t>(nodes[node].size); };
    std::set<std::size_t> asked_by_address;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].op == Op::extension && !is_literal(behind(i + 1))) all_extensions_ = true;
      if (nodes[i].op != Op::where || nodes[i + 1].op != Op::step) continue;
      const std::size_t asks = behind(i + 1), address = asks + 1;
      if (nodes[asks].op == Op::equal && nodes[address].op == Op::step && nodes[address].text == "url" &&
          nodes[address + 1].op == Op::self && is_literal(behind(address)))
        asked_by_address.insert(i + 1);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (nodes[i].op == Op::step && nodes[i].text == "extension" && !asked_by_address.contains(i))
        all_extensions_ = true;
  }

  bool is_kept(const Json& member) const {
    if (everything_ || member.key == "item" || member.key == "linkId") return true;
    return std::any_of(steps_.begin(), steps_.end(),
                       [&](const std::string& step) { return check::leads_to(step, member.key); });
  }

  bool is_looked_for(const Json& extension) const {
    const Json* url = extension.find("url");
    if (everything_ || all_extensions_ || !url) return everything_ || all_extensions_;
    Json holder; // as weight_extension() looks for it
    holder.kind = Json::Kind::object;
    holder.inner.push_back({Json::Kind::list, 0, false, "", "extension", {extension}});
    return texts_.contains(url->text) || weight_extension(holder) != nullptr;
  }

  static std::optional<check::Value> value(const Json& json, const std::string& name) {
    switch (json.kind) {
    case Json::Kind::boolean: return json.truth;
    case Json::Kind::text: return check::Text{json.text};
    case Json::Kind::number: {
      const auto decimal = number(json);
      if (!decimal) return std::nullopt;
      const bool whole = decimal->is_whole() && !name.ends_with("Decimal") && json.text.find('.') == std::string::npos;
      return whole ? check::Value(check::Integer{decimal->truncated()}) : check::Value(*decimal);
    }
    case Json::Kind::object:
      if (name.ends_with("Coding") || name == "coding" || name == "code") return coding(json);
      if (name.ends_with("Quantity"))
        if (const Json* amount = json.find("value"); amount && number(*amount)) {
          const check::Coding unit = coding(json);
          const Json* shown = json.find("unit");
          return check::Quantity{*number(*amount), shown ? shown->text : "", unit.system, unit.code};
        }
      return std::nullopt;
    default: return std::nullopt;
    }
  }

  void add(const Json& json, int parent, const std::string& name) {
    if (json.is(Json::Kind::list)) {
      for (const Json& one : json.inner)
        if (name != "extension" || is_looked_for(one)) add(one, parent, name);
      return;
    }
    if (json.is(Json::Kind::null) || !whole_) return;
    if (!facts_.takes(parent)) {
      whole_ = false;
      return;
    }
    const int own = facts_.add(parent, name, value(json, name));
    for (const Json& member : json.inner)
      if (is_kept(member)) add(member, own, member.key);
  }

  std::set<std::string> steps_, texts_;
  bool everything_ = false, all_extensions_ = false, needed_ = false, whole_ = true;
  check::Facts facts_;
};

} // namespace

std::optional<check::Facts> pruned(const Json& questionnaire,
                                   const std::vector<const check::Expression*>& expressions) {
  Pruning pruning(expressions);
  if (!pruning.needed()) return check::Facts{};
  return pruning.of(questionnaire);
}

} // namespace anteroom::content::fhir
