#include "tool/wording.h"

#include "tool/utf8.h"

#include <algorithm>

namespace anteroom::content {
namespace {

// A word of a text, small, and the bytes where it stands. An empty one is the end of a sentence.
struct Word {
  std::u32string small;
  std::size_t begin = 0, end = 0;
};

const std::u32string kAnyNumber = U"{n}";

bool is_letter(char32_t c) {
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
  const bool sign = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3003);
  return ascii || !sign || c == 0x2019;
}

// Thai to Burmese and Khmer, Chinese and Japanese are written without blanks: there each letter is a word.
bool stands_alone(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x2FFFF);
}

// Capitals of Latin, Greek and Cyrillic made small, and the curly apostrophe straight.
char32_t small(char32_t c) {
  const bool far = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9);
  const bool beside = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF);
  if (c == 0x2019) return '\'';
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return far || (c >= 0x410 && c <= 0x42F) ? c + 0x20 : beside ? c | 1U : c;
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == 0x3002 || c == 0x061F || c == 0x0964;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> made;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool letter = is_letter(c) && !ends_sentence(c);
    if (letter && (!inside || stands_alone(c))) made.push_back({U"", begin, at});
    if (letter) {
      made.back().small += small(c);
      made.back().end = at;
    } else if (ends_sentence(c)) {
      made.push_back({U"", begin, at});
    }
    inside = letter && !stands_alone(c);
  }
  return made;
}

bool fits(const std::u32string& word, const std::vector<std::u32string>& options) {
  return !word.empty() && std::any_of(options.begin(), options.end(), [&](const std::u32string& option) {
    if (option == kAnyNumber) return word.find_first_not_of(U"0123456789") == std::u32string::npos;
    if (option.back() != '*') return word == option;
    return word.compare(0, option.size() - 1, option, 0, option.size() - 1) == 0;
  });
}

bool stands_at(const std::vector<Word>& words, std::size_t at, const Wording& wording) {
  if (at + wording.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < wording.words.size(); ++i)
    if (!fits(words[at + i].small, wording.words[i])) return false;
  return true;
}

std::vector<std::string_view> parted(std::string_view text, char by) {
  std::vector<std::string_view> made;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    if (end > at) made.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return made;
}

// What `written` is: a word, or several that stand without a blank between them, as in "self-harm" and in Chinese.
std::vector<std::u32string> words_in(std::string_view written) {
  if (written == "{n}") return {kAnyNumber};
  const bool any_ending = written.ends_with('*');
  std::vector<std::u32string> made;
  for (const Word& word : words_of(written.substr(0, written.size() - (any_ending ? 1 : 0)))) {
    if (word.small.empty()) return {};
    made.push_back(word.small);
  }
  if (any_ending && !made.empty()) made.back() += U'*';
  return made;
}

// The words of a line; none when it is no wording.
std::vector<std::vector<std::u32string>> read_words(std::string_view line) {
  std::vector<std::vector<std::u32string>> made;
  for (const std::string_view written : parted(line, ' ')) {
    const auto choices = parted(written, '/');
    std::vector<std::u32string> options;
    for (const std::string_view choice : choices) {
      const auto words = words_in(choice);
      if (words.empty() || (choices.size() > 1 && words.size() > 1)) return {};
      if (choices.size() > 1) options.push_back(words.front());
      if (choices.size() == 1)
        for (const std::u32string& word : words) made.push_back({word});
    }
    if (choices.empty()) return {};
    if (!options.empty()) made.push_back(std::move(options));
  }
  return made;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Wording read_wording(std::string_view line) {
  Wording made;
  if (line.front() == '!' || line.front() == '+') {
    made.kind = line.front() == '!' ? Wording::Kind::stop : Wording::Kind::fine;
    line.remove_prefix(1);
  }
  const std::size_t end = std::min(line.find(';'), line.size());
  made.instead = trimmed(line.substr(std::min(end + 1, line.size())));
  made.words = read_words(trimmed(line.substr(0, end)));
  return made;
}

} // namespace

std::vector<Wording> read_wordings(const SourceFile& file, Mistakes& mistakes) {
  std::vector<Wording> made;
  int number = 0;
  for (std::string_view rest = file.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    made.push_back(read_wording(line));
    if (!made.back().words.empty()) continue;
    made.pop_back();
    mistakes.add({file.shown, number}, "this is no wording; write words with blanks between them, then \"; \" and what "
                                       "to write instead");
  }
  return made;
}

std::vector<FoundWording> find_wordings(std::string_view text, const std::vector<Wording>& wordings) {
  const std::vector<Word> words = words_of(text);
  std::vector<FoundWording> made;
  const auto is_fine = [&](std::size_t begin, std::size_t end) {
    return std::any_of(wordings.begin(), wordings.end(), [&](const Wording& fine) {
      if (fine.kind != Wording::Kind::fine) return false;
      for (std::size_t at = 0; at <= begin; ++at)
        if (at + fine.words.size() >= end && stands_at(words, at, fine)) return true;
      return false;
    });
  };
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const Wording& wording : wordings) {
      const std::size_t end = at + wording.words.size();
      if (wording.kind == Wording::Kind::fine || !stands_at(words, at, wording) || is_fine(at, end)) continue;
      const std::size_t from = words[at].begin;
      made.push_back({std::string(text.substr(from, words[end - 1].end - from)), &wording});
    }
  return made;
}

} // namespace anteroom::content
