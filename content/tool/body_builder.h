#pragma once
// Turns the parser's comings and goings into the blocks of a card. Inside body.cpp only; it knows
// nothing of the parser itself.
#include "tool/body.h"
#include "tool/body_lines.h"
#include "tool/prose.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

class BodyBuilder {
public:
  BodyBuilder(std::string_view source, const std::string& file, int first_line, Mistakes& mistakes);

  void enter_paragraph();
  void leave_paragraph();
  void enter_heading(int level);
  void leave_heading();
  void enter_quote();
  void leave_quote();
  void enter_list(cards::BlockKind kind, int start);
  void leave_list();
  void enter_entry();
  void leave_entry();
  // `fence` is 0 for text that became code by its indentation.
  void enter_fence(std::string_view info, char fence);
  void leave_fence();
  void page_break();
  // A block that cannot be shown, with all that is in it, until leave_refused (or the leave call
  // of its own kind).
  void refuse_block(std::string why);
  void leave_refused();

  void begin(cards::Emphasis emphasis);
  void end(cards::Emphasis emphasis);
  void enter_picture(std::string_view path, std::string_view title);
  void leave_picture();
  // A mistake at the next piece of text, whose line is then known; refuse_now when there was none.
  void refuse_soon(std::string why);
  void refuse_now();
  void text(std::string_view text);
  void line_end();

  // All parts; notes the lines that would not be shown.
  std::vector<Part> take();

private:
  enum class Inside { nothing, heading, quote, list, entry, fence };

  bool goes_deeper();
  bool comes_back();
  bool refuse_unless_alone(const char* what);
  void mistake(int line, std::string why);
  void emit(cards::Block block);
  void emit_picture();
  void see_closing_fence(bool expected);

  BodyLines lines_;
  std::string file_;
  int first_line_;
  Mistakes& mistakes_;
  std::vector<Part> parts_;

  Inside inside_ = Inside::nothing;
  int line_ = 0;       // where the block at hand starts
  cards::Block block_; // the list, quote or exercise at hand
  ProseMaker prose_;   // the paragraph, entry or heading at hand
  int level_ = 0;      // of the heading at hand
  std::string code_;   // of the exercise at hand
  bool entry_has_paragraph_ = false;

  int pictures_ = 0; // in the paragraph at hand
  int in_picture_ = 0;
  std::string path_;
  ProseMaker alt_;

  int skipping_ = 0; // how deep inside a refused block
  int skip_from_ = 0;
  bool skips_fence_ = false;
  std::string soon_;
};

} // namespace anteroom::content
