#include "tool/stamp.h"

#include "bundle/content_hash.h"
#include "tool/written.h"

namespace anteroom::content {

namespace {

std::string stamp(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return bundle::hash_of(all).substr(0, kStampLength);
}

} // namespace

std::string stamp(const CardText& text) { return stamp(as_written(text.title, text.summary, text.note, text.pages)); }

std::string stamp(const EasyText& text) { return stamp(as_written(text.steps)); }

bool is_stamp(std::string_view text) {
  return text.size() == kStampLength && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace anteroom::content
