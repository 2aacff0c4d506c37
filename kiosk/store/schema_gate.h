#pragma once
// The gate that stops every table, index, view, trigger and virtual table but those of
// store/schema.h, and the list of what our own queries may touch.
#include "base/result.h"

#include <string_view>

namespace anteroom::store {

class Database;

// Whether the schema is the one of store/schema.h, byte for byte.
Outcome check_schema(Database& database);
// Whether `name` is a table of a bundle.
bool is_table(std::string_view name);

} // namespace anteroom::store
