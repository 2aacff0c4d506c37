#include "bundle/receive.h"

#include "bundle/content_hash.h"

#include <utility>
#include <vector>

namespace anteroom::bundle {
namespace {

using How = Received::How;

constexpr std::size_t kBlock = 64 * 1024;

Received changed(std::string why) { return {How::changed, std::move(why), {}}; }
Received trouble(const char* what, const Error& error) { return {How::trouble, what + error.what, {}}; }

// Not more than one block beyond the size that was seen is ever read: a file that grows faster than
// it is copied would never end.
Received copy(host::Reading& from, std::int64_t size, host::Writing& to, const std::atomic<bool>& stopping,
              const Progress& progress) {
  ContentHash hash;
  std::vector<std::byte> block(kBlock);
  std::int64_t copied = 0;
  while (!stopping) {
    const Result<std::size_t> got = from.read(block);
    if (!got) return trouble("it cannot be read: ", got.error());
    const auto bytes = std::span(block).first(*got);
    copied += static_cast<std::int64_t>(*got);
    if (copied > size) return changed("it is still growing");
    if (bytes.empty()) break;
    hash.add(bytes);
    if (Outcome written = to.write(bytes); !written) return trouble("it cannot be copied: ", written.error());
    if (progress) progress(copied, size);
  }
  if (stopping) return changed("the kiosk is being stopped");
  if (copied < size) return changed("it shrank while it was copied");
  if (Outcome synced = to.sync(); !synced) return trouble("it cannot be copied: ", synced.error());
  return {How::whole, {}, hash.hex()};
}

Received receive_into(host::Files& files, const std::string& from, const host::Facts& facts, const std::string& to,
                      const std::atomic<bool>& stopping, const Progress& progress) {
  auto source = files.open(from);
  if (!source) {
    const Result<host::Facts> now = files.look(from);
    if (now && now->kind == host::Kind::nothing) return changed("it was taken away again");
    return trouble("it cannot be read: ", source.error());
  }
  const Result<host::Facts> before = (*source)->facts();
  if (!before) return trouble("it cannot be read: ", before.error());
  if (*before != facts) return changed("it is still changing");
  auto target = files.create(to);
  if (!target) return trouble("it cannot be copied: ", target.error());
  Received made = copy(**source, facts.size, **target, stopping, progress);
  const Result<host::Facts> after = (*source)->facts();
  if (made.how == How::whole && (!after || *after != facts)) return changed("it changed while it was copied");
  return made;
}

} // namespace

Received receive(host::Files& files, const std::string& from, const host::Facts& facts, const std::string& to,
                 const std::atomic<bool>& stopping, const Progress& progress) {
  if (Outcome gone = files.remove(to); !gone) return trouble("it cannot be copied: ", gone.error());
  Received made = receive_into(files, from, facts, to, stopping, progress);
  // A disk may say that it holds what it does not: the copy is read back before anybody trusts it.
  if (made.how == How::whole) {
    const auto kept = hash_of_file(files, to);
    if (!kept)
      made = trouble("the copy cannot be read: ", kept.error());
    else if (*kept != made.hash)
      made = trouble("", Error{"the disk keeps something else than was written to it; it may be worn out"});
  }
  // A copy that cannot be removed either is pruned before the next is made.
  if (made.how != How::whole) (void)files.remove(to);
  return made;
}

} // namespace anteroom::bundle
