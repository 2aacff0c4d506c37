#include "tool/lints.h"

#include <fmt/format.h>
#include <set>

namespace anteroom::content {

namespace {

void add_ways(const check::Questionnaire& form, std::set<std::string>& led_to) {
  const auto add = [&](const std::vector<std::string>& read, const std::string& try_now) {
    led_to.insert(read.begin(), read.end());
    led_to.insert(try_now);
  };
  for (const check::Score& score : form.scores)
    for (const check::Band& band : score.bands) add(band.guidance.read, band.guidance.try_now);
  for (const check::Suggestion& suggestion : form.suggestions) add(suggestion.read, suggestion.try_now);
  add(form.too_few.read, form.too_few.try_now);
  add(form.general.read, form.general.try_now);
}

} // namespace

void check_ways(const Content& content, Mistakes& mistakes) {
  std::set<std::string> led_to;
  for (const Card& card : content.cards)
    for (const Named& other : card.related) led_to.insert(other.id);
  for (const Check& check : content.checks)
    if (const auto form = check.forms.find(content.source()); form != check.forms.end()) add_ways(form->second, led_to);
  for (const Card& card : content.cards)
    if (!led_to.count(card.id.id))
      mistakes.warn(card.id.place,
                    fmt::format("no card and no check leads here, only its shelf; name \"{}\" under \"related\" of a "
                                "card that it follows",
                                card.id.id),
                    "orphan");
}

} // namespace anteroom::content
