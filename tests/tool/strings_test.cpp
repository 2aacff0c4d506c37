#include "author_folder.h"
#include "help/catch.h"
#include "tool/check.h"

#include <algorithm>

using anteroom::help::all_words;
using anteroom::help::AuthorFolder;

TEST_CASE("a .po file") {
  AuthorFolder author;
  const std::string file = "strings/en.po";
  const auto add = [&](const std::string& text) { author.write(file, author.read(file) + text); };
  const std::string first = "msgstr \"The attract_title\""; // on line 6

  SECTION("must be there for each language") {
    author.remove(file);
    CHECK(author.told() == "content/strings/en.po: is missing; content needs this file");
  }
  SECTION("may have comments, old entries and text over many lines") {
    author.change(file, first, "msgstr \"\"\n# A word to translators\n\"The \\\"attract\\\" \"\n  \"title\\n\"");
    add("\n#~ msgid \"gone\"\n#~ msgstr \"Gone\"\n");
    CHECK(author.told() == "");
  }
  SECTION("lacks no word") {
    author.change(file, "msgid \"attract_title\"\n" + first + "\n", "");
    const std::string text = author.read(file);
    const std::string last = std::to_string(std::count(text.begin(), text.end(), '\n'));
    CHECK(author.told() ==
          "content/strings/en.po:" + last + ": these words are missing; add an entry for each: attract_title");
  }
  SECTION("has no word that the program does not know") {
    author.change(file, "msgid \"bar_help\"", "msgid \"bar_hlep\"");
    CHECK_THAT(author.told(),
               ContainsSubstring("en.po:14: the program has no word \"bar_hlep\"; did you mean \"bar_help\"?"));
    CHECK_THAT(author.told(), ContainsSubstring(": these words are missing; add an entry for each: bar_help"));
  }
  SECTION("has each word once") {
    add("\nmsgid \"bar_help\"\nmsgstr \"Help\"\n");
    CHECK_THAT(author.told(), ContainsSubstring("\"bar_help\" is written twice; keep one"));
  }
  SECTION("has a text for each word") {
    author.change(file, first, "msgstr \"\"");
    CHECK(author.told() == "content/strings/en.po:6: \"attract_title\" has no text yet; write it");
  }
  SECTION("has more than blanks for each word") {
    author.change(file, first, "msgstr \" \\n\u00A0 \"");
    CHECK(author.told() == "content/strings/en.po:6: \"attract_title\" has no text yet; write it");
  }
  SECTION("leaves out what is marked fuzzy, and says so") {
    author.change(file, "msgid \"attract_title\"", "#, fuzzy\nmsgid \"attract_title\"");
    CHECK_THAT(author.told(), ContainsSubstring("these words are missing; add an entry for each: attract_title"));
    CHECK(author.warned() ==
          "content/strings/en.po:6: \"attract_title\" is marked fuzzy and left out; check it and remove the mark");
  }
  SECTION("fills in nothing that the program does not") {
    author.change(file, first, "msgstr \"{name} says {text}\"");
    CHECK(author.told() == "content/strings/en.po:6: {name} in \"attract_title\" is not filled in; remove it\n"
                           "content/strings/en.po:6: {text} in \"attract_title\" is not filled in; remove it");
  }
  SECTION("fills in nothing else than the program does") {
    author.change(file, "The reader_page {n} {m}", "{n} of {m}, {text}");
    CHECK_THAT(author.told(), ContainsSubstring(": {text} in \"reader_page\" is not filled in; only {n} and {m} are"));
  }
  SECTION("fills in all that the program does") {
    author.change(file, "The reader_page {n} {m}", "Page {n}");
    const std::string text = author.read(file);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(text.find("Page {n}")), '\n');
    CHECK(author.told() == "content/strings/en.po:" + std::to_string(line) +
                               ": \"reader_page\" lacks {m}, which the program fills in; write it where it belongs");
  }
  SECTION("may leave a number out of a form, but not out of all") {
    author.change(file, "{n} of form 0", "one of form 0");
    CHECK(author.told() == "");
    author.change(file, "{n} of form 1", "more of form 1");
    CHECK_THAT(author.told(), ContainsSubstring(": \"minutes\" lacks {n} in all of its forms; write it in one at "
                                                "least, so that the number is shown"));
  }
  SECTION("leaves nothing but the number out of a form") {
    author.change(file, "{n} of form 0 {m}", "{n} of form 0");
    CHECK_THAT(author.told(), ContainsSubstring(": \"exercise_found\" lacks {m}, which the program fills in"));
  }
  SECTION("closes its brackets") {
    author.change(file, first, "msgstr \"The {n\"");
    CHECK_THAT(author.told(), ContainsSubstring("en.po:6: {n in \"attract_title\" is not filled in"));
  }
  SECTION("has as many forms as its rule") {
    author.write(file, all_words("nplurals=3; plural=0;", 2));
    CHECK_THAT(author.told(),
               ContainsSubstring("\"minutes\" has 2 forms and Plural-Forms says 3; write msgstr[0] to msgstr[2]"));
  }
  SECTION("counts where the program counts") {
    author.change(file, "msgid_plural \"minutes\"\nmsgstr[0] \"{n} of form 0\"\nmsgstr[1] \"{n} of form 1\"",
                  "msgstr \"{n}\"");
    CHECK_THAT(author.told(), ContainsSubstring("\"minutes\" counts something; it needs msgid_plural"));
  }
  SECTION("does not count where the program does not") {
    author.change(file, first, "msgid_plural \"x\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"");
    CHECK_THAT(
        author.told(),
        ContainsSubstring("en.po:5: \"attract_title\" does not count; remove msgid_plural and write one msgstr"));
  }
  SECTION("has a rule") {
    author.change(file, "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n", "");
    CHECK(author.told() ==
          "content/strings/en.po:1: the header has no Plural-Forms; add the line \"Plural-Forms: nplurals=2; "
          "plural=n != 1;\\n\" as your language needs it");
  }
  SECTION("has a rule that can be computed") {
    author.change(file, "plural=n != 1", "plural=n !!! 1");
    CHECK_THAT(author.told(), ContainsSubstring("en.po:3: Plural-Forms: the rule after plural= cannot be understood"));
  }
}

