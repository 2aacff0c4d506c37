#include "search/index.h"
#include "search/postings.h"
#include "store/bounds.h"
#include "store/database.h"

#include <limits>
#include <map>

namespace anteroom::search {
namespace {

constexpr std::int64_t kMostNumber = std::numeric_limits<std::int32_t>::max();
// Reading every byte takes some steps a row, and a row has some bytes.
constexpr std::int64_t kFirstSteps = 10'000'000;
constexpr std::int64_t kStepsAByte = 20;

std::string_view bytes(const std::vector<std::uint8_t>& list) {
  return {reinterpret_cast<const char*>(list.data()), list.size()};
}

Outcome check_pages(store::Database& index) {
  store::Rows rows = index.rows("PRAGMA quick_check(1)");
  const std::string answer = rows.next() ? rows.text(0, store::kLongestProse) : "";
  if (answer != "ok") return Error{"it is damaged (" + (answer.empty() ? rows.why() : answer) + ")"};
  return Done{};
}

Outcome check_about(store::Database& index, const std::string& hash, Sum& sum, std::string& wanted) {
  std::map<std::string, std::string> facts;
  store::Rows rows = index.rows("SELECT key, value FROM about");
  while (rows.next()) {
    const std::string key = rows.text(0, store::kLongestId);
    std::string& value = facts[key] = rows.text(1, store::kLongestTitle);
    if (key != "sum") sum.add("about", {key, value});
  }
  if (rows.failed()) return Error{rows.why()};
  if (facts["format"] != std::to_string(kIndexFormat)) return Error{"it was made by another version of the kiosk"};
  if (facts["bundle"] != hash) return Error{"it belongs to another bundle"};
  wanted = facts["sum"];
  return Done{};
}

Outcome check_rows(store::Database& index, Sum& sum) {
  store::Rows entries = index.rows("SELECT number, kind, id FROM entry");
  while (entries.next())
    sum.add("entry", {std::to_string(entries.number(0, 0, kMostNumber)), std::to_string(entries.number(1, 0, 1)),
                      entries.id(2)});
  store::Rows lists = index.rows("SELECT number, entries FROM list");
  while (lists.next())
    sum.add("list", {std::to_string(lists.number(0, 0, kMostNumber)), bytes(lists.bytes(1, store::kLargestValue))});
  store::Rows postings = index.rows("SELECT language, key, first, list FROM posting");
  while (postings.next())
    sum.add("posting",
            {postings.text(0, store::kLongestId), postings.text(1, store::kLongestWord),
             std::to_string(postings.number(2, 0, kMostNumber)), std::to_string(postings.number(3, 0, kMostNumber))});
  store::Rows words = index.rows("SELECT language, part, words FROM vocabulary");
  while (words.next())
    sum.add("vocabulary", {words.text(0, store::kLongestId), std::to_string(words.number(1, 0, kMostNumber)),
                           bytes(words.bytes(2, store::kLargestValue))});
  for (const store::Rows* rows : {&entries, &lists, &postings, &words})
    if (rows->failed()) return Error{rows->why()};
  return Done{};
}

} // namespace

Outcome check_index(const std::string& path, const std::string& hash) {
  auto index = store::Database::open_own(path, kIndexTables);
  if (!index) return index.error();
  index->set_budget(kFirstSteps + kStepsAByte * index->size());
  Sum sum;
  std::string wanted;
  if (Outcome about = check_about(*index, hash, sum, wanted); !about) return about;
  if (Outcome pages = check_pages(*index); !pages) return pages;
  if (Outcome rows = check_rows(*index, sum); !rows) return rows;
  if (sum.hex() != wanted) return Error{"it is not what was written to the disk"};
  return Done{};
}

} // namespace anteroom::search
