#pragma once
// One bundle, opened so that nothing in it can act: read-only, immutable, no views, triggers,
// extensions or functions, a bounded number of steps, and only the tables of store/schema.h. One
// thread only.
#include "base/result.h"
#include "store/rows.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace anteroom::store {

class Database {
public:
  // Passes `path` through every gate, in this order: size, header, SQLite's own switches, limits,
  // authorizer, step budget, schema. Rows are not looked at. The file must not change while open.
  static Result<Database> open(const std::string& path);
  // A file that this kiosk made for itself: the same without the gates of size and header, and its schema is
  // `tables`, in this order, and nothing else.
  static Result<Database> open_own(const std::string& path, std::span<const char* const> tables);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // The rows of `sql`, a string literal (prepared once, found again by its address), with values
  // for ?1, ?2, …. Rows must be gone before the same sql is asked again and before the Database.
  // Each query has a fresh step budget.
  template <class... Values> Rows rows(const char* sql, const Values&... values) {
    return Rows(prepared(sql), values...);
  }

  // Bytes of the file.
  std::int64_t size() const;
  // Steps of SQLite's machine that a query may take before it fails.
  void set_budget(std::int64_t steps);

private:
  struct Inside;
  explicit Database(std::unique_ptr<Inside> inside);
  using Authorizer = int (*)(void*, int, const char*, const char*, const char*, const char*);
  static Result<Database> connect(const std::string& path, std::int64_t size, Authorizer authorize);
  sqlite3_stmt* prepared(const char* sql);

  std::unique_ptr<Inside> inside_;
};

} // namespace anteroom::store
