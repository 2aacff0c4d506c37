#pragma once
// Which key of a keyboard, a keypad or a game controller means what. Keys are physical ones, by SDL's names of their
// scancodes, with "Shift+", "Ctrl+" and "Alt+" before them; buttons of game controllers are "pad:a", "pad:dpad_up", …;
// keypads that a machine takes for joysticks have "joy:hat_up" and "joy:button_0" to "joy:button_63".
#include "base/key_name.h"

#include <SDL.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::shell {

class KeyMap {
public:
  // What a key is to SDL.
  struct Code {
    enum class Of { keyboard, pad, joystick_button, joystick_hat };
    Of of = Of::keyboard;
    int modifiers = 0; // KMOD_CTRL, KMOD_ALT, KMOD_SHIFT
    int number = 0;    // scancode, button, or direction of the hat
    auto operator<=>(const Code&) const = default;
  };

  // Nothing when there is no such key.
  static std::optional<Code> code(const std::string& name);

  // The usual keys of a desktop; where `given` has keys of a meaning, these in place of the usual ones. A name that
  // nobody knows is passed over.
  explicit KeyMap(const std::vector<KeyName>& given = {});

  Key of(const SDL_Keysym& pressed) const; // Key::other: it means nothing
  Key of(const Code& code) const;
  // Whether it has a key of a game controller or a joystick.
  bool has_pads() const;

private:
  std::map<Code, Key> keys_;
};

} // namespace anteroom::shell
