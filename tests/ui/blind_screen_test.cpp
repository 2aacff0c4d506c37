#include "help/blind_screen.h"

#include "help/catch.h"

#include <fstream>

using namespace anteroom;
using namespace anteroom::help;

TEST_CASE("blind screen") {
  BlindScreen blind;

  SECTION("draws into a tree, at the size of its panel") {
    blind.look.panel = {640, 360, 160};
    const ui::Tree tree = blind([](ui::Frame& frame) {
      CHECK(frame.screen() == ui::Rect{0, 0, 640, 360});
      frame.fill(frame.screen(), frame.theme.paper);
      frame.write("Hello", {frame.body(), frame.theme.ink, frame.theme.paper}, 10, 20, 200, "greeting");
    });
    REQUIRE(tree.find("greeting"));
    CHECK(tree.find("greeting")->name == "Hello");
    CHECK(tree.find("greeting")->rect.w > 10);
    CHECK(blind.vertices() >= 8); // the ground and the text
  }

  SECTION("measures as the kiosk does") {
    MarkedTypesetter marked;
    const text::Style style;
    const text::Box real = real_typesetter().measure({"The waiting room", {}}, style, 90);
    const text::Box measured = marked.measure({"The waiting room", {}}, style, 90);
    CHECK(real.width == measured.width);
    CHECK(real.height == measured.height);
    CHECK(real.lines == measured.lines);
    CHECK(marked.unknown_glyphs({"abc", {}}, style) == 0);
    CHECK(marked.capital_height(style) == real_typesetter().capital_height(style));
  }

  SECTION("tells when it should be drawn again") {
    blind([](ui::Frame& frame) {
      frame.wake_at(Time{Milliseconds{300}});
      frame.wake_at(Time{Milliseconds{200}});
    });
    CHECK(blind.wake() == Time{Milliseconds{200}});
    blind([](ui::Frame&) {});
    CHECK_FALSE(blind.wake());
  }

  SECTION("stands a second one beside it") {
    BlindScreen other;
    other.look.panel = {300, 200, 100};
    other([](ui::Frame& frame) { frame.fill(frame.screen(), frame.theme.paper); });
    blind([](ui::Frame& frame) { frame.fill(frame.screen(), frame.theme.paper); });
    CHECK(blind.vertices() == other.vertices());
  }
}

TEST_CASE("counted textures") {
  MarkedTypesetter typesetter;
  CountedTextures textures(&typesetter);

  SECTION("know what is held, and which texts") {
    const auto text = textures.upload(typesetter.set({"Hello", {}}, {}, 100, {}));
    const auto plain = textures.upload(picture::plain(3, 3, {}));
    CHECK(text != 0);
    CHECK(plain != text);
    CHECK(textures.alive() == 2);
    CHECK(textures.texts() == std::vector<std::string>{"Hello"});
    textures.release(text);
    CHECK(textures.texts().empty());
    CHECK(textures.faults() == 0);
    textures.release(text);
    CHECK(textures.faults() == 1);
  }

  SECTION("do not take a small picture for a text") {
    textures.upload(picture::plain(1, 1, {255, 255, 255, 255}));
    textures.upload(picture::plain(1, 1, {0, 0, 0, 10}));
    CHECK(textures.texts().empty());
  }

  SECTION("can be full, and can be lost") {
    textures.full = true;
    CHECK(textures.upload(picture::plain(3, 3, {})) == 0);
    textures.full = false;
    textures.upload(picture::plain(3, 3, {}));
    textures.lose();
    CHECK(textures.alive() == 0);
  }

  SECTION("that are full leave a screen that can be touched") {
    BlindScreen blind;
    blind.textures().full = true;
    const ui::Tree tree = blind([](ui::Frame& frame) {
      frame.rounded({0, 0, 100, 100}, 12, frame.theme.primary);
      frame.write("Hello", {frame.body(), frame.theme.ink, frame.theme.paper}, 10, 20, 200, "greeting");
    });
    CHECK(tree.find("greeting"));
  }
}

TEST_CASE("the rooms under test") {
  SECTION("link no window and no database") {
    std::ifstream maps("/proc/self/maps");
    if (!maps) return; // another system
    int libraries = 0;
    for (std::string line; std::getline(maps, line);) {
      INFO(line);
      CHECK(line.find("libSDL") == std::string::npos);
      CHECK(line.find("libsqlite") == std::string::npos);
      CHECK(line.find("libGL") == std::string::npos);
      if (line.find("libpango") != std::string::npos) ++libraries;
    }
    CHECK(libraries > 0);
  }
}
