#include "ui/contacts.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// A number keeps its order inside text of either direction.
std::string isolated(const std::string& text) { return "\u2066" + text + "\u2069"; }

struct ContactPanel {
  Frame& frame;
  const Contact& contact;
  double width;

  double pad() const { return std::round(frame.m.body * 0.85); }

  // Draws at (x, y) when `draw`, and returns the height either way.
  double lay(double x, double y, bool draw) const {
    const double start = y;
    const double room = width - 2 * pad();
    const auto line = [&](const std::string& text, const std::optional<cards::Language>& other,
                          const text::Style& usual, Colour ink, double before, bool dialled = false) {
      if (text.empty()) return;
      const text::Style style = frame.in(other, usual);
      y += before;
      if (draw) frame.write(text, {style, ink, frame.theme.surface, Role::text, false, dialled}, x + pad(), y, room);
      y += frame.measure({text, {}}, style, room).height;
    };
    text::Style number = frame.title();
    number.face = text::Face::sans;
    number.size = frame.m.heading * 1.25;
    y += pad();
    line(contact.name, contact.name_in, frame.heading(), frame.theme.ink, 0);
    line(contact.reach.empty() ? "" : isolated(contact.reach), {}, number, frame.theme.help, frame.m.body * 0.25, true);
    line(contact.also.empty() ? "" : isolated(contact.also), contact.also_in, frame.label(), frame.theme.ink,
         frame.m.body * 0.2, true);
    line(contact.hours, contact.hours_in, frame.small(), frame.theme.soft, frame.m.body * 0.15);
    line(contact.about, contact.about_in, frame.small(), frame.theme.soft, frame.m.body * 0.15);
    return y + pad() - start;
  }
};

} // namespace

double draw_contacts(Frame& frame, const std::vector<Contact>& contacts, double x, double y, double width) {
  const double gap = frame.m.gap;
  const int columns = std::clamp(static_cast<int>((width + gap) / (frame.m.body * 15 + gap)), 1, 2);
  const double w = std::floor((width - (columns - 1) * gap) / columns);
  for (std::size_t i = 0; i < contacts.size(); i += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(contacts.size(), i + static_cast<std::size_t>(columns));
    double height = 0;
    for (std::size_t j = i; j < end; ++j)
      height = std::max(height, ContactPanel{frame, contacts[j], w}.lay(0, 0, false));
    for (std::size_t j = i; j < end; ++j) {
      const double left = x + static_cast<double>(j - i) * (w + gap);
      frame.outlined({left, y, w, height}, frame.m.radius * 0.8, frame.theme.surface, frame.theme.line,
                     frame.m.hairline);
      ContactPanel{frame, contacts[j], w}.lay(left, y, true);
    }
    y += height + gap;
  }
  return contacts.empty() ? y : y - gap;
}

double draw_emergency(Frame& frame, const std::string& number, double x, double y, double width) {
  const double pad = std::round(frame.m.body * 0.85);
  const std::string line = frame.words(Word::help_emergency, number);
  text::Style style = frame.heading();
  style.size = frame.m.heading * 1.1;
  const double height = frame.measure({line, {}}, style, width - 2 * pad).height + 2 * pad;
  frame.outlined({x, y, width, height}, frame.m.radius * 0.8, frame.theme.surface, frame.theme.help,
                 std::max(2.0, frame.m.px(0.5)));
  frame.write(line, {style, frame.theme.help, frame.theme.surface, Role::heading, false, true}, x + pad, y + pad,
              width - 2 * pad);
  return y + height;
}

} // namespace anteroom::ui
