#include "app/indexer.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "host/system.h"
#include "search/index.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <new>
#include <utility>

namespace anteroom::app {
namespace {

// A full disk may have room again.
constexpr auto kBetweenTries = std::chrono::hours(1);
// Left free on the disk, for the system and the next bundle to live.
constexpr std::int64_t kSpare = std::int64_t{16} << 20;
// No index takes more of it than so many times its bundle and a little: in words with spaces it is half of one, in
// Han three times (tests/search/speed_test.cpp).
constexpr std::int64_t kMostTimes = 4;
constexpr std::int64_t kLittle = std::int64_t{1} << 20;
constexpr const char* kHalfMade = "/.index-half-made";

} // namespace

Indexer::Indexer(std::unique_ptr<host::Files> files, std::string folder, Log log)
    : files_(std::move(files)), folder_(std::move(folder)), half_made_(folder_ + kHalfMade), log_(std::move(log)) {
  (void)files_->remove(half_made_); // what a power cut left of it
}

Indexer::~Indexer() { stop(); }

void Indexer::start() {
  assert(!thread_.joinable());
  thread_ = std::thread([this] {
    host::work_in_background();
    run();
  });
}

void Indexer::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  asked_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Indexer::want(const std::string& bundle) {
  if (bundle.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    newest_ = bundle;
    State& state = bundles_.try_emplace(bundle, State::wanted).first->second;
    if (state == State::failed) state = State::wanted;
  }
  asked_.notify_all();
}

void Indexer::damaged(const std::string& bundle) {
  note(bundle, State::wanted);
  asked_.notify_all();
}

std::string Indexer::index_of(const std::string& bundle) {
  if (!thread_.joinable()) tend_to_all();
  const std::lock_guard lock(mutex_);
  const auto found = bundles_.find(bundle);
  return found != bundles_.end() && found->second == State::good ? path_for(bundle) : "";
}

std::string Indexer::path_for(const std::string& bundle) const {
  return bundle::index_of(bundle.starts_with(folder_ + "/") ? bundle : folder_ + "/" + std::string(bundle::kPackaged));
}

std::string Indexer::next() {
  const std::lock_guard lock(mutex_);
  if (const auto found = bundles_.find(newest_); found != bundles_.end() && found->second == State::wanted)
    return newest_;
  for (const auto& [bundle, state] : bundles_)
    if (state == State::wanted) return bundle;
  return "";
}

void Indexer::run() {
  while (!stopping_) {
    // Where memory runs out there is no search until the next try: the kiosk is not ended for that.
    try {
      tend_to_all();
    } catch (const std::bad_alloc&) {
    }
    std::unique_lock lock(mutex_);
    const auto is_asked = [this] {
      return stopping_ ||
             std::any_of(bundles_.begin(), bundles_.end(), [](const auto& one) { return one.second == State::wanted; });
    };
    if (asked_.wait_for(lock, kBetweenTries, is_asked)) continue;
    if (const auto found = bundles_.find(newest_); found != bundles_.end() && found->second == State::failed)
      found->second = State::wanted;
  }
}

void Indexer::tend_to_all() {
  for (std::string bundle = next(); !bundle.empty() && !stopping_; bundle = next()) {
    note(bundle, State::failed); // as long as it is not good
    const Outcome good = tend(bundle);
    if (good) note(bundle, State::good);
    const std::string trouble = good || stopping_ ? "" : "There is no search for now: " + good.error().what + ".";
    if (!trouble.empty() && trouble != said_) log_(trouble);
    said_ = trouble;
  }
}

void Indexer::note(const std::string& bundle, State state) {
  const std::lock_guard lock(mutex_);
  bundles_[bundle] = state;
}

Outcome Indexer::tend(const std::string& bundle) {
  try {
    const auto hash = bundle::hash_of_file(*files_, bundle);
    if (!hash) return hash.error();
    const std::string index = path_for(bundle);
    if (search::check_index(index, *hash)) return Done{};
    if (Outcome made = make(bundle, *hash, index); !made) return Error{"its index was not made: " + made.error().what};
    return Done{};
  } catch (const std::bad_alloc&) {
    (void)files_->remove(half_made_);
    return Error{"there is not enough memory"};
  }
}

Outcome Indexer::make(const std::string& bundle, const std::string& hash, const std::string& index) {
  for (const std::string& path : {half_made_, index})
    if (Outcome gone = files_->remove(path); !gone) return gone;
  const auto free = files_->free_space(folder_);
  if (!free) return free.error();
  if (*free <= kSpare) return Error{"there is no room on the disk"};
  const auto facts = files_->look(bundle);
  if (!facts) return facts.error();
  const std::int64_t most = std::min(*free - kSpare, kMostTimes * facts->size + kLittle);
  if (auto created = files_->create(half_made_); !created) return created.error();
  Outcome kept = search::make_index({bundle, hash, half_made_, most}, stopping_);
  if (kept) kept = search::check_index(half_made_, hash);
  if (kept) kept = files_->rename(half_made_, index);
  if (kept) kept = files_->sync_folder(folder_);
  if (!kept) (void)files_->remove(half_made_);
  return kept;
}

} // namespace anteroom::app
