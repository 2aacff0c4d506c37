#include "tool/fields.h"
#include "tool/glossary.h"
#include "tool/lints.h"
#include "tool/nearest.h"
#include "tool/stamp.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

using Ids = std::vector<std::string>;

bool says(const EasyText& easy, const std::string& words) {
  const std::string wanted = small_letters(words);
  return std::any_of(easy.steps.begin(), easy.steps.end(), [&](const cards::Page& step) {
    return small_letters(step.blocks.at(1).lines.at(0).text).find(wanted) != std::string::npos;
  });
}

void check_help(const Content& content, Mistakes& mistakes) {
  for (const Card& card : content.cards)
    for (const auto& [code, text] : card.texts) {
      if (card.sensitivity != cards::Sensitivity::sensitive || !text.easy.is_there()) continue;
      const auto strings = content.strings.find(code);
      if (strings == content.strings.end()) continue;
      const auto button = strings->second.texts.find({"bar_help", 0});
      if (button != strings->second.texts.end() && !button->second.empty() && !says(text.easy, button->second))
        mistakes.warn(
            {text.easy.file, 0},
            fmt::format("the card is sensitive and its easy words do not say where help is; name the button in "
                        "a step: Touch {}.",
                        button->second),
            "help-and-hope");
    }
}

// Easy versions in one language, held against those of the source.
class Looker {
public:
  Looker(const Content& content, std::string code, const Folder& folder, Mistakes& mistakes)
      : content_(content), code_(std::move(code)), place_{folder.shown("cards/" + code_), 0}, mistakes_(mistakes) {}

  void look() {
    for (const Card& card : content_.cards) look_at(card);
    warn(absent_, "that are not there yet in this language, where visitors get all the words", "missing-translation");
    warn(drafts_, "that are drafts", "draft-translation");
    warn(
        unstamped_,
        "that do not say which state of the source they translate (when they say the same as it does now, write \"of:\" "
        "and its stamp)",
        "stale-translation");
  }

private:
  void look_at(const Card& card) {
    const auto source = card.texts.find(content_.source()), text = card.texts.find(code_);
    if (source == card.texts.end() || text == card.texts.end() || !source->second.easy.is_there()) return;
    const EasyText& easy = text->second.easy;
    if (!easy.is_there()) return absent_.push_back(card.id.id);
    const std::string now = stamp(source->second.easy);
    if (easy.translation.draft) drafts_.push_back(card.id.id);
    if (easy.translation.of.id.empty())
      unstamped_.push_back(card.id.id + " " + now);
    else if (easy.translation.of.id != now)
      mistakes_.warn(easy.translation.of.place,
                     fmt::format("stale: the source has changed since; when the translation says the same, write \"of: "
                                 "{}\"",
                                 now),
                     "stale-translation");
  }

  void warn(const Ids& ids, const char* what, const char* lint) {
    if (!ids.empty()) mistakes_.warn(place_, fmt::format("easy words {}: {}", what, listed(ids)), lint);
  }

  const Content& content_;
  std::string code_;
  Place place_;
  Mistakes& mistakes_;
  Ids absent_, drafts_, unstamped_;
};

void check_used(const Content& content, Mistakes& mistakes) {
  for (const auto& [code, glossary] : content.glossary) {
    const std::set<std::string> said = words_in(content, code);
    for (const Explained& word : glossary)
      if (!word.id.id.empty() && !said.contains(word.id.id))
        mistakes.warn(
            word.id.place,
            fmt::format("no card says \"{}\"; it is left out. Write under \"forms\" how cards say it, or remove "
                        "it",
                        word.term),
            "unused-word");
  }
}

// A language that has cards explains the words that the source does.
void check_explained(const Content& content, const std::string& code, const Folder& folder, Mistakes& mistakes) {
  const auto source = content.glossary.find(content.source());
  if (source == content.glossary.end()) return;
  Ids absent;
  const auto there = content.glossary.find(code);
  for (const Explained& word : source->second)
    if (there == content.glossary.end() || std::none_of(there->second.begin(), there->second.end(),
                                                        [&](const Explained& one) { return one.id.id == word.id.id; }))
      absent.push_back(word.id.id);
  if (!absent.empty())
    mistakes.warn({folder.shown("glossary/" + code + ".yaml"), 0},
                  fmt::format("{} of {} words are not explained in \"{}\" yet: {}", absent.size(),
                              source->second.size(), code, few(absent)),
                  "missing-translation");
}

} // namespace

void check_easy(const Content& content, const Folder& folder, Mistakes& mistakes) {
  check_help(content, mistakes);
  check_used(content, mistakes);
  for (std::size_t i = 1; i < content.languages.size(); ++i) {
    const std::string& code = content.languages[i].language.code;
    Looker(content, code, folder, mistakes).look();
    check_explained(content, code, folder, mistakes);
  }
}

} // namespace anteroom::content
