#pragma once
// A visit, whole. Everything the kiosk knows of the person in front of it is in this one value, so
// forgetting them is assigning an empty one, and what is forgotten can be read off the type.
#include "base/time.h"
#include "check/answers.h"

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
  std::string explained = {}; // the id of the word whose meaning lies open; empty: none
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
  int item = 0; // the place of the question in its form
  bool operator==(const Answering&) const = default;
};
// An answer called for it: support, before the next question.
struct GettingSupport {
  std::string check;
  int item = 0; // the question that was answered so
  bool operator==(const GettingSupport&) const = default;
};
// All questions with their answers; the result waits until it is asked for. A question that lies above this on the
// trail is being changed, and leads back here.
struct Reviewing {
  std::string check;
  bool operator==(const Reviewing&) const = default;
};
struct SeeingResult {
  std::string check;
  bool operator==(const SeeingResult&) const = default;
};
struct GettingHelp {
  bool operator==(const GettingHelp&) const = default;
};
// The list of languages; what is chosen there leads back to where the visitor was.
struct ChoosingLanguage {
  bool operator==(const ChoosingLanguage&) const = default;
};

// The settings: how this visitor sees, hears and works the kiosk. Leads back to where they were.
struct Adjusting {
  bool operator==(const Adjusting&) const = default;
};

// Looking for something to read by words of their own.
struct Searching {
  std::string typed;
  int keys = 0;         // the page of the keyboard
  bool listing = false; // what was found has the whole screen, without the keyboard
  bool operator==(const Searching&) const = default;
};

// Nobody's visit: somebody of the staff looks at the state of the kiosk.
struct LookingAfter {
  bool operator==(const LookingAfter&) const = default;
};

using Place = std::variant<Home, InTopic, BeforeCard, Reading, Exercising, BeforeCheck, Answering, GettingSupport,
                           Reviewing, SeeingResult, GettingHelp, ChoosingLanguage, Adjusting, Searching, LookingAfter>;

// The check whose answers a place shows or asks for, which is private; null: of none.
const std::string* check_of(const Place& place);

// A place, and how it was left: so that Back finds it again.
struct Stop {
  Place place;
  double scroll_mm = 0;   // how far the content is moved up; never negative
  std::string focus = {}; // semantic id that holds the focus; empty while fingers are used
  bool operator==(const Stop&) const = default;
};

enum class TextSize { standard, large, largest };
enum class Shade { site_default, light, dark, contrast };

// How the screen is read aloud.
struct Listening {
  bool on = false;
  // Asked for what is private to be read where others may hear it: warned once, then done.
  bool warned = false;
  bool aloud = false;
  int words_per_minute = 175;
  int decibels = -12; // of full loudness
  bool operator==(const Listening&) const = default;
};
inline constexpr int kSlowestSpeech = 100; // words a minute
inline constexpr int kFastestSpeech = 350;
inline constexpr int kSpeechStep = 25;
inline constexpr int kQuietest = -24; // decibels of full loudness: 0 is as loud as it gets
inline constexpr int kLoudnessStep = 4;

// What this visitor prefers. Gone with the visit like everything else.
struct Preferences {
  TextSize text_size = TextSize::standard;
  Shade shade = Shade::site_default;
  std::string language = {}; // BCP 47; empty: the site's
  bool low = false;          // everything that can be touched lies in the lower part of the screen
  bool more_time = false;    // ten times as long before "Still there?"
  bool steady = false;       // a touch counts once it has rested: for hands that tremble
  bool easy = false;         // the easy version of a card, where it has one
  Listening listening = {};
  bool operator==(const Preferences&) const = default;
};

// What was answered of a check, and what it has led to. Of one check at a time.
struct Taking {
  std::string check; // its id; empty: none yet
  check::Answers answers;
  std::vector<int> asked;  // the questions that are asked after these answers, by their places, ascending
  std::vector<int> passed; // those of them that were answered or skipped, ascending
  bool operator==(const Taking&) const = default;
};

struct Visit {
  // From Home to here, or LookingAfter alone; empty while nobody is at the kiosk (the attract screen).
  std::vector<Stop> trail;
  Taking taking;
  Preferences preferences;
  Time last_touch{};
  // Set while "Still there?" covers everything: since when.
  std::optional<Time> asked;
  // Something neutral hides the screen until the visitor goes on.
  bool covered = false;
  std::string cover_focus = {}; // as Stop::focus, of what hides it

  bool empty() const { return trail.empty(); }
  bool is_staff() const { return !empty() && std::holds_alternative<LookingAfter>(trail.back().place); }
  bool operator==(const Visit&) const = default;
};

} // namespace anteroom::session
