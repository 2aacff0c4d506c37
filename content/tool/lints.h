#pragma once
// What `check` looks for beyond what a kiosk could not show: whether content is cared for, safe to read and complete.
// One lint a file, lint_<name>.cpp. They warn, except where it says that they note a mistake, which stops the
// build. FORMAT.md has the list.
#include "tool/content.h"
#include "tool/folder.h"

#include <string>

namespace anteroom::content {

// What is not translated yet ("missing-translation"), nobody has read ("draft-translation"), or was translated from
// another text than the one that is there now ("stale-translation").
void check_translations(const Content& content, const Folder& folder, Mistakes& mistakes);

// Takes out of `content` what cannot be shown whole in its language, so that the kiosk shows the first language
// instead: half-translated topics and checks; and languages without words for help and privacy, of which it warns
// ("language-not-offered").
void leave_out_unfinished(Content& content, Mistakes& mistakes);

} // namespace anteroom::content
