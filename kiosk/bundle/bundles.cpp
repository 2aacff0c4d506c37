#include "bundle/bundles.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>
#include <utility>

namespace anteroom::bundle {
namespace {

constexpr std::size_t kListed = 1000;
// Enough to break a circle of bad editions, few enough to stay a small record.
constexpr std::size_t kDistrusted = 8;
// Starts that a bundle has to show its home screen.
constexpr int kTries = 2;
// A sequence beyond these is a slip of the pen, and would keep every later edition out: the first edition
// may be numbered by its day, and later ones follow.
constexpr std::int64_t kHighestFirst = 1'000'000'000;
constexpr std::int64_t kLongestJump = 1'000'000;

} // namespace

Bundles::Bundles(host::Files& files, std::string state, std::string packaged, Trust trust, Inspection inspect, Log log)
    : files_(files), state_(std::move(state)), packaged_(std::move(packaged)), trust_(std::move(trust)),
      inspect_(std::move(inspect)), log_(std::move(log)), refused_(files, state_ + "/refused") {}

KeyRing Bundles::keys() const {
  KeyRing made = record_.keys;
  for (const PublicKey& key : trust_.keys) made.add(key);
  return made;
}

Outcome Bundles::change_keys(const KeyRing& ring) {
  Record next = record_;
  next.keys = ring;
  // Those of the folder stay there: a key that the site takes out of it is gone.
  std::erase_if(next.keys.keys, [&](const PublicKey& key) {
    return std::find(trust_.keys.begin(), trust_.keys.end(), key) != trust_.keys.end();
  });
  const Outcome saved = save_record(files_, state_, next);
  sure_ = saved.ok();
  if (saved) record_ = std::move(next);
  return saved;
}

Current Bundles::current() {
  Current made;
  // Copies: dropping one changes the record.
  for (const auto& entry : {record_.active, record_.previous}) {
    if (!entry || !is_whole(*entry, made) || has_failed_its_trial(*entry)) continue;
    made.path = path_of(*entry);
    return made;
  }
  made.path = packaged_;
  return made;
}

// Counted before it is shown: whatever happens then, the count is on the disk.
bool Bundles::has_failed_its_trial(const Entry& entry) {
  if (!record_.trial || record_.trial->hash != entry.hash) return false;
  if (record_.trial->tries >= kTries) {
    distrust(path_of(entry), "the kiosk ended " + std::to_string(kTries) + " times before its home screen was shown");
    return true;
  }
  ++record_.trial->tries;
  sure_ = save_record(files_, state_, record_).ok();
  return false;
}

void Bundles::works(const std::string& path) {
  if (!record_.active || path_of(*record_.active) != path || !record_.trial) return;
  record_.trial.reset();
  sure_ = save_record(files_, state_, record_).ok();
}

bool Bundles::is_sound() {
  Current current;
  return !record_.active || is_whole(*record_.active, current);
}

bool Bundles::is_whole(const Entry& entry, Current& current) {
  const auto hash = hash_of_file(files_, path_of(entry));
  if (hash && *hash == entry.hash) return true;
  const std::string why = hash ? "it has changed on the disk since it was installed" : hash.error().what;
  current.passed_over.push_back(entry.words() + ": " + why);
  log_("Not showing " + current.passed_over.back() + ".");
  const auto facts = files_.look(path_of(entry));
  // A disk that does not answer now may answer at the next start.
  if (hash || (facts && facts->kind != host::Kind::file)) drop(entry, record_);
  return false;
}

void Bundles::distrust(const std::string& path, const std::string& why) {
  for (const auto& entry : {record_.active, record_.previous}) {
    if (!entry || path_of(*entry) != path) continue;
    Record next = record_;
    next.distrusted.push_back(entry->hash);
    if (next.distrusted.size() > kDistrusted) next.distrusted.erase(next.distrusted.begin());
    drop(*entry, std::move(next));
    log_("Set aside, since it cannot be shown: " + entry->words() + ": " + plain(why));
    if (sure_) (void)refused_.take(path, entry->name, why);
    return;
  }
  log_(plain(path) + " cannot be shown: " + plain(why));
}

void Bundles::drop(const Entry& entry, Record next) {
  if (next.active == entry) {
    next.active = std::move(next.previous);
    next.previous.reset();
  } else if (next.previous == entry) {
    next.previous.reset();
  }
  if (next.trial && next.trial->hash == entry.hash) next.trial.reset();
  // The same edition, mended, may come again; an older one may not.
  if (auto floor = next.floors.find(entry.id); floor != next.floors.end())
    floor->second = std::min(floor->second, Edition{entry.epoch, entry.sequence - 1});
  // Dropped for this run in any case, or the kiosk would try the same file for ever.
  record_ = std::move(next);
  sure_ = save_record(files_, state_, record_).ok();
}

std::optional<std::string> Bundles::objection(const std::string& hash) const {
  const auto& failed = record_.distrusted;
  if (std::find(failed.begin(), failed.end(), hash) == failed.end()) return std::nullopt;
  return "it was installed before and could not be shown";
}

std::optional<std::string> Bundles::objection(const std::string& channel, const Edition& edition) const {
  if (!trust_.channel.empty() && channel != trust_.channel)
    return "it is a bundle of “" + plain(channel) + "”, and this kiosk takes those of “" + trust_.channel + "”";
  const std::int64_t epoch = record_.keys.epoch;
  if (edition.epoch < epoch) return "it was made before the keys were changed; it has to be built and signed again";
  if (edition.epoch > epoch) return "it was made after a change of keys that has not come to this kiosk yet";
  const auto found = record_.floors.find(channel);
  const std::string offered = "edition " + std::to_string(edition.sequence);
  if (found == record_.floors.end() || found->second.epoch < epoch) {
    if (edition.sequence <= kHighestFirst) return std::nullopt;
    return offered + " cannot be the first: the highest number for that is " + std::to_string(kHighestFirst);
  }
  const std::int64_t floor = found->second.sequence;
  if (edition.sequence == floor)
    return offered + " was installed before with other content; a new edition needs a higher sequence";
  if (edition.sequence < floor)
    return offered + " is older than edition " + std::to_string(floor) +
           ", which was installed before; a kiosk never goes back";
  if (edition.sequence - floor > kLongestJump)
    return offered + " is too far ahead of edition " + std::to_string(floor) +
           ", which was installed before; the next has at most " + std::to_string(floor + kLongestJump);
  return std::nullopt;
}

std::string Bundles::next_copy() { return folder() + "/" + std::string(kIncoming) + std::to_string(++copies_); }

Outcome Bundles::keep_signature(const std::string& path, const std::string& text) {
  if (Outcome gone = files_.remove(path); !gone) return gone;
  if (text.empty()) return Done{};
  auto file = files_.create(path);
  if (!file) return file.error();
  if (Outcome written = (*file)->write(std::as_bytes(std::span(text))); !written) return written;
  return (*file)->sync();
}

Result<std::string> Bundles::place(const std::string& copy, const std::string& hash, const Manifest& manifest,
                                   const std::string& signature) {
  const Entry entry{installed_name(manifest.sequence, hash), manifest.id, manifest.sequence, hash, manifest.epoch};
  const auto give_up = [&](const std::string& path, std::string why) {
    (void)files_.remove(path);
    return Error{"it cannot be installed: " + std::move(why)};
  };
  if (is_kept(entry.name)) return give_up(copy, "a bundle of the same name is in use");
  if (Outcome kept = keep_signature(signature_of(path_of(entry)), signature); !kept)
    return give_up(copy, kept.error().what);
  if (Outcome renamed = files_.rename(copy, path_of(entry)); !renamed) return give_up(copy, renamed.error().what);
  if (Outcome synced = files_.sync_folder(folder()); !synced) return give_up(path_of(entry), synced.error().what);
  Record next = record_;
  next.previous = std::move(next.active);
  next.active = entry;
  Edition& floor = next.floors[entry.id];
  floor = std::max(floor, entry.edition());
  next.trial = Trial{hash, 0};
  if (!signature.empty()) next.newest = std::max(next.newest, manifest.created);
  if (Outcome recorded = record(next, entry); !recorded)
    return Error{"it cannot be installed: " + recorded.error().what};
  return path_of(entry);
}

// What the disk says after a failure decides: the new record may be there although its sync failed.
Outcome Bundles::record(const Record& next, const Entry& placed) {
  const Outcome saved = save_record(files_, state_, next);
  sure_ = saved.ok();
  if (!saved) {
    const auto there = load_record(files_, state_);
    if (!there) return saved;
    if (!*there || !((*there)->active == placed)) {
      sure_ = !*there ? !record_.active : **there == record_;
      if (sure_) (void)files_.remove(path_of(placed));
      return saved;
    }
  }
  record_ = next;
  return Done{};
}

bool Bundles::is_kept(const std::string& name) const {
  const auto names = [&](const std::optional<Entry>& entry) { return entry && entry->name == name; };
  return names(record_.active) || names(record_.previous) || folder() + "/" + name == in_use_;
}

void Bundles::prune() {
  if (!sure_) return;
  const auto names = files_.list(folder(), kListed);
  if (!names) return;
  for (const std::string& name : *names) {
    // A signature goes with its bundle.
    const bool signature = name.ends_with(kSignatureEnding);
    const std::string bundle = signature ? name.substr(0, name.size() - kSignatureEnding.size()) : name;
    if (sequence_of(bundle) && !is_kept(bundle)) (void)files_.remove(folder() + "/" + name);
  }
}

} // namespace anteroom::bundle
