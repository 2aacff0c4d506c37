// Nothing is drawn that the tree does not know: what is seen can be heard, focused and tested.
#include "help/catch.h"
#include "ui/read_tree.h"
#include "ui/sample.h"
#include "ui/scenes.h"

#include <algorithm>
#include <cctype>
#include <string>

using namespace anteroom;
using namespace anteroom::ui;

namespace {

std::string letters(const std::string& text) {
  std::string made;
  for (const char c : text)
    if (!std::isspace(static_cast<unsigned char>(c))) made += c;
  return made;
}

} // namespace

TEST_CASE("A-64: every text that is drawn belongs to a node of the tree") {
  Drawn draw;
  for (const Scene& scene : scenes(draw.sample)) {
    draw.blind.cache().clear();
    const Tree tree = draw.blind(scene.draw);
    std::string told;
    for (const Node& node : tree.nodes)
      told += letters(node.name) + '\n' + letters(node.value) + '\n' + letters(node.note) + '\n';
    for (const std::string& text : draw.blind.textures().texts()) {
      const bool says_something = std::any_of(text.begin(), text.end(),
                                              [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
      CAPTURE(scene.name, text);
      if (says_something) CHECK(told.find(letters(text)) != std::string::npos);
    }
  }
}
