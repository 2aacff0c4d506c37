#include "check/expression.h"

#include "base/match.h"
#include "base/number.h"

#include <limits>

namespace anteroom::check {
namespace {

std::string quoted(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c == '\n' ? "\\n" : std::string(1, c);
  }
  return made + '"';
}

std::string quoted(const Value& value) {
  const auto all = [](const auto&... texts) { return (quoted(texts) + ...); };
  return std::visit(
      Match{[&](bool truth) { return all("boolean", truth ? "true" : "false"); },
            [&](const Integer& number) { return all("integer", std::to_string(number.value)); },
            [&](const Decimal& number) { return all("decimal", number.text()); },
            [&](const Text& text) { return all("text", text.text); },
            [&](const Coding& coding) { return all("coding", coding.system, coding.code, coding.display); },
            [&](const Quantity& q) { return all("quantity", q.value.text(), q.unit, q.system, q.code); }},
      value);
}

std::size_t write_node(const std::vector<Node>& nodes, std::size_t at, std::string& out) {
  const Node& node = nodes[at];
  out += word(node.op);
  if (!node.text.empty()) out += quoted(node.text);
  if (node.literal) out += quoted(*node.literal);
  ++at;
  for (int child = 0; child < node.children; ++child) {
    out += child == 0 ? '(' : ',';
    at = write_node(nodes, at, out);
  }
  if (node.children > 0) out += ')';
  return at;
}

std::optional<Value> value_of(const std::vector<std::string>& texts) {
  const std::string& type = texts[0];
  if (type == "boolean" && texts.size() == 2) return Value(texts[1] == "true");
  if (type == "integer" && texts.size() == 2) {
    const auto number = whole_number(texts[1], std::numeric_limits<std::int64_t>::min());
    return number ? std::optional<Value>(Integer{*number}) : std::nullopt;
  }
  if (type == "text" && texts.size() == 2) return Value(Text{texts[1]});
  if (type == "coding" && texts.size() == 4) return Value(Coding{texts[1], texts[2], texts[3]});
  const auto number = texts.size() > 1 ? Decimal::parse(texts[1]) : std::nullopt;
  if (type == "decimal" && texts.size() == 2 && number) return Value(*number);
  if (type == "quantity" && texts.size() == 5 && number) return Value(Quantity{*number, texts[2], texts[3], texts[4]});
  return std::nullopt;
}

class Reader {
public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<std::vector<Node>> read() {
    if (!node(1) || at_ != text_.size()) return Error{"broken at character " + std::to_string(at_ + 1)};
    return std::move(nodes_);
  }

private:
  bool node(int depth) {
    if (depth > kDeepestNode || nodes_.size() >= static_cast<std::size_t>(kMostNodes)) return false;
    const std::size_t end = std::min(text_.find_first_of("\"(),", at_), text_.size());
    const std::optional<Op> op = operation_named(text_.substr(at_, end - at_));
    if (!op) return false;
    at_ = end;
    const std::size_t place = nodes_.size();
    nodes_.push_back({});
    nodes_[place].op = *op;
    return texts(nodes_[place]) && children(place, depth);
  }

  bool texts(Node& node) {
    std::vector<std::string> found;
    while (at_ < text_.size() && text_[at_] == '"') {
      auto text = quotation();
      if (!text || found.size() == 5) return false;
      found.push_back(std::move(*text));
    }
    if (found.empty()) return true;
    if (node.op == Op::literal) return (node.literal = value_of(found)).has_value();
    node.text = std::move(found[0]);
    return found.size() == 1;
  }

  std::optional<std::string> quotation() {
    std::string made;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      char c = text_[at_];
      if (c == '\\') {
        if (++at_ == text_.size()) return std::nullopt;
        c = text_[at_] == 'n' ? '\n' : text_[at_];
      }
      made += c;
      if (made.size() > kLongestText) return std::nullopt;
    }
    if (at_ == text_.size()) return std::nullopt;
    ++at_;
    return made;
  }

  bool children(std::size_t place, int depth) {
    if (at_ == text_.size() || text_[at_] != '(') return true;
    do {
      ++at_;
      if (!node(depth + 1)) return false;
      ++nodes_[place].children;
    } while (at_ < text_.size() && text_[at_] == ',');
    if (at_ == text_.size() || text_[at_] != ')') return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Node> nodes_;
};

} // namespace

std::string write(const Expression& expression) {
  std::string made;
  write_node(expression.nodes(), 0, made);
  return made;
}

Result<Expression> read_expression(std::string_view text) {
  Result<std::vector<Node>> nodes = Reader(text).read();
  if (!nodes) return Error{"the expression is " + nodes.error().what};
  Result<Expression> made = Expression::make(std::move(*nodes));
  if (made && write(*made) != text) return Error{"the expression is not written as it should be"};
  return made;
}

} // namespace anteroom::check
