#include "app/answering.h"

#include <algorithm>

namespace anteroom::app {
namespace {

constexpr int kMostQuestions = 2000; // more than any form has

std::string touch(Player& player, const std::string& id) {
  return player.tap(id) ? "" : "there is nothing to touch with the id \"" + id + "\"";
}

std::string id_of(int option) { return "answer:" + std::to_string(option); }

const ui::Node* chosen_other(const ui::Tree& tree, const std::string& id) {
  const auto other = std::ranges::find_if(tree.nodes, [&](const ui::Node& node) {
    return node.role == ui::Role::answer && node.selected && node.id != id;
  });
  return other == tree.nodes.end() ? nullptr : &*other;
}

// Of several: that one and no other.
std::string choose_only(Player& player, const std::string& id) {
  const ui::Tree& tree = player.app().tree();
  if (const ui::Node* node = tree.find(id); node && !node->selected)
    if (std::string wrong = touch(player, id); !wrong.empty()) return wrong;
  while (const ui::Node* other = chosen_other(tree, id))
    if (std::string wrong = touch(player, std::string(other->id)); !wrong.empty()) return wrong;
  return "";
}

std::string step_up(Player& player, int times) {
  for (int i = 0; i < times; ++i)
    if (player.app().tree().find("number.more"))
      if (std::string wrong = touch(player, "number.more"); !wrong.empty()) return wrong;
  return "";
}

} // namespace

std::string answer(Player& player, std::optional<int> option) {
  if (player.app().screen() != "answering") return "no question is on the screen \"" + player.app().screen() + "\"";
  const ui::Tree& tree = player.app().tree();
  std::string wrong;
  if (!option) {
    wrong = touch(player, "check.skip");
  } else if (!tree.find(id_of(0))) {
    wrong = step_up(player, std::max(*option, 1));
    if (wrong.empty()) wrong = touch(player, "check.next");
  } else {
    int last = 0;
    while (tree.find(id_of(last + 1))) ++last;
    const std::string id = id_of(std::clamp(*option, 0, last));
    const ui::Node* node = tree.find(id);
    const bool several = node->event && std::holds_alternative<session::Marked>(*node->event);
    wrong = several ? choose_only(player, id) : touch(player, id);
    if (several && wrong.empty()) wrong = touch(player, "check.next");
  }
  if (wrong.empty() && player.app().screen() == "support") wrong = touch(player, "support.go-on");
  return wrong;
}

std::string answer_rest(Player& player, std::optional<int> option) {
  for (int i = 0; i < kMostQuestions && player.app().screen() == "answering"; ++i)
    if (std::string wrong = answer(player, option); !wrong.empty()) return wrong;
  return player.app().screen() == "review" ? "" : "the questions lead to the screen \"" + player.app().screen() + "\"";
}

} // namespace anteroom::app
