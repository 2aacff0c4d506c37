#pragma once
// The engine's public face: what is asked, what is dropped, what comes out. All of it is computed anew from the
// answers at each call, within the bounds of evaluate.h; nothing is remembered. Pure; any thread.
#include "base/result.h"
#include "check/answers.h"
#include "check/fact.h"
#include "check/plan.h"
#include "check/questionnaire.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::check {

// What is wrong with a questionnaire, in words for its author.
struct Problem {
  int item = -1; // the place of the item; -1: the whole form
  std::string what;
};
// Everything that keeps a questionnaire from being a form: link ids that are missing, twice there or lead to no
// item, conditions that can never be compared, things that depend on themselves (a → b → a), bands that overlap,
// options and parents that are not there, bounds that are passed. Empty: it is one.
std::vector<Problem> problems(const Questionnaire& questionnaire);

// A questionnaire without problems, and the order in which its parts are computed.
class Form {
public:
  // The first of its problems is the error.
  static Result<Form> make(Questionnaire questionnaire);
  const Questionnaire& questionnaire() const { return questionnaire_; }
  const Plan& plan() const { return plan_; }
  // The place of the item with that link id.
  std::optional<int> place(std::string_view link) const;

private:
  Form(Questionnaire questionnaire, Plan plan);
  Questionnaire questionnaire_;
  Plan plan_;
  std::map<std::string, int, std::less<>> places_; // by link id
};

// Bounds of a form.
inline constexpr std::size_t kMostItems = 1000;
inline constexpr std::size_t kMostOptions = 500; // of an item

// ---- asking ----

// By item: whether it and all it is under are enabled. A condition on the answer of a disabled item sees none.
std::vector<bool> enabled(const Form& form, const Answers& answers);
// The places of the questions to ask now, in order: enabled, visible, and such as a visitor can answer.
std::vector<int> questions(const Form& form, const Answers& answers);

// What a visitor can choose among: the options of a choice; of a boolean yes and no, without texts (the words of
// the interface have them); else none.
std::vector<Option> options_of(const Item& item);
// `answer` with `option` chosen; where it was, it is taken back. One that does not repeat keeps one choice, an
// exclusive option is alone.
Answer with_choice(const Item& item, Answer answer, int option);

// An answer made of values, as a response holds them: options and the number that they are, and what is left over as
// told.
Answer answer_of(const Item& item, const std::vector<Value>& values);

// The answers a form begins with: the initial values of its items, where enabled.
Answers first_answers(const Form& form);
// `answers` with that one (an open one takes it away), and without those of items that are disabled now. An answer
// that the item cannot have (an option it lacks, a number out of its range) is none.
Answers with_answer(const Form& form, Answers answers, int item, Answer answer);

// ---- what comes out ----

struct Scored {
  std::string link, code;
  std::optional<Decimal> value; // nothing: it cannot be told, and is not guessed
  Origin origin = Origin::none;
  bool operator==(const Scored&) const = default;
};
// One for each score of the questionnaire, in its order.
std::vector<Scored> scores(const Form& form, const Answers& answers);

// What to tell the visitor: the band of the main score, or `too_few`; `general` where there are no bands.
const Guidance& result(const Form& form, const Answers& answers);

struct Suggested {
  std::vector<std::string> read;    // card ids, each once
  std::vector<std::string> try_now; // ids of cards with an exercise, each once
  bool operator==(const Suggested&) const = default;
};
// What follows from single answers, in the order of the questionnaire.
Suggested suggested(const Form& form, const Answers& answers);

// The support that this answer calls for before the next question; null: none.
const Safety* support(const Form& form, int item, const Answer& answer);

// The answers as a QuestionnaireResponse: enabled items with an answer, calculated ones too, and what they are
// under. The weights of options are on the codings, under the extension that the file had them in.
Facts response(const Form& form, const Answers& answers);

} // namespace anteroom::check
