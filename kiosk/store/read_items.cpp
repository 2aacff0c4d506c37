#include "store/bounds.h"
#include "store/database.h"
#include "store/form_words.h"
#include "store/plain_text.h"
#include "store/read_check_parts.h"

namespace anteroom::store {
namespace {

using check::Item;
using check::Questionnaire;

bool flag(Rows& rows, int column) { return rows.number(column, 0, 1) == 1; }

std::optional<check::Decimal> number(Rows& rows, int column) {
  const auto made = number_of(rows.text(column, kLongestNumber));
  if (!made) rows.fail("a number is not one");
  return made.value_or(std::nullopt);
}

std::optional<check::Expression> expression(Rows& rows, int column) {
  const std::string text = rows.text(column, kLongestExpression);
  if (text.empty()) return std::nullopt;
  auto made = check::read_expression(text);
  if (made) return std::move(*made);
  rows.fail("an expression is broken: " + made.error().what);
  return std::nullopt;
}

// The place that a row says, which is the next one; -1 when it is not.
int next_place(Rows& rows, int column, std::size_t next, std::int64_t most) {
  const int place = rows.small(column, 0, most - 1);
  if (static_cast<std::size_t>(place) == next) return place;
  rows.fail("a row is missing");
  return -1;
}

Outcome read_bare_items(Database& database, Questionnaire& form) {
  Rows rows = database.rows(
      "SELECT position, link, parent, kind, type, system, code, unit_system, unit_code, required, repeats, hidden, "
      "read_only, any_condition, lowest, highest, step, enabled_when, calculated FROM item WHERE form = ?1 "
      "ORDER BY position",
      form.id);
  while (rows.next()) {
    const int place = next_place(rows, 0, form.items.size(), kMostItems);
    Item item;
    item.link = rows.text(1, kLongestLink);
    item.parent = rows.small(2, -1, place - 1);
    const auto kind = kind_named(rows.text(3, kLongestId));
    if (!kind) rows.fail("an item is of no known kind");
    item.kind = kind.value_or(item.kind);
    item.fhir_type = rows.text(4, kLongestId);
    item.code_system = rows.text(5, kLongestLink);
    item.code = rows.text(6, kLongestLink);
    item.unit_system = rows.text(7, kLongestLink);
    item.unit_code = rows.text(8, kLongestLink);
    item.required = flag(rows, 9);
    item.repeats = flag(rows, 10);
    item.hidden = flag(rows, 11);
    item.read_only = flag(rows, 12);
    item.any_condition = flag(rows, 13);
    item.lowest = number(rows, 14);
    item.highest = number(rows, 15);
    item.step = number(rows, 16);
    item.enabled_when = expression(rows, 17);
    item.calculated = expression(rows, 18);
    form.items.push_back(std::move(item));
  }
  if (rows.failed()) return Error{rows.why()};
  if (form.items.empty()) return Error{"it has no questions"};
  return Done{};
}

Outcome read_item_texts(Database& database, const std::string& language, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, prefix, text, help, unit, low, high FROM item_text WHERE form = ?1 AND "
                            "language = ?2 ORDER BY item",
                            form.id, language);
  std::size_t next = 0;
  while (rows.next()) {
    const int place = next_place(rows, 0, next, static_cast<std::int64_t>(form.items.size()));
    if (place < 0) break;
    Item& item = form.items[next++];
    item.prefix = rows.text(1, kLongestTitle);
    item.text = rows.text(2, kLongestLine);
    item.help = paragraphs(rows.text(3, kLongestProse));
    item.unit = rows.text(4, kLongestTitle);
    item.low_label = rows.text(5, kLongestLine);
    item.high_label = rows.text(6, kLongestLine);
  }
  if (rows.failed()) return Error{rows.why()};
  if (next != form.items.size()) return Error{"a question has no text"};
  return Done{};
}

// The item that a row in column 0 belongs to; null, and the rows fail, when there is none.
Item* owner(Rows& rows, Questionnaire& form) {
  const auto place = static_cast<std::size_t>(rows.number(0, 0, static_cast<std::int64_t>(form.items.size()) - 1));
  return rows.failed() ? nullptr : &form.items[place];
}

Outcome read_options(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, position, kind, value, system, code, display, weight, weight_url, exclusive "
                            "FROM choice WHERE form = ?1 ORDER BY item, position",
                            form.id);
  while (rows.next()) {
    Item* item = owner(rows, form);
    if (!item || next_place(rows, 1, item->options.size(), kMostChoices) < 0) break;
    check::Option option;
    const auto value = read_value(rows, 2);
    if (!value) rows.fail("an answer has no value");
    option.value = value.value_or(check::Value(false));
    option.weight = number(rows, 7);
    option.weight_url = rows.text(8, kLongestLink);
    option.exclusive = flag(rows, 9);
    item->options.push_back(std::move(option));
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Outcome read_option_texts(Database& database, const std::string& language, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, choice, text FROM choice_text WHERE form = ?1 AND language = ?2 "
                            "ORDER BY item, choice",
                            form.id, language);
  while (rows.next()) {
    Item* item = owner(rows, form);
    const std::int64_t place = rows.number(1, 0, item ? static_cast<std::int64_t>(item->options.size()) - 1 : 0);
    if (rows.failed()) break;
    item->options[static_cast<std::size_t>(place)].text = rows.text(2, kLongestOption);
  }
  if (rows.failed()) return Error{rows.why()};
  for (const Item& item : form.items)
    for (const check::Option& option : item.options)
      if (option.text.empty()) return Error{"an answer has no text"};
  return Done{};
}

Outcome read_initial(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, position, kind, value, system, code, display FROM initial WHERE form = ?1 "
                            "ORDER BY item, position",
                            form.id);
  while (rows.next()) {
    Item* item = owner(rows, form);
    if (!item || next_place(rows, 1, item->initial.size(), kMostConditions) < 0) break;
    if (auto value = read_value(rows, 2))
      item->initial.push_back(std::move(*value));
    else
      rows.fail("an answer to begin with has no value");
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Outcome read_conditions(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, position, question, comparison, kind, value, system, code, display FROM "
                            "condition WHERE form = ?1 ORDER BY item, position",
                            form.id);
  while (rows.next()) {
    Item* item = owner(rows, form);
    if (!item || next_place(rows, 1, item->conditions.size(), kMostConditions) < 0) break;
    check::Condition condition;
    condition.question = rows.text(2, kLongestLink);
    const auto comparison = comparison_named(rows.text(3, kLongestId));
    const auto value = read_value(rows, 4);
    if (!comparison || !value) rows.fail("a condition compares with nothing");
    if (rows.failed()) break;
    condition.comparison = *comparison;
    condition.value = *value;
    item->conditions.push_back(std::move(condition));
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Outcome read_variables(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT item, position, name, expression FROM variable WHERE form = ?1 "
                            "ORDER BY item, position",
                            form.id);
  while (rows.next()) {
    const int place = rows.small(0, -1, static_cast<std::int64_t>(form.items.size()) - 1);
    if (rows.failed()) break;
    auto& variables = place < 0 ? form.variables : form.items[static_cast<std::size_t>(place)].variables;
    if (next_place(rows, 1, variables.size(), kMostVariables) < 0) break;
    std::string name = rows.text(2, kLongestLink);
    auto made = expression(rows, 3);
    if (!made) rows.fail("a variable has no expression");
    if (made) variables.push_back({std::move(name), std::move(*made)});
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

} // namespace

std::optional<check::Value> read_value(Rows& rows, int first) {
  const ValueColumns columns{rows.text(first, kLongestId), rows.text(first + 1, kLongestLine),
                             rows.text(first + 2, kLongestLink), rows.text(first + 3, kLongestLink),
                             rows.text(first + 4, kLongestOption)};
  auto value = value_of(columns);
  if (!value) rows.fail("a value is not of its kind");
  return value ? std::move(*value) : std::nullopt;
}

Outcome read_items(Database& database, const std::string& language, Questionnaire& form) {
  if (Outcome items = read_bare_items(database, form); !items) return items;
  if (Outcome texts = read_item_texts(database, language, form); !texts) return texts;
  if (Outcome options = read_options(database, form); !options) return options;
  if (Outcome texts = read_option_texts(database, language, form); !texts) return texts;
  if (Outcome initial = read_initial(database, form); !initial) return initial;
  if (Outcome conditions = read_conditions(database, form); !conditions) return conditions;
  return read_variables(database, form);
}

Outcome read_facts(Database& database, Questionnaire& form) {
  Rows rows = database.rows("SELECT position, parent, name, kind, value, system, code, display FROM fact WHERE "
                            "form = ?1 ORDER BY position",
                            form.id);
  while (rows.next()) {
    const int place = next_place(rows, 0, form.facts.all().size(), kMostFacts);
    const int parent = rows.small(1, -1, place - 1);
    std::string name = rows.text(2, kLongestLink);
    auto value = read_value(rows, 3);
    if (rows.failed()) break;
    if (form.facts.takes(parent))
      form.facts.add(parent, std::move(name), std::move(value));
    else
      rows.fail("a fact stands where none can");
  }
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

} // namespace anteroom::store
