// Self-checks as long as real ones, and questions of every kind.
#include "ui/sample.h"

#include <stdexcept>

namespace anteroom::ui {
namespace {

using namespace check;

struct FormMaker {
  const Change& change;
  Questionnaire made = {};

  Item& add(const std::string& link, Kind kind, const std::string& type, const std::string& text) {
    Item item;
    item.link = link;
    item.kind = kind;
    item.fhir_type = type;
    item.text = change(text);
    made.items.push_back(std::move(item));
    return made.items.back();
  }

  Item& choice(const std::string& link, const std::string& text, const std::vector<std::string>& options) {
    Item& item = add(link, Kind::choice, "choice", text);
    for (const std::string& words : options) {
      Option option;
      option.value = Coding{"urn:sample", std::to_string(item.options.size()), words};
      option.text = change(words);
      option.weight = Decimal(static_cast<int>(item.options.size()));
      item.options.push_back(std::move(option));
    }
    return item;
  }

  Item& whole_number(const std::string& link, const std::string& text, int lowest, int highest) {
    Item& item = add(link, Kind::integer, "integer", text);
    item.lowest = Decimal(lowest);
    item.highest = Decimal(highest);
    return item;
  }

  Guidance guidance(const std::string& title) const {
    return {"feels-hard",
            change(title),
            {change("You said that closeness was hard on many days of the last two weeks, and that it took a lot to "
                    "feel safe with others."),
             change("This can change. Many people who felt this way have found help, and have felt close to someone "
                    "again.")},
            {"not-broken", "alarm-stays-on"},
            "slow-breathing"};
  }

  session::SharedForm form() {
    auto form = Form::make(std::move(made));
    if (!form) throw std::runtime_error(form.error().what);
    return std::make_shared<const Form>(std::move(*form));
  }
};

void about(FormMaker& make, const std::string& id, const std::string& title) {
  Questionnaire& q = make.made;
  q.id = id;
  q.title = make.change(title);
  q.summary = make.change("Nine short statements, nothing kept");
  q.picture = "art";
  q.minutes = 3;
  q.about = {
      make.change("This is a quiet look at how close you have felt to other people. You read nine short statements "
                  "about the last two weeks. It takes about three minutes."),
      make.change("Skip any that you like, and stop when you like. Nothing is saved. Nobody is told."),
      make.change("People near you may see the screen. You can turn your body a little, or come back at a calmer "
                  "time."),
      make.change("This is not a diagnosis. It cannot tell you what is wrong, or that nothing is. It can help you find "
                  "words.")};
  q.period = make.change("In the last two weeks");
  q.source = make.change("The statements of this house");
  q.copyright = make.change("Copyright of those who wrote it. They let everybody use it, as long as their names stay.");
}

const std::vector<std::string> kHowOften{"Not at all", "Some days", "Most days", "Nearly every day"};

} // namespace

session::SharedForm closeness(const Change& change) {
  FormMaker make{change};
  about(make, "closeness", "How close do I feel?");
  Score score;
  score.link = "total";
  score.origin = Origin::side_file;
  score.main = true;
  score.skipped = Skipped::mean;
  for (const char* text :
       {"I felt far away from someone I care about", "I felt uneasy when someone came close to me",
        "I kept away from touch that I might have liked", "My body stayed on guard, even in calm places",
        "I went numb, or my mind drifted off, while I was with someone", "I could not ask for what I needed",
        "I pulled back, or snapped, or said yes when I meant no", "It was hard to trust someone who is kind to me",
        "I felt low, worn out or without hope"}) {
    const std::string link = "item" + std::to_string(make.made.items.size());
    make.choice(link, text, kHowOften);
    score.terms.push_back({link, {}});
  }
  score.bands = {{Decimal(0), Decimal(27), make.guidance("Closeness seems hard right now")}};
  make.made.scores = {score};
  make.made.too_few = make.guidance("Thank you for looking");
  return make.form();
}

// group > intro, worry (prefix, help; calls for support), yes, many (33 answers), long (answers of many words), several
// (one stands alone), scale (0 to 10), slider (0 to 100 by tens), number (0 to 200, with a unit), open number, decimal,
// later (when yes is yes).
session::SharedForm every_kind(const Change& change) {
  FormMaker make{change};
  about(make, "kinds", "Every kind of question");
  make.add("group", Kind::group, "group", "The first part is about how things have been for you");
  make.add("intro", Kind::display, "display",
           "Take the answer that comes closest. There is no right one, and nobody here will ask you about it. You can "
           "skip whatever you like.")
      .parent = 0;
  Item& worry = make.choice("worry", "How often did you think that you would be better off far away?", kHowOften);
  worry.parent = 0;
  worry.prefix = "1.";
  worry.help = {make.change("Think of the last two weeks, today included.")};
  make.add("yes", Kind::boolean, "boolean", "Is there someone you can call at night?");
  std::vector<std::string> many;
  for (int i = 0; i < 33; ++i) many.push_back("Region number " + std::to_string(i + 1));
  make.choice("many", "Where did you grow up?", many);
  make.choice("long", "Which of these comes closest to how you end a hard day?",
              {"I lie awake for a long time and go through what was said again and again",
               "I fall asleep at once, and wake before it is light without knowing what woke me",
               "I keep something on, a light or a sound, because it is easier not to be in the dark alone",
               "I talk with someone until it is quiet in my head, or write it down where nobody finds it",
               "Something else", "I would rather not say"});
  Item& several = make.choice("several", "What helps you when it gets loud inside?",
                              {"A walk", "Music", "Someone beside me", "Being left alone", "Cold water", "Breathing",
                               "Something to hold", "None of these"});
  several.repeats = true;
  several.options.back().exclusive = true;
  Item& scale = make.whole_number("scale", "How safe do you feel right now?", 0, 10);
  scale.low_label = make.change("Not safe at all");
  scale.high_label = make.change("As safe as can be");
  make.whole_number("slider", "How much of the day did you feel like yourself?", 0, 100).step = Decimal(10);
  make.whole_number("number", "How many hours did you sleep this week?", 0, 200).unit = make.change("hours");
  make.add("free", Kind::integer, "integer", "How many people live with you?");
  make.add("decimal", Kind::decimal, "decimal", "How warm is it in your room?");
  make.choice("later", "How long would it take them to come?", {"Minutes", "Hours", "Longer"}).conditions = {
      {"yes", Comparison::equal, true}};
  make.made.safety = {{{{"worry", {0}}},
                       make.change("You need not carry this alone"),
                       {make.change("You said that you thought of being far away. Many people have such thoughts when "
                                    "things are heavy, and it helps to tell someone."),
                        make.change("You can talk to someone today, before you go on.")}}};
  make.made.suggestions = {{"yes", 1, {"alarm-stays-on"}, "slow-breathing"}};
  make.made.general = make.guidance("Thank you for looking");
  return make.form();
}

int place(const session::SharedForm& form, const std::string& link) {
  const auto found = form->place(link);
  if (!found) throw std::runtime_error("no item is called " + link);
  return *found;
}

} // namespace anteroom::ui
