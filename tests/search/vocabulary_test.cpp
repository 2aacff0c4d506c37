#include "search/vocabulary.h"

#include "help/catch.h"
#include "search/words.h"

#include <algorithm>
#include <random>

using namespace anteroom;
using search::Vocabulary;
using Strings = std::vector<std::string>;

namespace {

Vocabulary of(Strings words) {
  std::sort(words.begin(), words.end());
  std::string all = "\n";
  for (const std::string& word : words) all += word + "\n";
  return Vocabulary(all);
}

// The plain way, by the whole table (Damerau, neighbours swapped once): the least distance of any beginning.
std::size_t slips(const std::string& typed, const std::string& word) {
  std::vector<std::vector<std::size_t>> d(typed.size() + 1, std::vector<std::size_t>(word.size() + 1));
  for (std::size_t i = 0; i <= typed.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= word.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= typed.size(); ++i)
    for (std::size_t j = 1; j <= word.size(); ++j) {
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return *std::min_element(d[typed.size()].begin(), d[typed.size()].end());
}

} // namespace

TEST_CASE("the words of a language") {
  const Vocabulary words = of({"anger", "anxiety", "anxious", "panic", "sleep", "sleepless", "asleep", "rest"});

  SECTION("begin with a part") {
    CHECK(words.beginning_with("anx", 9) == Strings{"anxiety", "anxious"});
    CHECK(words.beginning_with("sleep", 9) == Strings{"sleep", "sleepless"});
    CHECK(words.beginning_with("a", 9).size() == 4);
    CHECK(words.beginning_with("sleepx", 9).empty());
    CHECK(words.beginning_with("zzz", 9).empty());
    CHECK(words.beginning_with("rest", 9) == Strings{"rest"});
  }

  SECTION("hold a part, and do not begin with it") {
    CHECK(words.holding("sleep", 9) == Strings{"asleep"});
    CHECK(words.holding("ess", 9) == Strings{"sleepless"});
    CHECK(words.holding("zzz", 9).empty());
  }

  SECTION("are the shortest when there are too many") {
    CHECK(words.beginning_with("a", 2) == Strings{"anger", "asleep"});
    CHECK(words.holding("e", 1) == Strings{"rest"});
  }

  SECTION("are near to one with slips, of which a long word may have more") {
    CHECK(words.near(U"slepe", 9).front() == "sleep");
    CHECK(words.near(U"anxeity", 9) == Strings{"anxiety"});
    CHECK(words.near(U"anixety", 9) == Strings{"anxiety"});
    CHECK(words.near(U"axiety", 9) == Strings{"anxiety"});
    CHECK(words.near(U"anxxiety", 9) == Strings{"anxiety"});
    CHECK(words.near(U"pamic", 9) == Strings{"panic"});
    CHECK(words.near(U"sleplses", 9) == Strings{"sleepless"});
    CHECK(words.near(U"rst", 9).empty()); // too short to know
    CHECK(words.near(U"mother", 9).empty());
    CHECK(words.near(U"anxi", 1) == Strings{"anxiety"}); // as it is typed
  }

  SECTION("may be none") {
    const Vocabulary none("\n");
    CHECK(none.beginning_with("a", 9).empty());
    CHECK(none.holding("a", 9).empty());
    CHECK(none.near(U"abcd", 9).empty());
  }

  SECTION("are the same when every one is looked at") {
    std::mt19937 random(11);
    const auto made_up = [&](std::size_t least) {
      std::string word;
      for (std::size_t left = least + random() % 8; left > 0; --left) word += static_cast<char>('a' + random() % 4);
      return word;
    };
    Strings all;
    for (int i = 0; i < 400; ++i) all.push_back(made_up(1));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const Vocabulary many = of(all);
    for (int round = 0; round < 300; ++round) {
      const std::string typed = made_up(3);
      Strings begin, hold, near;
      for (const std::string& word : all) {
        if (word.starts_with(typed)) begin.push_back(word);
        if (!word.starts_with(typed) && word.find(typed) != word.npos) hold.push_back(word);
        const std::size_t allowed = search::allowed_slips(search::from_utf8(typed));
        if (allowed > 0 && slips(typed, word) <= allowed) near.push_back(word);
      }
      Strings found = many.near(search::from_utf8(typed), 1000);
      std::sort(found.begin(), found.end());
      INFO(typed);
      CHECK(many.beginning_with(typed, 1000) == begin);
      CHECK(many.holding(typed, 1000) == hold);
      CHECK(found == near);
    }
  }
}
