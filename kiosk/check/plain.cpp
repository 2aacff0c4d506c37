#include "check/plain.h"

#include <algorithm>

namespace anteroom::check::plain {
namespace {

int highest_weight(const Questionnaire& form) {
  int highest = 0;
  for (const Choice& choice : form.choices) highest = std::max(highest, choice.weight);
  return highest;
}

} // namespace

int highest_total(const Questionnaire& form) { return highest_weight(form) * static_cast<int>(form.items.size()); }

Score score(const Questionnaire& form, const Answers& answers) {
  Score made;
  int sum = 0;
  const int items = static_cast<int>(form.items.size());
  const std::size_t given = std::min(form.items.size(), answers.chosen.size());
  for (std::size_t i = 0; i < given; ++i) {
    const std::optional<int>& chosen = answers.chosen[i];
    if (!chosen || *chosen < 0 || *chosen >= static_cast<int>(form.choices.size())) continue;
    ++made.answered;
    sum += form.choices[static_cast<std::size_t>(*chosen)].weight;
  }
  if (made.answered > 0 && made.answered >= form.enough)
    made.total = (2 * sum * items + made.answered) / (2 * made.answered);
  return made;
}

const Result& result(const Questionnaire& form, const Score& score) {
  if (score.total)
    for (const Band& band : form.bands)
      if (*score.total >= band.from && *score.total <= band.to) return band.result;
  return form.too_few;
}

} // namespace anteroom::check::plain
