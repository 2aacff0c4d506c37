// How the app reads a visit aloud.
#include "app/app.h"
#include "ui/notice.h"

#include <algorithm>
#include <cmath>

namespace anteroom::app {

using cards::Word;

bool App::is_overheard() const {
  return !visit_.empty() && !headphones_.value_or(false) && session::check_of(visit_.trail.back().place) &&
         !visit_.preferences.listening.aloud;
}

bool App::listens() const {
  return !visit_.empty() && !visit_.is_staff() && visit_.preferences.listening.on && !library_.empty();
}

void App::headphones(bool in, Time now) {
  if (config_.headphones != Sockets::watched || in == headphones_) return;
  const bool first = !headphones_;
  headphones_ = in;
  if (first || !narrator_.can_speak() || library_.empty() || visit_.is_staff()) return;
  const bool listened = listens();
  if (in) narrator_.greet_headphones();
  apply(in ? session::Event(session::PluggedIn{}) : session::PulledOut{}, now);
  if (listened && !in) narrator_.tell_unplugged();
}

// A sentence that is read below the edge of the screen is not seen, so the page goes along with it.
bool App::follow_speech() {
  if (!tree_.sounding || !tree_.scroll || hands_.press || visit_.empty() || is_hidden()) return false;
  const ui::Rect& view = tree_.scroll->view;
  const ui::Rect& said = *tree_.sounding;
  if (said.y >= view.y && (said.bottom() <= view.bottom() || said.h > view.h)) return false;
  const double above = said.y - view.y - view.h * 0.12; // with a little of what stands before it
  const double to = std::clamp(tree_.scroll->offset + above, 0.0, tree_.scroll->most);
  if (std::abs(to - tree_.scroll->offset) < 1) return false;
  visit_.trail.back().scroll_mm = to * panel_.width_mm / panel_.width;
  return true;
}

Scene App::scene() const {
  const bool in_visit = !visit_.empty() && !is_hidden();
  return {tree_,       library_.words(), library_.language().code,   in_visit ? visit_.trail.back().focus : "",
          hands_.keys, another_,         in_visit && is_overheard(), library_.language().name};
}

// After a frame: what it shows is told to whoever listens.
void App::narrate() {
  // A cover is silent; the question whether anyone is there may be heard over it.
  if (listens() && (!visit_.covered || visit_.asked)) narrator_.see(scene());
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
  case Notice::unplugged: return ui::draw_notice(frame, frame.words(Word::speech_unplugged));
  }
}

Input App::as_meant(const Input& input) const {
  const auto* key = std::get_if<KeyDown>(&input);
  if (!key || !listens()) return input;
  if (key->key == Key::down) return KeyDown{Key::next};
  if (key->key == Key::up) return KeyDown{Key::previous};
  return input;
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
