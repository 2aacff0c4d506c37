#include "tool/body.h"

#include "tool/body_builder.h"

#include <cassert>
#include <fmt/format.h>
#include <md4c.h>

namespace anteroom::content {
namespace {

std::string_view written(const MD_ATTRIBUTE& attribute) {
  return attribute.text ? std::string_view(attribute.text, attribute.size) : std::string_view();
}

void enter(BodyBuilder& builder, MD_BLOCKTYPE type, void* detail) {
  switch (type) {
  case MD_BLOCK_DOC: break;
  case MD_BLOCK_P: return builder.enter_paragraph();
  case MD_BLOCK_H: return builder.enter_heading(static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
  case MD_BLOCK_QUOTE: return builder.enter_quote();
  case MD_BLOCK_UL: return builder.enter_list(cards::BlockKind::list, 1);
  case MD_BLOCK_OL:
    return builder.enter_list(cards::BlockKind::steps,
                              static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
  case MD_BLOCK_LI: return builder.enter_entry();
  case MD_BLOCK_HR: return builder.page_break();
  case MD_BLOCK_CODE: {
    const auto* code = static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
    return builder.enter_fence(written(code->info), code->fence_char);
  }
  case MD_BLOCK_HTML:
    return builder.refuse_block("HTML is not shown on a kiosk; write plain text, and a < as the word it stands for");
  default: return builder.refuse_block("tables do not fit a kiosk's page; write a list instead");
  }
}

void leave(BodyBuilder& builder, MD_BLOCKTYPE type) {
  switch (type) {
  case MD_BLOCK_DOC:
  case MD_BLOCK_HR: break;
  case MD_BLOCK_P: return builder.leave_paragraph();
  case MD_BLOCK_H: return builder.leave_heading();
  case MD_BLOCK_QUOTE: return builder.leave_quote();
  case MD_BLOCK_UL:
  case MD_BLOCK_OL: return builder.leave_list();
  case MD_BLOCK_LI: return builder.leave_entry();
  case MD_BLOCK_CODE: return builder.leave_fence();
  default: return builder.leave_refused();
  }
}

void enter_span(BodyBuilder& builder, MD_SPANTYPE type, void* detail) {
  switch (type) {
  case MD_SPAN_EM: return builder.begin(cards::Emphasis::soft);
  case MD_SPAN_STRONG: return builder.begin(cards::Emphasis::strong);
  case MD_SPAN_IMG: {
    const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
    return builder.enter_picture(written(image->src), written(image->title));
  }
  case MD_SPAN_A: return builder.refuse_soon("links lead nowhere on a kiosk; write the words without the link");
  case MD_SPAN_CODE: return builder.refuse_soon("code marks (`) are not shown; remove them");
  default: return builder.refuse_soon("text cannot be struck through (~); remove the marks");
  }
}

void leave_span(BodyBuilder& builder, MD_SPANTYPE type) {
  if (type == MD_SPAN_EM)
    builder.end(cards::Emphasis::soft);
  else if (type == MD_SPAN_STRONG)
    builder.end(cards::Emphasis::strong);
  else if (type == MD_SPAN_IMG)
    builder.leave_picture();
  else
    builder.refuse_now();
}

void text(BodyBuilder& builder, MD_TEXTTYPE type, std::string_view text) {
  switch (type) {
  case MD_TEXT_BR:
  case MD_TEXT_SOFTBR: return builder.line_end();
  case MD_TEXT_HTML: builder.refuse_soon("HTML is not shown on a kiosk; write plain text"); break;
  case MD_TEXT_ENTITY: builder.refuse_soon(fmt::format("write the sign itself instead of \"{}\"", text)); break;
  default: break;
  }
  builder.text(text);
}

BodyBuilder& builder_of(void* data) { return *static_cast<BodyBuilder*>(data); }

MD_PARSER parser() {
  MD_PARSER made{};
  // What is switched on beyond CommonMark is switched on to be told of, not to be used.
  made.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
  made.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    return enter(builder_of(data), type, detail), 0;
  };
  made.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return leave(builder_of(data), type), 0; };
  made.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    return enter_span(builder_of(data), type, detail), 0;
  };
  made.leave_span = [](MD_SPANTYPE type, void*, void* data) { return leave_span(builder_of(data), type), 0; };
  made.text = [](MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size, void* data) {
    return text(builder_of(data), type, {chars, size}), 0;
  };
  return made;
}

} // namespace

std::vector<Part> read_body(std::string_view body, const std::string& file, int first_line, Mistakes& mistakes) {
  BodyBuilder builder(body, file, first_line, mistakes);
  const MD_PARSER calls = parser();
  const int failed = md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &calls, &builder);
  if (failed != 0) mistakes.add({file, first_line}, "the text cannot be read as Markdown; simplify it");
  return builder.take();
}

} // namespace anteroom::content
