#include "tool/scaffold.h"
#include "tool/shelves.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kCheck = R"(# The shelf, an id of topics.yaml, and the place there.
topic: @TOPIC@
order: @ORDER@
# How long it takes.
minutes: 2
# A picture in art/, without .svg.
art: @ART@
title: {@LANGUAGE@: "@TITLE@"}
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
# Two to six, the same for every statement. The weights of the answers add up to a total.
choices:
  - {weight: 0, text: {@LANGUAGE@: "Not at all"}}
  - {weight: 1, text: {@LANGUAGE@: "Some days"}}
  - {weight: 2, text: {@LANGUAGE@: "Most days"}}
# One to thirty. An id stays the same when the words change.
items:
  - {id: first, text: {@LANGUAGE@: "I had time for something that I like"}}
  - {id: second, text: {@LANGUAGE@: "I spoke with somebody who is kind to me"}}
  - {id: third, text: {@LANGUAGE@: "I slept well enough"}}
# With fewer answers than this no band is named.
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
  made.files.emplace_back(fmt::format("checks/{}.yaml", id),
                          filled(kCheck, {{"TOPIC", shelf->id.id},
                                          {"ORDER", std::to_string(next_order(content.checks, shelf->id.id))},
                                          {"ART", shelf->art.id},
                                          {"LANGUAGE", content.source()},
                                          {"TITLE", title_of(id)},
                                          {"READ", read->id},
                                          {"TRY", exercise}}));
  return made;
}

} // namespace anteroom::content
