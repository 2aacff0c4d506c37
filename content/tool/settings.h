#pragma once
// bundle.yaml and topics.yaml.
#include "tool/content.h"
#include "tool/folder.h"

namespace anteroom::content {

// Fills about and languages. Languages with a broken code are left out.
void read_bundle_settings(Folder& folder, Content& content, Mistakes& mistakes);
// Fills topics. REQUIRES: languages have been read.
void read_topics(Folder& folder, Content& content, Mistakes& mistakes);

} // namespace anteroom::content
