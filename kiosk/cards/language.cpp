#include "cards/language.h"

#include "base/utf8.h"

#include <array>

namespace anteroom::cards {
namespace {

// Parts of four letters name a script, those of countries have two letters or three digits.
constexpr std::size_t kScript = 4;

// A point would look like the zero of these.
constexpr char32_t kArabicZero = U'\u0660';
constexpr char32_t kPersianZero = U'\u06f0';
constexpr const char* kArabicPoint = "\u066b";

constexpr std::array<const char*, 3> kSpeechNames{"synthetic", "recorded", "none"};

} // namespace

std::string Numerals::operator()(std::string_view number) const {
  const auto first = first_code_point(zero);
  const char32_t from = first ? first->value : U'0';
  std::string made;
  for (const char c : number) {
    if (c >= '0' && c <= '9' && from != U'0')
      put_code_point(made, from + static_cast<char32_t>(c - '0'));
    else if (c == '.' && (from == kArabicZero || from == kPersianZero))
      made += kArabicPoint;
    else
      made += c;
  }
  return isolated ? "\u2066" + made + "\u2069" : made;
}

Numerals numerals_of(const Language& language) {
  return {language.zero, language.direction == Direction::right_to_left};
}

const char* speech_name(Speech speech) { return kSpeechNames[static_cast<std::size_t>(speech)]; }

bool speech_from(std::string_view name, Speech& speech) {
  for (std::size_t i = 0; i < kSpeechNames.size(); ++i) {
    if (name != kSpeechNames[i]) continue;
    speech = static_cast<Speech>(i);
    return true;
  }
  return false;
}

std::string_view form_of(std::string_view code) {
  const std::size_t part = code.rfind('-');
  return part == std::string_view::npos ? std::string_view() : code.substr(0, part);
}

bool reads(std::string_view wished, std::string_view there) {
  while (wished != there) {
    const std::string_view wider = form_of(wished);
    if (wider.empty() || wished.size() - wider.size() - 1 == kScript) return false;
    wished = wider;
  }
  return true;
}

} // namespace anteroom::cards
