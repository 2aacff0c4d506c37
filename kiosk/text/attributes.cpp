#include "text/attributes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <pango/pango.h>

namespace anteroom::text {
namespace {

// Signs that tie the consonant before them to the one behind into one shape: the viramas of India and Sri Lanka, but
// not of Tamil, where they end a letter, and those of Burmese and Khmer.
constexpr std::array<gunichar, 10> kTies{0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D,
                                         0x0C4D, 0x0CCD, 0x0D4D, 0x1039, 0x17D2};

// Where the letter at this byte begins. Pango ends the program when an attribute cuts a letter in two.
std::size_t whole_letter(const std::string& text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
  return at;
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void add_marks(PangoAttrList* list, const Passage& passage) {
  for (const Mark& mark : passage.marks) {
    const std::size_t begin = whole_letter(passage.text, mark.begin), end = whole_letter(passage.text, mark.end);
    if (mark.bold) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
    if (mark.italic) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
  }
}

// Where a word is longer than its line, Pango breaks it inside, and would tear a stack of Khmer letters in two.
void keep_ties(PangoAttrList* list, const std::string& text) {
  for (const char* at = text.c_str(); *at; at = g_utf8_next_char(at)) {
    if (std::find(kTies.begin(), kTies.end(), g_utf8_get_char(at)) == kTies.end()) continue;
    const char* tied = g_utf8_next_char(at);
    const char* end = *tied ? g_utf8_next_char(tied) : tied;
    add(list, pango_attr_allow_breaks_new(FALSE), static_cast<std::size_t>(at - text.c_str()),
        static_cast<std::size_t>(end - text.c_str()));
  }
}

} // namespace

PangoAttrList* attributes(const Passage& passage, const Style& style) {
  PangoAttrList* list = pango_attr_list_new();
  // The same distance of lines in every script, whatever the fonts that it needs say.
  const auto height = std::lround(style.size * style.line_height * PANGO_SCALE);
  pango_attr_list_insert(list, pango_attr_line_height_new_absolute(static_cast<int>(height)));
  // In a word that is longer than its line Pango would put hyphens that nobody wrote, into Tamil too, and then the
  // line does not fit.
  pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
  add_marks(list, passage);
  keep_ties(list, passage.text);
  return list;
}

} // namespace anteroom::text
