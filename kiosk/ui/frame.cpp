#include "ui/frame.h"

#include "picture/code.h"
#include "ui/drawing.h"

#include <algorithm>
#include <cmath>

namespace anteroom::ui {

using picture::Keep;

namespace {

Rect panel_rect(const Panel& panel) {
  return {0, 0, static_cast<double>(panel.width), static_cast<double>(panel.height)};
}

std::string shade_key(const Theme& theme) { return theme.plain ? "c" : theme.dark ? "d" : "l"; }

} // namespace

Frame::Frame(const Look& l, const Pens& pens, ImDrawList& list, std::string screen)
    : look(l), theme(theme_of(l.shade)), m(l.panel, l.text_size, l.low),
      words(pens.words), tongue_{l.language, l.right_to_left, pens.words.numerals()}, pens_(pens), list_(list) {
  tree_.screen = std::move(screen);
  if (above() > 0) draw_above();
}

// What lies over a lowered screen: quiet, and nothing to read.
void Frame::draw_above() {
  const double h = above();
  if (!theme.plain) return scenery({0, -h, static_cast<double>(look.panel.width), h});
  fill({0, -h, static_cast<double>(look.panel.width), h}, theme.paper);
  fill({0, -m.ring, static_cast<double>(look.panel.width), m.ring}, theme.line);
}

text::Style Frame::style(text::Face face, bool bold, double size, double line_height) const {
  text::Style made;
  made.face = face;
  made.bold = bold;
  made.size = size;
  made.line_height = line_height;
  made.language = tongue_.language;
  made.right_to_left = tongue_.right_to_left;
  return made;
}

text::Style Frame::in(const std::optional<cards::Language>& other, text::Style style) const {
  if (!other) return style;
  const bool leftward = other->direction == cards::Direction::right_to_left;
  if (leftward != style.right_to_left && style.align != text::Align::centre)
    style.align = style.align == text::Align::start ? text::Align::end : text::Align::start;
  style.language = other->code;
  style.right_to_left = leftward;
  return style;
}

Rect Frame::mirrored(const Rect& rect) const {
  double x = rect.x;
  if (tongue_.right_to_left != look.right_to_left) x = 2 * tongue_.x + tongue_.width - x - rect.w;
  if (look.right_to_left) x = look.panel.width - x - rect.w;
  const double y = rect.y + above();
  return {std::round(x), std::round(y), std::round(x + rect.w) - std::round(x), std::round(y + rect.h) - std::round(y)};
}

Rect Frame::bounds() const { return scrolling_ ? tree_.scroll->view : panel_rect(look.panel); }

bool Frame::hidden(const Rect& r) const { return meet(r, bounds()).empty(); }

void Frame::image(const picture::Cached& cached, double x, double y) {
  if (cached.texture != 0)
    draw_image(list_, cached.texture, x + cached.left, y + cached.top, cached.width, cached.height);
}

void Frame::fill(const Rect& rect, Colour colour) {
  const Rect r = mirrored(rect);
  if (!r.empty() && !hidden(r)) draw_rect(list_, r, colour);
}

void Frame::corners(const Rect& r, int radius, Colour colour) {
  // Four quarters of one disc: one texture, drawn with its own part each.
  const std::string key = "disc:" + std::to_string(radius * 2) + ":" + colour_key(colour);
  const picture::Cached disc =
      pens_.cache.get(key, Keep::across_visits, [&] { return picture::disc(radius * 2, colour); });
  if (disc.texture == 0) return;
  for (const int right : {0, 1})
    for (const int bottom : {0, 1})
      draw_part(list_, disc.texture, right ? r.right() - radius : r.x, bottom ? r.bottom() - radius : r.y, radius,
                radius, {right * 0.5, bottom * 0.5, 0.5, 0.5});
}

void Frame::rounded(const Rect& rect, double radius, Colour colour) {
  const Rect r = mirrored(rect);
  if (r.empty() || hidden(r)) return;
  const int corner = static_cast<int>(std::min({std::round(radius), std::floor(r.w / 2), std::floor(r.h / 2)}));
  if (corner < 1) return draw_rect(list_, r, colour);
  corners(r, corner, colour);
  draw_rect(list_, {r.x + corner, r.y, r.w - 2 * corner, static_cast<double>(corner)}, colour);
  draw_rect(list_, {r.x, r.y + corner, r.w, r.h - 2 * corner}, colour);
  draw_rect(list_, {r.x + corner, r.bottom() - corner, r.w - 2 * corner, static_cast<double>(corner)}, colour);
}

void Frame::outlined(const Rect& rect, double radius, Colour colour, Colour edge, double width) {
  rounded(rect, radius, edge);
  rounded(inset(rect, width), radius - width, colour);
}

void Frame::shadow(const Rect& rect, double radius) {
  const Rect r = mirrored(rect);
  const int blur = static_cast<int>(std::round(m.px(2.6)));
  const int fall = static_cast<int>(std::round(m.px(1.0)));
  if (r.empty() || hidden(inset(r, -blur))) return;
  const int w = static_cast<int>(r.w);
  const int h = static_cast<int>(r.h);
  const std::string key = "shadow:" + std::to_string(w) + "x" + std::to_string(h) + colour_key(theme.shadow);
  // Shadows fall on paper. Only the frame around the card is kept: four strips of one picture that is made once.
  picture::Picture whole;
  const auto strip = [&](const char* name, const Rect& part, double x, double y) {
    const picture::Cached cached = pens_.cache.get(key + name, Keep::across_visits, [&] {
      if (whole.width == 0) whole = picture::flat(picture::shadow(w, h, radius, blur, fall, theme.shadow), theme.paper);
      return picture::cut(whole, static_cast<int>(part.x), static_cast<int>(part.y), static_cast<int>(part.w),
                          static_cast<int>(part.h));
    });
    image(cached, x, y);
  };
  const int side = blur + static_cast<int>(radius);
  const int tall = h + 2 * blur - 2 * side;
  if (tall <= 0 || w <= 2 * static_cast<int>(radius)) return;
  const double full = w + 2.0 * blur;
  strip("t", {0, 0, full, static_cast<double>(side)}, r.x - blur, r.y - blur);
  strip("b", {0, h + 2.0 * blur - side, full, static_cast<double>(side)}, r.x - blur, r.bottom() + blur - side);
  strip("l", {0, static_cast<double>(side), static_cast<double>(blur), static_cast<double>(tall)}, r.x - blur,
        r.y - blur + side);
  strip("r", {full - blur, static_cast<double>(side), static_cast<double>(blur), static_cast<double>(tall)}, r.right(),
        r.y - blur + side);
}

void Frame::disc(Point centre, double radius, Colour colour, double line) {
  const Rect r = mirrored({centre.x - radius, centre.y - radius, radius * 2, radius * 2});
  if (hidden(r)) return;
  const int size = static_cast<int>(r.w);
  const std::string key =
      "disc:" + std::to_string(size) + ":" + colour_key(colour) + (line > 0 ? ":" + std::to_string(line) : "");
  image(pens_.cache.get(key, Keep::across_visits, [&] { return picture::disc(size, colour, line); }), r.x, r.y);
}

void Frame::icon(picture::Icon icon, const Rect& rect, Colour colour) {
  const Rect r = mirrored(rect);
  if (hidden(r)) return;
  if (tongue_.right_to_left && icon == picture::Icon::back)
    icon = picture::Icon::forward;
  else if (tongue_.right_to_left && icon == picture::Icon::forward)
    icon = picture::Icon::back;
  else if (tongue_.right_to_left && icon == picture::Icon::erase)
    icon = picture::Icon::erase_mirrored;
  const int size = static_cast<int>(std::min(r.w, r.h));
  const std::string key =
      "icon:" + std::to_string(static_cast<int>(icon)) + ":" + std::to_string(size) + ":" + colour_key(colour);
  image(pens_.cache.get(key, Keep::across_visits, [&] { return picture::icon(icon, size, colour); }), r.x, r.y);
}

void Frame::art(const std::string& id, const Rect& rect, const TopicColours& colours, double radius,
                picture::Corners corners) {
  const Rect r = mirrored(rect);
  if (r.empty() || hidden(r)) return;
  const int w = static_cast<int>(r.w);
  const int h = static_cast<int>(r.h);
  const int edge = std::min(static_cast<int>(std::ceil(radius)), h / 2);
  const int top = corners.top ? edge : 0;
  const int bottom = corners.bottom ? edge : 0;
  const std::string key = "art:" + id + ":" + std::to_string(w) + "x" + std::to_string(h) + shade_key(theme) +
                          (theme.dark ? colour_key(colours.ink) : "") + (corners.top ? "t" : "-") +
                          (corners.bottom ? "b" : "-");
  picture::Picture whole;
  const auto part = [&](const char* name, int from, int height) {
    if (height <= 0) return;
    image(pens_.cache.get(key + name, Keep::across_visits,
                          [&] {
                            if (whole.width == 0) whole = fitted_art(pens_.art, id, w, h, theme.dark, colours);
                            picture::Picture rows = picture::cut(whole, 0, from, w, height);
                            if (*name == 't') return picture::round_corners(std::move(rows), radius, {true, false});
                            if (*name == 'b') return picture::round_corners(std::move(rows), radius, {false, true});
                            return rows;
                          }),
          r.x, r.y + from);
  };
  // Only the rounded strips are blended; the rest is copied.
  part("t", 0, top);
  part("m", top, h - top - bottom);
  part("b", h - bottom, bottom);
}

void Frame::scenery(const Rect& rect) {
  const Rect r = mirrored(rect);
  const int w = static_cast<int>(r.w);
  const int h = static_cast<int>(r.h);
  const std::string key =
      "scenery:" + std::to_string(w) + "x" + std::to_string(h) + shade_key(theme) + (look.right_to_left ? "r" : "");
  const auto make = [&] {
    picture::Picture made = picture::scenery(w, h, theme.dark);
    return look.right_to_left ? picture::mirrored(std::move(made)) : made;
  };
  image(pens_.cache.get(key, Keep::across_visits, make), r.x, r.y);
}

picture::Cached Frame::code(const std::string& text) {
  // Half a millimetre is the least that phones make out from arm's length; a large screen is read from further away.
  const double mm = std::clamp(0.004 * std::min(m.width_mm, m.height_mm), 0.6, 1.2);
  const int module = static_cast<int>(std::ceil(m.px(mm)));
  return pens_.cache.get("code:" + std::to_string(module) + ":" + text, Keep::for_this_visit,
                         [&] { return picture::code(text, module).value_or(picture::Picture{}); });
}

void Frame::draw_code(const picture::Cached& code, const std::string& name, double x, double y) {
  const double side = code.width;
  const Rect r = mirrored({x, y, side, side});
  if (!hidden(r)) image(code, r.x, r.y);
  Node node;
  node.role = Role::picture;
  node.name = name;
  node.rect = {x, y, side, side};
  add(std::move(node));
}

text::Box Frame::measure(const text::Passage& passage, const text::Style& style, double width) {
  return pens_.typesetter.measure(passage, style, static_cast<int>(width));
}

void Frame::ink(const text::Passage& passage, const text::Style& style, Colour colour,
                const std::optional<Colour>& ground, const Rect& box) {
  const Rect r = mirrored(box);
  if (hidden(r)) return;
  const int width = static_cast<int>(box.w);
  const std::string key =
      "text:" + colour_key(colour) + (ground ? colour_key(*ground) : "") + text::key_of(passage, style, width);
  const auto make = [&] {
    picture::Picture made = pens_.typesetter.set(passage, style, width, colour);
    return ground ? picture::flat(std::move(made), *ground) : made;
  };
  image(pens_.cache.get(key, Keep::for_this_visit, make), r.x, r.y);
}

double Frame::write(const text::Passage& passage, const Written& how, double x, double y, double width,
                    std::string id) {
  const text::Box box = measure(passage, how.style, width);
  const Rect whole{x, y, width, static_cast<double>(box.height)};
  const bool marked = is_sounding();
  if (marked) mark_sentence(passage, how, whole);
  ink(passage, how.style, how.ink, how.on_picture || marked ? std::nullopt : std::optional(how.ground), whole);
  if (!how.explained.empty()) underline(passage, how, whole);
  Node node;
  node.id = std::move(id);
  node.role = how.role;
  node.dialled = how.dialled;
  node.live = how.live;
  node.name = passage.text;
  // The box of the words themselves, where they start.
  double left = x;
  if (how.style.align == text::Align::centre)
    left = x + (width - box.width) / 2;
  else if ((how.style.align == text::Align::end) == (how.style.right_to_left == tongue_.right_to_left))
    left = x + width - box.width;
  node.language = how.style.language;
  node.right_to_left = how.style.right_to_left;
  node.rect = {left, y, static_cast<double>(box.width), static_cast<double>(box.height)};
  node.ink = how.ink;
  node.ground = how.ground;
  node.large_text = how.style.size >= m.px(how.style.bold ? 4.95 : 6.35);
  put(std::move(node));
  return box.height;
}

double Frame::write(const std::string& text, const Written& how, double x, double y, double width, std::string id) {
  return write(text::Passage{text, {}}, how, x, y, width, std::move(id));
}

void Frame::paint(const text::Passage& passage, const text::Style& style, Colour colour, Colour ground, double x,
                  double y, double width) {
  ink(passage, style, colour, ground, {x, y, width, static_cast<double>(measure(passage, style, width).height)});
}

void Frame::paint(const std::string& text, const text::Style& style, Colour colour, Colour ground, double x, double y,
                  double width) {
  paint(text::Passage{text, {}}, style, colour, ground, x, y, width);
}

void Frame::add(Node node) {
  if (is_sounding()) {
    note_sounding(mirrored(node.rect));
    mark_node(node.rect);
  }
  put(std::move(node));
}

void Frame::put(Node node) {
  if (node.language.empty()) {
    node.language = tongue_.language;
    node.right_to_left = tongue_.right_to_left;
  }
  node.rect = mirrored(node.rect);
  node.scrolls = scrolling_;
  node.visible =
      meet(node.rect, scrolling_ ? meet(tree_.scroll->view, panel_rect(look.panel)) : panel_rect(look.panel));
  tree_.nodes.push_back(std::move(node));
}

void Frame::ring(const Rect& rect, double radius, Colour ground) {
  const double away = std::max(2.0, m.px(0.4));
  Rect outer = inset(rect, -(away + m.ring));
  // At the edge of a page it lies on that edge: it is never cut.
  if (scrolling_ && rect.h < tree_.scroll->view.h) {
    const double top = std::max(outer.y, tree_.scroll->view.y);
    outer = {outer.x, top, outer.w, std::min(outer.bottom(), tree_.scroll->view.bottom()) - top};
  }
  outlined(outer, radius + away + m.ring, ground, theme.focus, m.ring);
}

double Frame::begin_scroll(const Rect& view) {
  const Rect v = mirrored(view);
  tree_.scroll = ScrollArea{v, std::round(m.px(look.scroll_mm)), 0};
  scrolling_ = true;
  clip(list_, v);
  scroll_top_ = v.y - above() - tree_.scroll->offset;
  // Room for the focus ring of what comes first.
  return scroll_top_ + m.ring + std::max(2.0, m.px(0.4));
}

void Frame::end_scroll(double bottom, double margin) {
  unclip(list_);
  scrolling_ = false;
  const double hidden = std::round(bottom - scroll_top_ - tree_.scroll->view.h);
  tree_.scroll->most = hidden > 0 ? hidden + std::round(margin) : 0;
  // Where the page goes on, it fades instead of being cut.
  const Rect v = tree_.scroll->view;
  const int width = static_cast<int>(v.w);
  const int height = static_cast<int>(std::round(m.body * 0.9));
  Colour clear = theme.paper;
  clear.a = 0;
  const auto edge = [&](const char* name, Colour top, Colour end, double y) {
    const std::string key =
        std::string("fade:") + name + std::to_string(width) + "x" + std::to_string(height) + colour_key(theme.paper);
    image(pens_.cache.get(key, Keep::across_visits, [&] { return picture::fade(width, height, top, end); }), v.x, y);
  };
  if (tree_.scroll->offset + 1 < tree_.scroll->most) edge("down", clear, theme.paper, v.bottom() - height);
  if (tree_.scroll->offset > 1) edge("up", theme.paper, clear, v.y);
}

void Frame::wake_at(Time at) {
  if (!wake_ || at < *wake_) wake_ = at;
}

text::Passage passage(const cards::Prose& prose) {
  text::Passage made{prose.text, {}};
  for (const cards::Span& span : prose.spans)
    made.marks.push_back(
        {span.begin, span.end, span.emphasis == cards::Emphasis::strong, span.emphasis == cards::Emphasis::soft});
  return made;
}

std::vector<text::Range> explained(const cards::Prose& prose) {
  std::vector<text::Range> made;
  for (const cards::Mention& mention : prose.mentions) made.push_back({mention.begin, mention.end});
  return made;
}

} // namespace anteroom::ui
