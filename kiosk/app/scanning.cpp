// The app for who has one switch: the focus goes on by itself, and a press takes what it is at.
#include "app/app.h"
#include "ui/focus.h"
#include "ui/marks.h"

namespace anteroom::app {
namespace {

// What is read aloud is heard to its end; whether it has ended is looked at so often.
constexpr Milliseconds kListens{500};

} // namespace

bool App::switch_key(Key key, Time now) {
  const bool is_switch = key == Key::scan || (config_.scanning && key == Key::select);
  if (!is_switch) hands_.scan = {}; // who has more keys goes where they want
  if (!is_switch || library_.empty() || visit_.is_staff() || visit_.asked) return false;
  quieten(KeyDown{key}, now);
  hands_.keys = dirty_ = true;
  ui::Scan& scan = hands_.scan;
  if (visit_.covered) return apply(session::Uncovered{}, now), true;
  if (visit_.empty()) {
    scan.on = true;
    apply(session::Began{config_.keys_start_speech && narrator_.can_speak()}, now);
    return true;
  }
  // What is taken is what the visitor sees the focus on.
  if (const ui::Stop stop = scan_stop(); !stop.empty() && stop.front() != visit_.trail.back().focus) scan.at.reset();
  const auto taken = ui::press(scan, tree_, now, patience().scan);
  const ui::Node* node = taken ? tree_.find(*taken) : nullptr;
  if (node && node->event) {
    apply(session::Event(*node->event), now);
    stale_ = dirty_ = true; // the page may have moved
  } else {
    apply(session::Touched{}, now);
    show_stop(scan_stop(), now);
  }
  return true;
}

std::optional<Time> App::scans_at() const {
  if (visit_.empty() || visit_.asked || visit_.covered || visit_.is_staff() || library_.empty()) return std::nullopt;
  return hands_.scan.next;
}

void App::scan_on(Time now) {
  if (stale_) return;
  if (narrator_.sounds()) {
    hands_.scan.next = now + kListens;
    return;
  }
  ui::step(hands_.scan, tree_, now, patience().scan);
  show_stop(scan_stop(), now);
}

void App::show_stop(const ui::Stop& stop, Time now) {
  const double per_mm = panel_.width / panel_.width_mm;
  session::Stepped stepped{"", visit_.trail.back().scroll_mm};
  if (!stop.empty()) {
    stepped.id = stop.front();
    if (const auto offset = ui::move_focus(tree_, stepped.id, Key::select).scroll_to)
      stepped.scroll_mm = *offset / per_mm;
  }
  apply(stepped, now);
  dirty_ = true;
}

void App::draw_marks(ui::Frame& frame, Time now) const {
  if (const auto share = ui::rested(hands_, patience(), now)) ui::draw_rest(frame, hands_.press->on, *share);
  if (const ui::Stop stop = ui::stop_at(hands_.scan, frame.tree()); hands_.keys && stop.size() > 1)
    ui::draw_group(frame, stop);
}

} // namespace anteroom::app
