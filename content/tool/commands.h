#pragma once
// The commands as they are typed: they print, and answer with the number the program ends with.
// Findings go to the standard output, mistakes and warnings to the standard error.
#include <string>
#include <vector>

namespace anteroom::content {

inline constexpr int kGood = 0;
inline constexpr int kMistakes = 1; // in the content
inline constexpr int kNotGood = 1;  // a signature
inline constexpr int kDiffers = 1;  // two editions, for visitors
inline constexpr int kCannot = 2;   // wrong command line, or a file that cannot be read or written

struct ChangeOfKeys;
struct Wanted;
struct Watched;
struct Attached;
struct ScoreOf;

// As JSON all that is found goes to the standard output, what went wrong too.
enum class Output { words, json };

int run_build(const std::string& content, const std::string& file, Output output);
int run_check(const std::string& content, Output output);
int run_inspect(const std::string& file, Output output);
int run_diff(const std::string& from, const std::string& to, Output output);
int run_new(const Wanted& wanted);
int run_paper(const std::string& content, const std::string& folder);
int run_attach(const Attached& attached);
int run_list_clips(const std::string& content, const std::string& language, bool all);
int run_watch(const Watched& watched, const std::string& key);
int run_score(const ScoreOf& what, bool json);
int run_keygen(const std::string& name, bool with_password);
int run_sign(const std::string& file, const std::string& key);
int run_verify(const std::string& file, const std::vector<std::string>& keys, Output output);
int run_change_keys(const ChangeOfKeys& change);

} // namespace anteroom::content
