#include "check/response.h"

#include "base/match.h"
#include "check/state.h"

#include <array>

namespace anteroom::check {
namespace {

// What the response calls a value: "valueCoding". A text may be a date.
std::string name_of(const Item& item, const Value& value) {
  constexpr std::array kNames{"valueBoolean", "valueInteger", "valueDecimal",
                              "valueString",  "valueCoding",  "valueQuantity"};
  if (!std::holds_alternative<Text>(value)) return kNames[value.index()];
  if (item.fhir_type == "date") return "valueDate";
  if (item.fhir_type == "dateTime") return "valueDateTime";
  if (item.fhir_type == "time") return "valueTime";
  return item.fhir_type == "url" ? "valueUri" : "valueString";
}

const Answer* answer_of(const Answers& answers, int item) {
  const auto found = answers.given.find(item);
  return found == answers.given.end() ? nullptr : &found->second;
}

// The option that stands for a value, if one does.
const Option* option_of(const Item& item, const Value& value) {
  for (const Option& option : item.options)
    if (option.value == value) return &option;
  return nullptr;
}

} // namespace

Response::Response(const Questionnaire& questionnaire, const Answers& answers)
    : form_(questionnaire), places_(questionnaire.items.size()) {
  // What has nothing to say and nothing under it that has is left out, as in a response of FHIR.
  std::vector<bool> needed(form_.items.size(), false);
  for (std::size_t i = form_.items.size(); i-- > 0;) {
    const Item& item = form_.items[i];
    if (item.calculated || !values_of(item, answer_of(answers, static_cast<int>(i))).empty()) needed[i] = true;
    if (needed[i] && item.parent >= 0) needed[static_cast<std::size_t>(item.parent)] = true;
  }
  facts_.add(-1, "QuestionnaireResponse");
  for (int i = 0; i < static_cast<int>(form_.items.size()); ++i)
    if (form_.items[static_cast<std::size_t>(i)].parent < 0) add(i, 0, needed, answers);
  hidden_.resize(facts_.all().size(), false);
  for (std::size_t i = 0; i < hidden_.size(); ++i) hidden_[i] = facts_.all()[i].name == "item";
  for (const Place& place : places_)
    for (int at = place.value < 0 ? 0 : place.answer; place.value >= 0 && at < fact_at(place.answer).end; ++at)
      hidden_[static_cast<std::size_t>(at)] = true;
}

// An item, its first answer and what is under it, then its other answers.
void Response::add(int item, int parent, const std::vector<bool>& needed, const Answers& answers) {
  const auto number = static_cast<std::size_t>(item);
  if (!needed[number] || !room()) return;
  const Item& asked = form_.items[number];
  Place& place = places_[number];
  place.item = facts_.add(parent, "item");
  facts_.add(place.item, "linkId", Text{asked.link});
  const std::vector<Value> values =
      asked.calculated ? std::vector<Value>() : values_of(asked, answer_of(answers, item));
  if (asked.calculated) add_room(asked, place);
  if (!values.empty()) place.answer = add_answer(asked, place.item, values[0]);
  const int above = values.empty() ? place.item : place.answer;
  for (int i = item + 1; i < static_cast<int>(form_.items.size()); ++i) {
    const int under = form_.items[static_cast<std::size_t>(i)].parent;
    if (under < item) break;
    if (under == item) add(i, above, needed, answers);
  }
  for (std::size_t i = 1; i < values.size() && room(); ++i) add_answer(asked, place.item, values[i]);
}

int Response::add_answer(const Item& item, int parent, const Value& value) {
  const int answer = facts_.add(parent, "answer");
  const int at = facts_.add_whole(answer, name_of(item, value), value);
  const Option* option = option_of(item, value);
  if (option == nullptr || !option->weight || option->weight_url.empty()) return answer;
  const int extension = facts_.add(at, "extension");
  facts_.add(extension, "url", Text{option->weight_url});
  facts_.add(extension, "valueDecimal", *option->weight);
  return answer;
}

// Room for a value that is calculated later, with the parts that its type may have.
void Response::add_room(const Item& item, Place& place) {
  place.answer = facts_.add(place.item, "answer");
  Value value = false;
  if (item.kind == Kind::quantity) value = Quantity{Decimal(), "-", "-", "-"};
  if (item.kind == Kind::choice) value = Coding{"-", "-", "-"};
  place.value = facts_.add_whole(place.answer, "value", value);
}

bool Response::room() {
  constexpr std::size_t kOneItem = 16; // more than an item and an answer take
  full_ = full_ || facts_.all().size() + kOneItem > static_cast<std::size_t>(kMostFacts);
  return !full_;
}

void Response::reveal(int fact) {
  for (int at = fact; at > 0; at = fact_at(at).parent) hidden_[static_cast<std::size_t>(at)] = false;
}

void Response::show(int item) {
  const Place& place = places_[static_cast<std::size_t>(item)];
  if (place.item >= 0 && place.answer >= 0 && place.value < 0) reveal(place.item);
}

void Response::show(int item, const Value& value) {
  const Place& place = places_[static_cast<std::size_t>(item)];
  if (place.value < 0) return;
  facts_.set(place.value, name_of(form_.items[static_cast<std::size_t>(item)], value), value);
  const auto part = [&](std::string_view name, const Value& whole) -> std::optional<Value> {
    const auto text = [](const std::string& t) { return t.empty() ? std::nullopt : std::optional<Value>(Text{t}); };
    if (const auto* coding = std::get_if<Coding>(&whole))
      return text(name == "system" ? coding->system : name == "code" ? coding->code : coding->display);
    const auto* quantity = std::get_if<Quantity>(&whole);
    if (quantity == nullptr) return std::nullopt;
    if (name == "value") return quantity->value;
    return text(name == "unit" ? quantity->unit : name == "system" ? quantity->system : quantity->code);
  };
  for (int at = place.value + 1; at < fact_at(place.value).end; ++at)
    if (const auto found = part(fact_at(at).name, value)) {
      facts_.set(at, fact_at(at).name, *found);
      hidden_[static_cast<std::size_t>(at)] = false;
    }
  reveal(place.value);
}

Facts Response::shown() const {
  Facts shown;
  std::vector<int> places(facts_.all().size(), -1);
  for (int at = 0; at < static_cast<int>(facts_.all().size()); ++at) {
    const Fact& fact = fact_at(at);
    const int parent = fact.parent < 0 ? -1 : places[static_cast<std::size_t>(fact.parent)];
    if (hidden_[static_cast<std::size_t>(at)] || (at > 0 && parent < 0)) continue;
    places[static_cast<std::size_t>(at)] = shown.add(parent, fact.name, fact.value);
  }
  return shown;
}

} // namespace anteroom::check
