#pragma once
// Editions that are only tried out: built as often as somebody saves, and handed to a kiosk's drop folder. They are a
// channel of their own, so that the floor of the real editions stays where it is, and each is newer than all before it:
// than what the kiosk's record says, where it can be read, and in any case by the clock.
#include "tool/check.h"
#include "tool/draw.h"
#include "tool/interrupt.h"
#include "tool/secret_key.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace anteroom::content {

// Half minutes since 1970, or one more than `last` when that is higher: a kiosk takes leaps of up to a million, which
// is most of a year, and nobody saves twice a minute all day.
std::int64_t preview_sequence(std::int64_t last, std::int64_t seconds_since_1970);
// The highest that the kiosk with that state folder has taken of a channel; 0 when that cannot be known.
std::int64_t highest_taken(const std::string& state, const std::string& channel);
// "closeness-after-hurt-preview"; never longer than an id.
std::string preview_channel(const std::string& id);

class Preview {
public:
  // `inbox` is a kiosk's drop folder, `state` its state folder, or "". With `key` editions are signed; without, only a
  // kiosk that allows it takes them. Borrows `interrupt`.
  Preview(std::string inbox, std::string state, std::optional<SecretKey> key, const Interrupt& interrupt);

  enum class Given { handed, nothing_new, given_up };
  // Builds `shown` and puts it into the inbox, whole, unless it is what was given last. Pictures are drawn once and
  // kept. Gives up when interrupted. REQUIRES: no mistake was found in it.
  Result<Given> give(const Content& shown, const Progress& progress);

  // Whether what was given lies in the inbox still.
  bool waits() const;
  // Removes it from there.
  void take_back();
  // The file in the inbox.
  const std::string& file() const { return file_; }

private:
  Result<bool> draw(const std::map<std::string, std::string>& art, const Progress& progress);
  Result<std::string> fingerprint(const Content& shown) const;
  Outcome hand_over(const std::string& made);

  std::string inbox_;
  std::string state_;
  std::string file_;
  std::optional<SecretKey> key_;
  const Interrupt& interrupt_;
  std::map<std::string, Drawn> drawn_; // by the text of the SVG
  std::string given_;                  // fingerprint of what was given last
  std::int64_t sequence_ = 0;
};

} // namespace anteroom::content
