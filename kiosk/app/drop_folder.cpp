#include "app/drop_folder.h"

#include "store/schema.h"

namespace anteroom::app {
namespace {

constexpr const char* kCannotShow = "it could not be opened";

Result<bundle::Manifest> inspect(const std::string& path) {
  const auto about = store::inspect(path);
  if (!about) return about.error();
  return bundle::Manifest{about->id,    about->title,   about->sequence,
                          about->epoch, about->created, store::kSchemaVersion};
}

bundle::Options options(const DropFolder::Places& places) {
  bundle::Options made;
  made.state = places.state;
  made.packaged = places.packaged;
  made.volumes = places.volumes;
  made.trust = places.trust;
  made.schema = store::kSchemaVersion;
  made.largest = store::kLargestBundle;
  return made;
}

} // namespace

DropFolder::DropFolder(host::Files& files, const Places& places, Log log)
    : installer_(files, options(places), inspect, log), log_(std::move(log)) {
  installer_.bundles().sweep();
}

void DropFolder::start(std::function<void()> on_arrival) {
  inbox_ = std::make_unique<bundle::Inbox>(installer_, host::watch_folder(installer_.inbox()),
                                           [this, on_arrival = std::move(on_arrival)](const std::string& path) {
                                             {
                                               const std::lock_guard lock(arrived_mutex_);
                                               arrived_ = path;
                                             }
                                             on_arrival();
                                           });
  inbox_->start();
}

bool DropFolder::look_now() {
  Time now{};
  for (int looks = 0; looks < 8; ++looks) {
    const bundle::Look look = installer_.look(now);
    if (look.installed) {
      const std::lock_guard lock(arrived_mutex_);
      arrived_ = look.installed->path;
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
  for (const std::string& line : current.passed_over) log_(line);
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
  if (inbox_)
    inbox_->in_use(path);
  else
    installer_.bundles().in_use(path);
}

} // namespace anteroom::app
