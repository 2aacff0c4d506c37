#include "help/catch.h"
#include "shell/inputs.h"

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

SDL_Event key(SDL_Keycode code, Uint16 mod = 0, Uint8 repeat = 0) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  event.key.keysym.mod = mod;
  event.key.repeat = repeat;
  return event;
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
  SECTION("a held key acts once, and chords only show that somebody is there") {
    take(key(SDLK_RETURN));
    take(key(SDLK_RETURN, 0, 1));
    take(key(SDLK_F4, KMOD_ALT));
    take(key(SDLK_RETURN, KMOD_CTRL));
    take(key(SDLK_q));
    REQUIRE(out.size() == 4);
    CHECK(std::get<KeyDown>(out[0]).key == Key::select);
    for (std::size_t i = 1; i < out.size(); ++i) CHECK(std::get<KeyDown>(out[i]).key == Key::other);
  }
  SECTION("Tab goes on and Shift+Tab back") {
    take(key(SDLK_TAB));
    take(key(SDLK_TAB, KMOD_LSHIFT));
    REQUIRE(out.size() == 2);
    CHECK(std::get<KeyDown>(out[0]).key == Key::next);
    CHECK(std::get<KeyDown>(out[1]).key == Key::previous);
  }
}
