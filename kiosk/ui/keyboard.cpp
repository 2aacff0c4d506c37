#include "ui/keyboard.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace anteroom::ui {
namespace {

constexpr std::size_t kMostLetters = 40; // what a search looks at, and a field can show the sense of

using Labels = std::vector<std::string>; // of a row
using Page = std::vector<Labels>;

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) { return !goes_on(byte); }));
}

bool is_word(const std::string& label) { return letters(label) > 1; }

std::vector<Page> pages_of(const std::string& words) {
  std::vector<Page> pages(1);
  std::istringstream lines(words);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream keys(line);
    Labels row;
    for (std::string key; keys >> key;) row.push_back(key);
    if (!row.empty())
      pages.back().push_back(std::move(row));
    else if (!pages.back().empty())
      pages.emplace_back();
  }
  if (pages.back().empty() && pages.size() > 1) pages.pop_back();
  return pages;
}

// No key is narrower, whatever the usual row of a script asks for: the least that a finger meets (criterion A-8).
constexpr double kNarrowest = 11.6; // mm

double key_width(Frame& frame, const std::string& label, double letter) {
  return is_word(label) ? button_width(frame, {"", label, session::Touched{}}) : letter;
}

double row_width(Frame& frame, const Labels& row, double letter) {
  double width = -frame.m.gap;
  for (const std::string& label : row) width += key_width(frame, label, letter) + frame.m.gap;
  return width;
}

// The page with its rows as they are, or, when one is too long or there are too many, the keys one after the other.
Page fitted(Frame& frame, const Page& page, double room, std::size_t rows, double letter) {
  const bool narrow =
      std::all_of(page.begin(), page.end(), [&](const Labels& row) { return row_width(frame, row, letter) <= room; });
  const bool words = is_word(page.front().front()); // stand in no usual place
  if (narrow && page.size() < rows && !words) return page;
  Page made(1);
  for (const Labels& row : page)
    for (const std::string& label : row) {
      made.back().push_back(label);
      if (made.back().size() == 1 || row_width(frame, made.back(), letter) <= room) continue;
      made.back().pop_back();
      made.push_back({label});
    }
  return narrow && made.size() >= page.size() ? page : made;
}

std::string without_last(const std::string& typed) {
  std::size_t end = typed.size();
  while (end > 0 && goes_on(typed[end - 1])) --end;
  return typed.substr(0, end > 0 ? end - 1 : 0);
}

struct Controls {
  bool turn = false, space = true;
  double turn_width = 0;
  double width = 0; // of all, at the least, with a gap before each
};

class Layout {
public:
  Layout(Frame& frame, const std::string& typed, double room, double height)
      : frame_(frame), typed_(typed), room_(room),
        rows_(std::max(2, static_cast<int>((height + frame.m.gap) / (frame.m.target + frame.m.gap)))) {
    const std::vector<Page> written = pages_of(frame.words(Word::search_keys));
    if (written.front().empty()) return;
    controls_.space = std::any_of(written.front().begin(), written.front().end(), [](const Labels& row) {
      return std::any_of(row.begin(), row.end(), [](const std::string& label) { return !is_word(label); });
    });
    for (const bool turn : {false, true}) {
      controls_.turn = turn;
      controls_.width = (controls_.space ? 2 : 1) * (frame.m.target + frame.m.gap);
      if (turn) controls_.turn_width = turn_width();
      if (turn) controls_.width += controls_.turn_width + frame.m.gap;
      pages_.clear();
      letter_ = letter_width(written);
      for (const Page& page : written) split(fitted(frame, page, room, static_cast<std::size_t>(rows_), letter_));
      if (pages_.size() == 1) break;
    }
  }

  Keyboard made(int page) {
    if (pages_.empty()) return {};
    const auto at = static_cast<std::size_t>(page) % pages_.size();
    const Page& shown = pages_[at];
    const double unit = unit_of(shown);
    Keyboard keyboard;
    double y = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      std::vector<PlacedKey> row;
      for (const std::string& label : shown[i]) row.push_back({key(label), {0, y, wide(label, unit), 0}});
      const bool last = i + 1 == shown.size();
      if (last && !fits_with_controls(shown[i])) {
        place(keyboard, row, y);
        row.clear();
        y += frame_.m.target + frame_.m.gap;
      }
      if (last) add_controls(row, at, unit, row.empty() ? -frame_.m.gap : width_of(row));
      place(keyboard, row, y);
      y += frame_.m.target + frame_.m.gap;
    }
    keyboard.height = y - frame_.m.gap;
    return keyboard;
  }

