#pragma once
// The small notations inside rows (content/FORMAT.md): emphasis, explained words, and how an exercise breathes.
#include "cards/card.h"

#include <optional>
#include <string_view>
#include <vector>

namespace anteroom::store {

// "s0-8 e12-20": strong bytes 0 to 8, soft bytes 12 to 20 of `text`; in order, apart, on code point
// boundaries. Nothing when it is anything else. REQUIRES: is_text(text).
std::optional<std::vector<cards::Span>> read_spans(std::string_view marks, std::string_view text);

// "12-20:trauma 40-47:trigger": bytes of `text` and the id of what they mean; bounds and failures as above.
std::optional<std::vector<cards::Mention>> read_mentions(std::string_view marks, std::string_view text);

// "in=4 hold=0 out=6 rounds=12": seconds 1 to 60 (hold from 0), rounds 1 to 100.
std::optional<cards::Breath> read_breath(std::string_view detail);

} // namespace anteroom::store
