#pragma once
// One card in one language: settings between two lines of ---, then the text.
#include "tool/content.h"
#include "tool/folder.h"

#include <optional>
#include <string>

namespace anteroom::content {

// What a file of cards/<language>/ says. In a translation only the words and the fence around them
// are its own; `card` then holds what it repeats of the source's settings.
struct CardFile {
  Card card;
  CardText text;
  std::vector<std::string> repeated; // names of the settings in `card` that were written
};

enum class Edition { source, translation };

// Nothing when the file has no readable settings; every mistake is noted.
std::optional<CardFile> read_card_file(const SourceFile& file, const std::string& id, Edition edition,
                                       Mistakes& mistakes);

} // namespace anteroom::content
