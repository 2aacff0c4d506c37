#include "shell/key_map.h"

#include "shell/key_objections.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace anteroom::shell {
namespace {

constexpr int kMostButtons = 64;

const std::vector<KeyName>& usual() {
  static const std::vector<KeyName> keys{
      {Key::up, "Up"},
      {Key::down, "Down"},
      {Key::left, "Left"},
      {Key::right, "Right"},
      {Key::next, "Tab"},
      {Key::previous, "Shift+Tab"},
      {Key::select, "Return"},
      {Key::select, "Keypad Enter"},
      {Key::select, "Space"},
      {Key::back, "Backspace"},
      {Key::back, "AC Back"},
      {Key::help, "F1"},
      {Key::help, "Help"},
      {Key::home, "AC Home"},
      {Key::cover, "F9"},
      {Key::leave, "Escape"},
      {Key::page_up, "PageUp"},
      {Key::page_down, "PageDown"},
      {Key::slower, "F2"},
      {Key::faster, "F3"},
      {Key::listen, "F4"},
      {Key::listen, "AudioPlay"},
      {Key::sentence_back, "F5"},
      {Key::sentence_back, "AudioPrev"},
      {Key::again, "F6"},
      {Key::sentence_on, "F7"},
      {Key::sentence_on, "AudioNext"},
      {Key::quieter, "F11"},
      {Key::quieter, "VolumeDown"},
      {Key::louder, "F12"},
      {Key::louder, "VolumeUp"},
      {Key::staff, "Ctrl+Alt+S"},
  };
  return keys;
}

const std::map<std::string, int, std::less<>> kPadButtons{{"a", SDL_CONTROLLER_BUTTON_A},
                                                          {"b", SDL_CONTROLLER_BUTTON_B},
                                                          {"x", SDL_CONTROLLER_BUTTON_X},
                                                          {"y", SDL_CONTROLLER_BUTTON_Y},
                                                          {"back", SDL_CONTROLLER_BUTTON_BACK},
                                                          {"guide", SDL_CONTROLLER_BUTTON_GUIDE},
                                                          {"start", SDL_CONTROLLER_BUTTON_START},
                                                          {"left_stick", SDL_CONTROLLER_BUTTON_LEFTSTICK},
                                                          {"right_stick", SDL_CONTROLLER_BUTTON_RIGHTSTICK},
                                                          {"left_shoulder", SDL_CONTROLLER_BUTTON_LEFTSHOULDER},
                                                          {"right_shoulder", SDL_CONTROLLER_BUTTON_RIGHTSHOULDER},
                                                          {"dpad_up", SDL_CONTROLLER_BUTTON_DPAD_UP},
                                                          {"dpad_down", SDL_CONTROLLER_BUTTON_DPAD_DOWN},
                                                          {"dpad_left", SDL_CONTROLLER_BUTTON_DPAD_LEFT},
                                                          {"dpad_right", SDL_CONTROLLER_BUTTON_DPAD_RIGHT}};

const std::map<std::string, int, std::less<>> kHats{
    {"hat_up", SDL_HAT_UP}, {"hat_down", SDL_HAT_DOWN}, {"hat_left", SDL_HAT_LEFT}, {"hat_right", SDL_HAT_RIGHT}};

const std::vector<std::pair<std::string, int>> kModifiers{
    {"Ctrl+", KMOD_CTRL}, {"Alt+", KMOD_ALT}, {"Shift+", KMOD_SHIFT}};

// What follows `start`; nothing when `text` does not begin with it.
std::optional<std::string> behind(const std::string& start, const std::string& text) {
  if (text.size() <= start.size() || text.compare(0, start.size(), start) != 0) return std::nullopt;
  return text.substr(start.size());
}

using Code = KeyMap::Code;

std::optional<Code> of_joystick(const std::string& name) {
  if (const auto hat = kHats.find(name); hat != kHats.end()) return Code{Code::Of::joystick_hat, 0, hat->second};
  const auto digits = behind("button_", name);
  if (!digits) return std::nullopt;
  int number = 0;
  const auto [end, failed] = std::from_chars(digits->data(), digits->data() + digits->size(), number);
  const bool whole = failed == std::errc() && end == digits->data() + digits->size();
  if (!whole || number < 0 || number >= kMostButtons) return std::nullopt;
  return Code{Code::Of::joystick_button, 0, number};
}

} // namespace

std::optional<Code> KeyMap::code(const std::string& name) {
  if (const auto button = behind("pad:", name)) {
    const auto found = kPadButtons.find(*button);
    if (found == kPadButtons.end()) return std::nullopt;
    return Code{Code::Of::pad, 0, found->second};
  }
  if (const auto rest = behind("joy:", name)) return of_joystick(*rest);
  Code made;
  std::string key = name;
  for (const auto& [word, modifier] : kModifiers)
    if (const auto rest = behind(word, key)) {
      made.modifiers |= modifier;
      key = *rest;
    }
  made.number = SDL_GetScancodeFromName(key.c_str());
  if (made.number == SDL_SCANCODE_UNKNOWN) return std::nullopt;
  return made;
}

KeyMap::KeyMap(const std::vector<KeyName>& given) {
  std::set<Key> meanings;
  for (const KeyName& name : given)
    if (const auto code = KeyMap::code(name.name)) {
      meanings.insert(name.key);
      keys_.emplace(*code, name.key);
    }
  for (const KeyName& name : usual())
    if (!meanings.count(name.key)) keys_.emplace(*code(name.name), name.key);
}

Key KeyMap::of(const Code& code) const {
  const auto found = keys_.find(code);
  return found == keys_.end() ? Key::other : found->second;
}

Key KeyMap::of(const SDL_Keysym& pressed) const {
  // The key of the desktop that opens menus means nothing here, whatever is pressed with it.
  if (pressed.mod & KMOD_GUI) return Key::other;
  Code code;
  code.number = pressed.scancode;
  for (const auto& [word, modifier] : kModifiers)
    if (pressed.mod & modifier) code.modifiers |= modifier;
  const Key key = of(code);
  if (key != Key::other || code.modifiers != KMOD_SHIFT) return key;
  code.modifiers = 0; // Shift is held by accident, or locked by a keypad
  return of(code);
}

bool KeyMap::has_pads() const {
  return std::any_of(keys_.begin(), keys_.end(), [](const auto& key) { return key.first.of != Code::Of::keyboard; });
}

std::vector<std::pair<int, std::string>> objections(const std::vector<KeyName>& given) {
  std::vector<std::pair<int, std::string>> made;
  std::map<Code, Key> met;
  for (const KeyName& name : given) {
    const auto code = KeyMap::code(name.name);
    if (!code)
      made.emplace_back(name.line, "there is no key \"" + name.name +
                                       "\"; keys are called \"F13\", \"Keypad 8\", \"pad:dpad_up\", \"joy:hat_up\", "
                                       "\"joy:button_3\" or the like");
    else if (const auto [first, is_new] = met.emplace(*code, name.key); !is_new && first->second != name.key)
      made.emplace_back(name.line, "the key \"" + name.name + "\" is taken already; what came first counts");
  }
  return made;
}

} // namespace anteroom::shell
