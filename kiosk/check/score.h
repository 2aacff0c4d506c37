#pragma once
#include "check/answers.h"
#include "check/questionnaire.h"

#include <optional>

namespace anteroom::check {

struct Score {
  int answered = 0;
  // Weights of the answered items, scaled up to the whole form when some were skipped (the mean of
  // the answered stands in for the open ones, rounded half up). Nothing when fewer than
  // `enough` items were answered: what cannot be scored is not guessed.
  std::optional<int> total;
  bool operator==(const Score&) const = default;
};

// Answers beyond the form, or to a choice that the form does not have, count as open.
Score score(const Questionnaire& form, const Answers& answers);

// What to tell the visitor: the band of the total, or `too_few`. Always something.
const Result& result(const Questionnaire& form, const Score& score);

} // namespace anteroom::check
