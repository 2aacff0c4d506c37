#pragma once
// What an author has on their desk: a small content folder without a mistake, to be spoiled one way
// at a time. Two cards ("alarm", and "breathe" with an exercise), the check "near", one picture.
#include "help/temp_folder.h"

#include <string>

namespace anteroom::help {

class AuthorFolder {
public:
  AuthorFolder();

  AuthorFolder& write(const std::string& name, const std::string& text);
  // Every `from` in a file becomes `to`. Throws when there is none: the test would test nothing.
  AuthorFolder& change(const std::string& name, const std::string& from, const std::string& to);
  AuthorFolder& remove(const std::string& name);
  std::string read(const std::string& name) const;

  // The card "alarm" with another text, or with one more line of settings after its title.
  AuthorFolder& body(const std::string& text);
  AuthorFolder& setting(const std::string& line);
  // A second language: settings, strings and both cards in Spanish, read by somebody who speaks it.
  AuthorFolder& add_spanish();

  // What the tool says, a line each, with names that start at "content/"; "" when it is content.
  std::string told() const;
  std::string warned() const;

  std::string path() const { return folder_ / "content"; }
  // A place beside the content, for a bundle.
  std::string beside(const std::string& name) const { return folder_ / name; }

private:
  std::string shortened(const std::string& line) const;

  TempFolder folder_;
};

// A file of all words, as the language with `forms` plural forms needs it.
std::string all_words(const std::string& plural_forms, int forms);

} // namespace anteroom::help
