// Bundles with other tables than a bundle has, or with more: what could act, or hide.
#include "bad_files/bad_files.h"

#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include "store/schema.h"

#include <sqlite3.h>

#include <stdexcept>

namespace anteroom::help {
namespace {

// Run on the finished file: what no honest program writes.
std::string forged(const std::string& bytes, const std::string& sql) {
  const TempFolder folder;
  write_bytes(folder / "b", bytes);
  sqlite3* db = nullptr;
  sqlite3_open((folder / "b").c_str(), &db);
  run_sql(db, "PRAGMA writable_schema=ON; " + sql);
  sqlite3_close(db);
  return read_bytes(folder / "b");
}

std::function<std::string(const std::string&)> forging(const std::string& sql) {
  return [sql](const std::string& good) { return forged(good, sql); };
}

std::string schema_of(const std::string& table) {
  for (const std::string sql : store::kTables)
    if (sql.starts_with("CREATE TABLE " + table + "(")) return sql;
  throw std::runtime_error("no table " + table);
}

// What STRICT forbids: the words are taken out of the schema, the value put in, and the words put back. Blanks keep
// their room, so that no page moves.
std::function<std::string(const std::string&)> smuggling(const std::string& table, const std::string& sql) {
  return [=](const std::string& good) {
    const std::string of = " WHERE name='" + table + "'";
    const std::string loose = forged(
        good, "UPDATE sqlite_schema SET sql=replace(replace(sql,'STRICT,','       '),' NOT NULL','         ')" + of);
    return forged(forged(loose, sql), "UPDATE sqlite_schema SET sql='" + schema_of(table) + "'" + of);
  };
}

} // namespace

BadFiles bad_schemas() {
  return {
      {"view-in-schema", "the view “v”", spoilt("CREATE VIEW v AS SELECT * FROM card")},
      {"trigger", "the trigger “t”", spoilt("CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM word; END")},
      {"index", "the index “i”", spoilt("CREATE INDEX i ON card(minutes)")},
      {"extra-table", "the table “extra”", spoilt("CREATE TABLE extra(x)")},
      {"fts-table", "the table “f", spoilt("CREATE VIRTUAL TABLE f USING fts5(x)")},
      {"old-fts-table", "the table “f", spoilt("CREATE VIRTUAL TABLE f USING fts4(x)")},
      {"rtree-table", "the table “r", spoilt("CREATE VIRTUAL TABLE r USING rtree(i,a,b)")},
      {"statistics", "the table “sqlite_stat1”", spoilt("ANALYZE")},
      {"sequence-table", "no bundle holds", spoilt("CREATE TABLE q(id INTEGER PRIMARY KEY AUTOINCREMENT)")},
      // Turns the direction of the line in which it is quoted, and is cut through a letter there.
      {"name-that-turns-the-line", "the table “?", spoilt("CREATE TABLE \"\u202e" + std::string(36, 'a') + "é\"(x)")},
      {"table-missing", "tables of a bundle are missing", spoilt("DROP TABLE related")},
      {"all-tables-missing", "tables of a bundle are missing",
       [](const std::string& good) {
         // Only the list of tables, and that empty.
         std::string page = good.substr(0, 4096);
         page.replace(28, 4, std::string("\0\0\0\1", 4));
         return page.replace(100, page.size() - 100, std::string("\x0d\0\0\0\0\x10\0\0", 8) + std::string(3988, '\0'));
       }},
      {"column-added", "the table “related”", spoilt("ALTER TABLE related ADD COLUMN x TEXT")},
      {"table-of-other-columns", "the table “related”",
       spoilt("DROP TABLE related; CREATE TABLE related(card TEXT,position INT,other TEXT)")},
      {"view-in-place-of-a-table", "the view “related”",
       spoilt("DROP TABLE related; CREATE VIEW related AS SELECT 1 AS card, 0 AS position")},
      {"table-by-another-name", "the table “relatad”", spoilt("ALTER TABLE related RENAME TO relatad")},
      {"forged-schema-text", "the table “related”",
       forging("UPDATE sqlite_schema SET sql=replace(sql,' STRICT,','') WHERE name='related'")},
      {"forged-schema-spaces", "the table “related”",
       forging("UPDATE sqlite_schema SET sql=sql||' ' WHERE name='related'")},
      {"forged-root-page-shared", "it is damaged",
       forging("UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE name='card') "
               "WHERE name='related'")},
      {"forged-root-page-beyond-the-end", "it is damaged",
       forging("UPDATE sqlite_schema SET rootpage=99999 WHERE name='related'")},
      {"forged-root-page-zero", "it is damaged", forging("UPDATE sqlite_schema SET rootpage=0 WHERE name='related'")},
      {"forged-schema-unreadable", "it is damaged",
       forging("UPDATE sqlite_schema SET sql='CREATE TABLE related(' WHERE name='related'")},
      {"text-in-a-number", "it is damaged inside",
       smuggling("card", "UPDATE card SET minutes='two' WHERE id='old-hurt'")},
      {"bytes-in-a-text", "it is damaged inside", smuggling("topic_text", "UPDATE topic_text SET title=x'414243'")},
      {"nothing-in-a-text", "it is damaged inside", smuggling("card_text", "UPDATE card_text SET title=NULL")},
  };
}

} // namespace anteroom::help
