#include "picture/picture.h"

#include "help/catch.h"
#include "help/temp_folder.h"

#include <fstream>
#include <iterator>

using namespace anteroom;
using namespace anteroom::picture;

namespace {

unsigned number_at(const std::string& bytes, std::size_t at) {
  unsigned made = 0;
  for (std::size_t i = at; i < at + 4; ++i) made = made << 8 | static_cast<unsigned char>(bytes.at(i));
  return made;
}

} // namespace

TEST_CASE("a picture as a PNG file") {
  const help::TempFolder folder;

  SECTION("begins as one, and has the size of the picture") {
    REQUIRE(write_png(scenery(70, 50, false), folder / "hills.png"));
    std::ifstream file(folder / "hills.png", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(bytes.size() > 33);
    CHECK(bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(bytes.substr(12, 4) == "IHDR");
    CHECK(number_at(bytes, 16) == 70);
    CHECK(number_at(bytes, 20) == 50);
    CHECK(bytes.substr(bytes.size() - 8, 4) == "IEND");
  }
  SECTION("that cannot be written is named") {
    const std::string path = folder / "no-such-folder/hills.png";
    const Outcome written = write_png(plain(4, 4, {}), path);
    REQUIRE_FALSE(written);
    CHECK_THAT(written.error().what, ContainsSubstring(path));
    CHECK_THAT(written.error().what, ContainsSubstring("folder exists"));
  }
}
