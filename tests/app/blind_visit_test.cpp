// Whole visits of somebody who sees nothing: five keys, and nothing to go by but what is said.
#include "app/kiosk.h"
#include "app/spoken_log.h"
#include "help/catch.h"
#include "text/sentences.h"

#include <cctype>
#include <set>

using namespace anteroom;
using namespace anteroom::app;
using cards::Word;

namespace {

std::string letters(const std::string& text) {
  std::string made;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c)) && c != ',') made += c;
  return made;
}

std::string as_heard(const std::string& text) { return letters(text::as_said(text, text::Digits::of_phone_numbers)); }

class BlindVisitor {
public:
  BlindVisitor() {
    Config config = plain_config();
    config.allow_unsigned = true;
    kiosk_ =
        std::make_unique<Kiosk>(std::vector<std::string>{ANTEROOM_BINARY_DIR "/content.anteroom"}, config, &voice_);
  }

  void press(Key key) {
    const std::string before = kiosk_->screen() + place();
    lines_.clear();
    kiosk_->player->key(key);
    if (kiosk_->screen() + place() != before) check_all_is_said();
  }
  bool hears(const std::string& words) const {
    std::string all;
    for (const speech::Line& line : lines_) all += as_heard(line.text);
    return all.find(as_heard(words)) != std::string::npos;
  }
  std::string last() const {
    std::string all;
    for (const speech::Line& line : voice_.last()) all += line.text + " | ";
    return all;
  }
  // Goes on from one thing to the next until it is the one that is called so, and chooses it.
  void choose(const std::string& words) {
    INFO("looking for: " << words);
    for (int i = 0; i < 80; ++i) {
      press(Key::down);
      if (hears(words)) {
        press(Key::select);
        return;
      }
    }
    FAIL("is nowhere; last heard: " << last());
  }
  void choose(Word word) { choose(words()(word)); }
  // Listens for the first answer of a question, and gives it.
  void answer() {
    for (int i = 0; i < 30; ++i) {
      press(Key::down);
      if (hears(words()(Word::speech_choose))) return press(Key::select);
    }
    FAIL("no answer is offered; last heard: " << last());
  }

  const cards::Words& words() const { return library().words(); }
  Library& library() const { return const_cast<Library&>(kiosk_->app->library()); }
  Kiosk& kiosk() { return *kiosk_; }
  bool is_silent() const { return voice_.last().empty(); }
  const std::set<std::string>& screens() const { return screens_; }
  std::string language_of_last() const { return voice_.last().empty() ? "" : voice_.last().back().language; }

private:
  std::string place() const {
    const auto& trail = kiosk_->visit().trail;
    return std::to_string(trail.size()) + (trail.empty() ? "" : std::to_string(trail.back().place.index()));
  }

  // What is said besides the words of the screen.
  bool is_cue(const std::string& text) const {
    for (const Word word : {Word::speech_chosen, Word::speech_not_chosen, Word::speech_button, Word::speech_choose,
                            Word::speech_keys, Word::speech_private})
      if (as_heard(text) == as_heard(words()(word))) return true;
    for (int n = 1; n <= 12; ++n)
      for (int m = n; m <= 12; ++m)
        if (as_heard(text) == as_heard(words()(Word::speech_answer, n, m))) return true;
    for (const cards::Language& language : library().languages())
      if (text == language.name) return true;
    return false;
  }

  // Everything on the screen, and nothing else: held after every step that leads to another one.
  void check_all_is_said() {
    if (kiosk_->visit().empty() || kiosk_->visit().asked) return;
    screens_.insert(kiosk_->screen());
    INFO("screen: " << kiosk_->screen());
    std::string said;
    for (const speech::Line& line : voice_.last()) said += letters(line.text);
    std::string shown;
    for (const ui::Node& node : kiosk_->tree().nodes) {
      const auto digits = node.dialled ? text::Digits::all : text::Digits::of_phone_numbers;
      for (const std::string& text : {node.name, node.value, node.note}) {
        shown += letters(text::as_said(text, digits));
        for (const text::Range& sentence : text::sentences(text, node.language)) {
          const std::string one =
              letters(text::as_said(text.substr(sentence.begin, sentence.end - sentence.begin), digits));
          if (said.find(one) == std::string::npos) FAIL_CHECK("shown and not said: " << text);
        }
      }
    }
    for (const speech::Line& line : voice_.last()) {
      const bool picture =
          kiosk_->screen() != "" && line.text.find(words()(Word::speech_picture, "").substr(0, 3)) == 0;
      if (!is_cue(line.text) && !picture && shown.find(letters(line.text)) == std::string::npos)
        FAIL_CHECK("said and not shown: " << line.text);
    }
  }

