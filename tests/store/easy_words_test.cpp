#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"
#include "store/store.h"

using namespace anteroom;

TEST_CASE("easy words in a bundle") {
  const help::TempFolder folder;
  help::make_bundle(folder / "small.anteroom");
  const auto opened = store::Store::open(folder / "small.anteroom");
  REQUIRE(opened.ok());
  const store::Store& store = *opened;

  SECTION("opens a card with its easy version, and with what its words mean") {
    const auto card = store.card("alarm-stays-on", "en");
    REQUIRE(card);
    REQUIRE(card->easy.size() == 2);
    REQUIRE(card->easy[0].blocks.size() == 2);
    CHECK(card->easy[0].blocks[0].kind == cards::BlockKind::picture);
    CHECK(card->easy[0].blocks[0].picture == "shelter");
    CHECK(card->easy[0].blocks[0].lines.at(0).text == "A house with a bell");
    CHECK(card->easy[1].blocks[1].lines.at(0).text == "It can learn to be quiet.");
    CHECK(cards::easy_minutes(*card) == 1);
    const std::vector<cards::Mention> alarm{{17, 22, "alarm"}};
    CHECK(card->pages[0].blocks[0].lines.at(0).mentions == alarm);
    CHECK(card->easy[0].blocks[1].lines.at(0).mentions == alarm);
    REQUIRE(card->meaning("alarm"));
    CHECK(card->meaning("alarm")->text == "What your body does when it thinks there is danger.");
    CHECK_FALSE(card->meaning("bell"));
  }

  SECTION("has an easy version only in the language it is written in") {
    const auto card = store.card("alarm-stays-on", "ar");
    REQUIRE(card);
    CHECK(card->easy.empty());
    CHECK(card->words.empty());
    CHECK(&card->version(true) == &card->pages);
  }
  SECTION("take a minute for four steps, and never none") {
    cards::Card card;
    const auto minutes = [&](std::size_t steps) {
      card.easy.resize(steps);
      return cards::easy_minutes(card);
    };
    CHECK(minutes(1) == 1);
    CHECK(minutes(4) == 1);
    CHECK(minutes(5) == 2);
    CHECK(minutes(8) == 2);
  }
}
