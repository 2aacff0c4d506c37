// Expressions and forms that mean harm, or were broken on the way.
#include "check/a_form.h"
#include "check/evaluate.h"
#include "tool/fhirpath.h"

#include "help/catch.h"

#include <chrono>
#include <random>

using namespace anteroom;
using namespace anteroom::check;
using help::fhirpath;

namespace {

// No result, soon. A Pi is ten times slower than what this is tested on, and still answers.
void holds_out(const std::string& text) {
  INFO(text.substr(0, 100));
  const Expression expression = fhirpath(text);
  Scope scope;
  const auto before = std::chrono::steady_clock::now();
  const std::optional<Collection> found = evaluate(expression, scope);
  CHECK_FALSE(found.has_value());
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
  CHECK(scope.made.size() < 2'000'000);
}

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

std::string refused(std::string_view text) {
  const Result<Expression> made = read_expression(text);
  INFO(text);
  REQUIRE_FALSE(made.ok());
  return made.error().what;
}

// Ten texts for every one, none of them known before it.
const std::string kTen =
    ".select($this | ($this & 'a') | ($this & 'b') | ($this & 'c') | ($this & 'd') | ($this & 'e') | "
    "($this & 'f') | ($this & 'g') | ($this & 'h') | ($this & 'i'))";

} // namespace

TEST_CASE("an expression that would not end has no result") {
  SECTION("by growing without end") {
    holds_out("1.repeat($this + 1)");
    holds_out("'a'.repeat($this & $this)");
    holds_out("'a'" + repeated(".select($this & $this)", 100));
  }
  SECTION("by looking at everything for everything") {
    const std::string thousand = kTen + kTen + kTen;
    holds_out("'x'" + thousand + ".where($this" + thousand + ".where($this" + thousand +
              ".exists($this = 'z')).exists())");
    holds_out("'x'" + thousand + ".aggregate($total | $this" + thousand + ", '')");
    holds_out("'x'" + thousand + kTen + kTen);
  }
  SECTION("by making long texts") {
    holds_out("('0123456789'" + repeated(".replace('', '0123456789')", 8) + ").length()");
    holds_out("'x'" + kTen + kTen + kTen + ".select($this & '" + std::string(4000, 'x') + "')" + kTen + ".count()");
  }
  SECTION("by patterns that explode elsewhere") {
    const std::string text = "'" + std::string(4000, 'a') + "'";
    holds_out("'x'" + kTen + kTen + ".where(($this & " + text + ").matches('((a|b)*(a|c)*){50}d'))");
    holds_out("'x'" + kTen + kTen + ".where((" + text + ").matches('((a|b)*(a|c)*){50}' & $this))");
    const Expression once = fhirpath(text + ".matches('(a*)*b')");
    Scope scope;
    CHECK(single_value(evaluate(once, scope)) == Value(false));
  }
}

TEST_CASE("an expression that is too large is refused") {
  SECTION("by the author's tool, which says so") {
    const auto told = [](const std::string& text) {
      const Result<content::Fhirpath> made = content::compile_fhirpath(text, {});
      return made ? "" : made.error().what;
    };
    CHECK_THAT(told("1" + repeated(" + 1", 500)), ContainsSubstring("nested too deeply"));
    CHECK(told("1" + repeated(" + 1", 150)).empty());
    CHECK_THAT(told("a" + repeated(".a", 300)), ContainsSubstring("nested too deeply"));
    CHECK_THAT(told(repeated("(", 5000)), ContainsSubstring("nested too deeply"));
    CHECK(told(repeated("-", 5000) + "1").empty());
    CHECK_THAT(told("'" + std::string(5000, 'a') + "'"), ContainsSubstring("too long"));
  }
  SECTION("by the kiosk") {
    CHECK_THAT(refused(repeated("first(", 300) + "$this" + repeated(")", 300)),
               ContainsSubstring("broken at character"));
    CHECK_THAT(refused("step\"" + std::string(5000, 'a') + "\"($this)"), ContainsSubstring("broken at character"));
    std::vector<Node> nodes(5000);
    CHECK(Expression::make(nodes).error().what == "the expression is too long");
    CHECK(Expression::make({}).error().what == "the expression is empty");
  }
}

