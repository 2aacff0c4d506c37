#include "ui/search_screen.h"

#include "ui/chrome.h"
#include "ui/in_language.h"
#include "ui/keyboard.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

// What was found, one below the other or in two columns.
class List {
public:
  List(Frame& frame, const SearchView& view, double width, std::size_t columns, bool excerpts)
      : frame_(frame), found_(view.found), excerpts_(excerpts), columns_(columns),
        width_(columns_ == 2 ? std::floor((width - frame.m.gap) / 2) : width),
        pad_(std::round(frame.m.body * (frame.m.small_panel ? 0.5 : 0.6))) {}

  // As many rows as end above `bottom`; returns the y below them.
  double draw(double x, double y, double bottom) {
    for (; drawn_ < found_.size(); drawn_ += std::min(columns_, found_.size() - drawn_)) {
      const double height = row_height(drawn_);
      if (y + height > bottom) break;
      for (std::size_t j = drawn_; j < std::min(drawn_ + columns_, found_.size()); ++j)
        draw_entry({x + static_cast<double>(j - drawn_) * (width_ + frame_.m.gap), y, width_, height}, found_[j]);
      y += height + frame_.m.gap;
    }
    return y - frame_.m.gap;
  }
  bool all_drawn() const { return drawn_ == found_.size(); }
  bool none_drawn() const { return drawn_ == 0; }

private:
  text::Style in_its_language(const text::Style& style, const FoundEntry& entry) const {
    text::Style made = frame_.in(entry.other, style);
    made.line_height = 1.25;
    return made;
  }
  // Not bold, so that what is marked stands out.
  text::Style title(const FoundEntry& entry) const {
    text::Style style = in_its_language(frame_.label(), entry);
    style.bold = false;
    return style;
  }
  text::Style small(const FoundEntry& entry) const {
    text::Style style = in_its_language(frame_.small(), entry);
    style.size = frame_.m.body * 0.76;
    return style;
  }

  double words_height(const FoundEntry& entry) {
    const double room = width_ - 2 * pad_ - bar();
    double height = frame_.measure(entry.title, title(entry), room).height;
    if (!entry.tag.empty()) height += frame_.measure({entry.tag, {}}, frame_.small(), room).height;
    if (excerpts_ && !entry.excerpt.text.empty())
      height += frame_.m.body * 0.15 + frame_.measure(entry.excerpt, small(entry), room).height;
    return height;
  }

  double row_height(std::size_t first) {
    double height = frame_.m.target;
    for (std::size_t i = first; i < std::min(first + columns_, found_.size()); ++i)
      height = std::max(height, std::ceil(words_height(found_[i]) + 1.2 * pad_));
    return height;
  }

  double bar() const { return std::round(frame_.m.px(1.2)); } // of the topic's colour

  void draw_entry(const Rect& rect, const FoundEntry& entry) {
    const double radius = std::min(frame_.m.radius * 0.92, rect.h / 2);
    Colour fill = frame_.theme.surface;
    if (frame_.is_pressed(entry.id)) fill = picture::mix(fill, entry.colours.ink, 0.12);
    if (frame_.is_focused(entry.id)) {
      frame_.ring(rect, radius, frame_.theme.paper);
      frame_.rounded(inset(rect, -std::max(2.0, frame_.m.px(0.4))), radius + frame_.m.px(0.4), frame_.theme.paper);
    }
    frame_.outlined(rect, radius, fill, frame_.theme.edge, frame_.m.hairline);
    const double side = std::round(pad_ * 0.55);
    frame_.rounded({rect.x + side, rect.y + radius, bar(), rect.h - 2 * radius}, bar() / 2, entry.colours.ink);
    const double x = rect.x + pad_ + bar();
    const double room = rect.right() - pad_ - x;
    double y = rect.y + std::round((rect.h - words_height(entry)) / 2);
    frame_.paint(entry.title, title(entry), frame_.theme.ink, fill, x, y, room);
    y += frame_.measure(entry.title, title(entry), room).height;
    if (excerpts_ && !entry.excerpt.text.empty()) {
      y += frame_.m.body * 0.15;
      frame_.paint(entry.excerpt, small(entry), frame_.theme.soft, fill, x, y, room);
      y += frame_.measure(entry.excerpt, small(entry), room).height;
    }
    if (!entry.tag.empty()) frame_.paint(entry.tag, frame_.small(), frame_.theme.soft, fill, x, y, room);
    Node node;
    node.id = entry.id;
    node.role = Role::button;
    node.name = entry.title.text;
    if (excerpts_) node.value = entry.excerpt.text;
    node.note = entry.tag;
    tell_language(node, entry.other);
    node.rect = rect;
    node.ink = frame_.theme.ink;
    node.ground = fill;
    node.event = entry.event;
    frame_.add(std::move(node));
  }

