// How text for reading is set.
#include "help/blind_screen.h"
#include "help/catch.h"
#include "ui/metrics.h"
#include "ui/read_tree.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::ui;

namespace {

constexpr double kLine = 1.5;            // ems
constexpr std::size_t kLongestLine = 80; // letters

std::size_t letters_of(const std::string& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

TEST_CASE("A-6: lines have room, paragraphs stand apart, and no line is too long to find the next") {
  for (const Panel& panel : panels())
    for (const auto size : {session::TextSize::standard, session::TextSize::large, session::TextSize::largest}) {
      Drawn draw;
      draw.blind.look = look_of(panel);
      draw.blind.look.text_size = size;
      const Metrics m(panel, size);
      const Tree tree = draw("first page");
      text::Style style;
      style.size = m.body;
      style.line_height = kLine;
      style.language = "en";
      int read = 0;
      const Node* before = nullptr;
      for (const Node& node : tree.nodes) {
        const bool paragraph = node.role == Role::text && node.scrolls && letters_of(node.name) > 90;
        if (!paragraph) {
          before = nullptr;
          continue;
        }
        const auto lines = help::real_typesetter().lines({node.name, {}}, style, static_cast<int>(node.rect.w) + 2);
        CAPTURE(panel.width, panel.height, node.name);
        for (const std::string& line : lines) CHECK(letters_of(line) <= kLongestLine);
        CHECK(node.rect.h >= static_cast<double>(lines.size()) * m.body * kLine - 2);
        if (before) CHECK(node.rect.y - before->rect.bottom() >= m.body * 0.5);
        before = &node;
        ++read;
      }
      CHECK(read > 0);
    }
}
