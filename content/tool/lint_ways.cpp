#include "tool/lints.h"

#include <fmt/format.h>
#include <set>

namespace anteroom::content {

void check_ways(const Content& content, Mistakes& mistakes) {
  std::set<std::string> led_to;
  for (const Card& card : content.cards)
    for (const Named& other : card.related) led_to.insert(other.id);
  for (const Check& check : content.checks)
    for (const Band& band : check.bands) {
      for (const Named& card : band.read) led_to.insert(card.id);
      led_to.insert(band.try_now.id);
    }
  for (const Card& card : content.cards)
    if (!led_to.count(card.id.id))
      mistakes.warn(card.id.place,
                    fmt::format("no card and no check leads here, only its shelf; name \"{}\" under \"related\" of a "
                                "card that it follows",
                                card.id.id),
                    "orphan");
}

} // namespace anteroom::content
