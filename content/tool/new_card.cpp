#include "tool/fields.h"
#include "tool/nearest.h"
#include "tool/scaffold.h"
#include "tool/shelves.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

// Each line of it is fine as it stands, so that an author can begin anywhere.
constexpr const char* kCard = R"(---
# The name on the shelf, at most 60 characters.
title: @TITLE@
# One line for lists, at most 90 characters.
summary: What this card is about
# The shelf, an id of topics.yaml, and the place there: another number than the other cards have.
topic: @TOPIC@
order: @ORDER@
# How long it takes to read.
minutes: 1
# "sensitive" when it names violence or sex. Then it needs a note, names the button for help, and gives hope.
sensitivity: ordinary
# note: What the card is about, calmly, in at most 20 words.
# A picture in art/, without .svg.
art: @ART@
# Where the facts come from.
source: Our own words
# The month in which a health professional read it, as in 2026-11; "" while nobody has.
reviewed: ""
# What to read next: one to four cards.
related:
  - @RELATED@
---
Write to one person, as if they sat beside you. Use short words.

## A heading, where it helps

- Say one thing at a time.
- Say what they can do. They may choose.

> [!NOTE]
> End with something true that gives hope.
)";

} // namespace

Result<Topic> topic_for(const Content& content, const std::string& id) {
  std::vector<std::string> known;
  for (const Topic& topic : content.topics) {
    if (id.empty() || topic.id.id == id) return topic;
    known.push_back(topic.id.id);
  }
  if (known.empty()) return Error{"topics.yaml has no topic to stand on; mend it first, \"check\" says what is wrong"};
  return Error{fmt::format("there is no topic \"{}\"{}", id, did_you_mean(id, known, "; there are " + listed(known)))};
}

std::string card_text(const Card& card, const std::string& title) {
  return filled(kCard, {{"TITLE", title},
                        {"TOPIC", card.topic.id},
                        {"ORDER", std::to_string(card.order)},
                        {"ART", card.art.id},
                        {"RELATED", card.related.front().id}});
}

// Where a card leads on: to another of its shelf, else to any.
Result<Named> card_after(const Content& content, const std::string& topic) {
  for (const Card& card : content.cards)
    if (card.topic.id == topic) return card.id;
  if (content.cards.empty())
    return Error{"a card names another to read next, and there is none yet; write the first by hand"};
  return content.cards.front().id;
}

Result<Scaffold> new_card(const Content& content, const std::string& id, const std::string& topic) {
  const auto shelf = topic_for(content, topic);
  if (!shelf) return shelf.error();
  const auto next = card_after(content, shelf->id.id);
  if (!next) return next.error();
  Card card;
  card.topic = shelf->id;
  card.art = shelf->art;
  card.order = next_order(content.cards, shelf->id.id);
  card.related = {*next};
  Scaffold made;
  made.files.emplace_back(fmt::format("cards/{}/{}.md", content.source(), id), card_text(card, title_of(id)));
  made.hints.push_back(
      fmt::format("name \"{}\" under \"related\" of a card that it follows, so that more than its shelf "
                  "leads to it",
                  id));
  return made;
}

} // namespace anteroom::content
