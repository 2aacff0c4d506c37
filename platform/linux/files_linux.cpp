#include "host/files.h"

#include "linux/descriptor.h"
#include "linux/trouble.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <limits>

namespace anteroom::platform {
namespace {

using host::Facts;
using host::Kind;

// Calls again while a signal interrupts.
template <class Call> auto again(Call call) {
  auto answer = call();
  while (answer < 0 && errno == EINTR) answer = call();
  return answer;
}

Outcome done(int answer) {
  if (answer < 0) return trouble();
  return Done{};
}

Kind kind(mode_t mode) {
  if (S_ISREG(mode)) return Kind::file;
  if (S_ISDIR(mode)) return Kind::folder;
  return S_ISLNK(mode) ? Kind::link : Kind::other;
}

Facts facts_from(const struct stat& found) {
  constexpr std::int64_t second = 1'000'000'000;
  const auto seconds = static_cast<std::int64_t>(found.st_mtim.tv_sec);
  constexpr std::int64_t furthest = std::numeric_limits<std::int64_t>::max() / second - 1;
  // A file system may hold any date; only equality matters, so a date beyond 64 bits stays seconds.
  const std::int64_t modified =
      seconds > furthest || seconds < -furthest ? seconds : seconds * second + found.st_mtim.tv_nsec;
  return {kind(found.st_mode), found.st_size, modified, found.st_dev, found.st_ino};
}

class LinuxReading final : public host::Reading {
public:
  explicit LinuxReading(Descriptor file) : file_(std::move(file)) {}

  Result<Facts> facts() override {
    struct stat found {};
    if (fstat(file_.number(), &found) != 0) return trouble();
    return facts_from(found);
  }

  Result<std::size_t> read(std::span<std::byte> into) override {
    std::size_t got = 0;
    while (got < into.size()) {
      const auto more = again([&] { return ::read(file_.number(), into.data() + got, into.size() - got); });
      if (more < 0) return trouble();
      if (more == 0) break;
      got += static_cast<std::size_t>(more);
    }
    return got;
  }

private:
  Descriptor file_;
};

class LinuxWriting final : public host::Writing {
public:
  explicit LinuxWriting(Descriptor file) : file_(std::move(file)) {}

  Outcome write(std::span<const std::byte> bytes) override {
    while (!bytes.empty()) {
      const auto put = again([&] { return ::write(file_.number(), bytes.data(), bytes.size()); });
      if (put < 0) return trouble();
      if (put == 0) return trouble(ENOSPC);
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return Done{};
  }

  // Not called again after EIO: Linux may have dropped the pages and then says all is well. A signal drops none.
  Outcome sync() override {
    const int synced = again([&] { return fsync(file_.number()); });
    // What is read next comes from the disk, not from memory. Advice: where it is not taken, nothing is lost.
    if (synced == 0) (void)posix_fadvise(file_.number(), 0, 0, POSIX_FADV_DONTNEED);
    return done(synced);
  }

private:
  Descriptor file_;
};

class LinuxFiles final : public host::Files {
public:
  Result<Facts> look(const std::string& path) override {
    struct stat found {};
    if (lstat(path.c_str(), &found) == 0) return facts_from(found);
    if (errno == ENOENT || errno == ENOTDIR) return Facts{};
    return trouble();
  }

  Result<std::vector<std::string>> list(const std::string& folder, std::size_t most) override {
    DIR* open = opendir(folder.c_str());
    if (!open) return trouble();
    std::vector<std::string> names;
    errno = 0;
    for (const dirent* entry = readdir(open); entry && names.size() < most; entry = readdir(open))
      if (const std::string name = entry->d_name; name != "." && name != "..") names.push_back(name);
    const int failed = names.size() < most ? errno : 0;
    closedir(open);
    if (failed != 0) return trouble(failed);
    return names;
  }

  Result<std::unique_ptr<host::Reading>> open(const std::string& path) override {
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    Descriptor file(
        again([&] { return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY); }));
    if (!file.open()) return trouble();
    auto made = std::make_unique<LinuxReading>(std::move(file));
    const Result<Facts> facts = made->facts();
    if (!facts) return facts.error();
    if (facts->kind != Kind::file) return Error{"it is not an ordinary file"};
    return std::unique_ptr<host::Reading>(std::move(made));
  }

  Result<std::unique_ptr<host::Writing>> create(const std::string& path) override {
    Descriptor file(
        again([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600); }));
    if (!file.open()) return trouble();
    return std::unique_ptr<host::Writing>(std::make_unique<LinuxWriting>(std::move(file)));
  }

  Outcome rename(const std::string& from, const std::string& to) override {
    return done(::rename(from.c_str(), to.c_str()));
  }

  Outcome sync_folder(const std::string& folder) override {
    const Descriptor open(again([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    return open.open() ? done(again([&] { return fsync(open.number()); })) : Outcome(trouble());
  }

  Outcome remove(const std::string& path) override {
    if (unlink(path.c_str()) == 0 || errno == ENOENT) return Done{};
    return trouble();
  }

  Outcome make_folder(const std::string& path) override {
    if (mkdir(path.c_str(), 0755) == 0) return Done{};
    if (errno == ENOENT && path.find_last_of('/') > 0) {
      if (Outcome above = make_folder(path.substr(0, path.find_last_of('/'))); !above) return above;
      if (mkdir(path.c_str(), 0755) == 0) return Done{};
    }
    struct stat found {};
    if (errno == EEXIST && stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode)) return Done{};
    return trouble();
  }

  Result<std::int64_t> free_space(const std::string& folder) override {
    struct statvfs found {};
    if (again([&] { return statvfs(folder.c_str(), &found); }) != 0) return trouble();
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    const std::uint64_t unit = found.f_frsize > 0 ? found.f_frsize : 1;
    return static_cast<std::int64_t>(found.f_bavail > most / unit ? most : found.f_bavail * unit);
  }
};

} // namespace
} // namespace anteroom::platform

namespace anteroom::host {

std::unique_ptr<Files> system_files() { return std::make_unique<platform::LinuxFiles>(); }

} // namespace anteroom::host
