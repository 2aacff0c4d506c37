// Bundles whose pages do not hang together: what SQLite's own check is there for.
#include "bad_files/bad_files.h"

#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <sqlite3.h>

#include <stdexcept>

namespace anteroom::help {
namespace {

constexpr std::size_t kPage = 4096;

// Where the first page of `table` begins in the file.
std::size_t root_of(const std::string& bytes, const std::string& table) {
  const TempFolder folder;
  write_bytes(folder / "b", bytes);
  sqlite3* db = nullptr;
  sqlite3_open((folder / "b").c_str(), &db);
  std::size_t page = 0;
  const auto take = [](void* into, int, char** values, char**) {
    *static_cast<std::size_t*>(into) = std::stoul(values[0]);
    return 0;
  };
  sqlite3_exec(db, ("SELECT rootpage FROM sqlite_schema WHERE name='" + table + "'").c_str(), take, &page, nullptr);
  sqlite3_close(db);
  if (page == 0) throw std::runtime_error("no page of " + table);
  return (page - 1) * kPage;
}

using Change = std::function<void(std::string& bytes, std::size_t root)>;

// The good bundle after `change` of the first page of `table`: https://www.sqlite.org/fileformat.html, 1.6.
std::function<std::string(const std::string&)> in_page_of(const std::string& table, const Change& change) {
  return [=](const std::string& good) {
    std::string bytes = good;
    change(bytes, root_of(good, table));
    return bytes;
  };
}

std::function<std::string(const std::string&)> put_in_page_of(const std::string& table, std::size_t at,
                                                              const std::string& put) {
  return in_page_of(table, [=](std::string& bytes, std::size_t root) { bytes.replace(root + at, put.size(), put); });
}

// The first cell of a page begins where the two bytes at 8 say.
std::size_t first_cell(const std::string& bytes, std::size_t root) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[root + at]); };
  return root + byte(8) * 256u + byte(9);
}

} // namespace

BadFiles bad_pages() {
  const std::string ff = "\xff\xff";
  return {
      {"page-blank", "it is damaged inside", put_in_page_of("card_text", 0, std::string(kPage, '\0'))},
      {"page-of-another-kind", "it is damaged inside", put_in_page_of("card_text", 0, "\x0d")},
      {"cell-count-too-high", "it is damaged inside", put_in_page_of("card_text", 3, ff)},
      {"cell-pointer-beyond-the-page", "it is damaged inside", put_in_page_of("card_text", 8, ff)},
      {"cell-pointers-to-one-cell", "it is damaged inside",
       in_page_of("card_text",
                  [](std::string& bytes, std::size_t root) { bytes.replace(root + 10, 2, bytes, root + 8, 2); })},
      {"free-block-beyond-the-page", "it is damaged inside", put_in_page_of("card_text", 1, ff)},
      {"payload-larger-than-the-file", "it is damaged inside",
       in_page_of("card_text",
                  [](std::string& bytes, std::size_t root) {
                    bytes.replace(first_cell(bytes, root), 4, "\xff\xff\xff\x7f");
                  })},
      {"record-header-beyond-its-end", "it is damaged",
       in_page_of("about", [](std::string& bytes, std::size_t root) { bytes[first_cell(bytes, root) + 1] = '\x7f'; })},
      {"page-that-leads-to-itself", "it is damaged inside",
       in_page_of("word",
                  [](std::string& bytes, std::size_t root) {
                    const auto page = static_cast<std::uint32_t>(root / kPage + 1);
                    for (std::size_t i = 0; i < 4; ++i)
                      bytes[root + 8 + i] = static_cast<char>(page >> (24 - 8 * i) & 0xff);
                  })},
      {"noise-behind-the-header", "it is damaged",
       [](const std::string& good) {
         std::string bytes = good;
         for (std::size_t at = 100; at < bytes.size(); ++at) bytes[at] = static_cast<char>(at * at >> 3);
         return bytes;
       }},
  };
}

} // namespace anteroom::help
