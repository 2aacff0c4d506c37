#pragma once
// A self-check as it was before FHIR: statements, one set of answers for all of them, and bands that say
// in plain words what the answers are like. Goes when store, session, ui and app speak check/form.h.
#include <optional>
#include <string>
#include <vector>

namespace anteroom::check::plain {

struct Choice {
  std::string text;
  int weight = 0;
  bool operator==(const Choice&) const = default;
};

struct Item {
  std::string id;
  std::string text;
  bool operator==(const Item&) const = default;
};

// What a visitor reads at the end, and where they can go from there. Never a dead end.
struct Result {
  std::string id;
  std::string title;
  std::vector<std::string> text; // paragraphs
  std::vector<std::string> read; // card ids, at least one
  std::string try_now;           // id of a card with an exercise
  bool operator==(const Result&) const = default;
};

// A result for totals from..to, both included.
struct Band {
  int from = 0;
  int to = 0;
  Result result;
  bool operator==(const Band&) const = default;
};

struct Questionnaire {
  std::string id;
  std::string title;
  std::string summary;
  std::string picture;
  int minutes = 1;
  std::vector<std::string> about; // paragraphs before the first statement
  std::string period;             // "In the last two weeks"
  std::vector<Choice> choices;    // the same for every item
  std::vector<Item> items;
  std::vector<Band> bands; // cover 0..the highest total without gap or overlap
  int enough = 1;          // with fewer answers than this no band is named
  Result too_few;          // what is said then
  std::string source;
  bool operator==(const Questionnaire&) const = default;
};

// The highest total that answers can add up to.
int highest_total(const Questionnaire& form);

// One place per item, in order: the index of the chosen answer, or nothing while it is open or was
// skipped.
struct Answers {
  std::vector<std::optional<int>> chosen;
  bool operator==(const Answers&) const = default;
};

struct Score {
  int answered = 0;
  // Weights of the answered items, scaled up to the whole form when some were skipped (the mean of
  // the answered stands in for the open ones, rounded half up). Nothing when fewer than
  // `enough` items were answered: what cannot be scored is not guessed.
  std::optional<int> total;
  bool operator==(const Score&) const = default;
};

// Answers beyond the form, or to a choice that the form does not have, count as open.
Score score(const Questionnaire& form, const Answers& answers);

// What to tell the visitor: the band of the total, or `too_few`. Always something.
const Result& result(const Questionnaire& form, const Score& score);

} // namespace anteroom::check::plain
