#include "tool/database.h"

#include <cassert>
#include <sqlite3.h>

namespace anteroom::content {

void Statement::Close::operator()(sqlite3_stmt* held) const { sqlite3_finalize(held); }
void Database::Close::operator()(sqlite3* held) const { sqlite3_close(held); }

Statement::Statement(sqlite3_stmt* held) : held_(held) {}

Statement& Statement::text(std::string_view value) {
  sqlite3_bind_text64(held_.get(), next_++, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::number(std::int64_t value) {
  sqlite3_bind_int64(held_.get(), next_++, value);
  return *this;
}

Statement& Statement::bytes(const std::vector<std::uint8_t>& value) {
  sqlite3_bind_blob64(held_.get(), next_++, value.data(), value.size(), SQLITE_TRANSIENT);
  return *this;
}

bool Statement::run() {
  const bool done = sqlite3_step(held_.get()) == SQLITE_DONE;
  sqlite3_reset(held_.get());
  next_ = 1;
  return done;
}

bool Statement::step() { return held_ && sqlite3_step(held_.get()) == SQLITE_ROW; }

std::string Statement::text_at(int column) const {
  const auto* text = sqlite3_column_text(held_.get(), column);
  if (!text) return "";
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(held_.get(), column))};
}

std::int64_t Statement::number_at(int column) const { return sqlite3_column_int64(held_.get(), column); }

Result<Database> Database::open_with(const std::string& path, int flags) {
  sqlite3* opened = nullptr;
  Database made;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  made.held_.reset(opened);
  if (code != SQLITE_OK) return Error{opened ? sqlite3_errmsg(opened) : "out of memory"};
  return made;
}

Result<Database> Database::create(const std::string& path) {
  return open_with(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<Database> Database::open(const std::string& path) {
  auto made = open_with(path, SQLITE_OPEN_READONLY);
  if (!made) return made;
  // The file may come from anywhere: nothing in its schema gets to run.
  sqlite3_db_config(made->held_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(made->held_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(made->held_.get(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_db_config(made->held_.get(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  return made;
}

bool Database::execute(const std::string& sql) {
  return sqlite3_exec(held_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

Statement Database::prepare(const std::string& sql) {
  sqlite3_stmt* made = nullptr;
  sqlite3_prepare_v2(held_.get(), sql.c_str(), -1, &made, nullptr);
  return Statement(made);
}

std::int64_t Database::number(const std::string& sql) {
  Statement asked = prepare(sql);
  return asked.step() ? asked.number_at(0) : -1;
}

std::string Database::text(const std::string& sql) {
  Statement asked = prepare(sql);
  return asked.step() ? asked.text_at(0) : "";
}

std::string Database::trouble() const { return sqlite3_errmsg(held_.get()); }

void Database::remember_trouble() {
  if (remembered_.empty()) remembered_ = trouble();
}

} // namespace anteroom::content
