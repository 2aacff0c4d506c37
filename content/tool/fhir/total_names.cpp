#include "tool/fhir/total_names.h"

#include "tool/nearest.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace anteroom::content::fhir {
namespace {

constexpr std::size_t kMostWords = 10;       // LOINC's longest names of totals
constexpr std::size_t kMostBehind = 5;       // "Total score of the five"; what is longer is a question
constexpr std::size_t kLongestTogether = 40; // bytes, in scripts that write words together

// Small letters where a script has them. Whole words, by themselves enough at the end of a label.
// clang-format off
constexpr auto kLast = std::to_array<std::string_view>({
    "score", "scores", "total", "subtotal", "sum", "totals",
    "gesamtpunktzahl", "gesamtpunktwert", "gesamtsumme", "gesamtwert", "gesamtscore", "gesamtergebnis", "summenscore",
    "summenwert", "summe", "punktzahl", "punktwert", "gesamt", "punktsumme",
    "puntuación", "puntaje", "suma",
    "somme", "totale", "punteggio", "somma", "complessivo",
    "pontuação", "soma", "escore",
    "totaalscore", "somscore", "totaal", "totaalsom", "eindscore",
    "poäng", "summa", "totalpoäng", "poängsumma", "totalscore", "totalsum", "sumscore", "poeng", "pistemäärä",
    "wynik", "punktów", "ogólny", "skóre", "součet", "összpontszám", "pontszám", "scor", "σκορ", "βαθμολογία",
    "балл", "бал", "баллов", "балів", "итог", "сума", "сумма", "итого",
    "puan", "puanı", "skor", "skoru"});
// The same where a label may go on behind them: "Score PHQ-9".
constexpr auto kFirst = std::to_array<std::string_view>({
    "score", "total", "subtotal", "sum", "sumscore", "totalscore", "summe", "suma", "somma", "soma", "summa",
    "gesamtpunktzahl", "gesamtpunktwert", "gesamtsumme", "gesamtwert", "gesamtscore", "summenscore", "summenwert",
    "punktzahl", "punktwert", "puntuación", "puntaje", "somme", "punteggio", "totale", "pontuação", "escore",
    "totaalscore", "somscore", "poäng", "totalpoäng", "poängsumma", "pistemäärä", "wynik", "skóre", "összpontszám",
    "pontszám", "scor", "σκορ", "βαθμολογία", "балл", "бал", "сума", "сумма", "итог", "итоговый", "skor", "điểm", "المجموع",
    "الدرجة"});
// Beginnings and ends of labels in scripts that write words together, or in two words.
constexpr auto kTogether = std::to_array<std::string_view>({
    "总分", "總分", "合計", "合计", "得分", "得点", "総得点", "スコア", "총점", "점수", "कुल अंक", "कुल स्कोर", "tổng điểm"});
constexpr auto kQuestions = std::to_array<std::string_view>({"?", "？", "؟", "\u037e", "՞", "፧", "⸮", "꘏"});
// What is a number of days or hours "in total".
constexpr auto kBefore = std::to_array<std::string_view>({"in", "of", "au", "en", "em", "im", "w", "i", "och", "de"});
// clang-format on

std::string without_brackets(const std::string& text) {
  std::string made;
  int depth = 0;
  for (const char c : text) {
    if (c == '[' || c == '(') ++depth;
    if (depth == 0) made += c;
    if ((c == ']' || c == ')') && depth > 0) --depth;
  }
  return made;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool parts = c == ' ' || c == '\t' || c == '\n' || (c != '-' && c > 0 && c < '0') || c == ':' || c == ';';
    if (!parts)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

template <class Names> bool has(const Names& names, std::string_view word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

} // namespace

bool is_a_question(const std::string& text) {
  return std::any_of(kQuestions.begin(), kQuestions.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string::npos; });
}

bool names_a_total(const std::string& text) {
  if (is_a_question(text)) return false;
  const std::string small = small_letters(without_brackets(text));
  const std::vector<std::string> words = words_of(small);
  if (words.empty() || words.size() > kMostWords) return false;
  const bool last = has(kLast, words.back()) && (words.size() == 1 || !has(kBefore, words[words.size() - 2]));
  if (last || (words.size() <= kMostBehind && has(kFirst, words.front()))) return true;
  std::string together;
  for (const std::string& word : words) together += (together.empty() ? "" : " ") + word;
  return together.size() <= kLongestTogether &&
         std::any_of(kTogether.begin(), kTogether.end(),
                     [&](std::string_view name) { return together.starts_with(name) || together.ends_with(name); });
}

} // namespace anteroom::content::fhir
