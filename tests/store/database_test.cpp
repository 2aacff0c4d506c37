// What a bundle that is open can be asked, and what it can make SQLite do: next to nothing.
#include "store/database.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/temp_folder.h"
#include "store/bounds.h"
#include "store/store.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>

using namespace anteroom;
using help::TempFolder;
using store::Database;

namespace {

Database open_small(const TempFolder& folder) {
  help::make_bundle(folder / "small");
  Result<Database> opened = Database::open(folder / "small");
  REQUIRE(opened.ok());
  return std::move(*opened);
}

// Whether SQLite understands `sql` when nothing is forbidden: so that none is refused for a slip of its grammar.
bool is_sound(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* made = nullptr;
  const bool sound = sqlite3_prepare_v2(db, sql, -1, &made, nullptr) == SQLITE_OK;
  sqlite3_finalize(made);
  sqlite3_close(db);
  return sound;
}

// Why `sql` has no answer; "" when it has one.
std::string refusal(Database& database, const std::string& sql) {
  static std::list<std::string> asked; // a database knows its questions by their addresses
  store::Rows rows = database.rows(asked.emplace_back(sql).c_str());
  while (rows.next()) {
  }
  return rows.why();
}

const char* const kStatements[] = {
    "ATTACH ':memory:' AS other",
    "DETACH main",
    "PRAGMA writable_schema=ON",
    "PRAGMA query_only=OFF",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA mmap_size=1000000",
    "PRAGMA trusted_schema=ON",
    "PRAGMA integrity_check",
    "PRAGMA table_info(card)",
    "CREATE TABLE t(x)",
    "CREATE TEMP TABLE t(x)",
    "CREATE TEMP VIEW v AS SELECT 1",
    "CREATE TEMP TRIGGER t AFTER INSERT ON card BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE temp.f USING fts5(x)",
    "CREATE INDEX i ON card(minutes)",
    "ALTER TABLE card RENAME TO other",
    "DROP TABLE card",
    "INSERT INTO related VALUES('old-hurt', 0, 'old-hurt')",
    "UPDATE card SET minutes = 9",
    "DELETE FROM card",
    "VACUUM",
    "VACUUM INTO 'copy'",
    "ANALYZE",
    "REINDEX",
    "BEGIN",
    "SAVEPOINT s",
    "SELECT load_extension('x')",
    "SELECT randomblob(1000000000)",
    "SELECT zeroblob(1000000000)",
    "SELECT length(title) FROM card_text",
    "SELECT count(*) FROM card",
    "SELECT * FROM pragma_table_info('card')",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM sqlite_temp_schema",
    "SELECT title FROM card_text WHERE title LIKE '%a%'",
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT n FROM c",
};

} // namespace

