#include "tool/texts.h"

namespace anteroom::content {
namespace {

class Collector {
public:
  explicit Collector(const Content& content) : content_(content) {}

  std::vector<Text> collect() {
    for (const Language& language : content_.languages)
      add(language.place, language.language.code, language.language.name);
    for (const Topic& topic : content_.topics) {
      add(topic.id.place, topic.title);
      add(topic.id.place, topic.subtitle);
    }
    for (const Card& card : content_.cards)
      for (const auto& [code, text] : card.texts) add(code, text);
    for (const auto& [code, glossary] : content_.glossary)
      for (const Explained& word : glossary) {
        add(word.id.place, code, word.term);
        add(word.id.place, code, word.meaning);
      }
    for (const Check& check : content_.checks) add(check);
    for (const auto& [code, strings] : content_.strings)
      for (const auto& [key, text] : strings.texts) add({strings.file, strings.line_of(key.first)}, code, text);
    return std::move(made_);
  }

private:
  void add(const Place& place, const std::string& language, const std::string& text) {
    if (!text.empty()) made_.push_back({place, language, text, true, false});
  }
  void add(const Place& place, const Localized& texts) {
    for (const auto& [code, text] : texts) add(place, code, text);
  }

  void add(const std::string& code, const CardText& text) {
    add({text.file, text.title_line}, code, text.title);
    add({text.file, text.summary_line}, code, text.summary);
    add({text.file, text.note_line}, code, text.note);
    add({text.file, 1}, code, text.source);
    std::size_t index = 0;
    for (const cards::Page& page : text.pages)
      for (const cards::Block& block : page.blocks) {
        const Place place{text.file, text.lines.at(index++)};
        for (const cards::Prose& line : block.lines) add(place, code, line.text);
      }
    for (std::size_t i = 0; i < text.easy.steps.size(); ++i)
      for (const cards::Block& block : text.easy.steps[i].blocks)
        for (const cards::Prose& line : block.lines) add({text.easy.file, text.easy.lines.at(i)}, code, line.text);
  }

  void add(const Check& check) {
    for (const Said& said : check.said)
      if (!said.text.empty()) made_.push_back({said.place, said.language, said.text, said.own, said.result});
  }

  const Content& content_;
  std::vector<Text> made_;
};

} // namespace

std::vector<Text> all_texts(const Content& content) { return Collector(content).collect(); }

} // namespace anteroom::content
