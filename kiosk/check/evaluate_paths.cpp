// Steps of a path, and what weighs an answer.
#include "check/evaluation.h"
#include "check/weight.h"

namespace anteroom::check {
namespace {

const Fact& fact_at(const Facts& facts, int fact) { return facts.all()[static_cast<std::size_t>(fact)]; }

std::string capital(std::string_view name) {
  std::string made(name);
  if (!made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 'a' + 'A');
  return made;
}

} // namespace

Element Evaluation::element(const Facts& facts, int fact) {
  const Fact& found = fact_at(facts, fact);
  return {&facts, fact, found.value ? &*found.value : nullptr};
}

std::string_view Evaluation::name_of(const Element& element) {
  return element.facts == nullptr ? std::string_view() : fact_at(*element.facts, element.fact).name;
}

Collection Evaluation::path(int node, const Frame& frame) {
  const Node& here = node_at(node);
  const Collection input = of(node, 0, frame);
  Collection found;
  if (here.op == Op::indexer) {
    const auto index = whole_of(of(node, 1, frame));
    const bool there = index && *index >= 0 && *index < static_cast<std::int64_t>(input.size());
    return there ? Collection(input[static_cast<std::size_t>(*index)]) : Collection();
  }
  if (here.op == Op::is_type)
    return input.empty() ? Collection() : input.size() > 1 ? wrong() : truth(is_a(input[0], here.text));
  if (here.op == Op::as_type && input.size() > 1) return wrong();
  const std::string* url = here.op == Op::extension ? text_of(of(node, 1, frame)) : nullptr;
  if (here.op == Op::extension && url == nullptr) return {};
  for (const Element& from : input) {
    if (!spend() || found.size() > kMostElements) break;
    switch (here.op) {
    case Op::step: add_step(from, here.text, found); break;
    case Op::children: add_below(from, false, found); break;
    case Op::descendants:
    case Op::answers: add_below(from, true, found); break;
    case Op::extension: add_extensions(from, *url, found); break;
    case Op::weight: add_weight(from, found); break;
    default:
      if (is_a(from, here.text)) found.push_back(from);
    }
  }
  if (here.op != Op::answers) return found;
  Collection answers;
  for (const Element& each : found)
    if (name_of(each) == "answer") answers.push_back(each);
  return answers;
}

void Evaluation::add_step(const Element& from, std::string_view step, Collection& found) {
  if (from.facts == nullptr) return;
  // A path may begin with the name of the resource: Questionnaire.item.
  if (from.fact == 0 && step == name_of(from)) found.push_back(from);
  const int end = fact_at(*from.facts, from.fact).end;
  for (int at = from.fact + 1; at < end && spend(); at = fact_at(*from.facts, at).end)
    if (leads_to(step, fact_at(*from.facts, at).name) && !is_hidden(*from.facts, at))
      found.push_back(element(*from.facts, at));
}

void Evaluation::add_below(const Element& from, bool all, Collection& found) {
  if (from.facts == nullptr) return;
  const int end = fact_at(*from.facts, from.fact).end;
  for (int at = from.fact + 1; at < end && spend() && found.size() <= kMostElements;) {
    const bool hidden = is_hidden(*from.facts, at);
    if (!hidden) found.push_back(element(*from.facts, at));
    at = all && !hidden ? at + 1 : fact_at(*from.facts, at).end;
  }
}

void Evaluation::add_extensions(const Element& from, std::string_view url, Collection& found) {
  Collection all;
  add_step(from, "extension", all);
  for (const Element& extension : all) {
    Collection urls;
    add_step(extension, "url", urls);
    const auto* text = urls.empty() || urls[0].value == nullptr ? nullptr : std::get_if<Text>(urls[0].value);
    if (text != nullptr && text->text == url) found.push_back(extension);
  }
}

// The weight that is written at an element itself, at the value of an answer or at the option of a coding.
const Value* Evaluation::written_weight(const Element& of) {
  for (const std::string_view url : kWeightExtensions) {
    Collection extensions, weights;
    add_extensions(of, url, extensions);
    if (!extensions.empty()) add_step(extensions[0], "value", weights);
    if (!weights.empty()) return weights[0].value;
  }
  return nullptr;
}

void Evaluation::add_weight(const Element& of, Collection& found) {
  Element value = of;
  if (name_of(of) == "answer") {
    Collection values;
    add_step(of, "value", values);
    if (!values.empty()) value = values[0];
  }
  const Value* weight = written_weight(of);
  if (weight == nullptr && value.fact != of.fact) weight = written_weight(value);
  if (weight == nullptr && value.facts != nullptr) {
    const int parent = fact_at(*value.facts, value.fact).parent;
    if (parent >= 0 && fact_at(*value.facts, parent).name == "answerOption")
      weight = written_weight(element(*value.facts, parent));
  }
  if (weight != nullptr) {
    const std::optional<Decimal> number = number_of(*weight);
    if (number) found.append(made(*number));
    return;
  }
  if (value.value == nullptr || !scope_.weight) return;
  if (const auto number = scope_.weight(link_above(value), *value.value)) found.append(made(*number));
}

// Whose answer an element is: the link id of the item that it is in.
std::string Evaluation::link_above(const Element& element) {
  if (element.facts == nullptr || element.facts != scope_.resource) return "";
  int at = element.fact;
  while (at > 0 && fact_at(*element.facts, at).name != "item") at = fact_at(*element.facts, at).parent;
  Collection links;
  if (at > 0) add_step(this->element(*element.facts, at), "linkId", links);
  return links.empty() || links[0].value == nullptr ? "" : check::text_of(*links[0].value);
}

// Types of System and of FHIR, with or without their namespace; FHIR's begin small where they are primitive.
bool Evaluation::is_a(const Element& element, std::string_view type) const {
  if (const auto point = type.rfind('.'); point != std::string_view::npos) type.remove_prefix(point + 1);
  if (element.value == nullptr) return element.fact == 0 && name_of(element) == type;
  constexpr std::string_view kNames[] = {"Boolean", "Integer", "Decimal", "String", "Coding", "Quantity"};
  const std::string wanted = capital(type), own(kNames[element.value->index()]);
  if (own != "String") return wanted == own;
  // A text of a fact may be a date, a code …; only its name tells.
  const std::string_view name = name_of(element);
  if (name.starts_with("value") && name.size() > 5) return wanted == name.substr(5);
  return wanted == "String" || wanted == "Code" || wanted == "Uri" || wanted == "Id";
}

} // namespace anteroom::check
