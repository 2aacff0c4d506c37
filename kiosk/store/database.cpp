#include "store/database.h"

#include "store/bounds.h"
#include "store/header_gate.h"
#include "store/schema_gate.h"

#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <utility>

namespace anteroom::store {
namespace {

// Enough for any one card or check; `inspect` asks for more.
constexpr std::int64_t kBudget = 5'000'000;
constexpr int kStepsBetweenLooks = 10'000;
// All databases of this program together: a bundle that needs more is not one of ours.
constexpr std::int64_t kMostMemory = 64 << 20;

// A file name as a URI: only what stands for itself everywhere is kept.
std::string uri(const std::string& path) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string made = path.starts_with('/') ? "file://" : "file:";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::strchr("/-._~", c) != nullptr;
    if (plain && c != '\0') {
      made += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    made += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return made + "?mode=ro&immutable=1";
}

// The folder may be reached over links, the file must be none: SQLite refuses both alike.
std::string without_links_above(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path whole = std::filesystem::absolute(path, failed);
  const std::filesystem::path folder = std::filesystem::canonical(whole.parent_path(), failed);
  return failed ? path : (folder / whole.filename()).string();
}

struct Switch {
  int name;
  int value;
};

bool set_switches(sqlite3* db) {
  constexpr std::array<Switch, 9> switches{{
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
  }};
  for (const Switch& one : switches) {
    int now = -1; // read back: a build of SQLite may lack a switch
    if (sqlite3_db_config(db, one.name, one.value, &now) != SQLITE_OK || now != one.value) return false;
  }
  return true;
}

// The "high security" column of https://www.sqlite.org/security.html, but for pictures' length.
void set_limits(sqlite3* db) {
  constexpr std::array<Switch, 12> limits{{
      {SQLITE_LIMIT_LENGTH, kLargestValue},
      {SQLITE_LIMIT_SQL_LENGTH, 100'000},
      {SQLITE_LIMIT_COLUMN, 100},
      {SQLITE_LIMIT_EXPR_DEPTH, 10},
      {SQLITE_LIMIT_COMPOUND_SELECT, 3},
      {SQLITE_LIMIT_VDBE_OP, 25'000},
      {SQLITE_LIMIT_FUNCTION_ARG, 8},
      {SQLITE_LIMIT_ATTACHED, 0},
      {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
      {SQLITE_LIMIT_VARIABLE_NUMBER, 10},
      {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
      {SQLITE_LIMIT_WORKER_THREADS, 0},
  }};
  for (const Switch& one : limits) sqlite3_limit(db, one.name, one.value);
}

// Read back too: SQLite passes over a pragma that it does not know.
bool set_pragmas(sqlite3* db) {
  constexpr std::array<const char*, 5> pragmas{"cell_size_check=1", "mmap_size=0", "query_only=1", "temp_store=2",
                                               "trusted_schema=0"};
  using Value = std::array<char, 16>; // takes no memory: nothing may be thrown through SQLite
  const auto take = [](void* now, int, char** values, char**) {
    Value& value = *static_cast<Value*>(now);
    std::snprintf(value.data(), value.size(), "%s", values[0] ? values[0] : "");
    return 0;
  };
  for (const std::string one : pragmas) {
    const std::string name = one.substr(0, one.find('='));
    Value now{'0'}; // a build without mmap says nothing of its size
    const std::string sql = "PRAGMA " + one + "; PRAGMA " + name;
    const int code = sqlite3_exec(db, sql.c_str(), take, &now, nullptr);
    stop_without_memory(code);
    if (code != SQLITE_OK || name + "=" + now.data() != one) return false;
  }
  return true;
}

// Our queries select from the tables of a bundle, and check it. There is nothing else to allow.
int authorize(void*, int act, const char* first, const char*, const char*, const char*) {
  const std::string_view name = first ? first : "";
  if (act == SQLITE_SELECT) return SQLITE_OK;
  if (act == SQLITE_READ && (name == "sqlite_master" || name == "sqlite_schema" || is_table(name))) return SQLITE_OK;
  if (act == SQLITE_PRAGMA && (name == "quick_check" || name == "foreign_key_check")) return SQLITE_OK;
  return SQLITE_DENY;
}

// The same in a file of the kiosk's own, whose tables are compared whole before one is read.
int authorize_own(void*, int act, const char* first, const char*, const char*, const char*) {
  const bool checks = act == SQLITE_PRAGMA && std::string_view(first ? first : "") == "quick_check";
  return act == SQLITE_SELECT || act == SQLITE_READ || checks ? SQLITE_OK : SQLITE_DENY;
}

Outcome check_own_schema(Database& database, std::span<const char* const> tables) {
  std::size_t found = 0;
  Rows rows = database.rows("SELECT sql FROM sqlite_master ORDER BY rowid");
  while (rows.next())
    if (found == tables.size() || rows.text(0, kLongestProse) != tables[found++]) rows.fail("it has other tables");
  if (!rows.failed() && found != tables.size()) rows.fail("it lacks tables");
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

} // namespace

struct Database::Inside {
  sqlite3* db = nullptr;
  std::int64_t size = 0;
  std::int64_t budget = kBudget;
  std::int64_t left = kBudget;
  std::map<const char*, sqlite3_stmt*> statements;

  Inside() = default;
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
  ~Inside() {
    for (const auto& [sql, statement] : statements) sqlite3_finalize(statement);
    sqlite3_close(db);
  }

  static int look(void* inside) {
    auto* self = static_cast<Inside*>(inside);
    self->left -= kStepsBetweenLooks;
    return self->left < 0 ? 1 : 0; // 1 interrupts the query
  }
};

Result<Database> Database::connect(const std::string& path, std::int64_t size, Authorizer authorize) {
  auto inside = std::make_unique<Inside>();
  inside->size = size;
  // SQLite's own log stays off: whatever fails comes back as an error, with its words.
  sqlite3_hard_heap_limit64(kMostMemory);
  // immutable: no journal beside the file is ever looked at, and no lock is taken.
  constexpr int flags =
      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  const std::string name = uri(without_links_above(path));
  const int code = sqlite3_open_v2(name.c_str(), &inside->db, flags, nullptr);
  stop_without_memory(code);
  if (code != SQLITE_OK) return Error{std::string("it cannot be opened (") + sqlite3_errstr(code) + ")"};
  if (!set_switches(inside->db)) return Error{"this kiosk's SQLite is too old to open bundles safely"};
  set_limits(inside->db);
  if (!set_pragmas(inside->db)) return Error{"it is damaged, or this kiosk's SQLite is too old to open it safely"};
  sqlite3_set_authorizer(inside->db, authorize, nullptr);
  sqlite3_progress_handler(inside->db, kStepsBetweenLooks, Inside::look, inside.get());
  return Database(std::move(inside));
}

Result<Database> Database::open(const std::string& path) {
  Result<std::int64_t> size = check_header_of(path);
  if (!size) return size.error();
  Result<Database> made = connect(path, *size, authorize);
  if (!made) return made;
  if (Outcome schema = check_schema(*made); !schema) return schema.error();
  return made;
}

Result<Database> Database::open_own(const std::string& path, std::span<const char* const> tables) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return Error{"it cannot be opened (" + failed.message() + ")"};
  Result<Database> made = connect(path, static_cast<std::int64_t>(size), authorize_own);
  if (!made) return made;
  if (Outcome schema = check_own_schema(*made, tables); !schema) return schema.error();
  return made;
}

Database::Database(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

std::int64_t Database::size() const { return inside_->size; }

void Database::set_budget(std::int64_t steps) { inside_->budget = steps; }

sqlite3_stmt* Database::prepared(const char* sql) {
  inside_->left = inside_->budget;
  // Its place is made first: a statement that finds none would never be let go of.
  sqlite3_stmt*& statement = inside_->statements[sql];
  if (statement) {
    assert(!sqlite3_stmt_busy(statement)); // rows of this query are still held
    return statement;
  }
  const int code = sqlite3_prepare_v3(inside_->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  stop_without_memory(code);
  return code == SQLITE_OK ? statement : nullptr;
}

} // namespace anteroom::store