  Frame& frame_;
  const std::vector<FoundEntry>& found_;
  bool excerpts_;
  std::size_t columns_;
  double width_, pad_;
  std::size_t drawn_ = 0;
};

// What stands there while nothing is found, as far as it ends above `bottom`; whether all of it does.
bool draw_hints(Frame& frame, const SearchView& view, double x, double y, double width, double bottom) {
  const bool typed = !view.typed.empty();
  std::vector<Word> words{typed ? Word::search_none : Word::search_title};
  if (!typed) words.push_back(Word::search_hint);
  for (const Word word : words) {
    const std::string text = frame.words(word);
    const text::Style style = word == Word::search_title ? frame.heading() : frame.body();
    if (y + frame.measure({text, {}}, style, width).height > bottom) return false;
    const bool first = word == words.front();
    y += frame.write(
        text, {style, first ? frame.theme.ink : frame.theme.soft, frame.theme.paper, first ? Role::title : Role::text},
        x, y, width);
  }
  return true;
}

void draw_list(Frame& frame, const SearchView& view, const Rect& room) {
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  double y = start;
  if (view.found.empty())
    y += frame.write(frame.words(Word::search_none), {frame.body(), frame.theme.ink, frame.theme.paper, Role::title},
                     room.x, y, room.w);
  else
    y = List(frame, view, room.w, room.w > frame.m.body * 27 ? 2 : 1, true).draw(room.x, y, 1e9);
  frame.end_scroll(y, frame.m.gap * 0.4);
}

// Whether all that was found, or the word that nothing was, is seen.
bool draw_beginning(Frame& frame, const SearchView& view, const Rect& room) {
  if (view.found.empty()) return draw_hints(frame, view, room.x, room.y, room.w, room.bottom());
  const bool excerpts = room.h > frame.m.target * 2.6;
  for (std::size_t columns = room.w > frame.m.body * 27 ? 2 : 1; columns > 0; --columns) {
    List list(frame, view, room.w, columns, excerpts);
    list.draw(room.x, room.y, room.bottom());
    if (!list.none_drawn()) return list.all_drawn();
  }
  return false;
}

} // namespace

Button search_button(const Frame& frame) {
  return {"bar.search", frame.words(Word::bar_search), session::OpenedSearch{}, ButtonLook::plain, picture::Icon::lens};
}

void draw_search(Frame& frame, const SearchView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.field = Field{view.typed, frame.words(Word::bar_search), {}};
  if (view.listing) chrome.field->event = session::ListedHits{false};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  if (view.listing) {
    draw_list(frame, view, room);
    return draw_bottom(frame, chrome);
  }
  const double aside = std::min(frame.m.margin, frame.m.gap); // keys come closer to the sides than text
  const Keyboard keys = keyboard(frame, view.typed, view.keys, frame.screen().w - 2 * aside, room.h);
  // Off the bar's edge, where that costs nothing of what is found.
  const double spare = room.h - keys.height - frame.m.gap - frame.m.target * 1.2;
  const double keys_end = room.bottom() - std::clamp(spare, 0.0, frame.m.gap * 0.6);
  const Rect above{room.x, room.y, room.w, keys_end - keys.height - frame.m.gap - room.y};
  if (!draw_beginning(frame, view, above) && !view.typed.empty()) {
    const int count = static_cast<int>(view.found.size());
    chrome.actions = {{"search.show", frame.words(Word::search_show, count), session::ListedHits{true},
                       ButtonLook::primary, std::nullopt, true}};
  }
  draw_keyboard(frame, keys, aside, keys_end - keys.height);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
