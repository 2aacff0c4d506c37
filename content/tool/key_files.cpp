#include "tool/key_files.h"

#include "tool/password.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLargestKey = 4096;

// An open file; closed at the end.
class Opened {
public:
  Opened(const std::string& file, int how, unsigned mode = 0) : number_(open(file.c_str(), how | O_CLOEXEC, mode)) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }

private:
  int number_;
};

Error there_already(const std::string& file) {
  return Error{file + " is there already and is never written over; choose another name"};
}

bool write_all(int number, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(number, text.data(), text.size());
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return fsync(number) == 0;
}

} // namespace

Result<SecretBytes> read_short(const std::string& file, std::size_t most) {
  const Opened opened(file, O_RDONLY);
  SecretBytes into(most + 1);
  std::size_t length = 0;
  ssize_t got = opened.number() < 0 ? -1 : 1;
  while (got > 0 && length <= most) {
    got = read(opened.number(), into.bytes().data() + length, most + 1 - length);
    if (got > 0) length += static_cast<std::size_t>(got);
  }
  if (got < 0) return Error{fmt::format("{} cannot be read: {}", file, std::strerror(errno))};
  if (length > most) return Error{fmt::format("{} is larger than such a file ever is", file)};
  return SecretBytes(into.text().substr(0, length));
}

Outcome write_new(const std::string& file, std::string_view text, Readers readers) {
  const Opened opened(file, O_WRONLY | O_CREAT | O_EXCL, readers == Readers::owner ? 0600U : 0644U);
  if (opened.number() < 0 && errno == EEXIST) return there_already(file);
  if (opened.number() >= 0 && write_all(opened.number(), text)) return Done{};
  const std::string why = std::strerror(errno);
  if (opened.number() >= 0) unlink(file.c_str());
  return Error{fmt::format("{} cannot be written: {}", file, why)};
}

Outcome write_over(const std::string& file, std::string_view text) {
  const std::string part = file + ".part";
  std::error_code error;
  fs::remove(part, error);
  if (auto written = write_new(part, text, Readers::all); !written) return written;
  fs::rename(part, file, error);
  if (!error) return Done{};
  const Error failure{fmt::format("{} cannot be written: {}", file, error.message())};
  fs::remove(part, error);
  return failure;
}

KeyFiles key_files(const std::string& name) {
  const bool ended = name.size() > 4 && (name.ends_with(".key") || name.ends_with(".pub"));
  const std::string bare = ended ? name.substr(0, name.size() - 4) : name;
  return {bare + ".key", bare + ".pub"};
}

Outcome check_free(const KeyFiles& files) {
  std::error_code ignored;
  for (const std::string& file : {files.secret, files.for_all})
    if (fs::exists(fs::symlink_status(file, ignored))) return there_already(file);
  return Done{};
}

Result<bundle::PublicKey> make_keys(const KeyFiles& files, const std::optional<SecretBytes>& password) {
  const SecretKey key = SecretKey::make();
  const auto text = write_secret_key(key, password);
  if (!text) return text.error();
  if (auto written = write_new(files.secret, text->text(), Readers::owner); !written) return written.error();
  if (auto written = write_new(files.for_all, bundle::write_public_key(key.public_key()), Readers::all); !written) {
    unlink(files.secret.c_str()); // half a pair is of no use
    return written.error();
  }
  return key.public_key();
}

Result<SecretKey> secret_key_in(const std::string& file) {
  const auto text = read_short(file, kLargestKey);
  if (!text) return text.error();
  auto key = read_secret_key(*text, [&] { return ask_password(file); });
  if (!key) return Error{fmt::format("{}: {}", file, key.error().what)};
  return key;
}

Result<bundle::PublicKey> public_key_in(const std::string& file) {
  const auto text = read_short(file, kLargestKey);
  if (!text) return text.error();
  const auto key = bundle::read_public_key(text->text());
  if (!key) return Error{fmt::format("{}: {}; name the .pub that keygen wrote", file, key.error().what)};
  return *key;
}

} // namespace anteroom::content
