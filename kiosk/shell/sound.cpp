#include "shell/sound.h"

#include <SDL.h>

#include <mutex>
#include <string>

namespace anteroom::shell {
namespace {

// 23 ms: short enough to fall silent at once, long enough for a board that is busy.
constexpr Uint16 kBuffer = 512;

class SdlSound final : public host::Sound {
public:
  ~SdlSound() override { close(); }

  Outcome open() override {
    if (device() != 0) return Done{};
    // Only while it sounds: SDL looks for new devices ten times a second as long as it has audio.
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return Error{std::string("there is no sound: ") + SDL_GetError()};
    SDL_AudioSpec wanted{};
    wanted.freq = host::kSampleRate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = kBuffer;
    const SDL_AudioDeviceID opened = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (opened == 0) {
      const std::string why = SDL_GetError();
      SDL_QuitSubSystem(SDL_INIT_AUDIO);
      return Error{"there is no sound: " + why};
    }
    SDL_PauseAudioDevice(opened, 0);
    const std::lock_guard lock(mutex_);
    device_ = opened;
    return Done{};
  }

  void close() override {
    SDL_AudioDeviceID closed = 0;
    {
      const std::lock_guard lock(mutex_);
      std::swap(closed, device_);
    }
    if (closed != 0) {
      SDL_CloseAudioDevice(closed);
      SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    SDL_TLSCleanup(); // what SDL keeps for a thread that is not its own
  }

  Outcome play(std::span<const std::int16_t> samples) override {
    const SDL_AudioDeviceID to = device();
    if (to != 0 && SDL_GetAudioDeviceStatus(to) != SDL_AUDIO_STOPPED &&
        SDL_QueueAudio(to, samples.data(), static_cast<Uint32>(samples.size_bytes())) == 0)
      return Done{};
    close();
    return Error{"the sound device has gone"};
  }

  std::size_t waiting() const override {
    const SDL_AudioDeviceID of = device();
    return of == 0 ? 0 : SDL_GetQueuedAudioSize(of) / sizeof(std::int16_t);
  }

  void hush() override {
    const std::lock_guard lock(mutex_);
    if (device_ != 0) SDL_ClearQueuedAudio(device_);
  }

private:
  SDL_AudioDeviceID device() const {
    const std::lock_guard lock(mutex_);
    return device_;
  }

  mutable std::mutex mutex_;
  SDL_AudioDeviceID device_ = 0;
};

} // namespace

std::unique_ptr<host::Sound> system_sound() { return std::make_unique<SdlSound>(); }

} // namespace anteroom::shell
