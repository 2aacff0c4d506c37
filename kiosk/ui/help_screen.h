#pragma once
// Get help: the emergency number, the staff, and whom to call.
#include "ui/contacts.h"

namespace anteroom::ui {

struct HelpView {
  std::string emergency; // "112"; may be empty
  std::vector<Contact> contacts;
};

void draw_help(Frame& frame, const HelpView& view);

} // namespace anteroom::ui
