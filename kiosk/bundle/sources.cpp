// Where offers come from: the drop folder, and the folders of sticks. Part of the Installer.
#include "bundle/installer.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>

namespace anteroom::bundle {
namespace {

// Names looked at in one go: what will never be taken stays, and must not hide what may be good behind it.
constexpr std::size_t kListed = 200'000;
// Names that are mentioned one by one; more of them at once are counted.
constexpr std::size_t kMentioned = 5;
// More sticks than any kiosk has.
constexpr std::size_t kMostVolumes = 16;
// On a stick, beside its top folder.
constexpr const char* kStickFolder = "/anteroom";

} // namespace

// The drop folder first. A stick comes and goes; what cannot be listed just now is not there.
std::vector<std::string> Installer::sources() {
  std::vector<std::string> made{inbox()};
  if (options_.volumes.empty()) return made;
  auto volumes = files_.list(options_.volumes, kMostVolumes);
  if (!volumes) return made;
  std::sort(volumes->begin(), volumes->end());
  for (const std::string& volume : *volumes) {
    const std::string folder = options_.volumes + "/" + volume;
    for (const std::string& place : {folder, folder + kStickFolder}) {
      const auto facts = files_.look(place);
      if (facts && facts->kind == host::Kind::folder) made.push_back(place);
    }
  }
  return made;
}

// Paths, changes of keys dealt with already: a bundle signed by a new key may lie beside them.
std::vector<std::string> Installer::offers(Look& look) {
  std::vector<std::string> made;
  for (const std::string& folder : sources()) {
    auto names = files_.list(folder, kListed);
    if (folder == inbox()) {
      const std::string trouble = names ? "" : "The drop folder cannot be read: " + names.error().what;
      if (trouble != said_of_inbox_ && !trouble.empty()) log_(trouble);
      said_of_inbox_ = trouble;
    }
    if (!names) continue;
    std::sort(names->begin(), names->end());
    if (folder == inbox()) mention_strangers(*names);
    for (const std::string& name : *names) {
      const std::string path = folder + "/" + name;
      if (is_key_change(name)) take_key_change(path, look);
      if (is_offer(name)) made.push_back(path);
    }
  }
  std::erase_if(seen_, [&](const auto& seen) {
    return !is_key_change(seen.first) && std::find(made.begin(), made.end(), seen.first) == made.end();
  });
  return made;
}

// Somebody may wait for what will never be taken; files under way have hidden names and are none of these.
void Installer::mention_strangers(const std::vector<std::string>& names) {
  std::set<std::string> strangers;
  std::size_t met = 0;
  for (const std::string& name : names) {
    if (!is_stranger(name)) continue;
    strangers.insert(name);
    if (!strangers_.contains(name) && ++met <= kMentioned)
      say(name, "is left where it is: the name of a bundle ends in .anteroom");
  }
  if (met > kMentioned) log_(std::to_string(met - kMentioned) + " more such files are in the drop folder.");
  strangers_ = std::move(strangers);
}

// Small, and good or not as it stands: one that is still being copied is looked at again when it has changed.
void Installer::take_key_change(const std::string& path, Look& look) {
  const auto facts = files_.look(path);
  if (!facts) return;
  Seen& seen = seen_[path];
  if (seen.facts == *facts && seen.left) return;
  seen = Seen{*facts, {}, {}, {}, 0, 0, false, std::move(seen.said)};
  const auto text = read_small_file(files_, path, kLargestKeyChange);
  if (!text) {
    say_once(path, "cannot be read: " + text.error().what);
    seen.left = true;
    return;
  }
  const auto ring = apply_key_change(bundles_.keys(), *text);
  if (!ring) {
    say_once(path, "changes no key: " + ring.error().what);
    look.set_aside.push_back({file_name(path), ring.error().what});
    seen.left = true;
    return;
  }
  if (Outcome kept = bundles_.change_keys(*ring); !kept) {
    say_once(path, "changes no key yet: " + kept.error().what);
    return;
  }
  say(path, "changed the keys: this kiosk takes bundles signed with " + name_of(ring->keys.back().id) +
                (ring->retired.empty() ? "" : "; the key " + name_of(ring->retired.back()) + " is retired"));
  if (is_ours(path) && files_.remove(path))
    seen_.erase(path);
  else
    seen.left = true;
}

} // namespace anteroom::bundle
