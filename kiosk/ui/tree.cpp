#include "ui/tree.h"

#include <algorithm>

namespace anteroom::ui {

Rect meet(const Rect& one, const Rect& other) {
  const double x = std::max(one.x, other.x);
  const double y = std::max(one.y, other.y);
  const double w = std::min(one.right(), other.right()) - x;
  const double h = std::min(one.bottom(), other.bottom()) - y;
  if (w <= 0 || h <= 0) return {x, y, 0, 0};
  return {x, y, w, h};
}

const char* role_name(Role role) {
  switch (role) {
  case Role::title: return "title";
  case Role::heading: return "heading";
  case Role::text: return "text";
  case Role::button: return "button";
  case Role::answer: return "answer";
  case Role::picture: return "picture";
  case Role::progress: return "progress";
  case Role::timer: return "timer";
  }
  return "";
}

const Node* Tree::find(const std::string& id) const {
  if (id.empty()) return nullptr;
  const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

const Node* Tree::hit(Point at) const {
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
    if (node->focusable() && node->visible.holds(at)) return &*node;
  return nullptr;
}

} // namespace anteroom::ui
