#include "tool/localized.h"

#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kMostParagraphs = 8;

std::vector<std::string> codes_of(const std::vector<Language>& languages) {
  std::vector<std::string> made;
  for (const Language& language : languages) made.push_back(language.language.code);
  return made;
}

// The entries of known languages, in the order of the file; what is too many, and a missing first one, is noted.
std::vector<const Yaml*> by_language(Fields& fields, std::string_view key, const std::vector<Language>& languages) {
  const Yaml* found = fields.need(key);
  if (!found) return {};
  const std::vector<std::string> codes = codes_of(languages);
  if (found->kind != Yaml::Kind::map) {
    fields.mistakes().add(fields.place(key), fmt::format("\"{}\" does not say its language; write {}: {{{}: ...}}", key,
                                                         key, codes.empty() ? "en" : codes.front()));
    return {};
  }
  std::vector<const Yaml*> made;
  for (const Yaml& entry : found->inner) {
    if (std::find(codes.begin(), codes.end(), entry.key) != codes.end())
      made.push_back(&entry);
    else if (entry.kind == Yaml::Kind::nothing)
      fields.mistakes().add(
          {fields.file(), entry.key_line},
          fmt::format("inside {{ }} a comma ends the text, so \"{}\" is cut off; put the whole text in "
                      "\"quotes\"",
                      entry.key));
    else if (!codes.empty())
      fields.mistakes().add({fields.file(), entry.key_line},
                            fmt::format("\"{}\" is written in \"{}\", which is not a language of bundle.yaml{}", key,
                                        entry.key, did_you_mean(entry.key, codes, "; it has " + listed(codes))));
  }
  const bool in_first = codes.empty() || std::any_of(made.begin(), made.end(),
                                                     [&](const Yaml* entry) { return entry->key == codes.front(); });
  if (!in_first)
    fields.mistakes().add(fields.place(key), fmt::format("\"{}\" is not written in \"{}\"; add {}: ...", key,
                                                         codes.front(), codes.front()));
  return made;
}

} // namespace

Localized localized(Fields& fields, std::string_view key, std::size_t most, const std::vector<Language>& languages) {
  Localized made;
  for (const Yaml* entry : by_language(fields, key, languages))
    made[entry->key] = readable_line(*entry, fmt::format("\"{}\" ({})", key, entry->key), key == "title", most,
                                     fields.file(), fields.mistakes());
  return made;
}

LocalizedParagraphs localized_paragraphs(Fields& fields, std::string_view key, std::size_t most,
                                         const std::vector<Language>& languages) {
  LocalizedParagraphs made;
  for (const Yaml* entry : by_language(fields, key, languages)) {
    const std::string name = fmt::format("a paragraph of \"{}\" ({})", key, entry->key);
    const Place place{fields.file(), entry->key_line};
    if (entry->kind != Yaml::Kind::list) {
      fields.mistakes().add(
          place, fmt::format("\"{}\" ({}) must be a list of paragraphs; write [\"A paragraph.\"]", key, entry->key));
      continue;
    }
    if (entry->inner.empty() || entry->inner.size() > kMostParagraphs)
      fields.mistakes().add(place, fmt::format("\"{}\" ({}) has {} paragraphs; it may have 1 to {}", key, entry->key,
                                               entry->inner.size(), kMostParagraphs));
    for (const Yaml& paragraph : entry->inner)
      made[entry->key].push_back(readable_line(paragraph, name, false, most, fields.file(), fields.mistakes()));
  }
  return made;
}

} // namespace anteroom::content
