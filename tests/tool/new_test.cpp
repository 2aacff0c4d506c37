// What `new` writes for an author to write over.
#include "author_folder.h"
#include "help/catch.h"
#include "our_content.h"
#include "program.h"
#include "store/store.h"

#include <filesystem>

using namespace anteroom;
using anteroom::help::AuthorFolder;
using anteroom::help::Ran;
using anteroom::help::run;
using anteroom::help::run_line;
namespace fs = std::filesystem;

namespace {

// A desk on which `new` is typed.
class Writer {
public:
  Ran make(const std::string& what) const { return run("new " + what + " " + author.path()); }
  // The kiosk that is given what is there now.
  store::Store kiosk() const {
    REQUIRE(run("build " + author.path() + " -o " + author.beside("clinic.anteroom")).code == 0);
    auto opened = store::Store::open(author.beside("clinic.anteroom"));
    REQUIRE(opened.ok());
    return std::move(*opened);
  }

  AuthorFolder author;
};

} // namespace

TEST_CASE("new card") {
  Writer desk;

  SECTION("is one that check finds nothing wrong with, at the end of its shelf") {
    const Ran made = desk.make("card slow-walk --topic calm");
    CHECK(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("written: " + desk.author.path() + "/cards/en/slow-walk.md\n"));
    CHECK(desk.author.told() == "");
    CHECK_THAT(desk.author.warned(), ContainsSubstring("1 of 3 cards wait for a health professional"));
    CHECK_THAT(desk.author.warned(), ContainsSubstring("slow-walk.md:1: no card and no check leads here"));
    const store::Store shown = desk.kiosk();
    const auto shelf = shown.shelf("calm", "en").cards;
    CHECK(shelf.back().id == "slow-walk");
    CHECK(shelf.back().title == "Slow walk");
    CHECK(shown.card("slow-walk", "en")->related.front().id == "breathe");
  }
  SECTION("stands on the first shelf when none is named") {
    REQUIRE(desk.make("card walk").code == 0);
    CHECK(desk.kiosk().card("walk", "en")->about.topic == "alarm");
  }
  SECTION("never takes the place of one that is there") {
    const std::string before = desk.author.read("cards/en/alarm.md");
    const Ran made = desk.make("card alarm");
    CHECK(made.code == 2);
    CHECK_THAT(made.said, ContainsSubstring("alarm.md is there already and is never written over"));
    CHECK(desk.author.read("cards/en/alarm.md") == before);
  }
  SECTION("is written although another has a mistake") {
    desk.author.change("cards/en/breathe.md", "summary:", "sumary:");
    CHECK(desk.make("card walk").code == 0);
    CHECK(desk.author.told().find("walk.md") == std::string::npos);
  }
  SECTION("needs a good name and a shelf that is there") {
    CHECK_THAT(desk.make("card Slow_Walk").said, ContainsSubstring("the name \"Slow_Walk\" is not an id: "));
    CHECK_THAT(desk.make("card walk --topic clam").said,
               ContainsSubstring("there is no topic \"clam\"; did you mean \"calm\"?"));
    CHECK(desk.make("card ../walk").code == 2);
    CHECK_THAT(desk.make("crad walk").said, ContainsSubstring("there is no new \"crad\"; did you mean \"card\"?"));
    CHECK(run("new card walk " + desk.author.beside("nothing")).code == 2);
    CHECK(run("new card").code == 2);
  }
  SECTION("is written where the author stands, or into content/ there") {
    const std::string program = ANTEROOM_CONTENT_PROGRAM;
    CHECK(run_line("cd " + desk.author.path() + " && " + program + " new card one").code == 0);
    CHECK(run_line("cd " + desk.author.path() + "/.. && " + program + " new card two").code == 0);
    CHECK(fs::exists(desk.author.path() + "/cards/en/one.md"));
    CHECK(fs::exists(desk.author.path() + "/cards/en/two.md"));
  }
}

TEST_CASE("new check") {
  Writer desk;

  SECTION("is one that check finds nothing wrong with") {
    CHECK(desk.make("check rest --topic alarm").code == 0);
    CHECK(desk.author.told() == "");
    CHECK(desk.author.warned() == "");
    const auto check = desk.kiosk().check("rest", "en");
    REQUIRE(check.has_value());
    CHECK(check->title == "Rest");
    CHECK(check->scores.front().bands.front().guidance.try_now == "breathe");
  }
  SECTION("needs a card with an exercise") {
    desk.author.remove("checks/near.yaml").remove("checks/near.json");
    desk.author.change("cards/en/breathe.md", "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```", "Breathe.");
    const Ran made = desk.make("check rest");
    CHECK(made.code == 2);
    CHECK_THAT(made.said, ContainsSubstring("a check ends with an exercise, and no card has one"));
  }
}

