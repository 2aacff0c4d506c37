#include "store/form_words.h"
#include "tool/inserts.h"
#include "tool/rows.h"

namespace anteroom::content {
namespace {

using check::Questionnaire;
using store::word_of;

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string made;
  for (const std::string& paragraph : paragraphs) made += (made.empty() ? "" : "\n") + paragraph;
  return made;
}

std::string written(const std::optional<check::Expression>& expression) {
  return expression ? check::write(*expression) : "";
}

// The rows of one self-check. What does not differ between languages is that of the first.
class CheckRows {
public:
  CheckRows(Database& database, const Check& check, const std::string& source)
      : database_(database), id_(check.id.id), forms_(check.forms), first_(forms_.at(source)) {}

  void write() {
    write_texts();
    for (std::size_t i = 0; i < first_.items.size(); ++i) write_item(i);
    write_variables(-1, first_.variables);
    write_facts();
    for (std::size_t i = 0; i < first_.scores.size(); ++i) write_score(i);
    write_result(-1, "", "", [](const Questionnaire& form) -> const check::Guidance& { return form.too_few; });
    write_result(-1, "", "", [](const Questionnaire& form) -> const check::Guidance& { return form.general; });
    write_safety();
    write_suggestions();
  }

private:
  void write_texts() {
    Inserts texts(database_, "form_text", 8);
    for (const auto& [code, form] : forms_)
      texts.row(id_, code, form.title, form.summary, joined(form.about), form.period, form.copyright, form.source);
  }

  void write_item(std::size_t at) {
    const check::Item& item = first_.items[at];
    Inserts rows(database_, "item", 20), texts(database_, "item_text", 9);
    rows.row(id_, at, item.link, item.parent, word_of(item.kind), item.fhir_type, item.code_system, item.code,
             item.unit_system, item.unit_code, item.required, item.repeats, item.hidden, item.read_only,
             item.any_condition, word_of(item.lowest), word_of(item.highest), word_of(item.step),
             written(item.enabled_when), written(item.calculated));
    for (const auto& [code, form] : forms_) {
      const check::Item& said = form.items[at];
      texts.row(id_, at, code, said.prefix, said.text, joined(said.help), said.unit, said.low_label, said.high_label);
    }
    write_options(at);
    write_logic(at);
    write_variables(static_cast<int>(at), item.variables);
  }

  void write_options(std::size_t at) {
    const check::Item& item = first_.items[at];
    Inserts rows(database_, "choice", 11), texts(database_, "choice_text", 5);
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      const check::Option& option = item.options[i];
      const store::ValueColumns value = store::columns_of(option.value);
      rows.row(id_, at, i, value.kind, value.value, value.system, value.code, value.display, word_of(option.weight),
               option.weight_url, option.exclusive);
      for (const auto& [code, form] : forms_) texts.row(id_, at, i, code, form.items[at].options[i].text);
    }
  }

  void write_logic(std::size_t at) {
    const check::Item& item = first_.items[at];
    Inserts initial(database_, "initial", 8), conditions(database_, "condition", 10);
    for (std::size_t i = 0; i < item.initial.size(); ++i) {
      const store::ValueColumns value = store::columns_of(item.initial[i]);
      initial.row(id_, at, i, value.kind, value.value, value.system, value.code, value.display);
    }
    for (std::size_t i = 0; i < item.conditions.size(); ++i) {
      const check::Condition& condition = item.conditions[i];
      const store::ValueColumns value = store::columns_of(condition.value);
      conditions.row(id_, at, i, condition.question, word_of(condition.comparison), value.kind, value.value,
                     value.system, value.code, value.display);
    }
  }

  void write_variables(int item, const std::vector<check::Variable>& variables) {
    Inserts rows(database_, "variable", 5);
    for (std::size_t i = 0; i < variables.size(); ++i)
      rows.row(id_, item, i, variables[i].name, check::write(variables[i].expression));
  }

