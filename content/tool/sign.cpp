#include "tool/sign.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "store/schema.h"
#include "store/store.h"
#include "tool/key_files.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <span>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

constexpr const char* kComment = "signature from anteroom-content";

// What was signed before may be signed again; another file of that name is somebody's.
Outcome check_place(const std::string& file) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(file, error))) return Done{};
  const auto text = read_short(file, bundle::kLargestSignature);
  if (text && text->text().starts_with("untrusted comment: ")) return Done{};
  return Error{file + " is there already and is not a signature, so it is not overwritten; move it away first"};
}

} // namespace

std::string signature_of(const std::string& file) { return file + std::string(bundle::kSignatureEnding); }

Result<bundle::Seal> seal_of(const std::string& file) {
  const auto about = store::inspect(file);
  if (!about) return Error{fmt::format("{} is no bundle that a kiosk can show: {}", file, about.error().what)};
  std::error_code error;
  const auto size = static_cast<std::int64_t>(fs::file_size(file, error));
  if (error) return Error{fmt::format("{} cannot be read: {}", file, error.message())};
  return bundle::Seal{about->id, {about->epoch, about->sequence}, size, store::kSchemaVersion, about->created};
}

Result<bundle::Digest> digest_in(const std::string& file, const Progress& progress) {
  std::error_code error;
  const bool is_file = fs::is_regular_file(file, error); // a pipe would be waited for
  if (error || !is_file)
    return Error{fmt::format("{} cannot be read: {}", file, error ? error.message() : "it is no file")};
  const auto size = static_cast<std::int64_t>(fs::file_size(file, error));
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  bundle::ContentHash hash;
  std::array<char, 65536> block{};
  for (std::int64_t done = 0; in; done += in.gcount()) {
    if (progress) progress(done, size);
    in.read(block.data(), block.size());
    hash.add(std::as_bytes(std::span(block).first(static_cast<std::size_t>(in.gcount()))));
  }
  if (progress) progress(size, size);
  if (!in.eof())
    return Error{fmt::format("{} cannot be read: {}", file, errno != 0 ? std::strerror(errno) : "the disk fails")};
  return hash.digest();
}

std::string in_words(const bundle::Seal& seal) {
  return fmt::format("channel {}, epoch {}, edition {} of {}", seal.channel, seal.edition.epoch, seal.edition.sequence,
                     seal.created);
}

Result<Signed> sign_with(const SecretKey& key, const std::string& file, const bundle::Digest& digest,
                         const bundle::Seal& seal) {
  const auto made = key.sign(digest, bundle::write_seal(seal));
  if (auto written = write_over(signature_of(file), bundle::write_signature(made, kComment)); !written)
    return written.error();
  return Signed{made.key, seal};
}

Result<Signed> sign(const std::string& file, const std::string& key_file, const Progress& progress) {
  const auto before = digest_in(file, progress);
  if (!before) return before.error();
  const auto seal = seal_of(file);
  if (!seal) return seal.error();
  if (auto place = check_place(signature_of(file)); !place) return place.error();
  const auto key = secret_key_in(key_file);
  if (!key) return key.error();
  // Looking at it and typing a password take a while, in which it may have been built anew.
  const auto now = digest_in(file);
  if (!now || *now != *before) return Error{file + " changed while it was being signed; sign it again"};
  return sign_with(*key, file, *now, *seal);
}

} // namespace anteroom::content
