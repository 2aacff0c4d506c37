#include "store/store.h"

#include "check/form.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

using namespace anteroom;
using help::BundleRecipe;
using help::make_bundle;
using help::TempFolder;
using store::Store;

namespace {

Store open_small(const TempFolder& folder) {
  make_bundle(folder / "small.anteroom");
  Result<Store> opened = Store::open(folder / "small.anteroom");
  INFO((opened ? "" : opened.error().what));
  REQUIRE(opened.ok());
  return std::move(*opened);
}

} // namespace

TEST_CASE("a good bundle") {
  const TempFolder folder;
  const Store store = open_small(folder);

  SECTION("passes the inspection") {
    const auto about = store::inspect(folder / "small.anteroom");
    INFO((about ? "" : about.error().what));
    REQUIRE(about.ok());
    CHECK(about->sequence == 1);
  }

  SECTION("says what it is and which languages it speaks") {
    CHECK(store.about().id == "small-bundle");
    CHECK(store.about().title == "A small bundle");
    CHECK(store.about().created == "2026-11-21");
    REQUIRE(store.languages().size() == 2);
    CHECK(store.languages()[0] == cards::Language{"en", "English", cards::Direction::left_to_right});
    CHECK(store.languages()[1].direction == cards::Direction::right_to_left);
  }

  SECTION("says of each text which language it is in, and is never half in one and half in another") {
    const auto alarm = store.card("alarm-stays-on", "ar");
    REQUIRE(alarm.has_value());
    CHECK(alarm->about.language == "ar");
    CHECK(alarm->related.at(1).language == "en");
    CHECK(store.card("old-hurt", "ar")->about.language == "en");
    CHECK(store.shelf("alarm", "ar").cards.at(1).language == "en");
    CHECK(store.topics("ar").at(0).language == "ar");
    CHECK(store.topics("ar").at(1).language == "en");
    CHECK(store.check("close", "ar")->language == "en");
  }

  SECTION("takes what a form of a language lacks from that language, before the first") {
    const std::string egypt =
        "INSERT INTO language SELECT 'ar-EG', 2, 'العربية (مصر)', direction, plural, 0, zero, speech "
        "FROM language WHERE code='ar'";
    make_bundle(folder / "forms", {.spoil = [&](sqlite3* db) { help::run_sql(db, egypt); }});
    const auto forms = Store::open(folder / "forms");
    REQUIRE(forms.ok());
    CHECK(forms->card("alarm-stays-on", "ar-EG")->about.language == "ar");
    CHECK(forms->card("old-hurt", "ar-EG")->about.language == "en");
    CHECK(forms->topics("ar-EG").at(0).language == "ar");
    CHECK(forms->words("ar-EG")(cards::Word::bar_help) == "مساعدة");
    CHECK_THAT(forms->words("ar-EG")(cards::Word::minutes, 7), ContainsSubstring("دقيقة 3"));
    CHECK(forms->words("ar-EG")(cards::Word::bar_finish) == "Word bar_finish");
    make_bundle(folder / "draft", {.spoil = [&](sqlite3* db) {
                  help::run_sql(db, egypt + "; UPDATE language SET draft=1 WHERE code='ar'");
                }});
    const auto hidden = Store::open(folder / "draft", store::Drafts::hidden);
    REQUIRE(hidden.ok());
    CHECK(hidden->card("alarm-stays-on", "ar-EG")->about.language == "en");
  }

  SECTION("writes the numbers of a language with its digits") {
    make_bundle(folder / "digits",
                {.spoil = [](sqlite3* db) { help::run_sql(db, "UPDATE language SET zero='٠' WHERE code='ar'"); }});
    const auto digits = Store::open(folder / "digits");
    REQUIRE(digits.ok());
    CHECK(digits->words("ar")(cards::Word::minutes, 12) == "\u2066١٢\u2069 دقيقة 4");
    CHECK(digits->words("en")(cards::Word::minutes, 12) == "12 of minutes, many");
  }

  SECTION("leaves drafts out where that is asked for, but never the first language") {
    make_bundle(folder / "drafts",
                {.spoil = [](sqlite3* db) { help::run_sql(db, "UPDATE language SET draft=1 WHERE code='ar'"); }});
    const auto shown = Store::open(folder / "drafts");
    REQUIRE(shown.ok());
    CHECK(shown->languages().at(1).draft);
    CHECK(shown->hidden().empty());
    const auto hidden = Store::open(folder / "drafts", store::Drafts::hidden);
    REQUIRE(hidden.ok());
    REQUIRE(hidden->languages().size() == 1);
    CHECK(hidden->languages()[0].code == "en");
    REQUIRE(hidden->hidden().size() == 1);
    CHECK(hidden->hidden()[0].code == "ar");
  }

  SECTION("lists its topics in order") {
    const auto topics = store.topics("en");
    REQUIRE(topics.size() == 2);
    CHECK(topics[0] == cards::Topic{"alarm", "The body's alarm", "Why touch can feel unsafe", "shelter",
                                    cards::Colour::amber, "en"});
    CHECK(topics[1].id == "calm");
  }

  SECTION("puts cards and checks on their shelves") {
    const auto alarm = store.shelf("alarm", "en");
    REQUIRE(alarm.cards.size() == 2);
    CHECK(alarm.cards[0].title == "When the alarm stays on");
    CHECK(alarm.cards[1].sensitivity == cards::Sensitivity::sensitive);
    CHECK(alarm.checks.empty());
    const auto calm = store.shelf("calm", "en");
    CHECK(calm.cards.size() == 2);
    CHECK(calm.cards[0].has_exercise);
    REQUIRE(calm.checks.size() == 1);
    CHECK(calm.checks[0].title == "How close do I feel?");
    CHECK(store.shelf("no-such-topic", "en").cards.empty());
  }

  SECTION("knows the shelf of a check, and whether the check stands there alone") {
    CHECK(store.topic_of_check("close") == "calm");
    CHECK(store.topic_of_check("no-such-check").empty());
    CHECK(store.lone_check("calm").empty()); // beside two cards
    CHECK(store.lone_check("alarm").empty());
    make_bundle(folder / "alone.anteroom",
                {"alone", "Alone", 1, [](sqlite3* db) {
                   help::run_sql(db, "UPDATE card SET topic = 'alarm', position = position + 2 WHERE topic = 'calm'");
                 }});
    const auto alone = Store::open(folder / "alone.anteroom");
    REQUIRE(alone.ok());
    CHECK(alone->lone_check("calm") == "close");
    CHECK(alone->lone_check("alarm").empty());
  }

  SECTION("opens a card with its pages, emphasis and related cards") {
    const auto card = store.card("alarm-stays-on", "en");
    REQUIRE(card);
    CHECK(card->about.topic == "alarm");
    CHECK(card->about.minutes == 2);
    CHECK(card->reviewed == "2026-11");
    REQUIRE(card->pages.size() == 2);
    REQUIRE(card->pages[0].blocks.size() == 4);
    CHECK(card->pages[0].blocks[0].lines[0].spans == std::vector{cards::Span{24, 41, cards::Emphasis::strong}});
    CHECK(card->pages[0].blocks[2].lines.size() == 2);
    CHECK(card->pages[1].blocks[2].picture == "shelter");
    REQUIRE(card->related.size() == 2);
    CHECK(card->related[0].id == "slow-breathing");
    CHECK(card->related[1].title == "Old hurt");
  }

  SECTION("opens exercises") {
    const auto breathing = store.card("slow-breathing", "en");
    REQUIRE(breathing);
    CHECK(breathing->pages[0].blocks[1].breath == cards::Breath{4, 0, 6, 12});
    const auto guided = store.card("five-things", "en");
    REQUIRE(guided);
    CHECK(guided->pages[0].blocks[0].counts == std::vector{5, 4, 0});
  }

  SECTION("opens a check with its bands in order") {
    const auto form = store.check("close", "en");
    REQUIRE(form);
    CHECK(form->about == std::vector<std::string>{"About three.", "Nothing is kept."});
    CHECK(form->copyright == "Ours");
    REQUIRE(form->items.size() == 4);
    CHECK(form->items[1].text == "I felt worry");
    CHECK(form->items[1].help == std::vector<std::string>{"Take your time."});
    REQUIRE(form->items[1].options.size() == 3);
    CHECK(form->items[1].options[2].text == "Most days");
    CHECK(form->items[1].options[2].weight == check::Decimal(2));
    CHECK(form->items[1].options[2].value == check::Value(check::Coding{"urn:often", "c2", ""}));
    REQUIRE(form->scores.size() == 2);
    CHECK(form->scores[0].enough == 2);
    const auto& bands = form->scores[0].bands;
    REQUIRE(bands.size() == 2);
    CHECK(bands[0].to == check::Decimal(2));
    CHECK(bands[1].guidance.id == "shaken");
    CHECK(bands[1].guidance.read == std::vector<std::string>{"alarm-stays-on"});
    CHECK(form->too_few.title == "A few answers");
    CHECK(form->too_few.try_now == "slow-breathing");
    CHECK(form->general.title == "Thank you");
  }

  SECTION("opens a check with its logic, ready to be worked with") {
    const auto form = check::Form::make(*store.check("close", "en"));
    REQUIRE(form);
    CHECK(check::questions(*form, {}) == std::vector{0, 1});
    const auto most_days = check::with_answer(*form, {}, 0, {{2}, std::nullopt, {}});
    CHECK(check::questions(*form, most_days) == std::vector{0, 1, 2});
    const auto both = check::with_answer(*form, most_days, 1, {{2}, std::nullopt, {}});
    const auto scores = check::scores(*form, both);
    CHECK(scores[0] == check::Scored{"total", "", check::Decimal(6), check::Origin::side_file}); // the mean for one
    CHECK(scores[1] == check::Scored{"sum", "1-1", check::Decimal(4), check::Origin::file});
    CHECK(check::suggested(*form, both) == check::Suggested{{"old-hurt"}, {"five-things"}});
    REQUIRE(check::support(*form, 2, {{1}, std::nullopt, {}}));
    CHECK(check::support(*form, 2, {{1}, std::nullopt, {}})->title == "You are not alone");
    CHECK_FALSE(check::support(*form, 2, {{0}, std::nullopt, {}}));
  }

  SECTION("hands out pictures") {
    CHECK(store.picture("shelter", store::PictureSize::wide) == help::plain_webp(480, 216));
    CHECK(store.picture("shelter", store::PictureSize::full) == help::plain_webp(960, 960));
    CHECK_FALSE(store.picture("no-such-picture", store::PictureSize::full));
  }

  SECTION("answers nothing for an id that it does not hold") {
    CHECK_FALSE(store.card("no-such-card", "en"));
    CHECK_FALSE(store.check("no-such-check", "en"));
    CHECK_FALSE(store.card("", "en"));
    CHECK_FALSE(store.card(std::string("alarm\0stays", 11), "en"));
    CHECK_FALSE(store.card(std::string(100'000, 'x'), "en"));
  }
}

TEST_CASE("texts in another language") {
  const TempFolder folder;
  const Store store = open_small(folder);

  SECTION("come in it where they exist") {
    CHECK(store.topics("ar")[0].title == "إنذار الجسد");
    CHECK(store.card("alarm-stays-on", "ar")->about.title == "حين لا يهدأ الإنذار");
    CHECK(store.words("ar")(cards::Word::bar_help) == "مساعدة");
    CHECK(store.words("ar")(cards::Word::minutes, 11) == "\u206611\u2069 دقيقة 4");
  }

  SECTION("come in the first language where they do not") {
    CHECK(store.topics("ar")[1].title == "Finding calm");
    CHECK(store.card("old-hurt", "ar")->about.title == "Old hurt");
    CHECK(store.check("close", "ar")->title == "How close do I feel?");
    CHECK(store.words("ar")(cards::Word::bar_back) == "Word bar_back");
  }

  SECTION("come in the first language for one that the bundle does not speak") {
    CHECK(store.card("old-hurt", "xx")->about.title == "Old hurt");
    CHECK(store.words("xx")(cards::Word::minutes, 1) == "1 of minutes, one");
    CHECK(store.words("xx")(cards::Word::minutes, 3) == "3 of minutes, many");
  }
}

TEST_CASE("a spoilt row takes only its own card away") {
  const TempFolder folder;
  make_bundle(folder / "spoilt", {.spoil = [](sqlite3* db) {
                help::run_sql(db,
                              "UPDATE line SET spans='s0-999' WHERE card='old-hurt'; UPDATE result SET lowest='odd'");
              }});
  const auto store = store::Store::open(folder / "spoilt");
  REQUIRE(store.ok());
  CHECK_FALSE(store->card("old-hurt", "en"));
  CHECK_FALSE(store->check("close", "en"));
  CHECK(store->card("five-things", "en"));
  CHECK(store->shelf("alarm", "en").cards.size() == 2);
}
