#include "tool/commands.h"

#include "tool/build.h"
#include "tool/check.h"
#include "tool/inspect.h"

#include <cstdio>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

int cannot(const Error& error) {
  fmt::print(stderr, "{}\n", error.what);
  return kCannot;
}

void print_mistakes(const Mistakes& mistakes) {
  for (const std::string& line : mistakes.warnings()) fmt::print(stderr, "{} (only a warning)\n", line);
  const auto lines = mistakes.lines();
  for (const std::string& line : lines) fmt::print(stderr, "{}\n", line);
  if (!lines.empty())
    fmt::print(stderr, "{} {}; nothing is built until all are mended\n", lines.size(),
               lines.size() == 1 ? "mistake" : "mistakes");
}

} // namespace

int run_build(const std::string& content, const std::string& file) {
  const auto checked = check(content);
  if (!checked) return cannot(checked.error());
  print_mistakes(checked->mistakes);
  if (!checked->mistakes.none()) return kMistakes;
  const auto built = build(*checked, file);
  if (!built) return cannot(built.error());
  fmt::print("{}: {} KiB\n", file, built->bytes / 1024);
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

} // namespace anteroom::content
