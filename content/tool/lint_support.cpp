#include "tool/lints.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kLint = "help-and-hope";
constexpr const char* kHelpButton = "bar_help"; // the word on it

const Card* find(const Content& content, const std::string& id) {
  const auto found =
      std::find_if(content.cards.begin(), content.cards.end(), [&](const Card& card) { return card.id.id == id; });
  return found == content.cards.end() ? nullptr : &*found;
}

bool has_exercise(const Content& content, const Card& card) {
  const auto text = card.texts.find(content.source());
  return text != card.texts.end() && text->second.has_exercise;
}

bool says(const CardText& text, const std::string& words) {
  const std::string wanted = small_letters(words);
  for (const cards::Page& page : text.pages)
    for (const cards::Block& block : page.blocks)
      for (const cards::Prose& line : block.lines)
        if (small_letters(line.text).find(wanted) != std::string::npos) return true;
  return false;
}

bool has_callout(const CardText& text) {
  for (const cards::Page& page : text.pages)
    for (const cards::Block& block : page.blocks)
      if (block.kind == cards::BlockKind::callout) return true;
  return false;
}

// "" while nobody has written it.
std::string help_button(const Content& content, const std::string& code) {
  const auto strings = content.strings.find(code);
  if (strings == content.strings.end()) return "";
  const auto found = strings->second.texts.find({kHelpButton, 0});
  return found == strings->second.texts.end() ? "" : found->second;
}

// In each language: a translation may have lost it.
void check_text(const Content& content, const std::string& code, const CardText& text, Mistakes& mistakes) {
  const Place place{text.file, text.title_line};
  const std::string button = help_button(content, code);
  if (!button.empty() && !says(text, button))
    mistakes.warn(place,
                  fmt::format("the card is sensitive and does not say where help is; name the button in a sentence: "
                              "Touch **{}**",
                              button),
                  kLint);
  if (!has_callout(text))
    mistakes.warn(place,
                  "the card is sensitive and has no word of hope that stands out; write one, true and short, after a "
                  "line > [!NOTE]",
                  kLint);
}

} // namespace

void check_support(const Content& content, Mistakes& mistakes) {
  for (const Card& card : content.cards) {
    if (card.sensitivity != cards::Sensitivity::sensitive) continue;
    for (const auto& [code, text] : card.texts) check_text(content, code, text, mistakes);
    const bool eases =
        has_exercise(content, card) || std::any_of(card.related.begin(), card.related.end(), [&](const Named& other) {
          const Card* next = find(content, other.id);
          return next && has_exercise(content, *next);
        });
    if (!eases)
      mistakes.warn({card.id.place.file, card.related.empty() ? 1 : card.related.front().place.line},
                    "the card is sensitive and no exercise follows it; name a card with one under \"related\"", kLint);
  }
}

} // namespace anteroom::content
