#include "app/views.h"

#include "app/built_in.h"
#include "base/match.h"
#include "check/plain.h"
#include "session/advance.h"
#include "ui/attract_screen.h"
#include "ui/check_screens.h"
#include "ui/exercise_screen.h"
#include "ui/help_screen.h"
#include "ui/home_screen.h"
#include "ui/note_screen.h"
#include "ui/reader_screen.h"
#include "ui/result_screen.h"
#include "ui/sorry_screen.h"
#include "ui/still_there_screen.h"
#include "ui/topic_screen.h"

namespace anteroom::app {
namespace {

using cards::Word;
using ui::Tile;

// Staff see a copy getting on.
constexpr Milliseconds kNewsStep{500};

std::vector<ui::Contact> shown(const Config& config) {
  std::vector<ui::Contact> contacts;
  for (const SiteContact& contact : config.contacts) contacts.push_back(contact.shown);
  return contacts;
}

struct Draw {
  ui::Frame& frame;
  const session::Visit& visit;
  Library& library;
  const Config& config;

  ui::TopicColours colours(const std::string& topic) const {
    const cards::Topic* found = library.topic(topic);
    return frame.theme.topic(found ? found->colour : cards::Colour::teal);
  }

  std::string tag(const cards::CardSummary& card) const {
    const std::string minutes = frame.words(Word::minutes, card.minutes);
    return card.has_exercise ? frame.words(Word::topic_exercise) + " · " + minutes : minutes;
  }

  Tile tile(const cards::CardSummary& card) const {
    return {"card:" + card.id,
            card.title,
            card.summary,
            tag(card),
            card.picture,
            colours(card.topic),
            session::OpenedCard{card.id, card.sensitivity == cards::Sensitivity::sensitive}};
  }

  Tile tile(const check::plain::Questionnaire& form, ui::TopicColours colour) const {
    return {"check:" + form.id,
            form.title,
            form.summary,
            frame.words(Word::topic_check) + " · " + frame.words(Word::minutes, form.minutes),
            form.picture,
            colour,
            session::OpenedCheck{form.id}};
  }

  void operator()(const session::Home&) const {
    ui::HomeView view{config.site_name, {}};
    for (const cards::Topic& topic : library.topics()) {
      const std::string& check = library.lone_check(topic.id);
      session::Event opens = session::OpenedTopic{topic.id};
      // A shelf with one check and nothing else is that check.
      if (!check.empty()) opens = session::OpenedCheck{check};
      view.tiles.push_back({"topic:" + topic.id, topic.title, topic.subtitle, "", topic.picture,
                            frame.theme.topic(topic.colour), opens});
    }
    ui::draw_home(frame, view);
  }

  void operator()(const session::InTopic& place) const {
    const cards::Topic* topic = library.topic(place.topic);
    if (!topic) return (*this)(session::Home{});
    ui::TopicView view{topic->title, topic->subtitle, frame.theme.topic(topic->colour), {}};
    const store::Shelf& shelf = library.shelf(topic->id);
    for (const check::plain::Questionnaire& form : shelf.checks) view.entries.push_back(tile(form, view.colours));
    for (const cards::CardSummary& card : shelf.cards) view.entries.push_back(tile(card));
    ui::draw_topic(frame, view);
  }

  void operator()(const session::BeforeCard& place) const {
    const cards::Card* card = library.card(place.card);
    if (!card) return (*this)(session::Home{});
    ui::draw_note(frame, {card->about.title, card->note, colours(card->about.topic)});
  }

  void operator()(const session::Reading& place) const {
    const cards::Card* card = library.card(place.card);
    if (!card || card->pages.empty()) return (*this)(session::Home{});
    const cards::Topic* topic = library.topic(card->about.topic);
    ui::ReaderView view{card,
                        std::min(place.page, static_cast<int>(card->pages.size()) - 1),
                        colours(card->about.topic),
                        topic ? topic->title : "",
                        frame.words(Word::minutes, card->about.minutes),
                        {}};
    for (const cards::CardSummary& other : card->related) view.related.push_back(tile(other));
    ui::draw_reader(frame, view);
  }

  void operator()(const session::Exercising& place) const {
    const cards::Card* card = library.card(place.card);
    const cards::Block* exercise = nullptr;
    if (card)
      for (const cards::Page& page : card->pages)
        for (const cards::Block& block : page.blocks)
          if (cards::is_exercise(block.kind)) exercise = &block;
    if (!exercise) return (*this)(session::Home{});
    const ui::ExerciseView view{place.card,  card->about.title, exercise,   colours(card->about.topic),
                                place.began, place.ends,        place.step, place.found};
    const bool breathing = exercise->kind == cards::BlockKind::breathing;
    if (breathing ? frame.look.now >= place.ends : place.step >= static_cast<int>(exercise->lines.size()))
      ui::draw_exercise_done(frame, view);
    else if (breathing)
      ui::draw_breathing(frame, view);
    else
      ui::draw_guided(frame, view);
  }

