#include "tool/fhir/items.h"

#include "check/form.h"
#include "tool/fhir/conditions.h"
#include "tool/fhir/expressions.h"
#include "tool/fhir/options.h"
#include "tool/fhir/translation.h"
#include "tool/nearest.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace anteroom::content::fhir {
namespace {

using check::Kind;

struct Type {
  const char* name;
  Kind kind; // without options
};
constexpr std::array<Type, 14> kTypes{{{"group", Kind::group},
                                       {"display", Kind::display},
                                       {"boolean", Kind::boolean},
                                       {"integer", Kind::integer},
                                       {"decimal", Kind::decimal},
                                       {"quantity", Kind::quantity},
                                       {"choice", Kind::choice},
                                       {"open-choice", Kind::unasked},
                                       {"string", Kind::unasked},
                                       {"text", Kind::unasked},
                                       {"date", Kind::unasked},
                                       {"dateTime", Kind::unasked},
                                       {"time", Kind::unasked},
                                       {"url", Kind::unasked}}};

const Type* type_named(const std::string& name) {
  for (const Type& known : kTypes)
    if (name == known.name) return &known;
  return nullptr;
}

std::string unknown_type(const std::string& type) {
  if (type == "reference" || type == "attachment")
    return fmt::format("the type \"{}\" cannot be asked on a kiosk; take this item out, or make it a choice", type);
  std::vector<std::string> known;
  for (const Type& one : kTypes) known.emplace_back(one.name);
  return fmt::format("\"{}\" is no type of item in FHIR R4{}", type,
                     did_you_mean(type, known, "; write one such as choice, boolean or integer"));
}

check::Coding first_code(const std::vector<check::Coding>& codes) {
  const auto loinc = std::find_if(codes.begin(), codes.end(),
                                  [](const check::Coding& code) { return code.system == "http://loinc.org"; });
  if (loinc != codes.end()) return *loinc;
  return codes.empty() ? check::Coding{} : codes.front();
}

std::optional<check::Decimal> bound(const Json& json, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const Json* found = extension(json, name))
      if (const Json* value = choice(*found, "value")) {
        const Json* amount = value->is(Json::Kind::object) ? value->find("value") : value;
        if (const auto made = amount ? number(*amount) : std::nullopt) return made;
      }
  return std::nullopt;
}

} // namespace

// Help and the ends of a scale are items of their own in FHIR, and parts of their question on a screen.
bool Items::belongs_to_parent(const Json& json, int parent) {
  const std::string kind = control(json);
  if (parent < 0 || text(json, "type", reading_) != "display") return false;
  check::Item& above = made[static_cast<std::size_t>(parent)];
  if (above.kind == Kind::group) return false;
  const bool help = kind == "help" || kind == "flyover" || kind == "prompt" || kind == "legal";
  if (!help && kind != "lower" && kind != "upper" && kind != "unit") return false;
  const std::string words = translated(json, "text", reading_);
  if (help && !words.empty()) above.help.push_back(words);
  if (kind == "lower") above.low_label = words;
  if (kind == "upper") above.high_label = words;
  if (kind == "unit") above.unit = words;
  return !json.find("enableWhen");
}

void Items::read_words(const Json& json, const ItemSource& source, check::Item& item) {
  item.prefix = translated(json, "prefix", reading_);
  item.text = translated(json, "text", reading_);
  const bool hidden = item.hidden || item.kind == Kind::unasked || item.calculated || item.kind == Kind::group;
  for (const check::Coding& code : source.codes) // what the question is called where it is catalogued
    if (item.text.empty() && !hidden && item.kind != Kind::display) item.text = code.display;
  if (item.text.empty() && !hidden && item.kind != Kind::display)
    reading_.warn(json, fmt::format("the question \"{}\" has no text", item.link));
  if (item.text.empty() && item.kind == Kind::display) item.hidden = true;
}

void Items::read_kind(const Json& json, check::Item& item) {
  item.fhir_type = text(json, "type", reading_);
  const Type* type = type_named(item.fhir_type);
  if (type) {
    item.kind = type->kind;
    return;
  }
  item.kind = Kind::unasked;
  const Json* at = json.find("type");
  if (!at)
    reading_.wrong(json, fmt::format("the item \"{}\" has no \"type\"", item.link));
  else if (at->is(Json::Kind::text))
    reading_.wrong(*at, unknown_type(item.fhir_type));
}

void Items::read_numbers(const Json& json, check::Item& item) {
  item.lowest = bound(json, {"minValue", "sdc-questionnaire-minQuantity"});
  item.highest = bound(json, {"maxValue", "sdc-questionnaire-maxQuantity"});
  item.step = bound(json, {"questionnaire-sliderStepValue"});
  for (const char* name : {"questionnaire-unit", "questionnaire-unitOption"})
    if (const Json* found = extension(json, name); found && item.unit.empty())
      if (const Json* value = found->find("valueCoding")) {
        const check::Coding unit = coding(*value);
        item.unit = translated(*value, "display", reading_);
        // UCUM's {score} is a remark, not a unit that anyone reads.
        if (item.unit.empty()) item.unit = unit.code;
        if (item.unit.starts_with('{')) item.unit.clear();
        item.unit_system = unit.system;
        item.unit_code = unit.code;
      }
  if (item.lowest && item.highest && *item.lowest > *item.highest)
    reading_.wrong(json, fmt::format("\"{}\" has a minValue ({}) above its maxValue ({})", item.link,
                                     item.lowest->text(), item.highest->text()));
  if (item.step && *item.step <= check::Decimal(0)) {
    reading_.wrong(json, fmt::format("the step of \"{}\" must be above 0", item.link));
    item.step.reset();
  }
}