TEST_CASE("an open bundle") {
  const TempFolder folder;
  Database database = open_small(folder);

  SECTION("answers what the kiosk asks") {
    CHECK(refusal(database, "SELECT title FROM card_text WHERE language = 'en' ORDER BY title") == "");
    CHECK(refusal(database, "PRAGMA quick_check(1)") == "");
    CHECK(refusal(database, "PRAGMA foreign_key_check") == "");
  }

  SECTION("refuses every other statement") {
    const std::string before = help::read_bytes(folder / "small");
    long refused = 0;
    for (const char* sql : kStatements) {
      CAPTURE(sql);
      CHECK(is_sound(folder / "small", sql));
      CHECK(refusal(database, sql) != "");
      ++refused;
    }
    help::promise("sqlite", refused, "statements refused that no kiosk asks");
    CHECK(help::read_bytes(folder / "small") == before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  }

  SECTION("refuses questions larger than any of the kiosk's") {
    const auto many = [](const std::string& part, const std::string& between, int count) {
      std::string made = part;
      for (int i = 1; i < count; ++i) made += between + part;
      return made;
    };
    CHECK(refusal(database, "SELECT " + many("1", ",", 100)) == "");
    CHECK(refusal(database, "SELECT " + many("1", ",", 101)) != "");
    CHECK(refusal(database, many("SELECT 1", " UNION ALL ", 3)) == "");
    CHECK(refusal(database, many("SELECT 1", " UNION ALL ", 4)) != "");
    CHECK(refusal(database, "SELECT " + many("1", "+", 9)) == "");
    CHECK(refusal(database, "SELECT " + many("1", "+", 12)) != "");
    CHECK(refusal(database, "SELECT ?10") == "");
    CHECK(refusal(database, "SELECT ?11") != "");
    CHECK(refusal(database, "SELECT 1 -- " + std::string(99'000, 'x')) == "");
    CHECK(refusal(database, "SELECT 1 -- " + std::string(100'000, 'x')) != "");
  }

  SECTION("ends a question that takes too long") {
    const char* endless = "SELECT a.text FROM line a, line b, line c, line d, line e, line f";
    database.set_budget(1'000'000);
    CHECK_THAT(refusal(database, endless), ContainsSubstring("interrupted"));
    CHECK(refusal(database, "SELECT text FROM line") == ""); // each has steps of its own
  }

  SECTION("has a bounded memory") { CHECK(sqlite3_hard_heap_limit64(-1) == 64 << 20); }

  SECTION("is read, never mapped into memory, where a stick that is pulled out would be a crash") {
    CHECK(refusal(database, "SELECT text FROM line") == "");
    std::ifstream maps("/proc/self/maps");
    const std::string mapped{std::istreambuf_iterator<char>(maps), {}};
    CHECK(!mapped.empty());
    CHECK(mapped.find(folder / "small") == std::string::npos);
  }
}

TEST_CASE("a link to a bundle") {
  const TempFolder folder;
  help::make_bundle(folder / "small");

  SECTION("in its own place is not followed") {
    std::filesystem::create_symlink(folder / "small", folder / "link");
    CHECK(Database::open(folder / "link").error().what == "it is a link; name the file itself");
  }

  SECTION("in the place of a folder above it is") {
    std::filesystem::create_directory_symlink(folder.path(), folder / "way");
    CHECK(Database::open(folder / "way/small").ok());
    CHECK(Database::open(folder / "way/way/small").ok());
  }
}

TEST_CASE("a picture of the largest size is read, and one byte more is refused") {
  const TempFolder folder;
  const auto with_padding = [&](std::size_t size) {
    // A chunk that nobody knows goes at the end of a picture's frame.
    std::vector<std::uint8_t> webp = help::plain_webp(960, 960);
    const auto number = [](std::vector<std::uint8_t>& into, std::size_t at, std::size_t value) {
      for (std::size_t i = 0; i < 4; ++i) into[at + i] = static_cast<std::uint8_t>(value >> (8 * i) & 0xff);
    };
    const std::size_t chunk = webp.size();
    webp.resize(size);
    std::copy_n("JUNK", 4, webp.begin() + static_cast<std::ptrdiff_t>(chunk));
    number(webp, chunk + 4, size - chunk - 8);
    number(webp, 4, size - 8);
    help::make_bundle(folder / "large", {.spoil = [&](sqlite3* db) {
                        sqlite3_stmt* s = nullptr;
                        sqlite3_prepare_v2(db, "UPDATE picture SET webp=?1 WHERE size='full'", -1, &s, nullptr);
                        sqlite3_bind_blob(s, 1, webp.data(), static_cast<int>(webp.size()), SQLITE_TRANSIENT);
                        sqlite3_step(s);
                        sqlite3_finalize(s);
                      }});
    const auto inspected = store::inspect(folder / "large");
    return inspected ? "" : inspected.error().what;
  };
  CHECK(with_padding(store::kLargestPicture) == "");
  CHECK_THAT(with_padding(store::kLargestPicture + 2), ContainsSubstring("webp is too large"));
}
