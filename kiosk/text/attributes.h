#pragma once
// What Pango is told of a passage beside its words. For .cpp files of this room only.
#include "text/typesetter.h"

typedef struct _PangoAttrList PangoAttrList;

namespace anteroom::text {

// The caller frees it with pango_attr_list_unref. REQUIRES: the text is UTF-8; its marks may fit nothing.
PangoAttrList* attributes(const Passage& passage, const Style& style);

} // namespace anteroom::text
