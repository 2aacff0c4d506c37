#include "tool/scaffold.h"
#include "tool/shelves.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

// How often, three times.
constexpr const char* kQuestionnaire = R"({
  "resourceType": "Questionnaire",
  "language": "@LANGUAGE@",
  "title": "@TITLE@",
  "status": "active",
  "contained": [
    {
      "resourceType": "ValueSet",
      "id": "how-often",
      "status": "active",
      "compose": {
        "include": [
          {
            "system": "urn:anteroom:@ID@",
            "concept": [
              {
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}],
                "code": "not-at-all",
                "display": "Not at all"
              },
              {
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}],
                "code": "some-days",
                "display": "Some days"
              },
              {
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}],
                "code": "most-days",
                "display": "Most days"
              }
            ]
          }
        ]
      }
    }
  ],
  "item": [
    {
      "linkId": "first",
      "text": "I had time for something that I like",
      "type": "choice",
      "answerValueSet": "#how-often"
    },
    {
      "linkId": "second",
      "text": "I spoke with somebody who is kind to me",
      "type": "choice",
      "answerValueSet": "#how-often"
    },
    {
      "linkId": "third",
      "text": "I slept well enough",
      "type": "choice",
      "answerValueSet": "#how-often"
    }
  ]
}
)";

constexpr const char* kSideFile = R"(# What the questionnaire beside this file, a FHIR Questionnaire, leaves open.
# The shelf, an id of topics.yaml, and the place there.
topic: @TOPIC@
order: @ORDER@
# How long it takes.
minutes: 2
# A picture in art/, without .svg.
art: @ART@
summary: {@LANGUAGE@: "A few short statements, nothing kept"}
# Read before the first statement, a line a paragraph: what it is, how long, and that nothing is kept.
about:
  @LANGUAGE@:
    - "This is a quiet look at the last two weeks. It has three statements and takes about two minutes."
    - "Skip any that you like, and stop when you like. Nothing is saved."
    - "This is not a diagnosis. It can help you find words."
# Above each statement.
period: {@LANGUAGE@: "In the last two weeks"}
# Whose statements these are. Those of others need their licence here.
source: Our own statements. Not a tested scale.
reviewed: ""
scores:
  - item: total
    # The link ids of what counts. The weights are in the questionnaire.
    counts: [first, second, third]
    # What a skipped one does: empty, mean or zero. With fewer answers than "enough" no band is named.
    skipped: mean
    enough: 2
    # From 0 to the highest total, without a gap. Say what was answered, never what somebody has.
    bands:
      - id: lower
        from: 0
        to: 2
        title: {@LANGUAGE@: "These things came up on few days"}
        text:
          @LANGUAGE@:
            - "Support is for everyone, and you need no reason to ask for it."
        read: [@READ@]
        try: @TRY@
      - id: higher
        from: 3
        to: 6
        title: {@LANGUAGE@: "These things came up on many days"}
        text:
          @LANGUAGE@:
            - "Hard days may still come. Support is for everyone."
        read: [@READ@]
        try: @TRY@
too_few:
  title: {@LANGUAGE@: "You kept most of it to yourself"}
  text:
    @LANGUAGE@:
      - "That is fine. You can read a little here, or ask the staff."
  read: [@READ@]
  try: @TRY@
)";

std::string an_exercise(const Content& content) {
  for (const Card& card : content.cards)
    if (const auto text = card.texts.find(content.source()); text != card.texts.end() && text->second.has_exercise)
      return card.id.id;
  return "";
}

} // namespace

Result<Scaffold> new_check(const Content& content, const std::string& id, const std::string& topic) {
  const auto shelf = topic_for(content, topic);
  if (!shelf) return shelf.error();
  const auto read = card_after(content, shelf->id.id);
  if (!read) return read.error();
  const std::string exercise = an_exercise(content);
  if (exercise.empty()) return Error{"a check ends with an exercise, and no card has one; write such a card first"};
  Scaffold made;
  const std::map<std::string, std::string> values{{"ID", id},
                                                  {"TOPIC", shelf->id.id},
                                                  {"ORDER", std::to_string(next_order(content.checks, shelf->id.id))},
                                                  {"ART", shelf->art.id},
                                                  {"LANGUAGE", content.source()},
                                                  {"TITLE", title_of(id)},
                                                  {"READ", read->id},
                                                  {"TRY", exercise}};
  made.files.emplace_back(fmt::format("checks/{}.json", id), filled(kQuestionnaire, values));
  made.files.emplace_back(fmt::format("checks/{}.yaml", id), filled(kSideFile, values));
  return made;
}

} // namespace anteroom::content
