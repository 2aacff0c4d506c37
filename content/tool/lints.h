#pragma once
// What `check` looks for beyond what a kiosk could not show: whether content is cared for, safe to read and complete.
// One lint a file, lint_<name>.cpp. They warn, except where it says that they note a mistake, which stops the
// build. FORMAT.md has the list.
#include "tool/content.h"
#include "tool/folder.h"

#include <string>

namespace anteroom::content {

// Cards that no health professional has read ("unreviewed"), or not for two years before this edition ("old-review").
void check_reviews(const Content& content, const Folder& folder, Mistakes& mistakes);

// Cards that only their shelf leads to ("orphan").
void check_ways(const Content& content, Mistakes& mistakes);

// Sensitive cards that do not say where help is, or give no hope ("help-and-hope").
void check_support(const Content& content, Mistakes& mistakes);

// Words to avoid ("wording"), in each language that has a list: the program's own in `lists`, and the author's in
// wording/<language>.txt. A word that the list marks with ! is a mistake.
void check_wording(const Content& content, Folder& folder, const std::string& lists, Mistakes& mistakes);

// Letters that no font of the kiosk has ("missing-glyph"), by the kiosk's own list of fonts: mistakes.
void check_letters(const Content& content, const std::string& fonts, Mistakes& mistakes);

// Digits of another kind than the kiosk writes numbers with in that language ("mixed-digits").
void check_digits(const Content& content, Mistakes& mistakes);

// What is not translated yet ("missing-translation"), nobody has read ("draft-translation"), or was translated from
// another text than the one that is there now ("stale-translation").
void check_translations(const Content& content, const Folder& folder, Mistakes& mistakes);

// Easy versions: of sensitive cards that do not say where help is ("help-and-hope"), and of translations that lack
// one, have a draft or an old one (as above). Words of the glossary that no text says ("unused-word") or that another
// language has not.
void check_easy(const Content& content, const Folder& folder, Mistakes& mistakes);

// Takes out of `content` what cannot be shown whole in its language, so that the kiosk shows the first language
// instead: half-translated topics and checks; and languages without words for help and privacy, of which it warns
// ("language-not-offered").
void leave_out_unfinished(Content& content, Mistakes& mistakes);

} // namespace anteroom::content
