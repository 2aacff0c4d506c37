#pragma once
// A kiosk over a disk in memory: real bundles and signatures, so quick that a power cut may be tried at ten
// thousand places. Making a second one over the same disk is starting the program again.
#include "bundle/strict.h"
#include "help/forgetful_disk.h"

#include <cstdlib>
#include <map>
#include <unordered_map>

namespace anteroom::help {

inline constexpr const char* kState = "/state";

// Edition `sequence` of the one bundle there is: the same bytes each time.
inline const std::string& edition(std::int64_t sequence) {
  static std::map<std::int64_t, std::string> made;
  std::string& bytes = made[sequence];
  if (bytes.empty()) bytes = Signed{sequence}.bytes();
  return bytes;
}

inline const std::string& edition_signature(std::int64_t sequence, std::uint8_t signer = 1) {
  static std::map<std::pair<std::int64_t, std::uint8_t>, std::string> made;
  std::string& text = made[{sequence, signer}];
  if (text.empty())
    text = Signer(signer).file(edition(sequence), bundle::write_seal(Signed{sequence}.seal(edition(sequence))));
  return text;
}

// The real inspection, once for the same bytes: SQLite reads real files only.
inline Result<bundle::Manifest> inspect_bytes(const std::string& bytes) {
  static std::unordered_map<std::string, Result<bundle::Manifest>> known;
  if (const auto found = known.find(bytes); found != known.end()) return found->second;
  const TempFolder folder;
  write_bytes(folder / "b", bytes);
  return known.emplace(bytes, Kiosk::inspect(folder / "b")).first->second;
}

class DiskKiosk {
public:
  explicit DiskKiosk(ForgetfulDisk& disk)
      : disk_(disk), installer_(
                         disk, options(), [&disk](const std::string& copy) { return inspect_bytes(disk.bytes(copy)); },
                         [this](const std::string& line) { log += line + "\n"; }) {
    bundles().sweep();
    path = bundles().current().path;
  }

  bundle::Bundles& bundles() { return installer_.bundles(); }
  // One look, then another when the files that are there have settled. The sequence that got in, or 0.
  std::int64_t settle() {
    std::int64_t installed = 0;
    for (const int seconds : {7200, 3}) {
      now_ += std::chrono::seconds(seconds);
      const auto look = installer_.look(now_);
      if (!look.installed) continue;
      installed = look.installed->manifest.sequence;
      path = look.installed->path;
    }
    return installed;
  }
  void offer(std::int64_t sequence, std::uint8_t signer = 1) {
    disk_.put(inbox("c.anteroom.minisig"), edition_signature(sequence, signer));
    disk_.put(inbox("c.anteroom"), edition(sequence));
  }
  static std::string inbox(const std::string& name) { return kState + ("/inbox/" + name); }

  // What is shown now, byte for byte; 0 for the packaged bundle, -1 for anything else.
  std::int64_t shown(std::initializer_list<std::int64_t> of) const {
    if (path == options().packaged.path) return 0;
    const std::string bytes = disk_.bytes(path);
    for (const std::int64_t sequence : of)
      if (bytes == edition(sequence)) return sequence;
    return -1;
  }

  static bundle::Options options() { return Strict::options(kState, {1}); }

  std::string path; // of what is shown
  std::string log;

private:
  ForgetfulDisk& disk_;
  bundle::Installer installer_;
  Time now_ = Time(Milliseconds(1'000'000));
};

// A disk where edition 2 is shown, edition 1 is the one before, and nothing is under way.
inline const Held& held_with_two() {
  static const Held held = [] {
    ForgetfulDisk disk;
    for (const std::int64_t sequence : {1, 2}) {
      {
        DiskKiosk kiosk(disk);
        kiosk.offer(sequence);
        const auto installed = kiosk.settle();
        INFO(kiosk.log);
        REQUIRE(installed == sequence);
      }
      DiskKiosk kiosk(disk);
      kiosk.bundles().works(kiosk.path);
      REQUIRE(kiosk.shown({1, 2}) == sequence);
    }
    std::mt19937_64 random;
    return disk.after_a_cut(~std::uint64_t{0}, Bytes::kept, random);
  }();
  return held;
}

} // namespace anteroom::help
