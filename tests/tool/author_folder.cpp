#include "author_folder.h"

#include "cards/words.h"
#include "tool/check.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace anteroom::help {
namespace {

const char* const kBundle = R"(id: small
title: A small bundle
sequence: 3
created: 2026-11-21
languages:
  - code: en
    name: English
    direction: left-to-right
)";

const char* const kTopics = R"(- id: alarm
  colour: amber
  art: shelter
  title: {en: The body's alarm}
  subtitle: {en: Why touch can feel unsafe}
- id: calm
  colour: teal
  art: shelter
  title: {en: Ways to calm}
  subtitle: {en: Small things that help}
)";

const char* const kAlarm = R"(---
title: When the alarm stays on
summary: Why a kind touch can feel like a threat
topic: alarm
order: 10
minutes: 2
sensitivity: ordinary
art: shelter
source: Our own words
reviewed: "2026-10"
related: [breathe]
---
Your body has an alarm. It is there **to keep you safe**.
)";

const char* const kBreathe = R"(---
title: Slow breathing
summary: A way to calm down
topic: calm
order: 10
minutes: 3
sensitivity: ordinary
art: shelter
source: Our own words
reviewed: "2026-10"
related: [alarm]
---
Breathe with the circle.

```breathing
in: 4
hold: 1
out: 6
rounds: 12
```
)";

const char* const kNear = R"({
  "resourceType": "Questionnaire",
  "language": "en",
  "title": "How near do I feel?",
  "_title": {"extension": [ES]},
  "status": "active",
  "item": [
    {
      "linkId": "far",
      "text": "I felt far away",
      "_text": {"extension": [ES]},
      "type": "choice",
      "answerOption": [
        {
          "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}],
          "valueCoding": {"system": "urn:near", "code": "not", "display": "Not at all", "_display": {"extension": [ES]}}
        },
        {
          "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}],
          "valueCoding": {"system": "urn:near", "code": "often", "display": "Often", "_display": {"extension": [ES]}}
        }
      ]
    },
    {
      "linkId": "alone",
      "text": "I felt alone",
      "_text": {"extension": [ES]},
      "type": "boolean"
    }
  ]
}
)";

const char* const kSpanish = R"({"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [)"
                             R"({"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Hola"}]})";

const char* const kNearSide = R"(topic: calm
order: 10
minutes: 3
art: shelter
summary: {en: "Two statements, nothing kept"}
about:
  en: ["Two statements about the last weeks.", "Nothing is kept."]
period: {en: In the last two weeks}
source: Our own statements
reviewed: ""
scores:
  - item: total
    counts: [far, {item: alone, weights: {yes: 2, no: 0}}]
    skipped: mean
    enough: 1
    bands:
      - id: steady
        from: 0
        to: 1
        title: {en: Steady}
        text: {en: ["All is well."]}
        read: [alarm]
        try: breathe
      - id: heavy
        from: 2
        to: 4
        title: {en: Heavy}
        text: {en: ["It is a lot.", "You can talk to us."]}
        read: [alarm, breathe]
        try: breathe
too_few:
  title: {en: Too few answers}
  text: {en: ["That is fine."]}
  read: [alarm]
  try: breathe
)";

const char* const kShelter = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 960">
<rect width="960" height="960" fill="#fdf1d8"/>
<circle cx="480" cy="480" r="150" fill="#8a5a00"/>
</svg>
)";

// What a translation says that was made of the text with that stamp.
std::string reviewed(const std::string& stamp) { return "translation: reviewed 2026-11\nof: " + stamp + "\n"; }

std::string joined(const std::vector<std::string>& lines) {
  std::string made;
  for (const std::string& line : lines) made += (made.empty() ? "" : "\n") + line;
  return made;
}

content::Checked checked(const std::string& path) {
  auto made = content::check(path);
  if (!made) throw std::runtime_error(made.error().what);
  return std::move(*made);
}

} // namespace

AuthorFolder::AuthorFolder() {
  write("bundle.yaml", kBundle).write("topics.yaml", kTopics);
  write("cards/en/alarm.md", kAlarm).write("cards/en/breathe.md", kBreathe).write("checks/near.yaml", kNearSide);
  write("checks/near.json", kNear).change("checks/near.json", "ES", kSpanish);
  write("art/shelter.svg", kShelter).write("strings/en.po", all_words("nplurals=2; plural=n != 1;", 2));
}

