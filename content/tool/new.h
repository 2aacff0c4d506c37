#pragma once
// New cards, topics, checks and languages: files with a plain text in each place, which check finds nothing wrong with,
// for an author to write over.
#include "base/result.h"

#include <string>

namespace anteroom::content {

struct Wanted {
  std::string kind;   // card, topic, check or language
  std::string id;     // of a language its code
  std::string folder; // holds bundle.yaml
  std::string topic;  // where a card or a check is to stand; "" for the first topic
  bool easy = false;  // the easy version of a card that is there
};

// Lines for people: what was written, and what to do next. On an error nothing was.
Result<std::string> make_new(const Wanted& wanted);

} // namespace anteroom::content
