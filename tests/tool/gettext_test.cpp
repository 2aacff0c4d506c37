// The words of the interface in the hands of those who translate for a living: what gettext's own programs say of the
// files that ship, and what is left when those programs have been at them.
#include "author_folder.h"
#include "cards/words.h"
#include "help/catch.h"
#include "our_content.h"
#include "program.h"
#include "store/store.h"
#include "tool/po.h"

#include <set>

using namespace anteroom;
using anteroom::help::OurContent;
using anteroom::help::run;
using anteroom::help::translators_program;
using anteroom::help::whole_file;

namespace {

std::string shipped(const std::string& code) { return OurContent::shipped() / "strings" / (code + ".po"); }

std::map<std::string, content::PoEntry> entries(const std::string& code) {
  content::Mistakes mistakes;
  std::map<std::string, content::PoEntry> made;
  for (content::PoEntry& entry : content::read_po({shipped(code), whole_file(shipped(code))}, mistakes))
    made[entry.key] = entry;
  CHECK(mistakes.lines() == std::vector<std::string>{});
  CHECK(mistakes.warnings() == std::vector<std::string>{});
  made.erase("");
  return made;
}

std::vector<std::string> for_translators(const content::PoEntry& entry) {
  std::vector<std::string> made;
  for (const std::string& comment : entry.comments)
    if (comment.starts_with("#.")) made.push_back(comment);
  return made;
}

const std::vector<std::string> kTranslations{"ar", "es", "fr", "hi", "uk", "vi", "zh-Hans"};

} // namespace

TEST_CASE("the words that ship") {
  SECTION("are files with which gettext's own check finds nothing wrong") {
    for (const auto& file : help::names_in(OurContent::shipped() / "strings", ".po")) {
      const auto checked =
          translators_program("msgfmt --check -o /dev/null " + (OurContent::shipped() / "strings" / file).string());
      CHECK(checked.said == "");
      CHECK(checked.code == 0);
    }
  }
  SECTION("are in English what every translation says that they are, with the same hints for translators") {
    const auto english = entries("en");
    CHECK(english.size() == cards::word_keys().size());
    for (const std::string& code : kTranslations)
      for (const auto& [key, entry] : entries(code)) {
        INFO(code << ".po: " << key);
        REQUIRE(english.count(key) == 1);
        CHECK(entry.in_context);
        CHECK(entry.id == english.at(key).id);
        CHECK(entry.plural_id == english.at(key).plural_id);
        CHECK(for_translators(entry) == for_translators(english.at(key)));
      }
  }
  SECTION("each come with a hint where on the screen they are, and what is filled in") {
    for (const auto& [key, entry] : entries("en")) {
      INFO(key);
      std::string hints;
      for (const std::string& line : for_translators(entry)) hints += line + " ";
      CHECK(hints.size() > 12);
      for (const char* place : {"{n}", "{m}", "{text}"})
        if (entry.id.find(place) != std::string::npos) CHECK_THAT(hints + "{n} of {m}", ContainsSubstring(place));
    }
  }
  SECTION("have plural forms wherever a number counts something") {
    const std::set<std::string> numbered{"reader_page", "exercise_step", "check_progress", "check_question",
                                         "search_show", "reader_month",  "speech_answer",  "speech_seconds"};
    for (std::size_t i = 0; i < cards::word_keys().size(); ++i) {
      const auto word = static_cast<cards::Word>(i);
      const auto places = cards::placeholders(word);
      const std::string key(cards::word_keys()[i]);
      INFO(key);
      if (std::find(places.begin(), places.end(), "{n}") != places.end())
        CHECK((cards::is_plural(word) || numbered.count(key) == 1)); // the third page, or a bare number
    }
  }
}

