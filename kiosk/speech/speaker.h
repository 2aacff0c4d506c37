#pragma once
// Speaks sentences, one after the other, in a thread of its own: whatever voice and sound do, or fail to do, nobody
// waits for them here. What is asked for next replaces what is being spoken; nothing queues.
#include "base/time.h"
#include "host/sound.h"
#include "host/voice.h"

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

struct Line {
  std::string text;     // UTF-8
  std::string language; // BCP 47
};

// How everything is spoken from the next sentence on; loudness at once.
struct Manner {
  int words_per_minute = 175;
  double decibels = 0; // of full loudness, zero or below
  bool operator==(const Manner&) const = default;
};

// What is heard at this moment.
struct Heard {
  long long turn = 0;              // which call of speak() it is of
  std::optional<std::size_t> line; // that sounds now; none before the first and after the last
  bool over = true;                // all of it was heard, or could not be
  bool no_sound = false;           // the device, or the voice, could not be had; tried again at the next turn
  bool no_voice = false;           // there is none for the language of a line
  bool operator==(const Heard&) const = default;
};

class Speaker {
public:
  // `voice` and `sound` outlive it, and belong to its thread from here on. `changed` is called, in that thread, when
  // heard() has become another.
  Speaker(host::Voice& voice, host::Sound& sound, std::function<void()> changed);
  Speaker(const Speaker&) = delete;
  ~Speaker();

  // Speaks `lines` from the place `from` on, in place of whatever was spoken. Returns its turn, at once.
  long long speak(std::vector<Line> lines, std::size_t from = 0);
  // Silent within a buffer of the device; what was spoken is forgotten. Returns at once.
  void hush();
  void set(const Manner& manner);
  Heard heard() const;

private:
  struct Order {
    long long turn = 0;
    std::vector<Line> lines;
    std::size_t from = 0;
  };

  void run();
  void perform(const Order& order);
  enum class Said { whole, replaced, no_voice, not_at_all };
  Said say(const Order& order, std::size_t line);
  Said play(long long turn, std::span<std::int16_t> samples);
  Said wait_until_heard(long long turn, std::size_t most_waiting);
  void tell(long long turn, const std::function<void(Heard&)>& change);
  void note_line(long long turn);
  bool is_current(long long turn) const;
  bool sleep(long long turn, Milliseconds time);

  host::Voice& voice_;
  host::Sound& sound_;
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
    std::size_t line = 0;
  };
  std::vector<Begun> begun_;
  long long played_ = 0;
  std::thread thread_;
};

} // namespace anteroom::speech
