#pragma once
// Notes what would be spoken, and is through with it at once: for scripts, which have a clock of their own.
#include "speech/speaking.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::app {

class SpokenLog final : public speech::Speaking {
public:
  // `each_line` is called for each line that is said, if given.
  explicit SpokenLog(std::function<void(const speech::Line&)> each_line = {}) : each_line_(std::move(each_line)) {}

  long long speak(std::vector<speech::Line> lines, std::size_t from = 0) override;
  void hush() override;
  void set(const speech::Manner& manner) override { manner_ = manner; }
  speech::Heard heard() const override { return heard_; }

  // What was said last, from the line on with which it began; empty after silence.
  const std::vector<speech::Line>& last() const { return last_; }
  const speech::Manner& manner() const { return manner_; }

private:
  std::function<void(const speech::Line&)> each_line_;
  std::vector<speech::Line> last_;
  speech::Manner manner_;
  speech::Heard heard_;
};

} // namespace anteroom::app
