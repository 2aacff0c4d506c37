#include "tool/read_content.h"

#include "tool/card_file.h"
#include "tool/easy_file.h"
#include "tool/glossary.h"
#include "tool/nearest.h"
#include "tool/read_checks.h"
#include "tool/read_clips.h"
#include "tool/references.h"
#include "tool/settings.h"
#include "tool/strings.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

// Ids of the files in a folder. A name that is no id is noted and left out, as is one that differs
// from another only in capitals: not every disk can hold both.
std::vector<std::string> ids_in(Folder& folder, const std::string& relative, const std::string& ending,
                                Mistakes& mistakes) {
  std::vector<std::string> made;
  std::vector<std::string> names = folder.names(relative, ending, ending == kEasyEnding ? ".md" : kEasyEnding);
  if (ending != kEasyEnding) std::erase_if(names, [](const std::string& name) { return name.ends_with(kEasyEnding); });
  for (const std::string& name : names) {
    const std::string id = name.substr(0, name.size() - ending.size());
    const Place place{folder.shown(relative + "/" + name), 0};
    for (const std::string& other : names)
      if (other != name && small_letters(other) == small_letters(name) && name < other)
        mistakes.add(
            place,
            fmt::format("differs from {} only in capitals, and not every disk can hold both; rename one", other));
    if (check_id(id, "the file's name", place, mistakes)) made.push_back(id);
  }
  return made;
}

void read_source_cards(Folder& folder, Content& content, Mistakes& mistakes) {
  const std::string in = "cards/" + content.source();
  for (const std::string& id : ids_in(folder, in, ".md", mistakes)) {
    Card card;
    card.id = {id, {folder.shown(in + "/" + id + ".md"), 0}};
    if (const auto file = folder.read(in + "/" + id + ".md", kLargestCard))
      if (auto read = read_card_file(*file, id, Edition::source, mistakes)) {
        card = std::move(read->card);
        card.texts[content.source()] = std::move(read->text);
      }
    content.cards.push_back(std::move(card)); // even a broken one is there, and may be pointed at
  }
  if (content.cards.empty())
    mistakes.add({folder.shown(in), 0}, "holds no card; write at least one, named like alarm.md");
}

// The easy versions of cards that are there, in one language.
void read_easy_versions(Folder& folder, const std::string& code, Content& content, Mistakes& mistakes) {
  const std::string in = "cards/" + code;
  for (const std::string& id : ids_in(folder, in, kEasyEnding, mistakes)) {
    const std::string name = in + "/" + id + kEasyEnding;
    const auto file = folder.read(name, kLargestCard);
    if (!file) continue;
    const Edition edition = code == content.source() ? Edition::source : Edition::translation;
    EasyText easy = read_easy_file(*file, code, edition, mistakes);
    const auto card =
        std::find_if(content.cards.begin(), content.cards.end(), [&](const Card& one) { return one.id.id == id; });
    if (card == content.cards.end() || (!card->texts.contains(code) && !folder.has(in + "/" + id + ".md")))
      mistakes.add(
          {folder.shown(name), 0},
          fmt::format("is the easy version of a card that {} does not have; write {}.md too, or rename this", in, id));
    else if (const auto text = card->texts.find(code); text != card->texts.end())
      text->second.easy = std::move(easy);
  }
}

// What a translation repeats of its source's settings must be the same.
void check_repeated(const CardFile& read, const Card& source, Mistakes& mistakes) {
  const auto ids = [](const std::vector<Named>& named) {
    std::vector<std::string> made;
    for (const Named& one : named) made.push_back(one.id);
    return made;
  };
  const Card& card = read.card;
  for (const std::string& key : read.repeated) {
    const bool same = key == "topic"         ? card.topic.id == source.topic.id
                      : key == "order"       ? card.order == source.order
                      : key == "minutes"     ? card.minutes == source.minutes
                      : key == "sensitivity" ? card.sensitivity == source.sensitivity
                      : key == "art"         ? card.art.id == source.art.id
                      : key == "reviewed"    ? card.reviewed == source.reviewed
                                             : ids(card.related) == ids(source.related);
    if (!same)
      mistakes.add({read.text.file, 1}, fmt::format("\"{}\" is not what {} says; make it the same, or remove it here",
                                                    key, source.id.place.file));
  }
}