TEST_CASE("a .po file that is broken") {
  AuthorFolder author;
  const std::string first = "msgstr \"The attract_title\""; // on line 6
  const auto told = [&](const std::string& instead) {
    author.change("strings/en.po", first, instead);
    return author.told();
  };

  SECTION("leaves a quote open") {
    CHECK_THAT(told("msgstr \"The"), ContainsSubstring("en.po:6: the quote is not closed"));
  }
  SECTION("leaves a quote open, which says nothing of its text or its rule") {
    CHECK(told("msgstr \"The") == "content/strings/en.po:6: the quote is not closed");
    author.change("strings/en.po", "n != 1;\\n\"", "n != 1;").change("strings/en.po", "msgstr \"The\n", first + "\n");
    CHECK(author.told() == "content/strings/en.po:3: the quote is not closed");
  }
  SECTION("leaves the quote of a msgid open, which says nothing of missing words or of the header") {
    author.change("strings/en.po", "msgid \"bar_help\"", "msgid \"bar_help");
    CHECK(author.told() == "content/strings/en.po:14: the quote is not closed");
  }
  SECTION("has no quotes") {
    CHECK_THAT(told("msgstr The"), ContainsSubstring("en.po:6: the text must stand in \"quotes\""));
  }
  SECTION("has a quote inside") {
    CHECK_THAT(told("msgstr \"The \"odd\" one\""),
               ContainsSubstring("en.po:6: a quote inside the text is written \\\""));
  }
  SECTION("has an unknown escape") {
    CHECK_THAT(told("msgstr \"The \\q\""), ContainsSubstring("en.po:6: after \\ stands one of n, t, \" and \\"));
  }
  SECTION("has an unknown word") {
    CHECK_THAT(told(first + "\nmgsid \"x\""), ContainsSubstring("en.po:7: a line cannot start with \"mgsid\""));
  }
  SECTION("has a context without a msgid") {
    CHECK_THAT(told("msgctxt \"x\"\n" + first), ContainsSubstring("en.po:7: msgstr has no msgid above it"));
  }
  SECTION("has a text that belongs to nothing") {
    author.write("strings/en.po", "\"lost\"\n" + author.read("strings/en.po"));
    CHECK_THAT(author.told(), ContainsSubstring("en.po:1: a text stands here without msgid or msgstr"));
  }
  SECTION("has a word without text") {
    CHECK_THAT(told("msgid \"attract_title\""), ContainsSubstring("en.po:5: \"attract_title\" has no msgstr; add one"));
  }
  SECTION("counts its forms wrongly") {
    author.change("strings/en.po", "msgstr[1] \"{n} of form 1\"", "msgstr[2] \"{n}\"");
    CHECK_THAT(author.told(), ContainsSubstring("\"msgstr[2]\" stands where msgstr[1] must"));
  }
  SECTION("has a form of nothing") {
    CHECK_THAT(told("msgstr[0] \"x\""), ContainsSubstring("en.po:6: msgstr[…] needs a msgid_plural above it"));
  }
}

