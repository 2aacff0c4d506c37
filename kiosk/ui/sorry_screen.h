#pragma once
// The one card that is built in: shown while there is no content that can be shown.
#include "ui/contacts.h"

namespace anteroom::ui {

struct SorryView {
  std::string title;
  std::string text;
  std::string emergency_words; // before the number
  std::string emergency;       // a number; may be empty
  std::vector<Contact> contacts;
};

void draw_sorry(Frame& frame, const SorryView& view);

} // namespace anteroom::ui
