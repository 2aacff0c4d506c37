#include "tool/verify.h"

#include "tool/fields.h"
#include "tool/key_files.h"
#include "tool/sign.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

// A public key, and the file that it is from.
struct Known {
  bundle::PublicKey key;
  std::string file;
};

Result<std::vector<Known>> read_all(const std::vector<std::string>& key_files) {
  std::vector<Known> made;
  for (const std::string& file : key_files) {
    const auto key = public_key_in(file);
    if (!key) return key.error();
    made.push_back({*key, file});
  }
  return made;
}

Result<bundle::Signature> read_beside(const std::string& file) {
  const auto text = read_short(signature_of(file), bundle::kLargestSignature);
  if (!text) return text.error();
  auto signature = bundle::read_signature(text->text());
  if (!signature) return Error{fmt::format("{}: {}", signature_of(file), signature.error().what)};
  return signature;
}

Verdict not_good(const std::string& words) { return {false, words + "\n", {}, {}}; }

// What was signed is what came: now its words may be looked at, and must be those of the file.
Verdict judge_seal(const std::string& file, const bundle::Signature& signature, const Known& by) {
  const std::string name = bundle::name_of(by.key.id);
  const auto said = bundle::read_seal(signature.trusted_comment);
  if (!said) return not_good(fmt::format("{} was signed with key {}, but {}", file, name, said.error().what));
  const auto found = seal_of(file);
  if (!found) return not_good(fmt::format("it was signed with key {}, but {}", name, found.error().what));
  if (*said != *found) {
    return not_good(fmt::format("{}: the signature and the content disagree; the signature says\n  {}\nthe content\n  "
                                "{}\nbuild and sign it again",
                                file, signature.trusted_comment, bundle::write_seal(*found)));
  }
  return {true,
          fmt::format("{}: signed with key {} ({}), and unchanged since\n{}; {} bytes, schema {}\n", file, name,
                      by.file, in_words(*said), said->size, said->schema),
          by.key.id, *said};
}

} // namespace

Result<Verdict> verify(const std::string& file, const std::vector<std::string>& key_files, const Progress& progress) {
  const auto known = read_all(key_files);
  if (!known) return known.error();
  const auto digest = digest_in(file, progress);
  if (!digest) return digest.error();
  if (!is_signed(file))
    return not_good(fmt::format("{} is not signed: there is no {} beside it", file, signature_of(file)));
  const auto signature = read_beside(file);
  if (!signature) return not_good(signature.error().what);
  const std::string name = bundle::name_of(signature->key);
  const auto by =
      std::find_if(known->begin(), known->end(), [&](const Known& one) { return one.key.id == signature->key; });
  if (by == known->end()) {
    std::vector<std::string> names;
    for (const Known& one : *known) names.push_back(fmt::format("{} ({})", bundle::name_of(one.key.id), one.file));
    return not_good(fmt::format("{} was signed with key {}, not with {}", file, name, listed(names)));
  }
  if (!bundle::verify(*signature, by->key, *digest)) {
    return not_good(fmt::format("{}: the file or its signature was changed after it was signed with key {}; build and "
                                "sign it again",
                                file, name));
  }
  return judge_seal(file, *signature, *by);
}

bool is_signed(const std::string& file) {
  std::error_code ignored;
  return std::filesystem::exists(signature_of(file), ignored);
}

std::optional<bundle::KeyId> signer_of(const std::string& file) {
  const auto signature = is_signed(file) ? read_beside(file) : Result<bundle::Signature>(Error{});
  return signature ? std::optional(signature->key) : std::nullopt;
}

std::string signature_in_words(const std::string& file) {
  if (!is_signed(file)) return fmt::format("not signed: there is no {} beside it\n", signature_of(file));
  const auto signature = read_beside(file);
  if (!signature) return fmt::format("not signed: {}\n", signature.error().what);
  return fmt::format("a signature with key {} lies beside it, not looked into; \"verify\" does that, with its .pub\n",
                     bundle::name_of(signature->key));
}

} // namespace anteroom::content
