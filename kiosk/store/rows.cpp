#include "store/rows.h"

#include "store/bounds.h"
#include "store/plain_text.h"

#include <sqlite3.h>

#include <cassert>
#include <new>
#include <utility>

namespace anteroom::store {

void stop_without_memory(int code) {
  if ((code & 0xff) == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM) throw std::bad_alloc();
}

Rows::Rows(Begun begun) : statement_(begun.statement) {
  if (!statement_) fail("its tables cannot be read");
}

Rows::~Rows() {
  if (!statement_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

void Rows::give(std::string_view text) {
  if (failed()) return;
  const int size = static_cast<int>(text.size());
  const int code = sqlite3_bind_text(statement_, ++given_, text.data(), size, SQLITE_TRANSIENT);
  stop_without_memory(code);
  if (code != SQLITE_OK) fail("a question to it is too long");
}

void Rows::give(std::int64_t number) {
  if (failed()) return;
  if (sqlite3_bind_int64(statement_, ++given_, number) != SQLITE_OK) fail("a question to it cannot be asked");
}

bool Rows::next() {
  if (failed()) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  stop_without_memory(code);
  if (code != SQLITE_DONE) fail(std::string("it is damaged (") + sqlite3_errstr(code) + ")");
  return false;
}

std::string Rows::text(int column, std::size_t longest) {
  if (failed()) return {};
  if (sqlite3_column_type(statement_, column) != SQLITE_TEXT) return fail(name(column) + " is not text"), std::string();
  const auto* at = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  if (!at) stop_without_memory(sqlite3_errcode(sqlite3_db_handle(statement_)));
  if (!at) return fail(name(column) + " cannot be read"), std::string();
  if (size > longest)
    return fail(name(column) + " is longer than " + std::to_string(longest) + " bytes"), std::string();
  std::string made(at, size);
  if (!is_text(made)) return fail(name(column) + " is not clean UTF-8 text"), std::string();
  return made;
}

std::int64_t Rows::number(int column, std::int64_t least, std::int64_t most) {
  if (failed()) return least;
  if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) return fail(name(column) + " is not a number"), least;
  const std::int64_t value = sqlite3_column_int64(statement_, column);
  if (value >= least && value <= most) return value;
  fail(name(column) + " is " + std::to_string(value) + ", not " + std::to_string(least) + " to " +
       std::to_string(most));
  return least;
}

std::vector<std::uint8_t> Rows::bytes(int column, std::size_t longest) {
  if (failed()) return {};
  if (sqlite3_column_type(statement_, column) != SQLITE_BLOB)
    return fail(name(column) + " does not hold bytes"), std::vector<std::uint8_t>();
  const auto* at = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  if (!at) stop_without_memory(sqlite3_errcode(sqlite3_db_handle(statement_)));
  if (size > longest || (!at && size > 0)) return fail(name(column) + " is too large"), std::vector<std::uint8_t>();
  return at ? std::vector<std::uint8_t>(at, at + size) : std::vector<std::uint8_t>();
}

std::string Rows::id(int column) {
  std::string made = text(column, kLongestId);
  if (!failed() && !is_id(made)) fail(name(column) + " “" + made + "” is not an id");
  return made;
}

std::string Rows::id_or_none(int column) {
  std::string made = text(column, kLongestId);
  if (!failed() && !made.empty() && !is_id(made)) fail(name(column) + " “" + made + "” is not an id");
  return made;
}

void Rows::fail(std::string why) {
  assert(!why.empty());
  if (why_.empty()) why_ = std::move(why);
}

std::string Rows::name(int column) const {
  const char* known = statement_ ? sqlite3_column_name(statement_, column) : nullptr;
  return known ? known : "a value";
}

} // namespace anteroom::store
