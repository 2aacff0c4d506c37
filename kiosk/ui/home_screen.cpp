#include "ui/home_screen.h"

#include "ui/chrome.h"
#include "ui/search_screen.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

struct Grid {
  int columns = 1;
  double width = 0; // of a tile
  double height = 0;
  bool texts = true; // second lines are shown
};

double least_height(Frame& frame, std::vector<Tile> tiles, double width, bool texts) {
  double height = 0;
  for (Tile& tile : tiles) {
    if (!texts) tile.text.clear();
    height = std::max(height, tile_words_height(frame, tile, width));
  }
  return height + std::max(width * 0.3, frame.m.body * 1.3);
}

// As many columns as a title has room in, as high as the screen is; higher than it when words need it.
Grid grid(Frame& frame, const std::vector<Tile>& tiles, const Rect& room) {
  const int count = static_cast<int>(tiles.size());
  const double gap = frame.m.gap;
  const int most = frame.m.portrait ? 2 : (count > 4 ? std::min(4, (count + 1) / 2) : count);
  const int fit = static_cast<int>((room.w + gap) / (frame.m.body * 7.2 + gap));
  Grid made;
  made.columns = std::clamp(fit, 1, std::max(most, 1));
  const int rows = (count + made.columns - 1) / made.columns;
  made.width = std::floor((room.w - (made.columns - 1) * gap) / made.columns);
  const double share = std::floor((room.h - (rows - 1) * gap) / std::max(rows, 1));
  const double with = least_height(frame, tiles, made.width, true);
  const double without = least_height(frame, tiles, made.width, false);
  made.texts = share >= with || share < without;
  made.height = std::min(std::max(share, made.texts ? with : without), std::max(made.width * 1.25, with));
  return made;
}

} // namespace

void draw_home(Frame& frame, const HomeView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.back = chrome.home = false;
  chrome.title = frame.words(Word::home_title);
  chrome.above_title = view.site_name;
  chrome.note = frame.words(Word::home_privacy);
  if (view.search) chrome.actions = {search_button(frame)};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double edge = std::round(frame.m.gap * 0.8); // room for shadows inside the scroll area
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  const double above = start + frame.tree().scroll->offset - room.y;
  const Grid g = grid(frame, view.tiles, {room.x, room.y + above, room.w, room.h - above - edge});
  double words = 0;
  for (Tile tile : view.tiles) {
    if (!g.texts) tile.text.clear();
    words = std::max(words, tile_words_height(frame, tile, g.width));
  }
  double bottom = start;
  for (std::size_t i = 0; i < view.tiles.size(); ++i) {
    Tile tile = view.tiles[i];
    if (!g.texts) tile.text.clear();
    const auto column = static_cast<double>(i % static_cast<std::size_t>(g.columns));
    const auto row = static_cast<double>(i / static_cast<std::size_t>(g.columns));
    const Rect rect{room.x + column * (g.width + frame.m.gap), start + row * (g.height + frame.m.gap), g.width,
                    g.height};
    draw_tile(frame, rect, tile, words);
    bottom = rect.bottom();
  }
  frame.end_scroll(bottom, edge);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
