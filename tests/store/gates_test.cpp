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

} // namespace

TEST_CASE("a file that is no bundle") {
  const TempFolder folder;

  SECTION("is named for what it is") {
    CHECK(refusal(folder / "missing") == "there is no such file");
    CHECK(refusal(folder.path()) == "this is not a bundle: it is not an ordinary file");
    CHECK(refusal_of_bytes(folder, std::string(5000, 'x') + "\xff") == "this is not a bundle: it is a text file");
    CHECK(refusal_of_bytes(folder, std::string(511, 'x') + "é") == "this is not a bundle: it is a text file");
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
