#pragma once
// The few calls of Dear ImGui's draw list that frames are made of: whole rectangles and pictures:
// what both renderers draw quickly.
#include "picture/textures.h"
#include "ui/art.h"
#include "ui/theme.h"
#include "ui/tree.h"

struct ImDrawList;

namespace anteroom::ui {

using picture::Colour;

void draw_rect(ImDrawList& list, const Rect& rect, Colour colour);
void draw_image(ImDrawList& list, picture::TextureId texture, double x, double y, double width, double height);
// `part` in shares of the texture.
void draw_part(ImDrawList& list, picture::TextureId texture, double x, double y, double width, double height,
               const Rect& part);
void clip(ImDrawList& list, const Rect& rect);
void unclip(ImDrawList& list);

std::string colour_key(Colour colour);
// The illustration in width x height, in the topic's colours on dark walls; plain tint when it cannot be had.
picture::Picture fitted_art(Art& art, const std::string& id, int width, int height, bool dark,
                            const TopicColours& colours);

} // namespace anteroom::ui
