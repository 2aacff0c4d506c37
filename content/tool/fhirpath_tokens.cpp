#include "tool/fhirpath_tokens.h"

#include "base/number.h"
#include "base/utf8.h"
#include <fmt/format.h>

namespace anteroom::content {
namespace {

using Kind = Token::Kind;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Cutter {
public:
  explicit Cutter(std::string_view text) : text_(text) {}

  Result<std::vector<Token>> cut() {
    while (skip_blanks() && !error_) {
      column_ = column_of(at_);
      one();
    }
    if (error_) return *error_;
    tokens_.push_back({Kind::end, "", std::nullopt, false, column_of(text_.size())});
    return std::move(tokens_);
  }

private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool ahead(std::string_view sign) const { return text_.substr(at_).starts_with(sign); }
  void fail(const std::string& what) {
    if (!error_) error_ = at_column(column_, what);
  }
  void push(Kind kind, std::string text, std::optional<check::Value> value = std::nullopt, bool quoted = false) {
    tokens_.push_back({kind, std::move(text), std::move(value), quoted, column_});
  }
  // Bytes that continue a character are no columns.
  int column_of(std::size_t byte) const {
    int column = 1;
    for (std::size_t i = 0; i < byte; ++i) column += (static_cast<unsigned char>(text_[i]) & 0xc0) != 0x80 ? 1 : 0;
    return column;
  }

  bool skip_blanks() {
    while (at_ < text_.size()) {
      if (peek() == ' ' || (peek() >= '\t' && peek() <= '\r')) {
        ++at_;
      } else if (ahead("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (ahead("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        column_ = column_of(at_);
        if (end == std::string_view::npos) fail("this comment has no end");
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  void one() {
    if (is_letter(peek())) return push(Kind::name, word());
    if (is_digit(peek())) return number();
    if (peek() == '\'') return push(Kind::value, "", check::Text{quotation('\'')});
    if (peek() == '`') return push(Kind::name, quotation('`'), std::nullopt, true);
    if (peek() == '"') return push(Kind::name, quotation('"'), std::nullopt, true);
    if (peek() == '%') return variable();
    if (peek() == '@') return date();
    if (peek() == '$' && is_letter(peek(1))) {
      ++at_;
      return push(Kind::sign, "$" + word());
    }
    for (const std::string_view sign : {"!=", "!~", "<=", ">=", ".", "(", ")", "[", "]", "{", "}",
                                        ",",  "+",  "-",  "*",  "/", "&", "|", "=", "~", "<", ">"})
      if (ahead(sign)) {
        at_ += sign.size();
        return push(Kind::sign, std::string(sign));
      }
    if (peek() == '!') return fail("! is not FHIRPath; write (…).not()");
    const auto found = first_code_point(text_.substr(at_));
    fail(fmt::format("“{}” has no meaning here", found ? text_.substr(at_, found->bytes) : "?"));
  }

  std::string word() {
    const std::size_t begin = at_;
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  void number() {
    const std::size_t begin = at_;
    while (is_digit(peek())) ++at_;
    const bool broken = peek() == '.' && is_digit(peek(1));
    if (broken) ++at_;
    while (broken && is_digit(peek())) ++at_;
    const std::string_view digits = text_.substr(begin, at_ - begin);
    const auto whole = broken ? std::nullopt : whole_number(digits, 0);
    const auto decimal = check::Decimal::parse(digits);
    if (!broken && whole)
      push(Kind::value, "", check::Integer{*whole});
    else if (broken && decimal)
      push(Kind::value, "", *decimal);
    else
      fail("this number is too large");
  }

  // What is between two marks, without its back-slashes.
  std::string quotation(char mark) {
    std::string made;
    for (++at_; at_ < text_.size() && peek() != mark; ++at_) {
      if (peek() != '\\')
        made += peek();
      else
        escape(made);
    }
    if (at_ >= text_.size()) fail(fmt::format("a {} is missing at the end of this text", mark));
    ++at_;
    return made;
  }

  void escape(std::string& made) {
    const char c = peek(1);
    ++at_;
    if (c == 'u') return unicode(made);
    if (c == 'n')
      made += '\n';
    else if (c == 't')
      made += '\t';
    else if (c == 'r')
      made += '\r';
    else if (c == 'f')
      made += '\f';
    // Others stand for themselves; a back-slash before a letter is kept, since patterns are often written so.
    else if (is_letter(c) || is_digit(c))
      made += std::string("\\") + c;
    else
      made += c;
  }

  void unicode(std::string& made) {
    const std::string_view digits = text_.substr(at_ + 1).substr(0, 4);
    char32_t value = 0;
    for (const char c : digits) {
      const std::size_t digit =
          std::string_view("0123456789abcdef").find(is_letter(c) ? static_cast<char>(c | 0x20) : c);
      if (digit > 15 || digits.size() < 4) return fail("\\u needs four digits (0-9, a-f)");
      value = value * 16 + static_cast<char32_t>(digit);
    }
    if (digits.size() < 4 || (value >= 0xd800 && value <= 0xdfff)) return fail("this \\u is no character");
    // Four digits reach what UTF-8 writes in up to three bytes.
    if (value < 0x80) {
      made += static_cast<char>(value);
    } else {
      if (value >= 0x800) made += static_cast<char>(0xe0 | value >> 12);
      made += static_cast<char>(value >= 0x800 ? 0x80 | (value >> 6 & 0x3f) : 0xc0 | value >> 6);
      made += static_cast<char>(0x80 | (value & 0x3f));
    }
    at_ += 4;
  }

  void variable() {
    ++at_;
    if (peek() == '\'' || peek() == '`' || peek() == '"') return push(Kind::variable, quotation(peek()));
    const std::size_t begin = at_;
    while (is_letter(peek()) || is_digit(peek())) ++at_;
    if (at_ == begin) fail("a name is missing behind %");
    push(Kind::variable, std::string(text_.substr(begin, at_ - begin)));
  }

  // @2020-05-01, @2020-05-01T10:00:00Z, @T10:00: kept as text.
  void date() {
    ++at_;
    if (peek() == 'T') ++at_;
    const std::size_t begin = at_;
    while (is_digit(peek()) || peek() == '-' || peek() == ':' || peek() == '+' || peek() == 'Z' ||
           (peek() == 'T' && at_ > begin) || (peek() == '.' && is_digit(peek(1))))
      ++at_;
    if (at_ == begin) fail("a date is missing behind @");
    push(Kind::value, "", check::Text{std::string(text_.substr(begin, at_ - begin))});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int column_ = 1;
  std::vector<Token> tokens_;
  std::optional<Error> error_;
};

} // namespace

Error at_column(int column, const std::string& what) { return Error{fmt::format("column {}: {}", column, what)}; }

Result<std::vector<Token>> fhirpath_tokens(std::string_view text) { return Cutter(text).cut(); }

} // namespace anteroom::content
