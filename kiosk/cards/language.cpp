#include "cards/language.h"

namespace anteroom::cards {
namespace {

// Parts of four letters name a script, those of countries have two letters or three digits.
constexpr std::size_t kScript = 4;

} // namespace

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
