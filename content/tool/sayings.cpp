#include "tool/sayings.h"

#include "text/sentences.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

using Lines = std::vector<std::string>;

class Collector {
public:
  Collector(const Content& content, std::string language) : content_(content), language_(std::move(language)) {}

  std::vector<Saying> collect() {
    for (const Topic& topic : content_.topics) {
      add("topic:" + topic.id.id + ":title", topic.title);
      add("topic:" + topic.id.id + ":subtitle", topic.subtitle);
    }
    for (const Card& card : content_.cards)
      if (const auto text = card.texts.find(language_); text != card.texts.end())
        add("card:" + card.id.id, text->second);
    if (const auto words = content_.glossary.find(language_); words != content_.glossary.end())
      for (const Explained& word : words->second) {
        add("glossary:" + word.id.id + ":term", word.term);
        add("glossary:" + word.id.id, word.meaning);
      }
    for (const Check& check : content_.checks)
      if (const auto form = check.forms.find(language_); form != check.forms.end())
        add("check:" + check.id.id, form->second);
    if (const auto strings = content_.strings.find(language_); strings != content_.strings.end())
      for (const auto& [key, text] : strings->second.texts)
        if (text.find('{') == std::string::npos) add("word:" + key.first, text);
    return std::move(made_);
  }

private:
  void add(const std::string& address, const std::string& text) {
    const auto sentences = text::sentences(text, language_);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::string sentence = text.substr(sentences[i].begin, sentences[i].end - sentences[i].begin);
      made_.push_back({sentences.size() == 1 ? address : fmt::format("{}:{}", address, i + 1),
                       text::as_said(sentence, text::Digits::of_phone_numbers)});
    }
  }
  void add(const std::string& address, const Localized& texts) {
    if (const auto text = texts.find(language_); text != texts.end()) add(address, text->second);
  }
  void add(const std::string& address, const Lines& paragraphs) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) add(fmt::format("{}:{}", address, i + 1), paragraphs[i]);
  }

  void add(const std::string& address, const CardText& text) {
    add(address + ":title", text.title);
    add(address + ":summary", text.summary);
    add(address + ":note", text.note);
    for (std::size_t page = 0; page < text.pages.size(); ++page)
      for (std::size_t block = 0; block < text.pages[page].blocks.size(); ++block) {
        const cards::Block& there = text.pages[page].blocks[block];
        for (std::size_t line = 0; line < there.lines.size() && there.kind != cards::BlockKind::picture; ++line)
          add(fmt::format("{}:{}:{}:{}", address, page + 1, block + 1, line + 1), there.lines[line].text);
      }
    for (std::size_t step = 0; step < text.easy.steps.size(); ++step)
      for (const cards::Block& block : text.easy.steps[step].blocks)
        for (std::size_t line = 0; line < block.lines.size() && block.kind != cards::BlockKind::picture; ++line)
          add(fmt::format("{}:easy:{}", address, step + 1), block.lines[line].text);
  }

  void add(const std::string& address, const check::Guidance& guidance) {
    add(address + ":title", guidance.title);
    add(address, guidance.text);
  }

  void add(const std::string& address, const check::Item& item) {
    add(address, item.text);
    add(address + ":help", item.help);
    for (std::size_t i = 0; i < item.options.size(); ++i)
      add(fmt::format("{}:answer:{}", address, i + 1), item.options[i].text);
  }

  void add(const std::string& address, const check::Questionnaire& form) {
    add(address + ":title", form.title);
    add(address + ":summary", form.summary);
    add(address + ":about", form.about);
    add(address + ":period", form.period);
    for (const check::Item& item : form.items) add(address + ":item:" + item.link, item);
    for (const check::Score& score : form.scores)
      for (const check::Band& band : score.bands) add(address + ":result:" + band.guidance.id, band.guidance);
    for (const check::Guidance* result : {&form.too_few, &form.general})
      add(address + ":result:" + result->id, *result);
    for (std::size_t i = 0; i < form.safety.size(); ++i) {
      const std::string safety = fmt::format("{}:safety:{}", address, i + 1);
      add(safety + ":title", form.safety[i].title);
      add(safety, form.safety[i].text);
    }
  }

  const Content& content_;
  std::string language_;
  std::vector<Saying> made_;
};

} // namespace

std::vector<Saying> sayings(const Content& content, const std::string& language) {
  return Collector(content, language).collect();
}

std::vector<Saying> sayings_at(const std::vector<Saying>& all, std::string_view address) {
  std::vector<Saying> made;
  for (const Saying& saying : all) {
    if (saying.address == address) return {saying};
    if (saying.address.starts_with(address) && saying.address[address.size()] == ':') made.push_back(saying);
  }
  return made;
}

} // namespace anteroom::content
