#include "help/forgetful_disk.h"

#include <algorithm>
#include <cstring>

namespace anteroom::help {
namespace {

constexpr std::size_t kSector = 512;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

void set(auto& names, const std::string& path, const auto& file) {
  if (file)
    names[path] = file;
  else
    names.erase(path);
}

} // namespace

// Open for reading or for writing, whatever its name becomes.
class ForgetfulDisk::Handle final : public host::Reading, public host::Writing {
public:
  Handle(ForgetfulDisk& disk, std::shared_ptr<File> file) : disk_(disk), file_(std::move(file)) {}

  Result<host::Facts> facts() override {
    if (Outcome on = disk_.step(); !on) return on.error();
    return facts_of(*file_);
  }
  Result<std::size_t> read(std::span<std::byte> into) override {
    if (Outcome on = disk_.step(); !on) return on.error();
    const std::size_t got = std::min(into.size(), file_->bytes.size() - at_);
    std::memcpy(into.data(), file_->bytes.data() + at_, got);
    at_ += got;
    return got;
  }
  Outcome write(std::span<const std::byte> bytes) override {
    if (Outcome on = disk_.step(); !on) return on;
    file_->bytes.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return Done{};
  }
  Outcome sync() override {
    if (Outcome on = disk_.step(); !on) return on;
    if (!disk_.lies_) file_->synced = file_->bytes;
    return Done{};
  }

  static host::Facts facts_of(const File& file) {
    return {host::Kind::file, static_cast<std::int64_t>(file.bytes.size()), file.modified, 1, file.number};
  }

private:
  ForgetfulDisk& disk_;
  std::shared_ptr<File> file_;
  std::size_t at_ = 0;
};

ForgetfulDisk::ForgetfulDisk(const Held& held) {
  for (const auto& [path, bytes] : held) put(path, bytes);
}

Outcome ForgetfulDisk::step() {
  if (steps_++ >= cut_) return Error{"the power is gone"};
  return Done{};
}

std::shared_ptr<ForgetfulDisk::File> ForgetfulDisk::file(std::string bytes, bool synced) {
  auto made = std::make_shared<File>();
  made->bytes = std::move(bytes);
  if (synced) made->synced = made->bytes;
  made->number = ++files_;
  made->modified = static_cast<std::int64_t>(files_);
  return made;
}

void ForgetfulDisk::put(const std::string& path, const std::string& bytes) {
  folders_.insert(folder_of(path));
  names_[path] = synced_[path] = file(bytes, true);
}

std::string ForgetfulDisk::bytes(const std::string& path) const {
  const auto found = names_.find(path);
  return found == names_.end() ? "" : found->second->bytes;
}

std::vector<std::string> ForgetfulDisk::names(const std::string& folder) const {
  std::vector<std::string> made;
  for (const auto& [path, file] : names_)
    if (folder_of(path) == folder) made.push_back(path.substr(folder.size() + 1));
  return made;
}

void ForgetfulDisk::change(Change change) {
  for (const auto& [path, file] : change) set(names_, path, file);
  changes_.push_back(std::move(change));
}

Result<host::Facts> ForgetfulDisk::look(const std::string& path) {
  if (Outcome on = step(); !on) return on.error();
  if (const auto found = names_.find(path); found != names_.end()) return Handle::facts_of(*found->second);
  return host::Facts{folders_.contains(path) ? host::Kind::folder : host::Kind::nothing};
}

Result<std::vector<std::string>> ForgetfulDisk::list(const std::string& folder, std::size_t most) {
  if (Outcome on = step(); !on) return on.error();
  if (!folders_.contains(folder)) return Error{"it is not there"};
  auto made = names(folder);
  made.resize(std::min(made.size(), most));
  return made;
}

Result<std::unique_ptr<host::Reading>> ForgetfulDisk::open(const std::string& path) {
  if (Outcome on = step(); !on) return on.error();
  const auto found = names_.find(path);
  if (found == names_.end()) return Error{"it is not there"};
  return std::unique_ptr<host::Reading>(std::make_unique<Handle>(*this, found->second));
}

Result<std::unique_ptr<host::Writing>> ForgetfulDisk::create(const std::string& path) {
  if (Outcome on = step(); !on) return on.error();
  if (names_.contains(path)) return Error{"the name is taken"};
  if (!folders_.contains(folder_of(path))) return Error{"it is not there"};
  auto made = file("", false);
  change({{path, made}});
  return std::unique_ptr<host::Writing>(std::make_unique<Handle>(*this, std::move(made)));
}

Outcome ForgetfulDisk::rename(const std::string& from, const std::string& to) {
  if (Outcome on = step(); !on) return on;
  const auto found = names_.find(from);
  if (found == names_.end() || !folders_.contains(folder_of(to))) return Error{"it is not there"};
  change({{to, found->second}, {from, nullptr}});
  return Done{};
}

// What touches the folder is kept, and what that stands on: a file system keeps the order of what is done to
// one name.
Outcome ForgetfulDisk::sync_folder(const std::string& folder) {
  if (Outcome on = step(); !on) return on;
  if (lies_) return Done{};
  std::set<std::string> kept;
  std::vector<bool> chosen(changes_.size());
  for (std::size_t i = changes_.size(); i-- > 0;) {
    const auto concerns = [&](const auto& name) {
      return folder_of(name.first) == folder || kept.contains(name.first);
    };
    chosen[i] = std::any_of(changes_[i].begin(), changes_[i].end(), concerns);
    if (chosen[i])
      for (const auto& [path, file] : changes_[i]) kept.insert(path);
  }
  std::vector<Change> left;
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    if (chosen[i])
      for (const auto& [path, file] : changes_[i]) set(synced_, path, file);
    else
      left.push_back(std::move(changes_[i]));
  }
  changes_ = std::move(left);
  return Done{};
}

