#pragma once
// Text as it is compared in a search: what people leave out, or write in another way, is the same after
// folding. Pure; any thread.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::search {

// Bytes [begin, end) of a text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

// The same, smaller: a text has one for each letter.
struct Origin {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Letters and digits, and a space for each thing between words; each knows where it came from.
struct Folded {
  std::u32string text;
  std::vector<Origin> from;        // for each of `text`
  std::vector<std::size_t> joints; // places in `text` before which an apostrophe stood

  // What [begin, end) of `text` was in the original, with the marks and vowel signs on its letters. REQUIRES:
  // begin < end.
  Range original(std::size_t begin, std::size_t end) const;
};

// Any bytes up to 4 GB; one that is not UTF-8 parts words. What is done: Unicode's compatibility decomposition
// (NFKD), small letters, and nothing left of accents, harakat and other marks that sit on a letter, of tatweel,
// apostrophes and characters that are not seen. ı is i, ß ss, đ d, ø o, æ ae; the alefs of Arabic are one
// letter, and so are its yehs, kafs and hehs, teh marbuta too; katakana is hiragana, and every script's digits
// are 0 to 9. Vowel signs of Indic and Thai script are letters and stay.
Folded fold(std::string_view text);

} // namespace anteroom::search
