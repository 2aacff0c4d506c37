#pragma once
// Moving along the trail of a visit.
#include "session/visit.h"

#include <cstddef>
#include <utility>
#include <variant>

namespace anteroom::session {

// The trail is as long as a visitor can remember; older stops fall off behind Home.
inline constexpr std::size_t kLongestTrail = 32;

// The place where the visitor is, if it is one of that kind.
template <class P> P* here(Visit& visit) { return visit.empty() ? nullptr : std::get_if<P>(&visit.trail.back().place); }

inline void go(Visit& visit, Place place) {
  if (visit.trail.size() >= kLongestTrail) visit.trail.erase(visit.trail.begin() + 1);
  visit.trail.push_back({std::move(place)});
}

// In place of where the visitor is, so that Back skips what has been passed through.
inline void move_on(Visit& visit, Place place) { visit.trail.back() = {std::move(place)}; }

} // namespace anteroom::session
