#include "author_folder.h"
#include "help/catch.h"
#include "store/store.h"
#include "tool/build.h"
#include "tool/stamp.h"

using namespace anteroom;
using anteroom::help::AuthorFolder;

TEST_CASE("a second language") {
  AuthorFolder author;
  author.add_spanish();

  SECTION("is content when all of it is there") {
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("has no card of its own") {
    author.write("cards/es/mas.md", author.read("cards/es/alarm.md"));
    CHECK(author.told() ==
          "content/cards/es/mas.md: translates a card that cards/en does not have; rename or remove it");
  }
  SECTION("has a file of words") {
    author.remove("strings/es.po");
    CHECK(author.told() == "content/strings/es.po: is missing; content needs this file");
  }
  SECTION("may repeat the source's settings") {
    author.change("cards/es/alarm.md", "title:", "topic: alarm\norder: 10\nrelated: [breathe]\ntitle:");
    CHECK(author.told() == "");
  }
  SECTION("may not contradict them") {
    author.change("cards/es/alarm.md", "title:", "minutes: 3\ntitle:");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/alarm.md:1: \"minutes\" is not what "));
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en/alarm.md says; make it the same, or remove it here"));
  }
  SECTION("has the exercises of the source") {
    author.change("cards/es/breathe.md", "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```\n", "");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/breathe.md:1: the exercise of the source is missing here"));
  }
  SECTION("has no exercise more") {
    author.write("cards/es/alarm.md", author.read("cards/es/alarm.md") + "\n```guided\nUno.\n```\n");
    CHECK_THAT(author.told(), ContainsSubstring("cards/es/alarm.md:1: the source has no exercise; remove it here"));
  }
  SECTION("translates the note of a sensitive card") {
    author.change("cards/en/alarm.md", "sensitivity: ordinary", "sensitivity: sensitive\nnote: Names harm.");
    CHECK_THAT(author.told(),
               ContainsSubstring("cards/es/alarm.md:1: the card is sensitive, so its note must be translated too"));
  }
  SECTION("fills in what the program fills in") {
    author.change("strings/es.po", "The reader_page {n} {m}", "{n} de");
    CHECK_THAT(author.told(), ContainsSubstring("content/strings/es.po:"));
    CHECK_THAT(author.told(), ContainsSubstring(": \"reader_page\" lacks {m}, which the program fills in"));
  }
  SECTION("that is not listed is passed over with a warning") {
    author.write("cards/fr/alarm.md", "").write("strings/fr.po", "");
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/cards/fr: is not read: bundle.yaml does not list the language \"fr\"\n"
                             "content/strings/fr.po: is not read: bundle.yaml does not list the language \"fr\"");
  }
}

namespace {

// What a kiosk that was given this folder shows. Nothing here needs pictures.
store::Store kiosk(const AuthorFolder& author) {
  const auto checked = content::check(author.path());
  REQUIRE(checked.ok());
  REQUIRE(checked->mistakes.lines() == std::vector<std::string>{});
  const std::string file = author.beside("clinic.anteroom");
  REQUIRE(content::build_with({}, checked->shown, file).ok());
  auto opened = store::Store::open(file);
  REQUIRE(opened.ok());
  return std::move(*opened);
}

std::string warning(const std::string& where, const std::string& what) {
  return "content/" + where + ": not translated into \"es\" yet: " + what + "; until then visitors read \"en\" there";
}

} // namespace

