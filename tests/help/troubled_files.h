#pragma once
// The real files, with trouble on demand: any single step can fail, or all from one on, as if the
// program had been killed there.
#include "host/files.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace anteroom::help {

class TroubledFiles final : public host::Files {
public:
  enum class How {
    once,      // the step fails and nothing of it is done (of a write: half)
    done_once, // the step is done, and says that it failed
    for_ever,  // like once, and so does every later step
  };

  // No trouble until it is asked for.
  void trouble_at(std::size_t step, How how) {
    trouble_ = step;
    how_ = how;
    steps_ = 0;
  }
  void no_trouble() { trouble_ = std::numeric_limits<std::size_t>::max(); }
  // Steps since the last call of trouble_at, or since the beginning.
  std::size_t steps() const { return steps_; }

  // Called before each step that names a path, with the step's name.
  std::function<void(const std::string& step, const std::string& path)> before = {};
  // Asked before each step that names a path: what it answers is the trouble of that step, and nothing is done.
  std::function<std::optional<Error>(const std::string& step, const std::string& path)> denies = {};
  // What free_space() says, instead of the truth.
  std::optional<std::int64_t> free = {};

  Result<host::Facts> look(const std::string& path) override {
    return step<host::Facts>("look", path, [&] { return real_->look(path); });
  }
  Result<std::vector<std::string>> list(const std::string& folder, std::size_t most) override {
    return step<std::vector<std::string>>("list", folder, [&] { return real_->list(folder, most); });
  }
  Result<std::unique_ptr<host::Reading>> open(const std::string& path) override;
  Result<std::unique_ptr<host::Writing>> create(const std::string& path) override;
  Outcome rename(const std::string& from, const std::string& to) override {
    return step<Done>("rename", from, [&] { return real_->rename(from, to); });
  }
  Outcome sync_folder(const std::string& folder) override {
    return step<Done>("sync_folder", folder, [&] { return real_->sync_folder(folder); });
  }
  Outcome remove(const std::string& path) override {
    return step<Done>("remove", path, [&] { return real_->remove(path); });
  }
  Outcome make_folder(const std::string& path) override {
    return step<Done>("make_folder", path, [&] { return real_->make_folder(path); });
  }
  Result<std::int64_t> free_space(const std::string& folder) override {
    return step<std::int64_t>("free_space", folder,
                              [&] { return free ? Result<std::int64_t>(*free) : real_->free_space(folder); });
  }

  template <class T, class Do> Result<T> step(const char* name, const std::string& path, Do act) {
    if (before) before(name, path);
    if (denies)
      if (auto trouble = denies(name, path)) return *trouble;
    const std::size_t at = steps_++;
    const bool fails = how_ == How::for_ever ? at >= trouble_ : at == trouble_;
    if (!fails) return act();
    if (how_ == How::done_once) (void)act();
    return Error{"trouble at step " + std::to_string(at) + " (" + name + ")"};
  }

private:
  std::unique_ptr<host::Files> real_ = host::system_files();
  std::size_t steps_ = 0;
  std::size_t trouble_ = std::numeric_limits<std::size_t>::max();
  How how_ = How::once;
};

class TroubledReading final : public host::Reading {
public:
  TroubledReading(TroubledFiles& files, std::unique_ptr<host::Reading> real, std::string path)
      : files_(files), real_(std::move(real)), path_(std::move(path)) {}
  Result<host::Facts> facts() override {
    return files_.step<host::Facts>("facts", path_, [&] { return real_->facts(); });
  }
  Result<std::size_t> read(std::span<std::byte> into) override {
    return files_.step<std::size_t>("read", path_, [&] { return real_->read(into); });
  }

private:
  TroubledFiles& files_;
  std::unique_ptr<host::Reading> real_;
  std::string path_;
};

class TroubledWriting final : public host::Writing {
public:
  TroubledWriting(TroubledFiles& files, std::unique_ptr<host::Writing> real, std::string path)
      : files_(files), real_(std::move(real)), path_(std::move(path)) {}
  Outcome write(std::span<const std::byte> bytes) override {
    bool written = false;
    const auto whole = [&] {
      written = true;
      return real_->write(bytes);
    };
    Outcome made = files_.step<Done>("write", path_, whole);
    if (!written) (void)real_->write(bytes.first(bytes.size() / 2)); // a disk fills up in the middle
    return made;
  }
  Outcome sync() override {
    return files_.step<Done>("sync", path_, [&] { return real_->sync(); });
  }

private:
  TroubledFiles& files_;
  std::unique_ptr<host::Writing> real_;
  std::string path_;
};

inline Result<std::unique_ptr<host::Reading>> TroubledFiles::open(const std::string& path) {
  using Opened = std::unique_ptr<host::Reading>;
  return step<Opened>("open", path, [&]() -> Result<Opened> {
    Result<Opened> real = real_->open(path);
    if (!real) return real;
    return Opened(std::make_unique<TroubledReading>(*this, std::move(*real), path));
  });
}

inline Result<std::unique_ptr<host::Writing>> TroubledFiles::create(const std::string& path) {
  using Created = std::unique_ptr<host::Writing>;
  return step<Created>("create", path, [&]() -> Result<Created> {
    Result<Created> real = real_->create(path);
    if (!real) return real;
    return Created(std::make_unique<TroubledWriting>(*this, std::move(*real), path));
  });
}

} // namespace anteroom::help
