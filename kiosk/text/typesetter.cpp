#include "text/typesetter.h"

#include "picture/surface.h"
#include "text/attributes.h"
#include "text/fonts.h"
#include "text/numbers.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cmath>

namespace anteroom::text {
namespace {

// Boxes remembered between frames; a page has about a hundred.
constexpr std::size_t kMostBoxes = 4096;
constexpr gunichar kDottedCircle = 0x25CC;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

// Pango 1.50 never lets go of the configuration of a font map that ends: it is left with one of no fonts.
struct UnrefMap {
  void operator()(PangoFontMap* map) const {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), no_fonts());
    g_object_unref(map);
  }
};

std::string valid_utf8(const std::string& text) {
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return text;
  gchar* made = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string valid(made);
  g_free(made);
  return valid;
}

PangoAlignment alignment(const Style& style) {
  if (style.align == Align::centre) return PANGO_ALIGN_CENTER;
  return (style.align == Align::end) == style.right_to_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

// Pango turns left and right around in paragraphs that run against the direction of the context, so it
// gets none. Where no letter says which way to go, the language does.
PangoDirection direction(const std::string& text, const Style& style) {
  for (const char* at = text.c_str(); *at; at = g_utf8_next_char(at))
    if (g_unichar_isalpha(g_utf8_get_char(at))) return PANGO_DIRECTION_NEUTRAL;
  return style.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

// The circles of a run: HarfBuzz draws the font's own glyph of U+25CC under a sign that has no letter.
int circles_of(const PangoGlyphItem& run) {
  PangoFont* font = run.item->analysis.font;
  hb_codepoint_t circle = 0;
  if (!hb_font_get_nominal_glyph(pango_font_get_hb_font(font), kDottedCircle, &circle)) return 0;
  const PangoGlyphInfo* first = run.glyphs->glyphs;
  return static_cast<int>(std::count_if(first, first + run.glyphs->num_glyphs,
                                        [&](const PangoGlyphInfo& glyph) { return glyph.glyph == circle; }));
}

class PangoTypesetter final : public Typesetter {
public:
  explicit PangoTypesetter(Fonts fonts) : fonts_(std::move(fonts)) { rebuild(); }

  Box measure(const Passage& passage, const Style& style, int width) override {
    const std::string key = key_of(passage, style, width);
    if (auto found = boxes_.find(key); found != boxes_.end()) return found->second;
    if (boxes_.size() >= kMostBoxes) boxes_.clear();
    return boxes_[key] = box_of(lay_out(passage, style, width).get());
  }

  picture::Picture set(const Passage& passage, const Style& style, int width, picture::Colour colour) override {
    const auto layout = lay_out(passage, style, width);
    PangoRectangle ink;
    pango_layout_get_pixel_extents(layout.get(), &ink, nullptr);
    if (ink.width <= 0 || ink.height <= 0) return {};
    // A pixel on every side: antialiasing reaches over the ink box.
    const int x = ink.x - 1;
    const int y = ink.y - 1;
    picture::Surface surface(std::min(ink.width + 2, picture::kLargestSide),
                             std::min(ink.height + 2, picture::kLargestSide));
    cairo_translate(surface.cairo(), -x, -y);
    picture::set_source(surface.cairo(), colour);
    pango_cairo_show_layout(surface.cairo(), layout.get());
    picture::Picture made = surface.picture();
    made.left = x;
    made.top = y + above(ink);
    return made;
  }

  int unknown_glyphs(const Passage& passage, const Style& style) override {
    return pango_layout_get_unknown_glyphs_count(lay_out(passage, style, 100'000).get());
  }

  int stray_circles(const Passage& passage, const Style& style) override {
    const auto layout = lay_out(passage, style, 100'000);
    int drawn = 0;
    for (GSList* line = pango_layout_get_lines_readonly(layout.get()); line; line = line->next)
      for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run; run = run->next)
        drawn += circles_of(*static_cast<PangoGlyphItem*>(run->data));
    int written = 0;
    for (const char* at = pango_layout_get_text(layout.get()); *at; at = g_utf8_next_char(at))
      written += g_utf8_get_char(at) == kDottedCircle;
    return drawn - written;
  }

  std::vector<std::string> lines(const Passage& passage, const Style& style, int width) override {
    const auto layout = lay_out(passage, style, width);
    const char* text = pango_layout_get_text(layout.get());
    std::vector<std::string> made;
    for (GSList* at = pango_layout_get_lines_readonly(layout.get()); at; at = at->next) {
      const auto* line = static_cast<PangoLayoutLine*>(at->data);
      made.emplace_back(text + line->start_index, static_cast<std::size_t>(line->length));
    }
    return made;
  }

  std::vector<Area> areas(const Passage& passage, const Style& style, int width, const Range& range) override {
    // A mark moves along with what is put into the text; this one is neither bold nor italic.
    Passage marked = passage;
    marked.marks.push_back({range.begin, range.end, false, false});
    if (style.right_to_left) marked = with_numbers_apart(marked);
    const int begin = static_cast<int>(marked.marks.back().begin);
    const int end = static_cast<int>(marked.marks.back().end);
    const auto layout = lay_out(passage, style, width);
    PangoRectangle ink;
    pango_layout_get_pixel_extents(layout.get(), &ink, nullptr);
    std::vector<Area> made;
    PangoLayoutIter* at = pango_layout_get_iter(layout.get());
    do {
      PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
      const int from = std::max(begin, line->start_index);
      const int to = std::min(end, line->start_index + line->length);
      if (from >= to) continue;
      int top = 0;
      int bottom = 0;
      pango_layout_iter_get_line_yrange(at, &top, &bottom);
      int* ranges = nullptr;
      int count = 0;
      pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
      for (int i = 0; i < count; ++i) {
        const int x = PANGO_PIXELS_FLOOR(ranges[2 * i]);
        made.push_back({x, PANGO_PIXELS(top) + above(ink), PANGO_PIXELS_CEIL(ranges[2 * i + 1]) - x,
                        PANGO_PIXELS(bottom) - PANGO_PIXELS(top)});
      }
      g_free(ranges);
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
    return made;
  }

  double capital_height(const Style& style) override {
    // Of a large letter, because ink is told in whole pixels.
    constexpr int kLarge = 1000;
    Style large = style;
    large.size = kLarge;
    const auto layout = lay_out({"H", {}}, large, kLarge);
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    return style.size * ink.height / PANGO_SCALE / kLarge;
  }

  void forget() override { boxes_.clear(); }

private:
  void rebuild() {
    no_fonts(); // before Pango looks for some
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), fonts_.config());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    boxes_.clear();
  }

  Owned<PangoLayout> lay_out(const Passage& passage, const Style& style, int width) {
    auto layout = try_lay_out(passage, style, width);
    if (pango_layout_get_unknown_glyphs_count(layout.get()) == 0 || !fonts_.add_further()) return layout;
    // A letter was missing: the other scripts' fonts have been read now, once.
    layout.reset();
    rebuild();
    return try_lay_out(passage, style, width);
  }

  Owned<PangoLayout> try_lay_out(const Passage& passage, const Style& style, int width) {
    Passage valid{valid_utf8(passage.text), passage.marks};
    if (style.right_to_left) valid = with_numbers_apart(valid);
    const std::string& text = valid.text;
    pango_context_set_base_dir(context_.get(), direction(text, style));
    pango_context_set_language(context_.get(), pango_language_from_string(style.language.c_str()));
    Owned<PangoLayout> layout(pango_layout_new(context_.get()));
    PangoFontDescription* font = describe(style);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_alignment(layout.get(), alignment(style));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), std::max(width, 1) * PANGO_SCALE);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    PangoAttrList* list = attributes(valid, style);
    pango_layout_set_attributes(layout.get(), list);
    pango_attr_list_unref(list);
    return layout;
  }

  static PangoFontDescription* describe(const Style& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, style.face == Face::serif ? "Noto Serif" : "Noto Sans");
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    return font;
  }

  // How far the ink of a tall script reaches over its first line: the box has room for it.
  static int above(const PangoRectangle& ink) { return std::max(0, -ink.y); }

  static Box box_of(PangoLayout* layout) {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_pixel_extents(layout, &ink, &logical);
    const int bottom = std::max(logical.y + logical.height, ink.y + ink.height);
    return {logical.width, above(ink) + bottom, pango_layout_get_line_count(layout),
            above(ink) + pango_layout_get_baseline(layout) / PANGO_SCALE};
  }

  Fonts fonts_;
  std::unique_ptr<PangoFontMap, UnrefMap> map_;
  Owned<PangoContext> context_;
  std::unordered_map<std::string, Box> boxes_;
};

} // namespace

Result<std::unique_ptr<Typesetter>> Typesetter::create(const std::string& list) {
  auto fonts = Fonts::open(list);
  if (!fonts) return fonts.error();
  return std::unique_ptr<Typesetter>(std::make_unique<PangoTypesetter>(std::move(*fonts)));
}

std::string key_of(const Passage& passage, const Style& style, int width) {
  std::string key = passage.text;
  for (const Mark& mark : passage.marks) {
    key += '\x1f' + std::to_string(mark.begin) + '-' + std::to_string(mark.end);
    key += mark.bold ? 'b' : 'n';
    key += mark.italic ? 'i' : 'n';
  }
  key += '\x1e' + std::to_string(static_cast<int>(style.face)) + (style.bold ? 'b' : 'n') +
         std::to_string(std::lround(style.size * 64)) + ',' + std::to_string(std::lround(style.line_height * 64)) +
         ',' + std::to_string(static_cast<int>(style.align)) + style.language + (style.right_to_left ? 'r' : 'l') +
         std::to_string(width);
  return key;
}

} // namespace anteroom::text
