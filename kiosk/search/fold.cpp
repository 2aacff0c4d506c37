#include "search/fold.h"

#include "base/utf8.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace anteroom::search {
namespace {

// Letters that Unicode keeps apart and people who search do not.
struct Same {
  char32_t letter;
  const char32_t* is;
};
constexpr std::array kSame{
    Same{U'ß', U"ss"},       Same{U'æ', U"ae"},       Same{U'ð', U"d"},        Same{U'ø', U"o"},
    Same{U'þ', U"th"},       Same{U'đ', U"d"},        Same{U'ħ', U"h"},        Same{U'ı', U"i"},
    Same{U'ł', U"l"},        Same{U'œ', U"oe"},       Same{U'ς', U"σ"},        Same{U'ґ', U"г"},
    Same{0x05da, U"\u05db"}, // Hebrew letters at the end of a word
    Same{0x05dd, U"\u05de"}, Same{0x05df, U"\u05e0"}, Same{0x05e3, U"\u05e4"}, Same{0x05e5, U"\u05e6"},
    Same{0x0629, U"\u0647"},                          // teh marbuta: heh
    Same{0x0649, U"\u064a"},                          // alef maksura: yeh
    Same{0x0671, U"\u0627"},                          // alef wasla: alef
    Same{0x06a9, U"\u0643"},                          // keheh: kaf
    Same{0x06be, U"\u0647"},                          // heh doachashmee, heh goal, ae: heh
    Same{0x06c1, U"\u0647"}, Same{0x06cc, U"\u064a"}, // Farsi yeh: yeh
    Same{0x06d5, U"\u0647"},
};
static_assert(std::is_sorted(kSame.begin(), kSame.end(),
                             [](const Same& a, const Same& b) { return a.letter < b.letter; }));

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == U'\u00b4' || c == U'\u02bb' || c == U'\u02bc' || c == U'\u05f3' ||
         c == U'\u2018' || c == U'\u2019';
}

// Nothing of these is seen, or nothing of them matters: tatweel, format characters, variation selectors.
bool is_unseen(char32_t c) {
  return c == 0x0640 || c == 0x034f || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) ||
         g_unichar_type(c) == G_UNICODE_FORMAT;
}

// What one code point becomes: nothing, a letter, a space, or several.
std::u32string folded(char32_t c) {
  std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
  const gsize count = g_unichar_fully_decompose(c, TRUE, parts.data(), parts.size());
  std::u32string made;
  for (gsize i = 0; i < count; ++i) {
    const char32_t part = g_unichar_tolower(parts[i]);
    const int digit = g_unichar_digit_value(part);
    const auto* same = std::lower_bound(kSame.begin(), kSame.end(), part,
                                        [](const Same& one, char32_t letter) { return one.letter < letter; });
    // A mark of class 0 is a vowel sign, which makes another word; the others sit on a letter.
    if (is_unseen(part) || (g_unichar_ismark(part) && g_unichar_combining_class(part) != 0)) continue;
    if (digit >= 0)
      made += U'0' + static_cast<char32_t>(digit);
    else if (!g_unichar_isalnum(part) && !g_unichar_ismark(part))
      made += U' ';
    else if (part >= 0x30a1 && part <= 0x30f6) // katakana
      made += part - 0x60;
    else if (same != kSame.end() && same->letter == part)
      made += same->is;
    else
      made += part;
  }
  return made;
}

// The same for the scripts of alphabets, asked once: a search folds some hundred texts.
class Table {
public:
  static constexpr char32_t kEnd = 0x3100;
  static constexpr char32_t kNothing = 0xffffffff;
  static constexpr char32_t kSeveral = 0xfffffffe;

  Table() {
    for (char32_t c = 0; c < kEnd; ++c) {
      const std::u32string made = folded(c);
      single_[c] = made.empty() ? kNothing : made.size() == 1 ? made[0] : kSeveral;
    }
  }
  char32_t operator[](char32_t c) const { return c < kEnd ? single_[c] : kSeveral; }

private:
  std::array<char32_t, kEnd> single_{};
};

bool is_han(char32_t c) { return c >= 0x4e00 && c <= 0x9fff; }

void append(Folded& to, char32_t c, Origin from) {
  to.text += c;
  to.from.push_back(from);
}

} // namespace

Range Folded::original(std::size_t begin, std::size_t end) const {
  assert(begin < end && end <= from.size());
  while (end < text.size() && g_unichar_ismark(text[end])) ++end;
  return {from[begin].begin, from[end - 1].end};
}

Folded fold(std::string_view text) {
  static const Table table;
  Folded made;
  made.text.reserve(text.size());
  made.from.reserve(text.size());
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    const auto next = first_code_point(text.substr(begin));
    const char32_t c = next ? next->value : U' ';
    end = begin + (next ? next->bytes : 1);
    const Origin from{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const char32_t single = is_han(c) ? c : table[c];
    if (is_apostrophe(c)) {
      // As a quotation mark it parts words.
      const auto after = first_code_point(text.substr(end));
      const bool joins = !made.text.empty() && made.text.back() != U' ' && after && g_unichar_isalpha(after->value);
      joins ? made.joints.push_back(made.text.size()) : append(made, U' ', from);
    } else if (single == Table::kSeveral) {
      for (const char32_t one : folded(c)) append(made, one, from);
    } else if (single != Table::kNothing) {
      append(made, single, from);
    } else if (g_unichar_ismark(c) && !made.from.empty()) {
      made.from.back().end = from.end;
    }
  }
  return made;
}

} // namespace anteroom::search
