// A scripted visitor whose hands are slow, or who has keys and no finger.
#include "app/player.h"
#include "ui/focus.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace anteroom::app {
namespace {

constexpr int kMostPresses = 300;
constexpr long long kSlowFinger = 8;

double away(const ui::Node* from, const ui::Node& goal) {
  if (!from) return 0;
  return std::hypot(from->rect.x + from->rect.w / 2 - goal.rect.x - goal.rect.w / 2,
                    from->rect.y + from->rect.h / 2 - goal.rect.y - goal.rect.h / 2);
}

} // namespace

bool Player::press(const std::string& id) {
  const ui::Node* node = app_.tree().find(id);
  if (!node || node->visible.empty()) return false;
  finger_ = {node->visible.x + node->visible.w / 2, node->visible.y + node->visible.h / 2};
  wait(ui::kDeaf); // two touches, not a double one
  give(Finger{Finger::Phase::down, kSlowFinger, finger_});
  return true;
}

void Player::lift() {
  give(Finger{Finger::Phase::up, kSlowFinger, finger_});
  settle();
}

// Where it was least often, then where it is nearest: so it gets everywhere, whatever the screen is like.
bool Player::reach(const std::string& id) {
  std::map<std::pair<std::string, long>, int> been;
  for (int presses = 0; presses < kMostPresses; ++presses) {
    const ui::Tree& tree = app_.tree();
    const ui::Node* goal = tree.find(id);
    if (!goal || !goal->focusable() || app_.visit().empty()) return false;
    const std::string focus = app_.visit().trail.back().focus;
    if (focus == id && !goal->visible.empty() && presses > 0) return true;
    const double offset = tree.scroll ? tree.scroll->offset : 0;
    ++been[{focus, std::lround(offset)}];
    Key best = Key::down;
    std::pair<int, double> least{kMostPresses, 0};
    for (const Key key : {Key::down, Key::right, Key::up, Key::left}) {
      const Key meant = std::get<KeyDown>(app_.as_meant(KeyDown{key})).key;
      const ui::FocusMove move = ui::move_focus(tree, focus, meant);
      const std::string& next = move.focus.empty() ? focus : move.focus;
      const auto found = been.find({next, std::lround(move.scroll_to.value_or(offset))});
      const std::pair<int, double> cost{found == been.end() ? 0 : found->second, away(tree.find(next), *goal)};
      if (cost < least) least = cost, best = key;
    }
    this->key(best);
  }
  return false;
}

// Waits for the focus to come to `id`, or to a group that has it, and presses.
bool Player::scan(const std::string& id) {
  for (int steps = 0; steps < kMostPresses; ++steps) {
    const ui::Node* goal = app_.tree().find(id);
    if (!goal || !goal->focusable()) return false;
    const ui::Stop stop = app_.scan_stop();
    const bool here = std::find(stop.begin(), stop.end(), id) != stop.end();
    const auto wake = app_.scans_at();
    if (here || !wake) {
      key(Key::scan);
      if (here && stop.size() == 1) return true;
    } else {
      wait(std::max(*wake - now_, Milliseconds{1}));
    }
  }
  return false;
}

} // namespace anteroom::app
