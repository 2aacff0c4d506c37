#include "tool/side_scores.h"

#include "tool/localized.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

// The languages that are written under `key`, as if the bundle had just these.
std::vector<Language> languages_under(Fields& fields, std::string_view key) {
  std::vector<Language> made;
  const Yaml* found = fields.find(key);
  if (found && found->kind == Yaml::Kind::map)
    for (const Yaml& entry : found->inner) {
      Language language;
      language.language.code = entry.key;
      made.push_back(std::move(language));
    }
  return made;
}

check::Decimal decimal(const Yaml& yaml, const std::string& name, Fields& fields) {
  if (const auto made = yaml.kind == Yaml::Kind::text ? check::Decimal::parse(yaml.text) : std::nullopt) return *made;
  fields.mistakes().add({fields.file(), yaml.line},
                        fmt::format("{} must be a number, not {}", name,
                                    yaml.kind == Yaml::Kind::text ? "\"" + yaml.text + "\"" : kind_in_words(yaml)));
  return {};
}

check::Decimal decimal(Fields& fields, std::string_view key) {
  const Yaml* found = fields.need(key);
  return found ? decimal(*found, fmt::format("\"{}\"", key), fields) : check::Decimal();
}

Weights weights(Fields& fields) {
  Weights made;
  const Yaml* found = fields.find("weights");
  if (!found) return made;
  made.written = fields.place("weights");
  if (found->kind != Yaml::Kind::map && found->kind != Yaml::Kind::list)
    fields.mistakes().add(made.written, "\"weights\" must be one number for each answer, [0, 1, 2, 3], or numbers by "
                                        "their codes, {yes: 1, no: 0}");
  for (const Yaml& entry : found->inner) {
    const check::Decimal weight = decimal(entry, "a weight", fields);
    if (found->kind == Yaml::Kind::map)
      made.by_code[entry.key] = weight;
    else
      made.by_place.push_back(weight);
  }
  return made;
}

bool yes_or_no(Fields& fields, std::string_view key) { return fields.one_of(key, {"yes", "no"}) == "yes"; }

} // namespace

Localized SideWriter::text(Fields& fields, std::string_view key, std::size_t most) const {
  return localized(fields, key, most, languages.empty() ? languages_under(fields, key) : languages);
}

Localized SideWriter::source(Fields& fields) const {
  constexpr std::size_t kMost = 600;
  const Yaml* found = fields.find("source");
  if (found && found->kind == Yaml::Kind::map) return text(fields, "source", kMost);
  return {{"", fields.text("source", kMost)}};
}

LocalizedParagraphs SideWriter::paragraphs(Fields& fields, std::string_view key, std::size_t most) const {
  return localized_paragraphs(fields, key, most, languages.empty() ? languages_under(fields, key) : languages);
}

ItemName SideWriter::item(const Yaml& yaml, Fields& fields) const {
  ItemName made;
  made.written = {fields.file(), yaml.line};
  if (yaml.kind != Yaml::Kind::map) {
    made.name = one_line(yaml, "the item", 400, fields.file(), fields.mistakes());
    return made;
  }
  Fields own(yaml, fields.file(), "the item", {"item", "place", "weights", "from", "to", "harmless"},
             fields.mistakes());
  made.name = own.word("item");
  if (own.has("place")) made.place = own.number("place", 1, 1000);
  return made;
}

std::vector<std::string> SideWriter::harmless(const Yaml& yaml, Fields& side) const {
  std::vector<std::string> made;
  if (yaml.kind != Yaml::Kind::map) return made;
  Fields fields(yaml, side.file(), "the item", {"item", "place", "harmless"}, side.mistakes());
  if (!fields.has("harmless")) return made;
  for (const Yaml& entry : fields.list("harmless", 1, 100, "answer"))
    made.push_back(one_line(entry, "an answer", 400, side.file(), side.mistakes()));
  return made;
}

SideTerm SideWriter::term(const Yaml& yaml, Fields& side) const {
  SideTerm made{item(yaml, side), {}};
  if (yaml.kind != Yaml::Kind::map) return made;
  Fields fields(yaml, side.file(), "the item", {"item", "place", "weights", "from", "to"}, side.mistakes());
  made.weights = weights(fields);
  return made;
}

SideGate SideWriter::gate(const Yaml& yaml, Fields& side) const {
  Fields fields(yaml, side.file(), "the gate", {"item", "place", "weights", "from", "to"}, side.mistakes());
  SideGate made;
  made.term = term(yaml, side);
  made.from = decimal(fields, "from");
  made.to = decimal(fields, "to");
  if (made.from > made.to)
    side.mistakes().add(fields.place("to"), fmt::format("the gate runs from {} down to {}; exchange the two",
                                                        made.from.text(), made.to.text()));
  return made;
}

