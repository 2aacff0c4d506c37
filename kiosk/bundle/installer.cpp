#include "bundle/installer.h"

#include "bundle/names.h"
#include "bundle/receive.h"

#include <algorithm>
#include <utility>

namespace anteroom::bundle {
namespace {

// Names looked at in one go; the others have their turn when these are gone.
constexpr std::size_t kListed = 10'000;
constexpr Milliseconds kLongestRetry = std::chrono::hours(1);

std::string megabytes(std::int64_t bytes) { return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MB"; }

const char* kind_name(host::Kind kind) {
  switch (kind) {
  case host::Kind::folder: return "it is a folder";
  case host::Kind::link: return "it is a link; copy the file itself";
  default: return "it is not an ordinary file";
  }
}

} // namespace

Installer::Installer(host::Files& files, const Options& options, const Inspection& inspect, Log log)
    : files_(files), options_(options), inspect_(inspect), log_(std::move(log)),
      bundles_(files, options.state, options.packaged, inspect, log_), refused_(files, options.state + "/refused") {}

Look Installer::look(Time now) {
  Look look;
  bundles_.prune();
  std::vector<Staged> staged;
  for (const std::string& name : offers()) {
    if (stopping_) return look;
    if (!is_ready(name, now, look)) continue;
    auto offer = stage(name, now, look);
    if (!offer) continue;
    staged.push_back(std::move(*offer));
    // The best stands first, and only its copy is kept.
    if (staged.size() == 1) continue;
    const bool better = staged.back().manifest.sequence > staged.front().manifest.sequence;
    if (better) std::swap(staged.front(), staged.back());
    (void)files_.remove(staged.back().copy);
  }
  if (!staged.empty()) place(std::move(staged), now, look);
  return look;
}

std::vector<std::string> Installer::offers() {
  auto names = files_.list(inbox(), kListed);
  const std::string trouble = names ? "" : "The drop folder cannot be read: " + names.error().what;
  if (trouble != said_of_inbox_ && !trouble.empty()) log_(trouble);
  said_of_inbox_ = trouble;
  if (!names) return {};
  std::sort(names->begin(), names->end());
  mention_strangers(*names);
  std::erase_if(*names, [](const std::string& name) { return !is_offer(name); });
  std::erase_if(seen_, [&](const auto& seen) { return !std::binary_search(names->begin(), names->end(), seen.first); });
  return std::move(*names);
}

// Somebody may wait for what will never be taken; files under way have hidden names and are none of these.
void Installer::mention_strangers(const std::vector<std::string>& names) {
  std::set<std::string> strangers;
  for (const std::string& name : names) {
    if (!is_stranger(name)) continue;
    strangers.insert(name);
    if (!strangers_.contains(name)) say(name, "is left where it is: the name of a bundle ends in .anteroom");
  }
  strangers_ = std::move(strangers);
}

bool Installer::is_ready(const std::string& name, Time now, Look& look) {
  auto facts = files_.look(inbox() + "/" + name);
  if (!facts) return put_off(name, "it cannot be looked at: " + facts.error().what, now, look), false;
  if (facts->kind == host::Kind::nothing) return false;
  if (facts->kind != host::Kind::file) facts = host::Facts{facts->kind}; // its dates tell nothing
  Seen& seen = seen_[name];
  if (seen.facts != *facts) seen = Seen{*facts, now, {}, 0, false, std::move(seen.said)};
  if (seen.left) return false;
  if (facts->kind != host::Kind::file) return set_aside(name, kind_name(facts->kind), look), false;
  if (const Time until = std::max(seen.since + options_.settle, seen.not_before); now < until)
    return look.waiting.push_back({name, until}), false;
  if (facts->size > options_.largest)
    return set_aside(name,
                     "it is too large: " + megabytes(facts->size) + ", and a bundle has at most " +
                         megabytes(options_.largest),
                     look),
           false;
  const auto free = files_.free_space(bundles_.folder());
  if (!free) return put_off(name, "the disk cannot be asked for room: " + free.error().what, now, look), false;
  if (*free < facts->size + options_.spare)
    return put_off(name,
                   "there is no room on the disk: it needs " + megabytes(facts->size + options_.spare) + ", and " +
                       megabytes(*free) + " are free",
                   now, look),
           false;
  return true;
}

std::optional<Installer::Staged> Installer::stage(const std::string& name, Time now, Look& look) {
  Seen& seen = seen_[name];
  const std::string copy = bundles_.next_copy();
  const Received received = receive(files_, inbox() + "/" + name, seen.facts, copy, stopping_);
  switch (received.how) {
  case Received::How::whole: return judge({name, copy, received.hash, {}}, look);
  case Received::How::trouble: put_off(name, received.why, now, look); break;
  case Received::How::changed:
    if (seen.said != received.why) say(name, "was not taken yet: " + received.why);
    seen.said = received.why;
    seen.since = now;
    look.waiting.push_back({name, now + options_.settle});
  }
  return std::nullopt;
}

// From here on only the private copy counts. A signature is to be checked first, over `hash`, before
// anything reads a byte of the copy.
std::optional<Installer::Staged> Installer::judge(Staged offer, Look& look) {
  const auto refuse = [&](const std::string& why) {
    (void)files_.remove(offer.copy);
    set_aside(offer.name, why, look);
    return std::nullopt;
  };
  if (bundles_.is_active(offer.hash)) {
    (void)files_.remove(offer.copy);
    say(offer.name, "is the bundle that is already showing");
    clear(offer.name);
    return std::nullopt;
  }
  if (const auto objection = bundles_.objection(offer.hash)) return refuse(*objection);
  Result<Manifest> manifest = inspect_(offer.copy);
  if (!manifest) return refuse(manifest.error().what);
  if (const auto objection = bundles_.objection(*manifest)) return refuse(*objection);
  offer.manifest = std::move(*manifest);
  return offer;
}

void Installer::place(std::vector<Staged> staged, Time now, Look& look) {
  const Staged& best = staged.front();
  const Manifest& manifest = best.manifest;
  Result<std::string> path = bundles_.place(best.copy, best.hash, manifest);
  if (!path) {
    // The others stay where they are, and are weighed again with this one.
    put_off(best.name, path.error().what, now, look);
    for (std::size_t i = 1; i < staged.size(); ++i) put_off(staged[i].name, "it waits for a newer one", now, look);
    return;
  }
  say(best.name, "was installed: “" + plain(manifest.title) + "”, edition " + std::to_string(manifest.sequence) +
                     " of " + manifest.id);
  clear(best.name);
  for (std::size_t i = 1; i < staged.size(); ++i) {
    if (staged[i].hash == best.hash)
      clear(staged[i].name);
    else
      set_aside(staged[i].name, "“" + plain(best.name) + "”, which came at the same time, is at least as new", look);
  }
  look.installed = Installed{std::move(*path), manifest};
}

void Installer::set_aside(const std::string& name, const std::string& why, Look& look) {
  Seen& seen = seen_[name];
  look.set_aside.push_back({name, why});
  if (seen.facts.kind == host::Kind::file && is_as_seen(name) && refused_.take(inbox() + "/" + name, name, why)) {
    say(name, "was set aside: " + why);
    seen_.erase(name);
    return;
  }
  if (seen.facts.kind != host::Kind::file) refused_.note(name, why);
  say(name, "is left where it is, and not shown: " + why);
  seen.left = true;
}

void Installer::put_off(const std::string& name, const std::string& why, Time now, Look& look) {
  Seen& seen = seen_[name];
  if (seen.said != why) say(name, "has to wait: " + why);
  seen.said = why;
  const int doublings = std::min(seen.tries++, 10);
  seen.not_before = now + std::min(options_.first_retry * (1 << doublings), kLongestRetry);
  look.waiting.push_back({name, seen.not_before});
}

// Takes what was dealt with out of the inbox.
void Installer::clear(const std::string& name) {
  if (!is_as_seen(name)) return; // something else was put there meanwhile; it has its own turn
  if (Outcome gone = files_.remove(inbox() + "/" + name); !gone) {
    say(name, "cannot be removed from the drop folder: " + gone.error().what);
    seen_[name].left = true;
    return;
  }
  seen_.erase(name);
}

bool Installer::is_as_seen(const std::string& name) {
  const auto facts = files_.look(inbox() + "/" + name);
  return facts && *facts == seen_[name].facts;
}

void Installer::say(const std::string& name, const std::string& what) const { log_("“" + plain(name) + "” " + what); }

} // namespace anteroom::bundle
