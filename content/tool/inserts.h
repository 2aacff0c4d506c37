#pragma once
// Rows for one table, a call a row.
#include "tool/database.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

class Inserts {
public:
  // `database` outlives this.
  Inserts(Database& database, const std::string& table, int columns)
      : database_(database), statement_(database.prepare(sql(table, columns))) {}

  // One value a column, in their order. What goes wrong is kept by the database: see remembered().
  template <class... Values> void row(const Values&... values) {
    (put(values), ...);
    if (!statement_.run()) database_.remember_trouble();
  }

private:
  static std::string sql(const std::string& table, int columns) {
    std::string made = "INSERT INTO " + table + " VALUES(?";
    for (int i = 1; i < columns; ++i) made += ",?";
    return made + ")";
  }
  void put(std::string_view value) { statement_.text(value); }
  void put(const std::vector<std::uint8_t>& value) { statement_.bytes(value); }
  template <std::integral Number> void put(Number value) { statement_.number(static_cast<std::int64_t>(value)); }

  Database& database_;
  Statement statement_;
};

// A place on a topic's shelf, from 0 without gaps, in the author's order.
template <class Thing> std::int64_t shelf_position(const std::vector<Thing>& things, const Thing& thing) {
  return std::count_if(things.begin(), things.end(), [&](const Thing& other) {
    return other.topic.id == thing.topic.id && other.order < thing.order;
  });
}

} // namespace anteroom::content
