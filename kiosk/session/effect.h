#pragma once
// What the outside is asked to do. Performed in one place (App::perform), in order.
#include <variant>

namespace anteroom::session {

// Drop everything that could still show or hold this visit: pictures of text, gestures, focus.
struct ForgetVisit {
  bool operator==(const ForgetVisit&) const = default;
};
// Nobody is at the kiosk: if a bundle waits, show that one from now on.
struct SwitchBundle {
  bool operator==(const SwitchBundle&) const = default;
};

// Read the screen aloud, from where it was held.
struct ReadAloud {
  bool operator==(const ReadAloud&) const = default;
};
// Be silent, and remember where.
struct HoldSpeech {
  bool operator==(const HoldSpeech&) const = default;
};
// Go on reading so many sentences further, or back.
struct SkipSentences {
  int by = 0;
  bool operator==(const SkipSentences&) const = default;
};
// Ask for attention with a soft tone.
struct SoundTone {
  bool operator==(const SoundTone&) const = default;
};
// Say, and show, that others may hear what is private.
struct WarnOfListeners {
  bool operator==(const WarnOfListeners&) const = default;
};

using Effect =
    std::variant<ForgetVisit, SwitchBundle, ReadAloud, HoldSpeech, SkipSentences, SoundTone, WarnOfListeners>;

} // namespace anteroom::session
