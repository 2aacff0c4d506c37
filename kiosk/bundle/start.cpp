// What a start finds, and what it makes of it. Part of Bundles.
#include "bundle/bundles.h"
#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>

namespace anteroom::bundle {
namespace {

constexpr std::size_t kListed = 1000;

} // namespace

void Bundles::sweep() {
  for (const char* name : {"/inbox", "/bundles", "/refused"})
    if (Outcome made = files_.make_folder(state_ + name); !made)
      log_("The folder " + plain(state_) + name + " cannot be made: " + made.error().what);
  if (Outcome synced = files_.sync_folder(state_); !synced) log_(plain(state_) + ": " + synced.error().what);
  (void)settle_record(files_, state_); // where it cannot be, load_record knows both places
  auto loaded = load_record(files_, state_);
  if (loaded && *loaded) {
    record_ = std::move(**loaded);
    sure_ = true;
  } else {
    mend(loaded ? "" : loaded.error().what);
  }
  if (const auto names = files_.list(folder(), kListed))
    for (const std::string& name : *names)
      if (name.starts_with(kIncoming)) (void)files_.remove(folder() + "/" + name);
  prune();
}

// Without a record: the keys and floors of the one before, and the two highest editions that are what their
// names say.
void Bundles::mend(const std::string& why) {
  record_ = load_record_before(files_, state_);
  record_.active.reset();
  record_.previous.reset();
  record_.trial.reset();
  sure_ = false;
  std::vector<Entry> here;
  const auto names = files_.list(folder(), kListed);
  if (!names) return;
  for (const std::string& name : *names)
    if (sequence_of(name))
      if (auto entry = recognise(name)) here.push_back(std::move(*entry));
  std::sort(here.begin(), here.end(), [](const Entry& a, const Entry& b) { return a.edition() > b.edition(); });
  for (Entry& entry : here) {
    Edition& floor = record_.floors[entry.id];
    floor = std::max(floor, entry.edition());
    record_.keys.epoch = std::max(record_.keys.epoch, entry.epoch);
    if (!record_.active)
      record_.active = std::move(entry);
    else if (!record_.previous)
      record_.previous = std::move(entry);
  }
  if (why.empty() && !record_.active) {
    sure_ = true; // a kiosk that has never had a bundle
    return;
  }
  sure_ = save_record(files_, state_, record_).ok();
  log_("The list of installed bundles was " + (why.empty() ? "missing" : "unreadable (" + why + ")") + "; " +
       (record_.active ? record_.active->words() + " was found again" : "no bundle was found") + ".");
}

std::optional<Entry> Bundles::recognise(const std::string& name) {
  const std::string path = folder() + "/" + name;
  const auto hash = hash_of_file(files_, path);
  if (!hash || objection(*hash) || !is_signed(path, *hash)) return std::nullopt;
  const auto manifest = inspect_(path);
  if (!manifest || installed_name(manifest->sequence, *hash) != name) return std::nullopt;
  return Entry{name, manifest->id, manifest->sequence, *hash, manifest->epoch};
}

// An installed file is not read before its signature is good once more.
bool Bundles::is_signed(const std::string& path, const std::string& hash) {
  const auto text = read_small_file(files_, signature_of(path), kLargestSignature);
  if (!text) return trust_.allow_unsigned;
  const auto signature = read_signature(*text);
  const KeyRing ring = keys();
  const PublicKey* key = signature ? ring.find(signature->key) : nullptr;
  return key && verify(*signature, *key, digest_of_hex(hash));
}

} // namespace anteroom::bundle
