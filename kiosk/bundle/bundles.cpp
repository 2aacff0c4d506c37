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

} // namespace

Bundles::Bundles(host::Files& files, std::string state, Packaged packaged, Trust trust, Inspection inspect, Log log)
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
  const Outcome saved = save(next);
  if (!saved) return saved;
  // Once more: the record before this one says it then too, and should this one be torn, a retired key stays out.
  (void)save(next);
  record_ = std::move(next);
  return saved;
}

Current Bundles::current() {
  Current made;
  // Copies: dropping one changes the record.
  for (const auto& entry : {record_.active, record_.previous}) {
    if (!entry) continue;
    if (is_outdone(*entry)) {
      made.passed_over.push_back(entry->words() + ": the kiosk came with edition " +
                                 std::to_string(packaged_.manifest->sequence) + " of it, which is newer");
      continue;
    }
    if (!is_whole(*entry, made) || has_failed_its_trial(*entry)) continue;
    made.path = path_of(*entry);
    return made;
  }
  made.path = packaged_.path;
  return made;
}

// A kiosk that is set up anew brings its own bundle, which may be newer than what was installed before.
bool Bundles::is_outdone(const Entry& entry) const {
  return packaged_.manifest && !packaged_failed_ && packaged_.manifest->id == entry.id &&
         packaged_.manifest->edition() > entry.edition();
}

// Counted before it is shown: whatever happens then, the count is on the disk.
bool Bundles::has_failed_its_trial(const Entry& entry) {
  if (!record_.trial || record_.trial->hash != entry.hash) return false;
  if (record_.trial->tries >= kTries) {
    distrust(path_of(entry), "the kiosk ended " + std::to_string(kTries) + " times before its home screen was shown");
    return true;
  }
  ++record_.trial->tries;
  (void)save(record_);
  return false;
}

void Bundles::works(const std::string& path) {
  if (!record_.active || path_of(*record_.active) != path || !record_.trial) return;
  record_.trial.reset();
  (void)save(record_);
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
  packaged_failed_ = packaged_failed_ || path == packaged_.path;
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
  (void)save(record_);
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
  std::string path = path_of(entry);
  const auto give_up = [](const std::string& why) { return Error{"it cannot be installed: " + why}; };
  if (is_kept(entry.name)) return give_up("a bundle of the same name is in use");
  if (Outcome kept = keep_signature(signature_of(path), signature); !kept) return give_up(kept.error().what);
  if (Outcome renamed = files_.rename(copy, path); !renamed) return give_up(renamed.error().what);
  if (Outcome synced = files_.sync_folder(folder()); !synced) {
    (void)files_.remove(path);
    return give_up(synced.error().what);
  }
  if (Outcome recorded = record(with(entry, signature.empty() ? "" : manifest.created), entry); !recorded)
    return give_up(recorded.error().what);
  return path;
}

// The record with `entry` installed.
Record Bundles::with(const Entry& entry, const std::string& signed_on) const {
  Record next = record_;
  next.previous = std::move(next.active);
  next.active = entry;
  Edition& floor = next.floors[entry.id];
  floor = std::max(floor, entry.edition());
  next.trial = Trial{entry.hash, 0};
  next.newest = std::max(next.newest, signed_on);
  return next;
}

// Sure again only once the disk holds it, whatever ends this on the way.
Outcome Bundles::save(const Record& next) {
  sure_ = false;
  if (!known_) return Error{"the disk does not tell what is installed"};
  const Outcome saved = save_record(files_, state_, next);
  sure_ = saved.ok();
  return saved;
}

// What the disk says after a failure decides: the new record may be there although its sync failed.
Outcome Bundles::record(Record next, const Entry& placed) {
  if (const Outcome saved = save(next); !saved) {
    const auto there = load_record(files_, state_);
    if (!there) return saved;
    if (!*there || !((*there)->active == placed)) {
      sure_ = !*there ? !record_.active : **there == record_;
      if (sure_) (void)files_.remove(path_of(placed));
      return saved;
    }
  }
  record_ = std::move(next);
  return Done{};
}

bool Bundles::is_kept(const std::string& name) const {
  const auto names = [&](const std::optional<Entry>& entry) { return entry && entry->name == name; };
  return names(record_.active) || names(record_.previous) || folder() + "/" + name == in_use_;
}

void Bundles::prune() {
  const auto names = files_.list(folder(), kListed);
  if (!names) return;
  for (const std::string& name : *names) {
    // A signature and an index go with their bundle.
    std::string bundle = name;
    for (const std::string_view ending : {kSignatureEnding, kIndexEnding})
      if (name.ends_with(ending)) bundle = name.substr(0, name.size() - ending.size());
    const bool is_of_none = bundle == kPackaged && packaged_.path.empty(); // the kiosk brings no bundle any more
    const bool is_over = is_of_none || (sure_ && sequence_of(bundle) && !is_kept(bundle));
    if (is_over || name.starts_with(kIncoming)) (void)files_.remove(folder() + "/" + name);
  }
}

} // namespace anteroom::bundle
