// Read as a phone reads it: by zbarimg, off a picture of the screen.
#include "help/catch.h"
#include "help/temp_folder.h"
#include "picture/code.h"

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace anteroom;
using namespace anteroom::picture;

namespace {

bool can_read() { return std::system("command -v zbarimg >/dev/null") == 0; }

// What is read off the picture; nothing where nothing can be.
std::string read(const Picture& picture) {
  const help::TempFolder folder;
  const std::string path = folder / "code.png";
  REQUIRE(write_png(picture, path).ok());
  FILE* out = popen(("zbarimg --quiet --raw -Sdisable -Sqrcode.enable '" + path + "' 2>/dev/null").c_str(), "r");
  REQUIRE(out);
  std::string text;
  std::array<char, 4096> some{};
  while (const std::size_t got = std::fread(some.data(), 1, some.size(), out)) text.append(some.data(), got);
  pclose(out);
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// On a dark screen, with things around it.
Picture on_screen(const Picture& code) {
  Picture screen = plain(800, 480, {20, 29, 29, 255});
  for (int y = 0; y < code.height; ++y)
    for (int x = 0; x < code.width; ++x) screen.at(40 + x, 30 + y) = code.at(x, y);
  return screen;
}

} // namespace

TEST_CASE("a code for a phone") {
  const std::string contacts = "In danger right now? Call 911\nSomeone who listens: 1-800-555-0100 · Text 988\n"
                               "Écoute, 耳を傾ける: example.org";

  SECTION("is read as it was written, on a screen of any shade") {
    if (!can_read()) {
      WARN("zbarimg is not installed: nothing reads the code");
      return;
    }
    for (const int module : {2, 3, 5}) {
      CAPTURE(module);
      const auto made = code(contacts, module);
      REQUIRE(made);
      CHECK(read(on_screen(*made)) == contacts);
    }
  }
  SECTION("has a light edge of four modules") {
    const auto made = code("112", 5);
    REQUIRE(made);
    CHECK(made->width == made->height);
    CHECK(made->width == (21 + 8) * 5);
    for (int i = 0; i < made->width; ++i)
      for (int edge = 0; edge < 20; ++edge) {
        REQUIRE(made->at(i, edge) == 0xffffffff);
        REQUIRE(made->at(edge, i) == 0xffffffff);
      }
    CHECK(made->at(20, 20) != 0xffffffff);
  }
  SECTION("is none for more than a code can hold, nor for no size") {
    CHECK_FALSE(code(std::string(5'000, 'x'), 3));
    CHECK_FALSE(code("112", 0));
    CHECK_FALSE(code("112", 4'000));
  }
}
