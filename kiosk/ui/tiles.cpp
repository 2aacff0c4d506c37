// Cards on a shelf, as tiles and as rows.
#include "ui/in_language.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

double padding(const Frame& frame) { return std::round(frame.m.body * (frame.m.small_panel ? 0.5 : 0.66)); }

text::Style tile_title(const Frame& frame, const Tile& tile) {
  text::Style style = frame.in(tile.other, frame.heading());
  style.size = frame.m.body * (frame.m.small_panel ? 0.84 : 0.88);
  style.line_height = 1.2;
  return style;
}

text::Style tile_text(const Frame& frame) {
  text::Style style = frame.small();
  style.size = frame.m.body * 0.71;
  style.line_height = 1.3;
  return style;
}

Colour tile_fill(const Frame& frame, const Tile& tile) {
  if (!frame.is_pressed(tile.id)) return frame.theme.surface;
  return picture::mix(frame.theme.surface, tile.colours.ink, 0.12);
}

double edge(const Frame& frame) { return std::max(2.0, 1.6 * frame.m.hairline); }

void ground(Frame& frame, const Rect& rect, const Tile& tile) {
  // The shadow is laid on paper, so the focus ring comes over it.
  if (!frame.theme.plain) frame.shadow(rect, frame.m.radius);
  if (frame.is_focused(tile.id)) {
    frame.ring(rect, frame.m.radius, frame.theme.paper);
    frame.rounded(inset(rect, -std::max(2.0, frame.m.px(0.4))), frame.m.radius + 2, frame.theme.paper);
  }
  if (frame.theme.plain)
    frame.outlined(rect, frame.m.radius, tile_fill(frame, tile), frame.theme.edge, edge(frame));
  else
    frame.rounded(rect, frame.m.radius, tile_fill(frame, tile));
}

double words(Frame& frame, const Tile& tile, double x, double y, double width, bool draw) {
  const text::Style title = tile_title(frame, tile);
  const text::Style small = frame.in(tile.other, tile_text(frame));
  const Colour fill = tile_fill(frame, tile);
  const double start = y;
  if (draw) frame.paint(tile.title, title, frame.theme.ink, fill, x, y, width);
  y += frame.measure({tile.title, {}}, title, width).height;
  if (!tile.text.empty()) {
    y += frame.m.body * 0.22;
    if (draw) frame.paint(tile.text, small, frame.theme.soft, fill, x, y, width);
    y += frame.measure({tile.text, {}}, small, width).height;
  }
  if (!tile.tag.empty()) {
    text::Style tag = tile_text(frame);
    tag.bold = true;
    y += frame.m.body * 0.3;
    if (draw) frame.paint(tile.tag, tag, tile.colours.ink, fill, x, y, width);
    y += frame.measure({tile.tag, {}}, tag, width).height;
  }
  return y - start;
}

void add_node(Frame& frame, const Rect& rect, const Tile& tile) {
  Node node;
  node.id = tile.id;
  node.role = Role::button;
  node.name = tile.title;
  node.value = tile.text;
  node.note = tile.tag;
  tell_language(node, tile.other);
  node.rect = rect;
  node.ink = frame.theme.soft;
  node.ground = tile_fill(frame, tile);
  node.event = tile.event;
  frame.add(std::move(node));
}

// Tiles with the art beside the words.
struct Shelf {
  std::size_t columns = 1;
  double width = 0; // of a tile
  double art = 0;   // width of its picture
  std::vector<double> heights;
};

double row_height(Frame& frame, const Tile& tile, double width, double art) {
  const double pad = padding(frame);
  return std::ceil(
      std::max({words(frame, tile, 0, 0, width - art - 2 * pad, false) + 2 * pad * 0.9, frame.m.target, art * 0.8}));
}

double measure_rows(Frame& frame, const std::vector<Tile>& tiles, Shelf& shelf) {
  shelf.heights.assign((tiles.size() + shelf.columns - 1) / shelf.columns, 0);
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    double& height = shelf.heights[i / shelf.columns];
    height = std::max(height, row_height(frame, tiles[i], shelf.width, shelf.art));
  }
  double total = 0;
  for (const double height : shelf.heights) total += height + frame.m.gap;
  return total;
}

// The pictures as large as `height` allows, and no larger than looks calm.
Shelf shelf_of(Frame& frame, const std::vector<Tile>& tiles, double width, double height) {
  Shelf shelf;
  const double least = frame.m.body * 19;
  shelf.columns =
      static_cast<std::size_t>(std::clamp(static_cast<int>((width + frame.m.gap) / (least + frame.m.gap)), 1, 2));
  const auto columns = static_cast<double>(shelf.columns);
  shelf.width = std::floor((width - (columns - 1) * frame.m.gap) / columns);
  for (const double size : {9.6, 8.2, 6.8, 5.4}) {
    shelf.art = std::round(frame.m.body * size);
    if (size > 5.4 && shelf.art > shelf.width * 0.36) continue;
    if (measure_rows(frame, tiles, shelf) <= height) break;
  }
  return shelf;
}

void draw_row(Frame& frame, const Rect& rect, const Tile& tile, double art) {
  ground(frame, rect, tile);
  const double pad = padding(frame);
  const double side = std::round(frame.m.radius * 0.5);
  frame.art(tile.art, {rect.x + side, rect.y + side, art - side, rect.h - 2 * side}, tile.colours, frame.m.radius * 0.6,
            {});
  const double room = rect.w - art - 2 * pad;
  const double height = words(frame, tile, 0, 0, room, false);
  words(frame, tile, rect.x + art + pad, rect.y + (rect.h - height) / 2, room, true);
  add_node(frame, rect, tile);
}

} // namespace

double tile_words_height(Frame& frame, const Tile& tile, double width) {
  const double pad = padding(frame);
  return words(frame, tile, 0, 0, width - 2 * pad, false) + 2 * pad * 0.9;
}

void draw_tile(Frame& frame, const Rect& rect, const Tile& tile, double words_height) {
  ground(frame, rect, tile);
  const double pad = padding(frame);
  const double art = std::floor(std::clamp(rect.h - words_height, rect.h * 0.22, rect.h * 0.7));
  // Inside the edge, where there is one.
  const double rim = frame.theme.plain ? edge(frame) : 0;
  frame.art(tile.art, {rect.x + rim, rect.y + rim, rect.w - 2 * rim, art - rim}, tile.colours, frame.m.radius - rim,
            {true, false});
  words(frame, tile, rect.x + pad, rect.y + art + pad * 0.85, rect.w - 2 * pad, true);
  add_node(frame, rect, tile);
}

double draw_rows(Frame& frame, const std::vector<Tile>& tiles, double x, double y, double width, double height) {
  const Shelf shelf = shelf_of(frame, tiles, width, height);
  for (std::size_t row = 0; row < shelf.heights.size(); ++row) {
    for (std::size_t column = 0; column < shelf.columns && row * shelf.columns + column < tiles.size(); ++column) {
      const double left = x + static_cast<double>(column) * (shelf.width + frame.m.gap);
      draw_row(frame, {left, y, shelf.width, shelf.heights[row]}, tiles[row * shelf.columns + column], shelf.art);
    }
    y += shelf.heights[row] + frame.m.gap;
  }
  return tiles.empty() ? y : y - frame.m.gap;
}

} // namespace anteroom::ui
