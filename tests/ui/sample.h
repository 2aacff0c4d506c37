#pragma once
// Words and content to draw screens with: the English words of content/strings, and cards, a check and contacts as
// long as real ones.
#include "cards/card.h"
#include "cards/words.h"
#include "ui/contacts.h"
#include "ui/widgets.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::ui {

// What is done to every text of a sample.
using Change = std::function<std::string(const std::string&)>;
std::string as_it_is(const std::string& text);
// Forty letters more for every hundred, as in a wordier language.
std::string wordier(const std::string& text);
// A word of 300 letters in front.
std::string with_a_long_word(const std::string& text);

// The English words; keys that are missing in the file stay keys.
cards::Words english(const Change& change = as_it_is);

// The words of another language of content/strings; what counts, in the form of none or many.
cards::Words translated(const std::string& language);

struct Sample {
  explicit Sample(const Change& change = as_it_is);

  std::string site_name;
  std::vector<Tile> topics; // eight
  std::vector<Tile> entries;
  cards::Card card;      // three pages, with every kind of block, two related cards
  cards::Card breathing; // one page and an exercise
  cards::Card guided;
  cards::Card easy;          // the long one again, with an easy version in five steps and two words that it explains
  session::SharedForm form;  // nine statements with four answers, whatever is answered
  session::SharedForm kinds; // every kind of question, see sample_forms.cpp; its answers decide what is asked
  std::vector<Contact> contacts;
  std::string emergency;
};

// The forms of a sample.
session::SharedForm closeness(const Change& change);
session::SharedForm every_kind(const Change& change);
// The place of the item with that link id. Throws when there is none.
int place(const session::SharedForm& form, const std::string& link);

TopicColours colours(const Theme& theme = theme_of(session::Shade::light), cards::Colour colour = cards::Colour::amber);

} // namespace anteroom::ui
