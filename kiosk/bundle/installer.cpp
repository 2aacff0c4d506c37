#include "bundle/installer.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"

#include <algorithm>
#include <new>
#include <utility>

namespace anteroom::bundle {
namespace {

constexpr Milliseconds kLongestRetry = std::chrono::hours(1);
// A file and its signature that do not fit may be on their way still, one after the other; memory may come back.
constexpr int kDoubts = 2;
// What an inspection says quotes the bundle, which may hold anything.
constexpr std::size_t kLongestReason = 400;

} // namespace

Installer::Installer(host::Files& files, const Options& options, const Inspection& inspect, Log log)
    : files_(files), options_(options), inspect_(inspect), log_(std::move(log)),
      bundles_(files, options.state, options.packaged, options.trust, inspect, log_),
      refused_(files, options.state + "/refused") {}

Look Installer::look(Time now) {
  Look look;
  try {
    look_around(now, look);
    said_of_memory_ = false;
  } catch (const std::bad_alloc&) {
    // What was staged is gone with its copies, and offered still; what was installed is in `look`.
    tell_of_memory();
  }
  if (options_.progress) options_.progress(0, 0);
  return look;
}

// As far as there is memory for telling.
void Installer::tell_of_memory() {
  if (std::exchange(said_of_memory_, true)) return;
  try {
    log_("There is not enough memory to look for new content. It is tried again.");
  } catch (const std::bad_alloc&) {
    said_of_memory_ = false;
  }
}

void Installer::look_around(Time now, Look& look) {
  look.known_again = bundles_.ask_again();
  if (!bundles_.is_known()) return;
  bundles_.prune();
  std::vector<Staged> staged;
  for (const std::string& path : offers(look)) {
    if (stopping_) return;
    if (!is_ready(path, now, look)) continue;
    auto offer = stage_in_memory(path, now, look);
    if (!offer) continue;
    staged.push_back(std::move(*offer));
    // The best stands first, and only its copy is kept.
    if (staged.size() == 1) continue;
    const bool better = staged.back().manifest.edition() > staged.front().manifest.edition();
    if (better) std::swap(staged.front(), staged.back());
    staged.back().copy.remove();
  }
  if (!staged.empty()) place(std::move(staged), now, look);
}

// One that needs more memory than there is must not keep the others out.
std::optional<Installer::Staged> Installer::stage_in_memory(const std::string& path, Time now, Look& look) {
  try {
    return stage(path, now, look);
  } catch (const std::bad_alloc&) {
    return doubt(path, "there is not enough memory to read it", now, look), std::nullopt;
  }
}

std::optional<Installer::Staged> Installer::stage(const std::string& path, Time now, Look& look) {
  auto claimed = claim(path, now, look);
  if (!claimed) return std::nullopt;
  Seen& seen = seen_[path];
  const bool is_signed = !claimed->text.empty();
  if (is_signed && claimed->seal.size != seen.facts.size)
    return doubt(path,
                 "it is " + std::to_string(seen.facts.size) + " bytes long, and its signature is for " +
                     std::to_string(claimed->seal.size),
                 now, look),
           std::nullopt;
  PrivateCopy copy(files_, bundles_.next_copy());
  const Received received = receive(files_, path, seen.facts, copy.path(), stopping_, options_.progress);
  switch (received.how) {
  case Received::How::whole: break;
  case Received::How::trouble: return put_off(path, received.why, now, look), std::nullopt;
  case Received::How::changed:
    say_once(path, "was not taken yet: " + received.why);
    seen.since = now;
    look.waiting.push_back({path, now + options_.settle});
    return std::nullopt;
  }
  if (is_signed && !verify(claimed->signature, claimed->key, digest_of_hex(received.hash)))
    return doubt(path, "it is not the file that its signature was made for", now, look), std::nullopt;
  return judge({path, std::move(copy), received.hash, std::move(*claimed), {}}, look);
}

// From here on only the private copy counts, and it is what was signed.
std::optional<Installer::Staged> Installer::judge(Staged offer, Look& look) {
  const auto refuse = [&](const std::string& why) {
    offer.copy.remove();
    set_aside(offer.path, why, look);
    return std::nullopt;
  };
  if (bundles_.is_active(offer.hash)) {
    say(offer.path, "is the bundle that is already showing");
    clear(offer.path);
    return std::nullopt;
  }
  if (const auto objection = bundles_.objection(offer.hash)) return refuse(*objection);
  Result<Manifest> manifest = inspect_(offer.copy.path());
  if (!manifest) return refuse(plain(manifest.error().what, kLongestReason));
  if (!offer.claim.text.empty()) {
    const Seal& seal = offer.claim.seal;
    const bool same = manifest->id == seal.channel && manifest->edition() == seal.edition &&
                      manifest->created == seal.created && manifest->schema == seal.schema;
    if (!same) return refuse("its signature says something else of it than it says itself");
  }
  if (const auto objection = bundles_.objection(manifest->id, manifest->edition())) return refuse(*objection);
  offer.manifest = std::move(*manifest);
  return offer;
}

void Installer::place(std::vector<Staged> staged, Time now, Look& look) {
  Staged& best = staged.front();
  Result<std::string> path = bundles_.place(best.copy.path(), best.hash, best.manifest, best.claim.text);
  if (!path) {
    // The others stay where they are, and are weighed again with this one.
    put_off(best.path, path.error().what, now, look);
    for (std::size_t i = 1; i < staged.size(); ++i) put_off(staged[i].path, "it waits for a newer one", now, look);
    return;
  }
  best.copy.keep();
  look.installed = Installed{std::move(*path), std::move(best.manifest)};
  const Manifest& manifest = look.installed->manifest;
  say(best.path,
      "was installed: “" + plain(manifest.title) + "”, edition " + std::to_string(manifest.sequence) + " of " +
          manifest.id +
          (best.claim.text.empty() ? ", which is not signed" : ", signed with key " + name_of(best.claim.key.id)));
  clear(best.path);
  for (std::size_t i = 1; i < staged.size(); ++i) {
    if (staged[i].hash == best.hash)
      clear(staged[i].path);
    else
      set_aside(staged[i].path,
                "“" + plain(file_name(best.path)) + "”, which came at the same time, is at least as new", look);
  }
}

void Installer::doubt(const std::string& path, const std::string& why, Time now, Look& look) {
  if (++seen_[path].doubts > kDoubts) return set_aside(path, why, look);
  put_off(path, why, now, look);
}

void Installer::set_aside(const std::string& path, const std::string& why, Look& look) {
  Seen& seen = seen_[path];
  const std::string name = file_name(path);
  look.set_aside.push_back({name, why});
  const bool ours = is_ours(path);
  if (ours && seen.facts.kind == host::Kind::file && is_as_seen(path) && refused_.take(path, name, why)) {
    if (seen.signature.kind == host::Kind::file)
      (void)refused_.take(signature_of(path), file_name(signature_of(path)), why);
    say(path, "was set aside: " + why);
    seen_.erase(path);
    return;
  }
  if (ours && seen.facts.kind != host::Kind::file) refused_.note(name, why);
  say(path, "is left where it is, and not shown: " + why);
  seen.left = true;
}

void Installer::put_off(const std::string& path, const std::string& why, Time now, Look& look) {
  Seen& seen = seen_[path];
  say_once(path, "has to wait: " + why);
  const int doublings = std::min(seen.tries++, 10);
  seen.not_before = now + std::min(options_.first_retry * (1 << doublings), kLongestRetry);
  look.waiting.push_back({path, seen.not_before});
}

// Takes what was dealt with out of the inbox. Of a stick nothing is ever taken away.
void Installer::clear(const std::string& path) {
  if (!is_ours(path)) {
    seen_[path].left = true;
    return;
  }
  if (!is_as_seen(path)) return; // something else was put there meanwhile; it has its own turn
  std::vector<std::string> gone{path};
  if (seen_[path].signature.kind != host::Kind::nothing) gone.insert(gone.begin(), signature_of(path));
  for (const std::string& name : gone)
    if (Outcome removed = files_.remove(name); !removed) {
      say(name, "cannot be removed from the drop folder: " + removed.error().what);
      seen_[path].left = true;
      return;
    }
  seen_.erase(path);
}

bool Installer::is_as_seen(const std::string& path) {
  const auto facts = files_.look(path);
  return facts && *facts == seen_[path].facts;
}

void Installer::say_once(const std::string& path, const std::string& what) {
  Seen& seen = seen_[path];
  if (seen.said != what) say(path, what);
  seen.said = what;
}

void Installer::say(const std::string& path, const std::string& what) const {
  log_("“" + plain(file_name(path)) + "” " + what);
}

} // namespace anteroom::bundle
