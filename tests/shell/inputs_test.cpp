#include "help/catch.h"
#include "shell/inputs.h"
#include "shell/key_objections.h"

#include <map>
#include <string>

using namespace anteroom;

namespace {

SDL_Event finger(Uint32 type, float x, float y, SDL_FingerID id = 3) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = id;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

SDL_Event mouse(Uint32 type, Uint32 which, int x, int y) {
  SDL_Event event{};
  event.type = type;
  event.button.which = which;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = x;
  event.button.y = y;
  return event;
}

SDL_Event key(SDL_Scancode code, int mod = 0, Uint8 repeat = 0, Uint32 type = SDL_KEYDOWN) {
  SDL_Event event{};
  event.key.type = type;
  event.key.keysym.scancode = code;
  event.key.keysym.sym = SDL_SCANCODE_TO_KEYCODE(code);
  event.key.keysym.mod = static_cast<Uint16>(mod);
  event.key.repeat = repeat;
  return event;
}

SDL_Event hat(Uint8 value) {
  SDL_Event event{};
  event.jhat.type = SDL_JOYHATMOTION;
  event.jhat.value = value;
  return event;
}

SDL_Event button(Uint32 type, Uint8 number) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_CONTROLLERBUTTONDOWN || type == SDL_CONTROLLERBUTTONUP)
    event.cbutton.button = number;
  else
    event.jbutton.button = number;
  return event;
}

// What was pressed and let go, as "+up -up".
std::string told(const std::vector<Input>& inputs) {
  std::string all;
  for (const Input& input : inputs) {
    const auto* down = std::get_if<KeyDown>(&input);
    const auto* up = std::get_if<KeyUp>(&input);
    const Key key = down ? down->key : up ? up->key : Key::other;
    const std::map<Key, std::string> names{{Key::up, "up"},         {Key::down, "down"},     {Key::left, "left"},
                                           {Key::right, "right"},   {Key::select, "select"}, {Key::next, "next"},
                                           {Key::previous, "back"}, {Key::help, "help"},     {Key::cover, "cover"},
                                           {Key::louder, "louder"}, {Key::scan, "switch"},   {Key::other, "other"},
                                           {Key::staff, "staff"}};
    all += (all.empty() ? "" : " ") + std::string(down ? "+" : "-") + names.at(key);
  }
  return all;
}

} // namespace

TEST_CASE("what SDL tells of fingers, mice and keys") {
  shell::Inputs inputs;
  std::vector<Input> out;
  const auto take = [&](const SDL_Event& event) { inputs.take(event, 800, 480, out); };

  SECTION("a finger is told in pixels, down, moved and up") {
    take(finger(SDL_FINGERDOWN, 0.5f, 0.5f));
    take(finger(SDL_FINGERMOTION, 0.25f, 0.5f));
    take(finger(SDL_FINGERUP, 0.25f, 0.5f));
    REQUIRE(out.size() == 3);
    CHECK(std::get<Finger>(out[0]).at == Point{400, 240});
    CHECK(std::get<Finger>(out[1]).at == Point{200, 240});
    CHECK(std::get<Finger>(out[2]).phase == Finger::Phase::up);
  }
  SECTION("a mouse that a finger pretends to be is ignored, so nothing is pressed twice") {
    take(mouse(SDL_MOUSEBUTTONDOWN, SDL_TOUCH_MOUSEID, 10, 10));
    CHECK(out.empty());
    take(mouse(SDL_MOUSEBUTTONDOWN, 0, 10, 10));
    CHECK(out.size() == 1);
  }
  SECTION("a mouse that moves with no button down is nobody's touch") {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    take(event);
    CHECK(out.empty());
  }
  SECTION("fingers of a device that went away are gone, once") {
    take(finger(SDL_FINGERDOWN, 0.5f, 0.5f, 1));
    take(finger(SDL_FINGERDOWN, 0.6f, 0.5f, 2));
    out.clear();
    inputs.let_go(out);
    REQUIRE(out.size() == 2);
    CHECK(std::get<Finger>(out[0]).phase == Finger::Phase::gone);
    inputs.let_go(out);
    CHECK(out.size() == 2);
    take(finger(SDL_FINGERUP, 0.5f, 0.5f, 1));
    CHECK(out.size() == 2);
  }
  SECTION("a finger that lies still for ten seconds is let go") {
    take(finger(SDL_FINGERDOWN, 0.5f, 0.5f));
    const auto at = inputs.stale_at();
    REQUIRE(at.has_value());
    inputs.drop_stale(*at - 1, out);
    CHECK(out.size() == 1);
    inputs.drop_stale(*at, out);
    REQUIRE(out.size() == 2);
    CHECK(std::get<Finger>(out[1]).phase == Finger::Phase::gone);
    CHECK(!inputs.stale_at().has_value());
  }
  SECTION("A-13, A-26: a held key acts once, and chords only show that somebody is there") {
    take(key(SDL_SCANCODE_RETURN));
    take(key(SDL_SCANCODE_RETURN, 0, 1));
    take(key(SDL_SCANCODE_F4, KMOD_ALT));
    take(key(SDL_SCANCODE_RETURN, KMOD_CTRL));
    take(key(SDL_SCANCODE_Q));
    REQUIRE(out.size() == 4);
    CHECK(std::get<KeyDown>(out[0]).key == Key::select);
    for (std::size_t i = 1; i < out.size(); ++i) CHECK(std::get<KeyDown>(out[i]).key == Key::other);
  }
  SECTION("A-25: Tab goes on and Shift+Tab back") {
    take(key(SDL_SCANCODE_TAB));
    take(key(SDL_SCANCODE_TAB, KMOD_LSHIFT));
    REQUIRE(out.size() == 2);
    CHECK(std::get<KeyDown>(out[0]).key == Key::next);
    CHECK(std::get<KeyDown>(out[1]).key == Key::previous);
  }
}

