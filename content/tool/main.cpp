// anteroom-content: what authors run. One file a command; this one only reads the command line.
#include "tool/change_keys.h"
#include "tool/clips.h"
#include "tool/commands.h"
#include "tool/fields.h"
#include "tool/nearest.h"
#include "tool/new.h"
#include "tool/score.h"
#include "tool/watch.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <limits>
#include <string>
#include <vector>

namespace anteroom::content {
namespace {

// What was typed, and the number that the program ends with.
struct Typed {
  std::string content, file, other, key, name, topic, kind;
  std::vector<std::string> keys;
  std::string state, inbox;
  bool no_password = false, json = false, easy = false, all = false;
  Attached attached;
  ScoreOf score;
  ChangeOfKeys change;
  int code = kGood;

  Output output() const { return json ? Output::json : Output::words; }
};

void add_json(CLI::App* command, Typed& typed) {
  command->add_flag("--json", typed.json, "says it to machines, as JSON on the standard output");
}

// Says so when the first word is no command, for CLI11 only tells that one is missing.
bool told_of_unknown(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return false;
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands(nullptr)) known.push_back(command->get_name());
  if (std::find(known.begin(), known.end(), argv[1]) != known.end()) return false;
  fmt::print(stderr, "there is no command \"{}\"{}\n", argv[1],
             did_you_mean(argv[1], known, "; there are " + listed(known)));
  return true;
}

void add_making(CLI::App& app, Typed& typed) {
  CLI::App* build =
      app.add_subcommand("build", "Checks CONTENT and writes the bundle FILE. With a mistake nothing is written.");
  build->add_option("content", typed.content, "the folder that holds bundle.yaml")->required();
  build->add_option("-o,--output", typed.file, "the bundle to write, such as clinic.anteroom")->required();
  add_json(build, typed);
  build->callback([&typed] { typed.code = run_build(typed.content, typed.file, typed.output()); });
  CLI::App* check =
      app.add_subcommand("check", "Checks CONTENT, prints the reading grade of each card, writes nothing.");
  check->add_option("content", typed.content, "the folder that holds bundle.yaml")->required();
  add_json(check, typed);
  check->callback([&typed] { typed.code = run_check(typed.content, typed.output()); });
  CLI::App* paper = app.add_subcommand(
      "paper", "Writes every card and blank self-check of CONTENT in large print and as plain text, to give out.");
  paper->add_option("content", typed.content, "the folder that holds bundle.yaml")->required();
  paper->add_option("-o,--output", typed.file, "the folder to write into")->required();
  paper->callback([&typed] { typed.code = run_paper(typed.content, typed.file); });
  CLI::App* inspect = app.add_subcommand("inspect", "Says what is in the bundle FILE, and whether it is signed.");
  inspect->add_option("file", typed.file, "a bundle")->required();
  add_json(inspect, typed);
  inspect->callback([&typed] { typed.code = run_inspect(typed.file, typed.output()); });
}

void add_new(CLI::App& app, Typed& typed) {
  CLI::App* command = app.add_subcommand("new", "Writes a new card, topic, check or language for you to write over.");
  command->add_option("kind", typed.kind, "card, topic, check or language")->required();
  command->add_option("id", typed.name, "its name: small letters and hyphens; of a language its code, such as es")
      ->required();
  command->add_option("content", typed.content, "the folder that holds bundle.yaml; without it: this one, or content/");
  command->add_option("--topic", typed.topic, "the shelf that a card or a check is to stand on; else the first");
  command->add_flag("--easy", typed.easy, "the easy version of a card that is there: a picture and a sentence a step");
  command->callback([&typed] {
    if (typed.content.empty()) typed.content = std::filesystem::exists("bundle.yaml") ? "." : "content";
    typed.code = run_new({typed.kind, typed.name, typed.content, typed.topic, typed.easy});
  });
}

void add_clips(CLI::App& app, Typed& typed) {
  CLI::App* clips = app.add_subcommand("clips", "Recordings of what is read aloud: attaches them, and lists them.");
  clips->require_subcommand(1);
  CLI::App* attach = clips->add_subcommand("attach", "Says what the recording FILE says, and takes it into CONTENT.");
  attach->add_option("file", typed.attached.file, "an Ogg Opus file of one sentence, such as alarm-1.opus")->required();
  attach->add_option("content", typed.attached.folder, "the folder that holds bundle.yaml")->required();
  attach
      ->add_option("--to", typed.attached.to,
                   "where the sentence stands, such as card:alarm:1:1:1; \"clips list --all\" names all")
      ->required();
  attach->add_option("--language", typed.attached.language, "its code, such as es")->required();
  attach->callback([&typed] { typed.code = run_attach(typed.attached); });
  CLI::App* list =
      clips->add_subcommand("list", "Says what is recorded, how long it is, and what no text says any more.");
  list->add_option("content", typed.content, "the folder that holds bundle.yaml")->required();
  list->add_option("--language", typed.name, "this one alone");
  list->add_flag("--all", typed.all, "each sentence, also what is not recorded: a sheet to read from");
  list->callback([&typed] { typed.code = run_list_clips(typed.content, typed.name, typed.all); });
}

void add_watching(CLI::App& app, Typed& typed) {
  CLI::App* watch = app.add_subcommand(
      "watch", "Builds CONTENT whenever it is saved, and hands it to a running kiosk, until Ctrl+C.");
  watch->add_option("content", typed.content, "the folder that holds bundle.yaml")->required();
  auto* state = watch->add_option("--state", typed.state, "that of the kiosk: the folder that it was started with");
  auto* inbox = watch->add_option("--inbox", typed.inbox, "its drop folder, where nothing else of it can be reached");
  state->excludes(inbox);
  watch->add_option("--key", typed.key, "NAME.key to sign with; without, the kiosk has to run with --allow-unsigned");
  watch->callback([&typed] {
    if (typed.state.empty() && typed.inbox.empty())
      throw CLI::ValidationError("watch", "name the kiosk: --state DIR, or --inbox DIR");
    const std::string drop = typed.inbox.empty() ? typed.state + "/inbox" : typed.inbox;
    typed.code = run_watch({typed.content, typed.state, drop}, typed.key);
  });
}

void add_comparing(CLI::App& app, Typed& typed) {
  CLI::App* diff = app.add_subcommand("diff", "Says what changes for visitors from FROM to TO, card by card.");
  diff->add_option("from", typed.file, "a bundle, or the folder that holds bundle.yaml")->required();
  diff->add_option("to", typed.other, "the same")->required();
  diff->footer("It ends with 0 when nothing changes for visitors, 1 when something does, 2 when the two cannot be "
               "compared.");
  add_json(diff, typed);
  diff->callback([&typed] { typed.code = run_diff(typed.file, typed.other, typed.output()); });
}

void add_scoring(CLI::App& app, Typed& typed) {
  CLI::App* score = app.add_subcommand(
      "score", "Tries the FHIR R4 Questionnaire FILE with a QuestionnaireResponse, and prints every score.");
  score->add_option("questionnaire", typed.score.questionnaire, "a FHIR R4 Questionnaire (JSON)")->required();
  score->add_option("--side-file", typed.score.side_file,
                    "how it is scored; without it, the .yaml beside it, or what the program knows of it");
  score->add_option("--response", typed.score.response, "a FHIR R4 QuestionnaireResponse (JSON)")->required();
  score->add_flag("--json", typed.json, "as a list of {linkId, code, value, origin}");
  score->callback([&typed] { typed.code = run_score(typed.score, typed.json); });
}

void add_signing(CLI::App& app, Typed& typed) {
  CLI::App* keygen = app.add_subcommand(
      "keygen", "Makes a key: NAME.key, which you keep and sign with, and NAME.pub, which every kiosk gets.");
  keygen->add_option("name", typed.name, "such as clinic")->required();
  keygen->add_flag("--no-password", typed.no_password, "whoever can read NAME.key can sign with it");
  keygen->callback([&typed] { typed.code = run_keygen(typed.name, !typed.no_password); });
  CLI::App* sign = app.add_subcommand("sign", "Signs the bundle FILE: writes FILE.minisig beside it.");
  sign->add_option("file", typed.file, "a bundle")->required();
  sign->add_option("--key", typed.key, "NAME.key, as keygen wrote it")->required();
  sign->callback([&typed] { typed.code = run_sign(typed.file, typed.key); });
  CLI::App* verify = app.add_subcommand("verify", "Says who signed the bundle FILE, and whether it is unchanged.");
  verify->add_option("file", typed.file, "a bundle, with FILE.minisig beside it")->required();
  verify->add_option("--key", typed.keys, "NAME.pub; once for each key that may have signed it")
      ->required()
      ->allow_extra_args(false);
  add_json(verify, typed);
  verify->callback([&typed] { typed.code = run_verify(typed.file, typed.keys, typed.output()); });
}

void add_changing(CLI::App& app, Typed& typed) {
  ChangeOfKeys& change = typed.change;
  const auto epochs = CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max());
  CLI::App* command =
      app.add_subcommand("change-keys", "Writes a file that tells kiosks to trust another key, signed by both.");
  command->add_option("--number", change.number, "1 for the first change of keys, then one more each time")
      ->required()
      ->check(CLI::Range(std::int64_t{1}, bundle::kMostKeyChanges));
  command->add_option("--epoch", change.epoch, "that of your bundles, or one more to begin sequences anew")
      ->required()
      ->check(epochs);
  command->add_option("--old", change.old_key, "OLD.key, of a key that kiosks trust now")->required();
  command->add_option("--new", change.new_key, "NEW.key, of the key that they are to trust")->required();
  command->add_option("--retire", change.retire, "NAME.pub of a key that they are never to trust again; may repeat")
      ->allow_extra_args(false);
  command->add_option("-o,--output", change.file, "the file to write, such as clinic-1.anteroom-keys")->required();
  command->callback([&typed] { typed.code = run_change_keys(typed.change); });
}

} // namespace
} // namespace anteroom::content

int main(int argc, char** argv) {
  using namespace anteroom::content;
  CLI::App app{"Turns a folder of cards, checks and pictures into the one file that a kiosk shows."};
  app.name("anteroom-content");
  app.require_subcommand(1);
  const std::string ends = "It ends with 0 when all is well, 1 when the content has mistakes or a signature is not "
                           "good, 2 when a file or the command is wrong.";
  app.footer(ends + " diff ends with 1 when something changes for visitors.");
  Typed typed;
  add_making(app, typed);
  add_new(app, typed);
  add_clips(app, typed);
  add_watching(app, typed);
  add_comparing(app, typed);
  add_scoring(app, typed);
  add_signing(app, typed);
  add_changing(app, typed);
  for (CLI::App* command : app.get_subcommands(nullptr))
    if (command->get_footer().empty()) command->footer(ends);

  if (told_of_unknown(app, argc, argv)) return kCannot;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong) == 0 ? kGood : kCannot;
  }
  return typed.code;
}
