#pragma once
// What a content folder says, as read from its files and before anything points anywhere: ids
// still carry the place where they were written. After `check_references` finds nothing, every id
// leads somewhere and every text stands in the first language; in the others some may be missing.
#include "cards/card.h"
#include "cards/language.h"
#include "cards/topic.h"
#include "tool/names.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::content {

// A text, or its paragraphs, by language code.
using Localized = std::map<std::string, std::string>;
using LocalizedParagraphs = std::map<std::string, std::vector<std::string>>;

struct About {
  std::string id;
  std::string title;
  int epoch = 1;
  int sequence = 0;
  std::string created;
};

// Who has read a translation, and what it was made from.
struct Translation {
  bool draft = true;    // until somebody who grew up with the language has read it
  std::string reviewed; // the month in which they did: "2026-11"; empty for drafts
  Named of;             // the stamp of the source then, see stamp.h; empty when it has none
};

struct Language {
  cards::Language language;
  Place place;
  Translation translation = {}; // of its words, topics and checks; not of the first language
};

struct Topic {
  Named id;
  cards::Colour colour = cards::Colour::teal;
  Named art;
  Localized title;
  Localized subtitle;
};

// A card's words in one language.
struct CardText {
  std::string file;
  std::string title;
  std::string summary;
  std::string note;
  int title_line = 1, summary_line = 1, note_line = 1;
  Translation translation; // of the other languages
  std::vector<cards::Page> pages;
  std::vector<int> lines; // where each block stands, counted through all pages
  std::vector<Named> pictures;
  bool has_exercise = false;
};

struct Card {
  Named id; // the place is the source's file
  Named topic;
  Named art;
  int order = 0;
  Place order_place;
  int minutes = 1;
  cards::Sensitivity sensitivity = cards::Sensitivity::ordinary;
  std::string source;
  std::string reviewed;
  Place reviewed_place;
  std::vector<Named> related;
  std::map<std::string, CardText> texts; // by language code
};

struct Choice {
  int weight = 0;
  Localized text;
};

struct Item {
  Named id;
  Localized text;
};

// What a visitor reads at the end.
struct Band {
  Named id; // "too-few", with -1 to -1, for what is shown when too little was answered
  int from = -1;
  int to = -1;
  Localized title;
  LocalizedParagraphs text;
  std::vector<Named> read;
  Named try_now;
};

struct Check {
  Named id;
  Named topic;
  Named art;
  int order = 0;
  Place order_place;
  int minutes = 1;
  int enough = 1;
  std::string source;
  Localized title;
  Localized summary;
  Localized period;
  LocalizedParagraphs about;
  std::vector<Choice> choices;
  std::vector<Item> items;
  std::vector<Band> bands; // in order of `from`, then the one for too few answers
};

// The words of the interface in one language.
struct Strings {
  std::string file;
  std::string plural;                                       // 200 digits, see cards/words.h
  std::map<std::pair<std::string, int>, std::string> texts; // by key and form
  std::map<std::string, int> lines;                         // where each key stands
  std::vector<std::string> missing; // keys without a text; only in languages other than the first

  int line_of(const std::string& key) const {
    const auto found = lines.find(key);
    return found == lines.end() ? 0 : found->second;
  }
};

struct Content {
  About about;
  std::vector<Language> languages; // the first is the source
  std::vector<Topic> topics;
  std::vector<Card> cards;                // by id
  std::vector<Check> checks;              // by id
  std::map<std::string, Strings> strings; // by language code
  std::map<std::string, std::string> art; // SVG text by id, of those that are used

  // "" when there is no language, which has then been told.
  std::string source() const { return languages.empty() ? "" : languages.front().language.code; }
  // English, the one language whose reading grade can be measured.
  bool is_english() const { return source() == "en" || source().compare(0, 3, "en-") == 0; }
};

} // namespace anteroom::content
