#pragma once
// A visit, whole. Everything the kiosk knows of the person in front of it is in this one value, so
// forgetting them is assigning an empty one, and what is forgotten can be read off the type.
#include "base/time.h"
#include "check/plain.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace anteroom::session {

// Where a visitor can be. Each place holds what it alone needs.
struct Home {
  bool operator==(const Home&) const = default;
};
struct InTopic {
  std::string topic;
  bool operator==(const InTopic&) const = default;
};
// The note before a sensitive card, with its two choices.
struct BeforeCard {
  std::string card;
  bool operator==(const BeforeCard&) const = default;
};
struct Reading {
  std::string card;
  int page = 0;
  bool operator==(const Reading&) const = default;
};
// Doing the exercise of a card: breathing from `began` until `ends`, or a guided step with `found`
// circles touched.
struct Exercising {
  std::string card;
  Time began{};
  Time ends{};
  int step = 0;
  int found = 0;
  bool operator==(const Exercising&) const = default;
};
struct BeforeCheck {
  std::string check;
  bool operator==(const BeforeCheck&) const = default;
};
struct Answering {
  std::string check;
  int item = 0;
  bool operator==(const Answering&) const = default;
};
// All statements seen; the result waits until it is asked for.
struct BeforeResult {
  std::string check;
  bool operator==(const BeforeResult&) const = default;
};
struct SeeingResult {
  std::string check;
  bool operator==(const SeeingResult&) const = default;
};
struct GettingHelp {
  bool operator==(const GettingHelp&) const = default;
};

// Nobody's visit: somebody of the staff looks at the state of the kiosk.
struct LookingAfter {
  bool operator==(const LookingAfter&) const = default;
};

using Place = std::variant<Home, InTopic, BeforeCard, Reading, Exercising, BeforeCheck, Answering, BeforeResult,
                           SeeingResult, GettingHelp, LookingAfter>;

// A place, and how it was left: so that Back finds it again.
struct Stop {
  Place place;
  double scroll_mm = 0;   // how far the content is moved up; never negative
  std::string focus = {}; // semantic id that holds the focus; empty while fingers are used
  bool operator==(const Stop&) const = default;
};

enum class TextSize { standard, large, largest };
enum class Shade { site_default, light, dark };

// What this visitor prefers. Gone with the visit like everything else.
struct Preferences {
  TextSize text_size = TextSize::standard;
  Shade shade = Shade::site_default;
  std::string language = {}; // empty: the site's
  bool operator==(const Preferences&) const = default;
};

struct Visit {
  // From Home to here, or LookingAfter alone; empty while nobody is at the kiosk (the attract screen).
  std::vector<Stop> trail;
  check::plain::Answers answers;
  Preferences preferences;
  Time last_touch{};
  // Set while "Still there?" covers everything: since when.
  std::optional<Time> asked;

  bool empty() const { return trail.empty(); }
  bool is_staff() const { return !empty() && std::holds_alternative<LookingAfter>(trail.back().place); }
  bool operator==(const Visit&) const = default;
};

} // namespace anteroom::session
