#include "app/views.h"

#include "app/built_in.h"
#include "app/checks.h"
#include "base/match.h"
#include "session/advance.h"
#include "ui/attract_screen.h"
#include "ui/check_screens.h"
#include "ui/cover_screen.h"
#include "ui/exercise_screen.h"
#include "ui/help_screen.h"
#include "ui/home_screen.h"
#include "ui/in_language.h"
#include "ui/languages_screen.h"
#include "ui/note_screen.h"
#include "ui/reader_screen.h"
#include "ui/result_screen.h"
#include "ui/search_screen.h"
#include "ui/settings_screen.h"
#include "ui/sorry_screen.h"
#include "ui/still_there_screen.h"
#include "ui/topic_screen.h"

#include <algorithm>

namespace anteroom::app {
namespace {

using cards::Word;
using ui::Tile;

// Staff see a copy getting on.
constexpr Milliseconds kNewsStep{500};

std::vector<ui::Contact> contacts_in(const Config& config, const std::string& language,
                                     const std::vector<cards::Language>& languages = {}) {
  std::vector<ui::Contact> contacts;
  for (const SiteContact& contact : config.contacts) contacts.push_back(shown(contact, language, languages));
  return contacts;
}

struct Draw {
  ui::Frame& frame;
  const session::Visit& visit;
  Library& library;
  const Config& config;

  std::vector<ui::Contact> contacts() const {
    return contacts_in(config, library.language().code, library.languages());
  }

  ui::TopicColours colours(const std::string& topic) const {
    const cards::Topic* found = library.topic(topic);
    return frame.theme.topic(found ? found->colour : cards::Colour::teal);
  }

  // As words that may be of another language than those around them.
  std::string in_crumb(const cards::Topic& topic) const {
    return library.other(topic.language) ? "\u2068" + topic.title + "\u2069" : topic.title;
  }

  // What is said below a text in that language: `rest`, and where it is so, that it is not translated.
  std::string tag(const std::string& language, const std::string& rest) const {
    const std::string only = ui::only_in(frame, Word::language_only, library.other(language));
    return only + (only.empty() || rest.empty() ? "" : " · ") + rest;
  }

  Tile tile(const cards::CardSummary& card) const {
    return {"card:" + card.id,
            card.title,
            card.summary,
            tag(card.language, (card.has_exercise ? frame.words(Word::topic_exercise) + " · " : "") +
                                   frame.words(Word::minutes, card.minutes)),
            card.picture,
            colours(card.topic),
            session::OpenedCard{card.id, card.sensitivity == cards::Sensitivity::sensitive},
            library.other(card.language)};
  }

  Tile tile(const check::Questionnaire& form, ui::TopicColours colour) const {
    return {"check:" + form.id,
            form.title,
            form.summary,
            tag(form.language, frame.words(Word::topic_check) + " · " + frame.words(Word::minutes, form.minutes)),
            form.picture,
            colour,
            session::OpenedCheck{form.id},
            library.other(form.language)};
  }

  void operator()(const session::Home&) const {
    ui::HomeView view{config.site_name, {}, library.can_search()};
    for (const cards::Topic& topic : library.topics()) {
      const std::string& check = library.lone_check(topic.id);
      if (!check.empty() && !check_view(check)) continue;
      session::Event opens = session::OpenedTopic{topic.id};
      // A shelf with one check and nothing else is that check.
      if (!check.empty()) opens = session::OpenedCheck{check};
      view.tiles.push_back({"topic:" + topic.id, topic.title, topic.subtitle, "", topic.picture,
                            frame.theme.topic(topic.colour), opens, library.other(topic.language)});
    }
    ui::draw_home(frame, view);
  }

  void operator()(const session::InTopic& place) const {
    const cards::Topic* topic = library.topic(place.topic);
    if (!topic) return (*this)(session::Home{});
    ui::TopicView view{topic->title, topic->subtitle,      frame.theme.topic(topic->colour),
                       {},           library.can_search(), library.other(topic->language)};
    const store::Shelf& shelf = library.shelf(topic->id);
    for (const check::Questionnaire& form : shelf.checks)
      if (check_view(form.id)) view.entries.push_back(tile(form, view.colours));
    for (const cards::CardSummary& card : shelf.cards) view.entries.push_back(tile(card));
    ui::draw_topic(frame, view);
  }

  void operator()(const session::BeforeCard& place) const {
    const cards::Card* card = library.card(place.card);
    if (!card) return (*this)(session::Home{});
    ui::draw_note(frame,
                  {card->about.title, card->note, colours(card->about.topic), library.other(card->about.language)});
  }