void SideWriter::read_words(Fields& fields, SideGuidance& made) const {
  made.title = text(fields, "title", 80);
  made.text = paragraphs(fields, "text", 600);
  if (fields.has("read")) made.read = fields.ids("read", 0, 8);
  if (fields.has("try")) made.try_now = fields.id("try");
}

SideGuidance SideWriter::guidance(const Yaml& yaml, const std::string& what, Fields& side) const {
  Fields fields(yaml, side.file(), fmt::format("\"{}\"", what), {"title", "text", "read", "try"}, side.mistakes());
  SideGuidance made;
  made.id = what == "too_few" ? "too-few" : what;
  made.written = {side.file(), yaml.line};
  read_words(fields, made);
  return made;
}

SideBand SideWriter::band(const Yaml& yaml, Fields& side) const {
  Fields fields(yaml, side.file(), "the band", {"id", "from", "to", "title", "text", "read", "try"}, side.mistakes());
  SideBand made;
  const Named id = fields.id("id");
  made.guidance.id = id.id;
  made.guidance.written = id.place;
  if (id.id == "too-few" || id.id == "general")
    side.mistakes().add(id.place, fmt::format("\"{}\" is kept for another result; give the band another id", id.id));
  made.from = decimal(fields, "from");
  made.to = decimal(fields, "to");
  if (made.from > made.to)
    side.mistakes().add(fields.place("to"), fmt::format("the band runs from {} down to {}; exchange the two",
                                                        made.from.text(), made.to.text()));
  read_words(fields, made.guidance);
  return made;
}

void SideWriter::check_bands(const SideScore& score, Fields& side) const {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < score.bands.size(); ++i) {
    const SideBand& band = score.bands[i];
    if (!band.guidance.id.empty() && !ids.insert(band.guidance.id).second)
      side.mistakes().add(band.guidance.written,
                          fmt::format("two bands have the id \"{}\"; give one of them another", band.guidance.id));
    if (i == 0) continue;
    const SideBand& before = score.bands[i - 1];
    if (band.from <= before.to)
      side.mistakes().add(band.guidance.written,
                          fmt::format("the band \"{}\" holds totals that \"{}\" holds too; let it start above {}",
                                      band.guidance.id, before.guidance.id, before.to.text()));
    else if (const auto gap = band.from - before.to; gap && *gap > check::Decimal(1))
      side.mistakes().add(band.guidance.written,
                          fmt::format("no band holds the totals between {} and {}; let \"{}\" start where \"{}\" ends",
                                      before.to.text(), band.from.text(), band.guidance.id, before.guidance.id));
  }
}

void SideWriter::read_how(Fields& fields, SideScore& made) const {
  made.weights = weights(fields);
  if (fields.has("counts"))
    for (const Yaml& entry : fields.list("counts", 1, 200, "item")) made.counts.push_back(term(entry, fields));
  if (fields.has("gates"))
    for (const Yaml& entry : fields.list("gates", 1, 20, "gate")) made.gates.push_back(gate(entry, fields));
  if (fields.has("skipped")) {
    const std::string skipped = fields.one_of("skipped", {"empty", "mean", "zero"});
    made.skipped = skipped == "mean"   ? check::Skipped::mean
                   : skipped == "zero" ? check::Skipped::zero
                                       : check::Skipped::empties;
  }
  if (fields.has("enough")) made.enough = fields.number("enough", 1, std::max(1, static_cast<int>(made.counts.size())));
}

SideScore SideWriter::score(const Yaml& yaml, Fields& side) const {
  Fields fields(yaml, side.file(), "the score",
                {"item", "place", "shown", "counts", "weights", "gates", "skipped", "enough", "bands"},
                side.mistakes());
  SideScore made;
  made.item.written = fields.place("item");
  made.item.name = fields.word("item");
  if (fields.has("shown")) made.shown = yes_or_no(fields, "shown");
  read_how(fields, made);
  if (fields.has("bands"))
    for (const Yaml& entry : fields.list("bands", 1, 20, "band")) made.bands.push_back(band(entry, fields));
  std::stable_sort(made.bands.begin(), made.bands.end(),
                   [](const SideBand& a, const SideBand& b) { return a.from < b.from; });
  check_bands(made, side);
  return made;
}

} // namespace anteroom::content
