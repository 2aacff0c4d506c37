#include "ui/scenes.h"

#include "ui/attract_screen.h"
#include "ui/check_screens.h"
#include "ui/cover_screen.h"
#include "ui/exercise_screen.h"
#include "ui/help_screen.h"
#include "ui/home_screen.h"
#include "ui/languages_screen.h"
#include "ui/note_screen.h"
#include "ui/reader_screen.h"
#include "ui/result_screen.h"
#include "ui/search_screen.h"
#include "ui/settings_screen.h"
#include "ui/sorry_screen.h"
#include "ui/staff_screen.h"
#include "ui/still_there_screen.h"
#include "ui/topic_screen.h"

#include <stdexcept>

namespace anteroom::ui {
namespace {

std::vector<Tile> in_shade(std::vector<Tile> tiles, const Theme& theme) {
  for (Tile& tile : tiles) tile.colours = colours(theme);
  return tiles;
}

// Greetings in so many languages; all but the names are English.
std::vector<Greeting> greetings(std::size_t count) {
  const cards::Words words = english();
  const std::vector<cards::Language> languages{
      {"en", "English"},       {"es", "Español"},
      {"fr", "Français"},      {"ar", "العربية", cards::Direction::right_to_left},
      {"uk", "Українська"},    {"vi", "Tiếng Việt"},
      {"zh-Hans", "简体中文"}, {"hi", "हिन्दी"}};
  std::vector<Greeting> made;
  for (std::size_t i = 0; i < count; ++i)
    made.push_back({languages[i], words(Word::attract_title), words(Word::attract_text), words(Word::attract_begin)});
  return made;
}

ReaderView reading(const cards::Card& card, int page, const std::vector<Tile>& related, const Theme& theme) {
  return {&card, page, colours(theme), card.about.title, "2 min", in_shade(related, theme)};
}

ExerciseView exercise(const cards::Card& card, const Theme& theme, int step = 0, int found = 0) {
  const Time began{Milliseconds{0}};
  return {card.about.id,
          card.about.title,
          &card.pages.back().blocks.back(),
          colours(theme),
          began,
          began + Milliseconds{120'000},
          step,
          found};
}

CheckView checking(const session::SharedForm& form, const Theme& theme) {
  return {form, colours(theme, cards::Colour::slate)};
}

QuestionView asking(const session::SharedForm& form, const Theme& theme, const std::string& link,
                    check::Answer given = {}) {
  const int item = place(form, link);
  const int items = static_cast<int>(form->questionnaire().items.size());
  return {checking(form, theme), item, std::move(given), {}, (item + 1.0) / items, item + 1, items, false};
}

Support support(const Sample& s) { return {&s.kinds->questionnaire().safety[0], s.emergency, s.contacts}; }

ResultView result(const Sample& s, const session::SharedForm& form, const check::Guidance& guidance,
                  const Theme& theme) {
  ResultView view{checking(form, theme), &guidance, {}, 9, 9};
  view.read = in_shade({s.entries.begin(), s.entries.begin() + 2}, theme);
  view.try_now = in_shade({s.entries.begin() + 2, s.entries.begin() + 3}, theme);
  view.contacts = s.contacts;
  return view;
}

// The entries of the shelf, with their first letters marked.
std::vector<FoundEntry> found(const Sample& s, const Theme& theme) {
  std::vector<FoundEntry> made;
  for (const Tile& tile : s.entries)
    made.push_back(
        {"hit:" + tile.id, {tile.title, {{0, 4, true, false}}}, {tile.text, {}}, tile.tag, colours(theme), tile.event});
  return made;
}

void add_shelves(std::vector<Scene>& all, const Sample& s) {
  all.push_back({"attract", [&s](Frame& f) { draw_attract(f, {s.site_name, greetings(1)}); }, false});
  all.push_back({"attract in eight languages",
                 [&s](Frame& f) {
                   draw_attract(f, {s.site_name, greetings(8), 3});
                 },
                 false});
  all.push_back({"languages", [](Frame& f) {
                   std::vector<cards::Language> languages;
                   for (const Greeting& greeting : greetings(8)) languages.push_back(greeting.language);
                   draw_languages(f, {languages, "ar"});
                 }});
  all.push_back({"home", [&s](Frame& f) { draw_home(f, {s.site_name, in_shade(s.topics, f.theme)}); }});
  all.push_back({"home with a search", [&s](Frame& f) {
                   draw_home(f, {s.site_name, in_shade(s.topics, f.theme), true});
                 }});
  for (const bool listing : {false, true})
    all.push_back({listing ? "search, all that was found" : "search", [&s, listing](Frame& f) {
                     draw_search(f, {"calm", 0, listing, found(s, f.theme)});
                   }});
  all.push_back({"search, nothing typed", [](Frame& f) { draw_search(f, {}); }});
  all.push_back({"search, nothing found", [](Frame& f) { draw_search(f, {"a rather long word", 0, false, {}}); }});
  all.push_back({"home with two shelves", [&s](Frame& f) {
                   draw_home(f, {"", in_shade({s.topics.begin(), s.topics.begin() + 2}, f.theme)});
                 }});
  all.push_back({"topic", [&s](Frame& f) {
                   draw_topic(f, {s.topics[1].title, s.topics[1].text, colours(f.theme), in_shade(s.entries, f.theme)});
                 }});
  all.push_back({"topic with nothing", [&s](Frame& f) {
                   draw_topic(f, {s.topics[1].title, "", colours(f.theme), {}});
                 }});
  all.push_back({"before-card", [&s](Frame& f) { draw_note(f, {s.card.about.title, s.card.note, colours(f.theme)}); }});
}

void add_cards(std::vector<Scene>& all, const Sample& s) {
  const std::vector<Tile> related(s.entries.begin() + 1, s.entries.begin() + 3);
  all.push_back({"first page", [&s](Frame& f) { draw_reader(f, reading(s.card, 0, {}, f.theme)); }});
  all.push_back({"middle page", [&s](Frame& f) { draw_reader(f, reading(s.card, 1, {}, f.theme)); }});
  all.push_back({"last page", [&s, related](Frame& f) { draw_reader(f, reading(s.card, 2, related, f.theme)); }});
  all.push_back({"page with an exercise", [&s](Frame& f) { draw_reader(f, reading(s.breathing, 0, {}, f.theme)); }});
  all.push_back({"page with easy words", [&s](Frame& f) { draw_reader(f, reading(s.easy, 0, {}, f.theme)); }});
  for (const int page : {0, 99})
    all.push_back({page == 0 ? "easy words" : "easy words, last page", [&s, related, page](Frame& f) {
                     ReaderView view = reading(s.easy, page, related, f.theme);
                     view.easy = true;
                     draw_reader(f, view);
                   }});
  all.push_back({"meaning of a word", [&s](Frame& f) {
                   ReaderView view = reading(s.easy, 0, {}, f.theme);
                   view.explained = "alarm";
                   draw_reader(f, view);
                 }});
  all.push_back({"breathing", [&s](Frame& f) { draw_breathing(f, exercise(s.breathing, f.theme)); }});
  all.push_back({"guided", [&s](Frame& f) { draw_guided(f, exercise(s.guided, f.theme, 0, 2)); }});
  all.push_back({"guided, last step", [&s](Frame& f) { draw_guided(f, exercise(s.guided, f.theme, 2)); }});
  all.push_back({"exercise done", [&s](Frame& f) { draw_exercise_done(f, exercise(s.guided, f.theme, 3)); }});
}

void add_question(std::vector<Scene>& all, const Sample& s, const std::string& name, const std::string& link,
                  check::Answer given = {}) {
  all.push_back({name, [&s, link, given](Frame& f) {
                   QuestionView view = asking(s.kinds, f.theme, link, given);
                   view.of = 0;
                   if (link == "worry")
                     for (const char* above : {"group", "intro"})
                       view.before.push_back(
                           s.kinds->questionnaire().items[static_cast<std::size_t>(place(s.kinds, above))].text);
                   draw_question(f, view);
                 }});
}

void add_questions(std::vector<Scene>& all, const Sample& s) {
  all.push_back({"question", [&s](Frame& f) { draw_question(f, asking(s.form, f.theme, "item4")); }});
  all.push_back({"question answered", [&s](Frame& f) {
                   draw_question(f, asking(s.form, f.theme, "item8", {{3}, {}, {}}));
                 }});
  all.push_back({"question of the review", [&s](Frame& f) {
                   QuestionView view = asking(s.form, f.theme, "item4", {{1}, {}, {}});
                   view.changing = true;
                   draw_question(f, view);
                 }});
  add_question(all, s, "question with texts before it", "worry");
  add_question(all, s, "question of yes or no", "yes", {{0}, {}, {}});
  add_question(all, s, "question with many answers", "many");
  add_question(all, s, "question with long answers", "long");
  add_question(all, s, "question with several answers", "several");
  add_question(all, s, "question with several answers chosen", "several", {{1, 4, 6}, {}, {}});
  add_question(all, s, "question with a scale", "scale", {{}, check::Decimal(7), {}});
  add_question(all, s, "question with a slider", "slider");
  add_question(all, s, "question with a number", "number");
  add_question(all, s, "question with a number set", "number", {{}, check::Decimal(56), {}});
  add_question(all, s, "question with a decimal", "decimal", {{}, check::Decimal::parse("21.5"), {}});
}

void add_check(std::vector<Scene>& all, const Sample& s) {
  all.push_back({"before-check", [&s](Frame& f) { draw_before_check(f, checking(s.form, f.theme)); }});
  add_questions(all, s);
  all.push_back({"support", [&s](Frame& f) { draw_support(f, checking(s.kinds, f.theme), support(s)); }});
  all.push_back({"review", [&s](Frame& f) {
                   check::Answers answers{{{place(s.kinds, "worry"), {{2}, {}, {}}},
                                           {place(s.kinds, "several"), {{0, 2, 5}, {}, {}}},
                                           {place(s.kinds, "scale"), {{}, check::Decimal(4), {}}},
                                           {place(s.kinds, "long"), {{2}, {}, {}}}}};
                   draw_review(f, {checking(s.kinds, f.theme), check::questions(*s.kinds, answers), answers});
                 }});
  all.push_back({"result", [&s](Frame& f) {
                   const check::Guidance& band = s.form->questionnaire().scores[0].bands[0].guidance;
                   ResultView view = result(s, s.form, band, f.theme);
                   view.take_away = "In danger right now? Call 112\nSomeone who listens: 1-800-555-0100";
                   draw_result(f, view);
                 }});
  all.push_back({"result with support", [&s](Frame& f) {
                   ResultView view = result(s, s.kinds, s.kinds->questionnaire().general, f.theme);
                   view.support = support(s);
                   draw_result(f, view);
                 }});
}

void add_others(std::vector<Scene>& all, const Sample& s) {
  all.push_back({"help", [&s](Frame& f) { draw_help(f, {s.emergency, s.contacts}); }});
  all.push_back({"help without numbers", [](Frame& f) { draw_help(f, {}); }});
  all.push_back({"still-there", [](Frame& f) { draw_still_there(f, {17, 0.6}); }});
  all.push_back({"settings", [](Frame& f) { draw_settings(f, {{.text_size = f.look.text_size, .low = f.look.low}}); }});
  all.push_back({"cover", [](Frame& f) { draw_cover(f); }});
  all.push_back({"no-content",
                 [&s](Frame& f) {
                   draw_sorry(f, {s.form->questionnaire().title, s.form->questionnaire().about[0],
                                  s.form->questionnaire().period, s.emergency, s.contacts});
                 },
                 false});
  all.push_back({"staff",
                 [&s](Frame& f) {
                   draw_staff(f, {s.form->questionnaire().title,
                                  "Close",
                                  {{"What visitors read", {s.form->questionnaire().about[0], "Made 12 days ago."}},
                                   {"This kiosk is for trying things out", {s.form->questionnaire().about[0]}, true},
                                   {"What came",
                                    {s.form->questionnaire().about[0], s.form->questionnaire().about[0],
                                     s.form->questionnaire().about[0]}}}});
                 },
                 false});
}

} // namespace

const std::vector<Panel>& panels() {
  static const std::vector<Panel> all{{800, 480, 154}, {1280, 800, 217}, {1920, 1080, 476}, {1080, 1920, 268}};
  return all;
}

std::string name_of(const Panel& panel) { return std::to_string(panel.width) + "x" + std::to_string(panel.height); }

std::vector<Scene> scenes(const Sample& sample) {
  std::vector<Scene> all;
  add_shelves(all, sample);
  add_cards(all, sample);
  add_check(all, sample);
  add_others(all, sample);
  return all;
}

Scene scene(const Sample& sample, const std::string& name) {
  for (Scene& one : scenes(sample))
    if (one.name == name) return one;
  throw std::runtime_error("no scene is called " + name);
}

Look look_of(const Panel& panel, session::TextSize size, session::Shade shade) {
  Look look;
  look.panel = panel;
  look.text_size = size;
  look.shade = shade;
  look.can_listen = true;
  look.language_name = "English";
  return look;
}

std::string name_of(const Look& look) {
  static const char* const sizes[] = {"standard", "large", "largest"};
  static const char* const shades[] = {"as the site has it", "light", "dark", "high contrast"};
  return name_of(look.panel) + ", " + sizes[static_cast<int>(look.text_size)] + ", " +
         shades[static_cast<int>(look.shade)] + (look.low ? ", low" : "") +
         (look.right_to_left ? ", right to left" : "");
}

} // namespace anteroom::ui
