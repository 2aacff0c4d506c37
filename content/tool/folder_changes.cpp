#include "tool/folder_changes.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <string_view>
#include <utility>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

// After the last event: an editor's steps come within a few milliseconds of each other.
constexpr Milliseconds kQuiet(150);
// Of a folder that is not there, or cannot be watched.
constexpr Milliseconds kBetweenLooks(1000);
constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::chrono::steady_clock::time_point now() { return std::chrono::steady_clock::now(); }

bool is_of_an_editor(std::string_view name) {
  return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~' ||
         name.find_first_not_of("0123456789") == std::string_view::npos; // vim tries whether it may write
}

} // namespace

FolderChanges::FolderChanges(std::string folder, const Interrupt& interrupt)
    : folder_(std::move(folder)), interrupt_(interrupt), events_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  watch();
}

FolderChanges::~FolderChanges() {
  if (events_ >= 0) close(events_);
}

// Each folder is watched by itself. One that is watched already stays so.
void FolderChanges::watch() {
  const auto add = [&](const fs::path& path) { return inotify_add_watch(events_, path.c_str(), kEvents) >= 0; };
  whole_ = add(folder_);
  for (const char* part : {"cards", "checks", "clips", "strings", "art", "wording", "glossary"})
    add(fs::path(folder_) / part);
  for (const char* part : {"cards", "clips"}) {
    std::error_code error;
    for (fs::directory_iterator it(fs::path(folder_) / part, error), end; !error && it != end; it.increment(error))
      add(it->path());
  }
}

// Whether any of them is of a file that an author cares for.
bool FolderChanges::read_events() {
  alignas(inotify_event) std::array<char, 8192> bytes;
  bool counts = false;
  for (ssize_t got = read(events_, bytes.data(), bytes.size()); got > 0;
       got = read(events_, bytes.data(), bytes.size())) {
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
      const std::string_view name = event->len > 0 ? event->name : "";
      const bool folder_itself = (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)) != 0;
      counts = counts || folder_itself || (event->len > 0 && !is_of_an_editor(name));
      at += sizeof(inotify_event) + event->len;
    }
  }
  return counts;
}

FolderChanges::Woken FolderChanges::wait(Milliseconds at_most) {
  const auto until = now() + at_most;
  bool changed = false;
  for (;;) {
    const bool was_whole = std::exchange(whole_, false);
    watch(); // new folders, and a folder that came back
    changed = changed || (whole_ && !was_whole);
    const auto left = std::chrono::ceil<Milliseconds>(until - now());
    Milliseconds pause = changed ? kQuiet : left;
    if (!whole_) pause = std::min(pause, kBetweenLooks);
    std::array<pollfd, 2> sources{{{interrupt_.descriptor(), POLLIN, 0}, {events_, POLLIN, 0}}};
    const int ready = poll(sources.data(), sources.size(), static_cast<int>(std::max<std::int64_t>(0, pause.count())));
    if (sources[0].revents != 0) return Woken::interrupted;
    if (ready > 0 && read_events()) {
      changed = true;
      continue;
    }
    if (ready <= 0 && changed) return Woken::changed;
    if (now() >= until && !changed) return Woken::time_passed;
  }
}

} // namespace anteroom::content
