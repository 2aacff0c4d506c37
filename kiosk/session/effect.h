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

using Effect = std::variant<ForgetVisit, SwitchBundle>;

} // namespace anteroom::session
