// The layout rules, held on every screen, panel, size of text and shade.
#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/scenes.h"

using namespace anteroom;
using namespace anteroom::ui;
using help::BlindScreen;
using session::Shade;
using session::TextSize;

namespace {

// The rules at the top of the page and at its end.
std::vector<std::string> broken_on(BlindScreen& blind, const Scene& scene) {
  std::vector<std::string> broken;
  const auto judge = [&](const char* where) {
    const Tree tree = blind(scene.draw);
    for (const std::string& fault : broken_rules(tree, blind.look.panel))
      broken.push_back(scene.name + " (" + name_of(blind.look) + where + "): " + fault);
    return tree;
  };
  blind.look.scroll_mm = 0;
  const Tree first = judge("");
  if (!first.scroll || first.scroll->most < 1) return broken;
  blind.look.scroll_mm = first.scroll->most * blind.look.panel.width_mm / blind.look.panel.width;
  judge(", at the end");
  return broken;
}

std::vector<std::string> broken_anywhere(const Sample& sample, const cards::Words& words,
                                         const std::vector<TextSize>& sizes, const std::vector<Shade>& shades,
                                         const std::string& language = "en") {
  std::vector<std::string> broken;
  for (const Panel& panel : panels()) {
    BlindScreen blind(words);
    for (const TextSize size : sizes)
      for (const Shade shade : shades)
        for (const Scene& scene : scenes(sample)) {
          // Before a visit nobody has chosen another size.
          blind.look = look_of(panel, scene.in_visit ? size : TextSize::standard, shade);
          blind.look.language = language;
          blind.look.right_to_left = language == "ar";
          for (const std::string& fault : broken_on(blind, scene)) broken.push_back(fault);
        }
  }
  return broken;
}

} // namespace

TEST_CASE("layout") {
  SECTION("also in a language with longer words") {
    const auto broken =
        broken_anywhere(Sample(wordier), english(wordier), {TextSize::standard, TextSize::largest}, {Shade::light});
    INFO(joined(broken));
    CHECK(broken.empty());
  }

  SECTION("also with the words of every language that ships, in the largest letters") {
    for (const std::string language : {"es", "fr", "ar", "uk", "vi", "zh-Hans", "hi"}) {
      const auto broken = broken_anywhere(Sample(), translated(language), {TextSize::standard, TextSize::largest},
                                          {Shade::light}, language);
      INFO(joined(broken));
      CHECK(broken.empty());
    }
  }

  SECTION("also when the content has a word that is wider than the screen") {
    const auto broken = broken_anywhere(Sample(with_a_long_word), english(), {TextSize::largest}, {Shade::light});
    INFO(joined(broken));
    CHECK(broken.empty());
  }
}

TEST_CASE("layout: seen at once") {
  const Sample sample;
  const auto hidden_on = [&](const std::string& name, const std::string& ids) {
    std::vector<std::string> hidden;
    for (const Panel& panel : panels()) {
      BlindScreen blind(english());
      blind.look = look_of(panel);
      for (const Node& node : blind(scene(sample, name).draw).nodes)
        if (node.id.rfind(ids, 0) == 0 && !wholly_visible(node)) hidden.push_back(name_of(panel) + ": " + node.id);
    }
    return joined(hidden);
  };

  SECTION("all answers to a statement") {
    CHECK(hidden_on("question", "answer:") == "");
    CHECK(hidden_on("question answered", "answer:") == "");
    CHECK(hidden_on("question", "check.skip") == "");
  }

  SECTION("all answers to a statement in the largest letters, never smaller than usual") {
    for (const Panel& panel : panels())
      for (const char* name : {"question", "question answered"}) {
        BlindScreen blind(english());
        blind.look = look_of(panel, TextSize::largest);
        for (const Node& node : blind(scene(sample, name).draw).nodes) {
          CAPTURE(name, name_of(panel), node.name);
          if (node.id.starts_with("answer:")) CHECK(wholly_visible(node));
        }
      }
  }

  SECTION("all shelves of the home screen") { CHECK(hidden_on("home", "topic:") == ""); }

  SECTION("all answers of the other kinds that have room") {
    for (const char* name : {"question of yes or no", "question with a scale", "question with a slider"})
      CHECK(hidden_on(name, "answer:") == "");
    for (const char* name : {"question with a number", "question with a number set", "question with a decimal"})
      CHECK(hidden_on(name, "number.") == "");
    CHECK(hidden_on("question with a number set", "check.next") == "");
  }

  SECTION("what to do next, however long the answers are") {
    CHECK(hidden_on("question with several answers chosen", "check.next") == "");
    CHECK(hidden_on("support", "support.go-on") == "");
    CHECK(hidden_on("review", "check.show") == "");
  }

  SECTION("both choices before a sensitive card") { CHECK(hidden_on("before-card", "note.") == ""); }

  SECTION("every circle of a step") { CHECK(hidden_on("guided", "found:") == ""); }
}
