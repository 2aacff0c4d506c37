#include "ui/result_screen.h"
#include "ui/in_language.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

struct Column {
  Frame& frame;
  double x;
  double y;
  double width;

  void write(const std::string& text, const text::Style& style, Colour ink, double before, Role role = Role::text) {
    y += before;
    y += frame.write(text, {style, ink, frame.theme.paper, role}, x, y, width);
  }
  void heading(Word word) {
    write(frame.words(word), frame.heading(), frame.theme.ink, frame.m.body * 1.4, Role::heading);
  }
  void rows(const std::vector<Tile>& tiles) { y = draw_rows(frame, tiles, x, y + frame.m.body * 0.6, width); }
};

void not_a_diagnosis(Column& column, const TopicColours& colours) {
  Frame& frame = column.frame;
  const double pad = frame.m.body * 0.85;
  const std::string text = frame.words(Word::result_not_diagnosis);
  const double height = frame.measure({text, {}}, frame.body(), column.width - 2 * pad).height + 2 * pad;
  column.y += frame.m.body;
  frame.rounded({column.x, column.y, column.width, height}, frame.m.radius * 0.8, colours.tint);
  frame.write(text, {frame.body(), frame.theme.ink, colours.tint}, column.x + pad, column.y + pad,
              column.width - 2 * pad);
  column.y += height;
}

// The square for a phone, with words that say what is in it, beside it where there is room.
void take_away(Column& column, const std::string& text) {
  Frame& frame = column.frame;
  const picture::Cached code = frame.code(text);
  if (code.texture == 0) return;
  column.heading(Word::takeaway_title);
  column.y += frame.m.body * 0.6;
  const std::string words = frame.words(Word::takeaway_text);
  const double side = code.width;
  const double room = column.width - side - frame.m.body;
  const bool beside = room > frame.m.body * 10;
  const double width = beside ? room : column.width;
  const double height = frame.measure({words, {}}, frame.body(), width).height;
  const double top = beside ? column.y + std::max(0.0, (side - height) / 2) : column.y;
  frame.write(words, {frame.body(), frame.theme.ink, frame.theme.paper}, column.x + (beside ? side + frame.m.body : 0),
              top, width);
  if (!beside) column.y += height + frame.m.body * 0.6;
  frame.draw_code(code, frame.words(Word::takeaway_title), column.x, column.y);
  column.y += beside ? std::max(side, height) : side;
}

// Whose the questions are.
void origin(Column& column, const CheckView& check) {
  Frame& frame = column.frame;
  const check::Questionnaire& form = check.questionnaire();
  double before = frame.m.body * 1.6;
  const auto line = [&](const std::string& text, const text::Style& style) {
    if (text.empty()) return;
    column.write(text, style, frame.theme.soft, before);
    before = frame.m.body * 0.4;
  };
  line(form.source.empty() ? "" : frame.words(Word::reader_source, form.source), frame.small());
  line(form.copyright, frame.in(check.other, frame.small()));
}

void someone_to_talk_to(Column& column, const ResultView& view) {
  Frame& frame = column.frame;
  column.heading(Word::result_talk);
  column.write(frame.words(Word::help_staff), frame.body(), frame.theme.ink, frame.m.body * 0.4);
  column.y += frame.m.body * 0.8;
  column.y = draw_contacts(frame, view.contacts, column.x, column.y, column.width);
}

// In the language of the form; what the kiosk adds is in the screen's.
void guidance(Column& column, const ResultView& view) {
  Frame& frame = column.frame;
  const check::Guidance& said = *view.guidance;
  const bool first = !view.support.safety;
  const auto as_the_form = [&] { return InLanguage(frame, view.check.other, column.x, column.width); };
  if (!first) column.y += frame.m.body * 1.6;
  {
    const InLanguage in_form = as_the_form();
    column.write(said.title.empty() ? view.check.questionnaire().title : said.title,
                 first ? frame.title() : frame.heading(), view.check.colours.ink, 0,
                 first ? Role::title : Role::heading);
  }
  if (const std::string only = only_in(frame, Word::language_only, view.check.other); !only.empty())
    column.write(only, frame.small(), frame.theme.soft, frame.m.body * 0.3);
  column.write(frame.words(Word::result_answered, view.answered, view.asked), frame.small(), frame.theme.soft,
               frame.m.body * 0.3);
  {
    const InLanguage in_form = as_the_form();
    for (const std::string& paragraph : said.text)
      column.write(paragraph, frame.body(), frame.theme.ink, frame.m.body * 0.7);
  }
  not_a_diagnosis(column, view.check.colours);
}

} // namespace

void draw_result(Frame& frame, const ResultView& view) {
  frame.fill(frame.screen(), frame.theme.paper);
  Chrome chrome;
  chrome.note = frame.words(Word::check_privacy);
  chrome.actions = {
      {"result.again", frame.words(Word::result_over), session::TookAgain{view.check.form}, ButtonLook::plain}};
  const double top = draw_top(frame, chrome);
  const Rect room = content(frame, top, chrome);
  const double width = std::min(room.w, frame.m.body * 40);
  const double start = frame.begin_scroll({0, room.y, frame.screen().w, room.h});
  Column column{frame, (frame.screen().w - width) / 2, start, width};
  if (view.support.safety)
    column.y = draw_support_words(frame, view.support, view.check.colours.ink, column.x, column.y, width);
  guidance(column, view);
  if (!view.try_now.empty()) {
    column.heading(Word::result_try);
    column.rows(view.try_now);
  }
  if (!view.read.empty()) {
    column.heading(Word::result_read);
    column.rows(view.read);
  }
  if (!view.support.safety) someone_to_talk_to(column, view);
  if (!view.take_away.empty()) take_away(column, view.take_away);
  origin(column, view.check);
  frame.end_scroll(column.y, frame.m.gap * 2);
  draw_bottom(frame, chrome);
}

} // namespace anteroom::ui
