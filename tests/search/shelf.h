#pragma once
// Cards in any language, in a real bundle with a real index.
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"
#include "search/search.h"

#include <sqlite3.h>

#include <optional>
#include <string>
#include <vector>

namespace anteroom::help {

struct Told {
  std::string id;
  std::string language;
  std::string title;
  std::string summary = "-";
  std::string text = "-";
  bool sensitive = false;
};

// The small bundle (make_bundle.h) with these cards behind its own. A card may be told in several languages.
inline void make_shelf(const std::string& path, const std::vector<Told>& cards) {
  make_bundle(path, {"shelf", "A shelf", 1, [&](sqlite3* db) {
                       const auto quoted = [](const std::string& text) {
                         std::string made = "'";
                         for (const char c : text) made += c == '\'' ? std::string("''") : std::string(1, c);
                         return made + "'";
                       };
                       int place = 2;
                       for (const Told& card : cards) {
                         const std::string id = quoted(card.id);
                         const std::string key = id + "," + quoted(card.language);
                         run_sql(db, "INSERT OR IGNORE INTO language SELECT " + quoted(card.language) +
                                         ", count(*), 'name', 'left-to-right', '" + std::string(200, '0') +
                                         "', 0, '0', 'synthetic' FROM language");
                         run_sql(db, "INSERT OR IGNORE INTO card VALUES(" + id + ",'calm'," + std::to_string(place) +
                                         ",1," + (card.sensitive ? "'sensitive'" : "'ordinary'") + ",0,'','')");
                         run_sql(db, "INSERT INTO card_text VALUES(" + key + "," + quoted(card.title) + "," +
                                         quoted(card.summary) + ",'','s')");
                         run_sql(db, "INSERT INTO block VALUES(" + key + ",0,0,'paragraph','','')");
                         run_sql(db, "INSERT INTO line VALUES(" + key + ",0,0,0,0," + quoted(card.text) + ",'','')");
                         sqlite3_stmt* count = nullptr;
                         sqlite3_prepare_v2(db, "SELECT count(*) FROM card WHERE topic = 'calm'", -1, &count, nullptr);
                         sqlite3_step(count);
                         place = sqlite3_column_int(count, 0);
                         sqlite3_finalize(count);
                       }
                     }});
}

class Shelf {
public:
  explicit Shelf(const std::vector<Told>& cards = {}) {
    make_shelf(bundle(), cards);
    const Outcome made = search::make_index({bundle(), "its hash", index(), 64 << 20}, stopping_);
    INFO((made ? "" : made.error().what));
    REQUIRE(made);
    auto opened = search::Search::open(bundle(), index());
    REQUIRE(opened);
    search.emplace(std::move(*opened));
  }

  std::string bundle() const { return folder_ / "shelf.anteroom"; }
  std::string index() const { return folder_ / "shelf.anteroom.index"; }

  std::vector<search::Hit> find(std::string_view typed, const std::string& language = "en", std::size_t most = 24) {
    auto hits = search->find(typed, language, most);
    REQUIRE(hits);
    return std::move(*hits);
  }
  // The ids of what is found, with a space between them.
  std::string ids(std::string_view typed, const std::string& language = "en") {
    std::string made;
    for (const search::Hit& hit : find(typed, language)) made += (made.empty() ? "" : " ") + hit.id;
    return made;
  }

  std::optional<search::Search> search;

private:
  TempFolder folder_;
  std::atomic<bool> stopping_ = false;
};

// A text with its hits in brackets.
inline std::string bracketed(const search::Marked& marked) {
  std::string made;
  std::size_t at = 0;
  for (const search::Range& hit : marked.hits) {
    made += marked.text.substr(at, hit.begin - at) + "[" + marked.text.substr(hit.begin, hit.end - hit.begin) + "]";
    at = hit.end;
  }
  return made + marked.text.substr(at);
}

} // namespace anteroom::help
