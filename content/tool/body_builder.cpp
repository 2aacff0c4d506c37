#include "tool/body_builder.h"

#include "tool/callout.h"
#include "tool/exercise.h"
#include "tool/nearest.h"

#include <fmt/format.h>
#include <utility>

namespace anteroom::content {
namespace {

bool made_of(std::string_view text, std::string_view signs) {
  return !text.empty() && text.find_first_not_of(signs) == std::string_view::npos;
}

} // namespace

BodyBuilder::BodyBuilder(std::string_view source, const std::string& file, int first_line, Mistakes& mistakes)
    : lines_(source), file_(file), first_line_(first_line), mistakes_(mistakes) {}

void BodyBuilder::mistake(int line, std::string why) { mistakes_.add({file_, first_line_ + line}, std::move(why)); }

void BodyBuilder::emit(cards::Block block) { parts_.push_back({false, std::move(block), first_line_ + line_}); }

bool BodyBuilder::goes_deeper() {
  if (skipping_ == 0) return false;
  ++skipping_;
  return true;
}

bool BodyBuilder::comes_back() {
  if (skipping_ == 0) return false;
  if (--skipping_ > 0) return true;
  lines_.saw_lines(skip_from_, lines_.last());
  if (skips_fence_) see_closing_fence(false);
  skips_fence_ = false;
  // The rule between a table's head and its (missing) rows.
  if (made_of(lines_.text(lines_.next()), "|-: ")) lines_.saw_line(lines_.next());
  return true;
}

void BodyBuilder::refuse_block(std::string why) {
  if (goes_deeper()) return;
  skip_from_ = lines_.next();
  mistake(skip_from_, std::move(why));
  skipping_ = 1;
}

void BodyBuilder::leave_refused() { comes_back(); }

bool BodyBuilder::refuse_unless_alone(const char* what) {
  if (inside_ == Inside::nothing) return false;
  const char* where = inside_ == Inside::quote ? "a quote or callout" : "a list";
  refuse_block(fmt::format("{} cannot stand inside {}; end that first, with a blank line, and start at the left edge",
                           what, where));
  return true;
}

void BodyBuilder::enter_paragraph() {
  if (goes_deeper()) return;
  if (inside_ == Inside::entry) {
    if (entry_has_paragraph_) return refuse_block("an entry of a list is one paragraph; make this an entry of its own");
    entry_has_paragraph_ = true;
    return;
  }
  if (inside_ == Inside::nothing) line_ = lines_.next();
  pictures_ = 0;
}

void BodyBuilder::leave_paragraph() {
  if (comes_back() || inside_ == Inside::entry) return;
  if (inside_ == Inside::quote) return block_.lines.push_back(prose_.take());
  if (pictures_ > 0) return emit_picture();
  cards::Block made;
  made.lines.push_back(on_one_line(prose_.take()));
  if (!made.lines[0].text.empty()) emit(std::move(made));
}

void BodyBuilder::enter_heading(int level) {
  if (goes_deeper() || refuse_unless_alone("a heading")) return;
  inside_ = Inside::heading;
  line_ = lines_.next();
  level_ = level;
}

void BodyBuilder::leave_heading() {
  if (comes_back()) return;
  inside_ = Inside::nothing;
  cards::Block made;
  made.kind = cards::BlockKind::heading;
  made.lines.push_back(on_one_line(prose_.take()));
  const bool underlined = lines_.text(line_).compare(0, 1, "#") != 0;
  lines_.saw_line(line_);
  if (underlined) {
    mistake(lines_.next(), "a line of --- or === right under a text makes it a heading; leave a blank line above it");
    lines_.saw_line(lines_.next());
  } else if (level_ != 2) {
    mistake(line_, level_ == 1 ? "one # is the card's title, which stands in its settings; write ## for a heading"
                               : "a card has one kind of heading; write ##");
  } else if (made.lines[0].text.empty()) {
    mistake(line_, "the heading has no text; write some or remove the line");
  }
  emit(std::move(made));
}

void BodyBuilder::enter_quote() {
  if (goes_deeper() || refuse_unless_alone("a quote")) return;
  inside_ = Inside::quote;
  line_ = lines_.next();
  block_ = {};
}

void BodyBuilder::leave_quote() {
  if (comes_back()) return;
  inside_ = Inside::nothing;
  emit(read_callout(std::move(block_.lines), {file_, first_line_ + line_}, mistakes_));
}

void BodyBuilder::enter_list(cards::BlockKind kind, int start) {
  if (goes_deeper() || refuse_unless_alone("a list")) return;
  inside_ = Inside::list;
  line_ = lines_.next();
  block_ = {};
  block_.kind = kind;
  if (start != 1) mistake(line_, "steps are counted from 1; begin the first with \"1.\"");
}

void BodyBuilder::leave_list() {
  if (comes_back()) return;
  inside_ = Inside::nothing;
  emit(std::move(block_));
}

void BodyBuilder::enter_entry() {
  if (goes_deeper()) return;
  inside_ = Inside::entry;
  entry_has_paragraph_ = false;
}

void BodyBuilder::leave_entry() {
  if (comes_back()) return;
  inside_ = Inside::list;
  cards::Prose made = on_one_line(prose_.take());
  if (made.text.empty()) {
    lines_.saw_line(lines_.next());
    mistake(lines_.last(), "an entry of this list has no text; write some or remove it");
  }
  block_.lines.push_back(std::move(made));
}

void BodyBuilder::enter_fence(std::string_view info, char fence) {
  if (goes_deeper()) return;
  const bool known = info == "breathing" || info == "guided";
  if (fence == 0) return refuse_block("four blanks at the start of a line make it code; remove them");
  if (!known)
    refuse_block(info.empty()
                     ? "code is not shown; for an exercise write ```breathing or ```guided"
                     : fmt::format("unknown exercise \"{}\"{}", info,
                                   did_you_mean(info, {"breathing", "guided"}, "; there are breathing and guided")));
  if (known && !refuse_unless_alone("an exercise")) {
    inside_ = Inside::fence;
    line_ = lines_.next();
    code_.clear();
    block_ = {};
    block_.kind = info == "guided" ? cards::BlockKind::guided : cards::BlockKind::breathing;
  }
  skips_fence_ = skipping_ > 0;
  lines_.saw_line(lines_.next());
}

void BodyBuilder::leave_fence() {
  if (comes_back()) return;
  inside_ = Inside::nothing;
  see_closing_fence(true);
  const int first = first_line_ + line_ + 1;
  emit(block_.kind == cards::BlockKind::guided ? read_guided(code_, file_, first, mistakes_)
                                               : read_breathing(code_, file_, first, mistakes_));
}

void BodyBuilder::see_closing_fence(bool expected) {
  const int line = lines_.next();
  const std::string_view written = lines_.text(line);
  if (line > lines_.last() && (written.compare(0, 3, "```") == 0 || written.compare(0, 3, "~~~") == 0))
    return lines_.saw_line(line);
  if (expected) mistake(line_, "the exercise has no end; write a line of ``` after it");
}

void BodyBuilder::page_break() {
  if (skipping_ > 0) return;
  const int line = lines_.next();
  lines_.saw_line(line);
  if (inside_ != Inside::nothing)
    return mistake(line, "a new page cannot start inside a list or a quote; end that first, with a blank line");
  parts_.push_back({true, {}, first_line_ + line});
}

std::vector<Part> BodyBuilder::take() {
  for (int line : lines_.unseen()) {
    const std::string_view written = lines_.text(line);
    const bool link = written.front() == '[' && written.find("]:") != std::string_view::npos;
    mistake(line, link ? "links lead nowhere on a kiosk; remove this line"
                       : "this line would not be shown; write text on it or remove it");
  }
  return std::move(parts_);
}

} // namespace anteroom::content