namespace {

// A folder with the words that ship, in English and a language that is translated from them.
class Translating {
public:
  explicit Translating(const std::string& code) : code_(code), file_("strings/" + code + ".po") {
    author.write("strings/en.po", whole_file(shipped("en"))).write(file_, whole_file(shipped(code)));
    author.change("bundle.yaml", "    direction: left-to-right\n",
                  "    direction: left-to-right\n  - code: " + code +
                      "\n    name: x\n    direction: left-to-right\n    translation: reviewed 2026-11\n");
  }

  // All words of the kiosk that is given this, with every plural form.
  std::map<std::string, std::string> on_the_kiosk() const {
    const std::string bundle = author.beside("clinic.anteroom");
    const auto built = run("build " + author.path() + " -o " + bundle);
    INFO(built.said);
    REQUIRE(built.code == 0);
    auto opened = store::Store::open(bundle);
    REQUIRE(opened.ok());
    const cards::Words words = opened->words(code_);
    std::map<std::string, std::string> made;
    for (std::size_t i = 0; i < cards::word_keys().size(); ++i) {
      std::string& all = made[std::string(cards::word_keys()[i])];
      for (const int n : {0, 1, 2, 3, 5, 11, 21, 100, 102}) all += words(static_cast<cards::Word>(i), n, 9) + "\n";
    }
    return made;
  }
  std::string po() const { return author.read(file_); }
  void rewrite(const std::string& text) { author.write(file_, text); }
  // gettext's programs, run in the folder.
  void let(const std::string& program) const {
    const auto ran = translators_program("cd " + author.path() + " && " + program);
    INFO(program << ": " << ran.said);
    CHECK(ran.code == 0);
  }

  help::AuthorFolder author;

private:
  std::string code_, file_;
};

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

// Without the entry of a key and what is said before it.
std::string without(std::string text, const std::string& key) {
  const std::size_t at = text.find("msgctxt \"" + key + "\"");
  REQUIRE(at != std::string::npos);
  const std::size_t start = text.rfind("\n\n", at);
  text.erase(start, text.find("\n\n", at) - start);
  return text;
}

} // namespace

TEST_CASE("an English that changes is carried into a translation by msgmerge") {
  for (const std::string code : {"uk", "ar", "zh-Hans"}) {
    Translating desk(code);
    const auto before = desk.on_the_kiosk();
    // One word new in English, one gone, one said otherwise.
    std::string po = without(desk.po(), "exercise_touch");
    replace(po, "#. Button. Back to", "# Asked the clinic: one word is enough.\n#. Button. Back to");
    desk.rewrite(po + "\nmsgctxt \"reader_old\"\nmsgid \"Old\"\nmsgstr \"Alt\"\n");
    desk.author.change("strings/en.po", "\"What would help right now?\"", "\"What would help you right now?\"");
    desk.let("msgmerge --quiet --update --backup=none --previous strings/" + code + ".po strings/en.po");

    INFO(desk.po());
    CHECK_THAT(desk.po(), ContainsSubstring("#| msgid \"What would help right now?\"\n"));
    CHECK_THAT(desk.po(), ContainsSubstring("#~ msgctxt \"reader_old\"\n"));
    CHECK_THAT(desk.po(), ContainsSubstring("msgid \"Touch a circle for each one you find\"\nmsgstr \"\"\n"));
    CHECK_THAT(desk.po(), ContainsSubstring("# Asked the clinic: one word is enough.\n"));
    CHECK(desk.author.told() == "");
    CHECK_THAT(desk.author.warned(),
               ContainsSubstring("\"home_title\" is marked fuzzy, because its English has changed; "
                                 "visitors read the old text"));
    CHECK_THAT(desk.author.warned(),
               ContainsSubstring(": 1 words (exercise_touch)") || ContainsSubstring(": 1 word (exercise_touch)"));

    auto after = desk.on_the_kiosk();
    CHECK_THAT(after.at("exercise_touch"), ContainsSubstring("Touch a circle"));
    after["exercise_touch"] = before.at("exercise_touch");
    CHECK(after == before);

    // Somebody looks at the marked one, and finds it still true.
    desk.let("msgattrib --clear-fuzzy --clear-previous -o strings/" + code + ".po strings/" + code + ".po");
    CHECK(desk.on_the_kiosk().at("home_title") == before.at("home_title"));
  }
}

