#include "tool/change_keys.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "tool/key_files.h"

#include <filesystem>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kMostRetired = 16; // in one record, as the kiosk has it

Outcome check_file(const std::string& file) {
  const std::string name = std::filesystem::path(file).filename().string();
  if (bundle::is_key_change(name)) return Done{};
  return Error{fmt::format("{} must end in .anteroom-keys, or no kiosk looks at it", file)};
}

Result<std::vector<bundle::KeyId>> ids_of(const std::vector<std::string>& key_files) {
  if (key_files.size() > kMostRetired)
    return Error{
        fmt::format("at most {} keys are retired at once; retire the others with the next change", kMostRetired)};
  std::vector<bundle::KeyId> ids;
  for (const std::string& file : key_files) {
    const auto key = public_key_in(file);
    if (!key) return key.error();
    ids.push_back(key->id);
  }
  return ids;
}

// Whether a kiosk that is just before this change, and trusts the old key, would take it.
Outcome try_out(const bundle::KeyChange& change, const bundle::PublicKey& old_key, const std::string& text) {
  bundle::KeyRing ring;
  ring.keys = {old_key};
  ring.changes = change.number - 1;
  ring.epoch = change.epoch;
  if (const auto after = bundle::apply_key_change(ring, text); !after)
    return Error{fmt::format("no kiosk would take this change of keys: {}", after.error().what)};
  return Done{};
}

} // namespace

Result<bundle::KeyChange> change_keys(const ChangeOfKeys& change) {
  if (auto named = check_file(change.file); !named) return named.error();
  const auto retired = ids_of(change.retire);
  if (!retired) return retired.error();
  const auto old_key = secret_key_in(change.old_key);
  if (!old_key) return old_key.error();
  const auto new_key = secret_key_in(change.new_key);
  if (!new_key) return new_key.error();
  const bundle::KeyChange made{change.number, change.epoch, new_key->public_key(), *retired};
  const bundle::Digest digest = bundle::digest_of(bundle::write_key_change(made));
  const std::string comment = bundle::comment_of(made);
  const std::string text =
      bundle::write_key_change_file(made, old_key->sign(digest, comment), new_key->sign(digest, comment));
  if (auto taken = try_out(made, old_key->public_key(), text); !taken) return taken.error();
  if (auto written = write_new(change.file, text, Readers::all); !written) return written.error();
  return made;
}

} // namespace anteroom::content
