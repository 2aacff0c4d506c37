#include "help/scarce_memory.h"

#include <sqlite3.h>

#include <cstdlib>
#include <limits>
#include <new>

namespace anteroom::help {
namespace {

struct Scarcity {
  Whose whose = Whose::own;
  std::size_t at = std::numeric_limits<std::size_t>::max();
  Lack lack = Lack::once;
  std::size_t asked = 0;
  bool ran_out = false;
  bool on = false;
};
Scarcity scarcity;

bool is_refused(Whose whose) {
  if (!scarcity.on || scarcity.whose != whose) return false;
  const std::size_t number = scarcity.asked++;
  const bool refused = scarcity.lack == Lack::for_ever ? number >= scarcity.at : number == scarcity.at;
  if (refused) scarcity.ran_out = true;
  return refused;
}

sqlite3_mem_methods real;

void* get(int size) { return is_refused(Whose::sqlites) ? nullptr : real.xMalloc(size); }
void* get_again(void* old, int size) { return is_refused(Whose::sqlites) ? nullptr : real.xRealloc(old, size); }

// SQLite takes its memory from us, piece by piece, for all databases from now on.
const bool kGivesToSqlite = [] {
  sqlite3_shutdown();
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  sqlite3_mem_methods ours = real;
  ours.xMalloc = get;
  ours.xRealloc = get_again;
  // No store of small pieces beside the heap: none of them could ever fail.
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) == SQLITE_OK &&
         sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK;
}();

} // namespace

void run_out_of_memory(Whose whose, std::size_t at, Lack lack) {
  if (!kGivesToSqlite) std::abort();
  scarcity = Scarcity{whose, at, lack, 0, false, true};
}

void memory_is_back() { scarcity.on = false; }

bool memory_ran_out() { return scarcity.ran_out; }

} // namespace anteroom::help

void* operator new(std::size_t size) {
  if (anteroom::help::is_refused(anteroom::help::Whose::own)) throw std::bad_alloc();
  if (void* made = std::malloc(size > 0 ? size : 1)) return made;
  throw std::bad_alloc();
}
void operator delete(void* made) noexcept { std::free(made); }
void operator delete(void* made, std::size_t) noexcept { std::free(made); }
