#pragma once
// The settings of one thing, asked for by name. Whatever is wrong is noted once, with its line, and
// reads as empty or as the lowest value, so that the rest of the file is still checked.
#include "tool/names.h"
#include "tool/yaml.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

class Fields {
public:
  // `what` says what the settings describe: "the card", "the band". Settings that are not among
  // `known` are noted here, with the nearest known one. `of` and `mistakes` outlive this.
  Fields(const Yaml& of, std::string file, std::string what, std::vector<std::string> known, Mistakes& mistakes);

  bool has(std::string_view key) const { return find(key) != nullptr; }
  // Where the setting stands; where the whole thing starts when it is not there.
  Place place(std::string_view key) const;
  // Null when it is not there.
  const Yaml* find(std::string_view key) const;
  // The same, and a mistake noted.
  const Yaml* need(std::string_view key);

  // One line that people read, at most `most` characters, never empty.
  std::string text(std::string_view key, std::size_t most);
  // One word that the tool reads, such as a day or a code; a comment may stand behind it.
  std::string word(std::string_view key);
  // The same, and it may be empty, but must be written.
  std::string word_or_empty(std::string_view key);
  Named id(std::string_view key);
  // A list of ids, `least` to `most` of them, each once.
  std::vector<Named> ids(std::string_view key, std::size_t least, std::size_t most);
  int number(std::string_view key, int lowest, int highest);
  // One of `words`; the first when it is wrong.
  std::string one_of(std::string_view key, const std::vector<std::string>& words);
  // The entries of a list; none when it is wrong.
  const std::vector<Yaml>& list(std::string_view key, std::size_t least, std::size_t most, const std::string& entry);

  const std::string& file() const { return file_; }
  Mistakes& mistakes() { return mistakes_; }

private:
  const Yaml& of_;
  std::string file_;
  std::string what_;
  Mistakes& mistakes_;
};

// One line of text of `yaml`: blanks at both ends gone, runs of blanks made one. Notes a mistake
// when it is no text, empty or too long. `name` is how the message calls it: "\"title\"".
std::string one_line(const Yaml& yaml, const std::string& name, std::size_t most, const std::string& file,
                     Mistakes& mistakes);
// The same for what people read: without a comment behind it that may be a part of it, and without marks of
// Markdown, which settings do not have. The setting that is called "title" stands on one line.
std::string readable_line(const Yaml& yaml, const std::string& name, bool is_title, std::size_t most,
                          const std::string& file, Mistakes& mistakes);
// The number that `text` is written as, in full; `wrong` otherwise.
int whole_number(const std::string& text, int wrong);
// "a, b and c".
std::string listed(const std::vector<std::string>& words);
// The same, and of many only the first: "a, b, c, d, e, f and 12 more".
std::string few(const std::vector<std::string>& words);
// What `yaml` is, for messages: "a list".
const char* kind_in_words(const Yaml& yaml);

} // namespace anteroom::content
