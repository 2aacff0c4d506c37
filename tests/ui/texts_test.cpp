// Texts that no author means to write, and some that are in other scripts.
#include "help/catch.h"
#include "ui/help_screen.h"
#include "ui/home_screen.h"
#include "ui/layout_rules.h"
#include "ui/note_screen.h"
#include "ui/read_tree.h"
#include "ui/topic_screen.h"

using namespace anteroom;
using namespace anteroom::ui;
using session::TextSize;

namespace {

// What was drawn is in the tree with room of its own, within the sides of the screen.
void check_inside(const Tree& tree, const Panel& panel) {
  for (const Node& node : tree.nodes) {
    INFO(node.id << " " << node.name.substr(0, 40));
    CHECK(node.rect.x >= -1);
    CHECK(node.rect.right() <= panel.width + 1);
  }
}

std::string many_words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}

} // namespace

TEST_CASE("long texts") {
  Drawn draw;

  SECTION("a paragraph of ten thousand words scrolls") {
    draw.sample.card.pages[0].blocks[0].lines[0] = {many_words(10'000), {}};
    const Tree tree = draw("first page");
    REQUIRE(tree.scroll);
    CHECK(tree.scroll->most > 10'000);
    check_inside(tree, draw.blind.look.panel);
  }

  SECTION("a note as long as a page leaves its two choices in reach") {
    for (const Panel& panel : panels()) {
      draw.blind.look = look_of(panel, TextSize::largest);
      const Tree tree = draw.blind([](Frame& f) { draw_note(f, {"Old hurt", many_words(300), colours()}); });
      check_inside(tree, panel);
      const Rect& choice = tree.find("note.read")->rect;
      CHECK(choice.bottom() <= tree.scroll->view.bottom() + tree.scroll->most);
    }
  }

  SECTION("a topic with a title of four hundred words opens") {
    const Tree tree = draw.blind([&](Frame& frame) {
      draw_topic(frame, {many_words(400), many_words(400), colours(), draw.sample.entries});
    });
    check_inside(tree, draw.blind.look.panel);
    CHECK(tree.find("card:feet"));
  }

  SECTION("a shelf with a hundred cards scrolls to its last") {
    const std::vector<Tile> many(100, draw.sample.entries[0]);
    const Tree tree = draw.blind([&](Frame& f) { draw_topic(f, {"Many", "", colours(), many}); });
    CHECK(tree.nodes.size() > 100);
    CHECK(tree.scroll->most > 1000);
  }

  SECTION("a site's name that is far too long stays within the sides") {
    const Tree tree = draw.blind([&](Frame& f) { draw_home(f, {std::string(300, 'W'), draw.sample.topics}); });
    check_inside(tree, draw.blind.look.panel);
  }
}

TEST_CASE("odd texts") {
  Drawn draw;
  const auto help_with = [&](const std::string& text) {
    return draw.blind([&](Frame& frame) { draw_help(frame, {text, {{text, text, text, text, text}}}); });
  };

  SECTION("what is not text is shown, not crashed upon") {
    for (const std::string text : {"\xff\xfe\xc0", "\xed\xa0\x80", "a\xcc", "\x01\x02\x7f", "\xe2\x80\xae\x31\x32\x33"})
      CHECK(help_with(text).find("bar.finish"));
    CHECK(help_with(std::string("zero\0byte", 9)).find("bar.finish"));
  }

  SECTION("every script has its letters") {
    for (const std::string text :
         {"إذا كنت في خطر", "אם את בסכנה", "यदि आप खतरे में हैं", "নিরাপদ", "หากคุณตกอยู่ในอันตราย", "ຖ້າທ່ານ",
          "Если вы в опасности", "Αν κινδυνεύετε", "თუ საფრთხეშია", "Եթե վտանգ", "ከሆነ"}) {
      INFO(text);
      CHECK(help::real_typesetter().unknown_glyphs({text, {}}, {}) == 0);
      check_inside(help_with(text), draw.blind.look.panel);
    }
  }

  SECTION("words that were not translated show their keys, and nothing breaks") {
    draw.blind.words = {};
    for (const Scene& scene : scenes(draw.sample)) CHECK_FALSE(draw.blind(scene.draw).nodes.empty());
    CHECK(shows(draw("home"), "home_title"));
  }

  SECTION("emphasis that points outside its text is no harm") {
    draw.sample.card.pages[0].blocks[0].lines[0] = {"Short",
                                                    {{2, 900, cards::Emphasis::strong}, {9, 3, cards::Emphasis::soft}}};
    CHECK(shows(draw("first page"), "Short"));
  }
}

TEST_CASE("real ink") {
  SECTION("every screen is drawn, text and all, on the smallest and on the largest panel") {
    const Sample sample;
    for (const Panel& panel : {panels()[0], panels()[2]}) {
      help::BlindScreen blind(english(), help::Ink::real);
      blind.look = look_of(panel);
      for (const Scene& scene : scenes(sample)) {
        INFO(scene.name);
        const Tree tree = blind(scene.draw);
        CHECK_FALSE(tree.nodes.empty());
        CHECK(blind.vertices() > 50);
      }
      CHECK(blind.textures().faults() == 0);
    }
  }
}
