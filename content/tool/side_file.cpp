#include "tool/side_file.h"

#include "tool/fields.h"
#include "tool/localized.h"
#include "tool/side_scores.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kMostEntries = 40;

std::vector<std::string> words(Fields& fields, std::string_view key) {
  std::vector<std::string> made;
  if (!fields.has(key)) return made;
  for (const Yaml& entry : fields.list(key, 1, 100, "code"))
    made.push_back(one_line(entry, "an entry of \"" + std::string(key) + "\"", 400, fields.file(), fields.mistakes()));
  return made;
}

void read_meant(Fields& side, SideFile& made) {
  const Yaml* yaml = side.find("for");
  if (!yaml) return;
  Fields fields(*yaml, side.file(), "\"for\"", {"panels", "totals", "items", "urls"}, side.mistakes());
  made.meant = {words(fields, "panels"), words(fields, "totals"), words(fields, "items"), words(fields, "urls")};
}

void read_settings(Fields& side, SideWriter& writer, SideFile& made) {
  if (side.has("topic")) made.topic = side.id("topic");
  if (side.has("art")) made.art = side.id("art");
  if (side.has("order")) made.order = side.number("order", 1, 1'000'000);
  made.order_place = side.place("order");
  if (side.has("minutes")) made.minutes = side.number("minutes", 1, 60);
  if (side.has("title")) made.title = writer.text(side, "title", 80);
  if (side.has("summary")) made.summary = writer.text(side, "summary", 90);
  if (side.has("period")) made.period = writer.text(side, "period", 90);
  if (side.has("about")) made.about = writer.paragraphs(side, "about", 600);
  if (side.has("source")) made.source = writer.source(side);
  if (side.has("reviewed")) made.reviewed = side.word_or_empty("reviewed");
}

SideSafety read_safety(const Yaml& yaml, Fields& side, SideWriter& writer) {
  Fields fields(yaml, side.file(), "the safety entry", {"items", "title", "text", "contact"}, side.mistakes());
  SideSafety made;
  made.written = {side.file(), yaml.line};
  for (const Yaml& entry : fields.list("items", 1, 100, "item")) {
    made.items.push_back(writer.item(entry, fields));
    made.harmless.push_back(writer.harmless(entry, fields));
  }
  made.title = writer.text(fields, "title", 80);
  made.text = writer.paragraphs(fields, "text", 600);
  const Yaml* contact = fields.need("contact");
  if (contact && contact->kind == Yaml::Kind::map) {
    for (const auto& [language, text] : writer.text(fields, "contact", 300)) made.text[language].push_back(text);
  } else if (contact && contact->text != "site") {
    side.mistakes().add(
        fields.place("contact"),
        "\"contact\" must be site (the numbers that each clinic sets up), or a text of your own in each "
        "language, {en: …}");
  }
  return made;
}

SideSuggestion read_suggestion(const Yaml& yaml, Fields& side, SideWriter& writer) {
  Fields fields(yaml, side.file(), "the suggestion", {"item", "answers", "read", "try"}, side.mistakes());
  SideSuggestion made;
  if (const Yaml* item = fields.need("item")) made.item = writer.item(*item, fields);
  for (const Yaml& entry : fields.list("answers", 1, kMostEntries, "answer"))
    made.answers.push_back(one_line(entry, "an answer", 400, side.file(), side.mistakes()));
  if (fields.has("read")) made.read = fields.ids("read", 0, 8);
  if (fields.has("try")) made.try_now = fields.id("try");
  if (!fields.has("read") && !fields.has("try"))
    side.mistakes().add({side.file(), yaml.line},
                        "a suggestion leads nowhere; add \"read: [a-card]\" or \"try: a-card\"");
  return made;
}

template <class Thing, class Read>
void read_list(Fields& side, std::string_view key, const char* entry, std::optional<std::vector<Thing>>& to,
               Read read) {
  if (!side.has(key)) return;
  to.emplace();
  for (const Yaml& yaml : side.list(key, 0, kMostEntries, entry)) to->push_back(read(yaml));
}

} // namespace

std::optional<SideFile> read_side_file(const SourceFile& file, const std::vector<Language>& languages,
                                       Mistakes& mistakes) {
  const auto yaml = read_yaml(file.text, file.shown, 1, mistakes);
  if (!yaml) return std::nullopt;
  Fields side(*yaml, file.shown, "the side-file",
              {"for", "topic", "order", "minutes", "art", "title", "summary", "about", "period", "source", "reviewed",
               "scores", "safety", "suggestions", "too_few", "general"},
              mistakes);
  SideWriter writer{languages};
  SideFile made;
  made.file = file.shown;
  read_meant(side, made);
  read_settings(side, writer, made);
  read_list(side, "scores", "score", made.scores, [&](const Yaml& one) { return writer.score(one, side); });
  read_list(side, "safety", "safety", made.safety, [&](const Yaml& one) { return read_safety(one, side, writer); });
  read_list(side, "suggestions", "suggestion", made.suggestions,
            [&](const Yaml& one) { return read_suggestion(one, side, writer); });
  for (const auto& [key, to] : {std::pair{"too_few", &made.too_few}, std::pair{"general", &made.general}})
    if (const Yaml* found = side.find(key)) *to = writer.guidance(*found, key, side);
  return made;
}

} // namespace anteroom::content
