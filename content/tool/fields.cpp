#include "tool/fields.h"

#include "tool/nearest.h"
#include "tool/utf8.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace anteroom::content {
namespace {

std::string quoted(std::string_view key) { return fmt::format("\"{}\"", key); }

std::string squeezed(const std::string& text) {
  std::string made;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank)
      made += c;
    else if (!made.empty() && made.back() != ' ')
      made += ' ';
  }
  if (!made.empty() && made.back() == ' ') made.pop_back();
  return made;
}

constexpr std::size_t kLongestWord = 1000; // of what is then held against a shorter rule

const std::vector<Yaml> kNone;

} // namespace

Fields::Fields(const Yaml& of, std::string file, std::string what, std::vector<std::string> known, Mistakes& mistakes)
    : of_(of), file_(std::move(file)), what_(std::move(what)), mistakes_(mistakes) {
  if (of.kind != Yaml::Kind::map)
    mistakes_.add({file_, of.line},
                  fmt::format("{} must be written as settings, a name, a colon and a text each", what_));
  for (const Yaml& setting : of.inner) {
    if (of.kind != Yaml::Kind::map || std::find(known.begin(), known.end(), setting.key) != known.end()) continue;
    mistakes_.add({file_, setting.key_line},
                  fmt::format("unknown setting \"{}\"{}", setting.key,
                              did_you_mean(setting.key, known, fmt::format("; {} has {}", what_, listed(known)))));
  }
}

Place Fields::place(std::string_view key) const {
  const Yaml* found = find(key);
  return {file_, found ? found->key_line : of_.line};
}

const Yaml* Fields::find(std::string_view key) const {
  if (of_.kind != Yaml::Kind::map) return nullptr;
  for (const Yaml& setting : of_.inner)
    if (setting.key == key) return &setting;
  return nullptr;
}

const Yaml* Fields::need(std::string_view key) {
  const Yaml* found = find(key);
  if (!found && of_.kind == Yaml::Kind::map)
    mistakes_.add({file_, of_.line}, fmt::format("{} lacks \"{}\"; add a line \"{}: ...\"", what_, key, key));
  return found;
}

std::string Fields::text(std::string_view key, std::size_t most) {
  const Yaml* found = need(key);
  return found ? readable_line(*found, quoted(key), key == "title", most, file_, mistakes_) : "";
}

std::string Fields::word(std::string_view key) {
  const Yaml* found = need(key);
  return found ? one_line(*found, quoted(key), kLongestWord, file_, mistakes_) : "";
}

std::string Fields::word_or_empty(std::string_view key) {
  const Yaml* found = need(key);
  if (!found || found->kind == Yaml::Kind::nothing) return "";
  if (found->kind == Yaml::Kind::text && squeezed(found->text).empty()) return "";
  return one_line(*found, quoted(key), kLongestWord, file_, mistakes_);
}

Named Fields::id(std::string_view key) {
  Named made{word(key), place(key)};
  if (!made.id.empty() && !check_id(made.id, quoted(key), made.place, mistakes_)) made.id.clear();
  return made;
}

std::vector<Named> Fields::ids(std::string_view key, std::size_t least, std::size_t most) {
  std::vector<Named> made;
  for (const Yaml& entry : list(key, least, most, "id")) {
    const Named named{one_line(entry, "an entry of " + quoted(key), kLongestWord, file_, mistakes_),
                      {file_, entry.line}};
    if (named.id.empty() || !check_id(named.id, "the entry", named.place, mistakes_)) continue;
    if (std::any_of(made.begin(), made.end(), [&](const Named& other) { return other.id == named.id; }))
      mistakes_.add(named.place, fmt::format("\"{}\" stands twice in \"{}\"; keep one", named.id, key));
    else
      made.push_back(named);
  }
  return made;
}

int Fields::number(std::string_view key, int lowest, int highest) {
  const Yaml* found = need(key);
  if (!found) return lowest;
  const int made = found->kind == Yaml::Kind::text ? whole_number(found->text, lowest - 1) : lowest - 1;
  if (made >= lowest && made <= highest) return made;
  const std::string is = found->kind == Yaml::Kind::text ? quoted(found->text) : kind_in_words(*found);
  mistakes_.add(place(key),
                fmt::format("\"{}\" must be a whole number from {} to {}, not {}", key, lowest, highest, is));
  return lowest;
}

