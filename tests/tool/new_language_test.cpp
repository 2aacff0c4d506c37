// A ninth language, from its first file to a visitor who chooses it: the author's tool and the kiosk, both as they ship.
#include "author_folder.h"
#include "help/catch.h"
#include "program.h"

#include <fstream>

using anteroom::help::AuthorFolder;
using anteroom::help::Ran;
using anteroom::help::run;
using anteroom::help::run_line;

namespace {

class Clinic {
public:
  Clinic() { REQUIRE(run("new language pt " + author.path()).code == 0); }

  // As somebody does who types it between the quotes.
  void translate(const std::string& key, const std::string& english, const std::string& text) {
    const std::string entry = "msgctxt \"" + key + "\"\nmsgid \"" + english + "\"\nmsgstr \"";
    author.change("strings/pt.po", entry + "\"", entry + text + "\"");
  }
  void translate_help_and_privacy() {
    for (const char* key :
         {"attract_text", "bar_help",      "bar_finish",           "home_privacy", "check_privacy", "review_text",
          "result_talk",  "takeaway_text", "result_not_diagnosis", "support_wait", "support_go_on", "help_title",
          "help_staff",   "help_none",     "idle_title",           "idle_stay",    "note_title",    "note_read",
          "note_else",    "speech_private"})
      translate(key, std::string("The ") + key, std::string("Em português: ") + key);
    translate("help_emergency", "The help_emergency {text}", "Em perigo? Ligue {text}");
    author.change("strings/pt.po",
                  "msgctxt \"idle_seconds\"\nmsgid \"{n} of form 0\"\nmsgid_plural \"{n} of form 1\"\n"
                  "msgstr[0] \"\"\nmsgstr[1] \"\"",
                  "msgctxt \"idle_seconds\"\nmsgid \"{n} of form 0\"\nmsgid_plural \"{n} of form 1\"\n"
                  "msgstr[0] \"{n} segundo\"\nmsgstr[1] \"{n} segundos\"");
  }
  void translate_cards() {
    author.write("cards/pt/alarm.md",
                 "---\ntitle: Quando o alarme não desliga\nsummary: Por que um toque assusta\n---\n"
                 "O seu corpo tem um alarme. Ele quer **proteger você**.\n");
    author.write("cards/pt/breathe.md", "---\ntitle: Respirar devagar\nsummary: Um jeito de acalmar\n---\n"
                                        "Respire com o círculo.\n\n"
                                        "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```\n");
  }

  Ran build() const { return run("build " + author.path() + " -o " + bundle()); }
  // Plays a visit on the kiosk; what it says when that cannot be played.
  Ran visit(const std::string& script, const std::string& config = "") const {
    std::ofstream(author.beside("a.visit")) << script;
    std::ofstream(author.beside("kiosk.toml")) << config;
    return run_line(std::string(ANTEROOM_PROGRAM) + " --headless --allow-unsigned --window 800x480 --mm-width 154" +
                    " --bundle " + bundle() + " --state " + author.beside("state") + " --config " +
                    author.beside("kiosk.toml") + " --script " + author.beside("a.visit"));
  }

  AuthorFolder author;

private:
  std::string bundle() const { return author.beside("clinic.anteroom"); }
};

} // namespace

TEST_CASE("a new language") {
  Clinic clinic;

  SECTION("is not offered before its words for help and privacy are there, and it is told which are missing") {
    const Ran built = clinic.build();
    CHECK(built.code == 0);
    CHECK_THAT(built.said, ContainsSubstring("visitors are not offered \"pt\" yet: these words tell them of help and "
                                             "privacy; write attract_text, bar_help, bar_finish, home_privacy"));
    const Ran visited = clinic.visit("screen attract\ntap language:pt\n");
    CHECK(visited.code == 1);
    CHECK_THAT(visited.said, ContainsSubstring("nothing to tap with the id \"language:pt\""));

    clinic.translate_help_and_privacy();
    clinic.author.change("strings/pt.po", "\"Em português: home_privacy\"", "\"\"");
    CHECK_THAT(clinic.build().said, ContainsSubstring("privacy; write home_privacy in strings/pt.po"));
    CHECK(clinic.visit("tap language:pt\n").code == 1);
  }

  SECTION("is offered by its own name with those words and two cards, and shows them") {
    clinic.translate_help_and_privacy();
    clinic.translate_cards();
    const Ran built = clinic.build();
    INFO(built.said);
    REQUIRE(built.code == 0);
    const Ran visited = clinic.visit("screen attract\nsees Português\nsees English\n"
                                     "tap language:pt\nscreen home\nsees Em português: home_privacy\n"
                                     "tap topic:alarm\nsees Quando o alarme não desliga\n"
                                     "tap card:alarm\nscreen reading\nsees O seu corpo tem um alarme.\n"
                                     "tap bar.language\nsees Português\ntap language:en\nscreen reading\n"
                                     "sees Your body has an alarm.\ntap bar.language\ntap language:pt\n"
                                     "sees O seu corpo tem um alarme.\n"
                                     "tap bar.help\nsees Em português: help_title\n"
                                     "tap bar.finish\nscreen attract\nforgot\n");
    INFO(visited.said);
    CHECK(visited.code == 0);
  }

  SECTION("is what a kiosk of Brazil begins in") {
    clinic.translate_help_and_privacy();
    clinic.translate_cards();
    REQUIRE(clinic.build().code == 0);
    const Ran visited = clinic.visit("tap attract.begin\nsees Em português: home_privacy\n"
                                     "tap topic:alarm\nsees Quando o alarme não desliga\n",
                                     "language = \"pt-BR\"\n");
    INFO(visited.said);
    CHECK(visited.code == 0);
  }
}
