#include "check/pattern_pieces.h"

#include "base/utf8.h"

#include <string>

namespace anteroom::check {
namespace {

using Set = Pattern::Set;

constexpr char32_t kLastCharacter = 0x10ffff;
constexpr int kDeepestGroup = 50;

CodePoint character(std::string_view text) {
  const auto found = first_code_point(text);
  return found ? *found : CodePoint{static_cast<unsigned char>(text[0]), 1};
}

// The ranges that \d, \w and \s stand for (ASCII, as in FHIRPath's own grammar); nothing for other letters.
std::optional<Set> known_class(char letter) {
  switch (letter) {
  case 'd': return Set{{{'0', '9'}}};
  case 'D': return Set{{{0, '0' - 1}, {'9' + 1, kLastCharacter}}};
  case 'w': return Set{{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}};
  case 'W': return Set{{{0, '0' - 1}, {'9' + 1, 'A' - 1}, {'Z' + 1, '_' - 1}, {'`', '`'}, {'z' + 1, kLastCharacter}}};
  case 's': return Set{{{'\t', '\r'}, {' ', ' '}}};
  case 'S': return Set{{{0, '\t' - 1}, {'\r' + 1, ' ' - 1}, {' ' + 1, kLastCharacter}}};
  default: return std::nullopt;
  }
}

class Reader {
public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<Pieces> read() {
    Piece whole = choice(0);
    if (error_.empty() && at_ < text_.size()) fail("a ) that nothing opened");
    if (!error_.empty()) return Error{error_};
    return Pieces{std::move(whole), std::move(sets_)};
  }

private:
  bool more() const { return error_.empty() && at_ < text_.size(); }
  char peek() const { return text_[at_]; }
  bool take(char c) {
    if (!more() || peek() != c) return false;
    ++at_;
    return true;
  }
  void fail(const std::string& what) {
    if (error_.empty()) error_ = "the pattern at character " + std::to_string(at_ + 1) + ": " + what;
  }
  char32_t take_character() {
    const CodePoint found = character(text_.substr(at_));
    at_ += found.bytes;
    return found.value;
  }

  Piece choice(int depth) {
    Piece made{Piece::Kind::choice, -1, 0, 0, {}};
    if (depth > kDeepestGroup) fail("too many groups in groups");
    do made.parts.push_back(sequence(depth));
    while (take('|'));
    return made;
  }

  Piece sequence(int depth) {
    Piece made;
    while (more() && peek() != '|' && peek() != ')') {
      Piece part = atom(depth);
      made.parts.push_back(repeated(std::move(part)));
    }
    return made;
  }

  Piece atom(int depth) {
    if (take('(')) return group(depth);
    if (take('^')) return {Piece::Kind::begins, -1, 0, 0, {}};
    if (take('$')) return {Piece::Kind::ends, -1, 0, 0, {}};
    if (take('.')) return of({{{0, kLastCharacter}}});
    if (take('[')) return of(brackets());
    if (take('\\')) return of(escaped());
    if (peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{') fail("nothing stands before the repeat");
    const char32_t c = take_character();
    return of({{{c, c}}});
  }

  Piece of(Set set) {
    sets_.push_back(std::move(set));
    return {Piece::Kind::set, static_cast<int>(sets_.size()) - 1, 0, 0, {}};
  }

  Piece group(int depth) {
    if (take('?') && !take(':')) fail("this kind of group is not supported");
    Piece inner = choice(depth + 1);
    if (!take(')')) fail("a ) is missing");
    return inner;
  }

  Set escaped() {
    if (!more()) {
      fail("nothing follows the \\");
      return {};
    }
    if (auto known = known_class(peek())) {
      ++at_;
      return *known;
    }
    const char32_t c = escaped_character();
    return {{{c, c}}};
  }

  char32_t escaped_character() {
    const char32_t c = take_character();
    if (c == 't') return '\t';
    if (c == 'n') return '\n';
    if (c == 'r') return '\r';
    if (c == 'f') return '\f';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) fail("\\" + std::string(1, static_cast<char>(c)) + " is not supported");
    return c;
  }

  Set brackets() {
    Set made;
    made.negated = take('^');
    bool first = true;
    while (more() && (first || peek() != ']')) {
      first = false;
      range(made);
    }
    if (!take(']')) fail("a ] is missing");
    return made;
  }

  void range(Set& made) {
    if (peek() == '\\' && at_ + 1 < text_.size()) {
      if (auto known = known_class(text_[at_ + 1])) {
        at_ += 2;
        made.ranges.insert(made.ranges.end(), known->ranges.begin(), known->ranges.end());
        return;
      }
    }
    const char32_t from = one();
    char32_t to = from;
    if (more() && peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
      ++at_;
      to = one();
    }
    if (to < from) fail("a range that runs backwards");
    made.ranges.emplace_back(from, to);
  }

  char32_t one() {
    if (!take('\\')) return take_character();
    if (more()) return escaped_character();
    fail("nothing follows the \\");
    return 0;
  }

  Piece repeated(Piece part) {
    while (more()) {
      int least = 0, most = -1;
      if (take('+'))
        least = 1;
      else if (take('?'))
        most = 1;
      else if (take('{'))
        counts(least, most);
      else if (!take('*'))
        break;
      take('?'); // lazy: whether something is found does not depend on it
      Piece around{Piece::Kind::repeat, -1, least, most, {}};
      around.parts.push_back(std::move(part));
      part = std::move(around);
    }
    return part;
  }

  void counts(int& least, int& most) {
    least = count();
    most = least;
    if (take(',')) most = more() && peek() != '}' ? count() : -1;
    if (!take('}')) fail("a } is missing");
    if (most != -1 && most < least) fail("the numbers run backwards");
  }

  int count() {
    int made = 0;
    if (!more() || peek() < '0' || peek() > '9') fail("a number is missing");
    while (more() && peek() >= '0' && peek() <= '9' && made <= Pattern::kMostRepeats)
      made = made * 10 + (text_[at_++] - '0');
    if (made > Pattern::kMostRepeats) fail("more than " + std::to_string(Pattern::kMostRepeats) + " repeats");
    return made;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string error_;
  std::vector<Set> sets_;
};

} // namespace

Result<Pieces> read_pieces(std::string_view text) { return Reader(text).read(); }

} // namespace anteroom::check
