// Words that are explained: the glossary, and where cards say them.
#include "tool/glossary.h"

#include "author_folder.h"
#include "help/catch.h"
#include "program.h"
#include "store/store.h"

using namespace anteroom;
using anteroom::help::AuthorFolder;
using anteroom::help::run;
using cards::Mention;

namespace {

const char* const kWord = "- id: alarm\n  term: Alarm\n  forms: [alarms, the bell]\n  meaning: What wakes your body.\n";

std::vector<content::Explained> words(const std::vector<std::vector<std::string>>& ids_and_forms) {
  std::vector<content::Explained> made;
  for (const auto& one : ids_and_forms)
    made.push_back({{one[0], {}}, one[0], std::vector<std::string>(one.begin() + 1, one.end()), "x"});
  return made;
}

store::Store kiosk(const AuthorFolder& author) {
  REQUIRE(run("build " + author.path() + " -o " + author.beside("clinic.anteroom")).code == 0);
  auto opened = store::Store::open(author.beside("clinic.anteroom"));
  REQUIRE(opened.ok());
  return std::move(*opened);
}

} // namespace

TEST_CASE("words are found in a text") {
  using content::find_words;
  using Found = std::vector<Mention>;

  SECTION("wherever they stand whole, in capitals too") {
    CHECK(find_words("Trauma, trauma's end. TRAUMA", words({{"t", "trauma"}})) ==
          Found{{0, 6, "t"}, {8, 14, "t"}, {22, 28, "t"}});
    CHECK(find_words("traumatic untrauma traumaé", words({{"t", "trauma"}})) == Found{});
  }
  SECTION("the longest form first, of several words too") {
    CHECK(find_words("my inner child, a child", words({{"c", "child"}, {"i", "inner child"}})) ==
          Found{{3, 14, "i"}, {18, 23, "c"}});
  }
  SECTION("behind letters of any script that has blanks, and anywhere in one that has none") {
    CHECK(find_words("¿El trauma?", words({{"t", "trauma"}})) == Found{{5, 11, "t"}});
    CHECK(find_words("травма травмами", words({{"t", "травма"}})) == Found{{0, 12, "t"}});
    CHECK(find_words("什么是创伤呢", words({{"t", "创伤"}})) == Found{{9, 15, "t"}});
  }
}

TEST_CASE("a glossary") {
  AuthorFolder author;
  author.write("glossary/en.yaml", kWord);

  SECTION("is marked in a card once a page, and reaches the kiosk with what it means") {
    author.body("## The alarm\n\nAn Alarm, alarms.\n\nThe bell.\n\n---\n\n- Alarms\n");
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
    const auto card = kiosk(author).card("alarm", "en");
    REQUIRE(card);
    const auto mentions = [&](std::size_t page, std::size_t block) {
      return card->pages.at(page).blocks.at(block).lines.at(0).mentions;
    };
    CHECK(mentions(0, 0).empty()); // a heading
    CHECK(mentions(0, 1) == std::vector<Mention>{{3, 8, "alarm"}});
    CHECK(mentions(0, 2).empty());
    CHECK(mentions(1, 0) == std::vector<Mention>{{0, 6, "alarm"}});
    REQUIRE(card->meaning("alarm"));
    CHECK(card->meaning("alarm")->term == "Alarm");
    CHECK(card->meaning("alarm")->text == "What wakes your body.");
  }
  SECTION("is marked in easy words too") {
    author.write("cards/en/breathe.easy.md", "![A house](shelter)\nThe alarm can rest.\n");
    CHECK(kiosk(author).card("breathe", "en")->easy.at(0).blocks[1].lines[0].mentions ==
          std::vector<Mention>{{4, 9, "alarm"}});
  }
  SECTION("leaves questions, pictures and exercises alone") {
    author.body("> [!QUESTION] An alarm?\n> Yes.\n\n![An alarm](shelter)\n\n```guided\nHear the alarm.\n```\n");
    author.change("cards/en/breathe.md", "Breathe with", "The alarm: breathe with");
    const auto card = kiosk(author).card("alarm", "en");
    REQUIRE(card.has_value());
    for (const cards::Page& page : card->pages)
      for (const cards::Block& block : page.blocks)
        for (const cards::Prose& line : block.lines) CHECK(line.mentions.empty());
  }
  SECTION("names a word that no card says, which is left out") {
    author.write("glossary/en.yaml", std::string(kWord) + "- id: bell\n  term: Gong\n  meaning: A bell.\n");
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(), ContainsSubstring("content/glossary/en.yaml:5: no card says \"Gong\"; it is left out"));
    CHECK(kiosk(author).card("alarm", "en")->words.size() == 1);
  }
  SECTION("has short meanings") {
    author.change("glossary/en.yaml", "What wakes your body.", "One is. Two is. Three is.");
    CHECK(author.told() ==
          "content/glossary/en.yaml:4: \"meaning\" has 3 sentences and 2 are the most; say it shorter");
    std::string long_one;
    for (int i = 0; i < 41; ++i) long_one += "word ";
    author.change("glossary/en.yaml", "One is. Two is. Three is.", long_one);
    CHECK_THAT(author.told(), ContainsSubstring(":4: \"meaning\" has 41 words and 40 are the most"));
  }
  SECTION("explains each word once") {
    author.write("glossary/en.yaml", std::string(kWord) + "- id: alarm\n  term: Bell\n  meaning: x.\n"
                                                          "- id: bell\n  term: The Bell\n  meaning: x.\n");
    CHECK_THAT(author.told(), ContainsSubstring(":5: the word \"alarm\" is explained twice; keep one"));
    CHECK_THAT(author.told(), ContainsSubstring(":8: \"The Bell\" is also a form of the word \"alarm\""));
  }
  SECTION("says what is wrong with its settings") {
    author.write("glossary/en.yaml", "alarm: what\n");
    CHECK_THAT(author.told(), ContainsSubstring("glossary/en.yaml:1: a glossary is a list of words; begin each with"));
    author.write("glossary/en.yaml", "- id: alarm\n  terms: Alarm\n  meaning: x.\n");
    CHECK_THAT(author.told(), ContainsSubstring(":2: unknown setting \"terms\"; did you mean \"term\"?"));
  }
  SECTION("of a language that the bundle has not is not read, and told") {
    author.write("glossary/tlh.yaml", "nonsense");
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(), ContainsSubstring("content/glossary/tlh.yaml: is not read"));
  }
  SECTION("that another language lacks is told, and shows in none but its own") {
    author.add_spanish();
    CHECK_THAT(author.warned(),
               ContainsSubstring("content/glossary/es.yaml: 1 of 1 words are not explained in \"es\" yet: alarm"));
    CHECK(kiosk(author).card("alarm", "es")->words.empty());
    author.write("glossary/es.yaml", "- id: alarm\n  term: Alarma\n  meaning: Despierta el cuerpo.\n");
    CHECK(author.told() == "");
    CHECK(kiosk(author).card("alarm", "es")->words.at(0).term == "Alarma");
  }
  SECTION("changes are told by diff") {
    kiosk(author);
    author.change("glossary/en.yaml", "What wakes your body.", "It wakes you.");
    CHECK_THAT(run("diff " + author.beside("clinic.anteroom") + " " + author.path()).said,
               ContainsSubstring("Alarm: It wakes you."));
  }
}
