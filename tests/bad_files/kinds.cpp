#include "bad_files/bad_files.h"

#include "help/make_bundle.h"
#include "help/packed.h"
#include "help/temp_folder.h"

namespace anteroom::help {

void keep(const std::string& path, const std::string& bytes) {
  constexpr std::size_t largest = 16 * 1024;
  if (bytes.size() > largest)
    pack(path + ".gz", bytes);
  else
    write_bytes(path, bytes);
}

std::string kept(const std::string& path) {
  return std::filesystem::exists(path + ".gz") ? unpack(path + ".gz") : read_bytes(path);
}

std::string bundle_with(const std::function<void(sqlite3*)>& spoil) {
  const TempFolder folder;
  make_bundle(folder / "b", {.spoil = spoil});
  return read_bytes(folder / "b");
}

std::function<std::string(const std::string&)> spoilt(const std::string& sql) {
  return [sql](const std::string&) { return bundle_with([&](sqlite3* db) { run_sql(db, sql); }); };
}

std::vector<BadKind> bad_kinds() {
  BadFiles bundles;
  for (const BadFiles& files :
       {bad_headers(), bad_schemas(), bad_pages(), bad_rows(), bad_easy_words(), rows_out_of_bounds()})
    bundles.insert(bundles.end(), files.begin(), files.end());
  return {
      {"bundles", ".anteroom", bundles},     {"signatures", ".minisig", bad_signatures()},
      {"keys", ".pub", bad_keys()},          {"key-changes", ".anteroom-keys", bad_key_changes()},
      {"records", ".active", bad_records()}, {"configs", ".toml", bad_configs()},
      {"cards", ".md", bad_cards()},         {"checks", ".yaml", bad_checks()},
      {"strings", ".po", bad_strings()},
  };
}

} // namespace anteroom::help
