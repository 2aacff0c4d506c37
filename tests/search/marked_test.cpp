#include "search/marked.h"

#include "help/catch.h"
#include "search/shelf.h"
#include "search/words.h"

using namespace anteroom;
using help::bracketed;
using search::Marked;
using search::Needle;

namespace {

std::string marked(const std::string& text, std::vector<Needle> needles) {
  return bracketed({text, search::places_of(search::fold(text), needles)});
}

std::string cut(const std::string& text, const std::string& wanted) {
  const std::vector<Needle> needles{{search::fold(wanted).text}};
  return bracketed(search::cut_out({text, search::places_of(search::fold(text), needles)}));
}

} // namespace

TEST_CASE("hits in a text") {
  SECTION("are marked where they stand, as they are written") {
    CHECK(marked("Sleep and sleeplessness", {{U"sleep"}}) == "[Sleep] and [sleep]lessness");
    CHECK(marked("Đau đầu", {{U"dau"}}) == "[Đau] [đầu]");
    CHECK(marked("هذا القَلَقُ كبير", {{U"قلق"}}) == "هذا ال[قَلَقُ] كبير");
    CHECK(marked("我的焦虑症", {{U"焦虑"}}) == "我的[焦虑]症");
    CHECK(marked("nothing here", {{U"sleep"}}) == "nothing here");
  }

  SECTION("are marked only where words begin when they are short") {
    CHECK(marked("On only upon l'on", {{U"on", Needle::As::beginning}}) == "[On] [on]ly upon l'[on]");
    CHECK(marked("الحب محب", {{U"حب", Needle::As::beginning}}) == "ال[حب] محب");
  }

  SECTION("are marked only where they are the whole word, if so wanted") {
    CHECK(marked("I, it is l'I", {{U"i", Needle::As::word}}) == "[I], it is l'[I]");
  }

  SECTION("are one where they overlap or touch") {
    CHECK(marked("sleepless", {{U"sleep"}, {U"eple"}}) == "[sleeple]ss");
    CHECK(marked("sleepless", {{U"sleep"}, {U"less"}}) == "[sleepless]");
  }
}

TEST_CASE("a line cut out of a long text") {
  const std::string words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ";

  SECTION("is the text when it is short") { CHECK(cut("Sleep well.", "sleep") == "[Sleep] well."); }

  SECTION("stands around the hit, and says what is left out") {
    CHECK(cut(words + words + words, "twelve") ==
          "…five six seven eight nine ten eleven [twelve] thirteen fourteen fifteen one two three four five six seven "
          "eight nine ten eleven [twelve]…");
    CHECK(cut(words + "sleep", "sleep") == "…twelve thirteen fourteen fifteen [sleep]");
  }

  SECTION("is cut between letters where there are no spaces, never off their marks") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "e\u0301";
    const std::string made = cut(text + "焦虑" + text, "焦虑");
    CHECK_THAT(made, ContainsSubstring("e\u0301[焦虑]e\u0301"));
    CHECK(made.starts_with("…e\u0301"));
    CHECK(made.ends_with("e\u0301…"));
  }

  SECTION("has the whole hit, however long") {
    const std::string wanted(300, 'x');
    CHECK(cut(words + wanted + " end", wanted).find("[" + wanted + "]") != std::string::npos);
  }
}
