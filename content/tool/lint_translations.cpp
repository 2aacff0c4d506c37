#include "tool/fields.h"
#include "tool/lints.h"
#include "tool/stamp.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr const char* kMissing = "missing-translation";
constexpr const char* kStale = "stale-translation";

using Ids = std::vector<std::string>;

// Whether all of a thing's texts stand in a language.
class Texts {
public:
  explicit Texts(std::string code) : code_(std::move(code)) {}
  template <class Text> void add(const std::map<std::string, Text>& text) {
    ++all_;
    there_ += text.count(code_) ? 1 : 0;
  }
  bool whole() const { return there_ == all_; }
  std::string in_words() const { return fmt::format("{} of {} texts", all_ - there_, all_); }

private:
  std::string code_;
  std::size_t all_ = 0, there_ = 0;
};

Texts texts_of(const Topic& topic, const std::string& code) {
  Texts made(code);
  made.add(topic.title);
  made.add(topic.subtitle);
  return made;
}

// One language's translations, held against the source.
class Looker {
public:
  Looker(const Content& content, const Language& language, const Folder& folder, Mistakes& mistakes)
      : content_(content), language_(language), code_(language.language.code), folder_(folder), mistakes_(mistakes) {}

  void look() {
    look_at_words();
    look_at_topics();
    for (const Check& check : content_.checks)
      if (const auto found = check.missing.find(code_); found != check.missing.end())
        if (const Check::Missing& texts = found->second; texts.all() > 0)
          missing(check.id.place, fmt::format("{} of {} texts", texts.all(), texts.of_questions + texts.of_words));
    look_at_cards();
  }

private:
  void missing(const Place& place, const std::string& what) {
    mistakes_.warn(place,
                   fmt::format("not translated into \"{}\" yet: {}; until then visitors read \"{}\" there", code_, what,
                               fallback()),
                   kMissing);
  }

  // What stands in: the language that this one is a form of, if the bundle has it, else the source.
  std::string fallback() const {
    for (std::string_view code = cards::form_of(code_); !code.empty(); code = cards::form_of(code))
      for (const Language& other : content_.languages)
        if (other.language.code == code) return std::string(code);
    return content_.source();
  }

  void look_at_words() {
    const auto strings = content_.strings.find(code_);
    if (strings == content_.strings.end()) return; // has been told
    if (const Ids& words = strings->second.missing; !words.empty())
      missing({strings->second.file, 0}, fmt::format("{} words ({})", words.size(), few(words)));
    look_at_english(strings->second);
    if (language_.translation.draft && !strings->second.texts.empty())
      mistakes_.warn({strings->second.file, 0},
                     "this translation is a draft; when somebody who grew up with the language has read the words, "
                     "topics and checks, write \"translation: reviewed\" and the month in bundle.yaml",
                     "draft-translation");
  }

  // Which words were translated from an English that is no longer that of the source.
  void look_at_english(const Strings& strings) {
    const auto source = content_.strings.find(content_.source());
    if (source == content_.strings.end()) return; // has been told
    Ids stale;
    for (const auto& [key, english] : strings.english)
      if (const auto now = source->second.english.find(key);
          now != source->second.english.end() && now->second != english)
        stale.push_back(key);
    if (!stale.empty())
      mistakes_.warn({strings.file, strings.line_of(stale.front())},
                     fmt::format("stale: the English of {} words has changed since ({}); \"msgmerge --update {} {}\" "
                                 "brings the new English in and marks them",
                                 stale.size(), few(stale), strings.file, source->second.file),
                     kStale);
  }

  void look_at_topics() {
    Ids ids;
    for (const Topic& topic : content_.topics)
      if (!texts_of(topic, code_).whole()) ids.push_back(topic.id.id);
    if (!ids.empty())
      missing({folder_.shown("topics.yaml"), 0},
              fmt::format("{} of {} topics ({})", ids.size(), content_.topics.size(), few(ids)));
  }

