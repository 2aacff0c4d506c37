#include "bundle/refused.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <algorithm>

using namespace anteroom;

TEST_CASE("the folder of refused files") {
  const help::TempFolder folder;
  const auto files = host::system_files();
  REQUIRE(files->make_folder(folder / "refused"));
  bundle::Refused refused(*files, folder / "refused");
  const auto names = [&] {
    auto made = *files->list(folder / "refused", 1000);
    std::sort(made.begin(), made.end());
    return made;
  };

  SECTION("holds the file, and why beside it") {
    help::write_bytes(folder / "clinic.anteroom", "x");
    REQUIRE(refused.take(folder / "clinic.anteroom", "clinic.anteroom", "it is a text file"));
    CHECK(names() == std::vector<std::string>{"1-clinic.anteroom", "1-clinic.anteroom.txt"});
    CHECK(help::read_bytes(folder / "refused/1-clinic.anteroom.txt") == "clinic.anteroom: it is a text file\n");
  }

  SECTION("takes any name") {
    for (const std::string& name : {std::string("../../x"), std::string("new\nline"), std::string("\xff\xfe"),
                                    std::string("\u202etxt"), std::string(255, 'n')}) {
      help::write_bytes(folder / "file", "x");
      CHECK(refused.take(folder / "file", name, "why"));
    }
    CHECK(names().size() == 10);
    CHECK(names()[0] == "1-.._.._x");
  }

  SECTION("keeps the last sixteen") {
    for (int i = 1; i <= 40; ++i) {
      help::write_bytes(folder / "file", std::to_string(i));
      REQUIRE(refused.take(folder / "file", "file", "why"));
    }
    CHECK(names().size() == 32);
    CHECK(help::read_bytes(folder / "refused/40-file") == "40");
    CHECK(files->look(folder / "refused/24-file")->kind == host::Kind::nothing);
    CHECK(files->look(folder / "refused/25-file")->kind == host::Kind::file);
  }

  SECTION("says so when a file cannot be moved, and keeps the note") {
    CHECK_FALSE(refused.take(folder / "missing", "missing", "why"));
    CHECK(names() == std::vector<std::string>{"1-missing.txt"});
  }
}
