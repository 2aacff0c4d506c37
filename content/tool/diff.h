#pragma once
// What would change for visitors from one edition to another, card by card.
#include "base/result.h"
#include "tool/changes.h"
#include "tool/mistakes.h"
#include "tool/progress.h"

#include <string>
#include <vector>

namespace anteroom::content {

struct Difference {
  Edition from, to; // as far as they can be shown: what is wrong is in `mistakes`
  std::vector<Change> changes;
  Mistakes mistakes; // of content folders; while there is one, nothing was compared
};

// `from` and `to` are bundles or content folders, in any mixture. Pictures are compared as they look, so of a
// folder those are drawn that the other side has too: `progress` is told of each. The error says why one cannot be
// read.
Result<Difference> diff(const std::string& from, const std::string& to, const Progress& progress = {});

// Lines for people; ends with how many things change.
std::string in_words(const Difference& difference);

} // namespace anteroom::content
