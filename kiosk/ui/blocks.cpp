// The blocks of a card's text.
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {
namespace {

using cards::Block;
using cards::BlockKind;

struct Pen {
  Frame& frame;
  const TopicColours& colours;
  double x;
  double y;
  double width;
};

void paragraph(Pen& pen, const cards::Prose& prose, const text::Style& style, Colour ink, Colour ground,
               Role role = Role::text) {
  pen.y += pen.frame.write(passage(prose), {style, ink, ground, role, false, false, false, explained(prose)}, pen.x,
                           pen.y, pen.width);
}

void entries(Pen& pen, const Block& block, bool numbered) {
  Frame& frame = pen.frame;
  const double indent = std::round(frame.m.body * (numbered ? 2.1 : 1.35));
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    if (i > 0) pen.y += frame.m.body * 0.55;
    if (numbered) {
      const double r = frame.m.body * 0.72;
      const Point centre{pen.x + r, pen.y + frame.m.body * 0.76};
      frame.disc(centre, r, pen.colours.tint);
      text::Style style = frame.label();
      style.align = text::Align::centre;
      style.size = frame.m.small;
      const std::string number = frame.number(std::to_string(i + 1));
      const text::Box box = frame.measure({number, {}}, style, 2 * r);
      frame.paint(number, style, pen.colours.ink, pen.colours.tint, pen.x, centre.y - box.height / 2.0, 2 * r);
    } else {
      const double r = std::max(2.5, frame.m.body * 0.16);
      frame.disc({pen.x + frame.m.body * 0.4, pen.y + frame.m.body * 0.76}, r, pen.colours.ink);
    }
    Pen inner{frame, pen.colours, pen.x + indent, pen.y, pen.width - indent};
    paragraph(inner, block.lines[i], frame.body(), frame.theme.ink, frame.theme.paper);
    pen.y = inner.y;
  }
}

// Lines on the topic's tint.
void panel(Pen& pen, const std::vector<cards::Prose>& lines, bool first_is_heading) {
  Frame& frame = pen.frame;
  const double pad = std::round(frame.m.body * 0.95);
  const double width = pen.width - 2 * pad;
  const auto style = [&](std::size_t i) { return first_is_heading && i == 0 ? frame.heading() : frame.body(); };
  double height = 2 * pad;
  for (std::size_t i = 0; i < lines.size(); ++i)
    height += frame.measure(passage(lines[i]), style(i), width).height + (i > 0 ? frame.m.body * 0.5 : 0);
  frame.rounded({pen.x, pen.y, pen.width, height}, frame.m.radius * 0.8, pen.colours.tint);
  Pen inner{frame, pen.colours, pen.x + pad, pen.y + pad, width};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) inner.y += frame.m.body * 0.5;
    const bool heading = first_is_heading && i == 0;
    paragraph(inner, lines[i], style(i), heading ? pen.colours.ink : frame.theme.ink, pen.colours.tint,
              heading ? Role::heading : Role::text);
  }
  pen.y += height;
}

void quote(Pen& pen, const Block& block) {
  Frame& frame = pen.frame;
  const double indent = std::round(frame.m.body * 1.1);
  const double top = pen.y;
  Pen inner{frame, pen.colours, pen.x + indent, pen.y, pen.width - indent};
  text::Style style = frame.heading();
  style.bold = false;
  style.line_height = 1.45;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    if (i > 0) inner.y += frame.m.body * 0.5;
    paragraph(inner, block.lines[i], style, pen.colours.ink, frame.theme.paper);
  }
  const double bar = std::max(3.0, std::round(frame.m.px(0.9)));
  frame.rounded({pen.x, top, bar, inner.y - top}, bar / 2, pen.colours.ink);
  pen.y = inner.y;
}

void illustration(Pen& pen, const Block& block) {
  Frame& frame = pen.frame;
  const Rect rect{pen.x, pen.y, pen.width, std::round(pen.width * 0.45)};
  frame.art(block.picture, rect, pen.colours, frame.m.radius * 0.8, {});
  Node node;
  node.role = Role::picture;
  node.name = block.lines.empty() ? "" : block.lines[0].text;
  node.rect = rect;
  frame.add(std::move(node));
  pen.y += rect.h;
}

void draw_block(Pen& pen, const Block& block) {
  Frame& frame = pen.frame;
  switch (block.kind) {
  case BlockKind::paragraph:
    for (const cards::Prose& line : block.lines) paragraph(pen, line, frame.body(), frame.theme.ink, frame.theme.paper);
    break;
  case BlockKind::heading:
    pen.y += frame.m.body * 0.3;
    for (const cards::Prose& line : block.lines)
      paragraph(pen, line, frame.heading(), frame.theme.ink, frame.theme.paper, Role::heading);
    break;
  case BlockKind::list: entries(pen, block, false); break;
  case BlockKind::steps: entries(pen, block, true); break;
  case BlockKind::quote: quote(pen, block); break;
  case BlockKind::callout: panel(pen, block.lines, false); break;
  case BlockKind::question: panel(pen, block.lines, true); break;
  case BlockKind::picture: illustration(pen, block); break;
  case BlockKind::breathing:
  case BlockKind::guided: break; // begins with the screen's own button
  }
}

} // namespace

double draw_blocks(Frame& frame, const std::vector<Block>& blocks, const TopicColours& colours, double x, double y,
                   double width) {
  Pen pen{frame, colours, x, y, width};
  bool first = true;
  for (const Block& block : blocks) {
    if (cards::is_exercise(block.kind)) continue;
    if (!first) pen.y += frame.m.body * 0.9;
    first = false;
    draw_block(pen, block);
  }
  return pen.y;
}

} // namespace anteroom::ui
