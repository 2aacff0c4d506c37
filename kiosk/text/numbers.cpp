#include "text/numbers.h"

#include <string_view>

namespace anteroom::text {
namespace {

constexpr const char* kIsolate = "\u2066";
constexpr const char* kEnd = "\u2069";
constexpr std::size_t kIsolateBytes = 3;
constexpr int kShortestWithHyphens = 7; // digits; local numbers have as many

// Bytes of the digit at the start: European, Arabic or Persian; 0 where there is none.
std::size_t digit(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] >= '0' && text[0] <= '9') return 1;
  const std::string_view two = text.substr(0, 2);
  return (two >= "\u0660" && two <= "\u0669") || (two >= "\u06F0" && two <= "\u06F9") ? two.size() : 0;
}

bool starts(std::string_view text, std::initializer_list<std::string_view> with) {
  for (const std::string_view one : with)
    if (text.starts_with(one)) return true;
  return false;
}

// Reads one number from its first digit on.
class Reading {
public:
  Reading(std::string_view text, std::size_t at) : text_(text), at_(at) {
    do read_digits();
    while (read_joint());
  }

  std::size_t end() const { return at_; }
  bool opens_bracket() const { return open_; }
  bool needs_isolates() const { return spaces_ || (joints_ && digits_ >= kShortestWithHyphens); }

private:
  std::string_view rest() const { return text_.substr(at_); }

  void read_digits() {
    while (const std::size_t bytes = digit(rest())) {
      at_ += bytes;
      ++digits_;
      // "9:30", "3/9" and "1.5" are one group, and come out right by themselves.
      if (starts(rest(), {".", ",", ":", "/"}) && digit(rest().substr(1)) > 0) ++at_;
    }
  }

  // What divides two groups: at most a bracket, and a space or hyphen. True when another group follows.
  bool read_joint() {
    std::size_t at = at_;
    bool space = false;
    for (int i = 0; i < 3; ++i) {
      const std::string_view next = text_.substr(at);
      if (digit(next) > 0) break;
      const bool is_space = starts(next, {" ", "\u00A0", "\u202F"});
      if (!is_space && !starts(next, {"-", "(", ")", "\u2011"})) return false;
      at += next.starts_with("\u00A0") ? 2 : starts(next, {"\u202F", "\u2011"}) ? 3 : 1;
      space |= is_space;
    }
    const std::string_view joint = text_.substr(at_, at - at_);
    // "5 - 10" is two numbers.
    if (joint.empty() || digit(text_.substr(at)) == 0 || starts(joint, {" -", "- "})) return false;
    open_ |= joint.find(')') != joint.npos && joint.find('(') == joint.npos && !inside_;
    inside_ = joint.find('(') != joint.npos;
    spaces_ |= space;
    joints_ = true;
    at_ = at;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  int digits_ = 0;
  bool spaces_ = false;
  bool joints_ = false;
  bool open_ = false;   // a bracket was closed that opened before the first digit
  bool inside_ = false; // a bracket is open
};

} // namespace

std::vector<Range> phone_numbers(const std::string& text) {
  std::vector<Range> found;
  for (std::size_t at = 0; at < text.size();) {
    if (digit(std::string_view(text).substr(at)) == 0) {
      ++at;
      continue;
    }
    const Reading number(text, at);
    std::size_t begin = at;
    if (number.opens_bracket() && begin > 0 && text[begin - 1] == '(') --begin;
    const bool plus = begin > 0 && text[begin - 1] == '+';
    if (plus) --begin;
    if (plus || number.needs_isolates()) found.push_back({begin, number.end()});
    at = number.end();
  }
  return found;
}

namespace {

// Where a place in the text lies once the isolates are in it. What begins with a number begins inside them.
std::size_t moved(std::size_t at, const std::vector<Range>& numbers, bool is_end) {
  std::size_t made = at;
  for (const Range& number : numbers) {
    if (is_end ? number.begin < at : number.begin <= at) made += kIsolateBytes;
    if (is_end ? number.end < at : number.end <= at) made += kIsolateBytes;
  }
  return made;
}

} // namespace

Passage with_numbers_apart(const Passage& passage) {
  const std::vector<Range> found = phone_numbers(passage.text);
  if (found.empty()) return passage;
  Passage made;
  std::size_t done = 0;
  for (const Range& number : found) {
    made.text += passage.text.substr(done, number.begin - done);
    made.text += kIsolate + passage.text.substr(number.begin, number.end - number.begin) + kEnd;
    done = number.end;
  }
  made.text += passage.text.substr(done);
  for (Mark mark : passage.marks) {
    mark.begin = moved(mark.begin, found, false);
    mark.end = moved(mark.end, found, true);
    made.marks.push_back(mark);
  }
  return made;
}

} // namespace anteroom::text
