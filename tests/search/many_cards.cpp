#include "search/many_cards.h"

#include "help/make_bundle.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>

namespace anteroom::help {
namespace {

// Of the words of our own cards: an average of 180 words in eight lines.
constexpr int kLines = 8;
constexpr int kLeastWords = 15;
constexpr int kMostWords = 30;

std::string utf8(char32_t c) {
  return {static_cast<char>(0xe0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3f)),
          static_cast<char>(0x80 | (c & 0x3f))};
}

class Insert {
public:
  Insert(sqlite3* db, const char* sql) {
    if (sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(db));
  }
  ~Insert() { sqlite3_finalize(statement_); }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;

  template <class... Values> void operator()(const Values&... values) {
    int at = 0;
    (give(++at, values), ...);
    if (sqlite3_step(statement_) != SQLITE_DONE) throw std::runtime_error("a row cannot be inserted");
    sqlite3_reset(statement_);
  }

private:
  void give(int at, const std::string& text) {
    sqlite3_bind_text(statement_, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  void give(int at, int number) { sqlite3_bind_int(statement_, at, number); }
  sqlite3_stmt* statement_ = nullptr;
};

} // namespace

Babble::Babble(std::vector<std::string> syllables, bool spaced, std::size_t words) : spaced_(spaced) {
  std::set<std::string> known;
  double sum = 0;
  while (words_.size() < words) {
    // Frequent words are short.
    const std::size_t longest = words_.size() < 200 ? 2 : 4;
    std::string word;
    for (std::size_t left = 1 + random_() % longest; left > 0; --left) {
      // Some letters are in many words, most in few: of each five drawn the first in the list.
      std::size_t drawn = syllables.size();
      for (int i = 0; i < 5; ++i) drawn = std::min<std::size_t>(drawn, random_() % syllables.size());
      word += syllables[drawn];
    }
    if (!known.insert(word).second) continue;
    words_.push_back(word);
    up_to_.push_back(sum += 1 / (static_cast<double>(words_.size()) + 2.7));
  }
  for (double& share : up_to_) share /= sum;
}

std::string Babble::word() {
  const double chance = static_cast<double>(random_() >> 11) / static_cast<double>(std::uint64_t{1} << 53);
  const auto found = std::lower_bound(up_to_.begin(), up_to_.end(), chance);
  return words_[std::min(static_cast<std::size_t>(found - up_to_.begin()), words_.size() - 1)];
}

std::string Babble::sentence(int least, int most) {
  std::string made;
  for (int left = least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1)); left > 0; --left) {
    made += word();
    if (left > 1) made += spaced_ ? " " : random_() % 8 == 0 ? "，" : "";
  }
  return made;
}

Babble latin_babble() {
  return Babble({"a",   "be",   "can", "de",  "e",    "fer", "gen", "ha",   "in", "ing", "je",  "ka",  "lo",
                 "men", "ni",   "on",  "per", "qui",  "re",  "sa",  "ten",  "un", "ver", "wi",  "xi",  "yo",
                 "za",  "ble",  "con", "der", "est",  "for", "gra", "ment", "no", "pre", "sle", "ter", "the",
                 "ti",  "tion", "ty",  "ous", "ness", "ly",  "al",  "or",   "is", "it",  "th"},
                true, 60'000);
}

Babble han_babble() {
  std::vector<std::string> letters;
  for (char32_t c = 0x4e00; c < 0x4e00 + 2500; ++c) letters.push_back(utf8(c));
  return Babble(letters, false, 30'000);
}

Babble thai_babble() {
  std::vector<std::string> syllables;
  for (const char32_t vowel : {0xe30, 0xe32, 0xe34, 0xe35, 0xe40})
    for (char32_t c = 0xe01; c < 0xe2e; ++c)
      syllables.push_back(vowel == 0xe40 ? utf8(vowel) + utf8(c) : utf8(c) + utf8(vowel));
  return Babble(syllables, false, 30'000);
}

std::vector<std::string> make_many_cards(const std::string& path, int count, Babble& babble) {
  std::vector<std::string> titles;
  sqlite3_hard_heap_limit64(0); // that of the kiosk, once it has opened a file: an author's machine has none
  make_bundle(path, {"many-cards", "Many cards", 1, [&](sqlite3* db) {
                       run_sql(db, "PRAGMA cache_size=-32000; BEGIN");
                       {
                         Insert card(db, "INSERT INTO card VALUES(?1, 'calm', ?2, 2, 'ordinary', 0, '', '')");
                         Insert text(db, "INSERT INTO card_text VALUES(?1, 'en', ?2, ?3, '', 'Made up')");
                         Insert block(db, "INSERT INTO block VALUES(?1, 'en', 0, ?2, 'paragraph', '', '')");
                         Insert line(db, "INSERT INTO line VALUES(?1, 'en', 0, ?2, 0, 0, ?3, '', '')");
                         for (int number = 0; number < count; ++number) {
                           const std::string id = "card-" + std::to_string(1'000'000 + number);
                           titles.push_back(babble.sentence(3, 6));
                           card(id, 2 + number);
                           text(id, titles.back(), babble.sentence(6, 12));
                           for (int at = 0; at < kLines; ++at) {
                             block(id, at);
                             line(id, at, babble.sentence(kLeastWords, kMostWords));
                           }
                         }
                       }
                       run_sql(db, "COMMIT");
                     }});
  return titles;
}

} // namespace anteroom::help
