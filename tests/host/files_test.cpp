#include "host/files.h"

#include "help/catch.h"
#include "help/temp_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace anteroom;
using help::TempFolder;
using host::Kind;

namespace {

std::span<const std::byte> bytes(const std::string& text) { return std::as_bytes(std::span(text)); }

void put(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::string get(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void make_socket(const std::string& path) {
  const int made = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  REQUIRE(path.size() < sizeof name.sun_path);
  path.copy(name.sun_path, path.size());
  REQUIRE(bind(made, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0);
  close(made);
}

} // namespace

TEST_CASE("looking at a name") {
  const TempFolder folder;
  const auto files = host::system_files();
  const auto kind = [&](const std::string& name) { return files->look(folder / name)->kind; };

  SECTION("tells what it stands for") {
    put(folder / "file", "12345");
    REQUIRE(symlink("file", (folder / "link").c_str()) == 0);
    REQUIRE(symlink("loop", (folder / "loop").c_str()) == 0);
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    make_socket(folder / "socket");
    CHECK(kind("missing") == Kind::nothing);
    CHECK(kind("file/below") == Kind::nothing);
    CHECK(kind("file") == Kind::file);
    CHECK(kind(".") == Kind::folder);
    CHECK(kind("link") == Kind::link);
    CHECK(kind("loop") == Kind::link);
    CHECK(kind("pipe") == Kind::other);
    CHECK(kind("socket") == Kind::other);
    CHECK(files->look("/dev/null")->kind == Kind::other);
    CHECK(files->look(folder / "file")->size == 5);
  }

  SECTION("tells one file from another of the same name") {
    put(folder / "file", "12345");
    const auto before = files->look(folder / "file");
    CHECK(*before == *files->look(folder / "file"));
    put(folder / "other", "12345");
    REQUIRE(files->rename(folder / "other", folder / "file"));
    CHECK_FALSE(*before == *files->look(folder / "file"));
  }

  SECTION("tells a file that was written to") {
    put(folder / "file", "12345");
    const auto before = files->look(folder / "file");
    std::ofstream(folder / "file", std::ios::app) << "6";
    CHECK_FALSE(*before == *files->look(folder / "file"));
  }
}

TEST_CASE("reading a file") {
  const TempFolder folder;
  const auto files = host::system_files();
  std::array<std::byte, 4> block{};

  SECTION("fills the block until the end") {
    put(folder / "file", "123456");
    auto file = files->open(folder / "file");
    REQUIRE(file.ok());
    CHECK((*file)->facts()->size == 6);
    CHECK(*(*file)->read(block) == 4);
    CHECK(*(*file)->read(block) == 2);
    CHECK(block[1] == std::byte('6'));
    CHECK(*(*file)->read(block) == 0);
  }

  SECTION("goes on after its name is gone") {
    put(folder / "file", "123456");
    auto file = files->open(folder / "file");
    REQUIRE(files->remove(folder / "file"));
    CHECK(*(*file)->read(block) == 4);
  }

  SECTION("is refused at once for anything but an ordinary file") {
    put(folder / "file", "x");
    REQUIRE(symlink("file", (folder / "link").c_str()) == 0);
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    make_socket(folder / "socket");
    CHECK(files->open(folder / "missing").error().what == "it is not there");
    CHECK(files->open(folder / "link").error().what == "it is a link");
    CHECK(files->open(folder / "pipe").error().what == "it is not an ordinary file");
    CHECK(files->open(folder.path()).error().what == "it is not an ordinary file");
    CHECK_FALSE(files->open(folder / "socket"));
    CHECK_FALSE(files->open("/dev/null"));
  }
}

TEST_CASE("writing a file") {
  const TempFolder folder;
  const auto files = host::system_files();

  SECTION("makes a new one that only this user may read") {
    {
      auto file = files->create(folder / "file");
      REQUIRE(file.ok());
      CHECK((*file)->write(bytes("one ")));
      CHECK((*file)->write(bytes("two")));
      CHECK((*file)->sync());
    }
    CHECK(get(folder / "file") == "one two");
    struct stat found {};
    REQUIRE(stat((folder / "file").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
  }

  SECTION("never touches one that is there, nor follows a link") {
    put(folder / "file", "kept");
    REQUIRE(symlink("elsewhere", (folder / "link").c_str()) == 0);
    CHECK(files->create(folder / "file").error().what == "the name is taken");
    CHECK_FALSE(files->create(folder / "link"));
    CHECK(get(folder / "file") == "kept");
    CHECK(files->look(folder / "elsewhere")->kind == Kind::nothing);
  }

  SECTION("fails in a folder that is not there") {
    CHECK(files->create(folder / "missing/file").error().what == "it is not there");
  }
}

TEST_CASE("names in a folder") {
  const TempFolder folder;
  const auto files = host::system_files();

  SECTION("are listed as they are, up to a number") {
    for (const std::string name : {"a", ".hidden", "new\nline", "\xff\xfe"}) put(folder / name, "x");
    auto names = files->list(folder.path(), 100);
    REQUIRE(names.ok());
    std::sort(names->begin(), names->end());
    CHECK(*names == std::vector<std::string>{".hidden", "a", "new\nline", "\xff\xfe"});
    CHECK(files->list(folder.path(), 2)->size() == 2);
    CHECK_FALSE(files->list(folder / "missing", 100));
  }

  SECTION("are replaced, removed and made to last") {
    put(folder / "a", "new");
    put(folder / "b", "old");
    CHECK(files->rename(folder / "a", folder / "b"));
    CHECK(get(folder / "b") == "new");
    CHECK_FALSE(files->rename(folder / "missing", folder / "b"));
    CHECK(files->sync_folder(folder.path()));
    CHECK_FALSE(files->sync_folder(folder / "b"));
    CHECK(files->remove(folder / "b"));
    CHECK(files->remove(folder / "b"));
    CHECK_FALSE(files->remove(folder.path()));
  }

  SECTION("are made with the folders above them") {
    CHECK(files->make_folder(folder / "one/two/three"));
    CHECK(files->make_folder(folder / "one/two/three"));
    CHECK(files->look(folder / "one/two/three")->kind == Kind::folder);
    put(folder / "file", "x");
    CHECK_FALSE(files->make_folder(folder / "file"));
    CHECK_FALSE(files->make_folder(folder / "file/below"));
  }

  SECTION("have a disk with room") {
    CHECK(*files->free_space(folder.path()) > 0);
    CHECK_FALSE(files->free_space(folder / "missing"));
  }
}
