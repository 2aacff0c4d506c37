#pragma once
// One switch: the focus goes through a screen by itself, and a press takes what it is at. Many things at once are
// gone through in groups first: what the page holds, then each bar, then rows; a press enters a group. Pure, over the
// tree that was last drawn.
#include "base/time.h"
#include "ui/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::ui {

// How far somebody with one switch has got. A value; assign an empty one to forget it.
struct Scan {
  bool on = false;
  std::vector<std::size_t> within; // the groups that were entered, by their places
  std::optional<std::size_t> at;   // the stop where the focus is; none before the first
  int rounds = 0;                  // of this group, without a press
  std::optional<Time> next;        // when it goes on; nothing while it waits for a press
};

// Where the focus stops: one thing, or a group of them. Ids in reading order.
using Stop = std::vector<std::string>;

inline constexpr std::size_t kMostStops = 8; // more things at once are gone through in groups
inline constexpr int kScanRounds = 3;        // of a screen, then it waits for a press
inline constexpr int kGroupRounds = 2;       // of a group, then it goes on behind it

// The stops of the group `within`; of all of the tree when that is empty, or no longer there.
std::vector<Stop> stops(const Tree& tree, const std::vector<std::size_t>& within);

// The stop where the focus is; empty: at none.
Stop stop_at(const Scan& scan, const Tree& tree);

// The focus goes on, one step, at `now`; the next step is `pace` later.
void step(Scan& scan, const Tree& tree, Time now, Milliseconds pace);

// The switch was pressed: the id of what it takes, if that is one thing.
std::optional<std::string> press(Scan& scan, const Tree& tree, Time now, Milliseconds pace);

} // namespace anteroom::ui
