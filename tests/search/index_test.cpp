#include "search/index.h"

#include "help/catch.h"
#include "help/promise.h"
#include "search/shelf.h"

#include <filesystem>
#include <set>

using namespace anteroom;
namespace fs = std::filesystem;

namespace {

const std::atomic<bool> kGoOn = false;

struct Desk {
  help::TempFolder folder;
  std::string bundle = folder / "small.anteroom";
  std::string index = folder / "small.anteroom.index";

  Desk() { help::make_bundle(bundle); }
  Outcome make(std::int64_t most_bytes = 64 << 20) {
    return search::make_index({bundle, "hash", index, most_bytes}, kGoOn);
  }
  std::string why(const std::string& hash = "hash") const {
    const Outcome checked = search::check_index(index, hash);
    return checked ? "" : checked.error().what;
  }
  void change(const std::string& sql) const {
    sqlite3* db = nullptr;
    sqlite3_open(index.c_str(), &db);
    help::run_sql(db, "PRAGMA synchronous=OFF");
    help::run_sql(db, sql);
    sqlite3_close(db);
  }
};

} // namespace

TEST_CASE("a search index") {
  Desk desk;

  SECTION("is made of a bundle, and good for that one only") {
    REQUIRE(desk.make());
    CHECK(desk.why() == "");
    CHECK(desk.why("another") == "it belongs to another bundle");
  }

  SECTION("is the same whenever it is made") {
    REQUIRE(desk.make());
    const std::string once = help::read_bytes(desk.index);
    fs::remove(desk.index);
    REQUIRE(desk.make());
    CHECK(help::read_bytes(desk.index) == once);
  }

  SECTION("leaves nothing beside it") {
    REQUIRE(desk.make());
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(desk.folder.path())) names.insert(entry.path().filename());
    CHECK(names == std::set<std::string>{"small.anteroom", "small.anteroom.index"});
  }

  SECTION("is stale when another version of the kiosk made it") {
    REQUIRE(desk.make());
    desk.change("UPDATE about SET value = '0' WHERE key = 'format'");
    CHECK(desk.why() == "it was made by another version of the kiosk");
  }

  SECTION("is no good when anything of it was changed") {
    REQUIRE(desk.make());
    const std::string whole = help::read_bytes(desk.index);
    long cases = 0;
    for (const char* sql : {"DELETE FROM entry WHERE number = 0", "UPDATE entry SET id = 'other' WHERE number = 1",
                            "UPDATE list SET entries = x'00' WHERE number = 9", "DELETE FROM posting WHERE key = 'old'",
                            "UPDATE vocabulary SET words = x'0a'", "DELETE FROM about WHERE key = 'sum'",
                            "UPDATE about SET value = '99' WHERE key = 'entries'",
                            "UPDATE posting SET first = 'text' WHERE key = 'never'; DROP TABLE vocabulary",
                            "CREATE TABLE more(a)", "CREATE VIEW more AS SELECT 1", "CREATE INDEX more ON entry(id)",
                            "CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END"}) {
      INFO(sql);
      help::write_bytes(desk.index, whole);
      desk.change(sql);
      CHECK(desk.why() != "");
      ++cases;
    }
    help::promise("index", cases, "changes to the tables of an index, found out");
  }

  SECTION("is no good when it is missing, empty, cut, a text, a folder or the bundle") {
    CHECK(desk.why() != "");
    help::write_bytes(desk.index, "");
    CHECK(desk.why() != "");
    help::write_bytes(desk.index, "this is no index, but a text");
    CHECK(desk.why() != "");
    fs::remove(desk.index);
    REQUIRE(desk.make());
    const std::string whole = help::read_bytes(desk.index);
    long cases = 0;
    for (std::size_t size = 0; size < whole.size(); size += 512) {
      help::write_bytes(desk.index, whole.substr(0, size));
      CHECK(desk.why() != "");
      ++cases;
    }
    help::promise("index", cases, "lengths of an index refused");
    fs::remove(desk.index);
    fs::create_directory(desk.index);
    CHECK(desk.why() != "");
    fs::remove(desk.index);
    fs::copy_file(desk.bundle, desk.index);
    CHECK(desk.why() != "");
  }
}

TEST_CASE("an index of which a byte was changed") {
  Desk desk;
  REQUIRE(desk.make());
  const std::string whole = help::read_bytes(desk.index);
  const auto answers = [&] {
    std::string made;
    auto search = search::Search::open(desk.bundle, desk.index);
    if (!search) return made;
    for (const char* typed : {"a", "alarm", "slepw", "لجسد"})
      if (const auto hits = search->find(typed, "ar", 24))
        for (const search::Hit& hit : *hits) made += hit.id + " " + help::bracketed(hit.title) + "\n";
    return made;
  };
  const std::string wanted = answers();
  REQUIRE(wanted.size() > 100);

  // Each is refused, or the byte does not matter; one that is opened all the same never ends the program.
  int refused = 0;
  int tried = 0;
  for (std::size_t at = 0; at < whole.size(); at += 13) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    help::write_bytes(desk.index, bytes);
    const bool good = desk.why() == "";
    const std::string found = answers();
    if (good && found != wanted) FAIL("byte " << at << " was changed and not found out");
    refused += good ? 0 : 1;
    ++tried;
  }
  CHECK(refused > 100);
  help::promise("index", tried, "bytes of an index changed: found out, or of no matter");
}

TEST_CASE("an index that cannot be made") {
  Desk desk;

  SECTION("for want of room leaves nothing") {
    for (const std::int64_t room : {0, 1, 4096, 3 * 4096, 5 * 4096}) {
      const Outcome made = desk.make(room);
      REQUIRE_FALSE(made);
      CHECK_THAT(made.error().what, ContainsSubstring("full"));
      CHECK_FALSE(fs::exists(desk.index));
    }
  }

  SECTION("for want of a folder or a bundle says so") {
    const std::string nowhere = desk.folder / "no/such/index";
    CHECK_FALSE(search::make_index({desk.bundle, "hash", nowhere, 1 << 20}, kGoOn));
    CHECK_FALSE(search::make_index({desk.folder / "none", "hash", desk.index, 1 << 20}, kGoOn));
    CHECK_FALSE(fs::exists(desk.index));
  }

  SECTION("because the kiosk is stopped leaves nothing") {
    const std::atomic<bool> stopping = true;
    CHECK_FALSE(search::make_index({desk.bundle, "hash", desk.index, 1 << 20}, stopping));
    CHECK_FALSE(fs::exists(desk.index));
  }

  SECTION("in the place of what lies there") {
    help::write_bytes(desk.index, "something else, and longer than a header would be");
    CHECK_FALSE(desk.make());
  }
}
