#include "shell/pads.h"

#include <algorithm>

namespace anteroom::shell {

void Pads::begin() {
  if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) return; // keys and touches are left
  for (const Uint32 unwanted :
       {static_cast<Uint32>(SDL_JOYAXISMOTION), static_cast<Uint32>(SDL_JOYBALLMOTION),
        static_cast<Uint32>(SDL_CONTROLLERAXISMOTION), static_cast<Uint32>(SDL_CONTROLLERTOUCHPADDOWN),
        static_cast<Uint32>(SDL_CONTROLLERTOUCHPADMOTION), static_cast<Uint32>(SDL_CONTROLLERTOUCHPADUP),
        static_cast<Uint32>(SDL_CONTROLLERSENSORUPDATE)})
    SDL_EventState(unwanted, SDL_IGNORE);
}

Pads::~Pads() {
  for (SDL_GameController* controller : controllers_) SDL_GameControllerClose(controller);
  for (SDL_Joystick* joystick : joysticks_) SDL_JoystickClose(joystick);
}

// SDL tells of those that were there before, too.
void Pads::take(const SDL_Event& event) {
  if (event.type == SDL_JOYDEVICEADDED) open(event.jdevice.which);
  if (event.type == SDL_JOYDEVICEREMOVED) close(event.jdevice.which);
}

void Pads::open(int index) {
  if (SDL_Joystick* joystick = SDL_JoystickOpen(index)) joysticks_.push_back(joystick);
  if (!SDL_IsGameController(index)) return;
  if (SDL_GameController* controller = SDL_GameControllerOpen(index)) controllers_.push_back(controller);
}

void Pads::close(SDL_JoystickID id) {
  std::erase_if(controllers_, [id](SDL_GameController* controller) {
    if (SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(controller)) != id) return false;
    SDL_GameControllerClose(controller);
    return true;
  });
  std::erase_if(joysticks_, [id](SDL_Joystick* joystick) {
    if (SDL_JoystickInstanceID(joystick) != id) return false;
    SDL_JoystickClose(joystick);
    return true;
  });
}

} // namespace anteroom::shell
