#pragma once
// All languages by their own names; a touch on one leads back to where the visitor was, in that language.
#include "cards/language.h"
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct LanguagesView {
  std::vector<cards::Language> languages;
  std::string shown; // code of the one that is shown
};

void draw_languages(Frame& frame, const LanguagesView& view);

// A button for each, with its name set as it is in that language: "language:ar".
std::vector<Button> language_buttons(const std::vector<cards::Language>& languages, const std::string& shown);

} // namespace anteroom::ui
