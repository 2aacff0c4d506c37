#pragma once
// Visits for the tests of the session: a way to each place, every kind of event, and what a visit
// must be whatever happened.
#include "session/advance.h"
#include "session/forms.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::help {

inline constexpr Time kStart{Milliseconds{5'000'000}};

// Puts a visit through events, each a second after the other.
struct Walk {
  session::Visit visit = {};
  Time now = kStart;
  session::Timings timings = {};
  std::vector<session::Effect> effects = {}; // of the last event

  Walk& then(const session::Event& event, Milliseconds later = Milliseconds{1000});
  // Where the visitor is. REQUIRES: somebody is here.
  template <class P> const P* at() const { return std::get_if<P>(&visit.trail.back().place); }
};

// A visit that stands in each kind of place, attract included, with things done on the way there.
struct Standing {
  std::string where;
  Walk walk;
};
std::vector<Standing> every_place();

// Every kind of event, also with numbers that no screen sends.
struct Happening {
  std::string what;
  session::Event event;
};
std::vector<Happening> every_event();

bool is_of_listening(const session::Event& event);

// What is wrong with a visit that must never be, or nothing.
std::string impossible(const session::Visit& visit);

// Nothing of a visitor is left; the clock may have been noted.
bool forgotten(const session::Visit& visit);

// The names of effects, in order.
std::vector<std::string> names(const std::vector<session::Effect>& effects);

} // namespace anteroom::help
