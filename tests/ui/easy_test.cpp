// A card in easy words, and the meanings of its hard ones. What every screen keeps (targets, contrast, keys, speech, right
// to left) is tested of these too, by layout_test, keys_test, spoken_test and mirror_test.
#include "help/catch.h"
#include "ui/read_tree.h"
#include "ui/reader_screen.h"
#include "ui/spoken.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::ui;
using cards::Word;

namespace {

std::vector<std::string> pictures_of(const Tree& tree) {
  std::vector<std::string> made;
  for (const Node& node : tree.nodes)
    if (node.role == Role::picture) made.push_back(node.name);
  return made;
}

// The easy version, page by page, on one panel.
std::vector<Tree> easy_pages(Drawn& draw) {
  std::vector<Tree> made;
  for (int page = 0;; ++page) {
    ReaderView view{&draw.sample.easy, page, colours(), "", "", {}};
    view.easy = true;
    made.push_back(draw.blind([&](Frame& frame) { draw_reader(frame, view); }));
    const auto* next = event_of<session::TurnedPage>(made.back(), "reader.next");
    if (!next) return made;
    REQUIRE(next->page == page + 1);
    REQUIRE(page < 20);
  }
}

} // namespace

TEST_CASE("a card that has easy words") {
  Drawn draw;

  SECTION("offers them on every page, and all the words again, in the same place") {
    for (const Panel& panel : panels()) {
      draw.blind.look = look_of(panel);
      const Tree usual = draw("page with easy words"), easy = draw("easy words");
      REQUIRE(event_of<session::ChoseEasy>(usual, "reader.version"));
      CHECK(event_of<session::ChoseEasy>(usual, "reader.version")->easy);
      CHECK(usual.find("reader.version")->name == draw.word(Word::reader_easy));
      REQUIRE(event_of<session::ChoseEasy>(easy, "reader.version"));
      CHECK_FALSE(event_of<session::ChoseEasy>(easy, "reader.version")->easy);
      CHECK(easy.find("reader.version")->name == draw.word(Word::reader_usual));
      CHECK(easy.find("reader.version")->rect.bottom() < panel.height * 0.62);
    }
  }
  SECTION("is offered none where it has none") { CHECK_FALSE(draw("first page").find("reader.version")); }

  SECTION("shows each step once, a picture and then its words, one or two a page") {
    for (const Panel& panel : panels())
      for (const auto size : {session::TextSize::standard, session::TextSize::largest}) {
        draw.blind.look = look_of(panel, size);
        CAPTURE(name_of(draw.blind.look));
        std::size_t shown = 0;
        const auto pages = easy_pages(draw);
        for (const Tree& page : pages) {
          const std::size_t steps = pictures_of(page).size();
          CHECK(steps >= 1);
          CHECK(steps <= 2);
          for (std::size_t i = shown; i < shown + steps; ++i)
            CHECK(shows(page, draw.sample.easy.easy.at(i).blocks[1].lines[0].text));
          shown += steps;
        }
        CHECK(shown == draw.sample.easy.easy.size());
      }
  }
  SECTION("stands in larger letters than the usual text") {
    draw.blind.look = look_of(panels()[3]);
    const Tree easy = draw("easy words");
    CHECK(node_saying(easy, "Your body has an alarm. It keeps you safe.")->large_text);
  }
  SECTION("ends with what to read next, and where its facts come from, as usual") {
    const Tree last = draw("easy words, last page");
    CHECK(shows(last, draw.word(Word::reader_related)));
    CHECK(shows(last, draw.blind.words(Word::reader_source, draw.sample.easy.source)));
    CHECK_FALSE(last.find("reader.next"));
    CHECK(last.find("reader.previous"));
  }
  SECTION("leads to the exercise from its last page") {
    draw.sample.breathing.easy = draw.sample.easy.easy;
    ReaderView view{&draw.sample.breathing, 99, colours(), "", "", {}};
    view.easy = true;
    CHECK(draw.blind([&](Frame& frame) { draw_reader(frame, view); }).find("reader.start"));
  }
}

TEST_CASE("how long a card takes to read stands on its first page, and not on the others") {
  Drawn draw;
  CHECK(shows(draw("first page"), "2 min"));
  CHECK(shows(draw("easy words"), "2 min"));
  CHECK_FALSE(shows(draw("middle page"), "2 min"));
}

TEST_CASE("the hard words of a page") {
  Drawn draw;

  SECTION("stand under its text, each once, and ask what they mean") {
    const Tree tree = draw("page with easy words");
    CHECK(shows(tree, draw.word(Word::reader_words)));
    REQUIRE(event_of<session::AskedMeaning>(tree, "word:alarm"));
    CHECK(event_of<session::AskedMeaning>(tree, "word:alarm")->word == "alarm");
    CHECK(tree.find("word:alarm")->name == "Alarm");
    CHECK(tree.find("word:alert"));
  }
  SECTION("are those of that page and version alone") {
    CHECK(draw("easy words").find("word:alarm"));
    CHECK_FALSE(draw("easy words").find("word:alert"));
    CHECK_FALSE(draw("easy words, last page").find("word:alarm"));
    CHECK_FALSE(shows(draw("first page"), draw.word(Word::reader_words)));
  }
  SECTION("are underlined in the text with dots") {
    draw("page with easy words");
    const int dotted = draw.blind.vertices();
    for (cards::Page& page : draw.sample.easy.pages)
      for (cards::Block& block : page.blocks)
        for (cards::Prose& line : block.lines) line.mentions.clear();
    draw("page with easy words");
    CHECK(dotted > draw.blind.vertices() + 40);
  }
}

TEST_CASE("the meaning of a word") {
  Drawn draw;

  SECTION("takes the place of the text, with the word as its title") {
    const Tree tree = draw("meaning of a word");
    REQUIRE(node_saying(tree, "Alarm"));
    CHECK(node_saying(tree, "Alarm")->role == Role::title);
    CHECK(shows(tree, draw.sample.easy.words[0].text));
    CHECK_FALSE(shows(tree, "Notice it"));
    CHECK_FALSE(tree.find("reader.next"));
  }
  SECTION("is shut by Close and by Back") {
    const Tree tree = draw("meaning of a word");
    REQUIRE(event_of<session::AskedMeaning>(tree, "meaning.close"));
    CHECK(event_of<session::AskedMeaning>(tree, "meaning.close")->word.empty());
    CHECK(event_of<session::WentBack>(tree, "bar.back"));
  }
  SECTION("is said whole, the word first") {
    const auto spoken = spoken_screen(draw("meaning of a word"), draw.blind.words, "en");
    REQUIRE(spoken.size() > 2);
    CHECK(spoken[0].text == "Alarm");
    CHECK(std::any_of(spoken.begin(), spoken.end(),
                      [&](const Spoken& one) { return one.text == draw.sample.easy.words[0].text; }));
  }
  SECTION("is on the screen whole, however large and long, and does not scroll") {
    Sample wordy(wordier);
    for (const Panel& panel : panels()) {
      draw.blind.look = look_of(panel, session::TextSize::largest);
      CAPTURE(name_of(panel));
      const Tree tree = draw.blind(scene(wordy, "meaning of a word").draw);
      CHECK_FALSE(tree.scroll);
      for (const Node& node : tree.nodes) CHECK(node.visible == node.rect);
    }
  }
  SECTION("of a word that the card does not explain is not asked for: the text stays") {
    ReaderView view{&draw.sample.easy, 0, colours(), "", "", {}};
    view.explained = "unknown";
    CHECK(shows(draw.blind([&](Frame& frame) { draw_reader(frame, view); }), "Notice it"));
  }
}
