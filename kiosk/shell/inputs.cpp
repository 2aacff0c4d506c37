#include "shell/inputs.h"

#include <algorithm>
#include <cmath>

namespace anteroom::shell {
namespace {

constexpr long long kMouse = -1;
// A finger that lies still for this long is a leaning hand or a device that died with a finger down.
constexpr Uint64 kStale = 10'000;
constexpr double kTremble = 24; // pixels

bool changes_others(SDL_Keycode key) {
  switch (key) {
  case SDLK_LCTRL:
  case SDLK_RCTRL:
  case SDLK_LALT:
  case SDLK_RALT:
  case SDLK_LSHIFT:
  case SDLK_RSHIFT:
  case SDLK_LGUI:
  case SDLK_RGUI:
  case SDLK_MODE: return true;
  default: return false;
  }
}

Key key_of(const SDL_Keysym& key) {
  if (key.sym == SDLK_s && (key.mod & KMOD_CTRL) && (key.mod & KMOD_ALT)) return Key::staff;
  if (key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) return Key::other;
  switch (key.sym) {
  case SDLK_UP: return Key::up;
  case SDLK_DOWN: return Key::down;
  case SDLK_LEFT: return Key::left;
  case SDLK_RIGHT: return Key::right;
  case SDLK_TAB: return key.mod & KMOD_SHIFT ? Key::previous : Key::next;
  case SDLK_RETURN:
  case SDLK_KP_ENTER:
  case SDLK_SPACE: return Key::select;
  case SDLK_BACKSPACE:
  case SDLK_AC_BACK: return Key::back;
  case SDLK_ESCAPE: return Key::leave;
  case SDLK_PAGEUP: return Key::page_up;
  case SDLK_PAGEDOWN: return Key::page_down;
  case SDLK_F2: return Key::slower;
  case SDLK_F3: return Key::faster;
  case SDLK_F4: return Key::listen;
  case SDLK_F5: return Key::sentence_back;
  case SDLK_F6: return Key::again;
  case SDLK_F7: return Key::sentence_on;
  case SDLK_F11:
  case SDLK_VOLUMEDOWN: return Key::quieter;
  case SDLK_F12:
  case SDLK_VOLUMEUP: return Key::louder;
  default: return Key::other;
  }
}

} // namespace

void Inputs::down(long long id, Point at, std::vector<Input>& out) {
  down_.push_back({id, SDL_GetTicks64(), at});
  out.push_back(Finger{Finger::Phase::down, id, at});
}

void Inputs::moved(long long id, Point at, std::vector<Input>& out) {
  for (Down& finger : down_) {
    if (finger.id != id) continue;
    // A palm or a wet spot trembles where it lies: that is no movement.
    if (std::abs(at.x - finger.at.x) + std::abs(at.y - finger.at.y) > kTremble) {
      finger.at = at;
      finger.moved = SDL_GetTicks64();
    }
    out.push_back(Finger{Finger::Phase::moved, id, at});
  }
}

void Inputs::up(long long id, Point at, std::vector<Input>& out) {
  if (std::erase_if(down_, [id](const Down& finger) { return finger.id == id; }) > 0)
    out.push_back(Finger{Finger::Phase::up, id, at});
}

void Inputs::take(const SDL_Event& event, int width, int height, std::vector<Input>& out) {
  const auto finger_at = [&] {
    return Point{static_cast<double>(event.tfinger.x) * width, static_cast<double>(event.tfinger.y) * height};
  };
  switch (event.type) {
  case SDL_FINGERDOWN: down(event.tfinger.fingerId, finger_at(), out); break;
  case SDL_FINGERMOTION: moved(event.tfinger.fingerId, finger_at(), out); break;
  case SDL_FINGERUP: up(event.tfinger.fingerId, finger_at(), out); break;
  case SDL_MOUSEBUTTONDOWN:
    if (event.button.which != SDL_TOUCH_MOUSEID && event.button.button == SDL_BUTTON_LEFT)
      down(kMouse, {static_cast<double>(event.button.x), static_cast<double>(event.button.y)}, out);
    break;
  case SDL_MOUSEMOTION:
    if (event.motion.which != SDL_TOUCH_MOUSEID)
      moved(kMouse, {static_cast<double>(event.motion.x), static_cast<double>(event.motion.y)}, out);
    break;
  case SDL_MOUSEBUTTONUP:
    if (event.button.which != SDL_TOUCH_MOUSEID && event.button.button == SDL_BUTTON_LEFT)
      up(kMouse, {static_cast<double>(event.button.x), static_cast<double>(event.button.y)}, out);
    break;
  case SDL_MOUSEWHEEL: out.push_back(Wheel{-static_cast<double>(event.wheel.preciseY)}); break;
  case SDL_KEYDOWN:
    // A key that changes others says nothing by itself: Ctrl is the first of Ctrl+Alt+S.
    if (event.key.repeat == 0 && !changes_others(event.key.keysym.sym))
      out.push_back(KeyDown{key_of(event.key.keysym)});
    break;
  default: break;
  }
}

void Inputs::let_go(std::vector<Input>& out) {
  for (const Down& finger : down_) out.push_back(Finger{Finger::Phase::gone, finger.id, {}});
  down_.clear();
}

std::optional<Uint64> Inputs::stale_at() const {
  std::optional<Uint64> first;
  for (const Down& finger : down_) first = std::min(first.value_or(finger.moved + kStale), finger.moved + kStale);
  return first;
}

void Inputs::drop_stale(Uint64 now, std::vector<Input>& out) {
  for (const Down& finger : down_)
    if (now >= finger.moved + kStale) out.push_back(Finger{Finger::Phase::gone, finger.id, {}});
  std::erase_if(down_, [now](const Down& finger) { return now >= finger.moved + kStale; });
}

} // namespace anteroom::shell
