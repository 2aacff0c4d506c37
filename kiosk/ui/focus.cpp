#include "ui/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace anteroom::ui {
namespace {

constexpr double kPageShare = 0.7; // of the view, a key press

std::vector<const Node*> focusable(const Tree& tree) {
  std::vector<const Node*> nodes;
  for (const Node& node : tree.nodes)
    if (node.focusable()) nodes.push_back(&node);
  return nodes;
}

// The offset that brings `node` into view; nothing when it is, or lies outside the scroll area.
std::optional<double> reveal(const Tree& tree, const Node& node) {
  if (!tree.scroll || !node.scrolls) return std::nullopt;
  const ScrollArea& area = *tree.scroll;
  const double room = std::min(area.view.h * 0.08, 40.0);
  if (node.rect.y < area.view.y) return std::max(0.0, area.offset - (area.view.y - node.rect.y) - room);
  if (node.rect.bottom() > area.view.bottom())
    return std::min(area.most, area.offset + (node.rect.bottom() - area.view.bottom()) + room);
  return std::nullopt;
}

FocusMove to(const Tree& tree, const Node& node) { return {node.id, reveal(tree, node)}; }

std::optional<double> page(const Tree& tree, int direction) {
  if (!tree.scroll) return std::nullopt;
  const ScrollArea& area = *tree.scroll;
  const double offset = std::clamp(area.offset + direction * kPageShare * area.view.h, 0.0, area.most);
  if (offset == area.offset) return std::nullopt;
  return offset;
}

// Reading order, round and round.
FocusMove step(const Tree& tree, const std::vector<const Node*>& nodes, std::size_t at, int direction) {
  const auto count = static_cast<std::ptrdiff_t>(nodes.size());
  const auto next = (static_cast<std::ptrdiff_t>(at) + direction + count) % count;
  return to(tree, *nodes[static_cast<std::size_t>(next)]);
}

Point middle(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

// How far `candidate` is in the direction of the arrow; infinite when it is not there at all.
double distance(const Rect& from, const Rect& candidate, Key key) {
  const Point a = middle(from);
  const Point b = middle(candidate);
  double along = 0;
  double across = 0;
  switch (key) {
  case Key::left:
    along = a.x - b.x;
    across = a.y - b.y;
    break;
  case Key::right:
    along = b.x - a.x;
    across = a.y - b.y;
    break;
  case Key::up:
    along = a.y - b.y;
    across = a.x - b.x;
    break;
  default:
    along = b.y - a.y;
    across = a.x - b.x;
    break;
  }
  if (along <= 1) return std::numeric_limits<double>::infinity();
  return along + 2.5 * std::abs(across);
}

FocusMove look(const Tree& tree, const std::vector<const Node*>& nodes, const Node& from, Key key) {
  const Node* best = nullptr;
  double least = std::numeric_limits<double>::infinity();
  for (const Node* node : nodes) {
    if (node == &from) continue;
    const double away = distance(from.rect, node->rect, key);
    if (away < least) {
      least = away;
      best = node;
    }
  }
  const bool vertical = key == Key::up || key == Key::down;
  if (vertical && tree.scroll) {
    const int direction = key == Key::down ? 1 : -1;
    const bool text_first = !best || !best->scrolls || least > tree.scroll->view.h;
    if (text_first)
      if (auto offset = page(tree, direction)) return {"", offset};
  }
  if (!best) return {};
  return to(tree, *best);
}

// The arrows from a focus that was scrolled away: to what is in view, or further through the text.
FocusMove enter(const Tree& tree, const std::vector<const Node*>& nodes, const Node& from, Key key) {
  const bool up = key == Key::up;
  const Node* found = nullptr;
  for (const Node* node : nodes)
    if (node->scrolls && !node->visible.empty() && (!found || up)) found = node;
  if (found) return to(tree, *found);
  if (key == Key::up || key == Key::down)
    if (const auto offset = page(tree, up ? -1 : 1)) return {"", offset};
  return to(tree, from);
}

} // namespace

std::string first_focus(const Tree& tree) {
  for (const Node& node : tree.nodes)
    if (node.focusable() && (node.scrolls || node.main_action) && node.id.rfind("bar.", 0) != 0) return node.id;
  for (const Node& node : tree.nodes)
    if (node.focusable()) return node.id;
  return {};
}

FocusMove move_focus(const Tree& tree, const std::string& from, Key key) {
  if (key == Key::page_down) return {"", page(tree, 1)};
  if (key == Key::page_up) return {"", page(tree, -1)};
  const bool vertical = key == Key::up || key == Key::down;
  const auto nodes = focusable(tree);
  if (nodes.empty()) return {"", vertical ? page(tree, key == Key::down ? 1 : -1) : std::nullopt};
  const auto at = std::find_if(nodes.begin(), nodes.end(), [&](const Node* node) { return node->id == from; });
  if (at == nodes.end()) {
    const Node* first = tree.find(first_focus(tree));
    // Down reads on before it jumps to what stands behind the text.
    if (vertical && first && (!first->scrolls || first->visible.empty()))
      if (const auto offset = page(tree, key == Key::down ? 1 : -1)) return {"", offset};
    return first ? to(tree, *first) : FocusMove{};
  }
  if (key == Key::select) return to(tree, **at);
  const auto index = static_cast<std::size_t>(at - nodes.begin());
  if (key == Key::next) return step(tree, nodes, index, 1);
  if (key == Key::previous) return step(tree, nodes, index, -1);
  if ((*at)->visible.empty()) return enter(tree, nodes, **at, key);
  return look(tree, nodes, **at, key);
}

} // namespace anteroom::ui
