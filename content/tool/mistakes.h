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

// What was found at one place.
struct Finding {
  Place place;
  std::string text;      // what is wrong; most often then "; " and how to mend it
  const char* lint = ""; // the name of the lint that found it, see FORMAT.md; "" for a plain mistake
};

class Mistakes {
public:
  // `text` says what is wrong and how to mend it, in words for a health educator.
  void add(const Place& place, std::string text, const char* lint = "");
  // Worth knowing, but the bundle is still built.
  void warn(const Place& place, std::string text, const char* lint = "");
  // Adds all of another folder's.
  void take(Mistakes other);

  // Warnings do not count.
  std::size_t count() const;
  bool none() const { return count() == 0; }

  // Sorted by file and line; what has the same place stays in the order it was found. The same words at the same
  // place are told once.
  std::vector<Finding> found() const { return told(mistakes_); }
  std::vector<Finding> warned() const { return told(warnings_); }
  // The same as "file:line: text".
  std::vector<std::string> lines() const { return as_lines(found()); }
  std::vector<std::string> warnings() const { return as_lines(warned()); }

private:
  static std::vector<Finding> told(std::vector<Finding> findings);
  static std::vector<std::string> as_lines(const std::vector<Finding>& findings);

  std::vector<Finding> mistakes_;
  std::vector<Finding> warnings_;
};

} // namespace anteroom::content
