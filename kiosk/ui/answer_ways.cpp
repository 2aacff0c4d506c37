#include "ui/answer_ways.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

using check::Decimal;
using check::Kind;

std::string option_text(const Frame& frame, const CheckView& check, const check::Item& item,
                        const check::Option& option) {
  if (item.kind != Kind::boolean) return option.text;
  const bool* yes = std::get_if<bool>(&option.value);
  return words_of(frame, check)(yes && *yes ? Word::check_yes : Word::check_no);
}

// How many keys a scale would have; 0 where it has no ends, or too many steps.
int keys_of(const check::Item& item) {
  if (!item.lowest || !item.highest || *item.highest < *item.lowest) return 0;
  const auto range = *item.highest - *item.lowest;
  const auto steps = range ? *range / step_of(item) : std::nullopt;
  if (!steps || *steps > Decimal(kMostKeys - 1)) return 0;
  return static_cast<int>(steps->truncated()) + 1;
}

} // namespace

Decimal step_of(const check::Item& item) {
  if (item.step && *item.step > Decimal(0)) return *item.step;
  return item.kind == Kind::decimal ? *Decimal::parse("0.1") : Decimal(1);
}

AnswerWay answer_way(const check::Item& item) {
  if (item.kind == Kind::boolean) return AnswerWay::one;
  if (item.kind == Kind::choice) return item.repeats ? AnswerWay::several : AnswerWay::one;
  return keys_of(item) > 1 ? AnswerWay::scale : AnswerWay::number;
}

std::vector<Decimal> numbers_of(const check::Item& item) {
  std::vector<Decimal> made;
  std::optional<Decimal> number = item.lowest;
  for (int left = keys_of(item); left > 0 && number; --left) {
    made.push_back(*number);
    number = *number + step_of(item);
  }
  return made;
}

std::vector<Button> answer_buttons(const Frame& frame, const QuestionView& view) {
  const check::Item& item = view.question();
  const AnswerWay way = answer_way(item);
  std::vector<Button> made;
  const auto add = [&](const std::string& label, session::Event event, bool selected) {
    Button button{"answer:" + std::to_string(made.size()), label, std::move(event)};
    button.role = Role::answer;
    button.selected = selected;
    button.main_action = way != AnswerWay::scale;
    made.push_back(std::move(button));
  };
  if (way == AnswerWay::scale) {
    for (const Decimal& number : numbers_of(item))
      add(number_text(frame, view.check, number.text()), session::Answered{view.check.form, {{}, number, {}}},
          view.given.number == number);
    return made;
  }
  for (const check::Option& option : check::options_of(item)) {
    const int place = static_cast<int>(made.size());
    const bool chosen = std::ranges::binary_search(view.given.chosen, place);
    if (way == AnswerWay::one) {
      add(option_text(frame, view.check, item, option), session::Answered{view.check.form, {{place}, {}, {}}}, chosen);
    } else {
      add(option_text(frame, view.check, item, option),
          session::Marked{view.check.form, check::with_choice(item, view.given, place)}, chosen);
      made.back().icon = chosen ? picture::Icon::ticked : picture::Icon::box;
      made.back().at_start = true;
    }
  }
  return made;
}

const cards::Words& words_of(const Frame& frame, const CheckView& check) {
  return check.words ? *check.words : frame.words;
}

std::string number_text(const Frame& frame, const CheckView& check, const std::string& number) {
  return words_of(frame, check).numerals()(number);
}

std::string told(const Frame& frame, const CheckView& check, const check::Item& item, const check::Answer& answer) {
  if (answer.number)
    return number_text(frame, check, answer.number->text()) + (item.unit.empty() ? "" : " " + item.unit);
  const std::vector<check::Option> options = check::options_of(item);
  std::string made;
  for (const int place : answer.chosen) {
    if (place < 0 || place >= static_cast<int>(options.size())) continue;
    if (!made.empty()) made += " · ";
    made += option_text(frame, check, item, options[static_cast<std::size_t>(place)]);
  }
  return made;
}

} // namespace anteroom::ui
