#include "app/checks.h"

#include <algorithm>
#include <cstring>

namespace anteroom::app {
namespace {

using check::Item;
using check::Kind;

bool is_conditional(const Item& item) { return !item.conditions.empty() || item.enabled_when.has_value(); }

bool is_above(const std::vector<Item>& items, int above, int item) {
  for (int at = items[static_cast<std::size_t>(item)].parent; at >= 0; at = items[static_cast<std::size_t>(at)].parent)
    if (at == above) return true;
  return false;
}

bool is_hidden(const std::vector<Item>& items, int item) {
  for (int at = item; at >= 0; at = items[static_cast<std::size_t>(at)].parent)
    if (items[static_cast<std::size_t>(at)].hidden) return true;
  return false;
}

// Whether there are answers that lead to a question with this item.
bool may_be_asked(const std::vector<Item>& items, std::size_t item) {
  const Item& one = items[item];
  const bool question = one.kind != Kind::group && one.kind != Kind::display && one.kind != Kind::unasked;
  return question && !one.read_only && !one.calculated && !is_hidden(items, static_cast<int>(item));
}

std::string words_of(const Item& item) { return item.prefix.empty() ? item.text : item.prefix + " " + item.text; }

// Groups that `item` is in and texts between the question before it and itself. "How often, in the last weeks": the
// words of its own group stand above each of its questions, unless the form says that in its period.
std::vector<std::string> texts_before(const check::Form& form, const check::Answers& answers, int previous, int item) {
  const std::vector<Item>& items = form.questionnaire().items;
  std::vector<std::string> texts;
  const int group = items[static_cast<std::size_t>(item)].parent;
  if (group >= 0 && group <= previous && form.questionnaire().period.empty() && !is_hidden(items, group))
    if (const Item& own = items[static_cast<std::size_t>(group)]; own.kind == Kind::group && !own.text.empty())
      texts.push_back(words_of(own));
  std::vector<bool> enabled;
  for (int at = previous + 1; at < item; ++at) {
    const Item& one = items[static_cast<std::size_t>(at)];
    const bool speaks = one.kind == Kind::display || (one.kind == Kind::group && is_above(items, at, item));
    if (!speaks || one.text.empty() || is_hidden(items, at)) continue;
    if (enabled.empty()) enabled = check::enabled(form, answers);
    if (enabled[static_cast<std::size_t>(at)]) texts.push_back(words_of(one));
  }
  return texts;
}

} // namespace

bool is_offered(const check::Questionnaire& questionnaire, const Config& config) {
  return questionnaire.safety.empty() || !config.emergency.empty() || !config.contacts.empty();
}

std::vector<std::string> withheld(Library& library, const Config& config) {
  std::vector<std::string> titles;
  for (const cards::Topic& topic : library.topics())
    for (const auto& check : library.shelf(topic.id).checks)
      if (const session::SharedForm form = library.check(check.id); form && !is_offered(form->questionnaire(), config))
        titles.push_back(form->questionnaire().title);
  return titles;
}

ui::QuestionView question_view(ui::CheckView check, const session::Taking& taking, int item) {
  const check::Form& form = *check.form;
  const std::vector<Item>& items = form.questionnaire().items;
  ui::QuestionView view{std::move(check), item, {}, {}, 0, 1, 0, false};
  if (const auto given = taking.answers.given.find(item); given != taking.answers.given.end())
    view.given = given->second;
  const auto at = std::ranges::lower_bound(taking.asked, item);
  view.number = static_cast<int>(at - taking.asked.begin()) + 1;
  view.before = texts_before(form, taking.answers, at == taking.asked.begin() ? -1 : *(at - 1), item);
  // Where answers decide what is asked nobody knows how many there will be: the place among all questions of the form
  // never goes back.
  if (std::ranges::any_of(items, is_conditional)) {
    int passed = 0, all = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
      if (may_be_asked(items, i)) {
        ++all;
        if (static_cast<int>(i) <= item) ++passed;
      }
    view.share = static_cast<double>(passed) / std::max(all, 1);
  } else {
    view.of = static_cast<int>(taking.asked.size());
    view.share = static_cast<double>(view.number) / std::max(view.of, 1);
  }
  return view;
}

const check::Safety* support_of(const check::Form& form, const check::Answers& answers) {
  for (const auto& [item, answer] : answers.given)
    if (const check::Safety* safety = check::support(form, item, answer)) return safety;
  return nullptr;
}

int answered(const session::Taking& taking) {
  return static_cast<int>(
      std::ranges::count_if(taking.asked, [&](int item) { return taking.answers.given.contains(item); }));
}

std::string take_away(const Config& config, const std::vector<ui::Contact>& contacts,
                      const std::string& emergency_words) {
  if (!config.take_away) return "";
  std::string text = config.emergency.empty() ? "" : emergency_words + "\n";
  // What a phone copies is the number alone, without the signs around it.
  for (const char* isolate : {"\u2068", "\u2069"})
    if (const std::size_t at = text.find(isolate); at != std::string::npos) text.erase(at, std::strlen(isolate));
  for (const ui::Contact& contact : contacts)
    text += contact.name + ": " + contact.reach + (contact.also.empty() ? "" : " \u00b7 " + contact.also) + "\n";
  if (!text.empty()) text.pop_back();
  return text;
}

} // namespace anteroom::app
