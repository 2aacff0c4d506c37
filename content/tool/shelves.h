#pragma once
// Where new things find their place among those that are there. Parts of the scaffolds.
#include "base/result.h"
#include "tool/content.h"

#include <algorithm>
#include <string>

namespace anteroom::content {

// The topic with that id; the first of all for "".
Result<Topic> topic_for(const Content& content, const std::string& id);

// A card of that topic to lead on to, else of any.
Result<Named> card_after(const Content& content, const std::string& topic);

// The text of a new card: its topic, order, art and first related card are filled in.
std::string card_text(const Card& card, const std::string& title);

// Behind all others of the topic, with room between.
template <class Thing> int next_order(const std::vector<Thing>& things, const std::string& topic) {
  int last = 0;
  for (const Thing& thing : things)
    if (thing.topic.id == topic) last = std::max(last, thing.order);
  return last / 10 * 10 + 10;
}

} // namespace anteroom::content
