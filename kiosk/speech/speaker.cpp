#include "speech/speaker.h"

#include "speech/tone.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace anteroom::speech {
namespace {

// As far as is played ahead of what is heard: enough for a busy machine, little enough that a change of loudness is
// heard at once.
constexpr std::size_t kAhead = host::kSampleRate / 5;
// Between sentences.
constexpr std::size_t kPause = host::kSampleRate / 5;
// A voice that says nothing for this long hangs.
constexpr Milliseconds kHangs{2000};
// The device stays open this long after the last word, so that the next one begins at once.
constexpr Milliseconds kLinger{5000};
// How often the thread looks whether it is needed otherwise, while it waits for the voice.
constexpr Milliseconds kLook{20};

void weaken(std::span<std::int16_t> samples, double decibels) {
  const double share = std::pow(10.0, std::min(decibels, 0.0) / 20.0);
  for (std::int16_t& sample : samples) sample = static_cast<std::int16_t>(std::lround(sample * share));
}

} // namespace

Speaker::Speaker(host::Voice& voice, host::Sound& sound, std::function<void()> changed)
    : voice_(voice), sound_(sound), changed_(std::move(changed)), thread_([this] { run(); }) {}

Speaker::~Speaker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    ++order_.turn;
    sound_.hush();
  }
  woken_.notify_all();
  thread_.join();
}

long long Speaker::speak(std::vector<Line> lines, std::size_t from) {
  long long turn = 0;
  {
    const std::lock_guard lock(mutex_);
    sound_.hush();
    turn = ++order_.turn;
    order_.lines = std::move(lines);
    order_.from = from;
    heard_ = {turn, std::nullopt, false, false, false};
  }
  woken_.notify_all();
  return turn;
}

void Speaker::hush() {
  {
    const std::lock_guard lock(mutex_);
    sound_.hush();
    order_ = {order_.turn + 1, {}, 0};
    heard_ = {order_.turn, std::nullopt, true, heard_.no_sound, false};
  }
  woken_.notify_all();
}

void Speaker::set(const Manner& manner) {
  const std::lock_guard lock(mutex_);
  manner_ = manner;
}

Heard Speaker::heard() const {
  const std::lock_guard lock(mutex_);
  return heard_;
}

bool Speaker::is_current(long long turn) const {
  const std::lock_guard lock(mutex_);
  return order_.turn == turn;
}

// False when another order has come.
bool Speaker::sleep(long long turn, Milliseconds time) {
  std::unique_lock lock(mutex_);
  return !woken_.wait_for(lock, time, [&] { return order_.turn != turn; });
}

void Speaker::tell(long long turn, const std::function<void(Heard&)>& change) {
  bool changed = false;
  {
    const std::lock_guard lock(mutex_);
    if (order_.turn != turn) return;
    const Heard before = heard_;
    change(heard_);
    changed = !(heard_ == before);
  }
  if (changed && changed_) changed_();
}

// Which line sounds: what was played and is not waiting any more.
void Speaker::note_line(long long turn) {
  const long long at = played_ - static_cast<long long>(sound_.waiting());
  std::optional<std::size_t> line;
  for (const Begun& begun : begun_)
    if (begun.sample <= at) line = begun.line;
  tell(turn, [&](Heard& heard) { heard.line = line; });
}

Speaker::Said Speaker::play(long long turn, std::span<std::int16_t> samples) {
  {
    // Held while it plays: nothing of this turn is heard once another has begun.
    const std::lock_guard lock(mutex_);
    if (order_.turn != turn) return Said::replaced;
    weaken(samples, manner_.decibels);
    if (!sound_.play(samples).ok()) return Said::not_at_all;
  }
  played_ += static_cast<long long>(samples.size());
  note_line(turn);
  return wait_until_heard(turn, kAhead);
}

Speaker::Said Speaker::wait_until_heard(long long turn, std::size_t most_waiting) {
  std::size_t before = sound_.waiting();
  for (Milliseconds still{0}; sound_.waiting() > most_waiting;) {
    if (!sleep(turn, kLook)) return Said::replaced;
    note_line(turn);
    // A device that takes nothing any more has gone.
    still = sound_.waiting() == before ? still + kLook : Milliseconds{0};
    before = sound_.waiting();
    if (still >= kHangs) return Said::not_at_all;
  }
  return Said::whole;
}

Speaker::Said Speaker::say(const Order& order, std::size_t line) {
  const Line& said = order.lines[line];
  int words_per_minute = 0;
  {
    const std::lock_guard lock(mutex_);
    words_per_minute = manner_.words_per_minute;
  }
  if (!sound_.open().ok()) return Said::not_at_all;
  if (said.tone) {
    begun_.push_back({played_, line});
    std::vector<std::int16_t> samples = soft_tone();
    return play(order.turn, samples);
  }
  if (!voice_.speaks(said.language)) return voice_.speaks("en") ? Said::no_voice : Said::not_at_all;
  const auto speech = voice_.speak({said.text, said.language, words_per_minute});
  if (!speech) return Said::not_at_all;
  begun_.push_back({played_, line});
  std::array<std::int16_t, 2048> samples{};
  for (Milliseconds silent{0}; silent < kHangs;) {
    const auto read = (*speech)->read(samples, kLook);
    if (!is_current(order.turn)) return Said::replaced;
    if (!read) return Said::not_at_all;
    silent = read->samples > 0 ? Milliseconds{0} : silent + kLook;
    if (read->samples > 0)
      if (const Said played = play(order.turn, std::span(samples).first(read->samples)); played != Said::whole)
        return played;
    if (read->ended) return Said::whole;
  }
  return Said::not_at_all; // it hangs
}

void Speaker::perform(const Order& order) {
  begun_.clear();
  played_ = 0;
  std::array<std::int16_t, kPause> pause{};
  Said said = Said::whole;
  for (std::size_t line = order.from; line < order.lines.size() && said == Said::whole; ++line) {
    if (line > order.from) said = play(order.turn, pause);
    if (said == Said::whole) said = say(order, line);
    if (said == Said::not_at_all) said = say(order, line); // a voice that died once may be well again
    if (said != Said::no_voice) continue;
    tell(order.turn, [](Heard& heard) { heard.no_voice = true; });
    said = Said::whole;
  }
  if (said == Said::whole) said = wait_until_heard(order.turn, 0);
  tell(order.turn, [said](Heard& heard) {
    heard.line.reset();
    heard.over = true;
    heard.no_sound = said == Said::not_at_all;
  });
}

void Speaker::run() {
  long long done = 0;
  for (;;) {
    Order order;
    {
      std::unique_lock lock(mutex_);
      const auto wanted = [&] { return stopping_ || (order_.turn != done && !order_.lines.empty()); };
      if (!woken_.wait_for(lock, kLinger, wanted)) {
        lock.unlock();
        sound_.close();
        lock.lock();
        woken_.wait(lock, wanted);
      }
      if (stopping_) break;
      order = std::move(order_);
      order_ = {order.turn, {}, 0};
    }
    done = order.turn;
    perform(order);
  }
  sound_.close(); // in the thread that opened it
}

} // namespace anteroom::speech
