#include "search/postings.h"

#include "help/catch.h"

#include <map>
#include <optional>
#include <random>
#include <vector>

using namespace anteroom;
using search::Place;

namespace {

using Entries = std::map<std::uint32_t, Place>;

// What comes back out of a list; nothing when it is none.
std::optional<Entries> read(const std::string& list, std::uint32_t first, std::uint64_t entries) {
  Entries made;
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(list.data()), list.size());
  const auto take = [&](std::uint32_t entry, Place place) { made[entry] = place; };
  return search::each_posting(bytes, first, entries, take) ? std::optional(made) : std::nullopt;
}

} // namespace

TEST_CASE("lists of entries") {
  search::Postings postings;

  SECTION("come back as they were put in, by key, in order") {
    std::minstd_rand random(5);
    std::map<std::string, Entries> wanted;
    std::uint32_t entry = 0;
    for (int i = 0; i < 3000; ++i) {
      entry += static_cast<std::uint32_t>(random() % 50 == 0 ? random() % 3'000'000 : random() % 3);
      const std::string key = "key" + std::to_string(random() % 20);
      if (!wanted[key].emplace(entry, static_cast<Place>(random() % 3)).second) continue;
      postings.add(key, entry, wanted[key][entry]);
    }
    std::map<std::string, Entries> found;
    std::string before;
    CHECK(postings.flush([&](const std::string& key, std::uint32_t first, const std::string& list) {
      CHECK(before < key);
      before = key;
      found[key] = read(list, first, entry + 1).value();
      return true;
    }));
    CHECK(found == wanted);
    CHECK(postings.bytes() == 0);
  }

  SECTION("keep the first place of an entry") {
    postings.add("a", 7, Place::title);
    postings.add("a", 7, Place::text);
    postings.flush([&](const std::string&, std::uint32_t first, const std::string& list) {
      CHECK(read(list, first, 8) == Entries{{7, Place::title}});
      return true;
    });
  }

  SECTION("stop when they cannot be taken") {
    postings.add("a", 1, Place::text);
    postings.add("b", 1, Place::text);
    int taken = 0;
    CHECK_FALSE(postings.flush([&](const std::string&, std::uint32_t, const std::string&) { return ++taken > 1; }));
    CHECK(taken == 1);
  }

  SECTION("are refused when they are damaged") {
    CHECK_FALSE(read("\x80", 0, 10));                             // cut short
    CHECK_FALSE(read("\x80\x80\x80\x80\x80\x80\x80\x01", 0, 10)); // endless
    CHECK_FALSE(read("\x03", 0, 10));                             // no such place
    CHECK_FALSE(read("\x28", 0, 10));                             // beyond the last entry
    CHECK_FALSE(read(std::string(1, '\0'), 10, 10));
    CHECK(read("", 0, 10));
  }
}
