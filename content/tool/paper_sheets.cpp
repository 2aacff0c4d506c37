#include "tool/paper.h"

#include <algorithm>
#include <iterator>

namespace anteroom::content {
namespace {

using cards::Block;
using cards::BlockKind;
using Kind = PaperPart::Kind;

// The words of the interface in one language, or in the first where it has none.
class PaperWords {
public:
  PaperWords(const Content& content, const std::string& language) : content_(content), language_(language) {}

  std::string operator()(const std::string& key) const {
    for (const std::string& language : {language_, content_.source()})
      if (const auto strings = content_.strings.find(language); strings != content_.strings.end())
        if (const auto found = strings->second.texts.find({key, 0}); found != strings->second.texts.end())
          if (!found->second.empty()) return found->second;
    return "";
  }

private:
  const Content& content_;
  std::string language_;
};

std::vector<std::string> lines_of(const Block& block, std::size_t from = 0) {
  std::vector<std::string> made;
  for (std::size_t i = from; i < block.lines.size(); ++i) made.push_back(block.lines[i].text);
  return made;
}

std::string counted(const std::string& words, int seconds) {
  std::string made = words + ":";
  for (int i = 1; i <= seconds; ++i) made += ' ' + std::to_string(i);
  return made;
}

// A guide that moves on the screen is counted along on paper.
PaperPart breathing(const Block& block, const PaperWords& words) {
  PaperPart part{Kind::steps, "", {counted(words("breathe_in"), block.breath.in)}};
  if (block.breath.hold > 0) part.items.push_back(counted(words("breathe_hold"), block.breath.hold));
  part.items.push_back(counted(words("breathe_out"), block.breath.out));
  return part;
}

void add(std::vector<PaperPart>& parts, const Block& block, const Content& content, const PaperWords& words) {
  const auto each = [&](Kind kind) {
    for (std::string& line : lines_of(block)) parts.push_back({kind, std::move(line)});
  };
  switch (block.kind) {
  case BlockKind::heading: return each(Kind::heading);
  case BlockKind::paragraph: return each(Kind::paragraph);
  case BlockKind::quote:
  case BlockKind::callout: return each(Kind::boxed);
  case BlockKind::list: return parts.push_back({Kind::list, "", lines_of(block)});
  case BlockKind::steps:
  case BlockKind::guided: return parts.push_back({Kind::steps, "", lines_of(block)});
  case BlockKind::question:
    parts.push_back({Kind::heading, block.lines.empty() ? "" : block.lines[0].text});
    for (std::string& line : lines_of(block, 1)) parts.push_back({Kind::paragraph, std::move(line)});
    return;
  case BlockKind::breathing: each(Kind::paragraph); return parts.push_back(breathing(block, words));
  case BlockKind::picture: {
    const auto art = content.art.find(block.picture);
    const std::string shows = block.lines.empty() ? "" : block.lines[0].text;
    return parts.push_back({Kind::picture, shows, {}, art == content.art.end() ? "" : art->second});
  }
  }
}

Sheet sheet_of(const Card& card, const CardText& text, const cards::Language& language, const Content& content) {
  const PaperWords words(content, language.code);
  Sheet sheet{"cards/" + card.id.id, language, text.title, {}};
  if (!text.summary.empty()) sheet.parts.push_back({Kind::paragraph, text.summary});
  // The note comes first here too, so that nobody meets the rest unprepared.
  if (!text.note.empty()) sheet.parts.push_back({Kind::boxed, text.note});
  for (const cards::Page& page : text.pages)
    for (const Block& block : page.blocks) add(sheet.parts, block, content, words);
  if (!text.source.empty()) sheet.parts.push_back({Kind::paragraph, text.source});
  return sheet;
}

PaperPart question(const check::Item& item, const PaperWords& words) {
  PaperPart part{Kind::choices, (item.prefix.empty() ? "" : item.prefix + " ") + item.text};
  for (const check::Option& option : item.options) part.items.push_back(option.text);
  if (item.kind == check::Kind::boolean) part.items = {words("check_yes"), words("check_no")};
  if (part.items.empty()) part.items.push_back("____________ " + item.unit);
  part.items.push_back(words("check_skip"));
  return part;
}

Sheet sheet_of(const check::Questionnaire& form, const cards::Language& language, const Content& content) {
  const PaperWords words(content, language.code);
  Sheet sheet{"checks/" + form.id, language, form.title, {}};
  for (const std::string& text : form.about) sheet.parts.push_back({Kind::paragraph, text});
  sheet.parts.push_back({Kind::boxed, words("result_not_diagnosis")});
  if (!form.period.empty()) sheet.parts.push_back({Kind::heading, form.period});
  for (const check::Item& item : form.items) {
    if (item.hidden || item.kind == check::Kind::unasked) continue;
    if (item.kind == check::Kind::group)
      sheet.parts.push_back({Kind::heading, item.text});
    else if (item.kind == check::Kind::display)
      sheet.parts.push_back({Kind::paragraph, item.text});
    else
      sheet.parts.push_back(question(item, words));
    for (const std::string& help : item.help) sheet.parts.push_back({Kind::paragraph, help});
  }
  for (const std::string& text : {form.source, form.copyright})
    if (!text.empty()) sheet.parts.push_back({Kind::paragraph, text});
  return sheet;
}

// A check that lacks anything in a language is shown whole in another.
bool is_whole(const Check& check, const std::string& language) {
  const auto missing = check.missing.find(language);
  return missing == check.missing.end() || missing->second.all() == 0;
}

} // namespace

std::vector<Sheet> sheets_of(const Content& content) {
  std::vector<Sheet> made;
  for (const Language& language : content.languages) {
    const std::string& code = language.language.code;
    for (const Card& card : content.cards)
      if (const auto text = card.texts.find(code); text != card.texts.end())
        made.push_back(sheet_of(card, text->second, language.language, content));
    for (const Check& check : content.checks)
      if (const auto form = check.forms.find(code); form != check.forms.end() && is_whole(check, code))
        made.push_back(sheet_of(form->second, language.language, content));
  }
  for (Sheet& sheet : made)
    std::erase_if(sheet.parts, [](const PaperPart& part) {
      return part.text.empty() && part.items.empty() && part.picture.empty();
    });
  return made;
}

} // namespace anteroom::content
