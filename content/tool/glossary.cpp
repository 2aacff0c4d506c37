#include "tool/glossary.h"

#include "text/sentences.h"
#include "tool/fields.h"
#include "tool/nearest.h"
#include "tool/pages.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace anteroom::content {
namespace {

constexpr std::size_t kLongestForm = 60;
constexpr std::size_t kMostForms = 12;

class GlossaryFile {
public:
  GlossaryFile(const SourceFile& file, const std::string& code, Mistakes& mistakes)
      : file_(file), code_(code), mistakes_(mistakes) {}

  std::vector<Explained> read() {
    const auto yaml = read_yaml(file_.text, file_.shown, 1, mistakes_);
    if (!yaml) return {};
    if (yaml->kind != Yaml::Kind::list)
      mistakes_.add({file_.shown, std::max(1, yaml->line)},
                    "a glossary is a list of words; begin each with \"- id: ...\"");
    else
      for (const Yaml& entry : yaml->inner) add(entry);
    return std::move(made_);
  }

private:
  void add(const Yaml& entry) {
    Fields fields(entry, file_.shown, "the word", {"id", "term", "forms", "meaning"}, mistakes_);
    Explained word;
    word.id = fields.id("id");
    word.term = fields.text("term", kLongestForm);
    word.meaning = fields.text("meaning", 400);
    word.forms = {word.term};
    if (fields.has("forms"))
      for (const Yaml& form : fields.list("forms", 1, kMostForms, "word"))
        word.forms.push_back(one_line(form, "an entry of \"forms\"", kLongestForm, file_.shown, mistakes_));
    std::erase(word.forms, "");
    check_meaning(word.meaning, fields.place("meaning"));
    check_alone(word);
    made_.push_back(std::move(word));
  }

  void check_meaning(const std::string& meaning, const Place& place) {
    if (const std::size_t words = count_words(meaning); words > kMostMeaningWords)
      mistakes_.add(
          place, fmt::format("\"meaning\" has {} words and {} are the most; say it shorter", words, kMostMeaningWords));
    if (const std::size_t said = text::sentences(meaning, code_).size(); said > kMostMeaningSentences)
      mistakes_.add(place, fmt::format("\"meaning\" has {} sentences and {} are the most; say it shorter", said,
                                       kMostMeaningSentences));
  }

  // Neither its id nor what it looks like belongs to another word.
  void check_alone(const Explained& word) {
    for (const Explained& other : made_) {
      if (!word.id.id.empty() && word.id.id == other.id.id)
        mistakes_.add(word.id.place, fmt::format("the word \"{}\" is explained twice; keep one", word.id.id));
      for (const std::string& form : word.forms)
        for (const std::string& known : other.forms)
          if (small_letters(form) == small_letters(known))
            mistakes_.add(
                word.id.place,
                fmt::format("\"{}\" is also a form of the word \"{}\"; leave it to one of them", form, other.id.id));
    }
  }

  const SourceFile& file_;
  const std::string& code_;
  Mistakes& mistakes_;
  std::vector<Explained> made_;
};

bool is_explained(cards::BlockKind kind) {
  return kind != cards::BlockKind::heading && kind != cards::BlockKind::picture && !cards::is_exercise(kind);
}

void mark_page(cards::Page& page, const std::vector<Explained>& glossary) {
  std::vector<std::string> seen;
  for (cards::Block& block : page.blocks) {
    if (!is_explained(block.kind)) continue;
    for (std::size_t i = block.kind == cards::BlockKind::question ? 1 : 0; i < block.lines.size(); ++i) {
      cards::Prose& line = block.lines[i];
      line.mentions.clear();
      for (cards::Mention& mention : find_words(line.text, glossary)) {
        if (std::find(seen.begin(), seen.end(), mention.word) != seen.end()) continue;
        seen.push_back(mention.word);
        line.mentions.push_back(std::move(mention));
      }
    }
  }
}

} // namespace

void read_glossaries(Folder& folder, Content& content, Mistakes& mistakes) {
  for (const std::string& name : folder.names("glossary", ".yaml")) {
    const std::string code = name.substr(0, name.size() - 5);
    const bool listed = std::any_of(content.languages.begin(), content.languages.end(),
                                    [&](const Language& language) { return language.language.code == code; });
    if (!listed) {
      mistakes.warn({folder.shown("glossary/" + name), 0},
                    fmt::format("is not read: bundle.yaml does not list the language \"{}\"", code));
      continue;
    }
    if (const auto file = folder.read("glossary/" + name, kLargestOther))
      content.glossary[code] = GlossaryFile(*file, code, mistakes).read();
  }
}

void mark_words(Content& content) {
  for (Card& card : content.cards)
    for (auto& [code, text] : card.texts) {
      const auto glossary = content.glossary.find(code);
      if (glossary == content.glossary.end()) continue;
      for (cards::Page& page : text.pages) mark_page(page, glossary->second);
      for (cards::Page& step : text.easy.steps) mark_page(step, glossary->second);
    }
}

std::set<std::string> words_in(const Content& content, const std::string& code) {
  std::set<std::string> made;
  for (const Card& card : content.cards)
    if (const auto text = card.texts.find(code); text != card.texts.end())
      for (const auto* pages : {&text->second.pages, &text->second.easy.steps})
        for (const cards::Page& page : *pages)
          for (const cards::Block& block : page.blocks)
            for (const cards::Prose& line : block.lines)
              for (const cards::Mention& mention : line.mentions) made.insert(mention.word);
  return made;
}

} // namespace anteroom::content
