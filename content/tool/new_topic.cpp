#include "tool/folder.h"
#include "tool/scaffold.h"
#include "tool/settings.h"
#include "tool/shelves.h"
#include "tool/yaml_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace anteroom::content {
namespace {

// A quiet place for a picture: light over a hill, in the topic's ink on its tint.
constexpr const char* kArt = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 960">
<!-- To be drawn: one idea, no people in distress, no text. Keep what matters between x 200-760 and y 290-670. -->
<rect width="960" height="960" fill="@TINT@"/>
<circle cx="480" cy="480" r="120" fill="@INK@" opacity="0.35"/>
<path d="M0 600C240 540 420 560 560 590S860 620 960 580V960H0Z" fill="@INK@" opacity="0.55"/>
</svg>
)";

// The light pair of the palette in FORMAT.md.
struct Pair {
  cards::Colour colour;
  const char* ink;
  const char* tint;
};
constexpr Pair kPalette[] = {
    {cards::Colour::plum, "#7A4B6B", "#F1E4EC"},  {cards::Colour::amber, "#96511F", "#F8E8D8"},
    {cards::Colour::blue, "#3F5F8A", "#E3EAF4"},  {cards::Colour::teal, "#1E6A66", "#DDEEEA"},
    {cards::Colour::olive, "#665726", "#F0EBD8"}, {cards::Colour::green, "#37673E", "#E2EFE2"},
    {cards::Colour::slate, "#555577", "#E8E8F1"}, {cards::Colour::rose, "#8A3F4F", "#F6E3E6"},
};

// The one that fewest topics have; the first of those in the order of the palette.
const Pair& free_colour(const std::vector<Topic>& topics) {
  const auto uses = [&](const Pair& pair) {
    return std::count_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.colour == pair.colour; });
  };
  return *std::min_element(std::begin(kPalette), std::end(kPalette),
                           [&](const Pair& a, const Pair& b) { return uses(a) < uses(b); });
}

// An id that no card has: the topic's, or one with a number behind it.
std::string card_id(const Content& content, const std::string& topic) {
  const auto is_taken = [&](const std::string& id) {
    return std::any_of(content.cards.begin(), content.cards.end(), [&](const Card& card) { return card.id.id == id; });
  };
  if (!is_taken(topic)) return topic;
  const std::string start = topic.substr(0, kLongestId - 4);
  for (int number = 1;; ++number)
    if (const std::string id = fmt::format("{}-{}", start, number); !is_taken(id)) return id;
}

} // namespace

Result<Scaffold> new_topic(const Content& content, const std::string& id, const std::string& folder) {
  Mistakes mistakes;
  const auto file = Folder(folder, mistakes).read("topics.yaml", kLargestOther);
  if (!file) return Error{mistakes.lines().front()};
  if (content.topics.size() >= kMostTopics)
    return Error{
        fmt::format("{} already has {} topics, and more do not fit the home screen", file->shown, kMostTopics)};
  for (const Topic& topic : content.topics)
    if (topic.id.id == id)
      return Error{fmt::format("{} has a topic \"{}\" already; choose another id", file->shown, id)};
  const Pair& pair = free_colour(content.topics);
  const std::string title = title_of(id), first = card_id(content, id);
  const auto grown = with_entry(file->text, "",
                                {"id: " + id, fmt::format("colour: {}", cards::colour_name(pair.colour)), "art: " + id,
                                 fmt::format("title: {{{}: \"{}\"}}", content.source(), title),
                                 fmt::format("subtitle: {{{}: \"What stands on this shelf\"}}", content.source())});
  if (!grown) return Error{fmt::format("{}: {}", file->shown, grown.error().what)};
  const auto next = card_after(content, "");
  if (!next) return next.error();
  Card card;
  card.topic = {id, {}};
  card.art = {id, {}};
  card.order = next_order(content.cards, id);
  card.related = {*next};
  Scaffold made;
  made.files.emplace_back(fmt::format("art/{}.svg", id), filled(kArt, {{"INK", pair.ink}, {"TINT", pair.tint}}));
  made.files.emplace_back(fmt::format("cards/{}/{}.md", content.source(), first), card_text(card, title));
  made.grown = {"topics.yaml", *grown};
  made.hints.push_back(
      "a topic needs a card, so it has a first one; the order in topics.yaml is that of the home screen");
  return made;
}

} // namespace anteroom::content