  void operator()(const session::Reading& place) const {
    const cards::Card* card = library.card(place.card);
    if (!card || card->pages.empty()) return (*this)(session::Home{});
    const cards::Topic* topic = library.topic(card->about.topic);
    const bool easy = visit.preferences.easy && !card->easy.empty();
    ui::ReaderView view{card,
                        place.page,
                        colours(card->about.topic),
                        topic ? in_crumb(*topic) : "",
                        frame.words(Word::minutes, easy ? cards::easy_minutes(*card) : card->about.minutes),
                        {},
                        library.other(card->about.language),
                        easy,
                        place.explained};
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
    const ui::ExerciseView view{
        place.card, card->about.title, exercise,    colours(card->about.topic),         place.began,
        place.ends, place.step,        place.found, library.other(card->about.language)};
    const bool breathing = exercise->kind == cards::BlockKind::breathing;
    if (breathing ? frame.look.now >= place.ends : place.step >= static_cast<int>(exercise->lines.size()))
      ui::draw_exercise_done(frame, view);
    else if (breathing)
      ui::draw_breathing(frame, view);
    else
      ui::draw_guided(frame, view);
  }

  // The view of a check, or nothing when this kiosk has none of that name to offer.
  std::optional<ui::CheckView> check_view(const std::string& id) const {
    session::SharedForm form = library.check(id);
    if (!form || !is_offered(form->questionnaire(), config)) return std::nullopt;
    const cards::Topic* topic = library.topic_of_check(id);
    const std::string& language = form->questionnaire().language;
    return ui::CheckView{std::move(form), frame.theme.topic(topic ? topic->colour : cards::Colour::slate),
                         library.other(language), &library.words(language)};
  }

  void operator()(const session::BeforeCheck& place) const {
    if (const auto view = check_view(place.check))
      ui::draw_before_check(frame, *view);
    else
      (*this)(session::Home{});
  }

  void operator()(const session::Answering& place) const {
    auto check = check_view(place.check);
    const auto at = static_cast<std::size_t>(place.item);
    if (!check || at >= check->questionnaire().items.size()) return (*this)(session::Home{});
    ui::QuestionView view = question_view(std::move(*check), visit.taking, place.item);
    const std::size_t stops = visit.trail.size();
    view.changing = stops > 1 && std::holds_alternative<session::Reviewing>(visit.trail[stops - 2].place);
    ui::draw_question(frame, view);
  }

  ui::Support support(const ui::CheckView& check, const check::Safety* safety) const {
    return {safety, config.emergency, contacts(), check.other};
  }

  void operator()(const session::GettingSupport& place) const {
    const auto check = check_view(place.check);
    if (!check) return (*this)(session::Home{});
    const auto given = visit.taking.answers.given.find(place.item);
    const check::Safety* safety =
        given == visit.taking.answers.given.end() ? nullptr : check::support(*check->form, place.item, given->second);
    if (!safety) return (*this)(session::GettingHelp{});
    ui::draw_support(frame, *check, support(*check, safety));
  }

  void operator()(const session::Reviewing& place) const {
    if (auto check = check_view(place.check))
      ui::draw_review(frame, {std::move(*check), visit.taking.asked, visit.taking.answers});
    else
      (*this)(session::Home{});
  }

  // The cards of those names that are in the bundle, each once.
  std::vector<Tile> tiles(std::vector<std::string> ids, const std::vector<std::string>& more) const {
    ids.insert(ids.end(), more.begin(), more.end());
    std::vector<Tile> made;
    for (auto id = ids.begin(); id != ids.end(); ++id)
      if (const cards::Card* card = std::find(ids.begin(), id, *id) == id ? library.card(*id) : nullptr)
        made.push_back(tile(card->about));
    return made;
  }

  void operator()(const session::SeeingResult& place) const {
    auto check = check_view(place.check);
    if (!check) return (*this)(session::Home{});
    const check::Form& form = *check->form;
    const check::Answers& answers = visit.taking.answers;
    const check::Guidance& guidance = check::result(form, answers);
    const check::Suggested suggested = check::suggested(form, answers);
    ui::Support needed = support(*check, support_of(form, answers));
    ui::ResultView view{std::move(*check), &guidance, std::move(needed)};
    view.answered = answered(visit.taking);
    view.asked = static_cast<int>(visit.taking.asked.size());
    view.read = tiles(guidance.read, suggested.read);
    view.try_now = tiles({guidance.try_now}, suggested.try_now);
    view.contacts = contacts();
    view.take_away = take_away(config, view.contacts, frame.words(Word::help_emergency, config.emergency));
    ui::draw_result(frame, view);
  }

  void operator()(const session::GettingHelp&) const { ui::draw_help(frame, {config.emergency, contacts()}); }

  void operator()(const session::ChoosingLanguage&) const {
    ui::draw_languages(frame, {library.languages(), library.language().code});
  }

