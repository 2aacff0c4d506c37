#pragma once
// Answers as a QuestionnaireResponse. For state.cpp alone.
#include "check/answers.h"
#include "check/questionnaire.h"

#include <vector>

namespace anteroom::check {

// A response with every answer that was given, whether its item is enabled or not, and room for those that will be
// calculated. All of it is hidden until show() is called for an item that is enabled and has an answer. Keeps a
// reference to the questionnaire.
class Response {
public:
  Response(const Questionnaire& questionnaire, const Answers& answers);

  // The answers that were given to an item. REQUIRES: whatever it is under is enabled too.
  void show(int item);
  // The calculated answer of an item.
  void show(int item, const Value& value);
  // The fact of the item, or -1 when it is not shown.
  int fact_of(int item) const {
    const int fact = places_[static_cast<std::size_t>(item)].item;
    return fact < 0 || hidden_[static_cast<std::size_t>(fact)] ? -1 : fact;
  }

  // False when there were more answers than a tree holds: then nothing that is computed of it counts.
  bool complete() const { return !full_; }
  const Facts& facts() const { return facts_; }
  const std::vector<bool>& hidden() const { return hidden_; }
  Facts shown() const; // without what is hidden

private:
  struct Place {
    int item = -1;   // its fact
    int answer = -1; // its first answer, under which its children are
    int value = -1;  // of a calculated item: where its value goes
  };
  const Fact& fact_at(int fact) const { return facts_.all()[static_cast<std::size_t>(fact)]; }
  void add(int item, int parent, const std::vector<bool>& needed, const Answers& answers);
  int add_answer(const Item& item, int parent, const Value& value);
  void add_room(const Item& item, Place& place);
  bool room();
  void reveal(int fact);

  const Questionnaire& form_;
  Facts facts_;
  std::vector<bool> hidden_;
  std::vector<Place> places_;
  bool full_ = false;
};

} // namespace anteroom::check
