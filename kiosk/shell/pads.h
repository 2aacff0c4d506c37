#pragma once
// Game controllers, and keypads that a machine takes for joysticks. Only their buttons count: a stick that trembles
// wakes nobody.
#include <SDL.h>

#include <vector>

namespace anteroom::shell {

class Pads {
public:
  // Opens what there is, and what comes; when they are not wanted, nothing: SDL would look for them all the time.
  // REQUIRES: SDL's video is there.
  void begin();
  ~Pads();
  Pads() = default;
  Pads(const Pads&) = delete;
  Pads& operator=(const Pads&) = delete;

  void take(const SDL_Event& event); // one that came or went
  bool any() const { return !joysticks_.empty(); }

private:
  void open(int index);
  void close(SDL_JoystickID id);

  std::vector<SDL_Joystick*> joysticks_;
  std::vector<SDL_GameController*> controllers_;
};

} // namespace anteroom::shell
