#include "bundle/key_ring.h"

#include "base/number.h"
#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <algorithm>
#include <optional>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kFirstLine = "anteroom-key-change 1\n";
constexpr std::string_view kOld = "by the old key\n";
constexpr std::string_view kNew = "by the new key\n";
constexpr std::size_t kMostRetired = 16;
constexpr std::size_t kMostKeyFiles = 100;
constexpr std::size_t kLargestPublicKey = 4096;

// Takes `name`, a space and what follows up to the newline off the front of `rest`.
std::optional<std::string_view> take(std::string_view& rest, std::string_view name) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos || !rest.starts_with(name) || rest.size() <= name.size() ||
      rest[name.size()] != ' ')
    return std::nullopt;
  const std::string_view value = rest.substr(name.size() + 1, end - name.size() - 1);
  rest.remove_prefix(end + 1);
  return value;
}

std::optional<KeyChange> read_lines(std::string_view lines) {
  std::string_view rest = lines;
  if (!rest.starts_with(kFirstLine)) return std::nullopt;
  rest.remove_prefix(kFirstLine.size());
  KeyChange made;
  made.number = whole_number(take(rest, "number").value_or(""), 1).value_or(0);
  made.epoch = whole_number(take(rest, "epoch").value_or(""), 1).value_or(0);
  const auto key = public_key_of_line(take(rest, "key").value_or(""));
  if (!key) return std::nullopt;
  made.key = *key;
  while (const auto name = take(rest, "retire")) {
    const auto id = key_id(*name);
    if (!id || made.retired.size() == kMostRetired) return std::nullopt;
    made.retired.push_back(*id);
  }
  // Written again it must be the same: one record has one form.
  if (!rest.empty() || write_key_change(made) != lines) return std::nullopt;
  return made;
}

struct Read {
  KeyChange change;
  std::string_view lines;
  Signature by_old;
  Signature by_new;
};

std::optional<Read> read_file(std::string_view file) {
  if (file.size() > kLargestKeyChange) return std::nullopt;
  const std::size_t old_at = file.find(std::string("\n") + std::string(kOld));
  if (old_at == std::string_view::npos) return std::nullopt;
  const std::string_view lines = file.substr(0, old_at + 1);
  std::string_view rest = file.substr(lines.size() + kOld.size());
  const std::size_t new_at = rest.find(std::string("\n") + std::string(kNew));
  if (new_at == std::string_view::npos) return std::nullopt;
  const auto by_old = read_signature(rest.substr(0, new_at + 1));
  const auto by_new = read_signature(rest.substr(new_at + 1 + kNew.size()));
  const auto change = read_lines(lines);
  if (!by_old || !by_new || !change) return std::nullopt;
  return Read{*change, lines, *by_old, *by_new};
}

bool is_listed(const std::vector<KeyId>& ids, const KeyId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Why the record does not fit the ring, its signatures aside.
std::optional<Error> objection(const KeyRing& ring, const KeyChange& change) {
  if (change.number <= ring.changes) return Error{"it is a change of keys that was made before"};
  if (change.number != ring.changes + 1)
    return Error{"change of keys number " + std::to_string(ring.changes + 1) + " has to come first"};
  if (change.number > kMostKeyChanges) return Error{"the keys were changed too often"};
  if (change.epoch != ring.epoch && change.epoch != ring.epoch + 1)
    return Error{"its epoch is neither this one, " + std::to_string(ring.epoch) + ", nor the next"};
  if (ring.is_retired(change.key.id)) return Error{"its new key was retired before"};
  if (is_listed(change.retired, change.key.id)) return Error{"it retires the key that it brings"};
  if (ring.find(change.key.id)) return Error{"its new key is trusted already"};
  return std::nullopt;
}

} // namespace

bool KeyRing::is_retired(const KeyId& id) const { return is_listed(retired, id); }

const PublicKey* KeyRing::find(const KeyId& id) const {
  if (is_retired(id)) return nullptr;
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const PublicKey& key) { return key.id == id; });
  return found == keys.end() ? nullptr : &*found;
}

void KeyRing::add(const PublicKey& key) {
  if (!is_retired(key.id) && !find(key.id)) keys.push_back(key);
}

std::vector<PublicKey> keys_in(host::Files& files, const std::string& folder, const Log& log) {
  std::vector<PublicKey> made;
  auto names = files.list(folder, kMostKeyFiles);
  if (!names) return made;
  std::sort(names->begin(), names->end());
  for (const std::string& name : *names) {
    if (!name.ends_with(".pub")) continue;
    const auto text = read_small_file(files, folder + "/" + name, kLargestPublicKey);
    const auto key = text ? read_public_key(*text) : Result<PublicKey>(text.error());
    if (key)
      made.push_back(*key);
    else
      log("The key “" + plain(name) + "” is not used: " + key.error().what);
  }
  return made;
}

std::string write_key_change(const KeyChange& change) {
  std::string made(kFirstLine);
  made += "number " + std::to_string(change.number) + "\nepoch " + std::to_string(change.epoch) + "\nkey " +
          line_of(change.key) + '\n';
  for (const KeyId& id : change.retired) made += "retire " + name_of(id) + '\n';
  return made;
}

std::string comment_of(const KeyChange& change) {
  return "anteroom-key-change=1 number=" + std::to_string(change.number) + " epoch=" + std::to_string(change.epoch);
}

std::string write_key_change_file(const KeyChange& change, const Signature& by_old, const Signature& by_new) {
  return write_key_change(change) + std::string(kOld) + write_signature(by_old, "the key that is trusted now") +
         std::string(kNew) + write_signature(by_new, "the key that follows");
}

Result<KeyRing> apply_key_change(const KeyRing& ring, std::string_view file) {
  const auto read = read_file(file);
  if (!read) return Error{"it is not a change of keys"};
  const KeyChange& change = read->change;
  const Digest digest = digest_of(read->lines);
  const PublicKey* old_key = ring.find(read->by_old.key);
  if (!old_key)
    return Error{"key " + name_of(read->by_old.key) +
                 (ring.is_retired(read->by_old.key) ? ", which signed it, was retired"
                                                    : ", which signed it, is not known here")};
  const std::string comment = comment_of(change);
  const bool same = read->by_old.trusted_comment == comment && read->by_new.trusted_comment == comment;
  if (!same || !verify(read->by_old, *old_key, digest) || !verify(read->by_new, change.key, digest))
    return Error{"it was changed after it was signed"};
  if (auto no = objection(ring, change)) return *no;
  KeyRing made = ring;
  made.changes = change.number;
  made.epoch = change.epoch;
  made.add(change.key);
  for (const KeyId& id : change.retired)
    if (!made.is_retired(id)) made.retired.push_back(id);
  std::erase_if(made.keys, [&](const PublicKey& key) { return made.is_retired(key.id); });
  return made;
}

} // namespace anteroom::bundle