  void look_at_cards() {
    const Place place{folder_.shown("cards/" + code_), 0};
    Ids absent, drafts, unstamped;
    for (const Card& card : content_.cards) {
      const auto text = card.texts.find(code_);
      const auto source = card.texts.find(content_.source());
      if (source == card.texts.end()) continue; // broken, which has been told
      if (text == card.texts.end()) {
        if (!folder_.has("cards/" + code_ + "/" + card.id.id + ".md")) absent.push_back(card.id.id);
        continue;
      }
      if (text->second.translation.draft) drafts.push_back(card.id.id);
      const std::string now = stamp(source->second);
      if (text->second.translation.of.id.empty()) unstamped.push_back(card.id.id + " " + now);
      look_at_stamp(text->second.translation.of, now);
    }
    if (!absent.empty())
      missing(place, fmt::format("{} of {} cards ({})", absent.size(), content_.cards.size(), few(absent)));
    if (!unstamped.empty())
      mistakes_.warn(
          place,
          fmt::format("{} of {} cards do not say which state of the source they translate; when they say the "
                      "same as it does now, write \"of:\" and its stamp: {}",
                      unstamped.size(), content_.cards.size(), listed(unstamped)),
          kStale);
    if (!drafts.empty())
      mistakes_.warn(place,
                     fmt::format("{} of {} cards are drafts: {}", drafts.size(), content_.cards.size(), few(drafts)),
                     "draft-translation");
  }

  void look_at_stamp(const Named& of, const std::string& now) {
    if (of.id.empty() || of.id == now) return;
    mistakes_.warn(
        of.place,
        fmt::format("stale: the source has changed since; when the translation says the same, write \"of: {}\"", now),
        kStale);
  }

  const Content& content_;
  const Language& language_;
  std::string code_;
  const Folder& folder_;
  Mistakes& mistakes_;
};

// Without these nobody knows where help is, that nothing is kept, and when the kiosk forgets.
constexpr const char* kNeeded[] = {"attract_text",  "bar_help",      "bar_finish",
                                   "home_privacy",  "check_privacy", "review_text",
                                   "result_talk",   "takeaway_text", "result_not_diagnosis",
                                   "support_wait",  "support_go_on", "help_title",
                                   "help_staff",    "help_none",     "help_emergency",
                                   "idle_title",    "idle_seconds",  "idle_stay",
                                   "note_title",    "note_read",     "note_else",
                                   "speech_private"};

Ids needed_words(const Strings& strings) {
  Ids made;
  for (const char* word : kNeeded)
    if (std::find(strings.missing.begin(), strings.missing.end(), word) != strings.missing.end())
      made.emplace_back(word);
  return made;
}

void leave_out(Topic& topic, const std::string& code) {
  topic.title.erase(code);
  topic.subtitle.erase(code);
}

void leave_out(Content& content, const std::string& code) {
  std::erase_if(content.languages, [&](const Language& language) { return language.language.code == code; });
  content.strings.erase(code);
  content.glossary.erase(code);
  for (Topic& topic : content.topics) leave_out(topic, code);
  for (Card& card : content.cards) card.texts.erase(code);
  for (Check& check : content.checks) check.forms.erase(code);
  std::erase_if(content.clips, [&](const Clip& clip) { return clip.language == code; });
}

} // namespace

void check_translations(const Content& content, const Folder& folder, Mistakes& mistakes) {
  for (std::size_t i = 1; i < content.languages.size(); ++i)
    Looker(content, content.languages[i], folder, mistakes).look();
}

void leave_out_unfinished(Content& content, Mistakes& mistakes) {
  const std::vector<Language> languages = content.languages;
  for (std::size_t i = 1; i < languages.size(); ++i) {
    const std::string& code = languages[i].language.code;
    const auto strings = content.strings.find(code);
    const Ids needed = strings == content.strings.end() ? Ids() : needed_words(strings->second);
    if (!needed.empty()) {
      mistakes.warn(languages[i].place,
                    fmt::format("visitors are not offered \"{}\" yet: these words tell them of help and privacy; write "
                                "{} in strings/{}.po",
                                code, listed(needed), code),
                    "language-not-offered");
      leave_out(content, code);
      continue;
    }
    for (Topic& topic : content.topics)
      if (!texts_of(topic, code).whole()) leave_out(topic, code);
    // Nobody is asked half in one language and half in another, nor told what came of it in one they do not read.
    for (Check& check : content.checks)
      if (const auto found = check.missing.find(code); found != check.missing.end() && found->second.all() > 0)
        check.forms.erase(code);
  }
}

} // namespace anteroom::content
