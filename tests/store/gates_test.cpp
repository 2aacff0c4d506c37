#include "store/store.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <sqlite3.h>

#include <filesystem>
#include <random>

#include <sys/stat.h>
#include <unistd.h>

using namespace anteroom;
using help::make_bundle;
using help::run_sql;
using help::TempFolder;
using store::inspect;
using store::Store;

namespace {

// What opening and inspecting `path` say; they must say the same of a file that is no bundle.
std::string refusal(const std::string& path) {
  const auto opened = Store::open(path);
  const auto inspected = inspect(path);
  REQUIRE_FALSE(opened.ok());
  REQUIRE_FALSE(inspected.ok());
  CHECK(opened.error().what == inspected.error().what);
  return opened.error().what;
}

std::string refusal_of_bytes(const TempFolder& folder, const std::string& bytes) {
  help::write_bytes(folder / "offered", bytes);
  return refusal(folder / "offered");
}

std::string refusal_of_added(const TempFolder& folder, const std::string& sql) {
  make_bundle(folder / "spoilt", {.spoil = [&](sqlite3* db) { run_sql(db, sql); }});
  return refusal(folder / "spoilt");
}

} // namespace

TEST_CASE("a file that is no bundle") {
  const TempFolder folder;

  SECTION("is named for what it is") {
    CHECK(refusal(folder / "missing") == "there is no such file");
    CHECK(refusal(folder.path()) == "this is not a bundle: it is not an ordinary file");
    CHECK(refusal_of_bytes(folder, "") == "this is not a bundle: it is empty");
    CHECK(refusal_of_bytes(folder, "Dear colleagues,\r\n\tplease") == "this is not a bundle: it is a text file");
    CHECK(refusal_of_bytes(folder, std::string(5000, 'x') + "\xff") == "this is not a bundle: it is a text file");
    CHECK(refusal_of_bytes(folder, std::string(511, 'x') + "é") == "this is not a bundle: it is a text file");
    CHECK(refusal_of_bytes(folder, std::string(4096, '\0')) == "this is not a bundle: it is blank");
    CHECK_THAT(refusal_of_bytes(folder, "PK\x03\x04zip"), ContainsSubstring("a ZIP file"));
    CHECK_THAT(refusal_of_bytes(folder, "%PDF-1.7"), ContainsSubstring("a PDF document"));
    CHECK_THAT(refusal_of_bytes(folder, "\x89PNG\r\n"), ContainsSubstring("a picture"));
    CHECK_THAT(refusal_of_bytes(folder, "untrusted comment: x"), ContainsSubstring("a signature"));
  }

  SECTION("made of random bytes is refused") {
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
      std::string bytes(round * 97, ' ');
      for (char& c : bytes) c = static_cast<char>(random());
      CHECK_THAT(refusal_of_bytes(folder, bytes), ContainsSubstring("this is not a bundle"));
    }
  }

  SECTION("that is a pipe or a socket does not make anybody wait") {
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(refusal(folder / "pipe") == "this is not a bundle: it is not an ordinary file");
  }

  SECTION("that is larger than any bundle is not read") {
    help::write_bytes(folder / "huge", "");
    std::filesystem::resize_file(folder / "huge", 5'000'000'000);
    CHECK_THAT(refusal(folder / "huge"), ContainsSubstring("it is too large: 4768 MB"));
  }

  SECTION("that is a database of another program is named so") {
    sqlite3* db = nullptr;
    sqlite3_open((folder / "other").c_str(), &db);
    run_sql(db, "CREATE TABLE t(x)");
    sqlite3_close(db);
    CHECK(refusal(folder / "other") == "this is not a bundle: it is a database of another program");
  }

  SECTION("that holds the start of a bundle and noise is refused") {
    make_bundle(folder / "small");
    std::string bytes = help::read_bytes(folder / "small");
    std::mt19937 random(2);
    for (std::size_t at = 100; at < bytes.size(); ++at) bytes[at] = static_cast<char>(random());
    CHECK_THAT(refusal_of_bytes(folder, bytes), ContainsSubstring("it is damaged"));
  }
}

