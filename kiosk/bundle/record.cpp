#include "bundle/record.h"

#include "base/number.h"
#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "bundle/small_file.h"

#include <array>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kFirstLine = "anteroom-bundles 2\n";
constexpr std::string_view kSeal = "seal ";
constexpr std::size_t kHash = 128;
constexpr std::size_t kLargest = 64 * 1024; // hundreds of ids, and they are a handful

bool is_hash(std::string_view text) {
  return text.size() == kHash && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string line_of(const char* what, const Entry& entry) {
  return std::string(what) + ' ' + entry.name + ' ' + entry.id + ' ' + std::to_string(entry.epoch) + ' ' + entry.hash +
         '\n';
}

// Takes what is before `end` off the front of `rest`, `end` too; nothing when there is no `end`.
std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = rest.find(end);
  if (at == std::string_view::npos) return {};
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + 1);
  return taken;
}

// "2026-11-21": days compare as texts.
bool is_day(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && whole_number(text.substr(0, 4), 2000) &&
         text.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::optional<Entry> entry_of(std::string_view rest) {
  Entry made;
  made.name = take(rest, ' ');
  made.id = take(rest, ' ');
  const auto epoch = whole_number(take(rest, ' '), 1);
  made.hash = rest;
  const auto sequence = sequence_of(made.name);
  if (!epoch || !sequence || made.id.empty() || !is_hash(made.hash)) return std::nullopt;
  made.sequence = *sequence;
  made.epoch = *epoch;
  if (made.name != installed_name(made.sequence, made.hash)) return std::nullopt;
  return made;
}

bool read_floor(std::string_view rest, Record& record) {
  const std::string id(take(rest, ' '));
  const auto epoch = whole_number(take(rest, ' '), 1);
  const auto sequence = whole_number(rest, 0);
  if (id.empty() || !epoch || !sequence) return false;
  record.floors[id] = {*epoch, *sequence};
  return true;
}

bool read_changes(std::string_view rest, KeyRing& keys) {
  const auto changes = whole_number(take(rest, ' '), 0);
  const auto epoch = whole_number(rest, 1);
  if (!changes || !epoch) return false;
  keys.changes = *changes;
  keys.epoch = *epoch;
  return true;
}

bool read_key(std::string_view line, KeyRing& keys) {
  const auto key = public_key_of_line(line);
  if (key) keys.keys.push_back(*key);
  return key.ok();
}

bool read_retired(std::string_view name, KeyRing& keys) {
  const auto id = key_id(name);
  if (id) keys.retired.push_back(*id);
  return id.ok();
}

bool read_trial(std::string_view rest, Record& record) {
  const auto tries = whole_number(take(rest, ' '), 0);
  if (!tries || *tries > 1000 || !is_hash(rest)) return false;
  record.trial = Trial{std::string(rest), static_cast<int>(*tries)};
  return true;
}

bool read_line(std::string_view line, Record& record) {
  const std::string_view what = take(line, ' ');
  if (what == "active") return (record.active = entry_of(line)).has_value();
  if (what == "previous") return (record.previous = entry_of(line)).has_value();
  if (what == "floor") return read_floor(line, record);
  if (what == "changes") return read_changes(line, record.keys);
  if (what == "key") return read_key(line, record.keys);
  if (what == "retired") return read_retired(line, record.keys);
  if (what == "trial") return read_trial(line, record);
  if (what == "newest") return is_day(record.newest = line);
  if (what != "distrusted" || !is_hash(line)) return false;
  record.distrusted.emplace_back(line);
  return true;
}

} // namespace

