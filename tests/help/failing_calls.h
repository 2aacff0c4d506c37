#pragma once
// The system's own file calls, made to fail on demand: below all code of this house, so that what it does about
// a full disk, a dying card or a signal is what it would do there. Counts and fails the calls of the program
// itself, not those of the libraries that it loads. Link the target failing_calls.
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace anteroom::help {

enum class Fault {
  stop_before, // the program ends here, half of a write done: this call and all later ones do nothing and fail
  stop_after,  // the same, when this call is done
  eio,         // the disk does not answer
  eio_done,    // the same, and yet it was done
  enospc,      // the disk is full; half of a write is done
  shortened,   // a read or write of half of what was asked for
  interrupted, // a signal came: the call is to be made again
};

enum class Often { once, for_ever };

// Which calls are counted: all, or those that make, rename, remove and sync.
enum class Counted { all, metadata };

// From now on the call number `at` (from 0, of those counted) meets the fault, or each from there on; call
// number `and_at` once, too.
void fail_calls(Counted counted, std::size_t at, Fault fault, Often often = Often::once,
                std::size_t and_at = std::numeric_limits<std::size_t>::max());
// Nothing fails any more; the count goes on.
void calls_work();
// The names of the counted calls since fail_calls, in their order.
const std::vector<std::string>& calls_made();
// Whether the system says that the call may meet this fault.
bool may_meet(const std::string& call, Fault fault);

} // namespace anteroom::help
