#include "tool/easy_file.h"

#include "text/sentences.h"
#include "tool/fields.h"
#include "tool/grade.h"
#include "tool/halves.h"
#include "tool/pages.h"
#include "tool/translation.h"
#include "tool/utf8.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kLint = "easy-words";
constexpr const char* kShape = "![what it shows](picture) A sentence.";

struct Paragraph {
  std::string text; // on one line
  int line = 0;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<Paragraph> paragraphs(std::string_view text, int line) {
  std::vector<Paragraph> made;
  bool begins = true;
  for (; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view written = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (begins && !written.empty()) made.push_back({"", line});
    if (!written.empty()) made.back().text += (made.back().text.empty() ? "" : " ") + std::string(written);
    begins = written.empty();
  }
  return made;
}

// What a paragraph that is no step was meant to be, and what to do instead.
std::string instead_of(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool counted = digits > 0 && digits != std::string_view::npos && text.substr(digits, 2) == ". ";
  if (text.starts_with("#")) return "an easy version has no headings; say it in a step: ";
  if (counted || text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ "))
    return "an easy version has no lists; make each entry a step: ";
  if (text.starts_with("---")) return "an easy version has no pages of its own; each step is given room. Remove this ";
  if (text.starts_with("```"))
    return "the exercise of the card is offered under its easy version too; remove it here, or tell of it in a step: ";
  if (text.starts_with(">")) return "an easy version has no quotes and no callouts; say it in a step: ";
  return "each step begins with a picture; write ";
}

bool is_latin(std::string_view text) {
  int latin = 0, other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool sign = c < 'A' || (c >= 0x2000 && c < 0x2C00);
    const bool is = c < 0x0250 || (c >= 0x1E00 && c < 0x1F00);
    if (!sign) ++(is ? latin : other);
  }
  return latin > other;
}

class Reader {
public:
  Reader(const std::string& file, const std::string& code, Mistakes& mistakes) : code_(code), mistakes_(mistakes) {
    made_.file = file;
  }

  EasyText read(std::string_view body, int first_line) {
    const std::vector<Paragraph> all = paragraphs(body, first_line);
    for (const Paragraph& paragraph : all) read(paragraph);
    if (all.empty()) mistakes_.add({made_.file, first_line}, fmt::format("there is no step; write one: {}", kShape));
    if (made_.steps.size() > kMostEasySteps)
      mistakes_.add(
          {made_.file, made_.lines[kMostEasySteps]},
          fmt::format("there are {} steps and {} are the most; keep what matters most, or make two cards of it",
                      made_.steps.size(), kMostEasySteps));
    check_grade();
    return std::move(made_);
  }

private:
  void read(const Paragraph& paragraph) {
    const std::string& text = paragraph.text;
    const Place place{made_.file, paragraph.line};
    const std::size_t middle = text.find("](");
    const std::size_t end = middle == std::string::npos ? middle : text.find(')', middle);
    if (!text.starts_with("![") || end == std::string::npos) return mistakes_.add(place, instead_of(text) + kShape);
    cards::Block picture{cards::BlockKind::picture, {}, "", {}, {}};
    picture.lines.push_back({std::string(trimmed(std::string_view(text).substr(2, middle - 2))), {}});
    const std::string id(trimmed(std::string_view(text).substr(middle + 2, end - middle - 2)));
    if (check_id(id, "the picture of a step", place, mistakes_)) picture.picture = id;
    cards::Block said{cards::BlockKind::paragraph, {}, "", {}, {}};
    said.lines.push_back({std::string(trimmed(std::string_view(text).substr(end + 1))), {}});
    check_words(picture.lines[0].text, said.lines[0].text, place);
    if (!picture.picture.empty()) made_.pictures.push_back({picture.picture, place});
    made_.steps.push_back({{std::move(picture), std::move(said)}});
    made_.lines.push_back(paragraph.line);
  }

  void check_words(const std::string& shown, const std::string& said, const Place& place) {
    if (shown.empty())
      mistakes_.add(place, "say what the picture shows, for those who cannot see it: ![what it shows](picture)");
    if (said.find("![") != std::string::npos)
      return mistakes_.add(place, "a step has one picture; leave a blank line before the next");
    if (said.empty())
      return mistakes_.add(place,
                           "the step has a picture and no words; write a sentence under it, without a blank line");
    if (const std::size_t odd = (shown + said).find_first_of("*_`[]\\<>|~"); odd != std::string::npos)
      return mistakes_.add(place, fmt::format("\"{}\" would be shown as it stands: easy words have no emphasis and no "
                                              "links; remove it",
                                              (shown + said)[odd]));
    check_sentences(said, place);
  }

  void check_sentences(const std::string& said, const Place& place) {
    const auto sentences = text::sentences(said, code_);
    if (sentences.size() > kMostEasySentences)
      mistakes_.add(place, fmt::format("the step has {} sentences and {} are the most; make two steps of it",
                                       sentences.size(), kMostEasySentences));
    for (const text::Range& range : sentences) {
      const std::string sentence = said.substr(range.begin, range.end - range.begin);
      if (is_english(code_)) english_.push_back(sentence);
      const std::size_t words = is_latin(sentence) ? count_words(sentence) : 0;
      const std::string counted = fmt::format("a sentence has {} words; ", words);
      if (words > kLongestEasySentence)
        mistakes_.add(place,
                      fmt::format("{}split it, {} are the most: \"{}\"", counted, kLongestEasySentence, sentence));
      else if (words > kLongEasySentence)
        mistakes_.warn(place, fmt::format("{}{} or fewer are easier: \"{}\"", counted, kLongEasySentence, sentence),
                       kLint);
    }
  }

  void check_grade() {
    if (english_.empty()) return;
    if (const double measured = grade(english_); measured > kEasyGrade)
      mistakes_.warn({made_.file, 0},
                     fmt::format("the reading grade is {:.1f}; with shorter words it would be {:.0f} or "
                                 "less, which is easy",
                                 measured, kEasyGrade),
                     kLint);
  }

  const std::string& code_;
  Mistakes& mistakes_;
  EasyText made_;
  std::vector<std::string> english_;
};

} // namespace

EasyText read_easy_file(const SourceFile& file, const std::string& code, Edition edition, Mistakes& mistakes) {
  Halves parts{"", file.text, 1};
  Translation translation;
  if (has_settings(file) && edition == Edition::source) {
    mistakes.add({file.shown, 1},
                 "an easy version has no settings: those of its card count; begin with the first step");
    return {file.shown, {}, {}, {}, {}};
  }
  if (has_settings(file)) {
    const auto found = halves(file, mistakes);
    if (!found) return {file.shown, {}, {}, {}, {}};
    parts = *found;
    auto yaml = read_yaml(parts.settings, file.shown, 2, mistakes);
    if (yaml && yaml->kind == Yaml::Kind::nothing) yaml->kind = Yaml::Kind::map;
    if (yaml) {
      Fields fields(*yaml, file.shown, "the easy version", {"translation", "of"}, mistakes);
      translation = read_translation(fields);
    }
  }
  EasyText made = Reader(file.shown, code, mistakes).read(parts.body, parts.body_line);
  made.translation = translation;
  return made;
}

} // namespace anteroom::content
