#include "tool/watch.h"

#include "tool/check.h"
#include "tool/folder_changes.h"
#include "tool/preview.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

// A kiosk takes a file that has rested for two seconds, and needs a moment to look at it.
constexpr Milliseconds kLook(500);
constexpr int kLooksUntilAsked = 20;

class Watcher {
public:
  Watcher(const Watched& watched, std::optional<SecretKey> key, const Interrupt& interrupt,
          const std::function<void(const std::string&)>& say)
      : watched_(watched), signed_(key.has_value()), preview_(watched.inbox, watched.state, std::move(key), interrupt),
        changes_(watched.content, interrupt), say_(say) {}

  void run() {
    notes_ = notes();
    while (build() && wait()) {
    }
    // Nobody has taken it, and nobody should be surprised by it some day.
    if (preview_.waits()) preview_.take_back();
  }

private:
  // False when it was given up.
  bool build() {
    const auto checked = check(watched_.content);
    if (!checked) return say_(checked.error().what + "\n"), true;
    const auto lines = checked->mistakes.lines();
    for (const std::string& line : lines) say_(line + "\n");
    if (!lines.empty()) {
      say_(fmt::format("{} {}; the kiosk keeps what it has\n", lines.size(),
                       lines.size() == 1 ? "mistake" : "mistakes"));
      return true;
    }
    ProgressLine line("drawing pictures", ProgressLine::Unit::things);
    const auto given = preview_.give(checked->shown, line.progress());
    if (!given) return say_(given.error().what + "\n"), true;
    if (*given == Preview::Given::nothing_new) say_("nothing changes for visitors\n");
    if (*given == Preview::Given::handed) say_("built, and handed to the kiosk\n");
    if (*given == Preview::Given::handed) gone_ = false, looks_ = kLooksUntilAsked;
    return *given != Preview::Given::given_up;
  }

  // Until something is saved; meanwhile the kiosk is watched. False when it was interrupted.
  bool wait() {
    for (;;) {
      const auto woken = changes_.wait(looks_ > 0 ? kLook : Milliseconds(3'600'000));
      if (woken != FolderChanges::Woken::time_passed) return woken == FolderChanges::Woken::changed;
      if (looks_ > 0) look_at_kiosk();
    }
  }

  void look_at_kiosk() {
    --looks_;
    const bool gone_before = std::exchange(gone_, !preview_.waits());
    if (gone_ && !gone_before) ++looks_; // once more: a note on why it was refused may be on its way
    if (gone_ && gone_before) {
      looks_ = 0;
      const std::string why = refusal();
      say_(why.empty() ? "the kiosk has it, and shows it from the next visit on (Escape ends one)\n"
                       : "the kiosk refused it: " + why + "\n");
    } else if (looks_ == 0) {
      say_(fmt::format("{} lies there still. Is a kiosk running with this drop folder{}?\n", preview_.file(),
                       signed_ ? ", and does it know the key" : " and --allow-unsigned"));
    }
  }

  // What the kiosk writes about what it refuses: <state>/refused/12-preview.anteroom.txt.
  std::set<fs::path> notes() const {
    std::set<fs::path> made;
    std::error_code error;
    if (watched_.state.empty()) return made;
    for (fs::directory_iterator it(fs::path(watched_.state) / "refused", error), end; !error && it != end;
         it.increment(error))
      if (it->path().string().ends_with("-preview.anteroom.txt")) made.insert(it->path());
    return made;
  }

  // The newest of them that was not there before; "" when there is none.
  std::string refusal() {
    std::set<fs::path> before = std::exchange(notes_, notes());
    for (const fs::path& note : notes_) {
      if (before.count(note)) continue;
      std::ifstream in(note);
      std::string text{std::istreambuf_iterator<char>(in), {}};
      while (!text.empty() && text.back() == '\n') text.pop_back();
      return text;
    }
    return "";
  }

  Watched watched_;
  bool signed_;
  Preview preview_;
  FolderChanges changes_;
  std::function<void(const std::string&)> say_;
  std::set<fs::path> notes_;
  int looks_ = 0;     // at the kiosk, until it is asked whether there is one
  bool gone_ = false; // what was handed over, at the last look
};

} // namespace

Outcome watch(const Watched& watched, std::optional<SecretKey> key, const Interrupt& interrupt,
              const std::function<void(const std::string&)>& say) {
  std::error_code error;
  if (!fs::is_directory(watched.content, error))
    return Error{fmt::format("{} is not a folder; name the folder that holds bundle.yaml", watched.content)};
  fs::create_directories(watched.inbox, error);
  if (!fs::is_directory(watched.inbox))
    return Error{fmt::format("the drop folder {} cannot be made: {}", watched.inbox, error.message())};
  say(fmt::format("watching {}; press Ctrl+C to stop\n", watched.content));
  Watcher(watched, std::move(key), interrupt, say).run();
  return Done{};
}

} // namespace anteroom::content
