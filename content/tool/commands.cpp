#include "tool/commands.h"

#include "tool/as_json.h"
#include "tool/build.h"
#include "tool/change_keys.h"
#include "tool/check.h"
#include "tool/clips.h"
#include "tool/diff.h"
#include "tool/inspect.h"
#include "tool/key_files.h"
#include "tool/new.h"
#include "tool/paper.h"
#include "tool/password.h"
#include "tool/score.h"
#include "tool/sign.h"
#include "tool/verify.h"
#include "tool/watch.h"

#include <cstdio>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

int cannot(const Error& error, Output output = Output::words) {
  if (output == Output::json)
    fmt::print("{}", as_json(error, kCannot));
  else
    fmt::print(stderr, "{}\n", error.what);
  return kCannot;
}

int tell(const std::string& json, int code) {
  fmt::print("{}", json);
  return code;
}

void print_mistakes(const Mistakes& mistakes, const char* until = "nothing is built until all are mended") {
  for (const std::string& line : mistakes.warnings()) fmt::print(stderr, "{} (only a warning)\n", line);
  const auto lines = mistakes.lines();
  for (const std::string& line : lines) fmt::print(stderr, "{}\n", line);
  if (!lines.empty())
    fmt::print(stderr, "{} {}; {}\n", lines.size(), lines.size() == 1 ? "mistake" : "mistakes", until);
}

} // namespace

int run_build(const std::string& content, const std::string& file, Output output) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error(), output);
  const Mistakes& mistakes = checked->mistakes;
  if (output == Output::words) print_mistakes(mistakes);
  if (!mistakes.none())
    return output == Output::json ? tell(as_json(mistakes, file, 0, kMistakes), kMistakes) : kMistakes;
  const auto built = [&] {
    ProgressLine line("drawing pictures", ProgressLine::Unit::things);
    return build(*checked, file, line.progress());
  }();
  if (!built) return cannot(built.error(), output);
  if (output == Output::json) return tell(as_json(mistakes, file, built->bytes, kGood), kGood);
  fmt::print("{}: {} KiB\n", file, built->bytes / 1024);
  if (is_signed(file)) fmt::print("{} is from before; sign it again\n", signature_of(file));
  return kGood;
}

int run_check(const std::string& content, Output output) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error(), output);
  const int code = checked->mistakes.none() ? kGood : kMistakes;
  if (output == Output::json) return tell(as_json(*checked, code), code);
  fmt::print("{}{}", level_table(checked->levels), easy_table(checked->content));
  std::fflush(stdout); // before the mistakes, where both go to one screen
  print_mistakes(checked->mistakes);
  return code;
}

int run_inspect(const std::string& file, Output output) {
  if (output == Output::json) {
    const auto edition = read_edition(file);
    return edition ? tell(as_json(*edition, file), kGood) : cannot(edition.error(), output);
  }
  const auto text = inspect(file);
  if (!text) return cannot(text.error());
  fmt::print("{}", *text);
  return kGood;
}

int run_diff(const std::string& from, const std::string& to, Output output) {
  const auto made = [&] {
    ProgressLine line("comparing pictures", ProgressLine::Unit::things);
    return diff(from, to, line.progress());
  }();
  if (!made) return cannot(made.error(), output);
  const int code = !made->mistakes.none() ? kCannot : made->changes.empty() ? kGood : kDiffers;
  if (output == Output::json) return tell(as_json(*made, code), code);
  if (code == kCannot)
    print_mistakes(made->mistakes, "nothing is compared until all are mended");
  else
    fmt::print("{}", in_words(*made));
  return code;
}

int run_new(const Wanted& wanted) {
  const auto made = make_new(wanted);
  if (!made) return cannot(made.error());
  fmt::print("{}", *made);
  return kGood;
}

int run_paper(const std::string& content, const std::string& folder) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error());
  print_mistakes(checked->mistakes, "nothing is written until all are mended");
  if (!checked->mistakes.none()) return kMistakes;
  const auto written = write_paper(checked->shown, folder);
  if (!written) return cannot(written.error());
  fmt::print("{}: {} sheets in large print and as plain text; open the index.html of a language there to print\n",
             folder, *written);
  return kGood;
}

int run_attach(const Attached& attached) {
  const auto made = attach_clip(attached);
  if (!made) return cannot(made.error());
  fmt::print("{}", *made);
  return kGood;
}

int run_list_clips(const std::string& content, const std::string& language, bool all) {
  const auto made = list_clips(content, language, all ? Listed::all : Listed::recorded);
  if (!made) return cannot(made.error());
  fmt::print("{}", *made);
  return kGood;
}

int run_watch(const Watched& watched, const std::string& key) {
  std::optional<SecretKey> with;
  if (!key.empty()) {
    auto read = secret_key_in(key);
    if (!read) return cannot(read.error());
    with = std::move(*read);
  }
  const Interrupt interrupt; // after the password, which has its own way to be given up
  const auto say = [](const std::string& line) {
    fmt::print("{}", line);
    std::fflush(stdout);
  };
  const auto done = watch(watched, std::move(with), interrupt, say);
  return done ? kGood : cannot(done.error());
}

int run_score(const ScoreOf& what, bool json) {
  Mistakes mistakes;
  const auto scores = score(what, shipped_side_files(), mistakes);
  for (const std::string& line : mistakes.warnings()) fmt::print(stderr, "{} (only a warning)\n", line);
  for (const std::string& line : mistakes.lines()) fmt::print(stderr, "{}\n", line);
  if (!scores) return kMistakes;
  fmt::print("{}", json ? as_json(*scores) : in_words(*scores));
  return kGood;
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

int run_verify(const std::string& file, const std::vector<std::string>& keys, Output output) {
  const auto verdict = [&] {
    ProgressLine line("reading " + file, ProgressLine::Unit::bytes);
    return verify(file, keys, line.progress());
  }();
  if (!verdict) return cannot(verdict.error(), output);
  const int code = verdict->good ? kGood : kNotGood;
  if (output == Output::json) return tell(as_json(*verdict, file, code), code);
  fmt::print(verdict->good ? stdout : stderr, "{}", verdict->words);
  return code;
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
