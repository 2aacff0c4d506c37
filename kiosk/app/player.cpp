#include "app/player.h"

#include <algorithm>

namespace anteroom::app {
namespace {

constexpr Milliseconds kFrame{16};
constexpr int kMostFrames = 400;
constexpr long long kFinger = 7;

} // namespace

Player::Player(App& app, Stage& stage, std::function<void()> each_frame)
    : app_(app), stage_(stage), each_frame_(std::move(each_frame)) {
  app_.resized(stage_.panel());
  app_.headphones(false, now_);
  settle();
}

void Player::plug(bool in) {
  app_.headphones(in, now_);
  now_ += Milliseconds{80};
  settle();
}

void Player::draw_if_due() {
  app_.resized(stage_.panel());
  app_.tick(now_);
  if (!app_.dirty()) return;
  app_.draw(stage_.begin(), now_);
  stage_.show();
}

void Player::give(const Input& input) {
  app_.input(input, now_);
  draw_if_due();
}

void Player::settle() {
  draw_if_due();
  for (int frame = 0; frame < kMostFrames; ++frame) {
    const auto wake = app_.next_wake();
    // Only what moves right now: fades and glides, no countdown and no guide.
    if (!wake || *wake > now_ + kFrame * 2 || app_.finger_rests()) break;
    if (app_.screen() == "exercising" && frame > 12) break;
    now_ = std::max(*wake, now_ + kFrame);
    stage_.pass(kFrame);
    draw_if_due();
  }
  if (each_frame_) each_frame_();
}

void Player::wait(Milliseconds time) {
  const Time end = now_ + time;
  while (now_ < end) {
    const auto wake = app_.next_wake();
    // Time jumps from one thing that happens to the next; a moving guide is sampled ten times a second.
    Time next = wake ? std::max(*wake, now_ + Milliseconds{100}) : end;
    next = std::min(next, end);
    stage_.pass(next - now_);
    now_ = next;
    draw_if_due();
  }
  settle();
}

void Player::tap(Point at) {
  now_ += ui::kDeaf; // two taps, not a double one
  stage_.pass(ui::kDeaf);
  draw_if_due();
  give(Finger{Finger::Phase::down, kFinger, at});
  now_ += Milliseconds{60};
  stage_.pass(Milliseconds{60});
  give(Finger{Finger::Phase::up, kFinger, at});
  settle();
}

void Player::drag(Point from, Point to, Milliseconds lasts) {
  give(Finger{Finger::Phase::down, kFinger, from});
  const auto steps = std::max<std::int64_t>(1, lasts / kFrame);
  for (std::int64_t i = 1; i <= steps; ++i) {
    now_ += kFrame;
    stage_.pass(kFrame);
    const double share = static_cast<double>(i) / static_cast<double>(steps);
    give(Finger{Finger::Phase::moved, kFinger, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}});
  }
  give(Finger{Finger::Phase::up, kFinger, to});
  settle();
}

void Player::key(Key key) {
  give(KeyDown{key});
  now_ += Milliseconds{80};
  give(KeyUp{key});
  settle();
  now_ += ui::Patience{}.same_key; // two presses, not a trembling one
}

bool Player::tap(const std::string& id) {
  const ui::Node* node = app_.tree().find(id);
  if (!node || !node->focusable()) return false;
  if (node->scrolls && app_.tree().scroll) {
    const ui::ScrollArea& area = *app_.tree().scroll;
    const ui::Rect whole = ui::meet(node->rect, area.view);
    if (whole.h + 1 < std::min(node->rect.h, area.view.h)) {
      const double to_middle = node->rect.y + node->rect.h / 2 - (area.view.y + area.view.h / 2);
      const double offset = std::clamp(area.offset + to_middle, 0.0, area.most);
      app_.apply(session::Scrolled{offset * app_.panel().width_mm / app_.panel().width}, now_);
      settle();
      node = app_.tree().find(id);
      if (!node) return false;
    }
  }
  const ui::Rect v = node->visible;
  if (v.empty()) return false;
  tap(Point{v.x + v.w / 2, v.y + v.h / 2});
  return true;
}

} // namespace anteroom::app
