#pragma once
// The recordings in the bundle that is shown, for the thread that speaks. It reads them through an eye of its own, which
// is opened when something is said for the first time: where nobody listens, there is none.
#include "speech/clips.h"
#include "store/store.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::app {

class Recordings final : public speech::Clips {
public:
  // `site_language` is the one that staff chose for the kiosk.
  explicit Recordings(std::string site_language) : site_language_(std::move(site_language)) {}

  // From the next sentence on, those of this bundle. Any thread; returns at once.
  void show(const std::string& path);

  // A bundle that cannot be opened has none, and leaves all to the voice; so does one while memory is short.
  std::optional<std::vector<std::uint8_t>> clip(const speech::Line& line) override;
  bool allows_voice(const std::string& language) override;
  // In the language of the site, unless the voice may not speak that either.
  speech::Line apology() override;

private:
  const store::Store* store(); // null: none

  std::string site_language_;
  std::mutex mutex_;
  std::string path_; // guarded
  // Of the thread that speaks.
  std::string open_path_;
  std::optional<store::Store> store_;
};

} // namespace anteroom::app
