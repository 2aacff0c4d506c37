// The values in the tables of a bundle, which SQLite itself has put there: what is behind its gates. An input is a
// list of changes to rows of a good bundle. What passes the inspection must answer everything a screen asks.
#include "fuzz/load_bundle.h"

#include <sqlite3.h>

#include <memory>

namespace anteroom::fuzz {
namespace {

struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::string key; // its columns, with commas
};

// A statement of ours, each row of its answer handed on.
template <class Row> void ask(sqlite3* db, const std::string& sql, Row row) {
  sqlite3_stmt* asked = nullptr;
  require(sqlite3_prepare_v2(db, sql.c_str(), -1, &asked, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
  while (sqlite3_step(asked) == SQLITE_ROW)
    row([&](int column) { return std::string(reinterpret_cast<const char*>(sqlite3_column_text(asked, column))); });
  sqlite3_finalize(asked);
}

std::vector<Table> tables_of(sqlite3* db) {
  std::vector<Table> made;
  ask(db, "SELECT name FROM sqlite_schema WHERE type = 'table'", [&](auto text) { made.push_back({text(0), {}, ""}); });
  for (Table& table : made)
    ask(db, "SELECT name, pk FROM pragma_table_info('" + table.name + "')", [&](auto text) {
      table.columns.push_back(text(0));
      if (text(1) != "0") table.key += (table.key.empty() ? "" : ", ") + text(0);
    });
  return made;
}

using Open = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

// The good bundle in memory, to be changed.
Open open_good() {
  sqlite3* db = nullptr;
  sqlite3_open(":memory:", &db);
  Open made(db, sqlite3_close);
  const std::string& good = good_bundle();
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(good.size()));
  std::copy(good.begin(), good.end(), copy);
  const auto size = static_cast<sqlite3_int64>(good.size());
  const int opened =
      sqlite3_deserialize(db, "main", copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  require(opened == SQLITE_OK, "the good bundle opens");
  return made;
}

// One change: a value, or a row gone. What SQLite itself refuses is no change.
void change(sqlite3* db, const std::vector<Table>& tables, Input& input) {
  const Table& table = tables[input.number(1) % tables.size()];
  const std::string row = " WHERE (" + table.key + ") = (SELECT " + table.key + " FROM " + table.name +
                          " LIMIT 1 OFFSET " + std::to_string(input.number(1)) + ")";
  const std::string& column = table.columns[input.number(1) % table.columns.size()];
  const std::uint64_t how = input.number(1) % 8;
  if (how == 0) {
    sqlite3_exec(db, ("DELETE FROM " + table.name + row).c_str(), nullptr, nullptr, nullptr);
    return;
  }
  sqlite3_stmt* update = nullptr;
  const std::string sql = "UPDATE OR IGNORE " + table.name + " SET " + column + " = ?1" + row;
  require(sqlite3_prepare_v2(db, sql.c_str(), -1, &update, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
  if (how < 3) {
    sqlite3_bind_int64(update, 1, static_cast<sqlite3_int64>(input.number(how == 1 ? 1 : 8)));
  } else {
    std::string text(input.text(input.number(1)));
    if (how == 3) text.resize(text.size() * 100, 'x'); // beyond most bounds
    if (how == 4)
      sqlite3_bind_blob(update, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    else
      sqlite3_bind_text(update, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  sqlite3_step(update);
  sqlite3_finalize(update);
}

std::string changed(std::string_view bytes) {
  const Open db = open_good();
  static const std::vector<Table> tables = tables_of(db.get());
  Input input(bytes);
  while (!input.empty()) change(db.get(), tables, input);
  require(sqlite3_exec(db.get(), "VACUUM", nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db.get()));
  sqlite3_int64 size = 0;
  unsigned char* whole = sqlite3_serialize(db.get(), "main", &size, 0);
  std::string made(reinterpret_cast<const char*>(whole), static_cast<std::size_t>(size));
  sqlite3_free(whole);
  repair_header(made);
  return made;
}

} // namespace

void read(std::string_view bytes) {
  const Loaded loaded = load_bundle(changed(bytes));
  if (loaded.passed)
    require(loaded.missing.empty(),
            "what was inspected can be shown: " + (loaded.missing.empty() ? "" : loaded.missing[0]));
}

} // namespace anteroom::fuzz
