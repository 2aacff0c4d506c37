#pragma once
// How a question is answered with a finger, and how an answer is told.
#include "ui/check_screens.h"

#include <string>
#include <vector>

namespace anteroom::ui {

enum class AnswerWay {
  one,     // of the options: touching it goes on
  several, // of the options: each is touched on and off
  scale,   // a number with few steps: a key for each
  number,  // any other: up and down by steps
};
AnswerWay answer_way(const check::Item& item);

// A scale has this many keys at most.
inline constexpr int kMostKeys = 12;

// The steps of a number: what the question says, or tenths for a decimal and ones for the rest.
check::Decimal step_of(const check::Item& item);
// The numbers of a scale, ascending.
std::vector<check::Decimal> numbers_of(const check::Item& item);

// A button for each answer, in the order of the form; all of one look. Empty for AnswerWay::number.
std::vector<Button> answer_buttons(const Frame& frame, const QuestionView& view);

// The words that go with the texts of a form, in its language.
const cards::Words& words_of(const Frame& frame, const CheckView& check);

// As it is written among those texts: with their digits, a sign before its number.
std::string number_text(const Frame& frame, const CheckView& check, const std::string& number);

// "Some days", "Yes", "7 hours"; several are joined. Empty for an open answer.
std::string told(const Frame& frame, const CheckView& check, const check::Item& item, const check::Answer& answer);

} // namespace anteroom::ui
