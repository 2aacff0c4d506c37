#pragma once
// Everything that a kiosk may ask of a bundle, asked. What is hostile may answer anything, but must answer.
#include "store/store.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::help {

// All pictures of a bundle that something in it names, and what did not answer, in words.
struct ReadAll {
  std::set<std::string> pictures;
  std::vector<std::string> missing;
};

namespace read {

inline void card(const store::Store& store, const std::string& id, const std::string& language, ReadAll& all) {
  const auto card = store.card(id, language);
  if (!card) return all.missing.push_back("card " + id + " (" + language + ")");
  for (const auto& page : card->pages)
    for (const auto& block : page.blocks) all.pictures.insert(block.picture);
  for (const auto& other : card->related) all.pictures.insert(other.picture);
}

inline void shelf(const store::Store& store, const std::string& topic, const std::string& language, ReadAll& all) {
  const store::Shelf shelf = store.shelf(topic, language);
  for (const auto& one : shelf.cards) {
    all.pictures.insert(one.picture);
    card(store, one.id, language, all);
  }
  for (const auto& one : shelf.checks) {
    all.pictures.insert(one.picture);
    if (!store.check(one.id, language)) all.missing.push_back("check " + one.id + " (" + language + ")");
    if (store.topic_of_check(one.id) != topic) all.missing.push_back("the topic of check " + one.id);
  }
  (void)store.lone_check(topic);
}

} // namespace read

inline ReadAll read_all(const store::Store& store) {
  ReadAll all;
  std::vector<std::string> languages{"no-such-language"};
  for (const auto& language : store.languages()) languages.push_back(language.code);
  for (const std::string& language : languages) {
    const cards::Words words = store.words(language);
    for (const int n : {0, 1, 2, 5, 100, 199, 200, 1'000'000}) (void)words(cards::Word::minutes, n);
    for (const auto& topic : store.topics(language)) {
      all.pictures.insert(topic.picture);
      read::shelf(store, topic.id, language, all);
    }
  }
  all.pictures.erase("");
  for (const std::string& id : all.pictures)
    for (const auto size : {store::PictureSize::wide, store::PictureSize::full})
      if (!store.picture(id, size)) all.missing.push_back("picture " + id);
  return all;
}

} // namespace anteroom::help