Outcome ForgetfulDisk::remove(const std::string& path) {
  if (Outcome on = step(); !on) return on;
  if (folders_.contains(path)) return Error{"it is a folder"};
  if (names_.contains(path)) change({{path, nullptr}});
  return Done{};
}

// Folders stay: they are made once, before there is anything to lose.
Outcome ForgetfulDisk::make_folder(const std::string& path) {
  if (Outcome on = step(); !on) return on;
  for (std::string folder = path; !folder.empty(); folder = folder_of(folder)) folders_.insert(folder);
  return Done{};
}

Result<std::int64_t> ForgetfulDisk::free_space(const std::string&) {
  if (Outcome on = step(); !on) return on.error();
  return std::int64_t{1} << 40;
}

ForgetfulDisk::Names ForgetfulDisk::after_losing(std::uint64_t names) const {
  Names made = synced_;
  for (std::size_t i = 0; i < changes_.size() && i < 64; ++i)
    if ((names >> i & 1) != 0)
      for (const auto& [path, file] : changes_[i]) set(made, path, file);
  return made;
}

std::string ForgetfulDisk::torn(const File& file, Bytes fate, std::mt19937_64& random) {
  if (fate == Bytes::kept) return file.bytes;
  if (fate == Bytes::lost || file.bytes.size() == file.synced.size()) return file.synced;
  const std::size_t synced = file.synced.size();
  const std::size_t length = synced + random() % (file.bytes.size() - synced + 1);
  std::string made = file.bytes.substr(0, length);
  for (std::size_t at = synced; at < length; at = (at / kSector + 1) * kSector) {
    const auto sector = std::min(length, (at / kSector + 1) * kSector) - at;
    const auto die = random() % 4;
    if (die == 0) made.replace(at, sector, sector, '\0');
    if (die == 1) made.replace(at, sector, sector, static_cast<char>(random()));
  }
  return made;
}

Held ForgetfulDisk::after_a_cut(std::uint64_t names, Bytes bytes, std::mt19937_64& random) const {
  Held made;
  for (const auto& [path, file] : after_losing(names)) made[path] = torn(*file, bytes, random);
  return made;
}

Held ForgetfulDisk::after_a_cut(std::mt19937_64& random) const {
  Held made;
  for (const auto& [path, file] : after_losing(random()))
    made[path] = torn(*file, static_cast<Bytes>(random() % 3), random);
  return made;
}

} // namespace anteroom::help
