// Texts in another language than the screen, and numbers as a language writes them.
#include "help/catch.h"
#include "ui/check_screens.h"
#include "ui/read_tree.h"
#include "ui/reader_screen.h"

using namespace anteroom;
using namespace anteroom::ui;

namespace {

const cards::Language kEnglish{"en", "English"};
const cards::Language kArabic{"ar", "العربية", cards::Direction::right_to_left};

struct InArabic : Drawn {
  explicit InArabic(std::size_t panel) {
    blind.look = look_of(panels()[panel]);
    blind.look.language = "ar";
    blind.look.right_to_left = true;
  }
};

Tree reading(Drawn& draw, int page, std::optional<cards::Language> other) {
  ReaderView view{&draw.sample.card, page, colours(), "Shelf", "2 min", {}};
  view.other = std::move(other);
  return draw.blind([&](Frame& frame) { draw_reader(frame, view); });
}

Tree asking(Drawn& draw, const std::string& link, std::optional<cards::Language> other, const cards::Words* words) {
  QuestionView view{{draw.sample.kinds, colours(), std::move(other), words}, place(draw.sample.kinds, link), {}, {}};
  return draw.blind([&](Frame& frame) { draw_question(frame, view); });
}

std::string answers(const Tree& tree) {
  std::string made;
  for (const Node& node : tree.nodes)
    if (node.role == Role::answer) made += (made.empty() ? "" : " ") + node.name;
  return made;
}

} // namespace

TEST_CASE("a card in another language than the screen") {
  InArabic arabic(0);
  Drawn english;
  english.blind.look = look_of(panels()[0]);
  const std::string line = arabic.blind.words(cards::Word::language_only_card, "English");

  SECTION("is laid out as in its own: lists, quotes and steps begin where its reading does") {
    for (int page = 0; page < 3; ++page) {
      const Tree tree = reading(arabic, page, kEnglish);
      const Tree own = reading(english, page, std::nullopt);
      for (const cards::Block& block : arabic.sample.card.pages[static_cast<std::size_t>(page)].blocks)
        for (const cards::Prose& prose : block.lines) {
          INFO(prose.text);
          const Node* one = node_saying(tree, prose.text);
          const Node* same = node_saying(own, prose.text);
          REQUIRE((one && same));
          CHECK(one->language == "en");
          CHECK_FALSE(one->right_to_left);
          CHECK(std::abs(one->rect.x - same->rect.x) <= 1);
          CHECK(one->rect.w == same->rect.w);
        }
    }
  }
  SECTION("says so on every page, in the words and on the side of the screen") {
    for (int page = 0; page < 3; ++page) {
      const Tree tree = reading(arabic, page, kEnglish);
      REQUIRE(shows(tree, line));
      CHECK(node_saying(tree, line)->language == "ar");
      CHECK(node_saying(tree, line)->rect.right() > 700);
      CHECK(tree.find("bar.help")->language == "ar");
    }
    CHECK_FALSE(shows(reading(arabic, 0, std::nullopt), line));
  }
  SECTION("says nothing to those who read it as well, and is still marked as what it is") {
    Drawn mexican;
    mexican.blind.look.language = "es-MX";
    const cards::Language spanish{"es", "Español"};
    const Tree tree = reading(mexican, 0, spanish);
    CHECK_FALSE(shows(tree, mexican.blind.words(cards::Word::language_only_card, spanish.name)));
    CHECK(node_saying(tree, mexican.sample.card.about.title)->language == "es");
  }
  SECTION("may run from right to left on a screen that does not") {
    const Tree tree = reading(english, 0, kArabic);
    const Node* list = node_saying(tree, "It is quick");
    REQUIRE(list);
    CHECK(list->right_to_left);
    CHECK(list->rect.right() > 600);
  }
}

TEST_CASE("a self-check in another language than the screen") {
  InArabic arabic(1);
  const cards::Words said = english();

  SECTION("has its questions, its answers and its yes and no in its own") {
    const cards::Words empty;
    arabic.blind.words = empty;
    const Tree tree = asking(arabic, "yes", kEnglish, &said);
    CHECK(answers(tree) == said(cards::Word::check_yes) + " " + said(cards::Word::check_no));
    CHECK(tree.find("check.skip")->name == "check_skip");
    CHECK(tree.find("answer:0")->language == "en");
    CHECK(tree.find("check.skip")->language == "ar");
  }
  SECTION("has a scale that runs as its words do") {
    const Tree tree = asking(arabic, "scale", kEnglish, &said);
    CHECK(tree.find("answer:0")->rect.x < tree.find("answer:1")->rect.x);
    const Tree own = asking(arabic, "scale", std::nullopt, nullptr);
    CHECK(own.find("answer:0")->rect.x > own.find("answer:1")->rect.x);
  }
}

TEST_CASE("the digits of a language") {
  InArabic arabic(1);
  arabic.blind.words = cards::Words(
      std::string(200, '0'),
      {{{"check_question", 0}, "{n}"}, {{"reader_month", 0}, "{n}/{m}"}, {{"reader_reviewed", 0}, "{text}"}},
      {"٠", true});
  const auto alone = [](const std::string& number) { return "\u2066" + number + "\u2069"; };

  SECTION("are those of scales and of progress") {
    const Tree tree = asking(arabic, "scale", std::nullopt, nullptr);
    CHECK(answers(tree).starts_with(alone("٠") + " " + alone("١") + " " + alone("٢")));
    CHECK(shows(tree, alone("١"))); // the first question
  }
  SECTION("are those of numbers that are stepped up and down, with their signs") {
    QuestionView view{{arabic.sample.kinds, colours()},
                      place(arabic.sample.kinds, "decimal"),
                      {{}, check::Decimal::parse("21.5"), {}},
                      {}};
    const Tree tree = arabic.blind([&](Frame& frame) { draw_question(frame, view); });
    CHECK(std::any_of(tree.nodes.begin(), tree.nodes.end(),
                      [&](const Node& node) { return node.name.starts_with(alone("٢١٫٥")); }));
  }
  SECTION("are those of the month in which a card was read, which is written as the language has it") {
    const Tree tree = reading(arabic, 2, std::nullopt);
    CHECK(shows(tree, "\u2068" + alone("١١/٢٠٢٦") + "\u2069"));
    Drawn english;
    CHECK(shows(reading(english, 2, std::nullopt), "Reviewed \u206811/2026\u2069"));
  }
  SECTION("are those of a form in another language where that is what is asked") {
    const cards::Words said = english();
    const Tree tree = asking(arabic, "scale", kEnglish, &said);
    CHECK(answers(tree).starts_with("0 1 2"));
  }
}
