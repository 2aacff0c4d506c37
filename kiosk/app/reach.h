#pragma once
// How high above the floor everything hangs that can be touched, for whoever mounts a kiosk.
#include "app/app.h"

#include <map>
#include <string>
#include <vector>

namespace anteroom::app {

// Millimetres above the floor that a person reaches who sits: ADA standards 308, EN 301 549 8.3.3.
inline constexpr double kHighestReach = 1220;
inline constexpr double kLowestReach = 380;

class Reach {
public:
  // `mount_mm`: from the floor to the lower edge of the picture.
  explicit Reach(double mount_mm) : mount_mm_(mount_mm) {}

  // Everything that can be touched now; called for each screen, as it is and with everything lower.
  void note(const App& app);

  // Whether everything can be reached, at once or after "Everything lower", which can be reached itself.
  bool good() const;
  // A line a screen, and what is out of reach, in words.
  std::string report() const;

private:
  // Of a screen, in millimetres above the floor: where the middles of its targets are.
  struct Span {
    double highest = 0, lowest = 1e9;
    std::string at_top, at_bottom; // their ids
  };
  struct Screens {
    std::map<std::string, Span> usual, low;
  };
  static bool fits(const Span& span);
  static bool all_fit(const std::map<std::string, Span>& screens);

  double mount_mm_;
  Screens screens_;
  bool settings_fit_ = true; // what leads to "Everything lower"
};

} // namespace anteroom::app
