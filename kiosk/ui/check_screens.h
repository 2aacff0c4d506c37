#pragma once
// A self-check: before it, one question at a time, support where an answer calls for it, and all answers before the
// result.
#include "ui/chrome.h"
#include "ui/contacts.h"
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct CheckView {
  session::SharedForm form; // never null
  TopicColours colours;
  std::optional<cards::Language> other = {}; // of the form, where it is not that of the screen
  const cards::Words* words = nullptr;       // in the form's language, outlive the frame; null: the screen's

  const check::Questionnaire& questionnaire() const { return form->questionnaire(); }
};
void draw_before_check(Frame& frame, const CheckView& view);

struct QuestionView {
  CheckView check;
  int item = 0;                    // its place in the form
  check::Answer given;             // what was answered here before
  std::vector<std::string> before; // of the groups and texts above it
  double share = 0;                // how far the visitor is, 0..1
  int number = 1;                  // the how-manieth question it is
  int of = 0;                      // of how many; 0 where that depends on the answers
  bool changing = false;           // touched in the review, which comes next

  const check::Item& question() const { return check.questionnaire().items[static_cast<std::size_t>(item)]; }
};
void draw_question(Frame& frame, const QuestionView& view);

// What is said when an answer calls for support, and who is there.
struct Support {
  const check::Safety* safety = nullptr; // outlives the frame; null: there is no need for it
  std::string emergency;                 // may be empty
  std::vector<Contact> contacts;
  std::optional<cards::Language> other = {}; // of what is said, where it is not that of the screen
};
// Returns the y below.
double draw_support_words(Frame& frame, const Support& support, Colour ink, double x, double y, double width);
void draw_support(Frame& frame, const CheckView& check, const Support& support);

struct ReviewView {
  CheckView check;
  std::vector<int> asked; // places of questions, in order
  check::Answers answers;
};
void draw_review(Frame& frame, const ReviewView& view);

} // namespace anteroom::ui
