#include "tool/pointers.h"

#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {

Pointers::Pointers(const std::vector<Card>& cards, const std::string& source, Mistakes& mistakes)
    : first_(source), mistakes_(mistakes) {
  for (const Card& card : cards) {
    cards_.push_back(card.id.id);
    const auto text = card.texts.find(source);
    // A card that could not be read is there, and may have an exercise.
    if (text == card.texts.end() || text->second.has_exercise) exercises_.insert(card.id.id);
  }
}

bool Pointers::leads(const Named& named, const std::string& own, bool exercise) {
  if (named.id.empty()) return false;
  const bool there = std::find(cards_.begin(), cards_.end(), named.id) != cards_.end();
  if (any_ || (there && (!exercise || exercises_.contains(named.id)))) return true;
  if (named.place.file.empty()) return false; // the words for any questionnaire, which nobody here wrote
  if (named.place.file != own)
    mistakes_.warn(named.place, fmt::format("there is no card \"{}\"{} here, so it is not offered; a side-file of your "
                                            "own can name others",
                                            named.id, exercise ? " with an exercise" : ""));
  else if (there)
    mistakes_.add(named.place, fmt::format("\"try\" needs a card with an exercise, and \"{}\" has none", named.id));
  else
    mistakes_.add(named.place,
                  fmt::format("there is no card \"{}\"{}", named.id,
                              did_you_mean(named.id, cards_, "; write the name of a file in cards/, without .md")));
  return false;
}

std::vector<std::string> Pointers::read(const std::vector<Named>& named, const std::string& own) {
  std::vector<std::string> made;
  for (const Named& one : named)
    if (leads(one, own, false)) made.push_back(one.id);
  return made;
}

std::string Pointers::try_now(const Named& named, const std::string& own) {
  return leads(named, own, true) ? named.id : "";
}

check::Guidance Pointers::guidance(const SideGuidance& side, const std::string& language, const std::string& own) {
  check::Guidance made;
  made.id = side.id;
  if (const auto* title = text_in(side.title, language, first_)) made.title = *title;
  if (const auto* text = text_in(side.text, language, first_)) made.text = *text;
  made.read = read(side.read, own);
  made.try_now = try_now(side.try_now, own);
  return made;
}

} // namespace anteroom::content
