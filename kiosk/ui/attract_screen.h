#pragma once
// While nobody is here: a quiet picture, an invitation, nothing sensitive. Where there are several languages it
// greets in each in turn, and each is there to be chosen; what can be touched stands still.
#include "cards/language.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct Greeting {
  cards::Language language;
  std::string title, text, begin;
};

struct AttractView {
  std::string site_name;
  std::vector<Greeting> greetings; // the first is in the site's own language; never empty
  std::size_t shown = 0;           // the one that greets now
};

void draw_attract(Frame& frame, const AttractView& view);

} // namespace anteroom::ui
