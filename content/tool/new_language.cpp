#include "tool/folder.h"
#include "tool/known_languages.h"
#include "tool/plural.h"
#include "tool/po.h"
#include "tool/scaffold.h"
#include "tool/settings.h"
#include "tool/yaml_list.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kHead = R"(# The words of the kiosk in @NAME@.
# msgctxt is the key that the program asks for, msgid the word in English, msgstr what visitors read.
# {n}, {m} and {text} are filled in and stay as they are.
msgid ""
msgstr ""
"Project-Id-Version: anteroom\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: @CODE@\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: @PLURAL@\n"
)";

// What makes gettext's programs look after {n}, {m} and {text}.
constexpr const char* kFilledIn = "#, python-brace-format\n";

// As it stands between quotes.
std::string escaped(const std::string& text) {
  std::string made;
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c == '\n' ? "\\n" : std::string(1, c);
  }
  return made;
}

// The word as the source has it, told to the translator, and waiting for its text. An entry that does not say what it
// is in English says it in the source's own words.
std::string waiting(const PoEntry& entry, const std::string& source, int forms) {
  std::string made = "\n";
  for (const std::string& comment : entry.comments) made += comment + "\n";
  const std::string one = entry.in_context ? entry.id : entry.forms.front().text;
  const std::string many = entry.in_context ? entry.plural_id : entry.forms.back().text;
  if (entry.in_context && !is_english(source))
    for (const PoText& form : entry.forms) made += fmt::format("#. {}: \"{}\"\n", source, escaped(form.text));
  if (one.find('{') != std::string::npos) made += kFilledIn;
  made += fmt::format("msgctxt \"{}\"\nmsgid \"{}\"\n", entry.key, escaped(one));
  if (!entry.counts) return made + "msgstr \"\"\n";
  made += fmt::format("msgid_plural \"{}\"\n", escaped(many));
  for (int form = 0; form < forms; ++form) made += fmt::format("msgstr[{}] \"\"\n", form);
  return made;
}

// Nothing to be read twice: the source's words without their texts.
Result<std::string> words(const std::string& source, const KnownLanguage& language, const std::string& code,
                          Folder& folder, Mistakes& mistakes) {
  const auto file = folder.read("strings/" + source + ".po", kLargestOther);
  const auto entries = file ? read_po(*file, mistakes) : std::vector<PoEntry>();
  if (!mistakes.none()) return Error{mistakes.lines().front()};
  const auto rule = read_plural_rule(language.plural);
  std::string made = filled(kHead, {{"NAME", language.name}, {"CODE", code}, {"PLURAL", language.plural}});
  for (const PoEntry& entry : entries)
    if (!entry.is_header()) made += waiting(entry, source, rule ? rule->forms : 1);
  return made;
}

} // namespace

Result<Scaffold> new_language(const Content& content, const std::string& code, const std::string& root) {
  if (!is_language_code(code))
    return Error{fmt::format("\"{}\" is not a language code; write one such as es, ar or zh-Hans", code)};
  for (const Language& known : content.languages)
    if (known.language.code == code) return Error{fmt::format("bundle.yaml has the language \"{}\" already", code)};
  const KnownLanguage* known = known_language(code);
  const KnownLanguage language = known ? *known
                                       : KnownLanguage{code.c_str(), code.c_str(), cards::Direction::left_to_right,
                                                       "nplurals=2; plural=(n != 1);"};
  Mistakes mistakes;
  Folder folder(root, mistakes);
  const auto file = folder.read("bundle.yaml", kLargestOther);
  if (!file) return Error{mistakes.lines().front()};
  std::string name = language.name;
  for (const Language& other : content.languages)
    if (other.language.name == name) name = fmt::format("{} ({})", language.name, code.substr(code.rfind('-') + 1));
  const bool leftward = language.direction == cards::Direction::right_to_left;
  const auto grown =
      with_entry(file->text, "languages",
                 {"code: " + code, fmt::format("name: {}", name),
                  fmt::format("direction: {}", leftward ? "right-to-left" : "left-to-right"), "translation: draft"});
  if (!grown) return Error{fmt::format("{}: {}", file->shown, grown.error().what)};
  Scaffold made;
  made.grown = {"bundle.yaml", *grown};
  const std::string strings = fmt::format("strings/{}.po", code);
  if (folder.has(strings)) {
    made.hints.push_back(strings + " was there already, and is taken as it is");
  } else {
    const auto po = words(content.source(), language, code, folder, mistakes);
    if (!po) return po.error();
    made.files.emplace_back(strings, *po);
  }
  made.folders.push_back("cards/" + code);
  if (!known)
    made.hints.push_back(
        fmt::format("this language is not known here: write its own name and direction into bundle.yaml, "
                    "and its Plural-Forms into strings/{}.po",
                    code));
  made.hints.push_back(fmt::format("translate strings/{0}.po first; then cards, each into a file of the same name in "
                                   "cards/{0}/. \"check\" says what is missing",
                                   code));
  return made;
}

} // namespace anteroom::content
