#include "help/catch.h"
#include "ui/attract_screen.h"
#include "ui/home_screen.h"
#include "ui/note_screen.h"
#include "ui/read_tree.h"
#include "ui/topic_screen.h"

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

TEST_CASE("attract screen") {
  Drawn draw;
  const Tree tree = draw("attract");

  SECTION("invites in the name of the place, and says that nothing is kept") {
    CHECK(shows(tree, draw.sample.site_name));
    REQUIRE(shows(tree, draw.word(Word::attract_title)));
    CHECK(node_saying(tree, draw.word(Word::attract_title))->role == Role::title);
    CHECK(shows(tree, draw.word(Word::attract_text)));
  }

  SECTION("leads in, or straight to help, and nowhere else") {
    CHECK(ids_of(tree) == "attract.begin bar.help");
    CHECK(event_of<session::Began>(tree, "attract.begin"));
    CHECK(event_of<session::OpenedHelp>(tree, "bar.help"));
  }

  SECTION("A-52: does not move: there is nothing to wake for") {
    CHECK_FALSE(draw.blind.wake());
    CHECK_FALSE(tree.scroll);
  }

  SECTION("needs no name") {
    const Tree nameless = draw.blind([&](Frame& frame) {
      draw_attract(frame, {"",
                           {{{"en", "English"},
                             draw.word(Word::attract_title),
                             draw.word(Word::attract_text),
                             draw.word(Word::attract_begin)}}});
    });
    CHECK(nameless.nodes.size() + 1 == tree.nodes.size());
  }

  SECTION("reads well over its picture, in both shades") {
    for (const Panel& panel : panels())
      for (const session::Shade shade : {session::Shade::light, session::Shade::dark}) {
        draw.blind.look = look_of(panel, session::TextSize::standard, shade);
        const Tree shown = draw("attract");
        const picture::Picture hills = picture::scenery(panel.width, panel.height, theme_of(shade).dark);
        for (const Node& node : shown.nodes) {
          if (node.focusable()) continue;
          double least = 21;
          for (int y = static_cast<int>(node.rect.y); y < node.rect.bottom(); y += 4)
            for (int x = static_cast<int>(node.rect.x); x < node.rect.right(); x += 16) {
              const std::uint32_t p = hills.at(x, y);
              const auto channel = [p](int shift) { return static_cast<std::uint8_t>(p >> shift & 255); };
              least = std::min(least, picture::contrast(node.ink, {channel(16), channel(8), channel(0), 255}));
            }
          INFO(node.name << " on " << name_of(draw.blind.look) << " has " << least);
          CHECK(least >= (node.large_text ? 3.0 : 4.5));
        }
      }
  }
}

TEST_CASE("home screen") {
  Drawn draw;
  const Tree tree = draw("home");

  SECTION("has a tile a topic, which opens it") {
    REQUIRE(event_of<session::OpenedTopic>(tree, "topic:alarm"));
    CHECK(event_of<session::OpenedTopic>(tree, "topic:alarm")->topic == "alarm");
    CHECK(tree.find("topic:alarm")->name == "The body's alarm");
    CHECK(tree.find("topic:alarm")->value == "Why touch can feel unsafe");
    CHECK(event_of<session::OpenedCheck>(tree, "topic:check-in"));
  }

  SECTION("reads its tiles in the order of the shelves, the bars around them") {
    CHECK(
        ids_of(tree) ==
        "bar.settings bar.language bar.listen bar.cover topic:closeness topic:alarm topic:signs topic:therapy topic:partner "
        "topic:healing topic:do-now topic:check-in bar.help bar.finish");
  }

  SECTION("has no way back, because it is the beginning") {
    CHECK_FALSE(tree.find("bar.back"));
    CHECK_FALSE(tree.find("bar.home"));
  }

  SECTION("asks its question, with the name of the place above") {
    REQUIRE(shows(tree, draw.word(Word::home_title)));
    CHECK(node_saying(tree, draw.word(Word::home_title))->role == Role::title);
    CHECK(shows(tree, draw.sample.site_name));
  }

  SECTION("gives every tile the same size") {
    const Rect first = tree.find("topic:closeness")->rect;
    for (const Node& node : tree.nodes)
      if (node.id.rfind("topic:", 0) == 0) {
        CHECK(node.rect.w == first.w);
        CHECK(node.rect.h == first.h);
      }
  }

  SECTION("stands with any number of shelves, none too") {
    for (const std::size_t count : {0u, 1u, 2u, 3u, 5u, 7u, 24u}) {
      std::vector<Tile> tiles;
      for (std::size_t i = 0; i < count; ++i) {
        tiles.push_back(draw.sample.topics[i % 8]);
        tiles.back().id = "topic:" + std::to_string(i);
      }
      const Tree shown = draw.blind([&](Frame& frame) { draw_home(frame, {"", tiles}); });
      CHECK(shown.find("bar.finish"));
      for (std::size_t i = 0; i < count; ++i) {
        const Node* tile = shown.find("topic:" + std::to_string(i));
        REQUIRE(tile);
        CHECK(tile->rect.w < 1280);
      }
    }
  }
}

TEST_CASE("topic screen") {
  Drawn draw;
  const Tree tree = draw("topic");

  SECTION("lists what stands on the shelf, with how long it takes") {
    const Node* card = tree.find("card:alarm-stays-on");
    REQUIRE(card);
    CHECK(card->name == "When the alarm stays on");
    CHECK(card->value == "Why a kind touch can feel like a threat");
    CHECK(card->note == "2 min");
    CHECK(event_of<session::OpenedCard>(tree, "card:alarm-stays-on")->card == "alarm-stays-on");
  }

  SECTION("is headed by the topic") {
    REQUIRE(shows(tree, "The body's alarm"));
    CHECK(node_saying(tree, "The body's alarm")->role == Role::title);
  }

  SECTION("leads back, which is home: so there is one way, not two") {
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
    CHECK_FALSE(tree.find("bar.home"));
  }

  SECTION("says so when it is empty") {
    const Tree empty = draw("topic with nothing");
    CHECK(shows(empty, draw.word(Word::topic_empty)));
    CHECK(ids_of(empty) == "bar.back bar.settings bar.language bar.listen bar.cover bar.help bar.finish");
  }
}

TEST_CASE("note before a sensitive card") {
  Drawn draw;
  const Tree tree = draw("before-card");

  SECTION("says which card, and what it is about") {
    CHECK(shows(tree, draw.sample.card.about.title));
    CHECK(shows(tree, draw.sample.card.note));
    CHECK(shows(tree, draw.word(Word::note_title)));
  }

  SECTION("gives two choices of equal weight: reading it, or something else") {
    CHECK(event_of<session::AcceptedNote>(tree, "note.read"));
    CHECK(event_of<session::WentBack>(tree, "note.else"));
    const Node& read = *tree.find("note.read");
    const Node& other = *tree.find("note.else");
    CHECK(read.rect.w == other.rect.w);
    CHECK(read.rect.h == other.rect.h);
    CHECK(read.ground == other.ground);
    CHECK(read.ink == other.ink);
  }

  SECTION("does not show the card itself") {
    for (const cards::Block& block : draw.sample.card.pages[0].blocks)
      for (const cards::Prose& line : block.lines) CHECK_FALSE(shows(tree, line.text));
  }
}
