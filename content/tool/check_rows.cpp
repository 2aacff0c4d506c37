#include "tool/inserts.h"
#include "tool/rows.h"

namespace anteroom::content {
namespace {

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string made;
  for (const std::string& paragraph : paragraphs) made += (made.empty() ? "" : "\n") + paragraph;
  return made;
}

void write_statements(Database& database, const Check& check) {
  Inserts choices(database, "choice", 5), items(database, "item", 5);
  for (std::size_t i = 0; i < check.choices.size(); ++i)
    for (const auto& [code, text] : check.choices[i].text)
      choices.row(check.id.id, i, code, check.choices[i].weight, text);
  for (std::size_t i = 0; i < check.items.size(); ++i)
    for (const auto& [code, text] : check.items[i].text) items.row(check.id.id, i, code, check.items[i].id.id, text);
}

void write_bands(Database& database, const Check& check) {
  Inserts rows(database, "result", 5), texts(database, "result_text", 5), reads(database, "result_read", 4);
  for (const Band& band : check.bands) {
    rows.row(check.id.id, band.id.id, band.from, band.to, band.try_now.id);
    for (const auto& [code, title] : band.title)
      texts.row(check.id.id, band.id.id, code, title, joined(band.text.at(code)));
    for (std::size_t i = 0; i < band.read.size(); ++i) reads.row(check.id.id, band.id.id, i, band.read[i].id);
  }
}

} // namespace

void write_check_rows(Database& database, const Content& content) {
  Inserts rows(database, "form", 7), texts(database, "form_text", 6);
  for (const Check& check : content.checks) {
    const std::string& id = check.id.id;
    rows.row(id, check.topic.id, shelf_position(content.checks, check), check.minutes, check.enough, check.art.id,
             check.source);
    for (const auto& [code, title] : check.title)
      texts.row(id, code, title, check.summary.at(code), joined(check.about.at(code)), check.period.at(code));
    write_statements(database, check);
    write_bands(database, check);
  }
}

} // namespace anteroom::content
