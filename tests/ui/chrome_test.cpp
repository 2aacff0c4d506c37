// What is always there is always in the same place.
#include "ui/chrome.h"

#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/read_tree.h"

#include <map>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;
using session::TextSize;

TEST_CASE("bars") {
  const Sample sample;
  help::BlindScreen blind(english());

  SECTION("A-56: Get help and Finish stand still from screen to screen") {
    for (const Panel& panel : panels())
      for (const TextSize size : {TextSize::standard, TextSize::large, TextSize::largest}) {
        std::map<std::string, Rect> place;
        for (const Scene& scene : scenes(sample)) {
          if (!scene.in_visit) continue;
          blind.look = look_of(panel, size);
          const Tree tree = blind(scene.draw);
          for (const char* id : {"bar.help", "bar.finish"}) {
            INFO(id << " on " << scene.name << ", " << name_of(blind.look));
            REQUIRE(tree.find(id));
            place.emplace(id, tree.find(id)->rect);
            CHECK(tree.find(id)->rect == place[id]);
            CHECK(wholly_visible(*tree.find(id)));
          }
        }
      }
  }

  SECTION("and mean the same everywhere") {
    blind.look = look_of(panels()[1]);
    for (const Scene& scene : scenes(sample)) {
      if (!scene.in_visit) continue;
      const Tree tree = blind(scene.draw);
      CHECK(event_of<session::OpenedHelp>(tree, "bar.help"));
      CHECK(event_of<session::Finished>(tree, "bar.finish"));
    }
  }

  SECTION("A-56: what sees to language, listening, settings and the cover stands still too") {
    const std::vector<std::string> tools{"bar.settings", "bar.language", "bar.listen", "bar.cover"};
    for (const Panel& panel : panels())
      for (const TextSize size : {TextSize::standard, TextSize::largest})
        for (const bool low : {false, true}) {
          std::map<std::string, Rect> place;
          for (const Scene& scene : scenes(sample)) {
            if (!scene.in_visit || scene.name == "cover") continue;
            blind.look = look_of(panel, size);
            blind.look.low = low;
            const Tree tree = blind(scene.draw);
            for (const std::string& id : tools) {
              if (scene.name == "still-there" && id != "bar.language" && id != "bar.cover") continue;
              INFO(id << " on " << scene.name << ", " << name_of(blind.look));
              REQUIRE(tree.find(id));
              place.emplace(id, tree.find(id)->rect);
              CHECK(tree.find(id)->rect == place[id]);
              CHECK(wholly_visible(*tree.find(id)));
            }
          }
        }
  }

  SECTION("Pause takes no more room than Listen") {
    for (const Panel& panel : panels()) {
      blind.look = look_of(panel);
      const Rect settings = blind(scene(sample, "home").draw).find("bar.settings")->rect;
      blind.look.reading = true;
      CHECK(blind(scene(sample, "home").draw).find("bar.settings")->rect == settings);
    }
  }

  SECTION("Back stands still where it is there") {
    for (const Panel& panel : panels()) {
      blind.look = look_of(panel);
      const Rect back = blind(scene(sample, "topic").draw).find("bar.back")->rect;
      for (const char* name : {"first page", "help", "before-check", "question", "result"})
        CHECK(blind(scene(sample, name).draw).find("bar.back")->rect.x == back.x);
    }
  }

  SECTION("A-9: Finish keeps a distance from what is pressed often") {
    for (const Panel& panel : panels()) {
      blind.look = look_of(panel);
      for (const Scene& scene : scenes(sample)) {
        if (!scene.in_visit) continue;
        const Tree tree = blind(scene.draw);
        const Rect& finish = tree.find("bar.finish")->rect;
        for (const Node& node : tree.nodes) {
          if (!node.focusable() || node.id == "bar.finish" || node.scrolls || node.rect.y < finish.y - 1) continue;
          INFO(node.id << " on " << scene.name << ", " << name_of(panel));
          CHECK((finish.x - node.rect.right()) * panel.width_mm / panel.width >= 9.9);
        }
      }
    }
  }
}

TEST_CASE("letters") {
  const Sample sample;
  help::BlindScreen blind(english());

  SECTION("larger text is larger, on every panel") {
    for (const Panel& panel : panels()) {
      double before = 0;
      for (const TextSize size : {TextSize::standard, TextSize::large, TextSize::largest}) {
        blind.look = look_of(panel, size);
        const Tree tree = blind(scene(sample, "first page").draw);
        const Node* words = node_saying(tree, "It is quick");
        REQUIRE(words);
        CHECK(words->rect.h > before * 1.1);
        before = words->rect.h;
      }
    }
  }
}

TEST_CASE("moving a page without dragging") {
  const Sample sample;
  help::BlindScreen blind(english());

  SECTION("A-11: More goes through the whole page, and To the top back to its beginning") {
    for (const Panel& panel : panels())
      for (const Scene& scene : scenes(sample)) {
        blind.look = look_of(panel, TextSize::largest);
        Tree tree = blind(scene.draw);
        if (!scene.in_visit || !tree.scroll || tree.scroll->most <= 1) continue;
        INFO(scene.name << ", " << name_of(panel));
        int presses = 0;
        for (double seen = 0; tree.scroll->offset + 1 < tree.scroll->most && presses < 200; ++presses) {
          const auto* more = event_of<session::Scrolled>(tree, "bar.more");
          REQUIRE(more);
          CHECK(tree.find("bar.more")->name == blind.words(Word::bar_more));
          blind.look.scroll_mm = more->mm;
          seen = tree.scroll->offset + tree.scroll->view.h;
          tree = blind(scene.draw);
          REQUIRE(tree.scroll->offset <= seen); // nothing is passed by
        }
        CHECK(presses < 200);
        CHECK(tree.find("bar.more")->name == blind.words(Word::bar_top));
        REQUIRE(event_of<session::Scrolled>(tree, "bar.more"));
        CHECK(event_of<session::Scrolled>(tree, "bar.more")->mm == 0);
      }
  }

  SECTION("is not offered on a page that is wholly seen") {
    for (const Panel& panel : panels()) {
      for (const Scene& scene : scenes(sample)) {
        blind.look = look_of(panel);
        const Tree tree = blind(scene.draw);
        if (!scene.in_visit || !tree.scroll || tree.scroll->most < 1) continue;
        INFO(scene.name << ", " << name_of(panel) << ": " << tree.scroll->most << " pixels");
        CHECK(std::any_of(tree.nodes.begin(), tree.nodes.end(),
                          [](const Node& node) { return node.scrolls && !wholly_visible(node); }));
      }
    }
  }

  SECTION("a page never scrolls further than its end, nor above its beginning") {
    blind.look = look_of(panels()[0]);
    const Tree tree = blind(scene(sample, "first page").draw);
    REQUIRE(tree.scroll);
    double lowest = 0;
    for (const Node& node : tree.nodes)
      if (node.scrolls) lowest = std::max(lowest, node.rect.bottom());
    CHECK(tree.scroll->most >= lowest - tree.scroll->view.bottom());
    CHECK(tree.scroll->most <= lowest - tree.scroll->view.bottom() + tree.scroll->view.h / 2);
  }
}
