#include "bundle/inbox.h"

#include <algorithm>
#include <cassert>
#include <chrono>
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
             std::function<void(const Installed&)> on_install)
    : installer_(installer), watch_(std::move(watch)), on_install_(std::move(on_install)) {}

Inbox::~Inbox() { stop(); }

void Inbox::start() {
  assert(!thread_.joinable());
  thread_ = std::thread([this] { run(); });
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

void Inbox::distrust(std::string path, std::string why) {
  const std::lock_guard lock(asked_);
  distrusted_.push_back({std::move(path), std::move(why)});
}

void Inbox::run() {
  for (;;) {
    do_asked();
    const Look look = installer_.look(now());
    if (look.installed) on_install_(*look.installed);
    Milliseconds sleep = kLongestSleep;
    for (const Look::Waiting& waiting : look.waiting) sleep = std::min(sleep, waiting.until - now());
    if (watch_->wait(std::max(sleep, Milliseconds(0))) == host::FolderWatch::Woken::stopped) return;
  }
}

void Inbox::do_asked() {
  std::optional<std::string> in_use;
  std::vector<Distrust> distrusted;
  {
    const std::lock_guard lock(asked_);
    in_use = std::exchange(in_use_, std::nullopt);
    distrusted = std::exchange(distrusted_, {});
  }
  if (in_use) installer_.bundles().in_use(*in_use);
  for (const Distrust& one : distrusted) installer_.bundles().distrust(one.path, one.why);
}

} // namespace anteroom::bundle
