#include "tool/strings.h"

#include "cards/words.h"
#include "tool/fields.h"
#include "tool/nearest.h"
#include "tool/plural.h"
#include "tool/po.h"
#include "tool/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

constexpr std::string_view kHeader = "Plural-Forms:";
constexpr std::size_t kLongestButton = 30; // leaves Get help and Finish beside each other on a small screen
constexpr std::size_t kLongestWord = 400;  // the longest is a short paragraph

const std::string kNumber = "{n}"; // what decides the plural form

const std::vector<std::string>& all_keys() {
  static const std::vector<std::string> keys(cards::word_keys().begin(), cards::word_keys().end());
  return keys;
}

constexpr const char* kNameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

// Everything in curly brackets, and each bracket that is opened and not closed.
std::set<std::string> places_in(const std::string& text) {
  std::set<std::string> made;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (end != std::string::npos && text[end] == '}')
      made.insert(text.substr(at, end - at + 1));
    else // with the name behind it, so that it is found again
      made.insert(text.substr(at, std::min<std::size_t>(12, text.find_first_not_of(kNameLetters, at + 1) - at)));
  }
  return made;
}

// What is filled in where the word of `keys[index]` is shown.
std::vector<std::string> places_for(std::size_t index) {
  const auto places = cards::placeholders(static_cast<cards::Word>(index));
  return {places.begin(), places.end()};
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Everything about one language's file. The first language has every word; what others lack is listed.
class StringsReader {
public:
  StringsReader(const SourceFile& file, bool is_first, bool is_english, Mistakes& mistakes)
      : file_(file), is_first_(is_first), is_english_(is_english), mistakes_(mistakes) {
    made_.file = file.shown;
  }

  Strings read() {
    const std::vector<PoEntry> entries = read_po(file_, mistakes_);
    read_header(entries);
    bool lost = false; // a key, so that it would be missing below
    for (const PoEntry& entry : entries) {
      lost = lost || entry.broken_key;
      if (!entry.is_header() && !entry.broken_key) read_entry(is_english_ ? in_english(entry) : entry);
    }
    if (!lost) find_missing();
    return std::move(made_);
  }

private:
  void read_header(const std::vector<PoEntry>& entries) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [](const PoEntry& e) { return e.is_header() && !e.broken_key; });
    const std::string text = found == entries.end() ? "" : found->forms.front().text;
    const std::size_t at = text.find(kHeader);
    const int line = found == entries.end() ? 1 : found->line;
    if (found != entries.end() && found->forms.front().broken) return; // has been told
    if (at == std::string::npos)
      return mistakes_.add({file_.shown, line},
                           "the header has no Plural-Forms; add the line "
                           "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\" as your language needs it");
    const std::string value = text.substr(at + kHeader.size(), text.find('\n', at) - at - kHeader.size());
    const auto rule = read_plural_rule(value);
    if (!rule)
      return mistakes_.add({file_.shown, found->forms.front().line_of(at)}, "Plural-Forms: " + rule.error().what);
    made_.plural = rule->digits;
    forms_ = rule->forms;
  }

  void find_missing() {
    std::vector<std::string> missing;
    for (const std::string& key : all_keys())
      if (!made_.lines.count(key) || (!is_first_ && !made_.texts.count({key, 0}))) missing.push_back(key);
    if (!is_first_) {
      made_.missing = std::move(missing);
    } else if (!missing.empty()) {
      std::string all;
      for (const std::string& key : missing) all += (all.empty() ? "" : ", ") + key;
      mistakes_.add({file_.shown, last_line()}, fmt::format("these words are missing; add an entry for each: {}", all));
    }
  }

  void read_entry(const PoEntry& entry) {
    const std::vector<std::string>& keys = all_keys();
    const auto found = std::find(keys.begin(), keys.end(), entry.key);
    if (found == keys.end())
      return mistakes_.add({file_.shown, entry.line}, fmt::format("the program has no word \"{}\"{}", entry.key,
                                                                  did_you_mean(entry.key, keys, "; remove it")));
    if (!made_.lines.try_emplace(entry.key, entry.line).second)
      return mistakes_.add({file_.shown, entry.line}, fmt::format("\"{}\" is written twice; keep one", entry.key));
    if (!is_first_ && is_untranslated(entry)) return;
    if (entry.stale && !read_stale(entry, static_cast<std::size_t>(found - keys.begin()))) return;
    remember_english(entry);
    const auto word = static_cast<std::size_t>(found - keys.begin());
    check_forms(entry, cards::is_plural(static_cast<cards::Word>(word)));
    const std::vector<std::string> wanted = places_for(word);
    for (std::size_t i = 0; i < entry.forms.size(); ++i) {
      check_text(entry, entry.forms[i]);
      check_places(entry, entry.forms[i], wanted);
      made_.texts[{entry.key, static_cast<int>(i)}] = entry.forms[i].text;
    }
    if (entry.counts && holds(wanted, kNumber)) check_number(entry);
  }

  // The old text of a word whose English has changed is better than a strange language, as with cards; where something
  // else is filled in now, it is not. Whether it can be shown.
  bool read_stale(const PoEntry& entry, std::size_t word) {
    const std::vector<std::string> wanted = places_for(word);
    const std::set<std::string> places(wanted.begin(), wanted.end());
    const bool fits = std::all_of(entry.forms.begin(), entry.forms.end(), [&](const PoText& form) {
      const std::set<std::string> has = places_in(form.text);
      return has == places || (entry.counts && std::includes(places.begin(), places.end(), has.begin(), has.end()));
    });
    mistakes_.warn(
        {file_.shown, entry.line},
        fmt::format("\"{}\" is marked fuzzy, because its English has changed; {}. Check it and remove the mark",
                    entry.key, fits ? "visitors read the old text" : "it is left out"),
        "stale-translation");
    return fits;
  }

  // English needs no translation of itself: where its msgstr is empty, visitors read the msgid.
  static PoEntry in_english(PoEntry entry) {
    if (!entry.in_context || !is_untranslated(entry)) return entry;
    for (std::size_t i = 0; i < entry.forms.size(); ++i)
      entry.forms[i] = {entry.line, i == 0 ? entry.id : entry.plural_id, {}, false};
    return entry;
  }

  void remember_english(const PoEntry& entry) {
    if (!entry.in_context && !is_english_) return;
    const std::string& one = entry.in_context ? entry.id : entry.forms.front().text;
    const std::string& many = entry.in_context ? entry.plural_id : entry.forms.back().text;
    made_.english[entry.key] = entry.counts ? one + "\n" + many : one;
  }

  // As msginit leaves it: there, and empty.
  static bool is_untranslated(const PoEntry& entry) {
    return std::all_of(entry.forms.begin(), entry.forms.end(),
                       [](const PoText& form) { return is_blank(form.text) && !form.broken; });
  }

  void check_forms(const PoEntry& entry, bool counts) {
    const Place place{file_.shown, entry.line};
    if (counts != entry.counts)
      return mistakes_.add(
          place, counts
                     ? fmt::format("\"{}\" counts something; it needs msgid_plural and a msgstr[…] a form", entry.key)
                     : fmt::format("\"{}\" does not count; remove msgid_plural and write one msgstr", entry.key));
    const int wanted = counts ? forms_ : 1;
    if (wanted > 0 && static_cast<int>(entry.forms.size()) != wanted)
      mistakes_.add(place, fmt::format("\"{}\" has {} forms and Plural-Forms says {}; write msgstr[0] to msgstr[{}]",
                                       entry.key, entry.forms.size(), wanted, wanted - 1));
  }

  void check_text(const PoEntry& entry, const PoText& form) {
    if (is_blank(form.text) && !form.broken)
      mistakes_.add({file_.shown, form.line}, fmt::format("\"{}\" has no text yet; write it", entry.key));
    const bool bar = entry.key.substr(0, 4) == "bar_" || entry.key == "attract_begin";
    if (bar && code_points(form.text) > kLongestButton)
      mistakes_.add({file_.shown, form.line},
                    fmt::format("\"{}\" is a button that is always there, and has more than {} characters; shorten it",
                                entry.key, kLongestButton));
    if (code_points(form.text) > kLongestWord)
      mistakes_.add({file_.shown, form.line},
                    fmt::format("\"{}\" has more than {} characters; shorten it", entry.key, kLongestWord));
  }

  // Exactly what the program fills in. A form may leave out its number: "one minute".
  void check_places(const PoEntry& entry, const PoText& form, const std::vector<std::string>& wanted) {
    const std::set<std::string> has = places_in(form.text);
    const std::string known = listed(wanted);
    const char* are = wanted.size() == 1 ? "is" : "are";
    for (const std::string& place : has)
      if (!holds(wanted, place))
        mistakes_.add({file_.shown, form.line},
                      fmt::format("{} in \"{}\" is not filled in; {}", place, entry.key,
                                  wanted.empty() ? "remove it" : fmt::format("only {} {}", known, are)));
    if (form.broken || is_blank(form.text)) return; // has been told
    for (const std::string& place : wanted)
      if (!has.count(place) && !(entry.counts && place == kNumber))
        mistakes_.add(
            {file_.shown, form.line},
            fmt::format("\"{}\" lacks {}, which the program fills in; write it where it belongs", entry.key, place));
  }

  void check_number(const PoEntry& entry) {
    for (const PoText& form : entry.forms)
      if (form.broken || is_blank(form.text) || places_in(form.text).count(kNumber)) return;
    mistakes_.add({file_.shown, entry.line},
                  fmt::format("\"{}\" lacks {} in all of its forms; write it in one at least, so that the number is "
                              "shown",
                              entry.key, kNumber));
  }

  int last_line() const {
    return std::max(1, static_cast<int>(std::count(file_.text.begin(), file_.text.end(), '\n')));
  }

  const SourceFile& file_;
  bool is_first_, is_english_;
  Mistakes& mistakes_;
  Strings made_;
  int forms_ = 0; // 0 while the header is wrong
};

} // namespace

void read_strings(Folder& folder, Content& content, Mistakes& mistakes) {
  for (const Language& language : content.languages) {
    const std::string& code = language.language.code;
    const auto file = folder.read("strings/" + code + ".po", kLargestOther);
    if (!file) continue;
    content.strings[code] = StringsReader(*file, code == content.source(), is_english(code), mistakes).read();
  }
  for (const std::string& name : folder.names("strings", ".po")) {
    const std::string code = name.substr(0, name.size() - 3);
    if (!content.strings.count(code) && !content.languages.empty() &&
        std::none_of(content.languages.begin(), content.languages.end(),
                     [&](const Language& l) { return l.language.code == code; }))
      mistakes.warn({folder.shown("strings/" + name), 0},
                    "is not read: bundle.yaml does not list the language \"" + code + "\"");
  }
}

} // namespace anteroom::content