TEST_CASE("new topic") {
  Writer desk;

  SECTION("comes with a picture and a first card, in a colour that no topic has, and keeps what was there") {
    const std::string before = "# Shelves.\n" + desk.author.read("topics.yaml") + "\n# The end.\n";
    desk.author.write("topics.yaml", before);
    CHECK(desk.make("topic better-sleep").code == 0);
    CHECK(desk.author.told() == "");
    const std::string after = desk.author.read("topics.yaml");
    CHECK(after.substr(0, before.size() - 13) == before.substr(0, before.size() - 13));
    CHECK(after.substr(before.size() - 12) == "- id: better-sleep\n  colour: plum\n  art: better-sleep\n"
                                              "  title: {en: \"Better sleep\"}\n"
                                              "  subtitle: {en: \"What stands on this shelf\"}\n\n# The end.\n");
    const store::Store shown = desk.kiosk();
    CHECK(shown.topics("en").back().title == "Better sleep");
    CHECK(shown.shelf("better-sleep", "en").cards.size() == 1);
    CHECK(shown.picture("better-sleep", store::PictureSize::wide).has_value());
  }
  SECTION("finds a colour and a card's name for each of twelve, and no thirteenth") {
    desk.author.change("topics.yaml", "- id: calm", "- id: calmer")
        .change("cards/en/breathe.md", "topic: calm", "topic: calmer");
    desk.author.change("checks/near.yaml", "topic: calm", "topic: calmer");
    REQUIRE(desk.make("card a").code == 0);
    for (char id = 'a'; id < 'a' + 10; ++id) CHECK(desk.make(std::string("topic ") + id).code == 0);
    CHECK(desk.author.told() == "");
    CHECK(fs::exists(desk.author.path() + "/cards/en/a-1.md"));
    CHECK_THAT(desk.make("topic z").said, ContainsSubstring("topics.yaml already has 12 topics"));
  }
  SECTION("is not one that is there") {
    CHECK_THAT(desk.make("topic calm").said, ContainsSubstring("topics.yaml has a topic \"calm\" already"));
  }
  SECTION("leaves nothing behind when its picture is there already") {
    desk.author.write("art/sleep.svg", "mine");
    const std::string before = desk.author.read("topics.yaml");
    CHECK(desk.make("topic sleep").code == 2);
    CHECK(desk.author.read("art/sleep.svg") == "mine");
    CHECK(desk.author.read("topics.yaml") == before);
    CHECK_FALSE(fs::exists(desk.author.path() + "/cards/en/sleep.md"));
  }
}

