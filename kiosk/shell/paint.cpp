#include "shell/paint.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

namespace anteroom::shell {
namespace {

// ImTextureID is a pointer up to Dear ImGui 1.91.3 and a number from there on.
template <class Id> unsigned long long number_of(Id id) {
  if constexpr (std::is_pointer_v<Id>)
    return reinterpret_cast<std::uintptr_t>(id);
  else
    return static_cast<unsigned long long>(id);
}

SDL_Color colour_of(ImU32 packed) {
  return {static_cast<Uint8>(packed >> IM_COL32_R_SHIFT & 255), static_cast<Uint8>(packed >> IM_COL32_G_SHIFT & 255),
          static_cast<Uint8>(packed >> IM_COL32_B_SHIFT & 255), static_cast<Uint8>(packed >> IM_COL32_A_SHIFT & 255)};
}

int rounded(float value) { return static_cast<int>(std::lround(value)); }

// Whether the six indices are the two triangles that ImDrawList makes of a rectangle in one colour.
bool is_rectangle(const ImDrawIdx* at, const ImDrawVert* vertices) {
  if (at[3] != at[0] || at[4] != at[2]) return false;
  const ImDrawVert& a = vertices[at[0]];
  const ImDrawVert& b = vertices[at[1]];
  const ImDrawVert& c = vertices[at[2]];
  const ImDrawVert& d = vertices[at[5]];
  return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.col == b.col &&
         a.col == c.col && a.col == d.col;
}

void paint_rectangle(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawVert& a, const ImDrawVert& c) {
  const SDL_Rect to{rounded(a.pos.x), rounded(a.pos.y), rounded(c.pos.x) - rounded(a.pos.x),
                    rounded(c.pos.y) - rounded(a.pos.y)};
  const SDL_Color colour = colour_of(a.col);
  if (!texture) {
    SDL_SetRenderDrawBlendMode(renderer, colour.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer, colour.r, colour.g, colour.b, colour.a);
    SDL_RenderFillRect(renderer, &to);
    return;
  }
  int width = 0;
  int height = 0;
  SDL_QueryTexture(texture, nullptr, nullptr, &width, &height);
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  const SDL_Rect from{rounded(a.uv.x * w), rounded(a.uv.y * h), rounded((c.uv.x - a.uv.x) * w),
                      rounded((c.uv.y - a.uv.y) * h)};
  SDL_RenderCopy(renderer, texture, &from, &to);
}

void paint_triangles(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawVert* vertices, int count,
                     const ImDrawIdx* indices, int index_count) {
  const auto* base = reinterpret_cast<const char*>(vertices);
  const auto at = [base](std::size_t offset) { return reinterpret_cast<const float*>(base + offset); };
  SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND);
  SDL_RenderGeometryRaw(renderer, texture, at(offsetof(ImDrawVert, pos)), sizeof(ImDrawVert),
                        reinterpret_cast<const SDL_Color*>(base + offsetof(ImDrawVert, col)), sizeof(ImDrawVert),
                        at(offsetof(ImDrawVert, uv)), sizeof(ImDrawVert), count, indices, index_count,
                        sizeof(ImDrawIdx));
}

void paint_command(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command) {
  const auto id = number_of(command.GetTexID());
  if (id == 0) return; // a picture that found no room
  auto* texture = id == kPlain ? nullptr : reinterpret_cast<SDL_Texture*>(static_cast<std::uintptr_t>(id));
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const int vertex_count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawIdx* const end = index + command.ElemCount;
  while (index < end) {
    if (end - index >= 6 && is_rectangle(index, vertices)) {
      paint_rectangle(renderer, texture, vertices[index[0]], vertices[index[2]]);
      index += 6;
    } else {
      paint_triangles(renderer, texture, vertices, vertex_count, index, 3);
      index += 3;
    }
  }
}

} // namespace

void paint(SDL_Renderer* renderer, const ImDrawData& data) {
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const ImVec4& c = command.ClipRect;
      const SDL_Rect clip{rounded(c.x), rounded(c.y), rounded(c.z) - rounded(c.x), rounded(c.w) - rounded(c.y)};
      if (clip.w <= 0 || clip.h <= 0) continue;
      SDL_RenderSetClipRect(renderer, &clip);
      paint_command(renderer, list, command);
    }
  }
  SDL_RenderSetClipRect(renderer, nullptr);
}

} // namespace anteroom::shell
