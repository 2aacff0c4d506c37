// The keys that a language's words tell, laid out.
#include "help/catch.h"
#include "ui/keyboard.h"
#include "ui/layout_rules.h"
#include "ui/read_tree.h"
#include "ui/scenes.h"
#include "ui/search_screen.h"

#include <set>

using namespace anteroom;
using namespace anteroom::ui;
using help::BlindScreen;

namespace {

constexpr Panel kSmall{800, 480, 154};
constexpr Panel kUsual{1280, 800, 217};

// English words with these keys.
cards::Words with_keys(const std::string& keys) {
  return {std::string(200, '0'), {{{"search_keys", 0}, keys}, {{"search_delete", 0}, "Delete"}}};
}

struct Screen {
  explicit Screen(const std::string& keys, const Panel& panel = kUsual) : words(with_keys(keys)), blind(words) {
    blind.look = look_of(panel);
  }
  void show() {
    tree = blind([this](Frame& frame) { draw_search(frame, view); });
  }
  // Touches keys by their ids.
  void touch(const std::string& id) {
    show();
    const Node* node = tree.find(id);
    CAPTURE(id);
    REQUIRE(node);
    REQUIRE(node->event);
    if (const auto* typed = std::get_if<session::Typed>(&*node->event)) view.typed = typed->text;
    if (const auto* turned = std::get_if<session::TurnedKeys>(&*node->event)) view.keys = turned->page;
    show();
  }
  // The keys of each row, from its start on.
  std::vector<std::string> rows() {
    show();
    std::vector<std::string> made;
    double y = -1;
    for (const Node& node : tree.nodes) {
      if (!node.id.starts_with("key:")) continue;
      if (node.rect.y != y) made.emplace_back();
      y = node.rect.y;
      made.back() += node.name;
    }
    return made;
  }

  cards::Words words;
  BlindScreen blind;
  SearchView view;
  Tree tree;
};

} // namespace

TEST_CASE("a keyboard") {
  SECTION("has the rows of its language, and adds what is touched") {
    Screen screen("q w e\na s\n\né è");
    CHECK(screen.rows() == std::vector<std::string>{"qwe", "as"});
    screen.touch("key:a");
    screen.touch("key:s");
    CHECK(screen.view.typed == "as");
  }
  SECTION("turns to the page with the other letters and round again") {
    Screen screen("q w e\na s\n\né è");
    screen.touch("key.turn");
    CHECK(screen.rows() == std::vector<std::string>{"éè"});
    screen.touch("key:é");
    screen.touch("key.turn");
    screen.touch("key:q");
    CHECK(screen.view.typed == "éq");
  }
  SECTION("has nothing to turn to where there is one page") {
    Screen screen("q w e");
    screen.show();
    CHECK_FALSE(screen.tree.find("key.turn"));
  }
  SECTION("puts one space between words and takes back letter by letter") {
    Screen screen("à b");
    screen.touch("key.space");
    CHECK(screen.view.typed.empty());
    for (const char* id : {"key:b", "key.space", "key.space", "key:à"}) screen.touch(id);
    CHECK(screen.view.typed == "b à");
    for (int i = 0; i < 5; ++i) screen.touch("key.delete");
    CHECK(screen.view.typed.empty());
  }
  SECTION("of whole words takes one word for another, without a key for spaces") {
    Screen screen("呼吸 放松\n平静 休息");
    screen.touch("key:呼吸");
    screen.touch("key:放松");
    CHECK(screen.view.typed == "放松");
    CHECK(screen.tree.find("key:放松")->selected);
    CHECK_FALSE(screen.tree.find("key.space"));
    screen.touch("key.delete");
    CHECK(screen.view.typed.empty());
  }
  SECTION("ends somewhere") {
    Screen screen("a");
    for (int i = 0; i < 60; ++i) screen.touch("key:a");
    CHECK(screen.view.typed == std::string(40, 'a'));
  }
  SECTION("without keys leaves the room to what is found") {
    for (const char* none : {"", "\n\n", " \n "}) {
      Screen screen(none);
      CHECK(screen.rows().empty());
    }
  }
  SECTION("has every key on every panel, on as many pages as it takes") {
    const std::string keys =
        "а б в г д е є ж з и і ї й\nк л м н о п р с т у ф х\nц ч ш щ ь ю я ґ\n\n1 2 3 4 5 6 7 8 9 0";
    for (const Panel& panel : panels()) {
      Screen screen(keys, panel);
      std::set<std::string> met;
      for (int page = 0; page < 4; ++page) {
        screen.show();
        CAPTURE(name_of(panel), page);
        CHECK(joined(broken_rules(screen.tree, panel)) == "");
        for (const Node& node : screen.tree.nodes)
          if (node.id.starts_with("key:")) {
            CHECK(wholly_visible(node));
            met.insert(node.id);
          }
        screen.touch("key.turn");
      }
      CHECK(met.size() == 43);
    }
  }
}

TEST_CASE("what is found") {
  Screen screen("q w e r t y u i o p\na s d f g h j k l\nz x c v b n m", kSmall);
  const auto find = [&](int count) {
    screen.view.typed = "calm";
    screen.view.found.clear();
    for (int i = 0; i < count; ++i) {
      FoundEntry entry;
      entry.id = "hit:" + std::to_string(i);
      entry.title = {"Calm again", {{0, 4, true, false}}};
      entry.event = session::OpenedCard{std::to_string(i)};
      entry.colours = colours();
      screen.view.found.push_back(std::move(entry));
    }
    screen.show();
  };

  SECTION("is seen while typing, and all of it with one touch more") {
    find(9);
    REQUIRE(screen.tree.find("hit:0"));
    CHECK(wholly_visible(*screen.tree.find("hit:0")));
    CHECK(std::get<session::ListedHits>(*screen.tree.find("search.show")->event).listing);
    screen.view.listing = true;
    screen.show();
    CHECK(screen.rows().empty());
    CHECK(std::get<session::OpenedCard>(*screen.tree.find("hit:8")->event).card == "8");
    // The letters lead back to the keys.
    CHECK_FALSE(std::get<session::ListedHits>(*screen.tree.find("search.field")->event).listing);
  }
  SECTION("needs no button when all of it is seen") {
    find(2);
    CHECK_FALSE(screen.tree.find("search.show"));
  }
  SECTION("is told too when it is nothing") {
    screen.blind.look = look_of(kUsual);
    find(0);
    CHECK(shows(screen.tree, "search_none"));
  }
  SECTION("can be reached where the keys leave no room for it") {
    Screen full(
        "а б в г д е ж з и й\nк л м н о п р с т у\nф х ц ч ш щ ь ю я і\nq w e r t y u i o p\na s d f g h j k l\nz x c v b n m q w e\n1 2 3 4 5 6",
        kSmall);
    full.view.typed = "calm";
    full.show();
    CHECK(full.tree.find("search.show"));
  }
}