TEST_CASE("a changed English takes no language off the kiosk, even where it is about help") {
  Translating desk("vi");
  const auto before = desk.on_the_kiosk();
  desk.author.change("strings/en.po", "msgid \"Finish\"", "msgid \"Finish now\"");
  desk.let("msgmerge --quiet --update --backup=none --previous strings/vi.po strings/en.po");
  CHECK_THAT(desk.author.warned(), !ContainsSubstring("not offered"));
  CHECK(desk.on_the_kiosk().at("bar_finish") == before.at("bar_finish"));

  SECTION("unless something else is filled in now") {
    desk.author.change("strings/vi.po", "{n} trên {m}", "{n}");
    CHECK_THAT(desk.author.told(), ContainsSubstring("lacks {m}"));
  }
}

TEST_CASE("an English that changes is told where nobody has carried it on") {
  Translating desk("es");
  CHECK_THAT(desk.author.warned(), !ContainsSubstring("stale"));
  desk.author.change("strings/en.po", "\"What would help right now?\"", "\"What would help you right now?\"")
      .change("strings/en.po", "msgid_plural \"Everything clears", "msgid_plural \"All of it clears");
  const std::string told = desk.author.warned();
  CHECK_THAT(told, ContainsSubstring(": stale: the English of 2 words has changed since (home_title and idle_seconds); "
                                     "\"msgmerge --update "));
  CHECK_THAT(desk.on_the_kiosk().at("home_title"),
             ContainsSubstring("¿Qué te ayudaría ahora mismo?")); // the old words, as with cards

  const std::size_t start = told.find("\"msgmerge") + 1;
  const std::string command = told.substr(start, told.find('"', start) - start);
  desk.let("cd .. && " + command + " --quiet --backup=none");
  CHECK_THAT(desk.author.warned(), !ContainsSubstring("stale"));
  CHECK_THAT(desk.author.warned(), ContainsSubstring("\"home_title\" is marked fuzzy"));
}

TEST_CASE("what translators' programs make of a file says the same words") {
  Translating desk("ar");
  const auto before = desk.on_the_kiosk();
  const std::string file = "strings/ar.po";
  const auto same = [&] {
    CHECK(desk.author.told() == "");
    CHECK(desk.on_the_kiosk() == before);
  };

  SECTION("short lines") {
    desk.let("msgcat --width=30 -o " + file + " " + file);
    CHECK_THAT(desk.po(), ContainsSubstring("msgid \"\"\n\"Nothing you read or answer \"\n"));
    same();
  }
  SECTION("long lines") {
    desk.let("msgcat --no-wrap -o " + file + " " + file);
    same();
  }
  SECTION("another order") {
    desk.let("msgcat --sort-output -o " + file + " " + file);
    same();
  }
  SECTION("letters as escapes of other systems: lines that end in CR LF, and a mark at the beginning") {
    std::string text = "\xEF\xBB\xBF";
    for (const char c : desk.po()) text += c == '\n' ? "\r\n" : std::string(1, c);
    desk.rewrite(text);
    same();
  }
  SECTION("old words between the others, with a mark that is theirs") {
    std::string text = desk.po();
    replace(text, "#. Button. One step back.",
            "#, fuzzy\n#~| msgid \"Older\"\n#~ msgid \"Old\"\n#~ msgstr \"Alt\"\n\n#. Button. One step back.");
    desk.rewrite(text);
    same();
  }
  SECTION("all that there is, through the file that other programs read") {
    desk.let("msgfmt -o words.mo " + file + " && msgunfmt -o " + file + " words.mo && rm words.mo");
    same();
  }
}