TEST_CASE("A-23: the keys of a keypad") {
  std::vector<Input> out;
  const auto told_of = [&](std::vector<KeyName> given, const std::vector<SDL_Event>& events) {
    shell::Inputs inputs{shell::KeyMap(given)};
    out.clear();
    for (const SDL_Event& event : events) inputs.take(event, 800, 480, out);
    return told(out);
  };

  SECTION("may be any scancode, F13 to F24 too, and take the place of the usual keys of that meaning") {
    const std::vector<KeyName> given{{Key::up, "F13"}, {Key::up, "Keypad 8"}, {Key::select, "F24"}};
    CHECK(told_of(given, {key(SDL_SCANCODE_F13), key(SDL_SCANCODE_KP_8), key(SDL_SCANCODE_F24)}) == "+up +up +select");
    CHECK(told_of(given, {key(SDL_SCANCODE_UP), key(SDL_SCANCODE_RETURN)}) == "+other +other");
    CHECK(told_of(given, {key(SDL_SCANCODE_DOWN)}) == "+down"); // which nobody asked to change
  }
  SECTION("that were usual for something else mean only what was given") {
    CHECK(told_of({{Key::help, "F9"}}, {key(SDL_SCANCODE_F9), key(SDL_SCANCODE_F1)}) == "+help +other");
  }
  SECTION("have help, cover and loudness where nobody gave any") {
    CHECK(told_of({}, {key(SDL_SCANCODE_F1), key(SDL_SCANCODE_F9), key(SDL_SCANCODE_VOLUMEUP)}) ==
          "+help +cover +louder");
  }
  SECTION("may be told apart by Shift, Ctrl and Alt") {
    const std::vector<KeyName> given{{Key::help, "Shift+F13"}, {Key::up, "F13"}};
    CHECK(told_of(given, {key(SDL_SCANCODE_F13, KMOD_RSHIFT), key(SDL_SCANCODE_F13)}) == "+help +up");
    CHECK(told_of({}, {key(SDL_SCANCODE_S, KMOD_LCTRL | KMOD_LALT), key(SDL_SCANCODE_S)}) == "+staff +other");
    CHECK(told_of({}, {key(SDL_SCANCODE_UP, KMOD_LSHIFT), key(SDL_SCANCODE_UP, KMOD_NUM)}) == "+up +up");
  }
  SECTION("are told when they are let go, as what they were when they went down") {
    CHECK(told_of({}, {key(SDL_SCANCODE_TAB, KMOD_LSHIFT), key(SDL_SCANCODE_TAB, 0, 0, SDL_KEYUP)}) == "+back -back");
    CHECK(told_of({}, {key(SDL_SCANCODE_UP, 0, 0, SDL_KEYUP)}) == "");
  }
  SECTION("may be buttons of a game controller; others of them tell nothing") {
    const std::vector<KeyName> given{{Key::up, "pad:dpad_up"}, {Key::select, "pad:a"}};
    CHECK(told_of(given, {button(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_DPAD_UP),
                          button(SDL_CONTROLLERBUTTONUP, SDL_CONTROLLER_BUTTON_DPAD_UP),
                          button(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_A),
                          button(SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLER_BUTTON_B)}) == "+up -up +select");
    CHECK(shell::KeyMap(given).has_pads());
    CHECK_FALSE(shell::KeyMap().has_pads());
  }
  SECTION("may be a joystick's hat and buttons") {
    const std::vector<KeyName> given{
        {Key::up, "joy:hat_up"}, {Key::right, "joy:hat_right"}, {Key::scan, "joy:button_3"}};
    CHECK(told_of(given, {hat(SDL_HAT_UP), hat(SDL_HAT_RIGHTUP), hat(SDL_HAT_RIGHT), hat(SDL_HAT_CENTERED)}) ==
          "+up +right -up -right");
    CHECK(told_of(given, {button(SDL_JOYBUTTONDOWN, 3), button(SDL_JOYBUTTONUP, 3), button(SDL_JOYBUTTONDOWN, 4)}) ==
          "+switch -switch");
  }
  SECTION("are never a stick that trembles") {
    SDL_Event axis{};
    axis.type = SDL_JOYAXISMOTION;
    axis.jaxis.value = 32767;
    CHECK(told_of({{Key::up, "joy:hat_up"}}, {axis}) == "");
  }
}

TEST_CASE("keys that nobody knows are told to staff with their line") {
  CHECK(shell::objections({{Key::up, "F13", 3}, {Key::down, "joy:button_63", 4}, {Key::left, "Ctrl+Alt+Left", 5}})
            .empty());
  const auto wrong = shell::objections({{Key::up, "F25", 3},
                                        {Key::up, "", 4},
                                        {Key::up, "pad:z", 5},
                                        {Key::up, "joy:button_64", 6},
                                        {Key::up, "joy:button_", 7},
                                        {Key::up, "joy:button_3x", 8},
                                        {Key::up, "Shift+", 9}});
  REQUIRE(wrong.size() == 7);
  CHECK(wrong.front().first == 3);
  CHECK_THAT(wrong.front().second, ContainsSubstring("there is no key \"F25\""));
  const auto twice = shell::objections({{Key::up, "F13", 3}, {Key::up, "F13", 4}, {Key::help, "F13", 5}});
  REQUIRE(twice.size() == 1);
  CHECK(twice.front().first == 5);
}
