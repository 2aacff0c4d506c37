#pragma once
// Names of files: which of those in the inbox are offers, how an unknown name is shown to people, and
// how installed bundles are called. Pure; any thread.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::bundle {

// Behind the name of a bundle's file: that of its signature.
inline constexpr std::string_view kSignatureEnding = ".minisig";
inline std::string signature_of(const std::string& path) { return path + std::string(kSignatureEnding); }
// Behind it too: that of its search index, which the kiosk makes for itself. A bundle that came with the kiosk
// lies where it cannot be written; its index lies among the installed bundles, by this name.
inline constexpr std::string_view kIndexEnding = ".index";
inline constexpr std::string_view kPackaged = "packaged";
inline std::string index_of(const std::string& path) { return path + std::string(kIndexEnding); }
// What a private copy is called before it is judged.
inline constexpr std::string_view kIncoming = ".incoming-";
// The part behind the last slash.
inline std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Ends in ".anteroom" (any case), and is neither hidden nor a half-done copy of a tool that carries
// files (Syncthing, rsync, browsers).
bool is_offer(std::string_view name);
// Ends in ".anteroom-keys": a change of keys.
bool is_key_change(std::string_view name);
// Will never be an offer: somebody may have put it there in error.
bool is_stranger(std::string_view name);

// `text` for one line of a log or a name of our own: UTF-8 without line breaks, control characters
// and marks that turn the writing direction; what is not, and what is beyond `longest` characters, is
// "?" and "…".
std::string plain(std::string_view text, std::size_t longest = 80);

// "12-1a2b3c4d.anteroom": sequence and the first 8 digits of the content's hash.
std::string installed_name(std::int64_t sequence, std::string_view hash);
// The sequence of such a name; nothing for any other name.
std::optional<std::int64_t> sequence_of(std::string_view name);

} // namespace anteroom::bundle
