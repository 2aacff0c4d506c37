#pragma once
// Speaks sentences, one after the other, in a thread of its own: whatever voice and sound do, or fail to do, nobody
// waits for them here. What is asked for next replaces what is being spoken; nothing queues. A sentence that somebody
// has recorded is played; the voice says the others, and those whose recording is damaged.
#include "base/time.h"
#include "host/sound.h"
#include "host/voice.h"
#include "speech/clips.h"
#include "speech/speaking.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace anteroom::speech {

class Speaker final : public Speaking {
public:
  // `voice`, `sound` and `clips` outlive it, and belong to its thread from here on. `changed` is called, in that thread,
  // when heard() has become another.
  Speaker(host::Voice& voice, host::Sound& sound, Clips& clips, std::function<void()> changed);
  Speaker(const Speaker&) = delete;
  ~Speaker() override;

  long long speak(std::vector<Line> lines, std::size_t from = 0) override;
  void hush() override; // within a buffer of the device
  void set(const Manner& manner) override;
  Heard heard() const override;

private:
  struct Order {
    long long turn = 0;
    std::vector<Line> lines;
    std::size_t from = 0;
  };

  void run();
  void perform(const Order& order);
  // no_voice: for its language; broken: recording or voice; no_sound: the device.
  enum class Said { whole, replaced, no_voice, broken, no_sound };
  // `place` is that of the line in its order; none: no part of it.
  Said say(long long turn, const Line& line, std::optional<std::size_t> place);
  Said play_tone(long long turn, std::optional<std::size_t> place);
  Said say_with_voice(long long turn, const Line& line, std::optional<std::size_t> place);
  Said hear(long long turn, host::Speech& speech, std::optional<std::size_t> place);
  Said apologize(const Order& order);
  Said play(long long turn, std::span<std::int16_t> samples);
  Said wait_until_heard(long long turn, std::size_t most_waiting);
  void tell(long long turn, const std::function<void(Heard&)>& change);
  void note_line(long long turn);
  bool is_current(long long turn) const;
  bool sleep(long long turn, Milliseconds time);

  host::Voice& voice_;
  host::Sound& sound_;
  Clips& clips_;
  std::function<void()> changed_;

  mutable std::mutex mutex_; // guards what follows
  std::condition_variable woken_;
  Order order_;
  Manner manner_;
  Heard heard_;
  bool stopping_ = false;

  // The thread's own: where each line begins, in samples since the turn began.
  struct Begun {
    long long sample = 0;
    std::optional<std::size_t> place;
  };
  std::vector<Begun> begun_;
  long long played_ = 0;
  bool voice_failed_ = false; // in this turn: it is not asked again, for each time takes as long as it hangs
  std::thread thread_;
};

} // namespace anteroom::speech
