#include "search/words.h"

#include "help/catch.h"

#include <set>

using namespace anteroom;

namespace {

// All keys of a text, once each, with a space between them.
std::string keys(std::string_view text) {
  std::set<std::string> all;
  search::each_key(search::fold(text), [&](const std::string& key) { all.insert(key); });
  std::string made;
  for (const std::string& key : all) made += (made.empty() ? "" : " ") + key;
  return made;
}

} // namespace

TEST_CASE("the keys of a text") {
  SECTION("are its words and how they begin") {
    CHECK(keys("Sleep, a") == "a a* s* sl* sle* sleep");
    CHECK(keys("") == "");
    CHECK(keys(" ,.; ") == "");
  }

  SECTION("are those behind an apostrophe too") {
    CHECK(keys("l'eau") == "e* ea* eau eau* l* le* lea* leau");
    CHECK(keys("п’ять") == "п* пя* пят* пять я* ят* ять ять*");
  }

  SECTION("are those behind the article of Arabic too") {
    CHECK(keys("والحب") == "ح* حب حب* و* وا* وال* والحب");
    CHECK(keys("الحب") == "ا* ال* الح* الحب ح* حب حب*");
    CHECK(keys("للحب") == "ح* حب حب* ل* لل* للح* للحب");
    CHECK(keys("الم") == "ا* ال* الم الم*"); // pain: no article
  }

  SECTION("are a few letters each where no spaces part words") {
    CHECK(keys("焦虑症") == "焦* 焦虑* 症* 虑* 虑症*");
    CHECK(keys("ねむい") == "い* ね* ねむ* む* むい*");
    CHECK(keys("นอน") == "น* นอ* นอน* อ* อน*");
    CHECK(keys("中a") == "a a* 中*");
  }

  SECTION("cut words that nobody types") {
    const std::string cut(search::kLongestWord, 'x');
    CHECK(keys(std::string(10'000, 'x')) == "x* xx* xxx* " + cut);
  }
}
