// How the app reads a visit aloud.
#include "app/app.h"
#include "ui/notice.h"

namespace anteroom::app {

using cards::Word;

bool App::is_overheard() const {
  return !visit_.empty() && session::check_of(visit_.trail.back().place) && !visit_.preferences.listening.aloud;
}

Scene App::scene() const {
  const bool in_visit = !visit_.empty() && !visit_.asked;
  return {tree_,       library_.words(), library_.language().code,  in_visit ? visit_.trail.back().focus : "",
          hands_.keys, another_,         in_visit && is_overheard()};
}

// After a frame: what it shows is told to whoever listens.
void App::narrate() {
  const bool listens = !visit_.empty() && !visit_.is_staff() && visit_.preferences.listening.on && !library_.empty();
  if (listens) narrator_.see(scene());
  another_ = false;
}

void App::heard(Time now) {
  if (narrator_.listen()) dirty_ = true;
  if (narrator_.sounds() && !visit_.empty()) apply(session::StillReading{}, now);
}

void App::listen_to(ui::Look& look) const {
  look.can_listen = narrator_.can_speak();
  look.overheard = is_overheard();
  // A finger that came down on "Pause" finds it there when it lifts.
  look.reading = hands_.press ? was_reading_ : narrator_.sounds();
  if (const ui::Spoken* said = narrator_.said_now(); said && !said->cue) look.sounding = {said->node, said->range};
}

void App::draw_notice(ui::Frame& frame) const {
  switch (narrator_.notice()) {
  case Notice::none: return;
  case Notice::no_sound: return ui::draw_notice(frame, frame.words(Word::speech_none));
  case Notice::no_voice: return ui::draw_notice(frame, frame.words(Word::speech_no_voice));
  case Notice::others_hear: return ui::draw_notice(frame, frame.words(Word::speech_private));
  }
}

void App::quieten(const Input& input, Time now) {
  const auto* finger = std::get_if<Finger>(&input);
  const bool begins = std::holds_alternative<KeyDown>(input) || (finger && finger->phase == Finger::Phase::down);
  if (!begins) return;
  if (narrator_.notice() != Notice::none) dirty_ = true;
  narrator_.clear_notice();
  heard(now);
  was_reading_ = narrator_.sounds();
  if (was_reading_) narrator_.interrupt();
}

bool App::speech_key(Key key, Time now) {
  if (visit_.empty() || visit_.asked || visit_.is_staff() || !narrator_.can_speak()) return false;
  const session::Listening& listening = visit_.preferences.listening;
  const auto give = [&](const session::Event& event) {
    narrator_.clear_notice();
    dirty_ = true;
    apply(event, now);
    return true;
  };
  heard(now);
  switch (key) {
  case Key::listen:
    return narrator_.sounds() ? give(session::PausedListening{}) : give(session::AskedToListen{is_overheard()});
  case Key::again: return give(session::TurnedSentence{0});
  case Key::sentence_back: return give(session::TurnedSentence{-1});
  case Key::sentence_on: return give(session::TurnedSentence{1});
  case Key::slower: return give(session::ChoseSpeed{listening.words_per_minute - session::kSpeechStep});
  case Key::faster: return give(session::ChoseSpeed{listening.words_per_minute + session::kSpeechStep});
  case Key::quieter: return give(session::ChoseLoudness{listening.decibels - session::kLoudnessStep});
  case Key::louder: return give(session::ChoseLoudness{listening.decibels + session::kLoudnessStep});
  default: return false;
  }
}

} // namespace anteroom::app
