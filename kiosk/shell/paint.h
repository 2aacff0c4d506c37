#pragma once
// From Dear ImGui's draw data to SDL's renderer. Pairs of triangles that are a whole rectangle, which is
// nearly all that the kiosk draws, become fills and copies: what SDL's software renderer is quick at.
#include <SDL.h>

struct ImDrawData;

namespace anteroom::shell {

// The texture id of Dear ImGui's font atlas. It is never uploaded: what is drawn with it is plain colour.
inline constexpr unsigned long long kPlain = ~0ull;

void paint(SDL_Renderer* renderer, const ImDrawData& data);

} // namespace anteroom::shell
