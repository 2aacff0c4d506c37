#include "tool/stamp.h"

#include "bundle/content_hash.h"
#include "tool/written.h"

namespace anteroom::content {

std::string stamp(const CardText& text) {
  std::string all;
  for (const std::string& line : as_written(text.title, text.summary, text.note, text.pages)) all += line + "\n";
  return bundle::hash_of(all).substr(0, kStampLength);
}

bool is_stamp(std::string_view text) {
  return text.size() == kStampLength && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace anteroom::content
