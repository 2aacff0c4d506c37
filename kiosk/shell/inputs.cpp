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
  case SDL_KEYUP: take_key(event.key, out); break;
  case SDL_CONTROLLERBUTTONDOWN:
  case SDL_CONTROLLERBUTTONUP:
    press({KeyMap::Code::Of::pad, 0, event.cbutton.button}, event.type == SDL_CONTROLLERBUTTONDOWN, out);
    break;
  case SDL_JOYBUTTONDOWN:
  case SDL_JOYBUTTONUP:
    press({KeyMap::Code::Of::joystick_button, 0, event.jbutton.button}, event.type == SDL_JOYBUTTONDOWN, out);
    break;
  case SDL_JOYHATMOTION: turn_hat(event.jhat, out); break;
  default: break;
  }
}

void Inputs::take_key(const SDL_KeyboardEvent& key, std::vector<Input>& out) {
  if (key.type == SDL_KEYUP) {
    const auto held = held_.find(key.keysym.scancode);
    if (held == held_.end()) return;
    out.push_back(KeyUp{held->second});
    held_.erase(held);
    return;
  }
  // A key that changes others says nothing by itself: Ctrl is the first of Ctrl+Alt+S.
  if (key.repeat != 0 || changes_others(key.keysym.sym)) return;
  const Key meaning = keys_.of(key.keysym);
  held_[key.keysym.scancode] = meaning;
  out.push_back(KeyDown{meaning});
}

// A button of a controller that means nothing is not even somebody: a joystick tells of the same press once more.
void Inputs::press(const KeyMap::Code& code, bool down, std::vector<Input>& out) const {
  const Key key = keys_.of(code);
  if (key == Key::other) return;
  if (down)
    out.push_back(KeyDown{key});
  else
    out.push_back(KeyUp{key});
}

void Inputs::turn_hat(const SDL_JoyHatEvent& hat, std::vector<Input>& out) {
  Uint8& before = hats_[{hat.which, hat.hat}];
  for (const int direction : {SDL_HAT_UP, SDL_HAT_RIGHT, SDL_HAT_DOWN, SDL_HAT_LEFT})
    if ((before ^ hat.value) & direction)
      press({KeyMap::Code::Of::joystick_hat, 0, direction}, (hat.value & direction) != 0, out);
  before = hat.value;
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
