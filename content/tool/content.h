#pragma once
// What a content folder says, as read from its files and before anything points anywhere: ids
// still carry the place where they were written. After `check_references` finds nothing, every id
// leads somewhere and every text stands in the first language; in the others some may be missing.
#include "cards/card.h"
#include "cards/language.h"
#include "cards/topic.h"
#include "check/questionnaire.h"
#include "tool/names.h"

#include <cstdint>
#include <map>
#include <memory>
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

// The easy version of a card in one language, from a file of its own.
struct EasyText {
  std::string file;               // empty: there is none
  Translation translation;        // of the other languages
  std::vector<cards::Page> steps; // as in cards::Card::easy
  std::vector<int> lines;         // where each step stands
  std::vector<Named> pictures;
  bool is_there() const { return !file.empty(); }
};

// A word that is explained in one language.
struct Explained {
  Named id;
  std::string term;
  std::vector<std::string> forms; // what it looks like in texts, the term among them
  std::string meaning;
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
  std::string source; // where the facts come from
  EasyText easy;
};

struct Card {
  Named id; // the place is the source's file
  Named topic;
  Named art;
  int order = 0;
  Place order_place;
  int minutes = 1;
  cards::Sensitivity sensitivity = cards::Sensitivity::ordinary;
  std::string reviewed;
  Place reviewed_place;
  std::vector<Named> related;
  std::map<std::string, CardText> texts; // by language code
};

// A text of a self-check, and who wrote it.
struct Said {
  Place place;
  std::string language;
  std::string text;
  bool own = false;    // the author of this folder, and not a publisher or the program
  bool result = false; // told of somebody's answers
};

// A self-check: a FHIR Questionnaire with all that its side-file adds.
struct Check {
  Named id; // the place is the questionnaire's file
  Named topic;
  Named art;
  int order = 0;
  Place order_place;
  std::string reviewed;
  std::map<std::string, check::Questionnaire> forms; // by language code; they differ in their texts alone
  std::vector<Said> said;                            // all that visitors read of it
  // How many texts of the questionnaire and of the author's side-file there are, and do not stand in a language.
  struct Missing {
    int questions = 0, of_questions = 0;
    int words = 0, of_words = 0;
    int all() const { return questions + words; }
  };
  std::map<std::string, Missing> missing; // by language code
};

// The words of the interface in one language.
struct Strings {
  std::string file;
  std::string plural;                                       // 200 digits, see cards/words.h
  std::map<std::pair<std::string, int>, std::string> texts; // by key and form
  std::map<std::string, int> lines;                         // where each key stands
  std::vector<std::string> missing; // keys without a text; only in languages other than the first
  // What each word is in English as far as the file says so, by key: of one that counts, the first form and the last.
  std::map<std::string, std::string> english;

  int line_of(const std::string& key) const {
    const auto found = lines.find(key);
    return found == lines.end() ? 0 : found->second;
  }
};

inline bool is_english(const std::string& code) { return code == "en" || code.starts_with("en-"); }

// A recording of a sentence.
struct Clip {
  Place place; // in clips/<language>.yaml
  std::string language;
  std::string file;     // its name in clips/<language>
  std::string to;       // where the sentence stood when it was attached, see sayings.h
  std::string says;     // the sentence, to the letter
  std::string listened; // the month in which somebody who grew up with the language did; empty: nobody has
  bool stale = false;   // no text says that any more
  double seconds = 0;
  std::shared_ptr<const std::vector<std::uint8_t>> opus; // null when it cannot be used, which has been told
};

struct Content {
  About about;
  std::vector<Language> languages; // the first is the source
  std::vector<Topic> topics;
  std::vector<Card> cards;                                // by id
  std::vector<Check> checks;                              // by id
  std::map<std::string, Strings> strings;                 // by language code
  std::map<std::string, std::vector<Explained>> glossary; // by language code, in the order of the file
  std::vector<Clip> clips;
  std::map<std::string, std::string> art; // SVG text by id, of those that are used

  // "" when there is no language, which has then been told.
  std::string source() const { return languages.empty() ? "" : languages.front().language.code; }
  // English, the one language whose reading grade can be measured.
  bool is_english() const { return content::is_english(source()); }
};

} // namespace anteroom::content
