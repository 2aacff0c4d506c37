#pragma once
// SQLite, as far as the tool needs it. Opening and reading may fail and say so; a statement of
// our own that cannot be prepared is our mistake.
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace anteroom::content {

class Statement {
public:
  // The next value of the row at hand.
  Statement& text(std::string_view value);
  Statement& number(std::int64_t value);
  Statement& bytes(const std::vector<std::uint8_t>& value);
  // Runs it once with the values given, and makes it ready for the next. False on failure: ask the
  // database.
  bool run();
  // True while there is a row to read.
  bool step();
  std::string text_at(int column) const;
  std::int64_t number_at(int column) const;

private:
  friend class Database;
  explicit Statement(sqlite3_stmt* held);
  struct Close {
    void operator()(sqlite3_stmt* held) const;
  };
  std::unique_ptr<sqlite3_stmt, Close> held_;
  int next_ = 1;
};

class Database {
public:
  // For writing; a file that is not there is made.
  static Result<Database> create(const std::string& path);
  // A file that is only read and does not change meanwhile.
  static Result<Database> open(const std::string& path);

  bool execute(const std::string& sql);
  Statement prepare(const std::string& sql);
  // A single number, such as a pragma's; -1 on failure.
  std::int64_t number(const std::string& sql);
  // A single text; "" on failure.
  std::string text(const std::string& sql);
  // What went wrong last.
  std::string trouble() const;
  // Keeps what went wrong last, unless something is kept already; "" while nothing is.
  void remember_trouble();
  const std::string& remembered() const { return remembered_; }

private:
  struct Close {
    void operator()(sqlite3* held) const;
  };
  static Result<Database> open_with(const std::string& path, int flags);
  std::unique_ptr<sqlite3, Close> held_;
  std::string remembered_;
};

} // namespace anteroom::content
