#pragma once
// Grows a line of text with its emphasis out of the pieces that a Markdown parser hands over.
#include "cards/card.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace anteroom::content {

// Emphasis inside emphasis counts as strong.
class ProseMaker {
public:
  // Runs of blanks become one; the text never starts with one. '\n' is kept, as the place where
  // the author began a new line.
  void add(std::string_view text);
  void begin(cards::Emphasis emphasis);
  void end(cards::Emphasis emphasis);

  bool empty() const { return made_.text.empty(); }
  // What has grown, without a blank at its end; the maker is empty again.
  cards::Prose take();

private:
  void add(char c);

  cards::Prose made_;
  int strong_ = 0;
  int soft_ = 0;
};

// The bytes [begin, end) of `prose` and their emphasis, without blanks at both ends.
cards::Prose part_of(const cards::Prose& prose, std::size_t begin, std::size_t end);
// Line ends become blanks.
cards::Prose on_one_line(cards::Prose prose);

} // namespace anteroom::content
