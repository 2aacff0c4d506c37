// What a start finds, and what it makes of it. Part of Bundles.
#include "bundle/bundles.h"
#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>
#include <utility>

namespace anteroom::bundle {
namespace {

constexpr std::size_t kListed = 1000;
// Times that a disk may leave the question for its records unanswered before they are given up.
constexpr int kPatience = 3;

} // namespace

void Bundles::sweep() {
  for (const char* name : {"/inbox", "/bundles", "/refused"})
    if (Outcome made = files_.make_folder(state_ + name); !made)
      say_once("The folder " + plain(state_) + name + " cannot be made: " + made.error().what);
  if (Outcome synced = files_.sync_folder(state_); !synced) say_once(plain(state_) + ": " + synced.error().what);
  (void)settle_record(files_, state_); // where it cannot be, load_record knows both places
  auto loaded = load_record(files_, state_);
  // A disk that did not answer once may answer now.
  if (!loaded) loaded = load_record(files_, state_);
  known_ = true;
  if (loaded && *loaded) {
    record_ = std::move(**loaded);
    sure_ = true;
    if (take_up(false)) {
      (void)save(record_);
      log_("The list of installed bundles was older than what is there; " + record_.active->words() +
           " was found again.");
    }
  } else {
    mend(loaded ? "" : loaded.error().what);
  }
  prune();
}

bool Bundles::ask_again() {
  if (known_) return false;
  sweep();
  if (known_) said_.clear();
  return known_;
}

void Bundles::say_once(const std::string& line) {
  if (said_.insert(line).second) log_(line);
}

// Without a record: the one before, and what is newer than it says. Where the disk does not answer at all, that
// is for showing something only: the record that it holds must not be overwritten by one that knows less.
void Bundles::mend(const std::string& why) {
  const bool silent = !can_be_read(files_, state_) && ++silences_ < kPatience;
  record_ = load_record_before(files_, state_);
  sure_ = false;
  const auto is_gone = [&](const std::optional<Entry>& entry) {
    const auto facts = entry ? files_.look(path_of(*entry)) : host::Facts{};
    return facts && facts->kind != host::Kind::file;
  };
  if (is_gone(record_.previous)) record_.previous.reset();
  if (is_gone(record_.active)) record_.active = std::exchange(record_.previous, std::nullopt);
  (void)take_up(true);
  if (why.empty() && !record_.active) {
    sure_ = true; // a kiosk that has never had a bundle
    return;
  }
  known_ = !silent && save(record_).ok();
  say_once("The list of installed bundles was " + (why.empty() ? "missing" : "unreadable (" + why + ")") + "; " +
           (record_.active ? record_.active->words() + " was found again" : "no bundle was found") + ".");
}

// What is in bundles/ under its own name was judged before it was given that. When it is newer than the record,
// the power went before it was recorded, or an old record was put back: it is taken up again, so that no floor
// goes down. True when something was; it is on trial then, and not saved yet.
bool Bundles::take_up(bool mending) {
  std::vector<Found> here;
  const auto names = files_.list(folder(), kListed);
  if (!names) return false;
  for (const std::string& name : *names)
    if (sequence_of(name) && !is_kept(name))
      if (auto found = recognise(name, mending)) here.push_back(std::move(*found));
  std::sort(here.begin(), here.end(),
            [](const Found& a, const Found& b) { return a.entry.edition() < b.entry.edition(); });
  bool taken = false;
  for (const Found& found : here) {
    const Entry& entry = found.entry;
    // The record that is lost knew of the change of keys.
    if (mending) record_.keys.epoch = std::max(record_.keys.epoch, entry.epoch);
    if (!is_newer(entry) || (!mending && objection(entry.id, entry.edition()))) continue;
    record_ = with(entry, found.signed_on);
    taken = true;
  }
  return taken;
}

bool Bundles::is_newer(const Entry& entry) const {
  const auto floor = record_.floors.find(entry.id);
  return floor == record_.floors.end() || entry.edition() > floor->second;
}

// Not read before its signature is good once more. One that needs none is known only where it was recorded.
std::optional<Bundles::Found> Bundles::recognise(const std::string& name, bool mending) {
  const std::string path = folder() + "/" + name;
  const auto text = read_small_file(files_, signature_of(path), kLargestSignature);
  if (!text && !(mending && trust_.allow_unsigned)) return std::nullopt;
  const auto hash = hash_of_file(files_, path);
  if (!hash || objection(*hash) || (text && !is_good(*text, *hash))) return std::nullopt;
  const auto manifest = inspect_(path);
  if (!manifest || installed_name(manifest->sequence, *hash) != name) return std::nullopt;
  return Found{{name, manifest->id, manifest->sequence, *hash, manifest->epoch}, text ? manifest->created : ""};
}

bool Bundles::is_good(const std::string& signature, const std::string& hash) const {
  const auto read = read_signature(signature);
  const KeyRing ring = keys();
  const PublicKey* key = read ? ring.find(read->key) : nullptr;
  return key && verify(*read, *key, digest_of_hex(hash));
}

} // namespace anteroom::bundle
