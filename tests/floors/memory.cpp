#include "floors/memory.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace anteroom::floors {
namespace {

bool is_name(const std::string& token) {
  return in_name(token[0]) && std::isdigit(static_cast<unsigned char>(token[0])) == 0;
}

enum class Scope { names, type, inside };
using Statement = std::vector<Token>;

bool has(const Statement& statement, const std::string& word) {
  return std::any_of(statement.begin(), statement.end(), [&](const Token& token) { return token.text == word; });
}

// What stands before the value, without template arguments: `static const std::map m`.
Statement declared(const Statement& statement) {
  Statement kept;
  int depth = 0;
  for (const Token& token : statement) {
    if (token.text == "=" && depth == 0) break;
    if (token.text == "<") ++depth;
    if (depth == 0) kept.push_back(token);
    if (token.text == ">") --depth;
  }
  return kept;
}

bool is_constant(const Statement& declaration) {
  if (has(declaration, "constexpr")) return true;
  const auto star =
      std::find_if(declaration.rbegin(), declaration.rend(), [](const Token& t) { return t.text == "*"; });
  return has(Statement(star.base(), declaration.end()), "const") ||
         (star == declaration.rend() && has(declaration, "const"));
}

bool is_function(const Statement& declaration) {
  const auto open = std::find_if(declaration.begin(), declaration.end(), [](const Token& t) { return t.text == "("; });
  if (open == declaration.end()) return has(declaration, "operator");
  return open + 1 == declaration.end() ||
         !(open[1].text == "\"\"" || std::isdigit(static_cast<unsigned char>(open[1].text[0])) != 0);
}

bool declares_no_data(const std::string& first) {
  static const std::set<std::string> words{"using", "typedef", "namespace", "template",      "class",   "struct",
                                           "enum",  "union",   "friend",    "static_assert", "concept", "}"};
  return words.contains(first);
}

bool remembers(const Statement& statement, Scope scope) {
  if (statement.empty()) return false;
  const Statement declaration = declared(statement);
  if (has(declaration, "thread_local")) return !has(declaration, "constexpr");
  const bool fixed = has(declaration, "static");
  if (scope != Scope::names)
    return fixed && !is_constant(declaration) && (scope == Scope::inside || !is_function(declaration));
  const auto words =
      std::count_if(declaration.begin(), declaration.end(), [](const Token& t) { return is_name(t.text); });
  return words >= 2 && !declares_no_data(statement.front().text) && !is_function(declaration) &&
         !is_constant(declaration);
}

Scope opened_by(const Statement& statement, Scope around) {
  const Statement head = declared(statement);
  if (has(head, "namespace")) return Scope::names;
  if (around == Scope::names && head.size() == 2 && head[0].text == "extern") return Scope::names;
  if (has(head, "enum") || has(head, "(") || head.size() != declared(head).size()) return Scope::inside;
  return has(head, "class") || has(head, "struct") || has(head, "union") ? Scope::type : Scope::inside;
}

} // namespace

std::vector<int> lines_that_remember(const std::vector<Token>& tokens) {
  struct Level {
    Scope scope;
    Statement before; // put back when the brace closes inside parentheses: f(T x = {})
  };
  std::vector<int> lines;
  std::vector<Level> levels{{Scope::names, {}}};
  Statement statement;
  const auto judge = [&] {
    if (remembers(statement, levels.back().scope)) lines.push_back(statement.front().line);
  };
  for (const Token& token : tokens) {
    if (token.text == "{") {
      const auto open = [&](const char* sign) {
        return std::count_if(statement.begin(), statement.end(), [&](const Token& t) { return t.text == sign; });
      };
      const bool nested = open("(") > open(")");
      const Scope scope = nested ? Scope::inside : opened_by(statement, levels.back().scope);
      if (!nested && scope == Scope::inside) judge();
      levels.push_back({scope, nested ? statement : Statement{}});
      statement.clear();
    } else if (token.text == "}" && levels.size() > 1) {
      statement = levels.back().before;
      levels.pop_back();
    } else if (token.text == ";") {
      judge();
      statement.clear();
    } else if (token.text != ":" ||
               !(has(statement, "public") || has(statement, "private") || has(statement, "protected"))) {
      statement.push_back(token);
    } else {
      statement.clear();
    }
  }
  return lines;
}

} // namespace anteroom::floors