  std::vector<speech::Line> lines_; // heard since the last key
  SpokenLog voice_{[this](const speech::Line& line) { lines_.push_back(line); }};
  std::unique_ptr<Kiosk> kiosk_;
  std::set<std::string> screens_;
};

void whole_visit(BlindVisitor& visitor) {
  cards::Topic topic;
  cards::CardSummary card;
  for (const cards::Topic& one : visitor.library().topics())
    for (const cards::CardSummary& summary : visitor.library().shelf(one.id).cards)
      if (card.id.empty() && summary.sensitivity == cards::Sensitivity::ordinary) topic = one, card = summary;
  REQUIRE(!card.id.empty());
  visitor.choose(topic.title);
  REQUIRE(visitor.kiosk().screen() == "topic");
  visitor.choose(card.title);
  REQUIRE(visitor.kiosk().screen() == "reading");
  CHECK(visitor.hears(card.title));
  visitor.choose(Word::bar_help);
  REQUIRE(visitor.kiosk().screen() == "help");
  CHECK(visitor.hears("1 1 2"));
  visitor.choose(Word::bar_back);
  visitor.choose(Word::bar_home);
  REQUIRE(visitor.kiosk().screen() == "home");
}

// Through a self-check, to the result and out.
void whole_check(BlindVisitor& visitor) {
  const std::string id = [&] {
    for (const cards::Topic& one : visitor.library().topics())
      for (const auto& form : visitor.library().shelf(one.id).checks) return one.id + "/" + form.id;
    return std::string();
  }();
  REQUIRE(!id.empty());
  const std::string topic = id.substr(0, id.find('/'));
  for (const cards::Topic& one : visitor.library().topics())
    if (one.id == topic) visitor.choose(one.title);
  if (visitor.kiosk().screen() == "topic") visitor.choose(visitor.library().shelf(topic).checks.front().title);
  REQUIRE(visitor.kiosk().screen() == "before-check");
  visitor.choose(Word::check_start);
  int questions = 0;
  for (; questions < 60 && visitor.kiosk().screen() != "review"; ++questions) {
    if (visitor.kiosk().screen() == "support")
      visitor.choose(Word::support_go_on);
    else
      visitor.answer();
  }
  REQUIRE(visitor.kiosk().screen() == "review");
  CHECK(questions > 2);
  visitor.choose(Word::check_show);
  REQUIRE(visitor.kiosk().screen() == "result");
  CHECK(visitor.hears(visitor.words()(Word::result_not_diagnosis)));
}

} // namespace

TEST_CASE("A-18, A-27: a whole visit by ear and five keys, in English") {
  BlindVisitor visitor;
  visitor.kiosk().player->plug(true);
  REQUIRE(visitor.kiosk().screen() == "home");
  whole_visit(visitor);
  whole_check(visitor);
  visitor.choose(Word::bar_finish);
  CHECK(visitor.kiosk().screen() == "attract");
  CHECK(visitor.is_silent());
  CHECK(visitor.screens().size() >= 7);
}

TEST_CASE("A-18, A-27, A-41: a whole visit by ear and five keys, in Arabic") {
  BlindVisitor visitor;
  visitor.kiosk().player->plug(true);
  visitor.press(Key::down);
  for (int i = 0; i < 40 && visitor.kiosk().screen() != "languages"; ++i)
    if (visitor.press(Key::down); visitor.hears(visitor.library().language().name)) visitor.press(Key::select);
  REQUIRE(visitor.kiosk().screen() == "languages");
  visitor.choose("العربية");
  REQUIRE(visitor.kiosk().screen() == "home");
  CHECK(visitor.library().language().code == "ar");
  CHECK(visitor.hears("العربية"));
  CHECK(visitor.language_of_last() == "ar");
  whole_visit(visitor);
  whole_check(visitor);
  visitor.choose(Word::bar_finish);
  CHECK(visitor.kiosk().screen() == "attract");
  CHECK(visitor.is_silent());
}
