#pragma once
// New cards, topics, checks and languages: files with a plain text in each place, which check finds nothing wrong with,
// for an author to write over.
#include "base/result.h"

#include <string>

namespace anteroom::content {

// `kind` is card, topic, check or language. `folder` holds bundle.yaml; `topic` is where a card or a check is to stand, "" for the first topic. Lines for people:
// what was written, and what to do next. On an error nothing was.
Result<std::string> make_new(const std::string& kind, const std::string& id, const std::string& folder,
                             const std::string& topic);

} // namespace anteroom::content
