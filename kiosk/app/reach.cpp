#include "app/reach.h"

#include <fmt/format.h>

#include <algorithm>

namespace anteroom::app {

void Reach::note(const App& app) {
  if (app.visit().is_staff()) return;
  const ui::Panel panel = app.panel();
  const double mm = panel.width_mm / panel.width;
  auto& screens = app.visit().preferences.low ? screens_.low : screens_.usual;
  for (const ui::Node& node : app.tree().nodes) {
    if (!node.focusable() || node.visible.empty()) continue;
    const double middle = node.visible.y + node.visible.h / 2;
    const double height = mount_mm_ + (panel.height - middle) * mm;
    Span& span = screens[app.screen()];
    if (height > span.highest) span.highest = height, span.at_top = node.id;
    if (height < span.lowest) span.lowest = height, span.at_bottom = node.id;
    if (node.id == "bar.settings" && height > kHighestReach) settings_fit_ = false;
  }
}

bool Reach::fits(const Span& span) { return span.highest <= kHighestReach && span.lowest >= kLowestReach; }

bool Reach::all_fit(const std::map<std::string, Span>& screens) {
  return std::all_of(screens.begin(), screens.end(), [](const auto& screen) { return fits(screen.second); });
}

bool Reach::good() const {
  if (all_fit(screens_.usual)) return true;
  return settings_fit_ && !screens_.low.empty() && all_fit(screens_.low);
}

std::string Reach::report() const {
  std::string made = fmt::format("The lower edge of the picture hangs {:.0f} mm above the floor. Reached from a chair: "
                                 "{:.0f} to {:.0f} mm.\n",
                                 mount_mm_, kLowestReach, kHighestReach);
  const auto tell = [&made](const auto& screens, const char* how) {
    for (const auto& [screen, span] : screens)
      made += fmt::format("{:<14}{:<18}{:5.0f} to {:5.0f} mm{}\n", screen, how, span.lowest, span.highest,
                          fits(span)                     ? ""
                          : span.highest > kHighestReach ? "  too high: " + span.at_top
                                                         : "  too low: " + span.at_bottom);
  };
  tell(screens_.usual, "as it is");
  tell(screens_.low, "everything lower");
  if (all_fit(screens_.usual)) return made + "Everything can be reached.\n";
  if (good())
    return made + "Everything can be reached once a visitor has chosen \"Everything lower\" in the settings.\n";
  return made + "Something cannot be reached from a chair: hang it lower, or higher where it is too low.\n";
}

} // namespace anteroom::app
