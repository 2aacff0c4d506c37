#include "speech/speaker.h"

#include "clip/clip.h"
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

Speaker::Speaker(host::Voice& voice, host::Sound& sound, Clips& clips, std::function<void()> changed)
    : voice_(voice), sound_(sound), clips_(clips), changed_(std::move(changed)), thread_([this] { run(); }) {}

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
    if (begun.sample <= at) line = begun.place;
  tell(turn, [&](Heard& heard) { heard.line = line; });
}

Speaker::Said Speaker::play(long long turn, std::span<std::int16_t> samples) {
  {
    // Held while it plays: nothing of this turn is heard once another has begun.
    const std::lock_guard lock(mutex_);
    if (order_.turn != turn) return Said::replaced;
    weaken(samples, manner_.decibels);
    if (!sound_.play(samples).ok()) return Said::no_sound;
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
    if (still >= kHangs) return Said::no_sound;
  }
  return Said::whole;
}

// What `speech` gives, as it comes, behind a pause.
Speaker::Said Speaker::hear(long long turn, host::Speech& speech, std::optional<std::size_t> place) {
  std::array<std::int16_t, kPause> pause{};
  if (!begun_.empty())
    if (const Said paused = play(turn, pause); paused != Said::whole) return paused;
  begun_.push_back({played_, place});
  std::array<std::int16_t, 2048> samples{};
  for (Milliseconds silent{0}; silent < kHangs;) {
    const auto read = speech.read(samples, kLook);
    if (!is_current(turn)) return Said::replaced;
    if (!read) return Said::broken;
    silent = read->samples > 0 ? Milliseconds{0} : silent + kLook;
    if (read->samples > 0)
      if (const Said played = play(turn, std::span(samples).first(read->samples)); played != Said::whole) return played;
    if (read->ended) return Said::whole;
  }
  return Said::broken; // it hangs
}

Speaker::Said Speaker::say_with_voice(long long turn, const Line& line, std::optional<std::size_t> place) {
  int words_per_minute = 0;
  {
    const std::lock_guard lock(mutex_);
    words_per_minute = manner_.words_per_minute;
  }
  if (!clips_.allows_voice(line.language)) return Said::no_voice;
  if (voice_failed_) return Said::broken;
  if (!voice_.speaks(line.language)) return voice_.speaks("en") ? Said::no_voice : Said::broken;
  const auto speech = voice_.speak({line.text, line.language, words_per_minute});
  return speech ? hear(turn, **speech, place) : Said::broken;
}

Speaker::Said Speaker::play_tone(long long turn, std::optional<std::size_t> place) {
  begun_.push_back({played_, place});
  std::vector<std::int16_t> samples = soft_tone();
  return play(turn, samples);
}

Speaker::Said Speaker::say(long long turn, const Line& line, std::optional<std::size_t> place) {
  if (!sound_.open().ok()) return Said::no_sound;
  if (line.tone) return play_tone(turn, place);
  if (auto recorded = clips_.clip(line))
    if (const auto clip = clip::play(std::move(*recorded)))
      if (const Said heard = hear(turn, **clip, place); heard != Said::broken) return heard;
  Said said = say_with_voice(turn, line, place);
  if (said == Said::broken) said = say_with_voice(turn, line, place); // a voice that died once may be well again
  voice_failed_ = voice_failed_ || said == Said::broken;
  return said;
}

// In place of lines of which not one could be spoken.
Speaker::Said Speaker::apologize(const Order& order) {
  const Line apology = clips_.apology();
  if (apology.text.empty()) return Said::whole;
  const Said said = say(order.turn, apology, std::nullopt);
  return said == Said::no_voice ? Said::whole : said;
}

void Speaker::perform(const Order& order) {
  begun_.clear();
  played_ = 0;
  voice_failed_ = false;
  bool spoken = false;
  Said said = Said::whole;
  const auto goes_on = [&] { return said == Said::whole || said == Said::no_voice || said == Said::broken; };
  for (std::size_t line = order.from; line < order.lines.size() && goes_on(); ++line) {
    said = say(order.turn, order.lines[line], line);
    spoken = spoken || (said == Said::whole && !order.lines[line].tone);
    if (said == Said::no_voice) tell(order.turn, [](Heard& heard) { heard.no_voice = true; });
  }
  if (goes_on() && !spoken && heard().no_voice) said = apologize(order);
  if (goes_on()) said = wait_until_heard(order.turn, 0);
  tell(order.turn, [&](Heard& heard) {
    heard.line.reset();
    heard.over = true;
    heard.no_sound = voice_failed_ || said == Said::no_sound;
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
