#include "ui/spoken.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

using cards::Word;

bool in_bar(const Node& node) { return node.id.starts_with("bar."); }

class Saying {
public:
  Saying(const Tree& tree, const cards::Words& words, const std::string& language)
      : tree_(tree), words_(words), language_(language) {}

  void node(std::size_t at, bool focused) {
    at_ = at;
    const Node& node = tree_.nodes[at];
    if (node.role == Role::answer) answer_place(at);
    if (node.role == Role::picture)
      picture(node);
    else
      text(node, node.name, true);
    text(node, node.value, false);
    if (!node.note.empty()) add(node.note, language_, {}, false);
    if (node.role == Role::answer) cue(words_(node.selected ? Word::speech_chosen : Word::speech_not_chosen));
    if (node.role == Role::button) cue(words_(Word::speech_button));
    if (node.role == Role::button && node.selected) cue(words_(Word::speech_chosen));
    if (node.role == Role::answer && focused) cue(words_(Word::speech_choose));
  }

  void cue(const std::string& words) { add(words, language_, {}, true); }

  std::vector<Spoken> take() { return std::move(made_); }

private:
  void add(const std::string& text, const std::string& language, text::Range range, bool cue) {
    if (!text.empty()) made_.push_back({text::as_said(text, digits_), language, cue, at_, range});
  }

  void text(const Node& node, const std::string& text, bool is_name) {
    digits_ = node.dialled ? text::Digits::all : text::Digits::of_phone_numbers;
    for (const text::Range& sentence : text::sentences(text, node.language))
      add(text.substr(sentence.begin, sentence.end - sentence.begin), node.language, is_name ? sentence : text::Range{},
          false);
    digits_ = text::Digits::of_phone_numbers;
  }

  void picture(const Node& node) {
    if (!node.name.empty()) add(words_(Word::speech_picture, node.name), language_, {}, false);
  }

  void answer_place(std::size_t at) {
    int place = 0;
    int all = 0;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].role != Role::answer) continue;
      ++all;
      if (i <= at) ++place;
    }
    cue(words_(Word::speech_answer, place, all));
  }

  const Tree& tree_;
  const cards::Words& words_;
  const std::string& language_;
  std::size_t at_ = 0;
  text::Digits digits_ = text::Digits::of_phone_numbers;
  std::vector<Spoken> made_;
};

} // namespace

std::vector<Spoken> spoken_screen(const Tree& tree, const cards::Words& words, const std::string& language) {
  Saying saying(tree, words, language);
  const auto title =
      std::find_if(tree.nodes.begin(), tree.nodes.end(), [](const Node& node) { return node.role == Role::title; });
  const auto first = static_cast<std::size_t>(title - tree.nodes.begin());
  if (title != tree.nodes.end()) saying.node(first, false);
  for (const bool bars : {false, true})
    for (std::size_t i = 0; i < tree.nodes.size(); ++i)
      if (i != first && in_bar(tree.nodes[i]) == bars) saying.node(i, false);
  return saying.take();
}

std::vector<Spoken> spoken_node(const Tree& tree, std::size_t node, const cards::Words& words,
                                const std::string& language) {
  Saying saying(tree, words, language);
  saying.node(node, true);
  return saying.take();
}

} // namespace anteroom::ui