TEST_CASE("what is not translated yet") {
  AuthorFolder author;
  author.add_spanish();

  SECTION("may be a card: visitors read the source") {
    author.remove("cards/es/alarm.md");
    CHECK(author.warned() == warning("cards/es", "1 of 2 cards (alarm)"));
    const store::Store shown = kiosk(author);
    CHECK(shown.card("alarm", "es")->about.title == "When the alarm stays on");
    CHECK(shown.card("alarm", "es")->about.language == "en");
    CHECK(shown.card("breathe", "es")->about.title == "Respirar");
  }
  SECTION("may be a topic, which is then not shown in half") {
    author.change("topics.yaml", "{en: Ways to calm, es: Hola}", "{en: Ways to calm}");
    CHECK(author.warned() == warning("topics.yaml", "1 of 2 topics (calm)"));
    const auto topics = kiosk(author).topics("es");
    CHECK(topics.at(0).title == "Hola");
    CHECK(topics.at(1).title == "Ways to calm");
    CHECK(topics.at(1).subtitle == "Small things that help");
  }
  SECTION("may be one text of a questionnaire, which is then shown whole in the first language") {
    author.change("checks/near.json", "\"text\": \"I felt alone\",\n      \"_text\"",
                  "\"text\": \"I felt alone\",\n      \"_txt\"");
    CHECK(author.warned() == warning("checks/near.json", "1 of 14 texts"));
    const auto check = kiosk(author).check("near", "es");
    REQUIRE(check.has_value());
    CHECK(check->language == "en");
    CHECK(check->items.at(0).text == "I felt far away");
    CHECK(check->items.at(1).text == "I felt alone");
  }
  SECTION("may be a whole questionnaire, which is then shown in the first language with all that is said of it") {
    author.change("checks/near.json", "\"valueCode\": \"es\"", "\"valueCode\": \"pl\"");
    CHECK(author.warned() == warning("checks/near.json", "5 of 14 texts"));
    const auto check = kiosk(author).check("near", "es");
    REQUIRE(check.has_value());
    CHECK(check->title == "How near do I feel?");
    CHECK(check->about.front() == "Two statements about the last weeks.");
  }
  SECTION("may be a word that is empty, marked fuzzy or not there") {
    author.change("strings/es.po", "msgstr \"The bar_back\"", "msgstr \"\"");
    author.change("strings/es.po", "msgid \"bar_home\"", "#, fuzzy\nmsgid \"bar_home\"");
    author.change("strings/es.po", "msgid \"bar_more\"\nmsgstr \"The bar_more\"\n", "");
    author.change("strings/es.po", "msgstr[0] \"{n} of form 0\"\nmsgstr[1] \"{n} of form 1\"",
                  "msgstr[0] \"\"\nmsgstr[1] \"\"");
    CHECK(author.told() == "");
    CHECK_THAT(
        author.warned(),
        ContainsSubstring("strings/es.po: not translated into \"es\" yet: 5 words (bar_back, bar_home, bar_more, "));
    const auto words = kiosk(author).words("es");
    CHECK(words(cards::Word::bar_back) == "The bar_back");
    CHECK(words(cards::Word::minutes, 5) == "5 of form 1");
  }
  SECTION("may not be one form of a word that counts") {
    author.change("strings/es.po", "msgstr[1] \"{n} of form 1\"\n", "msgstr[1] \"\"\n");
    CHECK_THAT(author.told(), ContainsSubstring("\"minutes\" has no text yet; write it"));
  }
  SECTION("may not be in the source") {
    author.change("strings/en.po", "msgstr \"The bar_back\"", "msgstr \"\"");
    author.change("topics.yaml", "{en: Ways to calm, es: Hola}", "{es: Hola}");
    CHECK_THAT(author.told(), ContainsSubstring("\"bar_back\" has no text yet; write it"));
    CHECK_THAT(author.told(), ContainsSubstring("\"title\" is not written in \"en\"; add en: ..."));
  }
}

TEST_CASE("a language without words for help and privacy") {
  AuthorFolder author;
  author.add_spanish();
  author.change("strings/es.po", "msgstr \"The help_title\"", "msgstr \"\"");
  author.change("strings/es.po", "msgstr \"The home_privacy\"", "msgstr \"\"");

  SECTION("is not offered, and check says what it lacks") {
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(), ContainsSubstring("content/bundle.yaml:9: visitors are not offered \"es\" yet: these "
                                                  "words tell them of help and privacy; write home_privacy and "
                                                  "help_title in strings/es.po"));
    const store::Store shown = kiosk(author);
    CHECK(shown.languages().size() == 1);
    CHECK(shown.card("alarm", "es")->about.title == "When the alarm stays on");
    CHECK(shown.card("alarm", "es")->about.language == "en");
  }
  SECTION("is offered as soon as they are there") {
    author.change("strings/es.po", "msgid \"help_title\"\nmsgstr \"\"", "msgid \"help_title\"\nmsgstr \"Ayuda\"");
    author.change("strings/es.po", "msgid \"home_privacy\"\nmsgstr \"\"", "msgid \"home_privacy\"\nmsgstr \"Nada\"");
    CHECK(author.warned() == "");
    CHECK(kiosk(author).languages().size() == 2);
  }
}

