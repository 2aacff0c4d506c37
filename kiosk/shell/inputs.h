#pragma once
// From SDL's events to what fingers and keys did.
#include "base/input.h"
#include "shell/key_map.h"

#include <SDL.h>

#include <map>
#include <optional>
#include <vector>

namespace anteroom::shell {

class Inputs {
public:
  explicit Inputs(KeyMap keys = KeyMap()) : keys_(std::move(keys)) {}

  // `width` and `height` of the picture: SDL tells fingers in shares of it.
  void take(const SDL_Event& event, int width, int height, std::vector<Input>& out);
  // A touch device came or went, or the window lost the focus: whatever is down is gone.
  void let_go(std::vector<Input>& out);
  // When a finger that lies still is taken for one whose device died: 10 s after it last moved.
  std::optional<Uint64> stale_at() const;
  void drop_stale(Uint64 now, std::vector<Input>& out);

private:
  struct Down {
    long long id;
    Uint64 moved; // when it was last far from `at`
    Point at;
  };
  void down(long long id, Point at, std::vector<Input>& out);
  void moved(long long id, Point at, std::vector<Input>& out);
  void up(long long id, Point at, std::vector<Input>& out);

  void take_key(const SDL_KeyboardEvent& key, std::vector<Input>& out);
  void turn_hat(const SDL_JoyHatEvent& hat, std::vector<Input>& out);
  void press(const KeyMap::Code& code, bool down, std::vector<Input>& out) const;

  KeyMap keys_;
  std::vector<Down> down_;
  std::map<SDL_Scancode, Key> held_; // what was told when they went down: Shift may be gone when they are let go
  std::map<std::pair<SDL_JoystickID, Uint8>, Uint8> hats_;
};

} // namespace anteroom::shell
