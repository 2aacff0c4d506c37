#pragma once
// bundle.yaml and topics.yaml.
#include "tool/content.h"
#include "tool/folder.h"

namespace anteroom::content {

inline constexpr std::size_t kMostTopics = 12; // a home screen that is still one screen

// Fills about and languages. Languages with a broken code are left out.
void read_bundle_settings(Folder& folder, Content& content, Mistakes& mistakes);
// "en", "zh-Hans", "pt-BR": a language, then parts of two to eight letters or digits.
bool is_language_code(const std::string& text);
// Fills topics. REQUIRES: languages have been read.
void read_topics(Folder& folder, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