TEST_CASE("new language") {
  Writer desk;

  SECTION("is one that check finds nothing wrong with, and that is not offered yet") {
    const Ran made = desk.make("language ar");
    CHECK(made.code == 0);
    CHECK(desk.author.told() == "");
    CHECK_THAT(
        desk.author.read("bundle.yaml"),
        ContainsSubstring("  - code: ar\n    name: العربية\n    direction: right-to-left\n    translation: draft\n"));
    CHECK_THAT(desk.author.read("strings/ar.po"), ContainsSubstring("\"Plural-Forms: nplurals=6; plural=(n==0"));
    CHECK_THAT(desk.author.read("strings/ar.po"), ContainsSubstring("\nmsgctxt \"bar_back\"\nmsgid \"The bar_back\"\n"
                                                                    "msgstr \"\"\n"));
    CHECK_THAT(desk.author.read("strings/ar.po"),
               ContainsSubstring("\n#, python-brace-format\nmsgctxt \"minutes\"\nmsgid \"{n} of form 0\"\n"
                                 "msgid_plural \"{n} of form 1\"\nmsgstr[0] \"\"\n"));
    CHECK(fs::is_directory(desk.author.path() + "/cards/ar"));
    CHECK(desk.kiosk().languages().size() == 1);
  }
  SECTION("is offered with the words for help and privacy, and shows the cards that are translated") {
    desk.author.change("strings/en.po", "msgid \"bar_help\"", "#. A button. Short.\nmsgid \"bar_help\"");
    REQUIRE(desk.make("language uk").code == 0);
    CHECK_THAT(desk.author.read("strings/uk.po"), ContainsSubstring("#. A button. Short.\nmsgctxt \"bar_help\"\n"));
    for (const char* word :
         {"attract_text", "bar_help",      "bar_finish",           "home_privacy", "check_privacy", "review_text",
          "result_talk",  "takeaway_text", "result_not_diagnosis", "support_wait", "support_go_on", "help_title",
          "help_staff",   "help_none",     "idle_title",           "idle_stay",    "note_title",    "note_read",
          "note_else",    "speech_private"})
      desk.author.change("strings/uk.po", std::string("msgid \"The ") + word + "\"\nmsgstr \"\"",
                         std::string("msgid \"The ") + word + "\"\nmsgstr \"Слово\"");
    desk.author.change("strings/uk.po", "msgid \"The help_emergency {text}\"\nmsgstr \"\"",
                       "msgid \"The help_emergency {text}\"\nmsgstr \"Телефон {text}\"");
    desk.author.change("strings/uk.po",
                       "msgctxt \"idle_seconds\"\nmsgid \"{n} of form 0\"\nmsgid_plural \"{n} of form 1\"\n"
                       "msgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"",
                       "msgctxt \"idle_seconds\"\nmsgid \"{n} of form 0\"\nmsgid_plural \"{n} of form 1\"\n"
                       "msgstr[0] \"{n} а\"\nmsgstr[1] \"{n} б\"\nmsgstr[2] \"{n} в\"");
    desk.author.write("cards/uk/alarm.md", "---\ntitle: Тривога\nsummary: Чому\n---\nУ тіла є тривога.\n");
    const store::Store shown = desk.kiosk();
    REQUIRE(shown.languages().size() == 2);
    CHECK(shown.languages().at(1) == cards::Language{"uk", "Українська", cards::Direction::left_to_right, "0", true});
    CHECK(shown.card("alarm", "uk")->about.title == "Тривога");
    CHECK(shown.card("breathe", "uk")->about.title == "Slow breathing");
    CHECK(shown.words("uk")(cards::Word::bar_help) == "Слово");
    CHECK(shown.words("uk")(cards::Word::bar_back) == "The bar_back");
    CHECK(shown.words("uk")(cards::Word::idle_seconds, 21) == "21 а");
    CHECK(shown.words("uk")(cards::Word::minutes, 21) == "21 of form 1"); // by the rule of English
  }
  SECTION("takes words that are there already") {
    desk.author.write("strings/es.po", help::all_words("nplurals=2; plural=n != 1;", 2));
    const Ran made = desk.make("language es");
    CHECK(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("strings/es.po was there already, and is taken as it is\n"));
    CHECK(desk.kiosk().languages().size() == 2);
  }
  SECTION("may be one that is not known here, and then says so") {
    const Ran made = desk.make("language nah");
    CHECK(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("this language is not known here: write its own name and direction"));
    CHECK(desk.author.told() == "");
  }
  SECTION("is a code, and not one that is there") {
    CHECK_THAT(desk.make("language Spanish").said, ContainsSubstring("\"Spanish\" is not a language code"));
    CHECK_THAT(desk.make("language en").said, ContainsSubstring("bundle.yaml has the language \"en\" already"));
    CHECK(desk.make("language ../es").code == 2);
  }
  SECTION("says what to write by hand where the list is written otherwise") {
    desk.author.change("bundle.yaml", "languages:\n  - code: en\n    name: English\n    direction: left-to-right\n",
                       "languages: [{code: en, name: English, direction: left-to-right}]\n");
    const std::string before = desk.author.read("bundle.yaml");
    const Ran made = desk.make("language es");
    CHECK(made.code == 2);
    CHECK_THAT(made.said,
               ContainsSubstring("bundle.yaml: its list is not written with a dash a line, so nothing can be "
                                 "added to it; add this entry by hand:\n- code: es\n  name: Español\n"));
    CHECK(desk.author.read("bundle.yaml") == before);
    CHECK_FALSE(fs::exists(desk.author.path() + "/strings/es.po"));
  }
}

TEST_CASE("new things find their place in our own content") {
  const help::OurContent ours;
  const std::string content = ours.path();
  for (const char* one : {"card slow-walk", "topic sleep", "check rest", "language pl", "language ja"}) {
    CHECK(run(std::string("new ") + one + " " + content).code == 0);
    const Ran checked = run("check " + content);
    INFO(one << ": " << checked.said);
    CHECK(checked.code == 0);
  }
}
