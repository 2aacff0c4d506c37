#include "ui/scanning.h"

#include <algorithm>

namespace anteroom::ui {
namespace {

using Nodes = std::vector<const Node*>;

bool in_bar(const Node& node) { return node.id.rfind("bar.", 0) == 0; }

bool beside(const Node& one, const Node& other) {
  const double middle = other.rect.y + other.rect.h / 2;
  return middle > one.rect.y && middle < one.rect.bottom();
}

// What the page holds, and then each bar, with whatever lies in it.
std::vector<Nodes> areas(const Nodes& nodes) {
  const auto lies_in_bar = [&](const Node& node) {
    return in_bar(node) || (!node.scrolls && std::any_of(nodes.begin(), nodes.end(), [&](const Node* bar) {
             return in_bar(*bar) && beside(*bar, node);
           }));
  };
  std::vector<Nodes> made(1);
  for (const Node* node : nodes) {
    if (!lies_in_bar(*node)) {
      made.front().push_back(node);
      continue;
    }
    const auto bar =
        std::find_if(made.begin() + 1, made.end(), [&](const Nodes& one) { return beside(*one.front(), *node); });
    if (bar == made.end())
      made.push_back({node});
    else
      bar->push_back(node);
  }
  std::erase_if(made, [](const Nodes& area) { return area.empty(); });
  return made;
}

std::vector<Nodes> rows(const Nodes& nodes) {
  std::vector<Nodes> made;
  for (const Node* node : nodes)
    if (made.empty() || !beside(*made.back().front(), *node))
      made.push_back({node});
    else
      made.back().push_back(node);
  return made;
}

std::vector<Nodes> pieces(const Nodes& nodes) {
  const std::size_t size = std::max(kMostStops, (nodes.size() + kMostStops - 1) / kMostStops);
  std::vector<Nodes> made;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i % size == 0) made.emplace_back();
    made.back().push_back(nodes[i]);
  }
  return made;
}

std::vector<Nodes> parts(const Nodes& nodes) {
  if (nodes.size() > kMostStops) {
    for (auto* divide : {areas, rows})
      if (std::vector<Nodes> made = divide(nodes); made.size() > 1 && made.size() <= kMostStops) return made;
    return pieces(nodes);
  }
  std::vector<Nodes> single;
  for (const Node* node : nodes) single.push_back({node});
  return single;
}

} // namespace

std::vector<Stop> stops(const Tree& tree, const std::vector<std::size_t>& within) {
  Nodes nodes;
  for (const Node& node : tree.nodes)
    if (node.focusable()) nodes.push_back(&node);
  std::vector<Nodes> made = parts(nodes);
  for (const std::size_t place : within) {
    if (place >= made.size() || made[place].size() < 2) break;
    made = parts(Nodes(made[place]));
  }
  std::vector<Stop> named;
  for (const Nodes& part : made) {
    named.emplace_back();
    for (const Node* node : part) named.back().push_back(node->id);
  }
  return named;
}

Stop stop_at(const Scan& scan, const Tree& tree) {
  const std::vector<Stop> all = stops(tree, scan.within);
  return scan.at && *scan.at < all.size() ? all[*scan.at] : Stop{};
}

void step(Scan& scan, const Tree& tree, Time now, Milliseconds pace) {
  scan.next = now + pace;
  const std::size_t count = stops(tree, scan.within).size();
  if (!scan.at || *scan.at + 1 < count) {
    scan.at = scan.at ? *scan.at + 1 : 0;
    return;
  }
  scan.at = 0;
  ++scan.rounds;
  if (!scan.within.empty() && scan.rounds >= kGroupRounds) {
    scan.at = scan.within.back();
    scan.within.pop_back();
    scan.rounds = 0;
    step(scan, tree, now, pace);
  } else if (scan.rounds >= kScanRounds) {
    const bool on = scan.on;
    scan = {};
    scan.on = on;
  }
}

std::optional<std::string> press(Scan& scan, const Tree& tree, Time now, Milliseconds pace) {
  scan.on = true;
  scan.rounds = 0;
  scan.next = now + pace;
  const Stop stop = stop_at(scan, tree);
  if (stop.size() == 1) return stop.front();
  if (stop.size() > 1) scan.within.push_back(*scan.at);
  scan.at = 0;
  return std::nullopt;
}

} // namespace anteroom::ui