void Items::read_answers(const Json& json, check::Item& item) {
  for (const Json& one : list(json, "initial", reading_))
    if (const Json* value = choice(one, "value"))
      if (auto initial = value_of(*value, "value", reading_)) item.initial.push_back(std::move(*initial));
  if (item.kind == Kind::group || item.kind == Kind::display) return;
  item.options = options_of(json, vocabulary_, item.initial, reading_);
  const bool chosen = json.find("answerOption") || json.find("answerValueSet");
  if (chosen) item.kind = Kind::choice;
  const bool shown = !item.hidden && !item.read_only && !item.calculated;
  if (item.kind == Kind::choice && !chosen) {
    item.kind = Kind::unasked;
    if (shown)
      reading_.wrong(
          json,
          fmt::format("the choice \"{}\" has no answers; give it \"answerOption\" or \"answerValueSet\"", item.link));
  } else if (item.kind == Kind::unasked && shown && type_named(item.fhir_type)) {
    reading_.unasked.push_back(&json);
  } else if (item.fhir_type == "open-choice" && shown) {
    reading_.warn(json, fmt::format("\"{}\" takes words of one's own besides its answers, and a kiosk has no "
                                    "keyboard: only its answers are offered",
                                    item.link));
  }
}

void Items::read_logic(const Json& json, check::Item& item, ItemSource& source, std::set<std::string>& known) {
  read_conditions(json, item, reading_);
  Computed computed = computed_by(json, known, reading_);
  item.variables = std::move(computed.variables);
  item.calculated = std::move(computed.calculated);
  item.enabled_when = std::move(computed.enabled_when);
  item.read_only = item.read_only || computed.stays_empty;
  source.computed_elsewhere = computed.elsewhere;
  source.filled_in = computed.filled_in;
}

// One that nothing else has, also where the file breaks that rule, so that the rest can still be looked at.
std::string Items::own_link(const Json& json) {
  std::string link = text(json, "linkId", reading_);
  if (link.empty()) {
    reading_.wrong(json, "an item has no \"linkId\"; give it one that no other has");
    return fmt::format("(line {})", json.line);
  }
  const bool display = text(json, "type", reading_) == "display"; // real files give two of those one link id
  for (std::size_t i = 0; i < made.size(); ++i)
    if (made[i].link == link && made[i].kind != Kind::display && !display) {
      reading_.wrong(json,
                     fmt::format("the linkId \"{}\" is there twice (first on line {}); give one of the two another",
                                 link, sources[i].line));
      return fmt::format("{} (line {})", link, json.line);
    }
  return link;
}

void Items::check_conditions(const Json& questionnaire) {
  std::vector<std::string> links;
  for (const check::Item& item : made) links.push_back(item.link);
  constexpr int kMostSuggestions = 20; // each takes a look at all link ids
  int unknown = 0;
  for (std::size_t i = 0; i < made.size(); ++i)
    std::erase_if(made[i].conditions, [&](const check::Condition& condition) {
      if (std::find(links.begin(), links.end(), condition.question) != links.end()) return false;
      reading_.mistakes.add({reading_.file, sources[i].line},
                            fmt::format("\"{}\" depends on the question \"{}\", which is not here{}", made[i].link,
                                        condition.question,
                                        ++unknown <= kMostSuggestions ? did_you_mean(condition.question, links) : ""));
      return true;
    });
  if (made.empty()) reading_.wrong(questionnaire, "the questionnaire has no \"item\": there is nothing to ask");
}

void Items::add(const Json& json, int parent, std::set<std::string> known) {
  if (!json.is(Json::Kind::object))
    return reading_.wrong(json, fmt::format("an item must be written as {{ … }}, not as {}", kind_in_words(json)));
  if (belongs_to_parent(json, parent)) return;
  if (made.size() == check::kMostItems)
    reading_.wrong(json, fmt::format("the questionnaire has more than {} items; split it", check::kMostItems));
  if (made.size() >= check::kMostItems) return;
  check::Item item;
  ItemSource source;
  source.line = json.line;
  item.parent = parent;
  item.link = own_link(json);
  read_kind(json, item);
  item.required = truth(json, "required", reading_);
  item.repeats = truth(json, "repeats", reading_);
  item.read_only = truth(json, "readOnly", reading_);
  item.hidden = says(json, "questionnaire-hidden");
  for (const Json& one : list(json, "code", reading_))
    if (one.is(Json::Kind::object)) source.codes.push_back(coding(one));
  const check::Coding code = first_code(source.codes);
  item.code_system = code.system;
  item.code = code.code;
  read_logic(json, item, source, known);
  read_words(json, source, item);
  read_numbers(json, item);
  read_answers(json, item);
  const int place = static_cast<int>(made.size());
  made.push_back(std::move(item));
  sources.push_back(std::move(source));
  add_all(json, place, known);
}

void Items::add_all(const Json& holder, int parent, const std::set<std::string>& known) {
  for (const Json& json : list(holder, "item", reading_)) add(json, parent, known);
}

} // namespace anteroom::content::fhir
