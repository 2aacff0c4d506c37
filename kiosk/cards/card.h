#pragma once
// What an author writes and a visitor reads: cards of typed blocks, in pages. All text is UTF-8 in
// the language it was asked for in; nothing here knows how it is set or drawn.
#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::cards {

enum class Emphasis { strong, soft };

// A run of emphasised text: bytes [begin, end) of Prose::text, on code point boundaries.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  Emphasis emphasis = Emphasis::strong;
  bool operator==(const Span&) const = default;
};

// Where a text says a word that is explained: bytes [begin, end) of Prose::text, on code point boundaries.
struct Mention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string word; // the id of a Meaning
  bool operator==(const Mention&) const = default;
};

struct Prose {
  std::string text;
  std::vector<Span> spans;            // in order, never overlapping
  std::vector<Mention> mentions = {}; // the same
  bool operator==(const Prose&) const = default;
};

// The numbers are not stored; bundles hold the names (see block_kind_name).
enum class BlockKind {
  paragraph, // lines[0]
  heading,   // lines[0]
  list,      // one line an entry
  steps,     // one line a step, numbered from 1
  quote,     // one line a paragraph
  callout,   // one line a paragraph; stands out in the topic's tint
  picture,   // `picture` names it, lines[0] is what it shows, in words
  question,  // lines[0] asks, the others answer
  breathing, // an exercise: `breath` says how; lines are what to know first
  guided,    // an exercise: one line at a time, `counts[i]` things to find for line i (0: none)
};

// A slow-breathing guide. Seconds; rounds is how many breaths it runs before it ends by itself.
struct Breath {
  int in = 4;
  int hold = 0;
  int out = 6;
  int rounds = 6;
  bool operator==(const Breath&) const = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::vector<Prose> lines;
  std::string picture;     // id; pictures only
  Breath breath;           // breathing only
  std::vector<int> counts; // guided only; as many as lines
  bool operator==(const Block&) const = default;
};

inline bool is_exercise(BlockKind kind) { return kind == BlockKind::breathing || kind == BlockKind::guided; }

struct Page {
  std::vector<Block> blocks;
  bool operator==(const Page&) const = default;
};

// Sensitive cards name violence or sex; a short note comes before them, with a choice.
enum class Sensitivity { ordinary, sensitive };

// What a list of cards shows of each.
struct CardSummary {
  std::string id;
  std::string topic;
  std::string title;
  std::string summary;
  std::string picture;
  int minutes = 1;
  Sensitivity sensitivity = Sensitivity::ordinary;
  bool has_exercise = false;
  std::string language = {}; // the one that the card's texts are in; not always the one that was asked for
  bool operator==(const CardSummary&) const = default;
};

// What a hard word means, in plain ones.
struct Meaning {
  std::string id;
  std::string term; // as it stands in a list: "Trauma"
  std::string text;
  bool operator==(const Meaning&) const = default;
};

struct Card {
  CardSummary about;
  std::string note;     // before a sensitive card; empty for ordinary ones
  std::string source;   // where its facts come from
  std::string reviewed; // "2026-11", or empty while nobody has
  std::vector<Page> pages;
  // The same in easy words: each page is a step, a picture and then a paragraph of a sentence or two. Empty: there is
  // no such version in the language of the card.
  std::vector<Page> easy;
  std::vector<Meaning> words; // of all mentions on its pages, by id
  std::vector<CardSummary> related;
  bool operator==(const Card&) const = default;

  const std::vector<Page>& version(bool in_easy_words) const { return in_easy_words && !easy.empty() ? easy : pages; }
  const Meaning* meaning(const std::string& word) const; // null: not explained here
};

// How long the easy version takes to read, for those who read slowly: a quarter of a minute a step.
int easy_minutes(const Card& card);

// Names as bundles and authors write them: "paragraph", "heading", …
const char* block_kind_name(BlockKind kind);
// False, and `kind` untouched, when no kind has that name.
bool block_kind_from(const std::string& name, BlockKind& kind);

} // namespace anteroom::cards