  void write_facts() {
    Inserts rows(database_, "fact", 9);
    const auto& facts = first_.facts.all();
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const store::ValueColumns value = store::columns_of(facts[i].value);
      rows.row(id_, i, facts[i].parent, facts[i].name, value.kind, value.value, value.system, value.code,
               value.display);
    }
  }

  void write_score(std::size_t at) {
    const check::Score& score = first_.scores[at];
    Inserts rows(database_, "score", 9), terms(database_, "term", 8);
    rows.row(id_, at, score.link, score.code, score.title, word_of(score.origin), score.main, word_of(score.skipped),
             score.enough);
    for (std::size_t i = 0; i < score.terms.size(); ++i)
      terms.row(id_, at, "count", i, score.terms[i].link, store::words_of(score.terms[i].weights), "", "");
    for (std::size_t i = 0; i < score.gates.size(); ++i) {
      const check::Gate& gate = score.gates[i];
      terms.row(id_, at, "gate", i, gate.term.link, store::words_of(gate.term.weights), gate.from.text(),
                gate.to.text());
    }
    for (std::size_t i = 0; i < score.bands.size(); ++i)
      write_result(
          static_cast<int>(at), score.bands[i].from.text(), score.bands[i].to.text(),
          [at, i](const Questionnaire& form) -> const check::Guidance& { return form.scores[at].bands[i].guidance; });
  }

  template <class Find>
  void write_result(int score, const std::string& from, const std::string& to, const Find& guidance_in) {
    const check::Guidance& guidance = guidance_in(first_);
    Inserts rows(database_, "result", 5), texts(database_, "result_text", 5);
    rows.row(id_, guidance.id, score, from, to);
    for (const auto& [code, form] : forms_)
      texts.row(id_, guidance.id, code, guidance_in(form).title, joined(guidance_in(form).text));
    write_cards("result_card", guidance.id, guidance.read, guidance.try_now);
  }

  template <class Owner>
  void write_cards(const char* table, const Owner& owner, const std::vector<std::string>& read,
                   const std::string& try_now) {
    Inserts rows(database_, table, 5);
    for (std::size_t i = 0; i < read.size(); ++i) rows.row(id_, owner, "read", i, read[i]);
    if (!try_now.empty()) rows.row(id_, owner, "try", 0, try_now);
  }

  void write_safety() {
    Inserts rows(database_, "safety", 5), texts(database_, "safety_text", 5);
    for (std::size_t rule = 0; rule < first_.safety.size(); ++rule) {
      const std::vector<check::Watched>& items = first_.safety[rule].items;
      for (std::size_t i = 0; i < items.size(); ++i)
        rows.row(id_, rule, i, items[i].link, store::words_of(items[i].harmless));
      for (const auto& [code, form] : forms_)
        texts.row(id_, rule, code, form.safety[rule].title, joined(form.safety[rule].text));
    }
  }

  void write_suggestions() {
    Inserts rows(database_, "suggestion", 4);
    for (std::size_t i = 0; i < first_.suggestions.size(); ++i) {
      const check::Suggestion& suggestion = first_.suggestions[i];
      rows.row(id_, i, suggestion.link, suggestion.option);
      write_cards("suggestion_card", i, suggestion.read, suggestion.try_now);
    }
  }

  Database& database_;
  const std::string& id_;
  const std::map<std::string, Questionnaire>& forms_;
  const Questionnaire& first_;
};

} // namespace

void write_check_rows(Database& database, const Content& content) {
  Inserts rows(database, "form", 7);
  for (const Check& check : content.checks) {
    const Questionnaire& form = check.forms.at(content.source());
    rows.row(check.id.id, check.topic.id, shelf_position(content.checks, check), form.minutes, check.art.id, form.url,
             form.version);
    CheckRows(database, check, content.source()).write();
  }
}

} // namespace anteroom::content
