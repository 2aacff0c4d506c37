#include "app/app.h"

#include "app/checks.h"
#include "app/views.h"
#include "base/match.h"
#include "ui/fade.h"
#include "ui/frame.h"
#include "ui/rehearsal.h"

#include <algorithm>

namespace anteroom::app {
namespace {

// Text, shapes and art of a few screens at 1920x1080.
constexpr std::size_t kCacheBytes = 24u << 20;
constexpr Milliseconds kFrame{16};

bool same_screen(const session::Visit& a, const session::Visit& b) {
  if (a.trail.size() != b.trail.size() || a.asked.has_value() != b.asked.has_value() || a.covered != b.covered)
    return false;
  if (a.empty()) return true;
  // Another version of the same card has to be said from its beginning.
  if (a.preferences.easy != b.preferences.easy && std::holds_alternative<session::Reading>(a.trail.back().place))
    return false;
  session::Place one = a.trail.back().place;
  session::Place other = b.trail.back().place;
  // A circle that fills does not make another screen, nor does a letter.
  for (session::Place* place : {&one, &other}) {
    if (auto* exercising = std::get_if<session::Exercising>(place)) exercising->found = 0;
    if (auto* searching = std::get_if<session::Searching>(place)) *searching = {"", 0, searching->listing};
  }
  return one == other;
}

std::string focus_of(const session::Visit& visit) {
  if (visit.empty()) return "";
  return visit.covered ? visit.cover_focus : visit.trail.back().focus;
}

std::string typed_in(const session::Visit& visit) {
  const auto* searching = visit.empty() ? nullptr : std::get_if<session::Searching>(&visit.trail.back().place);
  return searching ? std::to_string(searching->keys) + searching->typed : "";
}

} // namespace

App::App(Config config, text::Typesetter& typesetter, picture::Textures& textures, Bundles& bundles, Log log,
         speech::Speaking* speaking)
    : config_(std::move(config)), typesetter_(typesetter), cache_(textures, kCacheBytes), bundles_(bundles),
      log_(std::move(log)), narrator_(speaking) {
  if (config_.headphones == Sockets::always_in) headphones_ = true;
  open_bundle();
}

void App::open_bundle() {
  // Each turn shows a bundle or distrusts one, so this ends.
  std::string tried;
  for (;;) {
    const auto path = bundles_.current();
    if (!path) {
      log_("No content can be shown: " + path.error().what);
      return;
    }
    if (library_.path() == *path || *path == tried) return;
    tried = *path;
    const Outcome opened =
        library_.open(*path, config_.language, config_.draft_languages ? store::Drafts::shown : store::Drafts::hidden);
    if (opened.ok()) {
      bundles_.showing(*path);
      proved_ = false;
      log_("Showing \"" + library_.about().title + "\", edition " + std::to_string(library_.about().sequence) + " of " +
           library_.about().created + ".");
      if (library_.language().code != config_.language)
        log_("It has no texts in the language \"" + config_.language + "\" of the configuration" +
             (library_.hidden().empty() ? "" : ", or they are a draft (draft_languages)") + "; it begins in " +
             library_.language().name + ".");
      withhold_checks();
      return;
    }
    log_("Cannot show " + *path + ": " + opened.error().what + ".");
    bundles_.distrust(*path);
  }
}

// Staff learn what visitors will not find.
void App::withhold_checks() {
  withheld_ = withheld(library_, config_);
  for (const std::string& title : withheld_)
    log_("The self-check \"" + title +
         "\" is not offered: an answer may call for help, and the configuration names no emergency number and no "
         "contact (under [help]).");
  library_.forget();
}

// Draws the home screen where nobody sees it, while nobody is there: a bundle that cannot show it is left
// before a visitor meets it, and should it end the program, the next start knows.
void App::prove_bundle(Time now) {
  const session::Visit nobody = visit_;
  visit_ = session::advance({}, session::Began{}, now, config_.timings).visit;
  ui::Tree kept = std::move(tree_);
  const auto wake = frame_wake_;
  ui::rehearse([&](ImDrawList& list) { draw_screen(list, now); });
  visit_ = nobody;
  tree_ = std::move(kept);
  frame_wake_ = wake;
  cache_.forget_visit();
  dirty_ = true; // words of the screen that is shown went with those of the rehearsal
  if (library_.faults() == 0) {
    proved_ = true;
    bundles_.works(library_.path());
    return;
  }
  log_("Cannot show " + library_.path() + ": a picture of its home screen cannot be read.");
  const std::string bad = library_.path();
  bundles_.distrust(bad);
  cache_.clear();
  open_bundle();
  proved_ = library_.path() == bad; // there is nothing better: it stays
  stale_ = dirty_ = true;
}

std::string App::screen() const { return library_.empty() && !visit_.is_staff() ? "no-content" : screen_name(visit_); }

void App::perform(const session::Effect& effect) {
  std::visit(Match{[this](const session::ForgetVisit&) {
                     narrator_.forget();
                     hands_ = {};
                     tree_ = {};
                     cache_.forget_visit();
                     typesetter_.forget();
                     library_.forget();
                   },
                   [this](const session::SwitchBundle&) {
                     const std::string before = library_.path();
                     open_bundle();
                     if (library_.path() != before) cache_.clear();
                   },
                   [this](const session::ReadAloud&) { narrator_.read(scene()); },
                   [this](const session::HoldSpeech&) { narrator_.hold(); },
                   [this](const session::SkipSentences& skip) { narrator_.skip(skip.by); },
                   [this](const session::SoundTone&) { narrator_.sound_tone(listens()); },
                   [this](const session::WarnOfListeners&) { narrator_.warn(scene()); }},
             effect);
}

void App::apply(const session::Event& event, Time now) {
  session::Step step = session::advance(visit_, event, now, config_.timings);
  const bool moved = !same_screen(visit_, step.visit);
  if (step.visit != visit_) dirty_ = true;
  const session::Listening& manner = step.visit.preferences.listening;
  narrator_.set({manner.words_per_minute, static_cast<double>(manner.decibels)});
  // A number that is stepped up twice counts twice: what the steps lead to is drawn in between.
  if (step.visit.taking != visit_.taking || typed_in(step.visit) != typed_in(visit_)) stale_ = true;
  visit_ = std::move(step.visit);
  if (moved) {
    stale_ = dirty_ = another_ = true;
    hands_ = ui::on_another_screen(hands_, patience(), now);
    if (config_.motion && !visit_.covered) fade_began_ = now; // a cover is there at once
  }
  for (const session::Effect& effect : step.effects) {
    perform(effect);
    stale_ = dirty_ = true;
  }
  if (!library_.empty())
    library_.speak(visit_.preferences.language.empty() ? config_.language : visit_.preferences.language);
  moved_ = moved_ || moved;
}

void App::take(const Input& given, Time now) {
  const Input input = as_meant(given);
  if (const auto* key = std::get_if<KeyDown>(&input))
    if (speech_key(key->key, now) || errand_key(key->key, now) || switch_key(key->key, now)) return;
  if (!std::holds_alternative<KeyDown>(input)) hands_.scan = {}; // who touches needs no focus that goes by itself
  quieten(input, now);
  if (const auto* key = std::get_if<KeyDown>(&input); key && key->key == Key::other && listens() && !visit_.covered)
    narrator_.sound_tone(false); // it is nothing that the key does
  const std::string focus = focus_of(visit_);
  const std::string pressed = hands_.press ? hands_.press->on : "";
  const bool keys = hands_.keys;
  const ui::Meant meaning = ui::feel(hands_, input, tree_, focus, 3 * panel_.width / panel_.width_mm, now, patience());
  if (keys != hands_.keys || pressed != (hands_.press ? hands_.press->on : "")) dirty_ = true;
  if (meaning.staff && visit_.empty()) return apply(session::OpenedStaffView{}, now);
  if (library_.empty() && !visit_.is_staff()) {
    if (meaning.scroll_to) scroll_no_content(*meaning.scroll_to);
    return;
  }
  moved_ = false;
  if (visit_.asked)
    answer_still_there(input, meaning, now);
  else
    meant(meaning, now);
  if (const auto* finger = std::get_if<Finger>(&input); finger && moved_) {
    hands_.deaf_at = finger->at;
    hands_.deaf_until = now + ui::kDeaf;
  }
}

void App::scroll_no_content(double offset) {
  no_content_scroll_mm_ = offset * panel_.width_mm / panel_.width;
  stale_ = dirty_ = true;
}

// Any touch or key takes the question away; it is answered when the finger lifts, so that the same touch
// presses nothing underneath.
void App::answer_still_there(const Input& input, const ui::Meant& meaning, Time now) {
  const auto* finger = std::get_if<Finger>(&input);
  if (finger && finger->phase != Finger::Phase::up) return;
  const ui::Node* node = meaning.activated ? tree_.find(*meaning.activated) : nullptr;
  if (meaning.leave)
    apply(session::Finished{}, now);
  else if (node && node->event)
    apply(*node->event, now);
  else
    apply(session::StayedHere{}, now);
}

void App::meant(const ui::Meant& meaning, Time now) {
  if (!meaning.touched) return;
  if (visit_.empty()) {
    const ui::Node* node = meaning.activated ? tree_.find(*meaning.activated) : nullptr;
    const bool lets_go = !hands_.press && !meaning.too_soon; // touched anywhere, and let go
    if (node && node->event)
      apply(*node->event, now);
    else if (lets_go || hands_.keys)
      apply(session::Began{hands_.keys && config_.keys_start_speech && narrator_.can_speak()}, now);
    return;
  }
  if (meaning.leave) return apply(session::Finished{}, now);
  if (meaning.back) return apply(session::WentBack{}, now);
  if (meaning.scroll_to) {
    apply(session::Scrolled{*meaning.scroll_to * panel_.width_mm / panel_.width}, now);
    // The next notch or key counts from where the page is then; a finger counts from where it was put down.
    if (!hands_.press) stale_ = true;
  }
  if (meaning.focus) apply(session::Focused{*meaning.focus}, now);
  const ui::Node* node = meaning.activated ? tree_.find(*meaning.activated) : nullptr;
  if (node && node->event)
    apply(session::Event(*node->event), now);
  else
    apply(session::Touched{}, now);
}

void App::tick(Time now) {
  if (const auto offset = ui::glide_on(hands_, tree_, now)) {
    if (library_.empty() && !visit_.is_staff())
      scroll_no_content(*offset);
    else if (!visit_.empty() && !is_hidden())
      apply(session::Scrolled{*offset * panel_.width_mm / panel_.width}, now);
  }
  if (frame_wake_ && now >= *frame_wake_) dirty_ = true;
  if (const auto held = staff_hold(); held && now >= *held) apply(session::OpenedStaffView{}, now);
  if (is_unproved() && !dirty_) prove_bundle(now);
  if (fade_began_) dirty_ = true;
  heard(now);
  tick_hands(now);
  if (const auto due = session::next_tick(visit_, config_.timings); due && now >= *due)
    apply(session::ClockTicked{}, now);
}

std::optional<Time> App::staff_hold() const {
  if (!visit_.empty() || !hands_.press) return std::nullopt;
  const double corner = ui::kStaffCorner * panel_.width / panel_.width_mm;
  const auto inside = [corner](Point at) { return at.x < corner && at.y < corner; };
  if (!inside(hands_.press->began) || !inside(hands_.press->last)) return std::nullopt;
  return hands_.press->since + ui::kStaffHold;
}

void App::bundle_arrived(Time now) { apply(session::BundleArrived{}, now); }

void App::resized(const ui::Panel& panel) {
  if (panel == panel_) return;
  panel_ = panel;
  hands_ = {};
  cache_.clear();
  stale_ = dirty_ = true;
}

void App::textures_lost() {
  cache_.lost();
  stale_ = dirty_ = true;
}

std::optional<Time> App::next_wake() const {
  std::optional<Time> wake = session::next_tick(visit_, config_.timings);
  const auto sooner = [&wake](std::optional<Time> at) {
    if (at && (!wake || *at < *wake)) wake = at;
  };
  sooner(frame_wake_);
  sooner(staff_hold());
  sooner(hands_wake());
  if (hands_.glide) sooner(hands_.glide->at + kFrame);
  if (is_unproved()) sooner(Time{});
  return wake;
}

ui::Look App::look(Time now) const {
  ui::Look made;
  made.panel = panel_;
  made.panel.eye_mm = config_.viewing_distance_mm;
  made.now = now;
  made.settled = hands_.press ? hands_.press->since : now;
  made.motion = config_.motion;
  made.text_size = visit_.preferences.text_size;
  made.shade = visit_.preferences.shade;
  if (made.shade == session::Shade::site_default)
    made.shade = config_.dark ? session::Shade::dark : session::Shade::light;
  made.low = visit_.preferences.low;
  if (!library_.empty()) {
    made.language = library_.language().code;
    made.right_to_left = library_.language().direction == cards::Direction::right_to_left;
    if (library_.languages().size() > 1) made.language_name = library_.language().name;
  }
  if (!visit_.empty()) {
    made.scroll_mm = is_hidden() ? 0 : visit_.trail.back().scroll_mm;
    made.focus = focus_of(visit_);
  }
  if (library_.empty() && !visit_.is_staff()) made.scroll_mm = no_content_scroll_mm_;
  made.show_focus = hands_.keys && scan_stop().size() < 2;
  if (hands_.press) made.pressed = hands_.press->on;
  listen_to(made);
  return made;
}

session::SharedForm App::taken_form() {
  if (visit_.empty() || library_.empty()) return nullptr;
  const std::string* check = session::check_of(visit_.trail.back().place);
  return check ? library_.check(*check) : nullptr;
}

News App::news() const {
  News news = bundles_.news();
  news.withheld = withheld_;
  return news;
}

void App::draw_screen(ImDrawList& list, Time now) {
  const ui::Pens pens{typesetter_, cache_, library_, library_.empty() ? no_words_ : library_.words()};
  ui::Frame frame(look(now), pens, list, screen());
  if (visit_.is_staff())
    draw_staff_view(frame, news(), library_);
  else if (library_.empty())
    draw_no_content(frame, config_);
  else {
    look_up();
    draw_visit(frame, visit_, library_, config_);
    if (!visit_.covered || visit_.asked) draw_notice(frame);
  }
  if (fade_began_ && !ui::draw_fade(frame, *fade_began_)) fade_began_.reset();
  draw_marks(frame, now);
  frame_wake_ = frame.wake();
  tree_ = frame.take();
}

void App::draw(ImDrawList& list, Time now) {
  cache_.begin_frame();
  dirty_ = stale_ = false;
  drawn_at_ = now;
  draw_screen(list, now);
  // A page that became shorter (smaller text, another size of window) must not stay scrolled past its end.
  if (tree_.scroll && tree_.scroll->offset > tree_.scroll->most && !visit_.empty() && !is_hidden()) {
    visit_.trail.back().scroll_mm = tree_.scroll->most * panel_.width_mm / panel_.width;
    draw_screen(list, now);
  }
  if (follow_speech()) draw_screen(list, now);
  narrate();
}

} // namespace anteroom::app
