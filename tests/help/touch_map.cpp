#include "help/touch_map.h"

#include <algorithm>

namespace anteroom::help {

std::string tap(const ui::Tree& tree, Point at) {
  constexpr double kSlop = 12;
  ui::Hands hands;
  const Time now{Milliseconds{1000}};
  ui::feel(hands, Finger{Finger::Phase::down, 1, at}, tree, "", kSlop, now);
  return ui::feel(hands, Finger{Finger::Phase::up, 1, at}, tree, "", kSlop, now + Milliseconds{60})
      .activated.value_or("");
}

TouchMap touch_map(const ui::Tree& tree, int width, int height, int step) {
  TouchMap map;
  map.step = step;
  for (int y = 0; y < height; y += step)
    for (int x = 0; x < width; x += step) {
      const std::string id = tap(tree, {x + step / 2.0, y + step / 2.0});
      if (id.empty()) {
        ++map.nothing;
        continue;
      }
      const ui::Rect cell{static_cast<double>(x), static_cast<double>(y), static_cast<double>(step),
                          static_cast<double>(step)};
      Target& target = map.targets[id];
      if (++target.taps == 1) {
        target.area = cell;
        continue;
      }
      const double left = std::min(target.area.x, cell.x);
      const double top = std::min(target.area.y, cell.y);
      target.area = {left, top, std::max(target.area.right(), cell.right()) - left,
                     std::max(target.area.bottom(), cell.bottom()) - top};
    }
  return map;
}

bool TouchMap::is_whole(const std::string& id) const {
  const auto found = targets.find(id);
  if (found == targets.end()) return false;
  const ui::Rect& area = found->second.area;
  return static_cast<int>(area.w / step) * static_cast<int>(area.h / step) == found->second.taps;
}

} // namespace anteroom::help