TEST_CASE("a broken row of a bundle is refused") {
  for (const char* text : {"",
                           "foo",
                           "count",
                           "count()",
                           "count($this",
                           "count($this,$this)",
                           "count($this) ",
                           "step($this)",
                           "step\"\"($this)",
                           "step\"a\"\"b\"($this)",
                           "literal",
                           "literal\"integer\"\"x\"",
                           "literal\"integer\"\"007\"",
                           "literal\"decimal\"\"1.0\"",
                           "literal\"boolean\"\"maybe\"",
                           "literal\"date\"\"2020\"",
                           "literal\"text\"\"a",
                           "literal\"text\"\"\\",
                           "count\"a\"($this)",
                           "$this\"a\"",
                           "variable",
                           "variable\"a\"($this)",
                           "where($this)",
                           "equal($this,$this,$this)",
                           "matches($this,literal\"text\"\"(a\")",
                           "literal\"text\"\"a\nb\"",
                           " count($this)",
                           "count( $this)",
                           "COUNT($this)",
                           "count($this))",
                           "iif($this,$this)",
                           "literal\"coding\"\"a\"\"b\""})
    CHECK_FALSE(refused(text).empty());
}

TEST_CASE("bytes by chance are an expression or are refused, and are never more") {
  std::mt19937 random(3);
  const std::vector<std::string> words{"count",  "where",    "step",      "literal", "$this",    "%resource",
                                       "equal",  "iif",      "matches",   "\"a\"",   "\"text\"", "\"integer\"",
                                       "\"1\"",  "(",        ")",         ",",       "\"",       "\\",
                                       "repeat", "variable", "aggregate", "split",   "replace",  "{}"};
  std::vector<std::string> good;
  for (const char* text :
       {"%resource.item.where(linkId = 'a').answer.value.weight().sum()", "iif(1 > 2, 'a', {})",
        "'abc'.matches('^a').not() and (1 | 2).aggregate($this + $total, 0) = 3", "repeat(item)[0] is Coding"})
    good.push_back(write(fhirpath(text)));
  int read = 0;
  for (int i = 0; i < 40'000; ++i) {
    std::string text;
    if (i % 3 == 0) {
      for (auto parts = 1 + random() % 12; parts > 0; --parts) text += words[random() % words.size()];
    } else {
      text = good[random() % good.size()];
      for (auto changes = 1 + random() % 3; changes > 0; --changes) {
        const std::size_t at = random() % text.size();
        if (i % 3 == 1)
          text[at] = static_cast<char>(random());
        else
          text.replace(at, 1 + random() % 4, words[random() % words.size()]);
      }
    }
    const Result<Expression> made = read_expression(text);
    if (!made) continue;
    ++read;
    REQUIRE(write(*made) == text);
    Scope scope;
    scope.steps_left = 1000;
    evaluate(*made, scope);
  }
  CHECK(read > 20);
}

TEST_CASE("a form whose expressions ask too much says nothing, and still asks") {
  std::vector<Item> items = help::questions(2);
  items.push_back(help::total("endless", "1.repeat($this + 1).count()"));
  items.push_back(help::total("total", "%resource.item.answer.weight().sum()"));
  items.push_back(help::yes_no("after"));
  items[4].enabled_when = fhirpath("1.repeat($this + 1).exists()");
  const Form form = help::form(items);
  const Answers answers = help::answered_all(form, {1, 2});
  CHECK(help::score(form, answers, "endless") == "nothing");
  CHECK(questions(form, answers) == std::vector<int>{0, 1});
}

TEST_CASE("answers that a form cannot have do no harm") {
  std::vector<Item> items = help::questions(2);
  items[1].conditions = {help::when("q1", Comparison::exists, true)};
  items.push_back(help::group("g"));
  items.push_back(help::total("total", "%resource.item.answer.weight().sum()"));
  const Form form = help::form(items);
  Answers answers;
  answers.given[0] = {{-5, 99}, Decimal(3), {}};
  answers.given[1] = {{2, 2, 2}, std::nullopt, {}};
  answers.given[2] = {{0}, Decimal(1), {Text{"x"}}};
  answers.given[3] = {{0}, Decimal(1), {}};
  answers.given[77] = {{0}, std::nullopt, {}};
  answers.given[-77] = {{0}, std::nullopt, {}};
  CHECK_FALSE(scores(form, answers).empty());
  CHECK_FALSE(questions(form, answers).empty());
  CHECK_FALSE(response(form, answers).empty());
  CHECK(result(form, answers).id == "general");
  CHECK(with_answer(form, answers, 0, {{1}, std::nullopt, {}}).given.size() == 1);
}