TEST_CASE("a word that stands with its English, as translators' programs show it") {
  AuthorFolder author;
  const std::string key = "msgid \"bar_help\"\nmsgstr \"The bar_help\"";
  const auto bar_help = [&](const std::string& entry) { author.change("strings/en.po", key, entry); };

  SECTION("is named by its context, and needs no text of its own in English") {
    bar_help("msgctxt \"bar_help\"\nmsgid \"Get help\"\nmsgstr \"\"");
    author.change("strings/en.po",
                  "msgid \"minutes\"\nmsgid_plural \"minutes\"\nmsgstr[0] \"{n} of form 0\"\n"
                  "msgstr[1] \"{n} of form 1\"",
                  "msgctxt \"minutes\"\nmsgid \"{n} minute\"\nmsgid_plural \"{n} minutes\"\nmsgstr[0] \"\"\n"
                  "msgstr[1] \"\"");
    CHECK(author.told() == "");
    const auto checked = anteroom::content::check(author.path());
    const auto& texts = checked->content.strings.at("en").texts;
    CHECK(texts.at({"bar_help", 0}) == "Get help");
    CHECK(texts.at({"minutes", 0}) == "{n} minute");
    CHECK(texts.at({"minutes", 1}) == "{n} minutes");
  }
  SECTION("needs one in a language that is not English") {
    author.add_spanish().change("strings/es.po", key, "msgctxt \"bar_back\"\nmsgid \"Back\"\nmsgstr \"\"");
    CHECK_THAT(author.told(), ContainsSubstring("\"bar_back\" is written twice"));
    author.change("strings/es.po", "msgctxt \"bar_back\"\nmsgid \"Back\"", "msgctxt \"bar_help\"\nmsgid \"Help\"");
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(), ContainsSubstring("not translated into \"es\" yet: 1 words (bar_help)"));
  }
  SECTION("is held to what the program fills in, in its English too") {
    bar_help("msgctxt \"bar_help\"\nmsgid \"Get {n}\"\nmsgstr \"\"");
    CHECK(author.told() == "content/strings/en.po:14: {n} in \"bar_help\" is not filled in; remove it");
  }
  SECTION("may have said something else once") {
    bar_help("#, python-brace-format\n#| msgctxt \"bar_help\"\n#| msgid \"Help\"\nmsgctxt \"bar_help\"\n"
             "msgid \"\"\n\"Get \"\n\"help\"\nmsgstr \"\"");
    CHECK(author.told() == "");
  }
  SECTION("is one that the program has") {
    bar_help("msgctxt \"bar_hlep\"\nmsgid \"Get help\"\nmsgstr \"\"");
    CHECK_THAT(author.told(), ContainsSubstring("en.po:14: the program has no word \"bar_hlep\""));
    author.change("strings/en.po", "msgctxt \"bar_hlep\"", "msgctxt \"\"");
    CHECK_THAT(author.told(), ContainsSubstring("en.po:14: the program has no word \"\""));
  }
  SECTION("stays, with the mark that its English has changed, as long as it fits") {
    author.add_spanish().change("strings/es.po", key,
                                "#, fuzzy\n#| msgctxt \"bar_help\"\n#| msgid \"Help\"\nmsgctxt \"bar_help\"\n"
                                "msgid \"Get help\"\nmsgstr \"Ayuda\"");
    CHECK_THAT(author.warned(),
               ContainsSubstring("\"bar_help\" is marked fuzzy, because its English has changed; visitors "
                                 "read the old text"));
    CHECK_THAT(author.warned(), !ContainsSubstring("not offered"));
    author.change("strings/es.po", "msgstr \"Ayuda\"", "msgstr \"Ayuda {n}\"");
    CHECK_THAT(author.warned(), ContainsSubstring("it is left out"));
    CHECK_THAT(author.warned(), ContainsSubstring("visitors are not offered \"es\" yet"));
  }
  SECTION("is left out with the mark that it is a guess from another word") {
    author.add_spanish().change("strings/es.po", key,
                                "#, fuzzy\n#| msgctxt \"bar_home\"\n#| msgid \"Help\"\nmsgctxt \"bar_help\"\n"
                                "msgid \"Get help\"\nmsgstr \"Ayuda\"");
    CHECK_THAT(author.warned(), ContainsSubstring("\"bar_help\" is marked fuzzy and left out"));
  }
  SECTION("is no longer than a button of the bars has room for") {
    author.add_spanish().change("strings/es.po", key,
                                "msgctxt \"bar_help\"\nmsgid \"Get help\"\nmsgstr \"" + std::string(31, 'a') + "\"");
    CHECK_THAT(author.told(), ContainsSubstring("has more than 30 characters"));
  }
  SECTION("is left out with the mark that it is only a guess") {
    author.add_spanish().change(
        "strings/es.po", key,
        "#, fuzzy\n#| msgid \"Help\"\nmsgctxt \"bar_help\"\nmsgid \"Get help\"\nmsgstr \"Ayuda\"");
    CHECK_THAT(author.warned(), ContainsSubstring("\"bar_help\" is marked fuzzy and left out"));
    CHECK_THAT(author.warned(), ContainsSubstring("visitors are not offered \"es\" yet"));
  }
}
