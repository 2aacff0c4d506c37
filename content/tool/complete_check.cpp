#include "tool/complete_check.h"

#include "check/form.h"
#include "tool/answer_names.h"
#include "tool/complete_scores.h"
#include "tool/item_names.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr int kQuestionsAMinute = 4;

int minutes_for(const check::Questionnaire& form) {
  const auto questions = std::count_if(form.items.begin(), form.items.end(), [](const check::Item& item) {
    const bool text = item.kind == check::Kind::group || item.kind == check::Kind::display;
    return !text && item.kind != check::Kind::unasked && !item.read_only && !item.hidden;
  });
  return std::clamp(static_cast<int>((questions + kQuestionsAMinute - 1) / kQuestionsAMinute), 1, 20);
}

void add_words(check::Questionnaire& form, const SideFile& side, const std::string& language,
               const std::string& first) {
  const auto take = [&](std::string& to, const Localized& from) {
    if (const std::string* found = text_in(from, language, first)) to = *found;
  };
  take(form.title, side.title);
  take(form.summary, side.summary);
  take(form.period, side.period);
  if (const auto* about = text_in(side.about, language, first)) form.about = *about;
  if (const auto same = side.source.find(""); same != side.source.end())
    form.source = same->second;
  else
    take(form.source, side.source);
  form.minutes = side.minutes.value_or(minutes_for(form));
}

class Additions {
public:
  Additions(fhir::Imported& made, const SideFile& side, Pointers& pointers, Mistakes& mistakes)
      : made_(made), side_(side), names_(made), pointers_(pointers), mistakes_(mistakes) {}

  void add_safety(const std::string& language) {
    for (const SideSafety& side : side_.safety.value_or(std::vector<SideSafety>())) {
      check::Safety made;
      const auto places = names_.find_all(side.items);
      for (std::size_t i = 0; i < places.size(); ++i)
        if (const check::Item* item = found(side.items[i], places[i]))
          made.items.push_back({item->link, harmless(side, i, *item)});
      if (const auto* title = text_in(side.title, language, pointers_.first_language())) made.title = *title;
      if (const auto* text = text_in(side.text, language, pointers_.first_language())) made.text = *text;
      if (!made.items.empty()) made_.form.safety.push_back(std::move(made));
    }
  }

  void add_suggestions() {
    for (const SideSuggestion& side : side_.suggestions.value_or(std::vector<SideSuggestion>()))
      if (const check::Item* item = found(side.item, names_.find(side.item.name)))
        for (const std::string& answer : side.answers) add_suggestion(side, *item, answer);
  }

private:
  const check::Item* found(const ItemName& name, std::optional<int> place) {
    if (place) return &made_.form.items[static_cast<std::size_t>(*place)];
    const std::string what =
        fmt::format("\"{}\" is no item of this questionnaire{}", name.name, did_you_mean(name.name, names_.known()));
    if (name.written.file == side_.file)
      mistakes_.add(name.written, what);
    else
      mistakes_.warn(name.written, what);
    return nullptr;
  }

  // Weights of the options as a side-file says them, else their own.
  std::vector<std::optional<check::Decimal>> weights_of(const check::Item& item) const {
    for (const check::Score& score : made_.form.scores)
      for (const check::Term& term : score.terms)
        if (term.link == item.link && !term.weights.empty()) return term.weights;
    std::vector<std::optional<check::Decimal>> made;
    for (const check::Option& option : check::options_of(item)) made.push_back(option.weight);
    return made;
  }

  std::vector<int> harmless(const SideSafety& side, std::size_t at, const check::Item& item) {
    for (const std::string& answer : side.harmless[at])
      if (options_named(item, {answer}).empty()) no_answer(side.items[at].written, item, answer);
    if (!side.harmless[at].empty()) return options_named(item, side.harmless[at]);
    std::vector<int> made = harmless_options(item, weights_of(item));
    if (made.empty() && !check::options_of(item).empty())
      mistakes_.warn(side.items[at].written,
                     fmt::format("nothing tells which answers to \"{}\" are harmless, so every one of them brings "
                                 "support; name them: {{item: \"{}\", harmless: [\"{}\"]}}",
                                 item.link, item.link, names_of(item, 0).front()));
    return made;
  }

  void add_suggestion(const SideSuggestion& side, const check::Item& item, const std::string& answer) {
    const std::vector<int> meant = options_named(item, {answer});
    if (meant.empty()) return no_answer(side.item.written, item, answer);
    made_.form.suggestions.push_back(
        {item.link, meant.front(), pointers_.read(side.read, side_.file), pointers_.try_now(side.try_now, side_.file)});
  }

  void no_answer(const Place& place, const check::Item& item, const std::string& answer) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < check::options_of(item).size(); ++i)
      for (const std::string& name : names_of(item, i)) known.push_back(name);
    mistakes_.add(place, fmt::format("\"{}\" has no answer \"{}\"{}", item.link, answer, did_you_mean(answer, known)));
  }

  fhir::Imported& made_;
  const SideFile& side_;
  ItemNames names_;
  Pointers& pointers_;
  Mistakes& mistakes_;
};

} // namespace

void complete_check(fhir::Imported& made, const SideFile& side, const std::string& language, Pointers& pointers,
                    Mistakes& mistakes) {
  ScoreCompletion(made, side, pointers, mistakes).complete(language);
  Additions additions(made, side, pointers, mistakes);
  additions.add_safety(language);
  additions.add_suggestions();
  check::Questionnaire& form = made.form;
  if (side.too_few) form.too_few = pointers.guidance(*side.too_few, language, side.file);
  if (side.general) form.general = pointers.guidance(*side.general, language, side.file);
  form.too_few.id = "too-few";
  form.general.id = "general";
  add_words(form, side, language, pointers.first_language());
}

} // namespace anteroom::content
