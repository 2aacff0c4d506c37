// A screen that is read from the right is the reflection of the one that is read from the left.
#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/scenes.h"

#include <cmath>

using namespace anteroom;
using namespace anteroom::ui;
using session::TextSize;

namespace {

// Without what keeps a number in one piece among words that run the other way.
std::string without_isolates(std::string name) {
  for (const char* mark : {"\u2066", "\u2069"})
    for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark)) name.erase(at, 3);
  return name;
}

void compare(const Tree& left, const Tree& right, const std::string& where, const Panel& panel,
             std::vector<std::string>& faults) {
  const auto same = [](double a, double b) { return std::abs(a - b) <= 1; };
  if (left.nodes.size() != right.nodes.size()) {
    faults.push_back(where + ": " + std::to_string(left.nodes.size()) + " nodes, mirrored " +
                     std::to_string(right.nodes.size()));
    return;
  }
  for (std::size_t i = 0; i < left.nodes.size(); ++i) {
    const Node& l = left.nodes[i];
    const Node& r = right.nodes[i];
    // What is in another language than the screen begins where its own reading does, in a box that is mirrored.
    const bool own = l.right_to_left == r.right_to_left;
    const bool reflected = (own || same(panel.width - l.rect.right(), r.rect.x)) && same(l.rect.w, r.rect.w) &&
                           same(l.rect.y, r.rect.y) && same(l.rect.h, r.rect.h);
    if (l.id != r.id || without_isolates(l.name) != without_isolates(r.name) || !reflected)
      faults.push_back(where + ": " + l.id + " \"" + l.name.substr(0, 30) + "\" from " + std::to_string(l.rect.x) +
                       " to " + std::to_string(l.rect.right()) + " is mirrored from " + std::to_string(r.rect.x) +
                       " to " + std::to_string(r.rect.right()));
  }
}

} // namespace

TEST_CASE("mirrored") {
  const Sample sample;
  std::vector<std::string> faults;

  SECTION("A-22: every screen, on every panel") {
    for (const Panel& panel : panels())
      for (const bool low : {false, true}) {
        help::BlindScreen blind(english());
        for (const Scene& scene : scenes(sample)) {
          blind.look = look_of(panel, low ? TextSize::standard : TextSize::largest);
          blind.look.low = low;
          const Tree left = blind(scene.draw);
          blind.look.right_to_left = true;
          compare(left, blind(scene.draw), scene.name + ", " + name_of(blind.look), panel, faults);
        }
      }
  }

  SECTION("and keeps the rules of layout") {
    for (const Panel& panel : panels()) {
      help::BlindScreen blind(english());
      blind.look = look_of(panel);
      blind.look.right_to_left = true;
      for (const Scene& scene : scenes(sample))
        for (const std::string& fault : broken_rules(blind(scene.draw), panel))
          faults.push_back(scene.name + ", " + name_of(panel) + ": " + fault);
    }
  }

  SECTION("scrolls and its scroll area as well") {
    help::BlindScreen blind(english());
    for (const Panel& panel : panels()) {
      blind.look = look_of(panel);
      const Tree left = blind(scene(sample, "first page").draw);
      blind.look.right_to_left = true;
      const Tree right = blind(scene(sample, "first page").draw);
      REQUIRE(left.scroll);
      REQUIRE(right.scroll);
      CHECK(left.scroll->most == right.scroll->most);
      CHECK(std::abs(panel.width - left.scroll->view.right() - right.scroll->view.x) <= 1);
    }
  }

  INFO(joined(faults));
  CHECK(faults.empty());
}
