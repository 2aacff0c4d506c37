#pragma once
// Searching: what is typed, what is found so far, and the keys to type with.
#include "ui/widgets.h"

#include <string>
#include <vector>

namespace anteroom::ui {

struct FoundEntry {
  std::string id;
  text::Passage title, excerpt; // what was searched for is marked bold
  std::string tag;              // may be empty
  TopicColours colours;
  session::Event event;
  std::optional<cards::Language> other = {}; // of title and excerpt, where it is not that of the screen
};

struct SearchView {
  std::string typed;
  int keys = 0; // the page of the keyboard
  bool listing = false;
  std::vector<FoundEntry> found;
};

void draw_search(Frame& frame, const SearchView& view);

// The way in, for the lower bar of screens with shelves.
Button search_button(const Frame& frame);

} // namespace anteroom::ui
