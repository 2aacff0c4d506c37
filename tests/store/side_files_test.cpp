// Files beside a bundle, with the names that SQLite looks for. A hot journal is put back into the database beside
// it, whoever wrote it: the way for a stranger to change what was signed (howtocorrupt.html, "mispairing").
#include "store/store.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/temp_folder.h"

#include <sqlite3.h>

#include <filesystem>
#include <memory>

using namespace anteroom;
using help::TempFolder;
using store::Store;

namespace {

constexpr std::size_t kPage = 4096;
const char* const kForged = "UPDATE card_text SET title='Old HURT' WHERE card='old-hurt'";

std::string number(std::size_t value) {
  std::string made;
  for (int shift = 24; shift >= 0; shift -= 8) made += static_cast<char>(value >> shift & 0xff);
  return made;
}

// A rollback journal that turns `good` into `forged` (https://www.sqlite.org/fileformat.html, 3).
std::string hot_journal(const std::string& good, const std::string& forged) {
  std::string records;
  std::size_t count = 0;
  for (std::size_t at = 0; at < good.size(); at += kPage) {
    const std::string page = forged.substr(at, kPage);
    if (page == good.substr(at, kPage)) continue;
    std::uint32_t sum = 0;
    for (std::size_t i = kPage - 200; i > 0 && i < kPage; i -= 200) sum += static_cast<unsigned char>(page[i]);
    records += number(at / kPage + 1) + page + number(sum);
    ++count;
  }
  std::string header = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + number(count) + number(0) + number(good.size() / kPage) +
                       number(512) + number(kPage);
  header.resize(512);
  return header + records;
}

// The title that plain SQLite finds, as a program that does not take care would open it.
std::string careless_title(const std::string& path) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closed(db, sqlite3_close);
  std::string title;
  const auto take = [](void* into, int, char** values, char**) {
    *static_cast<std::string*>(into) = values[0];
    return 0;
  };
  sqlite3_exec(db, "SELECT title FROM card_text WHERE card='old-hurt'", take, &title, nullptr);
  return title;
}

// The log and its index of a database that was changed and not yet put together.
struct Log {
  std::string wal;
  std::string shm;
};

Log log_of_forging(const std::string& good) {
  const TempFolder folder;
  help::write_bytes(folder / "b", good);
  sqlite3* db = nullptr;
  sqlite3_open((folder / "b").c_str(), &db);
  help::run_sql(db, std::string("PRAGMA journal_mode=WAL; ") + kForged);
  const Log made{help::read_bytes(folder / "b-wal"), help::read_bytes(folder / "b-shm")};
  sqlite3_close(db);
  return made;
}

} // namespace

TEST_CASE("files beside a bundle") {
  const TempFolder folder;
  help::make_bundle(folder / "forged", {.spoil = [](sqlite3* db) { help::run_sql(db, kForged); }});
  help::make_bundle(folder / "small");
  const std::string good = help::read_bytes(folder / "small");
  const std::string journal = hot_journal(good, help::read_bytes(folder / "forged"));

  SECTION("would change it for a program that takes no care") {
    help::write_bytes(folder / "small-journal", journal);
    CHECK(careless_title(folder / "small") == "Old HURT");
    CHECK(help::read_bytes(folder / "small") != good);
  }

  SECTION("do not change what it shows, are not changed, and no more are made") {
    const Log log = log_of_forging(good);
    const std::string noise(8192, 'j');
    long cases = 0;
    for (const auto& [ending, bytes] :
         {std::pair("-journal", journal), std::pair("-journal", noise), std::pair("-wal", log.wal),
          std::pair("-wal", noise), std::pair("-shm", log.shm), std::pair("-shm", noise)}) {
      CAPTURE(ending, bytes.size());
      const TempFolder own;
      help::write_bytes(own / "small", good);
      help::write_bytes((own / "small") + ending, bytes);
      CHECK(store::inspect(own / "small").ok());
      const auto store = Store::open(own / "small");
      REQUIRE(store.ok());
      CHECK(store->card("old-hurt", "en")->about.title == "Old hurt");
      CHECK(help::read_bytes(own / "small") == good);
      CHECK(help::read_bytes((own / "small") + ending) == bytes);
      CHECK(std::distance(std::filesystem::directory_iterator(own.path()), {}) == 2);
      ++cases;
    }
    help::promise("P5", cases, "files beside a bundle change nothing");
  }
}
