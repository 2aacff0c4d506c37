#pragma once
// The private copy of an offer, which is removed with this unless it was installed.
#include "host/files.h"

#include <new>
#include <string>
#include <utility>

namespace anteroom::bundle {

class PrivateCopy {
public:
  PrivateCopy() = default;
  // Borrows `files`. There need not be a file yet.
  PrivateCopy(host::Files& files, std::string path) : files_(&files), path_(std::move(path)) {}
  PrivateCopy(PrivateCopy&& other) noexcept
      : files_(std::exchange(other.files_, nullptr)), path_(std::move(other.path_)) {}
  PrivateCopy& operator=(PrivateCopy&& other) noexcept {
    std::swap(files_, other.files_);
    std::swap(path_, other.path_);
    return *this;
  }
  ~PrivateCopy() { remove(); }

  const std::string& path() const { return path_; }
  // It has another name now, and stays.
  void keep() { files_ = nullptr; }
  // One that cannot be removed is pruned before the next is made.
  void remove() noexcept {
    if (host::Files* files = std::exchange(files_, nullptr)) try {
        (void)files->remove(path_);
      } catch (const std::bad_alloc&) {
      }
  }

private:
  host::Files* files_ = nullptr;
  std::string path_;
};

} // namespace anteroom::bundle
