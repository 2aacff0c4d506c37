#pragma once
// Whether a kiosk that has some keys would trust a bundle, in words.
#include "base/result.h"
#include "bundle/seal.h"
#include "bundle/signature.h"
#include "tool/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

struct Verdict {
  bool good = false;
  std::string words; // lines for people: who signed what, or why it does not count
  // When it is good:
  bundle::KeyId by{};
  bundle::Seal seal;
};

// The error is for a file that cannot be read. What is not signed is a verdict. `progress` is told of the bytes read.
Result<Verdict> verify(const std::string& file, const std::vector<std::string>& key_files,
                       const Progress& progress = {});

// Whether there is a file of that name beside it.
bool is_signed(const std::string& file);
// A line on the signature beside `file`, which only verify can trust; ends in a newline.
std::string signature_in_words(const std::string& file);
// The key that the signature beside `file` names, which only verify can trust; nothing when it is not signed.
std::optional<bundle::KeyId> signer_of(const std::string& file);

} // namespace anteroom::content
