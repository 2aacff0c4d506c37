#include "search/texts.h"

#include "store/bounds.h"
#include "store/database.h"
#include "store/read_about.h"

namespace anteroom::search {
namespace {

constexpr const char* kCard = "SELECT t.title, t.summary, c.sensitivity FROM card_text t JOIN card c ON c.id = t.card "
                              "WHERE t.card = ?1 AND t.language = ?2";
constexpr const char* kCheck = "SELECT title, summary, '' FROM form_text WHERE form = ?1 AND language = ?2";
constexpr const char* kLines = "SELECT text FROM line WHERE card = ?1 AND language = ?2 ORDER BY page, block, position";
constexpr const char* kStatements =
    "SELECT text FROM item JOIN item_text ON item_text.form = item.form AND item_text.item = item.position "
    "WHERE item.form = ?1 AND language = ?2 AND hidden = 0 AND read_only = 0 AND calculated = '' AND "
    "kind <> 'unasked' ORDER BY position";

} // namespace

Result<std::vector<Entry>> read_entries(store::Database& bundle) {
  std::vector<Entry> made;
  const auto topics = store::topic_ids(bundle);
  if (!topics) return topics.error();
  for (const std::string& topic : *topics) {
    const auto cards = store::card_ids(bundle, topic);
    if (!cards) return cards.error();
    for (const std::string& id : *cards) made.push_back({Kind::card, id});
    const auto forms = store::form_ids(bundle, topic);
    if (!forms) return forms.error();
    for (const std::string& id : *forms) made.push_back({Kind::check, id});
  }
  return made;
}

Result<std::optional<Heading>> read_heading(store::Database& bundle, const Entry& entry, const std::string& language) {
  store::Rows rows = bundle.rows(entry.kind == Kind::card ? kCard : kCheck, entry.id, language);
  std::optional<Heading> made;
  if (rows.next())
    made = Heading{rows.text(0, store::kLongestTitle), rows.text(1, store::kLongestSummary),
                   rows.text(2, store::kLongestId) == "sensitive"};
  if (rows.failed()) return Error{entry.id + " (" + language + "): " + rows.why()};
  return made;
}

Result<std::vector<std::string>> read_lines(store::Database& bundle, const Entry& entry, const std::string& language) {
  store::Rows rows = bundle.rows(entry.kind == Kind::card ? kLines : kStatements, entry.id, language);
  std::vector<std::string> made;
  while (rows.next()) made.push_back(rows.text(0, store::kLongestLine));
  if (rows.failed()) return Error{entry.id + " (" + language + "): " + rows.why()};
  return made;
}

} // namespace anteroom::search