TEST_CASE("a bundle cut short") {
  const TempFolder folder;
  make_bundle(folder / "small");
  const std::string whole = help::read_bytes(folder / "small");

  SECTION("is refused wherever it was cut") {
    for (std::size_t length = 512; length < whole.size(); length += 512) {
      CAPTURE(length);
      CHECK_THAT(refusal_of_bytes(folder, whole.substr(0, length)), ContainsSubstring("it is cut short"));
    }
    for (std::size_t length = 1; length < 100; ++length)
      CHECK_THAT(refusal_of_bytes(folder, whole.substr(0, length)), ContainsSubstring("it is cut short"));
  }

  SECTION("or made longer is refused") {
    CHECK(refusal_of_bytes(folder, whole + "x") == "it is damaged: there are 1 bytes after its end");
    CHECK_THAT(refusal_of_bytes(folder, whole + std::string(4096, '\0')),
               ContainsSubstring("4096 bytes after its end"));
  }
}

TEST_CASE("anything beside the tables of a bundle") {
  const TempFolder folder;

  SECTION("is refused by name") {
    CHECK_THAT(refusal_of_added(folder, "CREATE VIEW v AS SELECT * FROM card"), ContainsSubstring("the view “v”"));
    CHECK_THAT(refusal_of_added(folder, "CREATE TABLE extra(x)"), ContainsSubstring("the table “extra”"));
    CHECK_THAT(refusal_of_added(folder, "CREATE INDEX i ON card(minutes)"), ContainsSubstring("the index “i”"));
    CHECK_THAT(refusal_of_added(folder, "CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM word; END"),
               ContainsSubstring("the trigger “t”"));
    CHECK_THAT(refusal_of_added(folder, "CREATE VIRTUAL TABLE f USING fts5(x)"), ContainsSubstring("the table “f"));
    CHECK_THAT(refusal_of_added(folder, "CREATE VIRTUAL TABLE r USING rtree(i,a,b)"),
               ContainsSubstring("the table “r"));
    CHECK_THAT(refusal_of_added(folder, "ANALYZE"), ContainsSubstring("the table “sqlite_stat1”"));
    CHECK_THAT(refusal_of_added(folder, "CREATE TABLE q(id INTEGER PRIMARY KEY AUTOINCREMENT)"),
               ContainsSubstring("no bundle holds"));
  }

  SECTION("is refused in place of one of them too") {
    CHECK_THAT(refusal_of_added(folder, "DROP TABLE related"), ContainsSubstring("missing"));
    CHECK_THAT(refusal_of_added(folder, "ALTER TABLE related ADD COLUMN x TEXT"),
               ContainsSubstring("the table “related”"));
    CHECK_THAT(refusal_of_added(folder, "DROP TABLE related; CREATE VIEW related AS SELECT 1 AS card, 0 AS position"),
               ContainsSubstring("the view “related”"));
    CHECK_THAT(refusal_of_added(folder, "DROP TABLE related; CREATE TABLE related(card TEXT,position INT,other TEXT)"),
               ContainsSubstring("the table “related”"));
  }
}

TEST_CASE("files beside a bundle") {
  const TempFolder folder;
  make_bundle(folder / "small");
  const std::string before = help::read_bytes(folder / "small");

  SECTION("do not change what it shows") {
    for (const char* ending : {"-journal", "-wal", "-shm"})
      help::write_bytes((folder / "small") + ending, std::string(8192, 'j'));
    const auto store = Store::open(folder / "small");
    REQUIRE(store.ok());
    CHECK(store->card("old-hurt", "en"));
    CHECK(inspect(folder / "small").ok());
    CHECK(help::read_bytes(folder / "small") == before);
    CHECK(help::read_bytes(folder / "small-wal") == std::string(8192, 'j'));
  }

  SECTION("are not made by reading it") {
    const auto store = Store::open(folder / "small");
    REQUIRE(store.ok());
    CHECK(inspect(folder / "small").ok());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  }
}

TEST_CASE("a bundle's path") {
  const TempFolder folder;
  for (const char* name : {"two words", "100%", "a?mode=rw", "a#b", "a&b=c", "ü", "new\nline", "a%20b", "\xff\xfe"}) {
    CAPTURE(name);
    make_bundle(folder / "small");
    std::filesystem::rename(folder / "small", folder / name);
    CHECK(Store::open(folder / name).ok());
    CHECK(inspect(folder / name).ok());
  }
}

TEST_CASE("an open bundle keeps its content when its name is taken by another") {
  const TempFolder folder;
  make_bundle(folder / "small", {.title = "Old"});
  make_bundle(folder / "next", {.title = "New"});
  const auto store = Store::open(folder / "small");
  REQUIRE(store.ok());
  std::filesystem::rename(folder / "next", folder / "small");
  CHECK(store->card("old-hurt", "en"));
  CHECK(store->about().title == "Old");
  CHECK(Store::open(folder / "small")->about().title == "New");
}
