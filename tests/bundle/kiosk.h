#pragma once
// A kiosk's bundles in a folder of the test's own: real files, real bundles, a clock that the test
// turns. Making a second one over the same folder is starting the program again.
#include "bundle/installer.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/signer.h"
#include "help/temp_folder.h"
#include "help/troubled_files.h"
#include "store/schema.h"
#include "store/store.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace anteroom::help {

struct Kiosk {
  explicit Kiosk(const std::string& folder, TroubledFiles::How how = TroubledFiles::How::once,
                 std::size_t trouble_at = std::numeric_limits<std::size_t>::max())
      : state(folder),
        installer(files, options(folder), inspect, [this](const std::string& line) { log.push_back(line); }) {
    files.trouble_at(trouble_at, how);
    installer.bundles().sweep();
  }

  // Trusts one content team; what is dropped as text needs no signature, so that what it says is judged.
  static bundle::Options options(const std::string& folder) {
    bundle::Options made;
    made.state = folder;
    made.packaged.path = "/usr/share/packaged.anteroom";
    made.volumes = folder + "/volumes";
    made.trust.keys = {Signer(1).key()};
    made.trust.allow_unsigned = true;
    return made;
  }

  static Result<bundle::Manifest> inspect(const std::string& path) {
    const auto about = store::inspect(path);
    if (!about) return about.error();
    return bundle::Manifest{about->id,    about->title,   about->sequence,
                            about->epoch, about->created, store::kSchemaVersion};
  }

  // One look, then another when the files that are there have settled.
  bundle::Look settle() {
    now += Milliseconds(10'000);
    const bundle::Look first = installer.look(now);
    now += Milliseconds(2'000);
    bundle::Look second = installer.look(now);
    if (!second.installed) second.installed = first.installed;
    second.set_aside.insert(second.set_aside.begin(), first.set_aside.begin(), first.set_aside.end());
    return second;
  }

  // Long enough for anything that was put off.
  bundle::Look much_later() {
    now += std::chrono::hours(2);
    return settle();
  }

  std::string inbox(const std::string& name) const { return state + "/inbox/" + name; }
  void drop(const std::string& name, std::int64_t sequence, const std::string& id = "small-bundle") {
    // Made elsewhere: SQLite adds to the name while it writes.
    make_bundle(state + "/made", {.id = id, .title = "Edition " + std::to_string(sequence), .sequence = sequence});
    put(name, read_bytes(state + "/made"), bundle::Seal{id, {1, sequence}, 0, 1, "2026-11-21"});
    std::filesystem::remove(state + "/made");
  }
  // These bytes with a signature, its size aside saying what `seal` says.
  void put(const std::string& name, const std::string& bytes, bundle::Seal seal, std::uint8_t signer = 1) {
    seal.size = static_cast<std::int64_t>(bytes.size());
    constexpr std::size_t kLongestName = 255; // a longer one has no signature beside it
    if (name.size() + 8 <= kLongestName)
      write_bytes(inbox(name + ".minisig"), Signer(signer).file(bytes, bundle::write_seal(seal)));
    write_bytes(state + "/put", bytes);
    std::filesystem::rename(state + "/put", inbox(name));
  }
  void drop_text(const std::string& name, const std::string& text = "no bundle") { write_bytes(inbox(name), text); }

  // The sequence of the bundle that would be shown, wholly readable; 0 for the packaged one, -1 for
  // one that is not good.
  std::int64_t shown() {
    const bundle::Current current = installer.bundles().current();
    if (current.path == "/usr/share/packaged.anteroom") return 0;
    const auto about = store::inspect(current.path);
    return about ? about->sequence : -1;
  }

  std::vector<std::string> names(const std::string& folder) const {
    std::vector<std::string> made;
    for (const auto& entry : std::filesystem::directory_iterator(state + "/" + folder))
      made.push_back(entry.path().filename().string());
    std::sort(made.begin(), made.end());
    return made;
  }

  // What is in bundles/, signatures aside.
  std::vector<std::string> kept() const {
    std::vector<std::string> made = names("bundles");
    std::erase_if(made, [](const std::string& name) { return name.ends_with(".minisig"); });
    return made;
  }

  bool logged(const std::string& part) const {
    return std::any_of(log.begin(), log.end(), [&](const std::string& line) { return line.find(part) != line.npos; });
  }

  std::string state;
  TroubledFiles files;
  std::vector<std::string> log;
  bundle::Installer installer;
  Time now = Time(Milliseconds(1'000'000));
};

} // namespace anteroom::help
