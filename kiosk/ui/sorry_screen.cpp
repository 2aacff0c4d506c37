#include "ui/sorry_screen.h"

#include <algorithm>

namespace anteroom::ui {

void draw_sorry(Frame& frame, const SorryView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  const double width = std::min(frame.screen().w - 2 * frame.m.margin, frame.m.body * 32);
  const double x = (frame.screen().w - width) / 2;
  std::vector<Contact> contacts = view.contacts;
  if (!view.emergency.empty())
    contacts.insert(contacts.begin(), Contact{view.emergency_words, view.emergency, "", "", ""});
  const double start = frame.begin_scroll(frame.screen());
  double y = start + std::max(frame.m.margin, frame.screen().h * 0.1);
  y += frame.write(view.title, {frame.title(), frame.theme.primary, frame.theme.paper, Role::title}, x, y, width) +
       frame.m.body * 0.7;
  y += frame.write(view.text, {frame.body(), frame.theme.ink, frame.theme.paper}, x, y, width) + frame.m.body * 1.2;
  y = draw_contacts(frame, contacts, x, y, width);
  frame.end_scroll(y, frame.m.margin);
}

} // namespace anteroom::ui
