#pragma once
// The kiosk without a window: takes what fingers, keys and time do, advances the visit, performs the
// effects and draws the screen. One thread.
#include "app/config.h"
#include "app/library.h"
#include "app/narrator.h"
#include "app/staff.h"
#include "picture/cache.h"
#include "session/advance.h"
#include "text/typesetter.h"
#include "ui/hands.h"
#include "ui/metrics.h"
#include "ui/tree.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

struct ImDrawList;

namespace anteroom::app {

// What the app asks of whoever keeps the bundles.
class Bundles {
public:
  virtual ~Bundles() = default;
  // The file to show now, in words for the log when there is none; the newest that is not distrusted.
  virtual Result<std::string> current() = 0;
  // That file could not be shown: offer another from now on.
  virtual void distrust(const std::string& path) = 0;
  // Shown from now on; the one before may go.
  virtual void showing(const std::string& path) = 0;
  // Its home screen was drawn, with all its pictures.
  virtual void works(const std::string& path) { (void)path; }
  // What came, for staff.
  virtual News news() { return {}; }
  // The search index of that file; empty while there is none that is good.
  virtual std::string index_of(const std::string& path) { return (void)path, ""; }
  // A search found it damaged.
  virtual void index_damaged(const std::string& path) { (void)path; }
};

using Log = std::function<void(const std::string&)>; // one line a person understands; nothing of a visit

class App {
public:
  // All of them outlive the app. Without `speaking` nothing is read aloud.
  App(Config config, text::Typesetter& typesetter, picture::Textures& textures, Bundles& bundles, Log log,
      speech::Speaking* speaking = nullptr);

  // What happened. `now` never goes back.
  void input(const Input& input, Time now);
  void tick(Time now);                               // time passed: call when next_wake() is reached, or later
  void bundle_arrived(Time now);                     // a new bundle is installed
  void heard(Time now);                              // what is spoken has got on
  void headphones(bool in, Time now);                // how they are; the first time, nothing has happened
  void apply(const session::Event& event, Time now); // as if a screen had answered with it
  void resized(const ui::Panel& panel);
  void textures_lost();
  void redraw() { dirty_ = true; } // the window lost what it showed

  // Whether what is shown can be searched: not before its index is made.
  bool can_search();
  // What a search finds in the language that is shown; see search::Search. Kept until the visit ends or
  // something else is typed.
  const std::vector<search::Hit>& search(const std::string& typed);

  // Whether a frame is due.
  bool dirty() const { return dirty_; }
  // Whether what is on the screen no longer fits the visit: draw before more input is given.
  bool stale() const { return stale_; }
  void draw(ImDrawList& list, Time now);
  // When time next does something; nothing while nothing moves.
  std::optional<Time> next_wake() const;

  const ui::Tree& tree() const { return tree_; } // of the last frame
  const session::Visit& visit() const { return visit_; }
  // The form of the check that the visitor is at; null: at none.
  session::SharedForm taken_form();
  const Library& library() const { return library_; }
  std::size_t cached_bytes() const { return cache_.bytes(); }
  ui::Panel panel() const { return panel_; }
  // For who listens, Up and Down lead from one thing to the next: a page that only scrolls would say nothing.
  Input as_meant(const Input& input) const;
  bool finger_rests() const { return ui::rested(hands_, patience(), drawn_at_).value_or(1) < 1; } // not yet long enough
  ui::Stop scan_stop() const { return ui::stop_at(hands_.scan, tree_); } // where the focus of one switch is
  std::optional<Time> scans_at() const; // when it goes on; nothing while it waits for a press
  const session::Timings& timings() const { return config_.timings; }
  std::string screen() const;

private:
  void perform(const session::Effect& effect);
  void open_bundle();
  void prove_bundle(Time now);
  // When the finger that rests in the corner for staff has rested long enough; nothing while none does.
  std::optional<Time> staff_hold() const;
  void withhold_checks();
  News news() const;
  // Something else is shown than the place where the visitor is.
  bool is_hidden() const { return visit_.asked || visit_.covered; }
  bool is_unproved() const { return !proved_ && !library_.empty() && visit_.empty(); }
  void meant(const ui::Meant& meant, Time now);
  void answer_still_there(const Input& input, const ui::Meant& meant, Time now);
  ui::Look look(Time now) const;
  void draw_screen(ImDrawList& list, Time now);
  // What the visit searches for, before it is drawn.
  void look_up();
  void scroll_no_content(double offset);
  bool is_overheard() const;
  bool listens() const; // a visitor who is read to
  // Brings what sounds into view; true when the page moved.
  bool follow_speech();
  Scene scene() const;
  void narrate();
  void draw_notice(ui::Frame& frame) const;
  void listen_to(ui::Look& look) const;
  // Whoever touches anything wants silence first.
  void quieten(const Input& input, Time now);
  // Whether the key was one of those that speech has.
  bool speech_key(Key key, Time now);
  // Whether the key was one that leads somewhere from wherever the visitor is, or tells of headphones.
  bool errand_key(Key key, Time now);
  void take(const Input& input, Time now); // that counts
  // As the site has it, and this visitor.
  ui::Patience patience() const;
  // Whether the key was the one switch; see ui/scanning.h.
  bool switch_key(Key key, Time now);
  void scan_on(Time now);
  void show_stop(const ui::Stop& stop, Time now);
  void draw_marks(ui::Frame& frame, Time now) const;
  // When a finger that rests, or a key that is held, does something next.
  std::optional<Time> hands_wake() const;
  void tick_hands(Time now);

  Config config_;
  text::Typesetter& typesetter_;
  picture::Cache cache_;
  Bundles& bundles_;
  Log log_;
  Library library_;
  cards::Words no_words_;
  std::vector<std::string> withheld_; // titles of self-checks that this kiosk may not offer

  session::Visit visit_;
  Narrator narrator_;
  bool another_ = false;           // screen, since the last one was told
  bool was_reading_ = false;       // when the finger that is down came down
  std::optional<bool> headphones_; // are in; nothing while nobody has told
  ui::Hands hands_;
  ui::Tree tree_;
  ui::Panel panel_;
  std::optional<Time> frame_wake_;
  std::optional<Time> fade_began_;
  Time drawn_at_{};
  double no_content_scroll_mm_ = 0; // nobody's: there is no visit without content
  bool dirty_ = true;
  bool stale_ = true;
  bool proved_ = false; // the home screen of this bundle was drawn whole
  bool moved_ = false;  // to another screen, since the input began that is looked at
};

} // namespace anteroom::app
