#include "ui/drawing.h"

#include <imgui.h>

#include <type_traits>

namespace anteroom::ui {
namespace {

// ImTextureID is a pointer up to 1.91.3 and a number from there on.
template <class Id> Id imgui_texture(picture::TextureId texture) {
  if constexpr (std::is_pointer_v<Id>)
    return reinterpret_cast<Id>(static_cast<std::uintptr_t>(texture));
  else
    return Id(texture);
}

ImVec2 vec(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }
ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

} // namespace

void draw_rect(ImDrawList& list, const Rect& r, Colour colour) {
  list.AddRectFilled(vec(r.x, r.y), vec(r.right(), r.bottom()), packed(colour));
}

void draw_image(ImDrawList& list, picture::TextureId texture, double x, double y, double width, double height) {
  list.AddImage(imgui_texture<ImTextureID>(texture), vec(x, y), vec(x + width, y + height));
}

void draw_part(ImDrawList& list, picture::TextureId texture, double x, double y, double width, double height,
               const Rect& part) {
  list.AddImage(imgui_texture<ImTextureID>(texture), vec(x, y), vec(x + width, y + height), vec(part.x, part.y),
                vec(part.right(), part.bottom()));
}

void clip(ImDrawList& list, const Rect& r) { list.PushClipRect(vec(r.x, r.y), vec(r.right(), r.bottom()), true); }
void unclip(ImDrawList& list) { list.PopClipRect(); }

std::string colour_key(Colour c) {
  return std::to_string(static_cast<unsigned>(c.r) << 24 | static_cast<unsigned>(c.g) << 16 |
                        static_cast<unsigned>(c.b) << 8 | c.a) +
         ":";
}

picture::Picture fitted_art(Art& art, const std::string& id, int width, int height, bool dark,
                            const TopicColours& colours) {
  // The wide picture is the middle band of the square one: it serves whatever is wider than 5:3.
  const bool wide = width * 3 > height * 5;
  auto loaded = art.load(id, wide ? ArtShape::wide : ArtShape::full, width, height);
  if (!loaded) return picture::plain(width, height, colours.tint);
  return dark ? picture::two_toned(std::move(*loaded), colours.tint, colours.ink) : std::move(*loaded);
}

} // namespace anteroom::ui