private:
  double turn_width() {
    double widest = frame_.m.target;
    for (const Page& page : pages_) widest = std::max(widest, button_width(frame_, turn_to(page, 0)));
    return widest;
  }
  bool fits_with_controls(const Labels& row) { return row_width(frame_, row, letter_) + controls_.width <= room_; }

  // As wide as any other target, or narrower where that keeps the rows as people know them, with the controls in the
  // last one.
  double letter_width(const std::vector<Page>& written) {
    const double narrowest = std::ceil(frame_.m.px(kNarrowest));
    const auto fit = [&](bool with_controls) {
      double letter = frame_.m.target;
      const auto fits = [&](const Page& page) {
        const double last = row_width(frame_, page.back(), letter) + (with_controls ? controls_.width : 0);
        return last <= room_ && std::all_of(page.begin(), page.end(),
                                            [&](const Labels& row) { return row_width(frame_, row, letter) <= room_; });
      };
      while (letter > narrowest && !std::all_of(written.begin(), written.end(), fits)) --letter;
      return std::all_of(written.begin(), written.end(), fits) ? letter : 0.0;
    };
    if (const double letter = fit(true); letter > 0) return letter;
    if (const double letter = fit(false); letter > 0) return letter;
    return frame_.m.target;
  }

  // Onto as many pages as it takes; the controls stand in the last row of each, or in one of their own.
  void split(const Page& page) {
    const auto most = static_cast<std::size_t>(rows_);
    auto row = page.begin();
    while (static_cast<std::size_t>(page.end() - row) > most ||
           (static_cast<std::size_t>(page.end() - row) == most && !fits_with_controls(page.back()))) {
      pages_.emplace_back(row, row + static_cast<std::ptrdiff_t>(most - 1));
      row += static_cast<std::ptrdiff_t>(most - 1);
    }
    pages_.emplace_back(row, page.end());
  }

  // Keys grow a little where the rows leave room.
  double unit_of(const Page& page) {
    double widest = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
      const bool with = i + 1 == page.size() && fits_with_controls(page[i]);
      widest = std::max(widest, row_width(frame_, page[i], letter_) + (with ? controls_.width : 0));
    }
    const bool words = std::any_of(page.begin(), page.end(),
                                   [](const Labels& row) { return std::any_of(row.begin(), row.end(), is_word); });
    if (words || widest <= 0) return letter_;
    const double keys = (widest + frame_.m.gap) / (letter_ + frame_.m.gap);
    const double share = (room_ + frame_.m.gap) / std::ceil(keys) - frame_.m.gap;
    return std::floor(std::clamp(share, letter_, std::max(letter_, frame_.m.target * 1.35)));
  }

  double wide(const std::string& label, double unit) {
    return is_word(label) ? key_width(frame_, label, letter_) : unit;
  }

  Button key(const std::string& label) {
    std::string text = is_word(label) ? label : typed_ + label;
    if (letters(text) > kMostLetters) text = typed_;
    Button made{"key:" + label, label, session::Typed{text}};
    made.selected = is_word(label) && typed_ == label;
    return made;
  }

  // `used`: what the keys before them take of the row.
  void add_controls(std::vector<PlacedKey>& row, std::size_t at, double unit, double used) {
    const double erase_width = std::max(unit, frame_.m.target);
    if (controls_.turn) {
      const std::size_t next = (at + 1) % pages_.size();
      row.push_back({turn_to(pages_[next], next), {0, 0, std::max({controls_.turn_width, unit, frame_.m.target}), 0}});
    }
    if (controls_.space) {
      const bool useful = !typed_.empty() && !typed_.ends_with(' ') && letters(typed_) < kMostLetters;
      Button space{"key.space", frame_.words(Word::search_space), session::Typed{typed_ + (useful ? " " : "")},
                   ButtonLook::plain, picture::Icon::space};
      const double turn = controls_.turn ? std::max({controls_.turn_width, unit, frame_.m.target}) + frame_.m.gap : 0;
      const double left = room_ - used - turn - erase_width - 2 * frame_.m.gap;
      row.push_back({std::move(space), {0, 0, std::floor(std::clamp(left, frame_.m.target, 3 * erase_width)), 0}});
    }
    Button erase{"key.delete", frame_.words(Word::search_delete),
                 session::Typed{is_key(typed_, pages_[at]) ? "" : without_last(typed_)}, ButtonLook::plain,
                 picture::Icon::erase};
    row.push_back({std::move(erase), {0, 0, erase_width, 0}});
  }

  static bool is_key(const std::string& typed, const Page& page) {
    return std::any_of(page.begin(), page.end(), [&](const Labels& row) {
      return is_word(typed) && std::find(row.begin(), row.end(), typed) != row.end();
    });
  }

  // By its first letter.
  static Button turn_to(const Page& page, std::size_t at) {
    const std::string& first = page.front().front();
    Button turn{"key.turn", (is_word(first) ? "" : first) + "…", session::TurnedKeys{static_cast<int>(at)}};
    turn.words = 0.8;
    return turn;
  }

  double width_of(const std::vector<PlacedKey>& row) const {
    double width = -frame_.m.gap;
    for (const PlacedKey& key : row) width += key.rect.w + frame_.m.gap;
    return width;
  }

  void place(Keyboard& keyboard, std::vector<PlacedKey>& row, double y) {
    double x = std::floor((room_ - width_of(row)) / 2);
    for (PlacedKey& key : row) {
      key.rect = {x, y, key.rect.w, frame_.m.target};
      x += key.rect.w + frame_.m.gap;
      keyboard.keys.push_back(key);
    }
  }

  Frame& frame_;
  const std::string& typed_;
  double room_;
  int rows_;
  double letter_ = 0; // the least width of a key of one letter
  Controls controls_;
  std::vector<Page> pages_;
};

} // namespace

Keyboard keyboard(Frame& frame, const std::string& typed, int page, double room, double height) {
  return Layout(frame, typed, room, height).made(std::max(page, 0));
}

void draw_keyboard(Frame& frame, const Keyboard& keyboard, double x, double y) {
  for (const PlacedKey& key : keyboard.keys) {
    const Rect rect{x + key.rect.x, y + key.rect.y, key.rect.w, key.rect.h};
    if (key.button.icon)
      draw_icon_button(frame, rect, key.button, frame.theme.paper);
    else
      draw_button(frame, rect, key.button, frame.theme.paper);
  }
}

} // namespace anteroom::ui
