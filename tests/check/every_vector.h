#pragma once
// Every way of choosing one option for each of "q1", "q2" …, against a sum worked out here.
#include "check/a_form.h"

#include "help/catch.h"

#include <functional>
#include <optional>

namespace anteroom::help {

// Calls `expected` with the options of each vector (-1: open, tried only when `with_open`) and holds the score "total"
// to it. Returns how many vectors there were; stops at the first that is scored wrongly.
inline int every_vector(const check::Form& form, int questions, int options, bool with_open,
                        const std::function<std::optional<int>(const std::vector<int>&)>& expected) {
  const int least = with_open ? -1 : 0;
  std::vector<int> choices(static_cast<std::size_t>(questions), least);
  check::Answers answers;
  std::vector<int> places;
  for (int i = 1; i <= questions; ++i) places.push_back(form.place("q" + std::to_string(i)).value());
  for (int tried = 1;; ++tried) {
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (choices[i] < 0)
        answers.given.erase(places[i]);
      else
        answers.given[places[i]] = {{choices[i]}, std::nullopt, {}};
    }
    const std::optional<int> wanted = expected(choices);
    const std::optional<check::Decimal> found = check::scores(form, answers).at(0).value;
    if (found.has_value() != wanted.has_value() || (found && *found != check::Decimal(*wanted))) {
      CAPTURE(choices);
      FAIL_CHECK("gives " << (found ? found->text() : "nothing") << ", not " << wanted.value_or(-1));
      return tried;
    }
    std::size_t at = 0;
    while (at < choices.size() && choices[at] == options - 1) choices[at++] = least;
    if (at == choices.size()) return tried;
    ++choices[at];
  }
}

inline int sum_of(const std::vector<int>& choices) {
  int sum = 0;
  for (const int choice : choices) sum += choice < 0 ? 0 : choice;
  return sum;
}

} // namespace anteroom::help
