#pragma once
// Every text of a content folder that visitors read, and where it was written: for looking through all of them.
#include "tool/content.h"

#include <string>
#include <vector>

namespace anteroom::content {

struct Text {
  Place place;
  std::string language; // its code
  std::string text;
  bool own = true;     // the author's; not published by others
  bool result = false; // of a self-check: told of somebody's answers
};

std::vector<Text> all_texts(const Content& content);

} // namespace anteroom::content
