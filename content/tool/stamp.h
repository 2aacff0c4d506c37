#pragma once
// The stamp of a card's text: what a translation names as "of", so that it is seen when the source changed since.
#include "tool/content.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace anteroom::content {

inline constexpr std::size_t kStampLength = 8; // hexadecimal digits; one card has few texts to tell apart

// The first digits of the BLAKE2b hash of title, summary, note and text, as written.h writes them. Settings that are
// not translated do not count, nor does where lines and pages end.
std::string stamp(const CardText& text);
// Of its easy version by itself: of what the steps show and say.
std::string stamp(const EasyText& text);

bool is_stamp(std::string_view text);

} // namespace anteroom::content
