#include "app/dump.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace anteroom::app {
namespace {

using nlohmann::ordered_json;

double tenths(double value) { return std::round(value * 10) / 10; }

ordered_json rect(const ui::Rect& r, double scale) {
  return {tenths(r.x * scale), tenths(r.y * scale), tenths(r.w * scale), tenths(r.h * scale)};
}

std::string hex(picture::Colour c) {
  const char* digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t channel : {c.r, c.g, c.b}) {
    text += digits[channel >> 4];
    text += digits[channel & 15];
  }
  return text;
}

} // namespace

std::string dump_line(const App& app) {
  const ui::Tree& tree = app.tree();
  const ui::Panel panel = app.panel();
  const double to_mm = panel.width_mm / panel.width;
  const bool no_content = app.library().empty();
  const std::string focus = app.visit().empty() ? "" : app.visit().trail.back().focus;
  ordered_json line{
      {"screen", tree.screen}, {"width", panel.width}, {"height", panel.height}, {"mm_width", panel.width_mm}};
  if (tree.scroll)
    line["scroll"] = {
        {"view", rect(tree.scroll->view, 1)}, {"offset", tree.scroll->offset}, {"most", tree.scroll->most}};
  line["nodes"] = ordered_json::array();
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const ui::Node& node = tree.nodes[i];
    line["nodes"].push_back({{"index", i},
                             {"id", node.id},
                             {"role", ui::role_name(node.role)},
                             {"name", node.name},
                             {"value", node.value},
                             {"note", node.note},
                             {"px", rect(node.rect, 1)},
                             {"mm", rect(node.rect, to_mm)},
                             {"visible_px", rect(node.visible, 1)},
                             {"ink", hex(node.ink)},
                             {"ground", hex(node.ground)},
                             {"large_text", node.large_text},
                             {"focusable", node.focusable()},
                             {"focused", !node.id.empty() && node.id == focus},
                             {"selected", node.selected},
                             {"main_action", node.main_action},
                             {"scrolls", node.scrolls},
                             {"language", no_content ? "" : node.language},
                             {"direction", node.right_to_left ? "rtl" : "ltr"}});
  }
  return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace anteroom::app
