#include "tool/settings.h"

#include "tool/digits.h"
#include "tool/fields.h"
#include "tool/known_languages.h"
#include "tool/localized.h"
#include "tool/nearest.h"
#include "tool/translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kBundleFile = "bundle.yaml";
constexpr const char* kTopicsFile = "topics.yaml";
constexpr int kHighestSequence = 1'000'000'000;
constexpr std::size_t kMostLanguages = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A day that exists, as 2026-11-21.
bool is_day(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (!is_digit(text[i])) return false;
  const int year = std::stoi(text.substr(0, 4)), month = std::stoi(text.substr(5, 2)), day = std::stoi(text.substr(8));
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || year < 2000) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

} // namespace

bool is_language_code(const std::string& text) {
  const std::size_t first = std::min(text.find('-'), text.size());
  if (first < 2 || first > 3 || text.size() > 20) return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first),
                   [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  std::size_t part = 2; // letters of the part at hand
  for (std::size_t i = first; i < text.size(); ++i) {
    if (text[i] == '-' && part < 2) return false;
    if (text[i] != '-' && !is_digit(text[i]) && !is_letter(text[i])) return false;
    part = text[i] == '-' ? 0 : part + 1;
    if (part > 8) return false;
  }
  return part >= 2;
}

namespace {

// "latin", "native" or, for a language that is not known here, its own zero.
std::string read_zero(Fields& fields, const std::string& code) {
  const std::string written = fields.word("digits");
  if (written == "latin" || written.empty()) return "0";
  if (is_zero(written)) return written;
  const KnownLanguage* known = known_language(code);
  if (written != "native")
    fields.mistakes().add(
        fields.place("digits"),
        fmt::format("\"digits\" must be latin or native, or the zero of the language, not \"{}\"", written));
  else if (!known || !*known->zero)
    fields.mistakes().add(fields.place("digits"),
                          fmt::format("no digits of its own are known for \"{}\"; write latin, or its zero", code));
  else
    return known->zero;
  return "0";
}

// Visitors find their language by its name.
void warn_of_name(const Language& language, const Content& content, const Place& place, Mistakes& mistakes) {
  const std::string &code = language.language.code, &name = language.language.name;
  if (small_letters(name) == small_letters(code))
    mistakes.warn(place,
                  fmt::format("\"{}\" is a code and no name; write the language's own name, and see that its direction "
                              "is right",
                              name),
                  "language-name");
  for (const Language& other : content.languages)
    if (other.language.name == name)
      mistakes.warn(place,
                    fmt::format("\"{}\" and \"{}\" are both called \"{}\"; visitors cannot tell them apart",
                                other.language.code, code, name),
                    "language-name");
}

void read_language(const Yaml& yaml, const std::string& file, Content& content, Mistakes& mistakes) {
  Fields fields(yaml, file, "the language", {"code", "name", "direction", "digits", "speech", "translation"}, mistakes);
  Language made;
  made.place = fields.place("code");
  made.language.code = fields.word("code");
  made.language.name = fields.text("name", 40);
  if (fields.one_of("direction", {"left-to-right", "right-to-left"}) == "right-to-left")
    made.language.direction = cards::Direction::right_to_left;
  if (fields.has("digits")) made.language.zero = read_zero(fields, made.language.code);
  if (fields.has("speech"))
    cards::speech_from(fields.one_of("speech", {"synthetic", "recorded", "none"}), made.language.speech);
  made.translation = read_translation(fields);
  made.language.draft = !content.languages.empty() && made.translation.draft;
  if (content.languages.empty() && fields.has("translation"))
    mistakes.add(fields.place("translation"), "the first language is the source, and no translation; remove the line");
  if (made.language.code.empty()) return;
  if (!is_language_code(made.language.code))
    return mistakes.add(made.place, fmt::format("\"{}\" is not a language code; write one such as en, es or zh-Hans",
                                                made.language.code));
  for (const Language& known : content.languages)
    if (small_letters(known.language.code) == small_letters(made.language.code))
      return mistakes.add(made.place, fmt::format("the language \"{}\" is listed twice (first on line {}); keep one",
                                                  made.language.code, known.place.line));
  warn_of_name(made, content, fields.place("name"), mistakes);
  content.languages.push_back(std::move(made));
}

} // namespace

void read_bundle_settings(Folder& folder, Content& content, Mistakes& mistakes) {
  const auto file = folder.read(kBundleFile, kLargestOther);
  if (!file) return;
  const auto yaml = read_yaml(file->text, file->shown, 1, mistakes);
  if (!yaml) return;
  Fields fields(*yaml, file->shown, "the bundle", {"id", "title", "epoch", "sequence", "created", "languages"},
                mistakes);
  content.about.id = fields.id("id").id;
  content.about.title = fields.text("title", 80);
  if (fields.has("epoch")) content.about.epoch = fields.number("epoch", 1, kHighestSequence);
  content.about.sequence = fields.number("sequence", 1, kHighestSequence);
  content.about.created = fields.word("created");
  if (!content.about.created.empty() && !is_day(content.about.created))
    mistakes.add(fields.place("created"),
                 fmt::format("\"created\" must be a day, written as 2026-11-21, not \"{}\"", content.about.created));
  for (const Yaml& language : fields.list("languages", 1, kMostLanguages, "language"))
    read_language(language, file->shown, content, mistakes);
}

void read_topics(Folder& folder, Content& content, Mistakes& mistakes) {
  const auto file = folder.read(kTopicsFile, kLargestOther);
  if (!file) return;
  const auto yaml = read_yaml(file->text, file->shown, 1, mistakes);
  if (!yaml) return;
  if (yaml->kind != Yaml::Kind::list || yaml->inner.empty() || yaml->inner.size() > kMostTopics)
    mistakes.add(
        {file->shown, std::max(1, yaml->line)},
        fmt::format("this file must be a list of 1 to {} topics, each starting with \"- id: ...\"", kMostTopics));
  if (yaml->kind != Yaml::Kind::list) return;
  std::vector<std::string> colours;
  for (int i = 0; i <= static_cast<int>(cards::Colour::rose); ++i)
    colours.emplace_back(cards::colour_name(static_cast<cards::Colour>(i)));
  for (const Yaml& entry : yaml->inner) {
    Fields fields(entry, file->shown, "the topic", {"id", "colour", "art", "title", "subtitle"}, mistakes);
    Topic made;
    made.id = fields.id("id");
    cards::colour_from(fields.one_of("colour", colours), made.colour);
    made.art = fields.id("art");
    made.title = localized(fields, "title", 60, content.languages);
    made.subtitle = localized(fields, "subtitle", 90, content.languages);
    for (const Topic& known : content.topics)
      if (!made.id.id.empty() && known.id.id == made.id.id)
        mistakes.add(made.id.place,
                     fmt::format("the topic \"{}\" is listed twice (first on line {}); give one of them another id",
                                 made.id.id, known.id.place.line));
    content.topics.push_back(std::move(made));
  }
}

} // namespace anteroom::content
