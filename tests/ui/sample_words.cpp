#include "ui/sample.h"

#include <fstream>
#include <map>

namespace anteroom::ui {
namespace {

// The text between the quotes of a line, with \n and \" as they are meant.
std::string unquoted(const std::string& line) {
  const auto first = line.find('"');
  const auto last = line.rfind('"');
  std::string text;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] != '\\')
      text += line[i];
    else
      text += line[++i] == 'n' ? '\n' : line[i];
  }
  return text;
}

// The English of each word, msgid and msgid_plural under its key, msgctxt; or what a translation says for it.
struct Entries {
  bool translated = false;
  std::map<std::pair<std::string, int>, std::string> texts = {};
  std::string key = {};
  std::string* going_on = nullptr;

  void line(const std::string& line) {
    const auto starts = [&](const char* with) { return line.rfind(with, 0) == 0; };
    if (starts("msgctxt ")) key = unquoted(line);
    if (starts("msgctxt ") || starts("#")) going_on = nullptr;
    if (starts("msgid \"") && !translated) begin(line, 0);
    if (starts("msgid_plural ") && !translated) begin(line, 1);
    if (starts("msgstr")) going_on = nullptr;
    if (starts("msgstr \"") && translated) begin(line, 0);
    if (starts("msgstr[") && translated) begin(line, line[7] - '0');
    if (going_on && starts("\"")) *going_on += unquoted(line);
  }
  void begin(const std::string& line, int form) {
    going_on = &texts[{key, form}];
    *going_on = unquoted(line);
  }
};

} // namespace

std::string as_it_is(const std::string& text) { return text; }

std::string wordier(const std::string& text) {
  if (text.empty()) return text;
  const std::size_t more = (text.size() * 2 + 4) / 5;
  std::string longer = text;
  // Whole words of its own, so that it still breaks where words do.
  for (std::size_t i = 0; longer.size() < text.size() + more; ++i) {
    const char c = text[i % text.size()];
    if (i == 0 && text.find(' ') != std::string::npos) longer += ' ';
    longer += static_cast<unsigned char>(c) < 128 && c != '\n' && c != '{' && c != '}' ? c : 'e';
  }
  return longer;
}

std::string with_a_long_word(const std::string& text) {
  return text.empty() ? text : std::string(300, 'w') + " " + text;
}

cards::Words translated(const std::string& language) {
  std::ifstream file(ANTEROOM_SOURCE_DIR "/content/strings/" + language + ".po");
  Entries entries{true};
  for (std::string line; std::getline(file, line);) entries.line(line);
  return {std::string(200, '0'), entries.texts};
}

cards::Words english(const Change& change) {
  std::ifstream file(ANTEROOM_SOURCE_DIR "/content/strings/en.po");
  Entries entries;
  for (std::string line; std::getline(file, line);) entries.line(line);
  for (auto& [key, text] : entries.texts)
    if (key.first != "search_keys") text = change(text); // a wordier language has no more letters
  std::string plural(200, '1');
  plural[1] = '0';
  return {plural, entries.texts};
}

} // namespace anteroom::ui
