#include "tool/reading_level.h"

#include "tool/grade.h"
#include "tool/pages.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kNamed = 3; // how many hard sentences a message names

struct Sentence {
  std::string text;
  int line = 0;
};

std::string quoted(const std::string& sentence) { return "\"" + sentence + "\""; }

// What is read as running text: no headings, no words about pictures.
std::vector<Sentence> sentences_of(const CardText& text) {
  std::vector<Sentence> made;
  std::size_t index = 0;
  for (const cards::Page& page : text.pages)
    for (const cards::Block& block : page.blocks) {
      const int line = text.lines.at(index++);
      if (block.kind == cards::BlockKind::heading || block.kind == cards::BlockKind::picture) continue;
      for (const cards::Prose& prose : block.lines)
        for (std::string& sentence : sentences(prose.text)) made.push_back({std::move(sentence), line});
    }
  return made;
}

void check_length(const std::string& text, const Place& place, Mistakes& mistakes) {
  for (const std::string& sentence : sentences(text))
    if (const std::size_t count = words(sentence).size(); count > kLongestSentence)
      mistakes.add(place, fmt::format("a sentence has {} words; split it, {} is the most: {}", count, kLongestSentence,
                                      quoted(sentence)));
}

void check_grade(const CardText& text, double measured, std::vector<Sentence> all, Mistakes& mistakes) {
  if (measured <= kHighestGrade) return;
  std::stable_sort(all.begin(), all.end(),
                   [](const Sentence& a, const Sentence& b) { return grade({a.text}) > grade({b.text}); });
  all.resize(std::min(all.size(), kNamed));
  std::string named;
  for (const Sentence& sentence : all)
    named += fmt::format("{}line {}: {}", named.empty() ? "" : "; ", sentence.line, quoted(sentence.text));
  mistakes.add({text.file, all.front().line},
               fmt::format("reading grade {:.1f}, and {:.0f} is the highest; use shorter words and sentences. "
                           "The hardest: {}",
                           measured, kHighestGrade, named));
}

CardLevel level_of(const Card& card, const CardText& text, bool english, Mistakes& mistakes) {
  CardLevel made{card.id.id, text.title, 0, text.pages.size(), {}};
  for (const cards::Page& page : text.pages)
    for (const cards::Block& block : page.blocks) made.words += count_words(block);
  if (!english) return made;
  const std::vector<Sentence> all = sentences_of(text);
  std::vector<std::string> plain;
  std::size_t running = 0;
  for (const Sentence& sentence : all) {
    plain.push_back(sentence.text);
    running += words(sentence.text).size();
  }
  if (running >= kFewestWordsToGrade) {
    made.grade = grade(plain);
    check_grade(text, *made.grade, all, mistakes);
  } else {
    for (const Sentence& sentence : all) check_length(sentence.text, {text.file, sentence.line}, mistakes);
  }
  return made;
}

} // namespace

std::vector<CardLevel> check_reading_level(const Content& content, Mistakes& mistakes) {
  std::vector<CardLevel> made;
  const std::string code = content.source();
  for (const Card& card : content.cards)
    if (const auto text = card.texts.find(code); text != card.texts.end())
      made.push_back(level_of(card, text->second, content.is_english(), mistakes));
  if (!content.is_english()) return made;
  for (const Check& check : content.checks)
    for (const Said& said : check.said)
      if (said.own && said.language == code) check_length(said.text, said.place, mistakes);
  return made;
}

} // namespace anteroom::content