  // The view of a check, or nothing when the bundle has none of that name.
  std::optional<ui::CheckView> check_view(const std::string& id) const {
    const check::plain::Questionnaire* form = library.check(id);
    if (!form || form->items.empty()) return std::nullopt;
    const cards::Topic* topic = library.topic_of_check(id);
    return ui::CheckView{form, frame.theme.topic(topic ? topic->colour : cards::Colour::slate), 0, std::nullopt};
  }

  void operator()(const session::BeforeCheck& place) const {
    if (const auto view = check_view(place.check))
      ui::draw_before_check(frame, *view);
    else
      (*this)(session::Home{});
  }

  void operator()(const session::Answering& place) const {
    auto view = check_view(place.check);
    if (!view) return (*this)(session::Home{});
    view->item = std::min(place.item, static_cast<int>(view->form->items.size()) - 1);
    const auto at = static_cast<std::size_t>(view->item);
    if (at < visit.answers.chosen.size()) view->chosen = visit.answers.chosen[at];
    ui::draw_question(frame, *view);
  }

  void operator()(const session::BeforeResult& place) const {
    if (const auto view = check_view(place.check))
      ui::draw_before_result(frame, *view);
    else
      (*this)(session::Home{});
  }

  void operator()(const session::SeeingResult& place) const {
    const auto before = check_view(place.check);
    if (!before) return (*this)(session::Home{});
    const check::plain::Score score = check::plain::score(*before->form, visit.answers);
    const check::plain::Result& result = check::plain::result(*before->form, score);
    ui::ResultView view{&result, before->colours, score.answered, static_cast<int>(before->form->items.size()), {},
                        {},      shown(config)};
    for (const std::string& id : result.read)
      if (const cards::Card* card = library.card(id)) view.read.push_back(tile(card->about));
    if (const cards::Card* card = library.card(result.try_now)) view.try_now.push_back(tile(card->about));
    ui::draw_result(frame, view);
  }

  void operator()(const session::GettingHelp&) const { ui::draw_help(frame, {config.emergency, shown(config)}); }

  void operator()(const session::LookingAfter&) const {} // see draw_staff_view
};

} // namespace

std::string screen_name(const session::Visit& visit) {
  if (visit.empty()) return "attract";
  if (visit.asked) return "still-there";
  return std::visit(
      Match{[](const session::Home&) { return "home"; }, [](const session::InTopic&) { return "topic"; },
            [](const session::BeforeCard&) { return "before-card"; }, [](const session::Reading&) { return "reading"; },
            [](const session::Exercising&) { return "exercising"; },
            [](const session::BeforeCheck&) { return "before-check"; },
            [](const session::Answering&) { return "answering"; },
            [](const session::BeforeResult&) { return "before-result"; },
            [](const session::SeeingResult&) { return "result"; }, [](const session::GettingHelp&) { return "help"; },
            [](const session::LookingAfter&) { return "staff"; }},
      visit.trail.back().place);
}

void draw_visit(ui::Frame& frame, const session::Visit& visit, Library& library, const Config& config) {
  if (visit.empty()) {
    const std::string mark = config.allow_unsigned ? staff_text("trial") : "";
    const char* between = config.site_name.empty() || mark.empty() ? "" : " · ";
    return ui::draw_attract(frame, {config.site_name + between + mark});
  }
  if (visit.asked) {
    const Milliseconds left = *visit.asked + config.timings.warning - frame.look.now;
    const int seconds = session::seconds_left(visit, frame.look.now, config.timings);
    ui::draw_still_there(
        frame, {seconds, static_cast<double>(left.count()) / static_cast<double>(config.timings.warning.count())});
    frame.wake_at(*visit.asked + config.timings.warning - (seconds - 1) * session::kCountdownStep);
    return;
  }
  std::visit(Draw{frame, visit, library, config}, visit.trail.back().place);
}

void draw_staff_view(ui::Frame& frame, const News& news, const Library& library) {
  ui::draw_staff(frame, staff_view(news, library));
  frame.wake_at(frame.look.now + kNewsStep);
}

void draw_no_content(ui::Frame& frame, const Config& config) {
  std::string rest = kNoContent;
  const auto take = [&rest] {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    std::string part = rest.substr(0, end);
    rest.erase(0, std::min(end + 2, rest.size()));
    while (!part.empty() && part.back() == '\n') part.pop_back();
    return part;
  };
  const std::string title = take();
  const std::string text = take();
  ui::draw_sorry(frame, {title, text, take(), config.emergency, shown(config)});
}

} // namespace anteroom::app