TEST_CASE("a translation says who has read it, and of what") {
  AuthorFolder author;
  author.add_spanish();
  const std::string stamp = content::stamp(content::check(author.path())->content.cards.at(0).texts.at("en"));

  SECTION("which is eight letters and digits of the source, for ever the same") { CHECK(stamp == "000e9082"); }
  SECTION("and is told to be stale when a word of the source changes") {
    author.change("cards/en/alarm.md", "to keep you safe", "to protect you");
    const std::string told = author.warned();
    CHECK_THAT(told, ContainsSubstring("content/cards/es/alarm.md:5: stale: the source has changed since; when the "
                                       "translation says the same, write \"of: "));
    author.change("cards/es/alarm.md", "of: " + stamp, "of: " + told.substr(told.find("\"of: ") + 5, 8));
    CHECK(author.warned() == "");
  }
  SECTION("and stays fresh when only lines, pages or settings of the source change") {
    author.change("cards/en/alarm.md", "has an alarm. It", "has an alarm.\nIt")
        .change("cards/en/alarm.md", "minutes: 2", "minutes: 3");
    CHECK(author.warned() == "");
  }
  SECTION("and is told the stamp that it lacks") {
    author.change("cards/es/alarm.md", "of: " + stamp + "\n", "");
    CHECK(author.warned() == "content/cards/es: 1 of 2 cards do not say which state of the source they translate; when "
                             "they say the same as it does now, write \"of:\" and its stamp: alarm " +
                                 stamp);
  }
  SECTION("and is a draft until somebody has") {
    author.change("cards/es/alarm.md", "translation: reviewed 2026-11", "translation: draft");
    author.change("cards/es/breathe.md", "translation: reviewed 2026-11\n", "");
    CHECK(author.warned() == "content/cards/es: 2 of 2 cards are drafts: alarm and breathe");
    author.change("bundle.yaml", "translation: reviewed 2026-11", "translation: draft");
    CHECK_THAT(author.warned(),
               ContainsSubstring("content/strings/es.po: this translation is a draft; when somebody "));
  }
  SECTION("and nothing else") {
    author.change("cards/es/alarm.md", "reviewed 2026-11", "good");
    CHECK_THAT(author.told(),
               ContainsSubstring("content/cards/es/alarm.md:4: \"translation\" cannot be \"good\"; write "
                                 "draft, or reviewed and the month"));
    author.change("cards/es/alarm.md", "translation: good", "translation: reviewed 2026-13");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:4: \"translation\" cannot be \"reviewed 2026-13\""));
    author.change("cards/es/alarm.md", "translation: reviewed 2026-13", "translation: reviewed 2126-11");
    CHECK_THAT(author.told(), ContainsSubstring("the year of \"translation\" is out of range"));
    author.change("cards/es/breathe.md", "of: ", "of: xy");
    CHECK_THAT(author.told(), ContainsSubstring("breathe.md:5: \"of\" cannot be \"xy"));
  }
  SECTION("and the source is none") {
    author.setting("translation: draft");
    CHECK_THAT(author.told(), ContainsSubstring("unknown setting \"translation\""));
    author.change("bundle.yaml", "    direction: left-to-right\n",
                  "    direction: left-to-right\n    translation: draft\n");
    CHECK_THAT(author.told(),
               ContainsSubstring("the first language is the source, and no translation; remove the line"));
  }
}
