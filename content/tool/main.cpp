// anteroom-content: what authors run. One file a command; this one only reads the command line.
#include "tool/commands.h"

#include <CLI/CLI.hpp>
#include <string>

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

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong) == 0 ? kGood : kCannot;
  }
  if (build->parsed()) return run_build(content, file);
  if (check->parsed()) return run_check(content);
  return run_inspect(file);
}
