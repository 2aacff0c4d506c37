#include "cards/words.h"

namespace anteroom::cards {
namespace {

void replace(std::string& text, std::string_view mark, std::string_view with) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
}

} // namespace

const std::vector<std::string_view>& word_keys() {
#define ANTEROOM_KEY(word) #word,
  static const std::vector<std::string_view> keys{ANTEROOM_WORDS(ANTEROOM_KEY) ANTEROOM_PLURALS(ANTEROOM_KEY)};
#undef ANTEROOM_KEY
  return keys;
}

bool is_plural(Word word) { return word >= Word::minutes; }

std::vector<std::string_view> placeholders(Word word) {
  switch (word) {
#define ANTEROOM_CASE(key, ...)                                                                                        \
  case Word::key: return {__VA_ARGS__};
    ANTEROOM_FILLED_IN(ANTEROOM_CASE)
#undef ANTEROOM_CASE
  default: return {};
  }
}

Words::Words(std::string plural, std::map<std::pair<std::string, int>, std::string> texts, Numerals numerals,
             std::map<std::string, std::string, std::less<>> other_plurals)
    : plural_(std::move(plural)), other_plurals_(std::move(other_plurals)), numerals_(std::move(numerals)),
      texts_(std::move(texts)) {}

const std::string& Words::plural_of(Word word) const {
  const auto other = other_plurals_.find(word_keys()[static_cast<std::size_t>(word)]);
  return other == other_plurals_.end() ? plural_ : other->second;
}

std::string Words::form(Word word, int form) const {
  const std::string key(word_keys()[static_cast<std::size_t>(word)]);
  if (auto found = texts_.find({key, form}); found != texts_.end()) return found->second;
  if (auto found = texts_.find({key, 0}); found != texts_.end()) return found->second;
  return key;
}

std::string Words::operator()(Word word) const { return form(word, 0); }

std::string Words::operator()(Word word, std::string_view text) const {
  std::string made = form(word, 0);
  replace(made, "{text}", text.empty() ? "" : "\u2068" + std::string(text) + "\u2069");
  return made;
}

std::string Words::operator()(Word word, int n, int m) const {
  int chosen = 0;
  if (is_plural(word)) {
    const auto digit = static_cast<std::size_t>(n < 200 ? (n < 0 ? 0 : n) : 100 + n % 100);
    const std::string& plural = plural_of(word);
    if (digit < plural.size()) chosen = plural[digit] - '0';
  }
  std::string made = form(word, chosen);
  const std::string one = std::to_string(n);
  const std::string other = std::to_string(m);
  replace(made, "{n}/{m}", numerals_(one + "/" + other)); // together, or they would change places
  replace(made, "{n}", numerals_(one));
  replace(made, "{m}", numerals_(other));
  return made;
}

} // namespace anteroom::cards
