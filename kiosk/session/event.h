#pragma once
// What can happen in a visit. Screens answer with one of these; nothing is done while drawing. An
// event carries the facts of the content that `advance` needs, so that `advance` stays pure.
#include "base/time.h"
#include "check/form.h"
#include "session/visit.h"

#include <memory>
#include <string>
#include <variant>

namespace anteroom::session {

struct Began { // a touch on the attract screen, or a key, whose visitor may see nothing
  bool listening = false;
};
struct Touched {}; // any touch or key, wherever it lands
struct ClockTicked {};

struct OpenedTopic {
  std::string topic;
};
struct OpenedCard {
  std::string card;
  bool has_note = false; // its note comes first
};
struct AcceptedNote {}; // "Read it"
struct TurnedPage {
  int page = 0;
};
struct AskedMeaning { // of a word of the card that is read; empty closes it
  std::string word;
};
struct ChoseEasy { // the easy version of cards, or all their words
  bool easy = true;
};
struct StartedExercise {
  std::string card;
  Milliseconds lasts{0}; // breathing ends by itself; 0 for guided steps
};
struct TurnedStep {
  int step = 0;
};
struct FoundOne {
  int found = 0; // how many now
};

struct OpenedCheck {
  std::string check;
};
// A questionnaire with its logic: what comes next follows from it. Never null in an event of a screen.
using SharedForm = std::shared_ptr<const check::Form>;
struct StartedCheck {
  SharedForm form;
};
// The answer to the question on the screen, and on to the next; an open one skips it.
struct Answered {
  SharedForm form;
  check::Answer answer;
};
// The answer as it is so far, of several or a number that is still being set.
struct Marked {
  SharedForm form;
  check::Answer answer;
};
struct WentOn { // with the answer as it is, or from support
  SharedForm form;
};
struct ChangedAnswer { // touched a question among all answers
  int item = 0;
};
struct AskedForResult {};
struct TookAgain {
  SharedForm form;
};

struct OpenedHelp {};
struct WentBack {};
struct WentHome {};
struct Finished {};
struct StayedHere {}; // an answer to "Still there?"

struct Scrolled {
  double mm = 0;
};
struct Focused {
  std::string id;
};
struct Stepped { // the focus went on by itself, for who has one switch: that is time passing, not a touch
  std::string id;
  double scroll_mm = 0; // of the page then
};
struct ChoseTextSize {
  TextSize size = TextSize::standard;
};
struct ChoseShade {
  Shade shade = Shade::light;
};

struct OpenedSettings {};
struct ChoseLow {
  bool low = true;
};
struct AskedMoreTime {
  bool more = true;
};
struct ChoseSteady {
  bool steady = true;
};
struct PutSettingsBack {}; // all but the language, as they were at the beginning

struct Covered {};
struct Uncovered {};

struct OpenedLanguages {};
struct ChoseLanguage {  // also begins a visit
  std::string language; // BCP 47
};

struct OpenedSearch {};
struct Typed {
  std::string text; // all of it, as it is now
};
struct TurnedKeys {
  int page = 0;
};
struct ListedHits { // or took up the keyboard again
  bool listing = true;
};

// "Listen": reads the screen aloud, from where it was paused.
struct AskedToListen {
  bool overheard = false; // there are no headphones
};
struct PausedListening {};
struct StoppedListening {};
struct TurnedSentence { // so many sentences on, or back; 0 says this one again
  int by = 0;
};
struct ChoseSpeed {
  int words_per_minute = 175;
};
struct ChoseLoudness {
  int decibels = 0;
};
struct StillReading {}; // aloud: nobody has walked away
struct PluggedIn {};    // headphones; begins a visit
struct PulledOut {};    // nobody hears them now

struct OpenedStaffView {}; // while nobody is there; see content/STAFF.md for how
struct BundleArrived {};   // a new bundle is installed and waits

using Event =
    std::variant<Began, Touched, ClockTicked, OpenedTopic, OpenedCard, AcceptedNote, TurnedPage, AskedMeaning,
                 ChoseEasy, StartedExercise, TurnedStep, FoundOne, OpenedCheck, StartedCheck, Answered, Marked, WentOn,
                 ChangedAnswer, AskedForResult, TookAgain, OpenedHelp, WentBack, WentHome, Finished, StayedHere,
                 Scrolled, Focused, Stepped, ChoseTextSize, ChoseShade, OpenedSettings, ChoseLow, AskedMoreTime,
                 ChoseSteady, PutSettingsBack, Covered, Uncovered, OpenedLanguages, ChoseLanguage, OpenedSearch, Typed,
                 TurnedKeys, ListedHits, AskedToListen, PausedListening, StoppedListening, TurnedSentence, ChoseSpeed,
                 ChoseLoudness, StillReading, PluggedIn, PulledOut, OpenedStaffView, BundleArrived>;

} // namespace anteroom::session
