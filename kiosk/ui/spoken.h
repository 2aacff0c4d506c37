#pragma once
// What is said of a screen: the words of its tree, sentence by sentence, and between them what a person who does not
// see it has to know: what is a button, which answer is chosen.
#include "cards/words.h"
#include "text/sentences.h"
#include "ui/tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::ui {

struct Spoken {
  std::string text;     // as it is said: numbers that are dialled digit by digit
  std::string language; // BCP 47
  bool cue = false;     // stands nowhere on the screen
  // Where it stands: bytes of the name of that node of the tree. Empty for what is no part of a name.
  std::size_t node = 0;
  text::Range range = {};
  bool tone = false; // in place of words
};

// All of a screen: its title first, then what it says and offers in reading order, at last the bars.
std::vector<Spoken> spoken_screen(const Tree& tree, const cards::Words& words, const std::string& language);

// One node, as it is said when the focus comes to it. REQUIRES: node < tree.nodes.size().
std::vector<Spoken> spoken_node(const Tree& tree, std::size_t node, const cards::Words& words,
                                const std::string& language);

} // namespace anteroom::ui
