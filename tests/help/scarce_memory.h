#pragma once
// Memory that runs out on demand: the program's own (operator new, that of its C++ libraries too) or SQLite's.
// Link the target scarce_memory. One thread.
#include <cstddef>

namespace anteroom::help {

enum class Whose { own, sqlites };
enum class Lack { once, for_ever };

// From now on the allocation number `at` (from 0) fails, or each from there on.
void run_out_of_memory(Whose whose, std::size_t at, Lack lack);
// There is enough again.
void memory_is_back();
// Whether an allocation failed since run_out_of_memory.
bool memory_ran_out();

} // namespace anteroom::help
