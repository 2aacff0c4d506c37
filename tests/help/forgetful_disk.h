#pragma once
// A disk in memory that forgets what was not synced, as a power cut makes a real one forget: of the bytes of
// each file since its sync, any sector of 512 bytes; of the names made, renamed and removed since their
// folder's sync, any. A rename is done or not done; that a later change survives and an earlier one does not
// is what "reordered" means.
#include "host/files.h"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace anteroom::help {

// What a disk holds: bytes by path.
using Held = std::map<std::string, std::string>;

// What becomes of unsynced bytes. `torn`: of each sector one of the two, or rubbish; and any length.
enum class Bytes { kept, lost, torn };

class ForgetfulDisk final : public host::Files {
public:
  // All of `held` is on the disk for good.
  explicit ForgetfulDisk(const Held& held = {});
  ForgetfulDisk(const ForgetfulDisk&) = delete;
  ForgetfulDisk& operator=(const ForgetfulDisk&) = delete;

  // The power goes before step `step`: nothing that is asked for from then on is done, and all of it fails.
  void cut_before(std::size_t step) { cut_ = step; }
  std::size_t steps() const { return steps_; }
  // From now on sync() and sync_folder() do nothing, and say that they did.
  void lie() { lies_ = true; }

  // Changes of names that a power cut may undo, oldest first.
  std::size_t names_at_stake() const { return changes_.size(); }
  // What is there when the power comes back. Bit i of `names`: whether the i-th such change is kept; those
  // beyond the 64th are not. Each file's bytes meet the fate `bytes`; without one, each its own.
  Held after_a_cut(std::uint64_t names, Bytes bytes, std::mt19937_64& random) const;
  Held after_a_cut(std::mt19937_64& random) const;

  // Puts a file there for good, as somebody else's doing; and what programs see at `path`, empty for nothing.
  void put(const std::string& path, const std::string& bytes);
  std::string bytes(const std::string& path) const;
  std::vector<std::string> names(const std::string& folder) const;

  Result<host::Facts> look(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& folder, std::size_t most) override;
  Result<std::unique_ptr<host::Reading>> open(const std::string& path) override;
  Result<std::unique_ptr<host::Writing>> create(const std::string& path) override;
  Outcome rename(const std::string& from, const std::string& to) override;
  Outcome sync_folder(const std::string& folder) override;
  Outcome remove(const std::string& path) override;
  Outcome make_folder(const std::string& path) override;
  Result<std::int64_t> free_space(const std::string& folder) override;

private:
  struct File {
    std::string bytes;
    std::string synced; // the beginning of `bytes` that is on the disk: files here only ever grow
    std::uint64_t number = 0;
    std::int64_t modified = 0;
  };
  using Names = std::map<std::string, std::shared_ptr<File>>;
  // What names stand for after one step; null: for nothing any more.
  using Change = std::vector<std::pair<std::string, std::shared_ptr<File>>>;
  class Handle;

  Outcome step();
  void change(Change change);
  std::shared_ptr<File> file(std::string bytes, bool synced);
  Names after_losing(std::uint64_t names) const;
  static std::string torn(const File& file, Bytes fate, std::mt19937_64& random);

  Names names_;  // as programs see them
  Names synced_; // as they are on the disk
  std::vector<Change> changes_;
  std::set<std::string> folders_;
  std::size_t steps_ = 0;
  std::size_t cut_ = std::numeric_limits<std::size_t>::max();
  std::uint64_t files_ = 0;
  bool lies_ = false;
};

} // namespace anteroom::help
