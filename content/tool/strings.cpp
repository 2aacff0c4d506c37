#include "tool/strings.h"

#include "cards/words.h"
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
constexpr std::size_t kLongestWord = 400; // the longest is a short paragraph

const std::set<std::string> kFilledIn{"{n}", "{m}", "{text}"};

std::vector<std::string> all_keys() {
  const auto& keys = cards::word_keys();
  return {keys.begin(), keys.end()};
}

// Everything in curly brackets.
std::set<std::string> places_in(const std::string& text) {
  std::set<std::string> made;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    made.insert(text.substr(at, end == std::string::npos ? end : end - at + 1));
  }
  return made;
}

std::string joined(const std::set<std::string>& words) {
  std::string made;
  for (const std::string& word : words) made += (made.empty() ? "" : " ") + word;
  return made.empty() ? "none" : made;
}

// Everything about one language's file.
class StringsReader {
public:
  StringsReader(const SourceFile& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}

  Strings read() {
    const std::vector<PoEntry> entries = read_po(file_, mistakes_);
    read_header(entries);
    for (const PoEntry& entry : entries)
      if (!entry.key.empty()) read_entry(entry);
    const std::vector<std::string> keys = all_keys();
    std::string missing;
    for (const std::string& key : keys)
      if (!met_.count(key)) missing += (missing.empty() ? "" : ", ") + key;
    if (!missing.empty())
      mistakes_.add({file_.shown, 0},
                    fmt::format("these words are missing; add msgid and msgstr for each: {}", missing));
    return std::move(made_);
  }

private:
  void read_header(const std::vector<PoEntry>& entries) {
    const auto found = std::find_if(entries.begin(), entries.end(), [](const PoEntry& e) { return e.key.empty(); });
    const std::string text = found == entries.end() ? "" : found->forms.front().text;
    const std::size_t at = text.find(kHeader);
    const int line = found == entries.end() ? 1 : found->line;
    if (at == std::string::npos)
      return mistakes_.add({file_.shown, line},
                           "the header has no Plural-Forms; add the line "
                           "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\" as your language needs it");
    const std::string value = text.substr(at + kHeader.size(), text.find('\n', at) - at - kHeader.size());
    const auto rule = read_plural_rule(value);
    if (!rule) return mistakes_.add({file_.shown, line}, "Plural-Forms: " + rule.error().what);
    made_.plural = rule->digits;
    forms_ = rule->forms;
  }

  void read_entry(const PoEntry& entry) {
    const std::vector<std::string> keys = all_keys();
    const auto found = std::find(keys.begin(), keys.end(), entry.key);
    if (found == keys.end())
      return mistakes_.add({file_.shown, entry.line}, fmt::format("the program has no word \"{}\"{}", entry.key,
                                                                  did_you_mean(entry.key, keys, "; remove it")));
    if (!met_.insert(entry.key).second)
      return mistakes_.add({file_.shown, entry.line}, fmt::format("\"{}\" is written twice; keep one", entry.key));
    check_forms(entry, cards::is_plural(static_cast<cards::Word>(found - keys.begin())));
    for (std::size_t i = 0; i < entry.forms.size(); ++i) {
      check_text(entry, entry.forms[i]);
      made_.texts[{entry.key, static_cast<int>(i)}] = entry.forms[i].text;
    }
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
    if (form.text.empty())
      mistakes_.add({file_.shown, form.line}, fmt::format("\"{}\" has no text yet; write it", entry.key));
    if (code_points(form.text) > kLongestWord)
      mistakes_.add({file_.shown, form.line},
                    fmt::format("\"{}\" has more than {} characters; shorten it", entry.key, kLongestWord));
    for (const std::string& place : places_in(form.text))
      if (!kFilledIn.count(place))
        mistakes_.add(
            {file_.shown, form.line},
            fmt::format("{} in \"{}\" is not filled in; only {{n}}, {{m}} and {{text}} are", place, entry.key));
  }

  const SourceFile& file_;
  Mistakes& mistakes_;
  Strings made_;
  int forms_ = 0; // 0 while the header is wrong
  std::set<std::string> met_;
};

std::set<std::string> places_of(const Strings& strings, const std::string& key) {
  std::set<std::string> made;
  for (int form = 0;; ++form) {
    const auto found = strings.texts.find({key, form});
    if (found == strings.texts.end()) return made;
    made.merge(places_in(found->second));
  }
}

// A translation fills in what the source fills in. (A form may leave out its number: "one minute".)
void compare(const Strings& source, const Strings& strings, const std::string& file, Mistakes& mistakes) {
  for (const std::string& key : all_keys()) {
    if (!strings.texts.count({key, 0}) || !source.texts.count({key, 0})) continue;
    const std::set<std::string> wanted = places_of(source, key);
    const std::set<std::string> has = places_of(strings, key);
    if (wanted != has)
      mistakes.add({file, 0}, fmt::format("\"{}\" fills in {}, but its source fills in {}; use the same", key,
                                          joined(has), joined(wanted)));
  }
}

} // namespace

void read_strings(Folder& folder, Content& content, Mistakes& mistakes) {
  for (const Language& language : content.languages) {
    const std::string& code = language.language.code;
    const auto file = folder.read("strings/" + code + ".po", kLargestOther);
    if (!file) continue;
    content.strings[code] = StringsReader(*file, mistakes).read();
    if (code != content.source() && content.strings.count(content.source()))
      compare(content.strings[content.source()], content.strings[code], file->shown, mistakes);
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
