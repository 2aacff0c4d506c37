#include "text/typesetter.h"

#include "picture/surface.h"
#include "text/fonts.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cmath>

namespace anteroom::text {
namespace {

// Boxes remembered between frames; a page has about a hundred.
constexpr std::size_t kMostBoxes = 4096;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref>;

std::string valid_utf8(const std::string& text) {
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return text;
  gchar* made = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string valid(made);
  g_free(made);
  return valid;
}

PangoAlignment alignment(Align align) {
  // Pango's LEFT is the start of the paragraph's own direction.
  switch (align) {
  case Align::centre: return PANGO_ALIGN_CENTER;
  case Align::end: return PANGO_ALIGN_RIGHT;
  case Align::start: break;
  }
  return PANGO_ALIGN_LEFT;
}

void add(PangoAttrList* list, PangoAttribute* attribute, const Mark& mark) {
  attribute->start_index = static_cast<guint>(mark.begin);
  attribute->end_index = static_cast<guint>(mark.end);
  pango_attr_list_insert(list, attribute);
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
    picture::Surface surface(std::min(ink.width + 2, picture::kLargestSide), std::min(ink.height + 2, picture::kLargestSide));
    cairo_translate(surface.cairo(), -x, -y);
    picture::set_source(surface.cairo(), colour);
    pango_cairo_show_layout(surface.cairo(), layout.get());
    picture::Picture made = surface.picture();
    made.left = x;
    made.top = y;
    return made;
  }

  int unknown_glyphs(const Passage& passage, const Style& style) override {
    return pango_layout_get_unknown_glyphs_count(lay_out(passage, style, 100'000).get());
  }

  double capital_height(const Style& style) override {
    const auto layout = lay_out({"H", {}}, style, 1000);
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    return static_cast<double>(ink.height) / PANGO_SCALE;
  }

  void forget() override { boxes_.clear(); }

private:
  void rebuild() {
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), fonts_.config());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    natural_.clear();
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
    pango_context_set_base_dir(context_.get(), style.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_language(context_.get(), pango_language_from_string(style.language.c_str()));
    Owned<PangoLayout> layout(pango_layout_new(context_.get()));
    PangoFontDescription* font = describe(style);
    pango_layout_set_font_description(layout.get(), font);
    pango_layout_set_line_spacing(layout.get(), spacing(style, font));
    pango_font_description_free(font);
    pango_layout_set_alignment(layout.get(), alignment(style.align));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), std::max(width, 1) * PANGO_SCALE);
    const std::string text = valid_utf8(passage.text);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    if (!passage.marks.empty()) mark(layout.get(), passage.marks);
    return layout;
  }

  static PangoFontDescription* describe(const Style& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, style.face == Face::serif ? "Noto Serif" : "Noto Sans");
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    return font;
  }

  // Pango counts line spacing in natural line heights of the font, we in ems.
  float spacing(const Style& style, PangoFontDescription* font) {
    const int key = (style.face == Face::serif ? 1 : 0) + (style.bold ? 2 : 0);
    auto found = natural_.find(key);
    if (found == natural_.end()) {
      PangoFontMetrics* metrics = pango_context_get_metrics(context_.get(), font, nullptr);
      const double height = pango_font_metrics_get_height(metrics);
      pango_font_metrics_unref(metrics);
      found = natural_.emplace(key, height / PANGO_SCALE / style.size).first;
    }
    return static_cast<float>(style.line_height / std::max(found->second, 0.5));
  }

  static void mark(PangoLayout* layout, const std::vector<Mark>& marks) {
    PangoAttrList* list = pango_attr_list_new();
    for (const Mark& mark : marks) {
      if (mark.bold) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), mark);
      if (mark.italic) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), mark);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
  }

  static Box box_of(PangoLayout* layout) {
    PangoRectangle logical;
    pango_layout_get_pixel_extents(layout, nullptr, &logical);
    return {logical.width, logical.y + logical.height, pango_layout_get_line_count(layout),
            pango_layout_get_baseline(layout) / PANGO_SCALE};
  }

  Fonts fonts_;
  Owned<PangoFontMap> map_;
  Owned<PangoContext> context_;
  std::unordered_map<int, double> natural_; // natural line height in ems, by face and weight
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
         std::to_string(std::lround(style.size * 64)) + ',' + std::to_string(std::lround(style.line_height * 64)) + ',' +
         std::to_string(static_cast<int>(style.align)) + style.language + (style.right_to_left ? 'r' : 'l') +
         std::to_string(width);
  return key;
}

} // namespace anteroom::text
