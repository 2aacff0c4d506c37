#include "search/fold.h"
#include "search/index.h"
#include "search/postings.h"
#include "search/texts.h"
#include "search/words.h"
#include "store/database.h"
#include "store/read_about.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

namespace anteroom::search {
namespace {

constexpr int kPageSize = 4096;
// Lists are written and begun anew when they hold this much.
constexpr std::size_t kMostPostings = std::size_t{32} << 20;
constexpr std::size_t kVocabularyPart = std::size_t{1} << 20;

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

// The file while it is written: one transaction, which is synced at its end. `failed` stays so.
class IndexFile {
public:
  IndexFile(const std::string& path, std::int64_t most_bytes) {
    sqlite3* opened = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    code_ = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    db_.reset(opened);
    run("PRAGMA page_size=" + std::to_string(kPageSize) + "; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=FULL;" +
        "PRAGMA cache_size=-4000; PRAGMA max_page_count=" +
        std::to_string(std::max<std::int64_t>(most_bytes / kPageSize, 1)) + "; BEGIN");
    for (const char* table : kIndexTables) run(table);
  }

  bool failed() const { return code_ != SQLITE_OK; }
  std::string why() const { return sqlite3_errstr(code_); }

  void about(const std::string& key, const std::string& value) {
    sum_.add("about", {key, value});
    insert(about_, "INSERT INTO about VALUES(?1, ?2)", key, value);
  }
  void entry(std::uint32_t number, const Entry& entry) {
    sum_.add("entry", {std::to_string(number), std::to_string(static_cast<int>(entry.kind)), entry.id});
    insert(entry_, "INSERT INTO entry VALUES(?1, ?2, ?3)", number, static_cast<int>(entry.kind), entry.id);
  }
  void posting(const std::string& language, const std::string& key, std::uint32_t first, const std::string& entries) {
    const std::string number = std::to_string(++lists_);
    sum_.add("list", {number, entries});
    insert(list_, "INSERT INTO list VALUES(?1, ?2)", lists_, Bytes{entries});
    sum_.add("posting", {language, key, std::to_string(first), number});
    insert(posting_, "INSERT INTO posting VALUES(?1, ?2, ?3, ?4)", language, key, first, lists_);
  }
  // All whole words of the postings of a language.
  void vocabulary(const std::string& language);
  void commit() {
    insert(about_, "INSERT INTO about VALUES(?1, ?2)", std::string("sum"), sum_.hex());
    run("COMMIT");
  }

private:
  struct Bytes {
    const std::string& bytes;
  };

