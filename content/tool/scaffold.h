#pragma once
// What `new` writes: files that were not there, and at most one that grows. Whoever made it needs nothing more to go on.
#include "base/result.h"
#include "tool/content.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::content {

struct Scaffold {
  std::vector<std::pair<std::string, std::string>> files; // names inside the content folder, and their texts
  std::vector<std::string> folders;                       // to be there, empty
  std::pair<std::string, std::string> grown;              // a file that is there, and all of its new text; or ""
  std::vector<std::string> hints;                         // lines for the author: what to do next
};

// Writes all of it into `folder` or nothing. A file that is there is never written over; the one that grows is there
// whole, old or new, whatever happens.
Outcome write(const Scaffold& scaffold, const std::string& folder);

// `text` with each @NAME@ filled in.
std::string filled(std::string text, const std::map<std::string, std::string>& values);
// "Slow walk" for "slow-walk".
std::string title_of(const std::string& id);

// The scaffolds. `content` is what the folder says now, mistakes and all; `folder` is its name. `topic` is the shelf to
// stand on; empty for the first one. Errors say what is missing, or there already.
Result<Scaffold> new_card(const Content& content, const std::string& id, const std::string& topic);
// The easy version of a card that is there, in the first language.
Result<Scaffold> new_easy(const Content& content, const std::string& id);
Result<Scaffold> new_check(const Content& content, const std::string& id, const std::string& topic);
Result<Scaffold> new_topic(const Content& content, const std::string& id, const std::string& folder);
Result<Scaffold> new_language(const Content& content, const std::string& code, const std::string& folder);

} // namespace anteroom::content
