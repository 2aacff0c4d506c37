#include "bundle/record.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"

#include <array>
#include <charconv>

namespace anteroom::bundle {
namespace {

constexpr std::string_view kFirstLine = "anteroom-bundles 1\n";
constexpr std::string_view kSeal = "seal ";
constexpr std::size_t kHash = 128;
constexpr std::size_t kLargest = 64 * 1024; // hundreds of ids, and they are a handful

bool is_hash(std::string_view text) {
  return text.size() == kHash && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string line_of(const char* what, const Entry& entry) {
  return std::string(what) + ' ' + entry.name + ' ' + entry.id + ' ' + entry.hash + '\n';
}

// Takes what is before `end` off the front of `rest`, `end` too; nothing when there is no `end`.
std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = rest.find(end);
  if (at == std::string_view::npos) return {};
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + 1);
  return taken;
}

std::optional<Entry> entry_of(std::string_view rest) {
  Entry made;
  made.name = take(rest, ' ');
  made.id = take(rest, ' ');
  made.hash = rest;
  const auto sequence = sequence_of(made.name);
  if (!sequence || made.id.empty() || !is_hash(made.hash)) return std::nullopt;
  made.sequence = *sequence;
  if (made.name != installed_name(made.sequence, made.hash)) return std::nullopt;
  return made;
}

bool read_floor(std::string_view rest, Record& record) {
  const std::string id(take(rest, ' '));
  std::int64_t floor = 0;
  const auto [end, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), floor);
  if (id.empty() || failed != std::errc() || end != rest.data() + rest.size() || floor < 0) return false;
  record.floors[id] = floor;
  return true;
}

bool read_line(std::string_view line, Record& record) {
  const std::string_view what = take(line, ' ');
  if (what == "active") return (record.active = entry_of(line)).has_value();
  if (what == "previous") return (record.previous = entry_of(line)).has_value();
  if (what == "floor") return read_floor(line, record);
  if (what != "distrusted" || !is_hash(line)) return false;
  record.distrusted.emplace_back(line);
  return true;
}

} // namespace

std::string write_record(const Record& record) {
  std::string text(kFirstLine);
  if (record.active) text += line_of("active", *record.active);
  if (record.previous) text += line_of("previous", *record.previous);
  for (const auto& [id, floor] : record.floors) text += "floor " + id + ' ' + std::to_string(floor) + '\n';
  for (const std::string& hash : record.distrusted) text += "distrusted " + hash + '\n';
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

Result<std::optional<Record>> load_record(host::Files& files, const std::string& state) {
  const std::string path = state + "/active";
  const Result<host::Facts> facts = files.look(path);
  if (!facts) return facts.error();
  if (facts->kind == host::Kind::nothing) return std::optional<Record>();
  auto open = files.open(path);
  if (!open) return open.error();
  std::vector<std::byte> bytes(kLargest);
  const Result<std::size_t> got = (*open)->read(bytes);
  if (!got) return got.error();
  Result<Record> record = read_record({reinterpret_cast<const char*>(bytes.data()), *got});
  if (!record) return record.error();
  return std::optional(std::move(*record));
}

Outcome save_record(host::Files& files, const std::string& state, const Record& record) {
  const std::string path = state + "/active.new";
  const std::string text = write_record(record);
  if (Outcome gone = files.remove(path); !gone) return gone; // left by a power cut
  {
    auto file = files.create(path);
    if (!file) return file.error();
    if (Outcome written = (*file)->write(std::as_bytes(std::span(text))); !written) return written;
    if (Outcome synced = (*file)->sync(); !synced) return synced;
  }
  if (Outcome renamed = files.rename(path, state + "/active"); !renamed) return renamed;
  return files.sync_folder(state);
}

} // namespace anteroom::bundle
