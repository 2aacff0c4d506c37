// anteroom-content: what authors run. One file a command; this one only reads the command line.
#include "tool/commands.h"
#include "tool/fields.h"
#include "tool/nearest.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

// Says so when the first word is no command, for CLI11 only tells that one is missing.
bool told_of_unknown(const CLI::App& app, int argc, char** argv) {
  using namespace anteroom::content;
  if (argc < 2 || argv[1][0] == '-') return false;
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands(nullptr)) known.push_back(command->get_name());
  if (std::find(known.begin(), known.end(), argv[1]) != known.end()) return false;
  fmt::print(stderr, "there is no command \"{}\"{}\n", argv[1],
             did_you_mean(argv[1], known, "; there are " + listed(known)));
  return true;
}

} // namespace

int main(int argc, char** argv) {
  using namespace anteroom::content;
  CLI::App app{"Turns a folder of cards, checks and pictures into the one file that a kiosk shows."};
  app.name("anteroom-content");
  app.require_subcommand(1);
  app.footer(
      "It ends with 0 when all is well, 1 when the content has mistakes, 2 when a file or the command is wrong.");

  std::string content, file;
  CLI::App* build =
      app.add_subcommand("build", "Checks CONTENT and writes the bundle FILE. With a mistake nothing is written.");
  build->add_option("content", content, "the folder that holds bundle.yaml")->required();
  build->add_option("-o,--output", file, "the bundle to write, such as clinic.anteroom")->required();
  CLI::App* check =
      app.add_subcommand("check", "Checks CONTENT, prints the reading grade of each card, writes nothing.");
  check->add_option("content", content, "the folder that holds bundle.yaml")->required();
  CLI::App* inspect = app.add_subcommand("inspect", "Says what is in the bundle FILE.");
  inspect->add_option("file", file, "a bundle")->required();
  for (CLI::App* command : {build, check, inspect}) command->footer(app.get_footer());

  if (told_of_unknown(app, argc, argv)) return kCannot;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong) == 0 ? kGood : kCannot;
  }
  if (build->parsed()) return run_build(content, file);
  if (check->parsed()) return run_check(content);
  return run_inspect(file);
}
