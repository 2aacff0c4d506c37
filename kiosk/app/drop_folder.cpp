#include "app/drop_folder.h"

#include "host/system.h"
#include "store/schema.h"

#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace anteroom::app {
namespace {

constexpr const char* kCannotShow = "it could not be opened";

bundle::Manifest manifest(const store::About& about) {
  return {about.id, about.title, about.sequence, about.epoch, about.created, store::kSchemaVersion};
}

Result<bundle::Manifest> inspect(const std::string& path) {
  const auto about = store::inspect(path);
  if (!about) return about.error();
  return manifest(*about);
}

// What the bundle that came with the kiosk says of itself. It is trusted as it was shipped, and not read whole.
std::optional<bundle::Manifest> packaged(const std::string& path) {
  if (path.empty()) return std::nullopt;
  const auto opened = store::Store::open(path);
  if (!opened) return std::nullopt;
  return manifest(opened->about());
}

// As many outcomes as staff read.
constexpr std::size_t kMostNews = 12;

std::string today() {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

bundle::Options options(const DropFolder::Places& places, bundle::Progress progress) {
  bundle::Options made;
  made.state = places.state;
  made.packaged = {places.packaged, packaged(places.packaged)};
  made.volumes = places.volumes;
  made.trust = places.trust;
  made.progress = std::move(progress);
  made.schema = store::kSchemaVersion;
  made.largest = store::kLargestBundle;
  return made;
}

} // namespace

DropFolder::DropFolder(host::Files& files, const Places& places, Log log)
    : log_(std::move(log)),
      installer_(files, options(places, [this](std::int64_t done, std::int64_t of) { progress(done, of); }), inspect,
                 [this](const std::string& line) { tell(line); }),
      indexer_(host::system_files(), installer_.bundles().folder(), [this](const std::string& line) { tell(line); }) {
  news_.allow_unsigned = places.trust.allow_unsigned;
  installer_.bundles().sweep();
  news_.has_keys = !installer_.bundles().keys().keys.empty();
  news_.newest = installer_.bundles().newest_day();
}

void DropFolder::tell(const std::string& line) {
  {
    const std::lock_guard lock(news_mutex_);
    news_.lines.push_back({today(), line});
    if (news_.lines.size() > kMostNews) news_.lines.erase(news_.lines.begin());
  }
  log_(line);
}

void DropFolder::progress(std::int64_t done, std::int64_t of) {
  const std::lock_guard lock(news_mutex_);
  news_.copying.reset();
  if (of > 0) news_.copying = News::Copying{done, of};
}

News DropFolder::news() {
  const std::lock_guard lock(news_mutex_);
  News made = news_;
  made.today = today();
  return made;
}

void DropFolder::arrived(const std::string& path) {
  indexer_.want(path);
  {
    const std::lock_guard lock(arrived_mutex_);
    arrived_ = path;
  }
  const std::lock_guard lock(news_mutex_);
  news_.newest = installer_.bundles().newest_day();
}

void DropFolder::start(std::function<void()> on_arrival) {
  inbox_ = std::make_unique<bundle::Inbox>(installer_, host::watch_folder(installer_.inbox()),
                                           [this, on_arrival = std::move(on_arrival)](const std::string& path) {
                                             arrived(path);
                                             on_arrival();
                                           });
  inbox_->start(host::work_in_background);
  indexer_.start();
}

void DropFolder::stop() {
  inbox_.reset();
  indexer_.stop();
}

bool DropFolder::look_now() {
  Time now{};
  for (int looks = 0; looks < 8; ++looks) {
    const bundle::Look look = installer_.look(now);
    if (look.installed) {
      arrived(look.installed->path);
      return true;
    }
    if (look.waiting.empty()) return false;
    for (const auto& waiting : look.waiting) now = std::max(now, waiting.until);
  }
  return false;
}

Result<std::string> DropFolder::current() {
  {
    const std::lock_guard lock(arrived_mutex_);
    if (!arrived_.empty()) return arrived_;
  }
  if (!shown_.empty()) return shown_;
  if (inbox_) return Error{"nothing good has come yet"};
  const bundle::Current current = installer_.bundles().current();
  for (const std::string& line : current.passed_over) tell(line);
  if (current.path.empty()) return Error{"there is no bundle; put one into " + installer_.inbox()};
  return current.path;
}

void DropFolder::distrust(const std::string& path) {
  {
    const std::lock_guard lock(arrived_mutex_);
    if (arrived_ == path) arrived_.clear();
  }
  if (shown_ == path) shown_.clear();
  if (inbox_)
    inbox_->distrust(path, kCannotShow);
  else
    installer_.bundles().distrust(path, kCannotShow);
}

void DropFolder::works(const std::string& path) {
  if (inbox_)
    inbox_->works(path);
  else
    installer_.bundles().works(path);
}

void DropFolder::showing(const std::string& path) {
  {
    const std::lock_guard lock(arrived_mutex_);
    if (arrived_ == path) arrived_.clear();
  }
  shown_ = path;
  if (tell_shown_) tell_shown_(path);
  indexer_.want(path);
  if (inbox_)
    inbox_->in_use(path);
  else
    installer_.bundles().in_use(path);
}

} // namespace anteroom::app
