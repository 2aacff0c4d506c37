#include "tool/references.h"

#include "tool/art.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

// Ids are few; a list that can also be searched for the nearest is enough.
using Ids = std::vector<std::string>;

bool holds(const Ids& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

void check_one(const Named& named, const Ids& known, const char* what, const char* where, Mistakes& mistakes) {
  if (named.id.empty() || holds(known, named.id)) return;
  mistakes.add(named.place, fmt::format("there is no {} \"{}\"{}", what, named.id,
                                        did_you_mean(named.id, known, fmt::format("; {}", where))));
}

void check_cards_of(const std::vector<Named>& named, const Ids& cards, Mistakes& mistakes) {
  for (const Named& one : named)
    check_one(one, cards, "card", "write the name of a file in cards/, without .md", mistakes);
}

// Two cards, or two checks, of one topic with the same order.
template <class Things> void check_orders(const Things& things, const char* what, Mistakes& mistakes) {
  for (auto a = things.begin(); a != things.end(); ++a)
    for (auto b = things.begin(); b != a; ++b)
      if (a->order > 0 && a->order == b->order && !a->topic.id.empty() && a->topic.id == b->topic.id)
        mistakes.add(a->order_place,
                     fmt::format("the {} \"{}\" has order {} in the topic \"{}\" too; give this one another", what,
                                 b->id.id, b->order, b->topic.id));
}

void check_topics_are_filled(const Content& content, Mistakes& mistakes) {
  Ids filled;
  for (const Card& card : content.cards) filled.push_back(card.topic.id);
  for (const Check& check : content.checks) filled.push_back(check.topic.id);
  if (holds(filled, "")) return; // a card could not say where it belongs: that comes first
  for (const Topic& topic : content.topics)
    if (!topic.id.id.empty() && !holds(filled, topic.id.id))
      mistakes.add(
          topic.id.place,
          fmt::format("the topic \"{}\" has no card and no check; write one or remove the topic", topic.id.id));
}

std::vector<Named> art_used(const Content& content) {
  std::vector<Named> made;
  for (const Topic& topic : content.topics) made.push_back(topic.art);
  for (const Check& check : content.checks) made.push_back(check.art);
  for (const Card& card : content.cards) {
    made.push_back(card.art);
    for (const auto& [code, text] : card.texts)
      for (const auto* pictures : {&text.pictures, &text.easy.pictures})
        made.insert(made.end(), pictures->begin(), pictures->end());
  }
  return made;
}

} // namespace

void check_references(const Content& content, Mistakes& mistakes) {
  Ids topics, cards;
  for (const Topic& topic : content.topics) topics.push_back(topic.id.id);
  for (const Card& card : content.cards) cards.push_back(card.id.id);
  constexpr const char* kTopics = "write one of the ids in topics.yaml";
  for (const Card& card : content.cards) {
    if (!topics.empty()) check_one(card.topic, topics, "topic", kTopics, mistakes);
    check_cards_of(card.related, cards, mistakes);
    for (const Named& other : card.related)
      if (other.id == card.id.id) mistakes.add(other.place, "a card cannot come after itself; name another card");
  }
  for (const Check& check : content.checks)
    if (!topics.empty()) check_one(check.topic, topics, "topic", kTopics, mistakes);
  check_orders(content.cards, "card", mistakes);
  check_orders(content.checks, "check", mistakes);
  check_topics_are_filled(content, mistakes);
}

void read_art(Folder& folder, Content& content, Mistakes& mistakes) {
  Ids there;
  for (const std::string& name : folder.names("art", ".svg")) there.push_back(name.substr(0, name.size() - 4));
  std::set<std::string> used;
  for (const Named& named : art_used(content)) {
    const std::string otherwise = fmt::format("draw it as art/{}.svg, or write the id of one that is there", named.id);
    check_one(named, there, "picture", otherwise.c_str(), mistakes);
    if (!holds(there, named.id) || !used.insert(named.id).second) continue;
    const auto file = folder.read("art/" + named.id + ".svg", kLargestOther);
    if (!file) continue;
    check_art(file->text, file->shown, mistakes);
    content.art[named.id] = file->text;
  }
  if (!mistakes.none()) return; // what is broken or misspelt may be what shows it
  for (const std::string& id : there)
    if (!used.count(id))
      mistakes.warn({folder.shown("art/" + id + ".svg"), 0},
                    "no card, topic or check shows this picture; it is left out");
}

} // namespace anteroom::content