AuthorFolder& AuthorFolder::write(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(this->path()) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
  return *this;
}

AuthorFolder& AuthorFolder::change(const std::string& name, const std::string& from, const std::string& to) {
  std::string text = read(name);
  std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error(name + " does not hold " + from);
  for (; at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return write(name, text);
}

AuthorFolder& AuthorFolder::remove(const std::string& name) {
  std::filesystem::remove_all(path() + "/" + name);
  return *this;
}

std::string AuthorFolder::read(const std::string& name) const {
  std::ifstream in(path() + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

AuthorFolder& AuthorFolder::body(const std::string& text) {
  const std::string card = read("cards/en/alarm.md");
  return write("cards/en/alarm.md", card.substr(0, card.find("\n---\n") + 5) + text);
}

AuthorFolder& AuthorFolder::setting(const std::string& line) {
  return change("cards/en/alarm.md", "\nsummary:", "\n" + line + "\nsummary:");
}

AuthorFolder& AuthorFolder::add_spanish() {
  change(
      "bundle.yaml", "    direction: left-to-right\n",
      "    direction: left-to-right\n  - {code: es, name: Español, direction: left-to-right, translation: reviewed 2026-11}\n");
  for (const char* text : {"The body's alarm", "Why touch can feel unsafe", "Ways to calm", "Small things that help"})
    change("topics.yaml", std::string("{en: ") + text + "}", std::string("{en: ") + text + ", es: Hola}");
  const std::string check = read("checks/near.yaml");
  std::string both;
  for (std::size_t at = 0; at < check.size();) {
    const std::size_t end = check.find('\n', at);
    std::string line = check.substr(at, end - at);
    const std::size_t start = line.find("{en: "), close = line.find('}', start);
    if (start != std::string::npos)
      line.insert(close, line.find('[', start) != std::string::npos ? ", es: [\"Hola.\"]" : ", es: Hola");
    both += line + "\n" + (line.rfind("  en: [", 0) == 0 ? "  es: [\"Hola.\"]\n" : "");
    at = end + 1;
  }
  write("checks/near.yaml", both);
  write("strings/es.po", all_words("nplurals=2; plural=n != 1;", 2));
  write("cards/es/alarm.md",
        "---\ntitle: La alarma\nsummary: Por qué\n" + reviewed("000e9082") + "---\nTu cuerpo tiene una alarma.\n");
  return write("cards/es/breathe.md", "---\ntitle: Respirar\nsummary: Con calma\n" + reviewed("8ec956c3") +
                                          "---\nRespira.\n\n"
                                          "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```\n");
}

std::string AuthorFolder::shortened(const std::string& lines) const {
  std::string made = lines;
  const std::string start = folder_.path() + "/";
  for (std::size_t at = made.find(start); at != std::string::npos; at = made.find(start)) made.erase(at, start.size());
  return made;
}

std::string AuthorFolder::told() const { return shortened(joined(checked(path()).mistakes.lines())); }

std::string AuthorFolder::warned() const { return shortened(joined(checked(path()).mistakes.warnings())); }

std::string all_words(const std::string& plural_forms, int forms) {
  std::string made = "msgid \"\"\nmsgstr \"\"\n\"Plural-Forms: " + plural_forms + "\\n\"\n";
  const auto& keys = cards::word_keys();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string key(keys[i]);
    const bool counts = cards::is_plural(static_cast<cards::Word>(i));
    std::string filled; // "{n}" begins each form of a word that counts
    for (const std::string_view place : cards::placeholders(static_cast<cards::Word>(i)))
      if (!counts || place != "{n}") filled += " " + std::string(place);
    made += "\nmsgid \"" + key + "\"\n";
    if (!counts) {
      made += "msgstr \"The " + key + filled + "\"\n";
      continue;
    }
    made += "msgid_plural \"" + key + "\"\n";
    for (int form = 0; form < forms; ++form)
      made += "msgstr[" + std::to_string(form) + "] \"{n} of form " + std::to_string(form) + filled + "\"\n";
  }
  return made;
}

} // namespace anteroom::help
