// What authors write, with one mistake in it.
#include "bad_files/bad_files.h"

namespace anteroom::help {
namespace {

const std::string kSettings = "---\n"
                              "title: When the alarm stays on\n"
                              "summary: Why a kind touch can feel like a threat\n"
                              "topic: alarm\n"
                              "order: 10\n"
                              "minutes: 2\n"
                              "sensitivity: ordinary\n"
                              "art: shelter\n"
                              "source: Our own words\n"
                              "reviewed: \"2026-10\"\n"
                              "related: [breathe]\n"
                              "---\n";

BadFile just(const std::string& name, const std::string& text, const std::string& said) {
  return {name, said, [text](const std::string&) { return text; }};
}

// A card of this text.
BadFile body(const std::string& name, const std::string& text, const std::string& said) {
  return just(name, kSettings + text, said);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

// A card with another line in its settings.
BadFile setting(const std::string& name, const std::string& from, const std::string& to, const std::string& said) {
  return just(name, replaced(kSettings, from, to) + "Some text.\n", said);
}

BadFiles bad_settings() {
  return {
      just("empty", "", "the file is empty"),
      just("settings-missing", "Some text.\n", ":1: the first line must be ---"),
      just("settings-without-an-end", replaced(kSettings, "related: [breathe]\n---\n", ""), "the settings have no end"),
      setting("title-missing", "title: When the alarm stays on\n", "", "lacks \"title\""),
      setting("title-empty", "When the alarm stays on", "\"\"", "\"title\" is empty"),
      setting("title-too-long", "When the alarm", std::string(61, 'a'), "at most 60 fit"),
      setting("title-as-a-list", "When the alarm stays on", "[one, two]", "must be one line of text, not a list"),
      setting("title-with-a-colon", "When the alarm stays on", "Alarm: on", "a colon stands where none can"),
      setting("quote-not-closed", "When the alarm stays on", "\"When", "every bracket and quote is closed"),
      setting("setting-twice", "order: 10\n", "order: 10\norder: 20\n", "is written twice"),
      setting("setting-misspelt", "minutes: 2", "minute: 2", "did you mean \"minutes\""),
      setting("order-zero", "order: 10", "order: 0", "must be a whole number from 1"),
      setting("minutes-in-words", "minutes: 2", "minutes: two", "must be a whole number from 1 to 20"),
      setting("minutes-beyond-32-bits", "minutes: 2", "minutes: 4294967298", "must be a whole number from 1 to 20"),
      setting("topic-no-id", "topic: alarm", "topic: The alarm", "is not an id"),
      setting("picture-with-a-path", "art: shelter", "art: ../../shelter", "is not an id"),
      setting("sensitivity-unknown", "ordinary", "secret", "cannot be \"secret\""),
      setting("sensitive-without-a-note", "ordinary", "sensitive", "a sensitive card needs a note"),
      setting("ordinary-with-a-note", "ordinary", "ordinary\nnote: About touch", "only sensitive cards have a note"),
      setting("reviewed-in-the-13th-month", "2026-10", "2026-13", "must be a month"),
      setting("reviewed-in-another-century", "2026-10", "1926-10", "the year of \"reviewed\" is out of range"),
      setting("related-twice", "[breathe]", "[breathe, breathe]", "stands twice"),
      setting("related-too-many", "[breathe]", "[a, b, c, d, e]", "it may have 1 to 4"),
      setting("yaml-anchor", "Our own words", "&a Our own words", "starts with & or *"),
      setting("yaml-alias", "Our own words", "*a", "starts with & or *"),
      setting("yaml-tag", "Our own words", "!!binary QQ==", "a word that starts with !"),
      setting("yaml-too-deep", "Our own words", std::string(2000, '[') + std::string(2000, ']'), "too often"),
      setting("yaml-nul-escaped", "Our own words", "\"a\\0b\"", "a code after a backslash stands for no letter"),
      just("larger-than-any", kSettings + std::string(65'536, 'a') + "\n", "is larger than 64 KiB"),
      body("not-utf-8", "Caf\xe9.\n", ":13: byte"),
      body("nul", std::string("A\0b.\n", 5), "a character that cannot be shown (U+0000)"),
      body("direction-turned-unseen", "A \u202etxet.\n", "sign that turns the direction of the text"),
  };
}

BadFiles bad_bodies() {
  const std::string words(2'000, 'a');
  std::string pages;
  for (int i = 0; i < 40; ++i) pages += (i > 0 ? "---\n\n" : "") + std::string("A page.\n\n");
  return {
      body("no-text", "", "the card has no text"),
      body("headings-only", "## What helps\n", "the card has only headings"),
      body("heading-of-the-first-level", "# What helps\n\nText.\n", "one # is the card's title"),
      body("heading-of-the-third-level", "### What helps\n\nText.\n", "a card has one kind of heading"),
      body("heading-by-underlining", "What helps\n----------\n\nText.\n", "right under a text makes it a heading"),
      body("link", "See [this](https://example.org).\n", "links lead nowhere on a kiosk"),
      body("link-reference", "See [this].\n\n[this]: https://example.org\n", "links lead nowhere"),
      body("html", "<script>alert(1)</script>\n", "HTML is not shown on a kiosk"),
      body("html-in-a-line", "A <b>bold</b> word.\n", "HTML is not shown on a kiosk"),
      body("entity", "A &nbsp; b.\n", "write the sign itself"),
      body("table", "| a | b |\n|---|---|\n| 1 | 2 |\n", "tables do not fit a kiosk's page"),
      body("code", "A `word`.\n", "code marks (`) are not shown"),
      body("code-by-indentation", "Text.\n\n    code\n", "four blanks at the start of a line make it code"),
      body("struck-through", "A ~~word~~.\n", "text cannot be struck through"),
      body("list-in-a-list", "- one\n  - two\n", "a list cannot stand inside a list"),
      body("quote-in-a-list", "- one\n\n  > two\n", "a quote cannot stand inside a list"),
      body("list-entry-empty", "- one\n-\n", "an entry of this list has no text"),
      body("steps-from-seven", "7. one\n8. two\n", "steps are counted from 1"),
      body("quote-empty", ">\n", "there is no text behind this >"),
      body("callout-unknown", "> [!WARNING]\n> Text.\n", "unknown mark \"[!WARNING]\""),
      body("question-without-an-answer", "> [!QUESTION] Does it get better?\n", "the question has no answer"),
      body("question-missing", "> [!QUESTION]\n> Yes.\n", "the question is missing"),
      body("exercise-unknown", "```dancing\n```\n", "unknown exercise \"dancing\""),
      body("exercise-without-an-end", "```breathing\nin: 4\nout: 6\nrounds: 2\n", "the exercise has no end"),
      body("exercise-twice", "```guided\nLook.\n```\n\n```guided\nLook.\n```\n", "a card has at most one exercise"),
      body("breathing-for-ever", "```breathing\nin: 4\nout: 6\nrounds: 999\n```\n", "from 1 to 60"),
      body("guided-without-a-step", "```guided\n```\n", "a guided exercise has 1 to 20 steps"),
      body("guided-with-too-many-things", "```guided\n99 | Look.\n```\n", "how many things to find"),
      body("picture-without-words", "![](shelter)\n", "say what the picture shows"),
      body("picture-from-elsewhere", "![A lake](https://example.org/a.png)\n", "is not a picture's id"),
      body("picture-in-a-sentence", "See ![a lake](shelter) here.\n", "a picture stands alone in its paragraph"),
      body("picture-in-a-picture", "![a ![b](shelter)](shelter)\n", "cannot stand inside the words of another"),
      body("page-empty", "Text.\n\n---\n\n---\n\nText.\n", "a page would be empty"),
      body("pages-too-many", pages, "is the most, so make two cards of it"),
      body("paragraph-without-an-end", words + "\n", "a paragraph has more than 1500 characters"),
  };
}

// The side-file of a questionnaire; what its items are called is not known here.
const std::string kCheck =
    "topic: calm\n"
    "order: 10\n"
    "minutes: 3\n"
    "art: shelter\n"
    "summary: {en: Two statements}\n"
    "about: {en: [\"Two statements.\"]}\n"
    "period: {en: In the last two weeks}\n"
    "source: Our own statements\n"
    "scores:\n"
    "  - item: total\n"
    "    counts: [far, {item: alone, weights: {yes: 2, no: 0}}]\n"
    "    skipped: mean\n"
    "    enough: 1\n"
    "    bands:\n"
    "      - {id: low, from: 0, to: 1, title: {en: S}, text: {en: [\"S.\"]}, read: [a], try: b}\n"
    "      - {id: high, from: 2, to: 4, title: {en: H}, text: {en: [\"H.\"]}, read: [a]}\n"
    "safety:\n"
    "  - {items: [far], title: {en: Stay}, text: {en: [\"We are here.\"]}, contact: site}\n"
    "suggestions:\n"
    "  - {item: far, answers: [often], read: [a]}\n"
    "too_few: {title: {en: Few}, text: {en: [\"Fine.\"]}, read: [a], try: b}\n";

BadFile check(const std::string& name, const std::string& from, const std::string& to, const std::string& said) {
  return just(name, replaced(kCheck, from, to), said);
}

const std::string kHeader = "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n";

// Words behind a good header. All others are missing too, which is told last.
BadFile word(const std::string& name, const std::string& text, const std::string& said) {
  return just(name, kHeader + text, said);
}

BadFile plural(const std::string& name, const std::string& rule) {
  return just("plural-" + name, "msgid \"\"\nmsgstr \"Plural-Forms: " + rule + "\\n\"\n", "Plural-Forms: ");
}

} // namespace

BadFiles bad_cards() {
  BadFiles made = bad_settings();
  const BadFiles bodies = bad_bodies();
  made.insert(made.end(), bodies.begin(), bodies.end());
  return made;
}

BadFiles bad_checks() {
  return {
      just("empty", "", "must be written as settings"),
      just("a-list", "- a\n- b\n", "must be written as settings"),
      just("no-text", std::string("\x01\x02", 2), "a character that cannot be shown"),
      check("language-missing", "summary: {en:", "summary: {es:", "is not written in \"en\""),
      check("language-not-said", "{en: Two statements}", "Two statements", "does not say its language"),
      check("text-cut-off-at-a-comma", "Two statements}", "Two, or three}", "a comma ends the text"),
      check("setting-unknown", "minutes:", "minuts:", "did you mean \"minutes\""),
      check("minutes-61", "minutes: 3", "minutes: 61", "from 1 to 60"),
      check("score-without-a-name", "  - item: total\n    counts", "  - counts", "the score lacks \"item\""),
      check("weight-of-words", "yes: 2", "yes: two", "a weight must be a number"),
      check("weights-in-a-word", "{yes: 2, no: 0}", "heavy", "one number for each answer"),
      check("counts-nothing", "counts: [far, {item: alone, weights: {yes: 2, no: 0}}]", "counts: []", "has 0 entries"),
      check("skipped-otherwise", "skipped: mean", "skipped: guess", "it is one of empty, mean and zero"),
      check("enough-beyond-its-items", "enough: 1", "enough: 3", "from 1 to 2"),
      check("band-backwards", "from: 2, to: 4", "from: 4, to: 2", "runs from 4 down to 2"),
      check("band-of-words", "from: 2,", "from: two,", "\"from\" must be a number"),
      check("bands-with-a-gap", "from: 2,", "from: 3,", "no band holds the totals between 1 and 3"),
      check("bands-that-overlap", "from: 2,", "from: 1,", "holds totals that \"low\" holds too"),
      check("bands-of-one-name", "id: high", "id: low", "two bands have the id"),
      check("band-called-too-few", "id: high", "id: too-few", "is kept for another result"),
      check("safety-without-a-contact", ", contact: site", "", "lacks \"contact\""),
      check("safety-with-another-contact", "contact: site", "contact: us", "\"contact\" must be site"),
      check("suggestion-that-leads-nowhere", "answers: [often], read: [a]", "answers: [often]", "leads nowhere"),
  };
}

BadFiles bad_strings() {
  return {
      just("empty", "", "the header has no Plural-Forms"),
      just("header-missing", "msgid \"bar_help\"\nmsgstr \"Help\"\n", "the header has no Plural-Forms"),
      plural("empty", ""),
      plural("of-a-hundred-forms", "nplurals=100; plural=n;"),
      plural("beyond-its-forms", "nplurals=2; plural=n;"),
      plural("divided-by-zero", "nplurals=2; plural=n/0;"),
      plural("not-closed", "nplurals=2; plural=(n;"),
      plural("too-deep", "nplurals=2; plural=" + std::string(5'000, '(') + "n" + std::string(5'000, ')') + ";"),
      plural("of-another-letter", "nplurals=2; plural=x;"),
      word("word-unknown", "msgid \"bar_hlp\"\nmsgstr \"Help\"\n", "did you mean \"bar_help\""),
      word("word-twice", "msgid \"bar_help\"\nmsgstr \"Help\"\n\nmsgid \"bar_help\"\nmsgstr \"Help\"\n",
           "is written twice"),
      word("word-empty", "msgid \"bar_help\"\nmsgstr \"\"\n", "has no text yet"),
      word("word-too-long", "msgid \"bar_help\"\nmsgstr \"" + std::string(401, 'a') + "\"\n",
           "more than 400 characters"),
      word("word-without-its-number", "msgid \"reader_page\"\nmsgstr \"Page\"\n", "lacks {n}"),
      word("word-with-a-stranger", "msgid \"bar_help\"\nmsgstr \"Help {name}\"\n",
           "{name} in \"bar_help\" is not filled in"),
      word("word-without-forms", "msgid \"minutes\"\nmsgstr \"{n}\"\n", "counts something; it needs msgid_plural"),
      word("msgstr-missing", "msgid \"bar_help\"\n\nmsgid \"bar_back\"\nmsgstr \"Back\"\n", "has no msgstr; add one"),
      word("msgstr-first", "msgstr \"Help\"\n", "stands where msgstr of the next msgid must"),
      word("form-seven", "msgid \"minutes\"\nmsgid_plural \"minutes\"\nmsgstr[7] \"{n}\"\n",
           "stands where msgstr[0] must"),
      word("quote-not-closed", "msgid \"bar_help\"\nmsgstr \"Help\n", "the quote is not closed"),
      word("quote-missing", "msgid bar_help\nmsgstr \"Help\"\n", "the text must stand in \"quotes\""),
      word("quote-inside", "msgid \"bar_help\"\nmsgstr \"The \"help\" desk\"\n", "a quote inside the text is written"),
      word("backslash-unknown", "msgid \"bar_help\"\nmsgstr \"Help\\x\"\n", "after \\ stands one of"),
      word("line-unknown", "word \"bar_help\"\n", "a line cannot start with \"word\""),
      word("context", "msgctxt \"bar\"\nmsgid \"bar_help\"\nmsgstr \"Help\"\n", "has no word \"bar\""),
      word("context-alone", "msgctxt \"bar_help\"\nmsgstr \"Help\"\n", "msgstr has no msgid above it"),
  };
}

} // namespace anteroom::help
