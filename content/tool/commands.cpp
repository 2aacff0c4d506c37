#include "tool/commands.h"

#include "tool/build.h"
#include "tool/change_keys.h"
#include "tool/check.h"
#include "tool/diff.h"
#include "tool/inspect.h"
#include "tool/key_files.h"
#include "tool/password.h"
#include "tool/sign.h"
#include "tool/verify.h"

#include <cstdio>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

int cannot(const Error& error) {
  fmt::print(stderr, "{}\n", error.what);
  return kCannot;
}

void print_mistakes(const Mistakes& mistakes, const char* until = "nothing is built until all are mended") {
  for (const std::string& line : mistakes.warnings()) fmt::print(stderr, "{} (only a warning)\n", line);
  const auto lines = mistakes.lines();
  for (const std::string& line : lines) fmt::print(stderr, "{}\n", line);
  if (!lines.empty())
    fmt::print(stderr, "{} {}; {}\n", lines.size(), lines.size() == 1 ? "mistake" : "mistakes", until);
}

} // namespace

int run_build(const std::string& content, const std::string& file) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error());
  print_mistakes(checked->mistakes);
  if (!checked->mistakes.none()) return kMistakes;
  const auto built = [&] {
    ProgressLine line("drawing pictures", ProgressLine::Unit::things);
    return build(*checked, file, line.progress());
  }();
  if (!built) return cannot(built.error());
  fmt::print("{}: {} KiB\n", file, built->bytes / 1024);
  if (is_signed(file)) fmt::print("{} is from before; sign it again\n", signature_of(file));
  return kGood;
}

int run_check(const std::string& content) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error());
  fmt::print("{}", level_table(checked->levels));
  std::fflush(stdout); // before the mistakes, where both go to one screen
  print_mistakes(checked->mistakes);
  return checked->mistakes.none() ? kGood : kMistakes;
}

int run_inspect(const std::string& file) {
  const auto text = inspect(file);
  if (!text) return cannot(text.error());
  fmt::print("{}", *text);
  return kGood;
}

int run_diff(const std::string& from, const std::string& to) {
  const auto made = [&] {
    ProgressLine line("comparing pictures", ProgressLine::Unit::things);
    return diff(from, to, line.progress());
  }();
  if (!made) return cannot(made.error());
  if (!made->mistakes.none()) {
    print_mistakes(made->mistakes, "nothing is compared until all are mended");
    return kCannot;
  }
  fmt::print("{}", in_words(*made));
  return made->changes.empty() ? kGood : kDiffers;
}

int run_keygen(const std::string& name, bool with_password) {
  const KeyFiles files = key_files(name);
  if (auto is_free = check_free(files); !is_free) return cannot(is_free.error());
  std::optional<SecretBytes> password;
  if (with_password) {
    auto asked = ask_new_password(files.secret);
    if (!asked) return cannot(asked.error());
    password = std::move(*asked);
  }
  const auto key = make_keys(files, password);
  if (!key) return cannot(key.error());
  fmt::print("key {}\n{}: keep it safe, and a copy elsewhere; whoever has it decides what kiosks show\n{}: give it to "
             "every kiosk\n",
             bundle::name_of(key->id), files.secret, files.for_all);
  return kGood;
}

int run_sign(const std::string& file, const std::string& key) {
  const auto made = [&] {
    ProgressLine line("reading " + file, ProgressLine::Unit::bytes);
    return sign(file, key, line.progress());
  }();
  if (!made) return cannot(made.error());
  fmt::print("{}: signed with key {}\n{}\ncarry both files together\n", signature_of(file), bundle::name_of(made->by),
             in_words(made->seal));
  return kGood;
}

int run_verify(const std::string& file, const std::vector<std::string>& keys) {
  const auto verdict = [&] {
    ProgressLine line("reading " + file, ProgressLine::Unit::bytes);
    return verify(file, keys, line.progress());
  }();
  if (!verdict) return cannot(verdict.error());
  fmt::print(verdict->good ? stdout : stderr, "{}", verdict->words);
  return verdict->good ? kGood : kNotGood;
}

int run_change_keys(const ChangeOfKeys& change) {
  const auto made = change_keys(change);
  if (!made) return cannot(made.error());
  fmt::print("{}: change of keys {}, epoch {}\nkiosks that take it trust key {}\n", change.file, made->number,
             made->epoch, bundle::name_of(made->key.id));
  for (const bundle::KeyId& id : made->retired) fmt::print("and never again key {}\n", bundle::name_of(id));
  return kGood;
}

} // namespace anteroom::content
