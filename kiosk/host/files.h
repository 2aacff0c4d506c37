#pragma once
// All file work of the kiosk, behind one small interface that the inside owns: what a system does
// differently is in platform/, and a test can make any single step fail. Paths are absolute, bytes
// as the system has them; names may hold anything but '/' and NUL. Every call blocks; an object may
// be used by one thread at a time. Errors say in plain words what went wrong ("the disk is full").
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace anteroom::host {

// `other` is a pipe, a socket or a device.
enum class Kind { nothing, file, folder, link, other };

// What a name stands for, at one moment.
struct Facts {
  Kind kind = Kind::nothing;
  std::int64_t size = 0;     // bytes
  std::int64_t modified = 0; // nanoseconds of the system's clock; only ever compared for equality
  std::uint64_t device = 0;  // with `file`: the same file has the same two numbers,
  std::uint64_t file = 0;    // whatever it is called
  bool operator==(const Facts&) const = default;
};

// A file open for reading; closed when destroyed.
class Reading {
public:
  virtual ~Reading() = default;
  // Facts of what is open, which is not always what the name stands for by now.
  virtual Result<Facts> facts() = 0;
  // Fills `into` from where the last read ended; fewer bytes only at the end of the file, 0 after it.
  virtual Result<std::size_t> read(std::span<std::byte> into) = 0;
};

// A file open for writing; closed when destroyed, which promises nothing about its bytes.
class Writing {
public:
  virtual ~Writing() = default;
  // All of `bytes`, or an error and then any part of them.
  virtual Outcome write(std::span<const std::byte> bytes) = 0;
  // Returns once the bytes are on the disk and stay there through a power cut.
  virtual Outcome sync() = 0;
};

class Files {
public:
  virtual ~Files() = default;

  // Kind::nothing is an answer, not an error. A link is a link, wherever it leads.
  virtual Result<Facts> look(const std::string& path) = 0;
  // Names in `folder`, in no order, at most `most` of them.
  virtual Result<std::vector<std::string>> list(const std::string& folder, std::size_t most) = 0;
  // Never follows a link in the last part of `path`, never waits for a pipe's other end; an error
  // for anything but an ordinary file.
  virtual Result<std::unique_ptr<Reading>> open(const std::string& path) = 0;
  // A new file that only this user may read. An error when the name is taken.
  virtual Result<std::unique_ptr<Writing>> create(const std::string& path) = 0;
  // At once or not at all, in place of what `to` was. Both on one volume.
  virtual Outcome rename(const std::string& from, const std::string& to) = 0;
  // Returns once names made, renamed and removed in `folder` stay so through a power cut.
  virtual Outcome sync_folder(const std::string& folder) = 0;
  // Files and links; a name that is not there is removed already.
  virtual Outcome remove(const std::string& path) = 0;
  // With the folders above it; Done when it is there already.
  virtual Outcome make_folder(const std::string& path) = 0;
  // Bytes that this user may still write on the volume of `folder`.
  virtual Result<std::int64_t> free_space(const std::string& folder) = 0;
};

// The files of this system.
std::unique_ptr<Files> system_files();

} // namespace anteroom::host
