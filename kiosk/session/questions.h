#pragma once
// The way through the questions of a check. For advance.cpp: each changes a visit, or leaves it as it is where that
// makes no sense, as with a form that is null or of another check.
#include "check/form.h"
#include "session/visit.h"

#include <string>

namespace anteroom::session {

// At the first question, with the answers that the form begins with. Not when it asks nothing.
void start(Visit& visit, const std::string& check, const check::Form* form, bool again);

// Keeps the answer of the question that is asked now, and drops those of questions that are not asked any more; then
// goes on, if wished.
void answer(Visit& visit, const check::Form* form, const check::Answer& answer, bool on);

// On from the question, to support if its answer calls for it; on from support. Then to the next question; after the
// last to any that has come to be asked since, and to the review.
void go_on(Visit& visit, const check::Form* form);

// From the review to a question, which leads back there.
void change(Visit& visit, int item);

// Back within a check: to the question asked before, to the last one from the review, to the review from the result.
// False: Back is a matter of the trail.
bool ask_before(Visit& visit);

} // namespace anteroom::session
