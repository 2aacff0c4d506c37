#include "ui/spoken.h"

#include "help/catch.h"
#include "ui/layout_rules.h"
#include "ui/read_tree.h"
#include "ui/sample.h"
#include "ui/scenes.h"

#include <algorithm>
#include <cctype>
#include <string>

using namespace anteroom;
using namespace anteroom::ui;

namespace {

// The letters of what is shown and said, in any order of nodes, sorted by node.
std::string letters(const std::string& text, text::Digits digits) {
  std::string made;
  for (const char c : text::as_said(text, digits))
    if (!std::isspace(static_cast<unsigned char>(c)) && c != ',') made += c;
  return made;
}

std::vector<std::string> texts(const std::vector<Spoken>& spoken) {
  std::vector<std::string> made;
  for (const Spoken& one : spoken) made.push_back(one.text);
  return made;
}

std::vector<Spoken> said(const Drawn& draw, const Tree& tree, const std::string& id) {
  const Node* node = tree.find(id);
  REQUIRE(node);
  return spoken_node(tree, static_cast<std::size_t>(node - tree.nodes.data()), draw.blind.words, "en");
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("A-27: all that a screen shows is said, and nothing else but cues") {
  Drawn draw;
  for (const Scene& scene : scenes(draw.sample)) {
    CAPTURE(scene.name);
    const Tree tree = draw.blind(scene.draw);
    const auto spoken = spoken_screen(tree, draw.blind.words, "en");
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      const Node& node = tree.nodes[i];
      const auto digits = node.dialled ? text::Digits::all : text::Digits::of_phone_numbers;
      std::string said;
      for (const Spoken& one : spoken)
        if (one.node == i && !one.cue) said += letters(one.text, text::Digits::of_phone_numbers);
      // A row of dots or a dash says nothing, and the voice is not asked to.
      const std::string shown = node.name + node.value + node.note;
      const bool has_words = !text::sentences(shown, "en").empty();
      const std::string expected = has_words ? letters(shown, digits) : "";
      CAPTURE(node.id, node.name);
      if (node.role == Role::picture)
        CHECK(said.find(letters(node.name, digits)) != std::string::npos);
      else
        CHECK(said == expected);
    }
  }
}

TEST_CASE("A-20: a screen is said from its title on, and its bars come last") {
  Drawn draw;
  const Tree tree = draw("first page");
  const auto spoken = spoken_screen(tree, draw.blind.words, "en");
  REQUIRE(!spoken.empty());
  CHECK(tree.nodes[spoken.front().node].role == Role::title);
  const auto first_bar = std::find_if(spoken.begin(), spoken.end(),
                                      [&](const Spoken& one) { return tree.nodes[one.node].id.starts_with("bar."); });
  CHECK(std::all_of(first_bar, spoken.end(),
                    [&](const Spoken& one) { return tree.nodes[one.node].id.starts_with("bar."); }));
  CHECK(tree.nodes[spoken.back().node].id == "bar.finish");
}

TEST_CASE("A-28: what the focus comes to is said with what it is and how it stands") {
  Drawn draw;
  SECTION("an answer with its place") {
    const Tree tree = draw("question");
    std::vector<const Node*> answers;
    for (const Node& node : tree.nodes)
      if (node.role == Role::answer) answers.push_back(&node);
    REQUIRE(answers.size() == 4);
    CHECK(texts(said(draw, tree, answers[1]->id)) ==
          Texts{"Answer 2 of 4", answers[1]->name, "Not chosen", "Press Select to choose."});
  }
  SECTION("an answer that is chosen") {
    const Tree tree = draw("question answered");
    for (const Node& node : tree.nodes)
      if (node.role == Role::answer && node.selected) CHECK(texts(said(draw, tree, node.id))[2] == "Chosen");
  }
  SECTION("a button") {
    const Tree tree = draw("first page");
    CHECK(texts(said(draw, tree, "bar.help")) == Texts{"Get help", "Button"});
  }
}

TEST_CASE("A-43: numbers of contacts are said digit by digit") {
  Drawn draw;
  const auto spoken = texts(spoken_screen(draw("help"), draw.blind.words, "en"));
  for (const std::string& text : spoken)
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
      CHECK_FALSE((std::isdigit(static_cast<unsigned char>(text[i])) &&
                   std::isdigit(static_cast<unsigned char>(text[i + 1])) && text.find("24") == std::string::npos &&
                   text.find("hours") == std::string::npos));
}

TEST_CASE("what is said knows where it stands") {
  Drawn draw;
  const Tree tree = draw("first page");
  for (const Spoken& one : spoken_screen(tree, draw.blind.words, "en")) {
    if (one.range.begin == one.range.end) continue;
    const std::string& name = tree.nodes[one.node].name;
    REQUIRE(one.range.end <= name.size());
    CHECK(text::as_said(name.substr(one.range.begin, one.range.end - one.range.begin),
                        text::Digits::of_phone_numbers) == one.text);
  }
}
