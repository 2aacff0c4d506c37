#pragma once
// All that an edition shows to visitors, thing by thing and in one form, so that two editions can be compared
// and one be told.
#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::content {

// In the order in which they are told.
enum class ThingKind { language, topic, card, meaning, check, word, picture };
const char* kind_name(ThingKind kind);

struct Thing {
  ThingKind kind = ThingKind::card;
  std::string id;
  std::string shelf;                                      // the topic of a card or a check; else empty
  std::string title;                                      // in the first language; else empty
  std::vector<std::pair<std::string, std::string>> facts; // ("minutes", "2"), in the order in which they are told
  std::map<std::string, std::vector<std::string>> texts;  // lines, by language code
  std::string hash;                                       // of a picture's bytes; else empty
};

struct Edition {
  std::string id;
  std::string title;
  std::int64_t sequence = 0;
  std::int64_t epoch = 0;
  std::string created;
  std::vector<Thing> things; // by kind; those of a kind, or of a shelf, in the order in which visitors meet them
};

// The error says why `file` is no bundle that a kiosk of this version could open.
Result<Edition> read_edition(const std::string& file);

} // namespace anteroom::content
