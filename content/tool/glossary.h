#pragma once
// The words that are explained: glossary/<language>.yaml, and where the texts say them.
#include "tool/content.h"
#include "tool/folder.h"

#include <set>
#include <string>
#include <vector>

namespace anteroom::content {

inline constexpr std::size_t kMostMeaningWords = 40;
inline constexpr std::size_t kMostMeaningSentences = 2;

// Reads the glossary of each language that has one.
void read_glossaries(Folder& folder, Content& content, Mistakes& mistakes);

// Marks in every card, easy versions too, the first place on each page where a word of its language's glossary is
// said. Headings, what pictures show, questions and exercises are left as they are.
void mark_words(Content& content);

// The places in `text` that say a word of `glossary`, in order: whole words, the longest that fits, capitals A to Z
// like small letters. In scripts without blanks between words any place counts.
std::vector<cards::Mention> find_words(const std::string& text, const std::vector<Explained>& glossary);

// The ids of the words that are marked in the cards of one language.
std::set<std::string> words_in(const Content& content, const std::string& code);

} // namespace anteroom::content
