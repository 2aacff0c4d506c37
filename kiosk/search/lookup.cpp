#include "search/lookup.h"

#include "base/number.h"
#include "search/postings.h"
#include "store/bounds.h"

#include <limits>

namespace anteroom::search {
namespace {

constexpr std::int64_t kMostEntries = 10'000'000;
constexpr std::int64_t kMostParts = 1000;
// The language of the visit and the one that stands in for it.
constexpr std::size_t kVocabularies = 2;

} // namespace

Result<Lookup> Lookup::open(const std::string& path) {
  auto index = store::Database::open_own(path, kIndexTables);
  if (!index) return index.error();
  std::size_t entries = 0;
  {
    store::Rows rows = index->rows("SELECT value FROM about WHERE key = 'entries'");
    const std::string value = rows.next() ? rows.text(0, store::kLongestId) : "";
    const auto number = whole_number(value, 0);
    if (!number || *number > kMostEntries)
      return Error{rows.failed() ? rows.why() : "it does not say how much it holds"};
    entries = static_cast<std::size_t>(*number);
  }
  return Lookup(std::move(*index), entries);
}

void Lookup::note(const store::Rows& rows) {
  if (rows.failed() && damage_.empty()) damage_ = rows.why();
}

template <class Take> bool Lookup::each(const std::string& language, const std::string& key, const Take& take) {
  store::Rows rows = index_.rows("SELECT p.first, l.entries FROM posting p JOIN list l ON l.number = p.list "
                                 "WHERE p.language = ?1 AND p.key = ?2 ORDER BY p.first",
                                 language, key);
  bool any = false;
  while (rows.next()) {
    const auto first = static_cast<std::uint64_t>(rows.number(0, 0, kMostEntries));
    if (!each_posting(rows.bytes(1, store::kLargestValue), first, entries_, take)) rows.fail("a list is damaged");
    any = true;
  }
  note(rows);
  return any;
}

bool Lookup::rank(const std::string& language, const std::string& key, How how, Ranking& ranking) {
  return each(language, key, [&](std::uint32_t entry, Place place) { ranking.found(entry, place, how); });
}

void Lookup::leave_out(const std::string& language, Ranking& ranking) {
  each(language, "", [&](std::uint32_t entry, Place) { ranking.leave_out(entry); });
}

const Vocabulary& Lookup::vocabulary(const std::string& language) {
  if (const auto found = vocabularies_.find(language); found != vocabularies_.end()) return found->second;
  if (vocabularies_.size() == kVocabularies) vocabularies_.clear();
  std::string words;
  store::Rows rows =
      index_.rows("SELECT words FROM vocabulary WHERE language = ?1 ORDER BY part LIMIT ?2", language, kMostParts);
  while (rows.next()) {
    const auto part = rows.bytes(0, store::kLargestValue);
    words.append(part.begin(), part.end());
  }
  note(rows);
  if (!words.ends_with('\n') || !words.starts_with('\n')) words = "\n";
  return vocabularies_.emplace(language, std::move(words)).first->second;
}

Entry Lookup::entry(std::uint32_t number) {
  store::Rows rows = index_.rows("SELECT kind, id FROM entry WHERE number = ?1", static_cast<std::int64_t>(number));
  Entry made;
  if (rows.next()) {
    made.kind = static_cast<Kind>(rows.number(0, 0, 1));
    made.id = rows.id(1);
  }
  note(rows);
  return made;
}

} // namespace anteroom::search
