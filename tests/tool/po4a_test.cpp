// Cards as PO, for translators who work in it: po4a takes a card and its translation apart, puts them together again,
// and they are the same cards. The options are those of content/TRANSLATING.md.
#include "help/catch.h"
#include "our_content.h"
#include "program.h"

#include <regex>

using anteroom::help::names_in;
using anteroom::help::OurContent;
using anteroom::help::Ran;
using anteroom::help::run;
using anteroom::help::translators_program;
using anteroom::help::whole_file;

namespace {

const std::string kOptions = " -f text -o markdown -o yfm_keys=title,summary,note,source -o yfm_skip_array -o neverwrap"
                             " -M UTF-8";

// Beside the folder content/.
Ran beside(const OurContent& ours, const std::string& line) {
  Ran ran = translators_program("cd " + ours.beside("") + " && " + line);
  INFO(line << ": " << ran.said);
  CHECK(ran.code == 0);
  return ran;
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::string card(const std::string& language, const std::string& name) {
  return "content/cards/" + language + "/" + name;
}

// One file for each language, with all of its cards.
std::string one_for_all(const std::string& language, const std::vector<std::string>& cards) {
  std::string made = "[po4a_langs] " + language +
                     "\n[po4a_paths] cards.pot $lang:$lang.po\n"
                     "[po4a_alias:card] text opt:\"-o markdown -o yfm_keys=title,summary,note,source -o yfm_skip_array "
                     "-o neverwrap -M UTF-8 -L UTF-8 -k 100\"\n";
  for (const std::string& name : cards)
    made += "[type: card] " + card("en", name) + " $lang:" + card(language, name) + "\n";
  return made;
}

} // namespace

TEST_CASE("every translated card that ships goes through PO and comes back the same, in every language") {
  for (const std::string language : {"ar", "es", "fr", "hi", "uk", "vi", "zh-Hans"}) {
    INFO(language);
    const OurContent ours;
    const auto cards = names_in(ours.path() + "/cards/" + language, ".md");
    REQUIRE(cards.size() > 40);
    std::string pairs;
    for (const std::string& name : cards) pairs += " -m " + card("en", name) + " -l " + card(language, name);
    const std::string po = language + ".po";
    beside(ours, "po4a-gettextize -L UTF-8" + kOptions + pairs + " -p " + po);
    beside(ours, "msgattrib --clear-fuzzy --no-obsolete -o " + po + " " + po +
                     " && msgfmt --check-format -o /dev/null " + po);

    for (const std::string& name : cards) std::filesystem::remove(ours.beside(card(language, name)));
    write(ours.beside("po4a.cfg"), one_for_all(language, cards));
    beside(ours, "po4a po4a.cfg");
    CHECK(names_in(ours.path() + "/cards/" + language, ".md") == cards);

    const Ran changed = run("diff " + OurContent::shipped().string() + " " + ours.path() + " 2>/dev/null");
    CHECK_THAT(changed.said, ContainsSubstring("Nothing changes for visitors."));
    CHECK(changed.code == 0);
  }
}

TEST_CASE("a card in PO") {
  const OurContent ours;
  const std::string english = card("en", "emdr.md"), spanish = card("es", "emdr.md");
  const auto updatepo = [&] { beside(ours, "po4a-updatepo" + kOptions + " -m " + english + " -p emdr.po"); };
  const auto translate = [&](const std::string& keep) {
    std::filesystem::remove(ours.beside(spanish));
    beside(ours, "po4a-translate -L UTF-8" + kOptions + " -m " + english + " -p emdr.po -l " + spanish + " -k " + keep);
  };
  const auto statistics = [&] { return beside(ours, "msgfmt --statistics -o /dev/null emdr.po").said; };

  SECTION("is begun from the English one alone, with nothing but its texts in it") {
    updatepo();
    const std::string po = whole_file(ours.beside("emdr.po"));
    CHECK_THAT(po, ContainsSubstring("msgid \"EMDR: helping a memory settle\"\nmsgstr \"\"\n"));
    for (const char* setting : {"past-breaks-in", "sensitivity", "\"therapy\"", "---"})
      CHECK_THAT(po, !ContainsSubstring(setting));
    translate("0");
    CHECK(run("check " + ours.path()).code == 0);
  }
  SECTION("shows what is new in the English one, and gives no card until that is translated") {
    beside(ours, "po4a-gettextize -L UTF-8" + kOptions + " -m " + english + " -l " + spanish + " -p emdr.po");
    beside(ours, "msgattrib --clear-fuzzy -o emdr.po emdr.po");
    CHECK_THAT(statistics(), !ContainsSubstring("untranslated") && !ContainsSubstring("fuzzy"));
    const std::string before = whole_file(ours.beside(english));
    write(ours.beside(english), std::regex_replace(before, std::regex("Doing it is simpler than saying it\\."),
                                                   "Doing it is much simpler than saying it."));
    REQUIRE(whole_file(ours.beside(english)) != before);
    updatepo();
    CHECK_THAT(statistics(), ContainsSubstring("1 fuzzy translation"));
    translate("100");
    CHECK_FALSE(std::filesystem::exists(ours.beside(spanish)));
    beside(ours, "msgattrib --clear-fuzzy -o emdr.po emdr.po");
    translate("100");
    CHECK(run("check " + ours.path()).code == 0);
    CHECK_THAT(whole_file(ours.beside(spanish)), ContainsSubstring("minutes: 1\n") && ContainsSubstring("title: "));
  }
}

// The po4a of Debian 12 loses the last byte of such a text where it stands without quotes, and that of Debian 13 takes no
// list in brackets. Either may be the one that runs here.
TEST_CASE("the settings of the cards that ship are written so that every po4a can read them") {
  const std::regex in_brackets("\n[a-z]+: *\\["), may_lose_a_byte("\n(title|summary|note): [^\"'\n][^\n]*[\x85\xA0]\n");
  for (const auto& language : std::filesystem::directory_iterator(OurContent::shipped() / "cards"))
    for (const std::string& name : names_in(language.path(), ".md")) {
      INFO(language.path().filename().string() << "/" << name);
      const std::string text = whole_file(language.path() / name);
      const std::string settings = text.substr(0, text.find("\n---\n") + 1);
      CHECK_FALSE(std::regex_search(settings, in_brackets));
      CHECK_FALSE(std::regex_search(settings, may_lose_a_byte));
    }
}
