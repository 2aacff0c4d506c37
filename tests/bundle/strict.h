#pragma once
// A kiosk that takes signed bundles only, and a content team that makes and signs them.
#include "bundle/kiosk.h"

namespace anteroom::help {

// A kiosk that takes signed bundles only. Every inspection is counted: it is what opens SQLite.
struct Strict {
  explicit Strict(const std::string& folder, std::initializer_list<std::uint8_t> signers = {1})
      : Strict(folder, options(folder, signers)) {}
  Strict(const std::string& folder, const bundle::Options& options)
      : state(folder), installer(files, options, probe(), [this](const std::string& line) { log.push_back(line); }) {
    installer.bundles().sweep();
  }

  static bundle::Options options(const std::string& folder, std::initializer_list<std::uint8_t> signers) {
    bundle::Options made = Kiosk::options(folder);
    made.trust.keys.clear();
    for (const std::uint8_t signer : signers) made.trust.keys.push_back(Signer(signer).key());
    made.trust.allow_unsigned = false;
    return made;
  }
  bundle::Inspection probe() {
    return [this](const std::string& path) {
      ++opened;
      return Kiosk::inspect(path);
    };
  }

  // Long enough for every doubt and delay.
  bundle::Look look() {
    bundle::Look all;
    for (int i = 0; i < 6; ++i) {
      now += std::chrono::hours(2);
      for (int twice = 0; twice < 2; ++twice) {
        now += Milliseconds(2'500);
        bundle::Look one = installer.look(now);
        if (one.installed) all.installed = one.installed;
        all.set_aside.insert(all.set_aside.end(), one.set_aside.begin(), one.set_aside.end());
      }
    }
    return all;
  }
  std::int64_t shown() {
    const auto current = installer.bundles().current();
    if (current.path == "/usr/share/packaged.anteroom") return 0;
    const auto about = store::inspect(current.path);
    return about ? about->sequence : -1;
  }
  std::string told() const {
    std::string all;
    for (const std::string& line : log) all += line + "\n";
    return all;
  }
  std::string inbox(const std::string& name) const { return state + "/inbox/" + name; }

  std::string state;
  help::TroubledFiles files;
  std::vector<std::string> log;
  int opened = 0;
  bundle::Installer installer;
  Time now = Time(Milliseconds(1'000'000));
};

struct Signed {
  std::int64_t sequence = 1;
  std::string id = "small-bundle";
  std::int64_t epoch = 1;

  std::string bytes() const {
    const TempFolder folder;
    help::make_bundle(folder / "b",
                      {.id = id, .title = "Edition " + std::to_string(sequence), .sequence = sequence, .epoch = epoch});
    return help::read_bytes(folder / "b");
  }
  bundle::Seal seal(const std::string& bytes) const {
    return {id, {epoch, sequence}, static_cast<std::int64_t>(bytes.size()), 1, "2026-11-21"};
  }
};

inline void put(const Strict& kiosk, const std::string& name, const std::string& bytes, const std::string& signature) {
  help::write_bytes(kiosk.inbox(name + ".minisig"), signature);
  help::write_bytes(kiosk.inbox(name), bytes);
}

inline void offer(const Strict& kiosk, const Signed& edition, std::uint8_t signer = 1,
                  const std::string& name = "clinic.anteroom") {
  const std::string bytes = edition.bytes();
  put(kiosk, name, bytes, Signer(signer).file(bytes, bundle::write_seal(edition.seal(bytes))));
}

// The file of a change of keys: `from` brings in `to`, and is retired if so wished.
inline std::string key_change(std::int64_t number, std::int64_t epoch, std::uint8_t from, std::uint8_t to,
                              bool retire) {
  bundle::KeyChange made{number, epoch, Signer(to).key(), {}};
  if (retire) made.retired.push_back(Signer(from).key().id);
  const auto digest = bundle::digest_of(bundle::write_key_change(made));
  const std::string comment = bundle::comment_of(made);
  return bundle::write_key_change_file(made, Signer(from).sign(digest, comment), Signer(to).sign(digest, comment));
}

inline void check_takes_the_next(Strict& kiosk, std::int64_t sequence = 900) {
  const int before = kiosk.opened;
  offer(kiosk, {sequence}, 1, "next.anteroom");
  REQUIRE(kiosk.look().installed);
  CHECK(kiosk.shown() == sequence);
  CHECK(kiosk.opened > before);
}

} // namespace anteroom::help