  void run(const std::string& sql) {
    if (!failed()) code_ = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  }
  sqlite3_stmt* prepared(Statement& statement, const char* sql) {
    sqlite3_stmt* made = nullptr;
    if (!statement && !failed()) code_ = sqlite3_prepare_v2(db_.get(), sql, -1, &made, nullptr);
    if (made) statement.reset(made);
    return failed() ? nullptr : statement.get();
  }
  static void give(sqlite3_stmt* s, int at, const std::string& text) {
    sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  static void give(sqlite3_stmt* s, int at, const Bytes& value) {
    sqlite3_bind_blob(s, at, value.bytes.data(), static_cast<int>(value.bytes.size()), SQLITE_STATIC);
  }
  static void give(sqlite3_stmt* s, int at, std::int64_t number) { sqlite3_bind_int64(s, at, number); }

  template <class... Values> void insert(Statement& statement, const char* sql, const Values&... values) {
    sqlite3_stmt* s = prepared(statement, sql);
    if (!s) return;
    int at = 0;
    (give(s, ++at, values), ...);
    sqlite3_step(s);
    code_ = sqlite3_reset(s);
  }
  void part_of_vocabulary(const std::string& language, int part, const std::string& words) {
    sum_.add("vocabulary", {language, std::to_string(part), words});
    insert(vocabulary_, "INSERT INTO vocabulary VALUES(?1, ?2, ?3)", language, part, Bytes{words});
  }

  std::unique_ptr<sqlite3, Close> db_; // first: goes after its statements
  Statement about_, entry_, list_, posting_, vocabulary_, keys_;
  std::int64_t lists_ = 0;
  int code_ = SQLITE_OK;
  Sum sum_;
};

void IndexFile::vocabulary(const std::string& language) {
  sqlite3_stmt* keys = prepared(keys_, "SELECT DISTINCT key FROM posting WHERE language = ?1 ORDER BY key");
  if (!keys) return;
  give(keys, 1, language);
  std::string words = "\n";
  int part = 0;
  while (!failed() && sqlite3_step(keys) == SQLITE_ROW) {
    const std::string key(reinterpret_cast<const char*>(sqlite3_column_text(keys, 0)),
                          static_cast<std::size_t>(sqlite3_column_bytes(keys, 0)));
    if (key.empty() || key.back() == kBegins) continue;
    words += key + "\n";
    if (words.size() < kVocabularyPart) continue;
    part_of_vocabulary(language, part++, words);
    words.clear();
  }
  if (const int code = sqlite3_reset(keys); !failed()) code_ = code;
  part_of_vocabulary(language, part, words);
}

void add(Postings& postings, std::uint32_t number, std::string_view text, Place place) {
  each_key(fold(text), [&](const std::string& key) { postings.add(key, number, place); });
}

Outcome add_entry(store::Database& bundle, const Entry& entry, std::uint32_t number, const std::string& language,
                  Postings& postings) {
  const auto heading = read_heading(bundle, entry, language);
  if (!heading) return heading.error();
  if (!*heading) return Done{};
  const auto lines = read_lines(bundle, entry, language);
  if (!lines) return lines.error();
  postings.add("", number, Place::title);
  add(postings, number, (*heading)->title, Place::title);
  add(postings, number, (*heading)->summary, Place::summary);
  for (const std::string& line : *lines) add(postings, number, line, Place::text);
  return Done{};
}

Outcome add_language(store::Database& bundle, const std::vector<Entry>& entries, const std::string& language,
                     IndexFile& file, const std::atomic<bool>& stopping) {
  Postings postings;
  const auto take = [&](const std::string& key, std::uint32_t first, const std::string& list) {
    file.posting(language, key, first, list);
    return !file.failed();
  };
  for (std::uint32_t number = 0; number < entries.size(); ++number) {
    if (stopping) return Error{"the kiosk is being stopped"};
    if (Outcome added = add_entry(bundle, entries[number], number, language, postings); !added) return added;
    if (postings.bytes() > kMostPostings && !postings.flush(take)) return Done{};
  }
  if (postings.flush(take)) file.vocabulary(language);
  return Done{};
}

Outcome write(const Making& making, const std::atomic<bool>& stopping) {
  auto bundle = store::Database::open(making.bundle);
  if (!bundle) return bundle.error();
  const auto entries = read_entries(*bundle);
  if (!entries) return entries.error();
  const auto languages = store::read_languages(*bundle);
  if (!languages) return languages.error();
  IndexFile file(making.to, making.most_bytes);
  file.about("format", std::to_string(kIndexFormat));
  file.about("bundle", making.hash);
  file.about("entries", std::to_string(entries->size()));
  for (std::uint32_t number = 0; number < entries->size(); ++number) file.entry(number, (*entries)[number]);
  for (const store::LanguageRow& row : *languages)
    if (Outcome added = add_language(*bundle, *entries, row.language.code, file, stopping); !added) return added;
  file.commit();
  if (file.failed()) return Error{"it cannot be written (" + file.why() + ")"};
  return Done{};
}

} // namespace

Outcome make_index(const Making& making, const std::atomic<bool>& stopping) {
  // Goes unless it is whole, also where memory runs out: nothing here takes any.
  struct File {
    const char* path;
    bool whole;
    ~File() {
      if (!whole) (void)std::remove(path); // what cannot be removed is no index, and the next try removes it
    }
  } file{making.to.c_str(), false};
  Outcome written = write(making, stopping);
  file.whole = written.ok();
  return written;
}

} // namespace anteroom::search
