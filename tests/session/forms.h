#pragma once
// The self-checks of these tests.
#include "session/event.h"

#include <string>

namespace anteroom::help {

// "close": three questions with four answers each, asked whatever is answered.
//
// "near", whose answers decide what is asked:
//   kGate    yes or no
//   kEarly   a choice, asked once kLate is answered with yes, although it stands before it
//   kGroup   asked when kGate is yes:
//     kWorry   four answers that weigh 0 to 3; any above zero calls for support
//     kSigns   several of four; the last stands alone
//     kDays    0 to 30, once kWorry is answered
//   kLate    yes or no
//   kThanks  a text
// In the second language it has other words, and the same places.
inline constexpr int kGate = 0;
inline constexpr int kEarly = 1;
inline constexpr int kGroup = 2;
inline constexpr int kWorry = 3;
inline constexpr int kSigns = 4;
inline constexpr int kDays = 5;
inline constexpr int kLate = 6;
inline constexpr int kThanks = 7;
session::SharedForm form(const std::string& id, int language = 0);

// A form that asks nothing.
session::SharedForm empty_form(const std::string& id);

// Answers: the option at a place, a number.
check::Answer option(int place);
check::Answer number(int value);

} // namespace anteroom::help
