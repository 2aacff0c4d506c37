#pragma once
// Whether everything that points somewhere leads there: topics, pictures, "read next", "try now".
#include "tool/content.h"
#include "tool/folder.h"

namespace anteroom::content {

// Notes what leads nowhere, with the nearest thing that exists; also topics with nothing on them and
// two things that want the same place.
void check_references(const Content& content, Mistakes& mistakes);

// Reads and checks every picture that is used into content.art; warns of those that are not.
void read_art(Folder& folder, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
