#pragma once
// What a translation says of itself: `translation: draft` or `translation: reviewed 2026-11`, and `of: 1a2b3c4d`.
#include "tool/content.h"
#include "tool/fields.h"

namespace anteroom::content {

// Of settings that may have neither: then it is a draft.
Translation read_translation(Fields& fields);

} // namespace anteroom::content
