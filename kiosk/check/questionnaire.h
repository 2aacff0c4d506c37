#pragma once
// A self-check as the visitor meets it: statements, one set of answers for all of them, and bands
// that say in plain words what the answers are like. Never a diagnosis.
#include <string>
#include <vector>

namespace anteroom::check {

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

} // namespace anteroom::check