void check_translation(const CardFile& read, const Card& source, const CardText& original, Mistakes& mistakes) {
  check_repeated(read, source, mistakes);
  const Place place{read.text.file, 1};
  const bool sensitive = source.sensitivity == cards::Sensitivity::sensitive;
  if (sensitive && read.text.note.empty())
    mistakes.add(place, "the card is sensitive, so its note must be translated too; add \"note: ...\"");
  if (!sensitive && !read.text.note.empty())
    mistakes.add(place, "the card is not sensitive, so it has no note; remove it");
  if (read.text.has_exercise != original.has_exercise)
    mistakes.add(place, original.has_exercise ? "the exercise of the source is missing here; translate it too"
                                              : "the source has no exercise; remove it here");
}

void read_translated_cards(Folder& folder, const std::string& code, Content& content, Mistakes& mistakes) {
  const std::string in = "cards/" + code;
  const std::vector<std::string> ids = ids_in(folder, in, ".md", mistakes);
  for (const std::string& id : ids)
    if (std::none_of(content.cards.begin(), content.cards.end(), [&](const Card& card) { return card.id.id == id; }))
      mistakes.add({folder.shown(in + "/" + id + ".md"), 0},
                   fmt::format("translates a card that cards/{} does not have; rename or remove it", content.source()));
  for (Card& card : content.cards) {
    if (std::find(ids.begin(), ids.end(), card.id.id) == ids.end()) continue; // lint_translations.cpp tells
    const auto file = folder.read(in + "/" + card.id.id + ".md", kLargestCard);
    if (!file) continue;
    auto read = read_card_file(*file, card.id.id, Edition::translation, mistakes);
    const auto original = card.texts.find(content.source());
    if (!read || original == card.texts.end()) continue;
    check_translation(*read, card, original->second, mistakes);
    if (read->text.source.empty()) read->text.source = original->second.source;
    card.texts[code] = std::move(read->text);
  }
}

void warn_of_unlisted_languages(Folder& folder, const Content& content, Mistakes& mistakes) {
  for (const std::string& name : folder.folders("cards"))
    if (std::none_of(content.languages.begin(), content.languages.end(),
                     [&](const Language& l) { return l.language.code == name; }))
      mistakes.warn({folder.shown("cards/" + name), 0},
                    fmt::format("is not read: bundle.yaml does not list the language \"{}\"", name));
}

// While bundle.yaml cannot be understood, the rest is still checked: as English, or as what is there.
void guess_language(const Folder& folder, Content& content) {
  const std::vector<std::string> there = folder.folders("cards");
  if (!content.languages.empty() || there.empty()) return;
  const bool english = std::find(there.begin(), there.end(), "en") != there.end();
  Language guessed;
  guessed.language.code = english ? "en" : there.front();
  content.languages.push_back(std::move(guessed));
}

} // namespace

Content read_content(Folder& folder, const std::string& side_files, Mistakes& mistakes) {
  Content content;
  read_bundle_settings(folder, content, mistakes);
  guess_language(folder, content);
  read_topics(folder, content, mistakes);
  if (!content.languages.empty()) {
    read_source_cards(folder, content, mistakes);
    for (std::size_t i = 1; i < content.languages.size(); ++i)
      read_translated_cards(folder, content.languages[i].language.code, content, mistakes);
    for (const Language& language : content.languages)
      read_easy_versions(folder, language.language.code, content, mistakes);
    read_glossaries(folder, content, mistakes);
    mark_words(content);
    warn_of_unlisted_languages(folder, content, mistakes);
  }
  read_checks(folder, side_files, content, mistakes);
  read_strings(folder, content, mistakes);
  if (!content.languages.empty()) check_references(content, mistakes);
  read_art(folder, content, mistakes);
  read_clips(folder, content, mistakes);
  return content;
}

} // namespace anteroom::content
