// Every screen, in every theme and size of letters, on every panel, low or not: what can be seen, reached and hit. Each
// fault names the criterion that it breaks.
#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/scenes.h"

using namespace anteroom;
using namespace anteroom::ui;
using help::BlindScreen;
using session::Shade;
using session::TextSize;

namespace {

Demands demands_of(const Look& look) {
  const Metrics m(look.panel, look.text_size, look.low);
  return {look.shade == Shade::contrast ? 12 : 4.5, look.panel.height - m.area};
}

// At the top of the page and at its end.
void judge(BlindScreen& blind, const Scene& scene, std::vector<std::string>& broken) {
  const Demands demands = demands_of(blind.look);
  const auto draw = [&](const char* where) {
    const Tree tree = blind(scene.draw);
    for (const std::string& fault : broken_rules(tree, blind.look.panel, demands))
      broken.push_back(scene.name + " (" + name_of(blind.look) + where + "): " + fault);
    return tree.scroll ? tree.scroll->most : 0;
  };
  blind.look.scroll_mm = 0;
  const double most = draw("");
  if (most < 1) return;
  blind.look.scroll_mm = most * blind.look.panel.width_mm / blind.look.panel.width;
  draw(", at the end");
}

std::string broken_in(Shade shade, bool low) {
  const Sample sample;
  std::vector<std::string> broken;
  for (const Panel& panel : panels()) {
    if (low && !Metrics(panel, TextSize::standard).can_be_lower) continue;
    BlindScreen blind(english());
    for (const TextSize size : {TextSize::standard, TextSize::large, TextSize::largest})
      for (const Scene& scene : scenes(sample)) {
        // Before a visit nobody has chosen anything.
        if (!scene.in_visit && (low || shade == Shade::contrast)) continue;
        blind.look = look_of(panel, scene.in_visit ? size : TextSize::standard, shade);
        blind.look.low = low;
        judge(blind, scene, broken);
      }
  }
  return joined(broken);
}

} // namespace

TEST_CASE("every screen can be seen and reached (A-1, A-2, A-4, A-8, A-9, A-16, A-21)") {
  SECTION("light") { CHECK(broken_in(Shade::light, false) == ""); }
  SECTION("dark") { CHECK(broken_in(Shade::dark, false) == ""); }
  SECTION("in high contrast") { CHECK(broken_in(Shade::contrast, false) == ""); }
  SECTION("in the lower part of the screen") { CHECK(broken_in(Shade::light, true) == ""); }
  SECTION("in the lower part of the screen, in high contrast") { CHECK(broken_in(Shade::contrast, true) == ""); }
}

TEST_CASE("A-16: the way down lies low itself on a panel that is high") {
  const Sample sample;
  for (const Panel& panel : panels()) {
    BlindScreen blind(english());
    blind.look = look_of(panel);
    const Metrics m(panel, TextSize::standard);
    for (const Scene& scene : scenes(sample)) {
      if (!scene.in_visit) continue;
      const Tree tree = blind(scene.draw);
      INFO(scene.name << ", " << name_of(panel));
      const Node* down = tree.find("bar.low");
      REQUIRE((down != nullptr) == m.can_be_lower);
      if (down) CHECK(down->rect.y > panel.height * 0.5);
    }
  }
}
