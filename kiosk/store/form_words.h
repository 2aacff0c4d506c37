#pragma once
// The words that rows of self-checks use for what they are, shared by those who write and those who read them. Pure.
#include "check/questionnaire.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::store {

std::string_view word_of(check::Kind kind);
std::string_view word_of(check::Comparison comparison);
std::string_view word_of(check::Origin origin);
std::string_view word_of(check::Skipped skipped);
std::optional<check::Kind> kind_named(std::string_view word);
std::optional<check::Comparison> comparison_named(std::string_view word);
std::optional<check::Origin> origin_named(std::string_view word);
std::optional<check::Skipped> skipped_named(std::string_view word);

// A value as five columns: its kind ("coding", "" for none), then its text, system, code and display (of a quantity: its
// unit).
struct ValueColumns {
  std::string kind, value, system, code, display;
};
ValueColumns columns_of(const std::optional<check::Value>& value);
// Nothing when they are not such columns as columns_of() makes; a kind of "" is the empty value.
std::optional<std::optional<check::Value>> value_of(const ValueColumns& columns);

// "0 1 - 2.5": weights in the order of options, "-" for none.
std::string words_of(const std::vector<std::optional<check::Decimal>>& weights);
std::optional<std::vector<std::optional<check::Decimal>>> weights_of(std::string_view words);

// "0 2": options by their places, ascending. Nothing when it is anything else.
std::string words_of(const std::vector<int>& places);
std::optional<std::vector<int>> places_of(std::string_view words);

// "2.5", "" for none.
std::string word_of(const std::optional<check::Decimal>& number);
// A number as word_of() writes it, or nothing at all for "". The outer optional is empty for anything else.
std::optional<std::optional<check::Decimal>> number_of(std::string_view word);

} // namespace anteroom::store
