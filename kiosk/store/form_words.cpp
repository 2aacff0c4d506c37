#include "store/form_words.h"

#include "store/bounds.h"

#include <array>
#include <charconv>
#include <utility>

namespace anteroom::store {
namespace {

constexpr std::array<std::string_view, 8> kKinds{"group",   "display", "choice",   "boolean",
                                                 "integer", "decimal", "quantity", "unasked"};
constexpr std::array<std::string_view, 7> kComparisons{"exists", "=", "!=", ">", "<", ">=", "<="};
constexpr std::array<std::string_view, 3> kOrigins{"file", "side-file", "none"};
constexpr std::array<std::string_view, 3> kSkipped{"empties", "mean", "zero"};

template <class Enum, std::size_t count>
std::optional<Enum> named(const std::array<std::string_view, count>& words, std::string_view word) {
  for (std::size_t i = 0; i < count; ++i)
    if (words[i] == word) return static_cast<Enum>(i);
  return std::nullopt;
}

std::optional<check::Decimal> exact(std::string_view word) {
  const auto made = check::Decimal::parse(word);
  return made && made->text() == word ? made : std::nullopt;
}

} // namespace

std::string_view word_of(check::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view word_of(check::Comparison comparison) { return kComparisons[static_cast<std::size_t>(comparison)]; }
std::string_view word_of(check::Origin origin) { return kOrigins[static_cast<std::size_t>(origin)]; }
std::string_view word_of(check::Skipped skipped) { return kSkipped[static_cast<std::size_t>(skipped)]; }
std::optional<check::Kind> kind_named(std::string_view word) { return named<check::Kind>(kKinds, word); }
std::optional<check::Comparison> comparison_named(std::string_view word) {
  return named<check::Comparison>(kComparisons, word);
}
std::optional<check::Origin> origin_named(std::string_view word) { return named<check::Origin>(kOrigins, word); }
std::optional<check::Skipped> skipped_named(std::string_view word) { return named<check::Skipped>(kSkipped, word); }

ValueColumns columns_of(const std::optional<check::Value>& value) {
  if (!value) return {};
  if (const auto* truth = std::get_if<bool>(&*value)) return {"boolean", *truth ? "true" : "false", "", "", ""};
  if (const auto* whole = std::get_if<check::Integer>(&*value))
    return {"integer", std::to_string(whole->value), "", "", ""};
  if (const auto* number = std::get_if<check::Decimal>(&*value)) return {"decimal", number->text(), "", "", ""};
  if (const auto* text = std::get_if<check::Text>(&*value)) return {"text", text->text, "", "", ""};
  if (const auto* coding = std::get_if<check::Coding>(&*value))
    return {"coding", "", coding->system, coding->code, coding->display};
  const auto& quantity = std::get<check::Quantity>(*value);
  return {"quantity", quantity.value.text(), quantity.system, quantity.code, quantity.unit};
}

std::optional<std::optional<check::Value>> value_of(const ValueColumns& columns) {
  using Made = std::optional<std::optional<check::Value>>;
  const auto made = [](check::Value value) { return Made(std::optional<check::Value>(std::move(value))); };
  const std::string& value = columns.value;
  if (columns.kind.empty()) return Made(std::optional<check::Value>());
  if (columns.kind == "boolean" && (value == "true" || value == "false")) return made(value == "true");
  if (columns.kind == "integer") {
    std::int64_t whole = 0;
    const char* end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, whole);
    if (error == std::errc{} && stopped == end) return made(check::Integer{whole});
  }
  if (columns.kind == "text") return made(check::Text{value});
  if (columns.kind == "coding") return made(check::Coding{columns.system, columns.code, columns.display});
  const auto number = exact(value);
  if (number && columns.kind == "decimal") return made(*number);
  if (number && columns.kind == "quantity")
    return made(check::Quantity{*number, columns.display, columns.system, columns.code});
  return std::nullopt;
}

std::string words_of(const std::vector<std::optional<check::Decimal>>& weights) {
  std::string made;
  for (const auto& weight : weights) made += (made.empty() ? "" : " ") + (weight ? weight->text() : "-");
  return made;
}

std::optional<std::vector<std::optional<check::Decimal>>> weights_of(std::string_view words) {
  std::vector<std::optional<check::Decimal>> made;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    made.push_back(word == "-" ? std::nullopt : exact(word));
    if (word != "-" && !made.back()) return std::nullopt;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return made;
}

std::string words_of(const std::vector<int>& places) {
  std::string made;
  for (const int place : places) made += (made.empty() ? "" : " ") + std::to_string(place);
  return made;
}

std::optional<std::vector<int>> places_of(std::string_view words) {
  std::vector<int> made;
  const auto numbers = weights_of(words);
  if (!numbers) return std::nullopt;
  for (const std::optional<check::Decimal>& number : *numbers) {
    const int least = made.empty() ? 0 : made.back() + 1;
    if (!number || !number->is_whole() || *number < check::Decimal(least) || *number >= check::Decimal(kMostChoices))
      return std::nullopt;
    made.push_back(static_cast<int>(number->truncated()));
  }
  return made;
}

std::string word_of(const std::optional<check::Decimal>& number) { return number ? number->text() : ""; }

std::optional<std::optional<check::Decimal>> number_of(std::string_view word) {
  using Made = std::optional<std::optional<check::Decimal>>;
  if (word.empty()) return Made(std::optional<check::Decimal>());
  const auto made = exact(word);
  return made ? Made(made) : std::nullopt;
}

} // namespace anteroom::store
