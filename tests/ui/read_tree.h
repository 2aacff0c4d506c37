#pragma once
// Questions to a tree, for tests of screens.
#include "ui/scenes.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace anteroom::ui {

// The event of type E that `id` carries; null when there is no such node, or it means something else.
template <class E> const E* event_of(const Tree& tree, const std::string& id) {
  const Node* node = tree.find(id);
  return node && node->event ? std::get_if<E>(&*node->event) : nullptr;
}

inline const Node* node_saying(const Tree& tree, const std::string& words) {
  const auto found = std::find_if(tree.nodes.begin(), tree.nodes.end(), [&](const Node& n) { return n.name == words; });
  return found == tree.nodes.end() ? nullptr : &*found;
}

inline bool shows(const Tree& tree, const std::string& words) { return node_saying(tree, words) != nullptr; }

// The ids of what can be touched, in the order of reading.
inline std::string ids_of(const Tree& tree) {
  std::string ids;
  for (const Node& node : tree.nodes)
    if (node.focusable()) ids += (ids.empty() ? "" : " ") + node.id;
  return ids;
}

// Draws scenes of the sample on the panel of 1280 x 800, in English.
struct Drawn {
  Sample sample = Sample();
  help::BlindScreen blind = help::BlindScreen(english());

  Drawn() { blind.look = look_of(panels()[1]); }
  Tree operator()(const std::string& name) { return blind(scene(sample, name).draw); }
  std::string word(cards::Word word) const { return blind.words(word); }
};

} // namespace anteroom::ui
