#pragma once
// Everything that is wrong with a content folder, kept until all of it can be told at once.
#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::content {

// Where something was written. Lines count from 1; 0 is the file as a whole.
struct Place {
  std::string file; // as the author would name it: "content/cards/en/x.md"
  int line = 0;
};

class Mistakes {
public:
  // `text` says what is wrong and how to mend it, in words for a health educator.
  void add(const Place& place, std::string text);
  // Worth knowing, but the bundle is still built.
  void warn(const Place& place, std::string text);

  // Warnings do not count.
  std::size_t count() const;
  bool none() const { return count() == 0; }

  // "file:line: text", sorted by file and line; what has the same place stays in the order it was
  // found. The same words at the same place are told once.
  std::vector<std::string> lines() const;
  std::vector<std::string> warnings() const;

private:
  struct Entry {
    Place place;
    std::string text;
  };
  static std::vector<std::string> told(std::vector<Entry> entries);

  std::vector<Entry> mistakes_;
  std::vector<Entry> warnings_;
};

} // namespace anteroom::content
