#pragma once
// Whether English content can be read with ease, card by card.
#include "tool/content.h"
#include "tool/mistakes.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::content {

struct CardLevel {
  std::string id;
  std::string title;
  std::size_t words = 0;
  std::size_t pages = 0;
  std::optional<double> grade; // nothing when the text is too short, or not English
};

// One entry for each card, in the order of their ids. Notes cards that are too hard, with their
// hardest sentences, and sentences of short texts that are too long.
std::vector<CardLevel> check_reading_level(const Content& content, Mistakes& mistakes);

} // namespace anteroom::content
