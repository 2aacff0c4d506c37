#pragma once
// A speaker in a room, its loudspeaker, and programs in the place of espeak-ng.
#include "help/temp_folder.h"
#include "speech/listener.h"
#include "speech/speaker.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include <sys/stat.h>

namespace anteroom::help {

constexpr const char* kLong = "You can read this as slowly as you like, and you can stop at any time you want to.";

inline bool comes_true(const std::function<bool()>& what, Milliseconds within) {
  const auto until = Clock::now() + within;
  while (Clock::now() < until) {
    if (what()) return true;
    std::this_thread::sleep_for(Milliseconds{2});
  }
  return what();
}

inline double ms(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

inline double percentile(std::vector<double> all, double share) {
  std::sort(all.begin(), all.end());
  return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
}

// A program in the place of espeak-ng: lists a voice as it does, and then does `otherwise`.
inline std::string program(const TempFolder& folder, const std::string& name, const std::string& otherwise) {
  const std::string path = folder.path() + "/" + name;
  std::ofstream(path) << "#!/bin/sh\nif [ \"$1\" = --voices ]; then echo head; echo ' 5 en'; exit 0; fi\n"
                      << otherwise << '\n';
  chmod(path.c_str(), 0700);
  return path;
}

// Recordings that were made for a test. Filled before anything is spoken.
class Recorded final : public speech::Clips {
public:
  std::optional<std::vector<std::uint8_t>> clip(const speech::Line& line) override {
    const auto found = clips.find({line.text, line.language});
    if (found == clips.end()) return std::nullopt;
    return std::vector<std::uint8_t>(found->second.begin(), found->second.end());
  }
  bool allows_voice(const std::string& language) override { return !without_voice.contains(language); }
  speech::Line apology() override { return sorry; }

  std::map<std::pair<std::string, std::string>, std::string> clips; // by text and language
  std::set<std::string> without_voice;
  speech::Line sorry;
};

struct Room {
  explicit Room(const std::string& program = "espeak-ng") : voice(host::system_voice(program)) {}

  bool is_over(Milliseconds within = Milliseconds{20'000}) {
    return comes_true([this] { return speaker.heard().over; }, within);
  }

  std::unique_ptr<host::Voice> voice;
  Listener sound;
  Recorded clips;
  std::atomic<int> changes = 0;
  speech::Speaker speaker{*voice, sound, clips, [this] { ++changes; }};
};

} // namespace anteroom::help
