#pragma once
// Plays visits: touches, keys and the passing of time, on a clock that only the script moves. For tests
// (tests/replays), for demonstrations, and for the pictures of --tour.
#include "app/app.h"
#include "app/spoken_log.h"
#include "app/stage.h"

#include <functional>
#include <string>

namespace anteroom::app {

class Player {
public:
  // `each_frame` is called for every settled frame.
  Player(App& app, Stage& stage, std::function<void()> each_frame = {});

  void tap(Point at);
  // A finger goes down on the middle of what is seen of a node, and stays; false when there is no such node.
  bool press(const std::string& id);
  void lift();
  void drag(Point from, Point to, Milliseconds lasts);
  void key(Key key);
  void wait(Milliseconds time);
  void plug(bool in); // headphones
  // Taps the middle of a node, scrolling it into view by keys first; false when there is no such node.
  bool tap(const std::string& id);
  // Brings the focus to a node by the four arrows; false when there is no such node, or no way.
  bool reach(const std::string& id);
  // Presses the one switch when the focus has come to a node by itself; false when it does not come there.
  bool scan(const std::string& id);
  // Draws until nothing moves any more (a guide that moves for ever is left after a second).
  void settle();
  Time now() const { return now_; }
  App& app() { return app_; }
  Stage& stage() { return stage_; }

private:
  void give(const Input& input);
  void draw_if_due();

  App& app_;
  Stage& stage_;
  std::function<void()> each_frame_;
  Point finger_; // of press()
  Time now_{Milliseconds{1000}};
};

struct Played {
  int lines = 0;    // that were played
  int pictures = 0; // that were written
};

// Plays the script `path`; pictures go to `folder`. A line is one of
//   tap ID | tap X,Y | press ID | lift | drag X,Y X,Y MS | key NAME | reach ID | scan ID | wait SECONDS | picture NAME | screen NAME |
//   sees WORDS | hears WORDS | silent | jack in | jack out | forgot | drop FILE | answer N | skip | answer-rest N |
//   skip-rest | total N | # comment
// `screen` expects that screen, `sees` expects words among what is shown, `hears` expects them in what is spoken
// last, `silent` that nothing is, `forgot` expects an empty visit,
// `press` leaves the finger where it went down, `reach` brings the focus to ID by the four arrows, `scan` takes ID with the one switch,
// `drop` calls `drop` with the rest of the line. `answer` touches the answer at that place, from 0, of the question on
// the screen (see answering.h), `answer-rest` of all that follow; `total` expects the check's main score to be N, which
// no visitor sees ("none": it has no value). Fails at the first line that cannot be done or whose
// expectation is not met, with file:line.
Result<Played> play_script(Player& player, const std::string& path, const std::string& folder,
                           const std::function<Outcome(const std::string&)>& drop, const SpokenLog& spoken);

} // namespace anteroom::app
