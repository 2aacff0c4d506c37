#pragma once
// What FHIRPath does with texts, counted in characters, not bytes. For evaluate.cpp alone. Pure.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::check {

std::int64_t length(std::string_view text);
// The character at which `part` begins, from 0; -1: nowhere.
std::int64_t index_of(std::string_view text, std::string_view part);
// From character `start`, at most `count`; nothing when it begins outside.
std::optional<std::string> substring(std::string_view text, std::int64_t start, std::int64_t count);
// An empty `part` is found around every character. Nothing when more than `most` bytes would come of it.
std::optional<std::string> replaced(std::string_view text, std::string_view part, std::string_view by,
                                    std::size_t most);
// An empty separator parts all characters.
std::vector<std::string> parts_of(std::string_view text, std::string_view separator);
// The letters of ASCII; others stay as they are.
std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string trimmed(std::string_view text);

} // namespace anteroom::check
