#include "tool/grade.h"

#include "tool/nearest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anteroom::content {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool ends_in(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// Words that the rules below get wrong and that such content uses.
constexpr std::array<std::pair<std::string_view, std::size_t>, 38> kKnown{
    {{"being", 2},    {"beings", 2},    {"every", 2},     {"everyone", 3},  {"everything", 3}, {"area", 3},
     {"areas", 3},    {"idea", 3},      {"ideas", 3},     {"ideal", 3},     {"people", 2},     {"something", 2},
     {"someone", 2},  {"sometimes", 2}, {"somewhere", 2}, {"somehow", 2},   {"really", 2},     {"reality", 4},
     {"react", 2},    {"reacts", 2},    {"reaction", 3},  {"reactions", 3}, {"science", 2},    {"trauma", 2},
     {"going", 2},    {"doing", 2},     {"seeing", 2},    {"lion", 2},      {"create", 2},     {"creates", 2},
     {"created", 3},  {"creating", 3},  {"safety", 2},    {"element", 3},   {"client", 2},     {"clients", 2},
     {"homework", 2}, {"lifetime", 2}}};

// Vowels that are spoken apart: quiet, violent, sensuous, immediate, experience, period, situation.
constexpr std::string_view kApart[] = {"iet", "iol", "uous", "iate", "rienc", "eriod", "uati"};
// The same at the end of a word: serious, criticism, media, radio; and the second part of didn't.
constexpr std::string_view kApartAtEnd[] = {"rious", "vious", "dious", "nious", "ism", "ia", "io", "dnt", "snt"};
// A silent e inside: safely, careful, movement, hopeless, closeness.
constexpr std::string_view kSilentInside[] = {"ely", "eful", "ement", "ements", "eless", "eness"};

// Syllables of letters only, all small.
std::size_t syllables_of_part(std::string_view word) {
  for (const auto& [known, count] : kKnown)
    if (known == word) return count;
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
  const auto before = [&](std::size_t from_end) {
    return word.size() > from_end ? word[word.size() - 1 - from_end] : '\0';
  };
  // Silent endings: make, moves, asked; but table, wanted, houses, needed.
  const bool silent_e = ends_in(word, "e") && !is_vowel(before(1)) && !(before(1) == 'l' && !is_vowel(before(2)));
  const bool hisses = before(2) == 's' || before(2) == 'c' || before(2) == 'z' || before(2) == 'x' ||
                      before(2) == 'g' || (before(2) == 'h' && (before(3) == 's' || before(3) == 'c'));
  const bool silent_es =
      ends_in(word, "es") && !is_vowel(before(2)) && !hisses && !(before(2) == 'l' && !is_vowel(before(3)));
  const bool silent_ed = ends_in(word, "ed") && !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd';
  if ((silent_e || silent_es || silent_ed) && groups > 1) --groups;
  for (std::string_view ending : kSilentInside)
    if (ends_in(word, ending) && groups > 2) --groups;
  for (std::string_view pair : kApart)
    if (word.find(pair) != std::string_view::npos) ++groups;
  for (std::string_view pair : kApartAtEnd)
    if (ends_in(word, pair)) ++groups;
  // Usual and sexual, but not equal and quality.
  if (const std::size_t at = word.find("ual"); at != std::string_view::npos && at > 0 && word[at - 1] != 'q') ++groups;
  return std::max<std::size_t>(1, groups);
}

} // namespace

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> made;
  std::string word;
  bool counts = false;
  const auto end_word = [&] {
    if (counts) made.push_back(word);
    word.clear();
    counts = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A long dash between words parts them even without blanks.
    const bool dash = text.substr(i, 3) == "\xE2\x80\x94" || text.substr(i, 3) == "\xE2\x80\x93";
    if (is_blank(text[i]) || dash) {
      end_word();
      i += dash ? 2 : 0;
      continue;
    }
    word += text[i];
    counts = counts || is_letter(text[i]) || is_digit(text[i]) || static_cast<unsigned char>(text[i]) >= 0xC3;
  }
  end_word();
  return made;
}

namespace {

bool ends_in_title(std::string_view sentence) {
  const std::string_view last = sentence.substr(sentence.find_last_of(" \n\t") + 1);
  for (std::string_view title : {"Dr.", "Mr.", "Mrs.", "Ms.", "St."})
    if (last == title) return true;
  return false;
}

} // namespace

std::vector<std::string> sentences(std::string_view paragraph) {
  std::vector<std::string> made;
  std::string sentence;
  const auto end_sentence = [&] {
    if (!words(sentence).empty()) made.push_back(sentence);
    sentence.clear();
  };
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const char c = paragraph[i];
    if (sentence.empty() && is_blank(c)) continue;
    sentence += c;
    if (c != '.' && c != '!' && c != '?') continue;
    // Closing quotes and brackets still belong to it.
    while (i + 1 < paragraph.size() && !is_blank(paragraph[i + 1]) && !is_letter(paragraph[i + 1]) &&
           !is_digit(paragraph[i + 1]))
      sentence += paragraph[++i];
    const std::size_t next = paragraph.find_first_not_of(" \n\t", i + 1);
    const bool parted = i + 1 == paragraph.size() || is_blank(paragraph[i + 1]);
    // A small letter after the mark: "e.g. a walk", "Stop! she said".
    const bool goes_on = next != std::string_view::npos && paragraph[next] >= 'a' && paragraph[next] <= 'z';
    const bool title = ends_in_title(sentence);
    if (parted && !goes_on && !title) end_sentence();
  }
  end_sentence();
  return made;
}

std::size_t syllables(std::string_view word) {
  std::size_t total = 0;
  std::string part;
  const auto end_part = [&] {
    if (!part.empty()) total += syllables_of_part(part);
    part.clear();
  };
  for (char c : small_letters(word)) {
    if (is_letter(c))
      part += c;
    else if (c == '-' || is_digit(c))
      end_part();
  }
  end_part();
  return std::max<std::size_t>(1, total);
}

double grade(const std::vector<std::string>& all) {
  std::size_t word_count = 0;
  std::size_t syllable_count = 0;
  for (const std::string& sentence : all)
    for (const std::string& word : words(sentence)) {
      ++word_count;
      syllable_count += syllables(word);
    }
  if (word_count == 0) return 0;
  const auto w = static_cast<double>(word_count);
  return 0.39 * w / static_cast<double>(all.size()) + 11.8 * static_cast<double>(syllable_count) / w - 15.59;
}

} // namespace anteroom::content
