#include "help/touch_map.h"

#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/planted.h"
#include "ui/scenes.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using help::touch_map;
using help::TouchMap;

TEST_CASE("touch map") {
  SECTION("finds a button, and how large it is") {
    Tree tree;
    tree.nodes = {button("one", {80, 80, 160, 80})};
    const TouchMap map = touch_map(tree, 400, 240);
    REQUIRE(map.targets.count("one"));
    CHECK(map.targets.at("one").area == Rect{80, 80, 160, 80});
    CHECK(map.targets.at("one").taps == 200);
    CHECK(map.nothing == 50 * 30 - 200);
    CHECK(map.is_whole("one"));
    CHECK_FALSE(map.is_whole("two"));
  }

  SECTION("finds what lies over a button") {
    Tree tree;
    tree.nodes = {button("one", {80, 80, 160, 80}), button("over", {120, 100, 40, 40})};
    const TouchMap map = touch_map(tree, 400, 240);
    CHECK(map.targets.at("one").area == Rect{80, 80, 160, 80});
    CHECK_FALSE(map.is_whole("one"));
    CHECK(map.is_whole("over"));
  }

  SECTION("finds only what is seen of a scrolled button") {
    const TouchMap map = touch_map(page(160), 1000, 800);
    CHECK(map.targets.at("first").area.h == 24);
    CHECK_FALSE(map.targets.count("last"));
  }
}

TEST_CASE("touch map of every screen") {
  const Sample sample;
  std::vector<std::string> faults;
  for (const Panel& panel : panels()) {
    help::BlindScreen blind(english());
    const int step = panel.width <= 1280 && panel.height <= 800 ? 8 : 16;
    for (const Scene& scene : scenes(sample)) {
      blind.look = look_of(panel);
      const Tree tree = blind(scene.draw);
      const TouchMap map = touch_map(tree, panel.width, panel.height, step);
      const auto fault = [&](const std::string& what) {
        faults.push_back(scene.name + ", " + name_of(panel) + ": " + what);
      };
      for (const Node& node : tree.nodes) {
        if (!node.focusable() || node.visible.h < step) continue;
        if (!map.is_whole(node.id)) {
          fault(node.id + " cannot be touched everywhere");
          continue;
        }
        const Rect& area = map.targets.at(node.id).area;
        if (std::abs(area.w - node.visible.w) > step || std::abs(area.h - node.visible.h) > step)
          fault(node.id + " is drawn with " + std::to_string(node.visible.w) + " x " + std::to_string(node.visible.h) +
                " and touched with " + std::to_string(area.w) + " x " + std::to_string(area.h));
      }
      for (const auto& [id, target] : map.targets)
        if (!tree.find(id)) fault(id + " is touched and not there");
    }
  }
  INFO(joined(faults));
  CHECK(faults.empty());
}
