#pragma once
// Before a sensitive card: what it is about, and two equal choices.
#include "ui/widgets.h"

namespace anteroom::ui {

struct NoteView {
  std::string card_title;
  std::string note;
  TopicColours colours;
  std::optional<cards::Language> other = {}; // of title and note, where it is not that of the screen
};

void draw_note(Frame& frame, const NoteView& view);

} // namespace anteroom::ui
