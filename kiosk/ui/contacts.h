#pragma once
// Who a visitor can turn to: from the site's config, shown on Get help and after a check.
#include "ui/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::ui {

struct Contact {
  std::string name;
  std::string reach; // a number or an address, as people write it
  std::string also;  // other ways to reach them; may be empty
  std::string hours; // may be empty
  std::string about; // may be empty
  // The languages of these where they are not that of the screen.
  std::optional<cards::Language> name_in = {};
  std::optional<cards::Language> also_in = {};
  std::optional<cards::Language> hours_in = {};
  std::optional<cards::Language> about_in = {};
};

// One panel a contact, in columns where there is room; returns the y below them.
double draw_contacts(Frame& frame, const std::vector<Contact>& contacts, double x, double y, double width);
// What to do in danger, in a frame of its own; returns the y below it.
double draw_emergency(Frame& frame, const std::string& number, double x, double y, double width);

} // namespace anteroom::ui
