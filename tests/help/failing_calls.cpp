#include "help/failing_calls.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <initializer_list>
#include <string_view>

namespace anteroom::help {
namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

struct Plan {
  Counted counted = Counted::all;
  std::size_t at = kNever;
  std::size_t and_at = kNever;
  Fault fault = Fault::eio;
  Often often = Often::once;
  bool again = false; // the last call was interrupted, and this is it once more
  std::vector<std::string> made;
};
Plan plan;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_metadata(std::string_view name) { return is_one_of(name, {"create", "fsync", "rename", "unlink", "mkdir"}); }

enum class Fate { done, done_and_fails, half, half_and_fails, fails };

bool stops() { return plan.fault == Fault::stop_before || plan.fault == Fault::stop_after; }

bool is_hit(std::size_t number) {
  const bool lasts = stops() || plan.often == Often::for_ever;
  return number == plan.and_at || number == plan.at || (lasts && plan.at != kNever && number > plan.at);
}

// What becomes of the call; errno is set where it fails.
Fate fate_of(const char* name) {
  if (plan.counted == Counted::metadata && !is_metadata(name)) {
    // The end of the program is the end of everything.
    if (!stops() || plan.at == kNever || plan.made.size() <= plan.at) return Fate::done;
    return errno = EIO, Fate::fails;
  }
  const std::size_t number = plan.made.size();
  plan.made.emplace_back(name);
  if (!is_hit(number) || !may_meet(name, plan.fault)) return Fate::done;
  switch (plan.fault) {
  case Fault::stop_before: return errno = EIO, number == plan.at ? Fate::half_and_fails : Fate::fails;
  case Fault::stop_after: return errno = EIO, number == plan.at ? Fate::done : Fate::fails;
  case Fault::eio: return errno = EIO, Fate::fails;
  case Fault::eio_done: return errno = EIO, Fate::done_and_fails;
  case Fault::enospc: return errno = ENOSPC, Fate::half_and_fails;
  case Fault::shortened: return Fate::half;
  case Fault::interrupted: plan.again = !plan.again; return errno = EINTR, plan.again ? Fate::fails : Fate::done;
  }
  return Fate::done;
}

// A call that is done or not done. `failed` is what it answers then, and `let_go` what nobody learns of.
template <class Answer, class Real, class LetGo> Answer meet(const char* name, Answer failed, Real real, LetGo let_go) {
  const Fate fate = fate_of(name);
  if (fate == Fate::done || fate == Fate::half) return real();
  const int why = errno;
  if (fate == Fate::done_and_fails)
    if (const Answer unheard = real(); unheard != failed) let_go(unheard);
  errno = why;
  return failed;
}
template <class Answer, class Real> Answer meet(const char* name, Answer failed, Real real) {
  return meet(name, failed, real, [](Answer) {});
}

// A call that may be done by half.
template <class Real> ssize_t meet_in_part(const char* name, std::size_t size, Real real) {
  const Fate fate = fate_of(name);
  const std::size_t half = size > 1 ? size / 2 : size;
  if (fate == Fate::done) return real(size);
  if (fate == Fate::half) return real(half);
  const int why = errno;
  if (fate == Fate::done_and_fails) (void)real(size);
  if (fate == Fate::half_and_fails) (void)real(half);
  errno = why;
  return -1;
}

} // namespace

void fail_calls(Counted counted, std::size_t at, Fault fault, Often often, std::size_t and_at) {
  plan = Plan{counted, at, and_at, fault, often, false, {}};
}

void calls_work() { plan.at = plan.and_at = kNever; }

const std::vector<std::string>& calls_made() { return plan.made; }

bool may_meet(const std::string& call, Fault fault) {
  if (fault == Fault::shortened) return is_one_of(call, {"read", "write"});
  if (fault == Fault::interrupted) return is_one_of(call, {"open", "create", "read", "write", "fsync", "statvfs"});
  if (fault == Fault::enospc) return is_one_of(call, {"create", "write", "fsync", "rename", "mkdir"});
  return true;
}

} // namespace anteroom::help

// The linker puts __wrap_NAME in the place of NAME, and NAME in that of __real_NAME (ld's --wrap).
// NOLINTBEGIN(bugprone-reserved-identifier)
using anteroom::help::meet;
using anteroom::help::meet_in_part;

extern "C" {

int __real_open(const char*, int, ...);
ssize_t __real_read(int, void*, size_t);
ssize_t __real_write(int, const void*, size_t);
int __real_rename(const char*, const char*);
int __real_unlink(const char*);
int __real_mkdir(const char*, mode_t);
int __real_lstat(const char*, struct stat*);
int __real_fstat(int, struct stat*);
int __real_statvfs(const char*, struct statvfs*);
DIR* __real_opendir(const char*);
dirent* __real_readdir(DIR*);

int __wrap_open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  const char* name = (flags & O_CREAT) != 0 ? "create" : "open";
  return meet(
      name, -1, [&] { return __real_open(path, flags, mode); }, [](int file) { close(file); });
}
ssize_t __wrap_read(int file, void* into, size_t size) {
  return meet_in_part("read", size, [&](size_t part) { return __real_read(file, into, part); });
}
ssize_t __wrap_write(int file, const void* from, size_t size) {
  return meet_in_part("write", size, [&](size_t part) { return __real_write(file, from, part); });
}
// Nothing is synced: these tests end no machine, and are many.
int __wrap_fsync(int) {
  return meet("fsync", -1, [] { return 0; });
}
int __wrap_rename(const char* from, const char* to) {
  return meet("rename", -1, [&] { return __real_rename(from, to); });
}
int __wrap_unlink(const char* path) {
  return meet("unlink", -1, [&] { return __real_unlink(path); });
}
int __wrap_mkdir(const char* path, mode_t mode) {
  return meet("mkdir", -1, [&] { return __real_mkdir(path, mode); });
}
int __wrap_lstat(const char* path, struct stat* found) {
  return meet("lstat", -1, [&] { return __real_lstat(path, found); });
}
int __wrap_fstat(int file, struct stat* found) {
  return meet("fstat", -1, [&] { return __real_fstat(file, found); });
}
int __wrap_statvfs(const char* path, struct statvfs* found) {
  return meet("statvfs", -1, [&] { return __real_statvfs(path, found); });
}
DIR* __wrap_opendir(const char* path) {
  return meet(
      "opendir", static_cast<DIR*>(nullptr), [&] { return __real_opendir(path); },
      [](DIR* folder) { closedir(folder); });
}
dirent* __wrap_readdir(DIR* folder) {
  return meet("readdir", static_cast<dirent*>(nullptr), [&] { return __real_readdir(folder); });
}
}
// NOLINTEND(bugprone-reserved-identifier)
