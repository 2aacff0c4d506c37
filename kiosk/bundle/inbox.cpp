#include "bundle/inbox.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <new>
#include <utility>

namespace anteroom::bundle {
namespace {

// A folder of another machine tells nobody when it changes.
constexpr Milliseconds kLongestSleep = Milliseconds(60'000);

Time now() {
  return Time(std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()));
}

} // namespace

Inbox::Inbox(Installer& installer, std::unique_ptr<host::FolderWatch> watch,
             std::function<void(const std::string&)> on_change, Milliseconds between_checks)
    : installer_(installer), watch_(std::move(watch)), on_change_(std::move(on_change)),
      between_checks_(between_checks) {}

Inbox::~Inbox() { stop(); }

void Inbox::start(std::function<void()> first) {
  assert(!thread_.joinable());
  thread_ = std::thread([this, first = std::move(first)] {
    if (first) first();
    run();
  });
}

void Inbox::stop() {
  installer_.stop();
  watch_->stop();
  if (thread_.joinable()) thread_.join();
}

void Inbox::in_use(std::string path) {
  const std::lock_guard lock(asked_);
  in_use_ = std::move(path);
}

void Inbox::works(std::string path) {
  const std::lock_guard lock(asked_);
  works_ = std::move(path);
}

void Inbox::distrust(std::string path, std::string why) {
  const std::lock_guard lock(asked_);
  distrusted_.push_back({std::move(path), std::move(why)});
}

void Inbox::run() {
  Time check = now() + between_checks_;
  for (;;) {
    Milliseconds sleep = kLongestSleep;
    // Where memory runs out a turn is cut short, and the next one goes on: the kiosk is not ended for that.
    try {
      sleep = turn(check);
    } catch (const std::bad_alloc&) {
    }
    if (watch_->wait(std::max(sleep, Milliseconds(0))) == host::FolderWatch::Woken::stopped) return;
  }
}

// Yields how long nothing is to be done.
Milliseconds Inbox::turn(Time& check) {
  do_asked();
  Look look = installer_.look(now());
  if (look.known_again) untold_ = installer_.bundles().current().path;
  if (look.installed) untold_ = std::move(look.installed->path);
  if (now() >= check) {
    check = now() + between_checks_;
    if (!installer_.bundles().is_sound()) untold_ = installer_.bundles().current().path;
  }
  if (untold_) on_change_(*untold_);
  untold_.reset();
  Milliseconds sleep = std::min(kLongestSleep, check - now());
  for (const Look::Waiting& waiting : look.waiting) sleep = std::min(sleep, waiting.until - now());
  return sleep;
}

void Inbox::do_asked() {
  std::optional<std::string> in_use;
  std::optional<std::string> works;
  std::vector<Distrust> distrusted;
  {
    const std::lock_guard lock(asked_);
    in_use = std::exchange(in_use_, std::nullopt);
    works = std::exchange(works_, std::nullopt);
    distrusted = std::exchange(distrusted_, {});
  }
  if (in_use) installer_.bundles().in_use(std::move(*in_use));
  if (works) installer_.bundles().works(*works);
  for (const Distrust& one : distrusted) installer_.bundles().distrust(one.path, one.why);
}

} // namespace anteroom::bundle
