#pragma once
// What the screens of a self-check show, from its form and a visit.
#include "app/config.h"
#include "app/library.h"
#include "check/form.h"
#include "session/visit.h"
#include "ui/check_screens.h"

#include <string>
#include <vector>

namespace anteroom::app {

// Whether this kiosk may offer the form: one that can call for support needs somebody to turn to.
bool is_offered(const check::Questionnaire& questionnaire, const Config& config);

// The titles of the self-checks that it may not.
std::vector<std::string> withheld(Library& library, const Config& config);

// The question at `item`, with the texts that stand above it and have not been shown with an earlier one.
ui::QuestionView question_view(ui::CheckView check, const session::Taking& taking, int item);

// The support that the answers call for; null: none.
const check::Safety* support_of(const check::Form& form, const check::Answers& answers);

// How many of the questions that are asked have an answer.
int answered(const session::Taking& taking);

// For a phone: whom to turn to, with numbers and addresses, a line each. Nothing of a visit; empty when there is
// nobody, or the site wants none.
std::string take_away(const Config& config, const std::vector<ui::Contact>& contacts,
                      const std::string& emergency_words);

} // namespace anteroom::app
