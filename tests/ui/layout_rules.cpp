#include "ui/layout_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace anteroom::ui {
namespace {

constexpr double kGap = 2.9; // mm: 3, less what rounding to pixels takes
constexpr double kRound = 1; // pixel

struct Rules {
  const Tree& tree;
  const Panel& panel;
  const Demands& demands;
  double per_mm = panel.width / panel.width_mm;
  bool small = Metrics(panel, session::TextSize::standard).small_panel;
  Rect screen{0, 0, static_cast<double>(panel.width), static_cast<double>(panel.height)};
  std::vector<std::string> broken = {};

  static std::string called(const Node& node) {
    return node.id.empty() ? std::string(role_name(node.role)) + " \"" + node.name.substr(0, 24) + "\"" : node.id;
  }

  static std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
  }

  void fault(const Node& node, const std::string& what) { broken.push_back(called(node) + " " + what); }

  void size(const Node& node) {
    // Letters to type with stand as people know them, and may be as narrow as a finger.
    const double least = small ? 11.6 : 15;
    const double width = node.rect.w / per_mm;
    const double height = node.rect.h / per_mm;
    const double main = small ? 26 : 30;
    const double narrowest = node.id.starts_with("key:") ? 11.6 : least;
    if (width < narrowest - 0.01 || height < least - 0.01)
      fault(node, "is " + number(width) + " x " + number(height) + " mm, less than " + number(least) + " (A-8)");
    if (node.main_action && width < main - 0.01)
      fault(node, "is a main action of " + number(width) + " mm, less than " + number(main) + " (A-8)");
  }

  // Between the two rectangles, as the finger sees it: the larger of the two distances.
  static double apart(const Rect& a, const Rect& b) {
    const double x = std::max(a.x, b.x) - std::min(a.right(), b.right());
    const double y = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
    return std::max(x, y);
  }

  void distance(const Node& a, const Node& b) {
    // Under a bar a scrolled node ends where the bar begins: there only what can be seen counts.
    const bool same = a.scrolls == b.scrolls;
    const Rect& one = same ? a.rect : a.visible;
    const Rect& other = same ? b.rect : b.visible;
    if (one.empty() || other.empty()) return;
    const double gap = apart(one, other);
    if (gap < 0)
      fault(a, "and " + called(b) + " lie over each other");
    else if (gap / per_mm < kGap && (same || (wholly_visible(a) && wholly_visible(b))))
      fault(a, "and " + called(b) + " are " + number(gap / per_mm) + " mm apart, less than 3 (A-9)");
  }

  void contrast(const Node& node) {
    if (node.role == Role::picture || node.name.empty()) return;
    const double ratio = picture::contrast(node.ink, node.ground);
    const double least = demands.contrast > 4.5 ? demands.contrast : node.large_text ? 3.0 : 4.5;
    if (ratio < least)
      fault(node, "has a contrast of " + number(ratio) + ", less than " + number(least) +
                      (demands.contrast > 4.5 ? " (A-2)" : " (A-1)"));
  }

  // Where the ring lies that shows the focus: on the screen, whole, and over nothing else.
  void ring(const Node& node) {
    const double away = 1.4 * per_mm - kRound;
    const Rect around = inset(node.visible, -away);
    if (node.visible.empty()) return;
    if (around.x < -kRound || around.right() > screen.right() + kRound || around.y < -kRound ||
        around.bottom() > screen.bottom() + kRound)
      fault(node, "has no room on the screen for the ring of the focus (A-21)");
  }

  void reach(const Node& node) {
    if (!node.visible.empty() && node.visible.y < demands.band - kRound)
      fault(node, "begins at " + number(node.visible.y) + ", above " + number(demands.band) + " (A-16)");
  }

  void sideways(const Node& node) {
    const Rect& room = node.scrolls && tree.scroll ? tree.scroll->view : screen;
    if (node.rect.x < room.x - kRound || node.rect.right() > room.right() + kRound)
      fault(node, "leaves " + std::string(node.scrolls ? "its scroll area" : "the screen") +
                      " sideways: " + number(node.rect.x) + " to " + number(node.rect.right()) + " of " +
                      number(room.x) + " to " + number(room.right()) + " (A-4)");
    if (!node.scrolls && (node.rect.y < -kRound || node.rect.bottom() > screen.bottom() + kRound))
      fault(node, "is not on the screen whole: " + number(node.rect.y) + " to " + number(node.rect.bottom()));
  }

  void text_over(const Node& text, const Node& other) {
    if (text.focusable() || text.scrolls != other.scrolls) return;
    if (text.rect.empty() || other.rect.empty()) return;
    if (apart(text.rect, other.rect) < -kRound * 2) fault(text, "lies over " + called(other));
  }

  void judge() {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      const Node& node = tree.nodes[i];
      if (!node.id.empty() && !ids.insert(node.id).second) fault(node, "is there twice");
      if (node.focusable() && node.id.empty()) fault(node, "can be touched but has no id");
      if (node.focusable() && node.name.empty()) fault(node, "can be touched but has no name");
      if (node.focusable()) {
        size(node);
        ring(node);
        reach(node);
      }
      contrast(node);
      sideways(node);
      for (std::size_t j = 0; j < tree.nodes.size(); ++j) {
        const Node& other = tree.nodes[j];
        if (j > i && node.focusable() && other.focusable()) distance(node, other);
        if (j != i && (j > i || other.focusable())) text_over(node, other);
      }
    }
  }
};

} // namespace

std::vector<std::string> broken_rules(const Tree& tree, const Panel& panel, const Demands& demands) {
  Rules rules{tree, panel, demands};
  rules.judge();
  return rules.broken;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

} // namespace anteroom::ui
