#pragma once
// Which line of the file a piece of Markdown stands on. md4c names no lines, but the text it hands
// over points into the source; what has no text (a rule, a fence) is the next line that has not
// been seen yet. Lines that nothing touched would not be shown, which is a mistake of its own.
#include <string_view>
#include <vector>

namespace anteroom::content {

class BodyLines {
public:
  // `source` outlives this. Lines count from 0 here.
  explicit BodyLines(std::string_view source);

  // Text of the source was used; returns the line of its first byte. Text that is not part of the
  // source (md4c's own line ends) counts for the line last seen.
  int saw(std::string_view text);
  // The next line with something on it after those seen, or the last line.
  int next() const;
  void saw_line(int line);
  void saw_lines(int from, int to);
  int last() const { return last_ < 0 ? 0 : last_; }
  // Without the blanks and the `>` before it.
  std::string_view text(int line) const;
  // Lines with something on them that nothing saw.
  std::vector<int> unseen() const;

private:
  int line_of(std::size_t offset) const;
  int count() const { return static_cast<int>(starts_.size()); }

  std::string_view source_;
  std::vector<std::size_t> starts_;
  std::vector<bool> seen_;
  std::vector<int> filled_; // for each line the first from there on with something on it, or the last line
  int last_ = -1;
};

} // namespace anteroom::content
