#include "tool/side_words.h"

namespace anteroom::content {
namespace {

class Words {
public:
  Words(const std::string& own, const std::vector<Language>& languages, Check& check)
      : own_(own), languages_(languages), check_(check) {}

  void note(const SideFile& side) {
    const Place place{side.file, 1};
    for (const Localized* text : {&side.title, &side.summary, &side.period}) add(place, *text);
    add(place, side.about);
    for (const SideScore& score : side.scores.value_or(std::vector<SideScore>()))
      for (const SideBand& band : score.bands) add(band.guidance);
    for (const SideSafety& safety : side.safety.value_or(std::vector<SideSafety>())) {
      add(safety.written, safety.title, true);
      add(safety.written, safety.text, true);
    }
    if (side.too_few) add(*side.too_few);
    if (side.general) add(*side.general);
  }

private:
  void add(const SideGuidance& guidance) {
    add(guidance.written, guidance.title, true);
    add(guidance.written, guidance.text, true);
  }

  template <class Text> void add(const Place& place, const std::map<std::string, Text>& texts, bool result = false) {
    const bool own = place.file == own_;
    for (const Language& language : languages_) {
      const std::string& code = language.language.code;
      const auto found = texts.find(code);
      if (found != texts.end()) say(place, code, found->second, own, result);
      if (!own || texts.empty()) continue;
      ++check_.missing[code].of_words;
      if (found == texts.end()) ++check_.missing[code].words;
    }
  }

  void say(const Place& place, const std::string& code, const std::string& text, bool own, bool result) {
    check_.said.push_back({place, code, text, own, result});
  }
  void say(const Place& place, const std::string& code, const std::vector<std::string>& paragraphs, bool own,
           bool result) {
    for (const std::string& text : paragraphs) say(place, code, text, own, result);
  }

  const std::string& own_;
  const std::vector<Language>& languages_;
  Check& check_;
};

} // namespace

void note_words(const SideFile& side, const std::string& own, const std::vector<Language>& languages, Check& check) {
  Words(own, languages, check).note(side);
}

} // namespace anteroom::content
