// Whether an offer is worth reading by now. Part of the Installer.
#include "bundle/installer.h"
#include "bundle/names.h"

#include <algorithm>

namespace anteroom::bundle {
namespace {

std::string megabytes(std::int64_t bytes) { return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MB"; }

const char* kind_name(host::Kind kind) {
  switch (kind) {
  case host::Kind::folder: return "it is a folder";
  case host::Kind::link: return "it is a link; copy the file itself";
  default: return "it is not an ordinary file";
  }
}

} // namespace

bool Installer::is_ready(const std::string& path, Time now, Look& look) {
  auto facts = files_.look(path);
  if (!facts) return put_off(path, "it cannot be looked at: " + facts.error().what, now, look), false;
  // One that cannot be looked at is none: a name may be too long to have one beside it.
  const auto beside = files_.look(signature_of(path));
  const host::Facts signature = beside ? *beside : host::Facts{};
  if (facts->kind == host::Kind::nothing) return false;
  if (facts->kind != host::Kind::file) facts = host::Facts{facts->kind}; // its dates tell nothing
  Seen& seen = seen_[path];
  if (seen.facts != *facts || seen.signature != signature)
    seen = Seen{*facts, signature, now, {}, 0, 0, false, std::move(seen.said)};
  if (seen.left) return false;
  if (facts->kind != host::Kind::file) return set_aside(path, kind_name(facts->kind), look), false;
  if (const Time until = std::max(seen.since + options_.settle, seen.not_before); now < until)
    return look.waiting.push_back({path, until}), false;
  if (facts->size > options_.largest)
    return set_aside(path,
                     "it is too large: " + megabytes(facts->size) + ", and a bundle has at most " +
                         megabytes(options_.largest),
                     look),
           false;
  return has_room(path, facts->size, now, look);
}

bool Installer::has_room(const std::string& path, std::int64_t size, Time now, Look& look) {
  for (const bool last : {false, true}) {
    const auto free = files_.free_space(bundles_.folder());
    if (!free) return put_off(path, "the disk cannot be asked for room: " + free.error().what, now, look), false;
    if (*free >= size + options_.spare) return true;
    // What was refused may go before what may be good is kept out.
    if (!last && refused_.empty_out()) continue;
    put_off(path,
            "there is no room on the disk: it needs " + megabytes(size + options_.spare) + ", and " + megabytes(*free) +
                " are free",
            now, look);
    return false;
  }
  return false;
}

} // namespace anteroom::bundle
