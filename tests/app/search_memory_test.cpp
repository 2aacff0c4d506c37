// Memory runs out at any moment while an index is made, looked at and searched: no kiosk is ended for that, no index
// that lacks something is ever taken for good, and nothing is found but what is found otherwise.
#include "app/indexer.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/scarce_memory.h"
#include "help/temp_folder.h"
#include "search/search.h"

#include <filesystem>
#include <new>

using namespace anteroom;
using help::Lack;
using help::Whose;
namespace fs = std::filesystem;

namespace {

struct Desk {
  help::TempFolder state;
  std::string bundle = state / "small";
  std::vector<std::string> log;
  app::Indexer indexer{host::system_files(), state / "bundles",
                       [this](const std::string& line) { log.push_back(line); }};
  std::string index = indexer.path_for(bundle);

  Desk() {
    help::make_bundle(bundle);
    fs::create_directories(state / "bundles");
  }
  // As the thread of the indexer does.
  std::string made() {
    try {
      indexer.damaged(bundle);
      return indexer.index_of(bundle);
    } catch (const std::bad_alloc&) {
      return "";
    }
  }
  // What is found for some words; nothing when memory ran out.
  std::string found() const {
    std::string all;
    try {
      auto search = search::Search::open(bundle, index);
      if (!search) return "";
      for (const char* typed : {"a", "alarm", "breath", "slepw"}) {
        const auto hits = search->find(typed, "en", 24);
        if (!hits) return "";
        for (const search::Hit& hit : *hits) all += hit.id + " " + hit.title.text + "\n";
      }
    } catch (const std::bad_alloc&) {
      return "";
    }
    return all;
  }
};

// Memory runs out at every so many allocations of `task`, which is to end all the same; then `check` looks. How often.
template <class Task, class Check> long at_allocations(std::size_t stride, const Task& task, const Check& check) {
  long cases = 0;
  for (const Whose whose : {Whose::own, Whose::sqlites})
    for (const Lack lack : {Lack::once, Lack::for_ever})
      for (std::size_t at = 0;; at += stride) {
        CAPTURE(static_cast<int>(whose), static_cast<int>(lack), at);
        help::run_out_of_memory(whose, at, lack);
        const std::string answer = task();
        help::memory_is_back();
        check(answer);
        if (!help::memory_ran_out()) break;
        ++cases;
      }
  return cases;
}

} // namespace

TEST_CASE("memory that runs out while an index is made") {
  Desk desk;
  REQUIRE(desk.made() == desk.index);
  const std::string whole = help::read_bytes(desk.index);
  fs::remove(desk.index);
  const auto check = [&](const std::string& made) {
    // Memory for the index's name may lack at the end.
    const auto left = help::names_in(desk.state / "bundles");
    CHECK(left.size() <= 1);
    CHECK((left.empty() ? made.empty() : help::read_bytes(desk.index) == whole));
    fs::remove(desk.index);
  };
  const long cases = at_allocations(
      11, [&] { return desk.made(); }, check);
  CHECK(desk.made() == desk.index);
  CHECK(cases > 100);
  help::promise("index", cases, "allocations that fail while an index is made");
}

TEST_CASE("memory that runs out during a search") {
  Desk desk;
  REQUIRE(desk.made() == desk.index);
  const std::string whole = desk.found();
  REQUIRE(whole.size() > 50);
  const auto check = [&](const std::string& found) { CHECK((found.empty() || found == whole)); };
  const long cases = at_allocations(
      3, [&] { return desk.found(); }, check);
  CHECK(desk.found() == whole);
  CHECK(cases > 100);
  help::promise("index", cases, "allocations that fail during a search");
}
