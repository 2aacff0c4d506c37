#include "tool/fhirpath.h"

#include "tool/fhirpath_functions.h"
#include "tool/fhirpath_tokens.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

using check::Node;
using check::Op;
using Kind = Token::Kind;

constexpr int kDeepestNesting = 60; // brackets and functions inside each other

constexpr const char* kTooDeep = "this is nested too deeply";

// A tree in prefix order: a node and, behind it, its children whole.
using Tree = std::vector<Node>;

Tree tree(Op op, const std::vector<Tree>& children = {}, std::string text = "") {
  Tree made{{op, static_cast<int>(children.size()), std::move(text), std::nullopt}};
  for (const Tree& child : children) made.insert(made.end(), child.begin(), child.end());
  return made;
}

Tree literal(check::Value value) { return {{Op::literal, 0, "", std::move(value)}}; }

class Parser {
public:
  Parser(std::vector<Token> tokens, const std::set<std::string>& variables)
      : tokens_(std::move(tokens)), variables_(variables) {}

  Result<Fhirpath> parse() {
    Tree whole = expression(1);
    if (peek().kind != Kind::end) fail(peek(), fmt::format("“{}” was not expected here", peek().text));
    if (error_) return *error_;
    Result<check::Expression> made = check::Expression::make(std::move(whole));
    if (!made) return at_column(1, made.error().what);
    return Fhirpath{std::move(*made), std::move(warnings_)};
  }

private:
  const Token& peek(std::size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  const Token& next() { return tokens_[at_ + 1 < tokens_.size() && !error_ ? at_++ : at_]; }
  bool is(const Token& token, std::string_view text) const {
    return (token.kind == Kind::sign || (token.kind == Kind::name && !token.quoted)) && token.text == text;
  }
  bool take(std::string_view text) {
    if (error_ || !is(peek(), text)) return false;
    next();
    return true;
  }
  void need(std::string_view text) {
    if (!take(text)) fail(peek(), fmt::format("a “{}” is missing", text));
  }
  void fail(const Token& where, const std::string& what) {
    if (error_) return;
    error_ = at_column(where.column, where.kind == Kind::end ? "the expression ends too early: " + what : what);
  }
  void warn(std::string what) {
    if (std::find(warnings_.begin(), warnings_.end(), what) == warnings_.end()) warnings_.push_back(std::move(what));
  }

  // Operators of at least that strength, from the left.
  Tree expression(int strength) {
    if (strength > kStrongest) return unary();
    if (strength == kTypeStrength) return typed();
    Tree left = expression(strength + 1);
    for (int length = 0; !error_; ++length) {
      if (length > check::kDeepestNode) fail(peek(), kTooDeep);
      const std::optional<Op> op = is(peek(), peek().text) ? operator_of(peek().text, strength) : std::nullopt;
      if (!op) break;
      next();
      left = tree(*op, {left, expression(strength + 1)});
    }
    return left;
  }

  Tree typed() {
    Tree left = expression(kTypeStrength + 1);
    while (!error_ && (is(peek(), "is") || is(peek(), "as"))) {
      const Op op = next().text == "is" ? Op::is_type : Op::as_type;
      left = tree(op, {left}, type());
    }
    return left;
  }

  std::string type() {
    std::string made = name("the name of a type");
    while (take(".")) made += "." + name("the name of a type");
    return made;
  }

  std::string name(std::string_view what) {
    if (peek().kind != Kind::name) fail(peek(), fmt::format("{} is missing", what));
    return next().text;
  }

  Tree unary() {
    int signs = 0;
    while (!error_ && (is(peek(), "+") || is(peek(), "-"))) signs += next().text == "-" ? 1 : 0;
    Tree made = operand();
    if (signs > 0) made = tree(Op::negative, {made});
    if (signs > 0 && signs % 2 == 0) made = tree(Op::negative, {made});
    return made;
  }

  Tree operand() {
    Tree made = term();
    for (int length = 0; !error_; ++length) {
      if (length > check::kDeepestNode) fail(peek(), kTooDeep);
      if (take("."))
        made = invocation(std::move(made));
      else if (take("["))
        made = tree(Op::indexer, {made, nested()}), need("]");
      else
        break;
    }
    return made;
  }

  // An expression within brackets of any kind.
  Tree nested() {
    if (++depth_ > kDeepestNesting) fail(peek(), kTooDeep);
    Tree made = error_ ? tree(Op::nothing) : expression(1);
    --depth_;
    return made;
  }

  Tree term() {
    const Token token = peek();
    if (take("(")) {
      Tree made = nested();
      need(")");
      return made;
    }
    if (take("{")) return need("}"), tree(Op::nothing);
    for (const Op op : {Op::self, Op::index, Op::total})
      if (take(check::word(op))) return tree(op);
    if (token.kind == Kind::variable) return next(), variable(token);
    if (token.kind == Kind::value) return next(), value(token);
    if (token.kind != Kind::name) {
      fail(token, token.text.empty() ? "something is missing" : fmt::format("“{}” was not expected here", token.text));
      return tree(Op::nothing);
    }
    const bool alone = !is(peek(1), "(");
    if (alone && (is(token, "true") || is(token, "false"))) return next(), literal(token.text == "true");
    // No FHIRPath, but written in real files for {}.
    if (alone && is(token, "null")) return next(), tree(Op::nothing);
    if (alone && is(token, "QuestionnaireResponse")) return next(), tree(Op::resource);
    return invocation(tree(Op::self));
  }

  Tree value(const Token& token) {
    const bool number = !std::holds_alternative<check::Text>(*token.value);
    const auto* unit = peek().value ? std::get_if<check::Text>(&*peek().value) : nullptr;
    if (!number || unit == nullptr || peek().kind != Kind::value) return literal(*token.value);
    next();
    return literal(
        check::Quantity{*check::number_of(*token.value), unit->text, "http://unitsofmeasure.org", unit->text});
  }

  Tree variable(const Token& token) {
    static const std::map<std::string, Op, std::less<>> kKnown{{"resource", Op::resource},
                                                               {"rootResource", Op::resource},
                                                               {"context", Op::context},
                                                               {"questionnaire", Op::questionnaire},
                                                               {"qitem", Op::question}};
    static const std::map<std::string, std::string, std::less<>> kTexts{
        {"sct", "http://snomed.info/sct"}, {"loinc", "http://loinc.org"}, {"ucum", "http://unitsofmeasure.org"}};
    if (variables_.contains(token.text)) return tree(Op::variable, {}, token.text);
    if (const auto found = kKnown.find(token.text); found != kKnown.end()) return tree(found->second);
    if (const auto found = kTexts.find(token.text); found != kTexts.end()) return literal(check::Text{found->second});
    warn(fmt::format("%{} is empty on a kiosk: nothing declares it here", token.text));
    return tree(Op::nothing);
  }

  // What follows a point, or begins a path: a step or a function.
  Tree invocation(Tree input) {
    const Token token = peek();
    const std::string called = name("a name");
    if (!take("(")) return tree(Op::step, {input}, called);
    const Function* function = function_named(called);
    if (function == nullptr) {
      fail(token, why_not(called));
      return tree(Op::nothing);
    }
    if (function->takes_type) return typed_call(*function, std::move(input));
    std::vector<Tree> parts{std::move(input)};
    const std::size_t first = at_;
    if (!is(peek(), ")")) do
        parts.push_back(nested());
      while (take(","));
    need(")");
    const int given = static_cast<int>(parts.size()) - 1;
    if (given < function->fewest || given > function->most)
      fail(token, fmt::format("{}() takes {}, not {}", called, function->takes(), given));
    if (error_) return tree(Op::nothing);
    if (function->op == Op::trace) return std::move(parts[0]);
    if (function->op == Op::matches) anchor(called, tokens_[first], parts[1]);
    return tree(function->op, parts);
  }

  Tree typed_call(const Function& function, Tree input) {
    const std::string wanted = type();
    need(")");
    return tree(function.op, {std::move(input)}, wanted);
  }

  // matchesFull() is matches() of a pattern that begins and ends with the text. A pattern that is known now is
  // checked now.
  void anchor(const std::string& called, const Token& where, Tree& pattern) {
    auto* text = pattern.size() == 1 && pattern[0].literal ? std::get_if<check::Text>(&*pattern[0].literal) : nullptr;
    if (text == nullptr) {
      if (called == "matchesFull") fail(where, "matchesFull() needs its pattern written out");
      return;
    }
    if (const Result<check::Pattern> known = check::Pattern::make(text->text); !known) fail(where, known.error().what);
    if (called == "matchesFull") text->text = "^(?:" + text->text + ")$";
  }

  std::vector<Token> tokens_;
  const std::set<std::string>& variables_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<Error> error_;
  std::vector<std::string> warnings_;
};

} // namespace

Result<Fhirpath> compile_fhirpath(std::string_view text, const std::set<std::string>& variables) {
  if (text.size() > kLongestFhirpath)
    return at_column(1, fmt::format("an expression has up to {} characters", kLongestFhirpath));
  Result<std::vector<Token>> tokens = fhirpath_tokens(text);
  if (!tokens) return tokens.error();
  return Parser(std::move(*tokens), variables).parse();
}

} // namespace anteroom::content
