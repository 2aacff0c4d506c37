#include "tool/build.h"

#include "store/schema.h"
#include "tool/rows.h"

#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string_view>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

// The file in the making; gone at the end unless it was put in place.
class PartFile {
public:
  explicit PartFile(const fs::path& file) : file_(file), part_(file.string() + ".part") { clear(); }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  ~PartFile() { clear(); }

  std::string path() const { return part_.string(); }

  Error failure(const std::string& why) const {
    return Error{fmt::format("{} cannot be written: {}", file_.string(), why)};
  }

  // Says why nothing can be written there before any work is done.
  Outcome begin() const {
    errno = 0;
    if (std::ofstream(part_, std::ios::binary)) return Done{};
    return failure(errno != 0 ? std::strerror(errno) : "its folder takes no files");
  }

  // SQLite has put it on the disk by now, so that a power cut leaves the old file or the new one.
  Outcome put_in_place() const {
    std::error_code error;
    fs::rename(part_, file_, error);
    if (error) return failure(error.message());
    return Done{};
  }

private:
  void clear() const {
    std::error_code ignored;
    fs::remove(part_, ignored);
  }

  fs::path file_;
  fs::path part_;
};

// By its head alone: a bundle that is spoilt, or of another version, may be replaced by a sound one.
bool is_bundle(const fs::path& file) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  constexpr std::size_t kIdAt = 68, kHead = 72;
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return false; // a pipe would be waited for
  std::array<char, kHead> head{};
  if (!std::ifstream(file, std::ios::binary).read(head.data(), head.size())) return false;
  std::uint32_t id = 0;
  for (std::size_t i = kIdAt; i < kHead; ++i) id = id << 8U | static_cast<unsigned char>(head[i]);
  return std::string_view(head.data(), kMagic.size()) == kMagic && id == store::kApplicationId;
}

Outcome check_place(const fs::path& file) {
  std::error_code error;
  if (fs::is_directory(file, error)) return Error{file.string() + " is a folder; name a file, such as clinic.anteroom"};
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, error))
    return Error{fmt::format("the folder {} is not there; make it first", folder.string())};
  if (fs::exists(file, error) && !is_bundle(file))
    return Error{fmt::format("{} is there already and is not a bundle, so it is not overwritten; write to another "
                             "name, or move that file away first",
                             file.string())};
  return Done{};
}

// Before the first table, for these shape the file itself.
std::string shape() {
  return fmt::format(
      "PRAGMA page_size={}; PRAGMA encoding='UTF-8'; PRAGMA auto_vacuum=0; PRAGMA journal_mode=OFF; "
      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA application_id={}; PRAGMA user_version={}",
      store::kPageSize, store::kApplicationId, store::kSchemaVersion);
}

Outcome fill(Database& database, const Content& content, const Pictures& pictures) {
  const auto trouble = [&] { return Error{"the bundle cannot be written: " + database.trouble()}; };
  if (!database.execute(shape()) || !database.execute("BEGIN")) return trouble();
  for (const char* table : store::kTables)
    if (!database.execute(table)) return trouble();
  write_rows(database, content, pictures);
  if (!database.remembered().empty()) return Error{"the bundle cannot be written: " + database.remembered()};
  if (!database.execute("COMMIT") || !database.execute("VACUUM")) return trouble();
  // From here on only our own mistakes could show: content was checked before.
  assert(database.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  assert(database.number("PRAGMA freelist_count") == 0);
  assert(database.text("PRAGMA integrity_check") == "ok");
  return Done{};
}

} // namespace

Result<Built> build_with(const Pictures& pictures, const Content& content, const fs::path& file) {
  if (auto place = check_place(file); !place) return place.error();
  const PartFile part(file);
  if (auto begun = part.begin(); !begun) return begun.error();
  {
    auto database = Database::create(part.path());
    if (!database) return part.failure(database.error().what);
    if (auto filled = fill(*database, content, pictures); !filled) return filled.error();
  }
  std::error_code error;
  const auto bytes = static_cast<std::int64_t>(fs::file_size(part.path(), error));
  if (error) return part.failure(error.message());
  if (bytes > store::kLargestBundle)
    return Error{
        fmt::format("the bundle would be larger than {} MiB; use fewer pictures", store::kLargestBundle >> 20)};
  if (auto placed = part.put_in_place(); !placed) return placed.error();
  return Built{bytes};
}

Result<Built> build(const Checked& checked, const fs::path& file, const Progress& progress) {
  assert(checked.mistakes.none());
  if (auto place = check_place(file); !place) return place.error();
  if (auto begun = PartFile(file).begin(); !begun) return begun.error(); // before the pictures: they take a while
  const auto pictures = draw_all(checked.shown.art, progress);
  if (!pictures) return pictures.error();
  return build_with(*pictures, checked.shown, file);
}

} // namespace anteroom::content
