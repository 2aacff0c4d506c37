#include "ui/sample.h"

namespace anteroom::ui {
namespace {

using cards::Block;
using cards::BlockKind;

struct Maker {
  const Change& change;

  std::string operator()(const std::string& text) const { return change(text); }

  cards::Prose prose(const std::string& text) const { return {change(text), {}}; }

  Block block(BlockKind kind, const std::vector<std::string>& lines) const {
    Block made;
    made.kind = kind;
    for (const std::string& line : lines) made.lines.push_back(prose(line));
    return made;
  }

  Tile tile(const std::string& id, const std::string& title, const std::string& text, cards::Colour colour,
            session::Event event, const std::string& tag = "") const {
    return {id,
            change(title),
            change(text),
            tag,
            "art",
            colours(theme_of(session::Shade::light), colour),
            std::move(event)};
  }

  Tile topic(const std::string& id, const std::string& title, const std::string& text, cards::Colour colour) const {
    return tile("topic:" + id, title, text, colour, session::OpenedTopic{id});
  }

  Tile entry(const std::string& id, const std::string& title, const std::string& text) const {
    return tile("card:" + id, title, text, cards::Colour::amber, session::OpenedCard{id, false}, change("2 min"));
  }

  std::vector<Tile> topics() const {
    using cards::Colour;
    return {topic("closeness", "What closeness is", "And what hurt does to it", Colour::plum),
            topic("alarm", "The body's alarm", "Why touch can feel unsafe", Colour::amber),
            topic("signs", "Signs to notice", "In yourself and between you", Colour::blue),
            topic("therapy", "How therapy helps", "Five ways, in plain words", Colour::teal),
            topic("partner", "If you are the partner", "What you can do", Colour::olive),
            topic("healing", "What healing looks like", "Small, real changes", Colour::green),
            topic("do-now", "Do something now", "Breathe, feel the ground, find words", Colour::rose),
            tile("topic:check-in", "Check in with yourself", "Nine statements, nothing kept", Colour::slate,
                 session::OpenedCheck{"closeness"})};
  }

  cards::Card card(const std::string& id, const std::string& title) const {
    cards::Card made;
    made.about = {id, "alarm", change(title), change("A short line about it"), "art", 2, {}, false};
    made.source = change("The notes of this house, with the list of everything that they draw on");
    made.reviewed = "2026-11";
    return made;
  }

  cards::Card long_card() const {
    cards::Card made = card("alarm-stays-on", "When the alarm stays on");
    made.note = change("This card names being hurt by someone close. You can stop at any time.");
    const std::string sentence = "Your body has an alarm that keeps you safe, and after hurt it may go on ringing. ";
    Block strong = block(BlockKind::paragraph, {sentence + sentence + sentence});
    if (strong.lines[0].text.size() > 40)
      strong.lines[0].spans = {{5, 20, cards::Emphasis::strong}, {24, 33, cards::Emphasis::soft}};
    Block seen = block(BlockKind::picture, {"A small house under a large sky"});
    seen.picture = "art";
    made.pages = {
        {{strong, block(BlockKind::heading, {"What it does"}),
          block(BlockKind::list, {"It listens for danger", sentence, "It is quick"}),
          block(BlockKind::steps, {"Notice it", sentence, "Let it pass"})}},
        {{block(BlockKind::quote, {"I am not broken.", "I am on guard."}),
          block(BlockKind::callout, {"This is not a flaw.", sentence}), seen,
          block(BlockKind::paragraph, {sentence + sentence}), block(BlockKind::paragraph, {sentence + sentence})}},
        {{block(BlockKind::question, {"Does it get better?", sentence + sentence}),
          block(BlockKind::paragraph, {sentence})}}};
    return made;
  }

  cards::Page step(const std::string& words) const {
    Block seen = block(BlockKind::picture, {"A small house"});
    seen.picture = "art";
    return {{seen, block(BlockKind::paragraph, {words})}};
  }

  cards::Card easy_card() const {
    cards::Card made = long_card();
    made.easy = {step("Your body has an alarm. It keeps you safe."), step("After a hurt it may go on ringing."),
                 step("You did nothing wrong."), step("Sit as you like. Breathe out slowly."), step("It can rest.")};
    made.words = {
        {"alarm", change("Alarm"), change("What your body does by itself when it thinks that there is danger.")},
        {"alert", change("On high alert"), change("Ready for danger all the time. Resting is hard then.")}};
    // The first page says both, and so does the first step the one.
    made.pages[0].blocks[0].lines[0].mentions = {{0, 4, "alarm"}};
    made.pages[0].blocks[2].lines[0].mentions = {{0, 2, "alert"}};
    made.easy[0].blocks[1].lines[0].mentions = {{0, 4, "alarm"}};
    return made;
  }
};

} // namespace

TopicColours colours(const Theme& theme, cards::Colour colour) { return theme.topic(colour); }

Sample::Sample(const Change& change) {
  const Maker make{change};
  site_name = make("The waiting room of the health centre");
  topics = make.topics();
  entries = {make.entry("alarm-stays-on", "When the alarm stays on", "Why a kind touch can feel like a threat"),
             make.entry("old-hurt", "Old hurt", "When the past comes back"),
             make.entry("slow-breathing", "Slow breathing", "Two quiet minutes for body and mind"),
             make.entry("five-things", "Five things", "Come back to the room"),
             make.entry("feet", "Feet on the floor", "A small thing that helps at once")};
  card = make.long_card();
  easy = make.easy_card();
  for (std::size_t i = 1; i < 3; ++i)
    card.related.push_back(
        {"related" + std::to_string(i), "alarm", entries[i].title, entries[i].text, "art", 2, {}, false});
  breathing = make.card("slow-breathing", "Slow breathing");
  Block breath = make.block(BlockKind::breathing, {"Sit as you like."});
  breath.breath = {4, 2, 6, 10};
  breathing.pages = {{{make.block(BlockKind::paragraph, {"Sit as you like."}), breath}}};
  guided = make.card("five-things", "Five things");
  Block steps = make.block(
      BlockKind::guided, {"Find five things you can see.", "Notice four things you can feel.", "Breathe out slowly."});
  steps.counts = {5, 4, 0};
  guided.pages = {{{steps}}};
  form = closeness(change);
  kinds = every_kind(change);
  emergency = "112";
  contacts = {{make("Someone who listens"), "1-800-555-0100", "Text 988", make("Day and night"),
               make("When life feels too heavy. Free.")},
              {make("A line for those who were hurt"), "0800 22 55 530", "example.org", make("Some hours on weekdays"),
               make("Free and private.")},
              {make("Text to talk"), "Text HELLO to 55555", "", "", ""}};
}

} // namespace anteroom::ui
