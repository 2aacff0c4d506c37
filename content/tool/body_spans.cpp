// What stands inside a paragraph: emphasis, pictures, text.
#include "tool/body_builder.h"
#include "tool/names.h"

#include <fmt/format.h>
#include <utility>

namespace anteroom::content {
namespace {

std::string picture_meant(std::string path) {
  if (path.compare(0, 4, "art/") == 0) path.erase(0, 4);
  if (path.size() > 4 && path.compare(path.size() - 4, 4, ".svg") == 0) path.resize(path.size() - 4);
  return as_id(path);
}

} // namespace

void BodyBuilder::begin(cards::Emphasis emphasis) {
  if (skipping_ == 0) prose_.begin(emphasis);
}

void BodyBuilder::end(cards::Emphasis emphasis) {
  if (skipping_ == 0) prose_.end(emphasis);
}

void BodyBuilder::enter_picture(std::string_view path, std::string_view title) {
  if (skipping_ > 0) return;
  if (in_picture_++ > 0) return refuse_soon("a picture cannot stand inside the words of another");
  if (inside_ != Inside::nothing) return refuse_soon("a picture stands alone, with a blank line above and below");
  if (!title.empty()) refuse_soon("a picture has no second text; write only ![what it shows](its id)");
  ++pictures_;
  path_ = path;
  alt_.take();
}

void BodyBuilder::leave_picture() {
  if (skipping_ > 0) return;
  --in_picture_;
  refuse_now();
}

void BodyBuilder::emit_picture() {
  lines_.saw_line(line_);
  cards::Block made;
  made.kind = cards::BlockKind::picture;
  made.picture = path_;
  made.lines.push_back(on_one_line(alt_.take()));
  if (!prose_.take().text.empty() || pictures_ > 1)
    mistake(line_, "a picture stands alone in its paragraph; leave a blank line above and below it");
  if (made.lines[0].text.empty())
    mistake(line_, "say what the picture shows, for those who cannot see it: ![what it shows](its id)");
  if (!is_id(path_)) {
    const std::string meant = picture_meant(path_);
    mistake(
        line_,
        fmt::format(
            "\"{}\" is not a picture's id; write only the name of the file in art/, without .svg: ![what it shows]({})",
            path_, meant.empty() ? "alarm" : meant));
    made.picture.clear();
  }
  emit(std::move(made));
}

void BodyBuilder::refuse_soon(std::string why) {
  if (skipping_ == 0) soon_ = std::move(why);
}

void BodyBuilder::refuse_now() {
  if (!soon_.empty()) mistake(lines_.last(), std::exchange(soon_, ""));
}

void BodyBuilder::text(std::string_view text) {
  const int line = lines_.saw(text);
  if (skipping_ > 0) return;
  if (!soon_.empty()) mistake(line, std::exchange(soon_, ""));
  if (inside_ == Inside::fence)
    code_ += text;
  else
    (in_picture_ > 0 ? alt_ : prose_).add(text);
}

void BodyBuilder::line_end() {
  if (skipping_ == 0) (in_picture_ > 0 ? alt_ : prose_).add("\n");
}

} // namespace anteroom::content
