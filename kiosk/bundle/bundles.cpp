#include "bundle/bundles.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"

#include <algorithm>
#include <utility>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kCopy = ".incoming-";
constexpr std::size_t kListed = 1000;
// Enough to break a circle of bad editions, few enough to stay a small record.
constexpr std::size_t kDistrusted = 8;

std::string edition(const Entry& entry) { return "edition " + std::to_string(entry.sequence) + " of " + entry.id; }

} // namespace

Bundles::Bundles(host::Files& files, std::string state, std::string packaged, Inspection inspect, Log log)
    : files_(files), state_(std::move(state)), packaged_(std::move(packaged)), inspect_(std::move(inspect)),
      log_(std::move(log)), refused_(files, state_ + "/refused") {}

void Bundles::sweep() {
  for (const char* name : {"/inbox", "/bundles", "/refused"})
    if (Outcome made = files_.make_folder(state_ + name); !made)
      log_("The folder " + plain(state_) + name + " cannot be made: " + made.error().what);
  if (Outcome synced = files_.sync_folder(state_); !synced) log_(plain(state_) + ": " + synced.error().what);
  auto loaded = load_record(files_, state_);
  if (loaded && *loaded) {
    record_ = std::move(**loaded);
    sure_ = true;
  } else {
    mend(loaded ? "" : loaded.error().what);
  }
  (void)files_.remove(state_ + "/active.new"); // where it stays, the next record replaces it
  if (const auto names = files_.list(folder(), kListed))
    for (const std::string& name : *names)
      if (name.starts_with(kCopy)) (void)files_.remove(folder() + "/" + name);
  prune();
}

// Without a record, the two highest editions that are what their names say.
void Bundles::mend(const std::string& why) {
  record_ = {};
  sure_ = false;
  std::vector<std::pair<std::int64_t, std::string>> here;
  const auto names = files_.list(folder(), kListed);
  if (!names) return;
  for (const std::string& name : *names)
    if (const auto sequence = sequence_of(name)) here.emplace_back(*sequence, name);
  std::sort(here.rbegin(), here.rend());
  for (const auto& [sequence, name] : here) {
    if (record_.previous) break;
    auto entry = recognise(name);
    if (!entry) continue;
    std::int64_t& floor = record_.floors[entry->id];
    floor = std::max(floor, entry->sequence);
    (record_.active ? record_.previous : record_.active) = std::move(entry);
  }
  if (why.empty() && !record_.active) {
    sure_ = true; // a kiosk that has never had a bundle
    return;
  }
  sure_ = save_record(files_, state_, record_).ok();
  log_("The list of installed bundles was " + (why.empty() ? "missing" : "unreadable (" + why + ")") + "; " +
       (record_.active ? edition(*record_.active) + " was found again" : "no bundle was found") + ".");
}

std::optional<Entry> Bundles::recognise(const std::string& name) {
  const std::string path = folder() + "/" + name;
  const auto hash = hash_of_file(files_, path);
  if (!hash) return std::nullopt;
  const auto manifest = inspect_(path);
  if (!manifest || installed_name(manifest->sequence, *hash) != name) return std::nullopt;
  return Entry{name, manifest->id, manifest->sequence, *hash};
}

Current Bundles::current() {
  Current made;
  // Copies: dropping one changes the record.
  for (const auto& entry : {record_.active, record_.previous}) {
    if (!entry || !is_whole(*entry, made)) continue;
    made.path = path_of(*entry);
    return made;
  }
  made.path = packaged_;
  return made;
}

bool Bundles::is_whole(const Entry& entry, Current& current) {
  const auto hash = hash_of_file(files_, path_of(entry));
  if (hash && *hash == entry.hash) return true;
  const std::string why = hash ? "it has changed on the disk since it was installed" : hash.error().what;
  current.passed_over.push_back(edition(entry) + ": " + why);
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
    log_("Set aside, since it cannot be shown: " + edition(*entry) + ": " + plain(why));
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
  // The same edition, mended, may come again; an older one may not.
  if (auto floor = next.floors.find(entry.id); floor != next.floors.end())
    floor->second = std::min(floor->second, entry.sequence - 1);
  // Dropped for this run in any case, or the kiosk would try the same file for ever.
  record_ = std::move(next);
  sure_ = save_record(files_, state_, record_).ok();
}

std::optional<std::string> Bundles::objection(const std::string& hash) const {
  const auto& failed = record_.distrusted;
  if (std::find(failed.begin(), failed.end(), hash) == failed.end()) return std::nullopt;
  return "it was installed before and could not be shown";
}

std::optional<std::string> Bundles::objection(const Manifest& manifest) const {
  const auto found = record_.floors.find(manifest.id);
  if (found == record_.floors.end() || manifest.sequence > found->second) return std::nullopt;
  const std::string offered = "edition " + std::to_string(manifest.sequence);
  if (manifest.sequence == found->second)
    return offered + " was installed before with other content; a new edition needs a higher sequence";
  return offered + " is older than edition " + std::to_string(found->second) +
         ", which was installed before; a kiosk never goes back";
}

std::string Bundles::next_copy() { return folder() + "/" + std::string(kCopy) + std::to_string(++copies_); }

Result<std::string> Bundles::place(const std::string& copy, const std::string& hash, const Manifest& manifest) {
  const Entry entry{installed_name(manifest.sequence, hash), manifest.id, manifest.sequence, hash};
  const auto give_up = [&](const std::string& path, std::string why) {
    (void)files_.remove(path);
    return Error{"it cannot be installed: " + std::move(why)};
  };
  if (is_kept(entry.name)) return give_up(copy, "a bundle of the same name is in use");
  if (Outcome renamed = files_.rename(copy, path_of(entry)); !renamed) return give_up(copy, renamed.error().what);
  if (Outcome synced = files_.sync_folder(folder()); !synced) return give_up(path_of(entry), synced.error().what);
  Record next = record_;
  next.previous = std::move(next.active);
  next.active = entry;
  std::int64_t& floor = next.floors[entry.id];
  floor = std::max(floor, entry.sequence);
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
  for (const std::string& name : *names)
    if (sequence_of(name) && !is_kept(name)) (void)files_.remove(folder() + "/" + name);
}

} // namespace anteroom::bundle
