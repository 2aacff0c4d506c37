#pragma once
// The rows of one query, read strictly: a value of another type, out of its bounds or not text makes
// the rows `failed()` and ends them, so that a reader checks once, at the end.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace anteroom::store {

// Throws std::bad_alloc when `code` is SQLite's for a lack of memory: that is no damage, and half an answer must
// never be taken for the whole.
void stop_without_memory(int code);

class Rows {
public:
  // Borrows `statement` (may be null: the rows fail) and gives it back, rewound, when destroyed.
  // `values` (texts and numbers) stand for ?1, ?2, …
  template <class... Values> explicit Rows(sqlite3_stmt* statement, const Values&... values) : Rows(Begun{statement}) {
    (give(values), ...);
  }
  ~Rows();
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  // Moves to the next row. False at the end, and at the first failure.
  bool next();
  bool failed() const { return !why_.empty(); }
  // What failed, in words; empty while nothing has.
  const std::string& why() const { return why_; }

  // Columns count from 0. A failure yields an empty value.
  std::string text(int column, std::size_t longest);
  std::int64_t number(int column, std::int64_t least, std::int64_t most);
  int small(int column, std::int64_t least, std::int64_t most) { return static_cast<int>(number(column, least, most)); }
  std::vector<std::uint8_t> bytes(int column, std::size_t longest);
  // An id (see is_id), or also nothing.
  std::string id(int column);
  std::string id_or_none(int column);

  // Ends the rows with a reason of the caller's.
  void fail(std::string why);

private:
  struct Begun {
    sqlite3_stmt* statement;
  };
  explicit Rows(Begun begun);
  void give(std::string_view text);
  void give(std::int64_t number);
  std::string name(int column) const;

  sqlite3_stmt* statement_;
  std::string why_;
  int given_ = 0;
};

} // namespace anteroom::store
