// The screen of settings, and what covers a screen.
#include "ui/settings_screen.h"

#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/read_tree.h"

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;
using session::Shade;
using session::TextSize;

namespace {

struct Settings : Drawn {
  session::Preferences chosen;

  Tree tree() {
    return blind([&](Frame& frame) { draw_settings(frame, {chosen}); });
  }
  // The ids of what is chosen, but for the way back.
  std::string selected() {
    std::string ids;
    const Tree drawn = tree();
    for (const Node& node : drawn.nodes)
      if (node.selected && node.id.starts_with("set.")) ids += (ids.empty() ? "" : " ") + node.id.substr(4);
    return ids;
  }
};

} // namespace

TEST_CASE("settings") {
  Settings at;

  SECTION("show what is chosen of each kind") {
    at.blind.look = look_of(panels()[2]);
    CHECK(at.selected() == "size:usual shade:light aloud:off low:usual steady:usual time:usual");
    at.chosen.text_size = TextSize::largest;
    at.chosen.listening.on = at.chosen.low = at.chosen.steady = at.chosen.more_time = true;
    at.blind.look.shade = Shade::contrast;
    CHECK(at.selected() == "size:largest shade:contrast aloud:on low:changed steady:changed time:changed");
  }

  SECTION("A-5: a choice that is made has another icon, not only another colour") {
    const Tree tree = at.tree();
    CHECK(tree.find("set.size:usual")->selected);
    CHECK_FALSE(tree.find("set.size:large")->selected);
    // Which kind it is of is said with it.
    CHECK(tree.find("set.size:large")->note == at.word(Word::settings_size));
  }

  SECTION("A-4: the largest letters, A-2: high contrast are there at once, on every panel") {
    for (const Panel& panel : panels()) {
      at.blind.look = look_of(panel);
      const Tree tree = at.tree();
      INFO(name_of(panel));
      CHECK(event_of<session::ChoseTextSize>(tree, "set.size:largest")->size == TextSize::largest);
      CHECK(event_of<session::ChoseShade>(tree, "set.shade:contrast")->shade == Shade::contrast);
      CHECK(wholly_visible(*tree.find("set.size:largest")));
      CHECK(wholly_visible(*tree.find("set.shade:contrast")));
    }
  }

  SECTION("A-32, A-38: the voice goes a step faster or slower, louder or quieter") {
    at.chosen.listening.words_per_minute = 200;
    at.chosen.listening.decibels = -8;
    const Tree tree = at.tree();
    CHECK(event_of<session::ChoseSpeed>(tree, "set.speed:more")->words_per_minute == 225);
    CHECK(event_of<session::ChoseSpeed>(tree, "set.speed:less")->words_per_minute == 175);
    CHECK(event_of<session::ChoseLoudness>(tree, "set.loudness:more")->decibels == -4);
    CHECK(event_of<session::ChoseLoudness>(tree, "set.loudness:less")->decibels == -12);
    CHECK(shows(tree, "200"));
  }

  SECTION("have nothing about listening where the kiosk cannot read aloud") {
    at.blind.look.can_listen = false;
    const Tree tree = at.tree();
    CHECK_FALSE(tree.find("set.aloud:on"));
    CHECK_FALSE(tree.find("set.speed:more"));
    CHECK(tree.find("set.time:changed"));
  }

  SECTION("bring nothing lower where the whole panel is low already") {
    CHECK_FALSE(at.tree().find("set.low:changed"));
    at.blind.look = look_of(panels()[2]);
    CHECK(at.tree().find("set.low:changed"));
  }

  SECTION("A-59: are one action away, lead back by the same button, and can all be put back") {
    CHECK(event_of<session::OpenedSettings>(at("home"), "bar.settings"));
    const Tree tree = at.tree();
    CHECK(event_of<session::WentBack>(tree, "bar.settings"));
    CHECK(tree.find("bar.settings")->selected);
    CHECK(event_of<session::PutSettingsBack>(tree, "set.back"));
  }

  SECTION("A-60: say that all of it is to be had on paper") { CHECK(shows(at.tree(), at.word(Word::settings_paper))); }
}

TEST_CASE("cover") {
  Drawn at;

  SECTION("shows nothing but itself and the ways out") {
    const Tree tree = at("cover");
    CHECK(ids_of(tree) == "cover.go-on bar.help bar.finish");
    CHECK(event_of<session::Uncovered>(tree, "cover.go-on"));
    CHECK(shows(tree, at.word(Word::cover_title)));
  }

  SECTION("all of it is seen, in the largest letters too") {
    for (const Panel& panel : panels())
      for (const bool low : {false, true}) {
        at.blind.look = look_of(panel, TextSize::largest);
        at.blind.look.low = low;
        const Tree tree = at("cover");
        for (const Node& node : tree.nodes) CHECK(wholly_visible(node));
      }
  }

  SECTION("is one touch away on every screen of a visit") {
    for (const Scene& scene : scenes(at.sample))
      if (scene.in_visit && scene.name != "cover") {
        INFO(scene.name);
        CHECK(event_of<session::Covered>(at.blind(scene.draw), "bar.cover"));
      }
  }
}