std::string write_record(const Record& record) {
  std::string text(kFirstLine);
  if (record.active) text += line_of("active", *record.active);
  if (record.previous) text += line_of("previous", *record.previous);
  for (const auto& [id, floor] : record.floors)
    text += "floor " + id + ' ' + std::to_string(floor.epoch) + ' ' + std::to_string(floor.sequence) + '\n';
  for (const std::string& hash : record.distrusted) text += "distrusted " + hash + '\n';
  text += "changes " + std::to_string(record.keys.changes) + ' ' + std::to_string(record.keys.epoch) + '\n';
  for (const PublicKey& key : record.keys.keys) text += "key " + line_of(key) + '\n';
  for (const KeyId& id : record.keys.retired) text += "retired " + name_of(id) + '\n';
  if (!record.newest.empty()) text += "newest " + record.newest + '\n';
  if (record.trial) text += "trial " + std::to_string(record.trial->tries) + ' ' + record.trial->hash + '\n';
  return text + std::string(kSeal) + hash_of(text) + '\n';
}

Result<Record> read_record(std::string_view text) {
  const Error torn{"the list of installed bundles is damaged"};
  const std::size_t seal = kSeal.size() + kHash + 1;
  if (!text.starts_with(kFirstLine) || text.size() < kFirstLine.size() + seal) return torn;
  std::string_view lines = text.substr(0, text.size() - seal);
  if (text.substr(lines.size()) != std::string(kSeal) + hash_of(lines) + '\n') return torn;
  lines.remove_prefix(kFirstLine.size());
  Record made;
  while (!lines.empty())
    if (!read_line(take(lines, '\n'), made)) return torn;
  return made;
}

namespace {

Result<std::optional<Record>> load(host::Files& files, const std::string& path) {
  const Result<host::Facts> facts = files.look(path);
  if (!facts) return facts.error();
  if (facts->kind == host::Kind::nothing) return std::optional<Record>();
  const Result<std::string> text = read_small_file(files, path, kLargest);
  if (!text) return text.error();
  Result<Record> record = read_record(*text);
  if (!record) return record.error();
  return std::optional(std::move(*record));
}

} // namespace

Result<std::optional<Record>> load_record(host::Files& files, const std::string& state) {
  Result<std::optional<Record>> record = load(files, state + "/active");
  if (record && *record) return record;
  // The power may have gone between the two renames.
  if (auto newer = load(files, state + "/active.new"); newer && *newer) return newer;
  return record;
}

Record load_record_before(host::Files& files, const std::string& state) {
  const auto record = load(files, state + "/active.old");
  return record && *record ? **record : Record{};
}

bool can_be_read(host::Files& files, const std::string& state) {
  for (const char* name : {"/active", "/active.old"}) {
    const Result<host::Facts> facts = files.look(state + name);
    if (!facts) return false;
    if (facts->kind != host::Kind::file) continue;
    auto open = files.open(state + name);
    std::array<std::byte, kLargest> bytes{};
    if (!open || !(*open)->read(bytes)) return false;
  }
  return true;
}

Outcome settle_record(host::Files& files, const std::string& state) {
  const std::string path = state + "/active.new";
  const Result<host::Facts> active = files.look(state + "/active");
  if (!active) return active.error();
  if (active->kind == host::Kind::nothing)
    if (const auto made = load(files, path); made && *made) return files.rename(path, state + "/active");
  return files.remove(path);
}

Outcome save_record(host::Files& files, const std::string& state, const Record& record) {
  const std::string path = state + "/active.new";
  const std::string text = write_record(record);
  if (Outcome settled = settle_record(files, state); !settled) return settled;
  {
    auto file = files.create(path);
    if (!file) return file.error();
    if (Outcome written = (*file)->write(std::as_bytes(std::span(text))); !written) return written;
    if (Outcome synced = (*file)->sync(); !synced) return synced;
  }
  const Result<host::Facts> before = files.look(state + "/active");
  if (!before) return before.error();
  if (before->kind == host::Kind::file)
    if (Outcome kept = files.rename(state + "/active", state + "/active.old"); !kept) return kept;
  if (Outcome renamed = files.rename(path, state + "/active"); !renamed) return renamed;
  return files.sync_folder(state);
}

} // namespace anteroom::bundle