  static text::Passage passage(const search::Marked& marked) {
    text::Passage made{marked.text, {}};
    for (const search::Range& hit : marked.hits) made.marks.push_back({hit.begin, hit.end, true, false});
    return made;
  }

  // Nothing for what this kiosk does not offer.
  std::optional<ui::FoundEntry> found(const search::Hit& hit) const {
    ui::FoundEntry made;
    made.id = "hit:" + hit.id;
    made.title = passage(hit.title);
    made.excerpt = passage(hit.excerpt);
    made.other = library.other(hit.language);
    made.tag = tag(hit.language, hit.kind == search::Kind::check ? frame.words(Word::topic_check) : "");
    if (hit.kind == search::Kind::check) {
      const auto check = check_view(hit.id);
      if (!check) return std::nullopt;
      made.colours = check->colours;
      made.event = session::OpenedCheck{hit.id};
      return made;
    }
    const cards::Card* card = library.card(hit.id);
    if (!card) return std::nullopt;
    made.colours = colours(card->about.topic);
    made.event = session::OpenedCard{hit.id, card->about.sensitivity == cards::Sensitivity::sensitive};
    return made;
  }

  void operator()(const session::Adjusting&) const { ui::draw_settings(frame, {visit.preferences}); }

  void operator()(const session::Searching& place) const {
    ui::SearchView view{place.typed, place.keys, place.listing, {}};
    for (const search::Hit& hit : library.hits())
      if (auto entry = found(hit)) view.found.push_back(std::move(*entry));
    ui::draw_search(frame, view);
  }

  void operator()(const session::LookingAfter&) const {} // see draw_staff_view
};

} // namespace

namespace {

// The waiting screen greets in each language for so long.
constexpr Milliseconds kGreeting{8'000};

// The site's own language, then the others.
std::vector<ui::Greeting> greetings(const Library& library) {
  std::vector<ui::Greeting> made;
  for (const cards::Language& language : library.languages()) {
    const cards::Words& words = library.words(language.code);
    ui::Greeting greeting{language, words(Word::attract_title), words(Word::attract_text), words(Word::attract_begin)};
    made.insert(language == library.language() ? made.begin() : made.end(), std::move(greeting));
  }
  return made;
}

std::size_t greeted(ui::Frame& frame, const Library& library) {
  const std::size_t count = library.languages().size();
  if (count < 2) return 0;
  const auto turn = frame.look.settled.time_since_epoch() / kGreeting;
  frame.wake_at(Time((frame.look.now.time_since_epoch() / kGreeting + 1) * kGreeting));
  return static_cast<std::size_t>(turn) % count;
}

} // namespace

std::string screen_name(const session::Visit& visit) {
  if (visit.empty()) return "attract";
  if (visit.asked) return "still-there";
  if (visit.covered) return "cover";
  return std::visit(
      Match{[](const session::Home&) { return "home"; }, [](const session::InTopic&) { return "topic"; },
            [](const session::BeforeCard&) { return "before-card"; }, [](const session::Reading&) { return "reading"; },
            [](const session::Exercising&) { return "exercising"; },
            [](const session::BeforeCheck&) { return "before-check"; },
            [](const session::Answering&) { return "answering"; },
            [](const session::GettingSupport&) { return "support"; },
            [](const session::Reviewing&) { return "review"; }, [](const session::SeeingResult&) { return "result"; },
            [](const session::GettingHelp&) { return "help"; },
            [](const session::ChoosingLanguage&) { return "languages"; },
            [](const session::Adjusting&) { return "settings"; }, [](const session::Searching&) { return "search"; },
            [](const session::LookingAfter&) { return "staff"; }},
      visit.trail.back().place);
}

void draw_visit(ui::Frame& frame, const session::Visit& visit, Library& library, const Config& config) {
  if (visit.empty()) {
    const std::string mark = config.allow_unsigned ? staff_text("trial") : "";
    const char* between = config.site_name.empty() || mark.empty() ? "" : " · ";
    return ui::draw_attract(frame, {config.site_name + between + mark, greetings(library), greeted(frame, library)});
  }
  if (visit.asked) {
    const Milliseconds left = *visit.asked + config.timings.warning - frame.look.now;
    const int seconds = session::seconds_left(visit, frame.look.now, config.timings);
    ui::draw_still_there(
        frame, {seconds, static_cast<double>(left.count()) / static_cast<double>(config.timings.warning.count())});
    frame.wake_at(*visit.asked + config.timings.warning - (seconds - 1) * session::kCountdownStep);
    return;
  }
  if (visit.covered) return ui::draw_cover(frame);
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
  ui::draw_sorry(frame, {title, text, take(), config.emergency, contacts_in(config, config.language)});
}

} // namespace anteroom::app
