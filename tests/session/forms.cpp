#include "session/forms.h"

#include <array>
#include <stdexcept>

namespace anteroom::help {
namespace {

using namespace check;

Item item(const std::string& link, Kind kind, const std::string& type, int parent = -1) {
  Item made;
  made.link = link;
  made.kind = kind;
  made.fhir_type = type;
  made.text = "the text of " + link;
  made.parent = parent;
  return made;
}

Item choice(const std::string& link, int options, int parent = -1) {
  Item made = item(link, Kind::choice, "choice", parent);
  for (int i = 0; i < options; ++i) {
    Option one;
    one.value = Coding{"urn:test", std::to_string(i), ""};
    one.text = "answer " + std::to_string(i);
    one.weight = Decimal(i);
    made.options.push_back(std::move(one));
  }
  return made;
}

Questionnaire close() {
  Questionnaire made;
  made.items = {choice("a", 4), choice("b", 4), choice("c", 4)};
  return made;
}

Questionnaire near() {
  Questionnaire made;
  Item early = choice("early", 3);
  early.conditions = {{"late", Comparison::equal, true}};
  Item group = item("group", Kind::group, "group");
  group.conditions = {{"gate", Comparison::equal, true}};
  Item signs = choice("signs", 4, kGroup);
  signs.repeats = true;
  signs.options.back().exclusive = true;
  Item days = item("days", Kind::integer, "integer", kGroup);
  days.lowest = Decimal(0);
  days.highest = Decimal(30);
  days.conditions = {{"worry", Comparison::exists, true}};
  made.items = {item("gate", Kind::boolean, "boolean"),
                early,
                group,
                choice("worry", 4, kGroup),
                signs,
                days,
                item("late", Kind::boolean, "boolean"),
                item("thanks", Kind::display, "display")};
  made.safety = {{{{"worry", {0}}}, "Someone is there", {"You need not carry this alone."}}};
  return made;
}

session::SharedForm made(const std::string& id, Questionnaire questionnaire, int language) {
  questionnaire.id = id;
  for (Item& one : questionnaire.items) {
    one.text += language == 0 ? "" : ", in other words";
    for (Option& option : one.options) option.text += language == 0 ? "" : ", too";
  }
  auto form = Form::make(std::move(questionnaire));
  if (!form) throw std::runtime_error(form.error().what);
  return std::make_shared<const Form>(std::move(*form));
}

} // namespace

session::SharedForm form(const std::string& id, int language) {
  static const std::array<session::SharedForm, 4> all{made("close", close(), 0), made("close", close(), 1),
                                                      made("near", near(), 0), made("near", near(), 1)};
  return all[static_cast<std::size_t>((id == "near" ? 2 : 0) + language)];
}

session::SharedForm empty_form(const std::string& id) {
  Questionnaire questionnaire;
  questionnaire.items = {item("a", Kind::display, "display")};
  return made(id, std::move(questionnaire), 0);
}

Answer option(int place) { return {{place}, std::nullopt, {}}; }
Answer number(int value) { return {{}, Decimal(value), {}}; }

} // namespace anteroom::help
