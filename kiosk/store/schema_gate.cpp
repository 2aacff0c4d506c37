#include "store/schema_gate.h"

#include "store/database.h"
#include "store/schema.h"

#include <algorithm>
#include <array>
#include <string>

namespace anteroom::store {
namespace {

constexpr std::string_view kCreate = "CREATE TABLE ";

// What SQLite adds by itself for the keys that kTables declares; these rows have no sql.
struct OwnIndex {
  std::string_view name;
  std::string_view table;
};
constexpr std::array<OwnIndex, 3> kOwnIndexes{{
    {"sqlite_autoindex_picture_1", "picture"},
    {"sqlite_autoindex_clip_1", "clip"},
    {"sqlite_autoindex_card_2", "card"},
}};

std::string_view table_name(std::string_view statement) {
  const std::string_view rest = statement.substr(kCreate.size());
  return rest.substr(0, rest.find('('));
}

bool is_known_table(const std::string& name, const std::string& table, const std::string& sql) {
  return name == table && std::any_of(kTables.begin(), kTables.end(),
                                      [&](const char* known) { return table_name(known) == name && sql == known; });
}

bool is_own_index(const std::string& name, const std::string& table) {
  return std::any_of(kOwnIndexes.begin(), kOwnIndexes.end(),
                     [&](const OwnIndex& own) { return own.name == name && own.table == table; });
}

} // namespace

Outcome check_schema(Database& database) {
  constexpr std::size_t longest = 4000;
  std::size_t seen = 0;
  Rows rows = database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  while (rows.next()) {
    const std::string type = rows.text(0, longest);
    const std::string name = rows.text(1, longest);
    if (rows.failed()) break;
    if (type != "table" || !is_known_table(name, rows.text(2, longest), rows.text(3, longest)))
      return Error{"it holds something that no bundle holds: the " + type + " “" + name.substr(0, 40) + "”"};
    ++seen;
  }
  if (rows.failed()) return Error{"it is damaged: its list of tables cannot be read"};
  Rows own = database.rows("SELECT type, name, tbl_name FROM sqlite_schema WHERE sql IS NULL");
  while (own.next()) {
    const std::string name = own.text(1, longest);
    if (own.text(0, longest) != "index" || !is_own_index(name, own.text(2, longest)))
      return Error{"it holds something that no bundle holds: “" + name.substr(0, 40) + "”"};
    ++seen;
  }
  if (own.failed()) return Error{"it is damaged: its list of tables cannot be read"};
  // Names are unique within a schema, so the count tells whether any is missing.
  if (seen != kTables.size() + kOwnIndexes.size()) return Error{"tables of a bundle are missing from it"};
  return Done{};
}

bool is_table(std::string_view name) {
  return std::any_of(kTables.begin(), kTables.end(), [&](const char* known) { return table_name(known) == name; });
}

} // namespace anteroom::store
