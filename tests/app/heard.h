#pragma once
// A kiosk that is listened to.
#include "app/kiosk.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::app {

// A voice whose progress the test decides.
class Voice final : public speech::Speaking {
public:
  std::vector<speech::Line> lines;
  std::size_t from = 0;
  int turns = 0;
  speech::Manner manner;
  speech::Heard now;

  long long speak(std::vector<speech::Line> said, std::size_t first) override {
    lines = std::move(said);
    from = first;
    ++turns;
    now = {now.turn + 1, first, false, false, false};
    return now.turn;
  }
  void hush() override {
    lines.clear();
    now = {now.turn + 1, std::nullopt, true, false, false};
  }
  void set(const speech::Manner& how) override { manner = how; }
  speech::Heard heard() const override { return now; }

  bool is_silent() const { return now.over; }
  bool sounds_tone() const { return !lines.empty() && lines.front().tone; }
  std::string first() const { return lines.empty() ? "" : lines[from].text; }
  bool says(const std::string& words) const {
    return std::any_of(lines.begin(), lines.end(), [&](const speech::Line& line) { return line.text == words; });
  }
  void ends() { now = {now.turn, std::nullopt, true, false, false}; }
};

struct Heard {
  Voice voice;
  Kiosk kiosk{{small_bundle()}, plain_config(), &voice};

  void key(Key key) { kiosk.player->key(key); }
};

} // namespace anteroom::app
