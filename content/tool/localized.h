#pragma once
// Texts written in every language of the bundle at once: {en: Not at all, es: Para nada}.
#include "tool/content.h"
#include "tool/fields.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace anteroom::content {

// The text of `key` in each of `languages` that has one, at most `most` characters each. A language that is not in the
// list is a mistake, and so is the first when it is missing; of others lint_translations.cpp tells.
Localized localized(Fields& fields, std::string_view key, std::size_t most, const std::vector<Language>& languages);
// The same for lists of paragraphs.
LocalizedParagraphs localized_paragraphs(Fields& fields, std::string_view key, std::size_t most,
                                         const std::vector<Language>& languages);

} // namespace anteroom::content