std::string Fields::one_of(std::string_view key, const std::vector<std::string>& words) {
  const std::string made = word(key);
  if (made.empty() || std::find(words.begin(), words.end(), made) != words.end()) return made.empty() ? words[0] : made;
  mistakes_.add(place(key), fmt::format("\"{}\" cannot be \"{}\"{}", key, made,
                                        did_you_mean(made, words, "; it is one of " + listed(words))));
  return words[0];
}

const std::vector<Yaml>& Fields::list(std::string_view key, std::size_t least, std::size_t most,
                                      const std::string& entry) {
  const Yaml* found = need(key);
  if (!found) return kNone;
  if (found->kind != Yaml::Kind::list) {
    mistakes_.add(place(key), fmt::format("\"{}\" must be a list of {} entries, not {}; write [first, second]", key,
                                          entry, kind_in_words(*found)));
    return kNone;
  }
  const std::size_t count = found->inner.size();
  if (count < least || count > most)
    mistakes_.add(place(key), fmt::format("\"{}\" has {} entries; it may have {} to {}", key, count, least, most));
  return found->inner;
}

std::string one_line(const Yaml& yaml, const std::string& name, std::size_t most, const std::string& file,
                     Mistakes& mistakes) {
  const Place place{file, yaml.key_line > 0 ? yaml.key_line : yaml.line};
  if (yaml.kind == Yaml::Kind::list || yaml.kind == Yaml::Kind::map) {
    mistakes.add(place, fmt::format("{} must be one line of text, not {}", name, kind_in_words(yaml)));
    return "";
  }
  const std::string made = squeezed(yaml.text);
  if (is_blank(made)) mistakes.add(place, fmt::format("{} is empty; write its text", name));
  const std::size_t length = code_points(made);
  if (length > most)
    mistakes.add(place, fmt::format("{} has {} characters; at most {} fit, so shorten it by {}", name, length, most,
                                    length - most));
  return made;
}

std::string readable_line(const Yaml& yaml, const std::string& name, bool is_title, std::size_t most,
                          const std::string& file, Mistakes& mistakes) {
  const Place place{file, yaml.key_line > 0 ? yaml.key_line : yaml.line};
  if (yaml.comment_line > 0)
    mistakes.add({file, yaml.comment_line}, "what stands behind # is a comment and would be lost; put the text in "
                                            "\"quotes\", or the comment on a line of its own");
  if (yaml.text.find("**") != std::string::npos)
    mistakes.add(place, fmt::format("{} holds **, which is shown as it stands here; remove it", name));
  const std::size_t last = yaml.text.find_last_not_of(" \t\n");
  if (is_title && last != std::string::npos && yaml.text.find('\n') < last)
    mistakes.add(place, fmt::format("{} is broken into lines; write it on one", name));
  return one_line(yaml, name, most, file, mistakes);
}

int whole_number(const std::string& text, int wrong) {
  int made = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, made);
  return error == std::errc{} && stopped == end && !text.empty() ? made : wrong;
}

std::string listed(const std::vector<std::string>& words) {
  std::string made;
  for (std::size_t i = 0; i < words.size(); ++i)
    made += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return made;
}

std::string few(const std::vector<std::string>& words) {
  constexpr std::size_t kFew = 6;
  if (words.size() <= kFew + 1) return listed(words);
  std::vector<std::string> made(words.begin(), words.begin() + kFew);
  made.push_back(fmt::format("{} more", words.size() - kFew));
  return listed(made);
}

const char* kind_in_words(const Yaml& yaml) {
  switch (yaml.kind) {
  case Yaml::Kind::nothing: return "nothing";
  case Yaml::Kind::text: return "a text";
  case Yaml::Kind::list: return "a list";
  case Yaml::Kind::map: return "a group of settings";
  }
  return "";
}

} // namespace anteroom::content
