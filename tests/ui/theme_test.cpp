#include "ui/theme.h"

#include "help/catch.h"

using namespace anteroom;
using namespace anteroom::ui;
using picture::contrast;

TEST_CASE("theme") {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    const std::string shade = theme->dark ? "dark" : "light";

    DYNAMIC_SECTION("text can be read, " << shade) {
      for (const Colour& ground : {theme->paper, theme->surface}) {
        CHECK(contrast(theme->ink, ground) >= 7);
        CHECK(contrast(theme->soft, ground) >= 4.5);
        CHECK(contrast(theme->primary, ground) >= 4.5);
        CHECK(contrast(theme->help, ground) >= 4.5);
      }
      CHECK(contrast(theme->on_primary, theme->primary) >= 4.5);
    }

    DYNAMIC_SECTION("so can every topic's words, on paper, on cards and on its tint, " << shade) {
      for (int i = 0; i < 8; ++i) {
        const TopicColours topic = theme->topic(static_cast<cards::Colour>(i));
        INFO("colour " << i);
        for (const Colour& ground : {theme->paper, theme->surface, topic.tint})
          CHECK(contrast(topic.ink, ground) >= 4.5);
        CHECK(contrast(theme->ink, topic.tint) >= 7);
        CHECK(contrast(topic.tint, topic.ink) >= 4.5);
      }
    }

    DYNAMIC_SECTION("the ring around the focus stands out, " << shade) {
      CHECK(contrast(theme->focus, theme->paper) >= 3);
      CHECK(contrast(theme->focus, theme->surface) >= 3);
    }

    DYNAMIC_SECTION("colours are whole, " << shade) {
      for (const Colour& colour : {theme->paper, theme->surface, theme->ink, theme->soft, theme->primary, theme->help})
        CHECK(colour.a == 255);
    }
  }

  SECTION("topics differ from each other") {
    for (int i = 0; i < 8; ++i)
      for (int j = 0; j < i; ++j)
        CHECK_FALSE(light_theme().topic(static_cast<cards::Colour>(i)).ink ==
                    light_theme().topic(static_cast<cards::Colour>(j)).ink);
  }
}
