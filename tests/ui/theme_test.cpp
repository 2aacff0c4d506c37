#include "ui/theme.h"

#include "help/catch.h"
#include "picture/sight.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::ui;
using picture::contrast;
using session::Shade;

TEST_CASE("theme") {
  for (const Shade which : {Shade::light, Shade::dark, Shade::contrast}) {
    const Theme* const theme = &theme_of(which);
    const std::string shade = theme->plain ? "high contrast" : theme->dark ? "dark" : "light";
    const double least = theme->plain ? 12 : 4.5;

    DYNAMIC_SECTION("A-1: text can be read, " << shade) {
      for (const Colour& ground : {theme->paper, theme->surface}) {
        CHECK(contrast(theme->ink, ground) >= std::max(7.0, least));
        CHECK(contrast(theme->soft, ground) >= least);
        CHECK(contrast(theme->primary, ground) >= least);
        CHECK(contrast(theme->help, ground) >= least);
      }
      CHECK(contrast(theme->on_primary, theme->primary) >= least);
    }

    DYNAMIC_SECTION("A-1: so can every topic's words, on paper, on cards and on its tint, " << shade) {
      for (int i = 0; i < 8; ++i) {
        const TopicColours topic = theme->topic(static_cast<cards::Colour>(i));
        INFO("colour " << i);
        for (const Colour& ground : {theme->paper, theme->surface, topic.tint})
          CHECK(contrast(topic.ink, ground) >= least);
        CHECK(contrast(theme->ink, topic.tint) >= std::max(7.0, least));
        CHECK(contrast(topic.tint, topic.ink) >= least);
      }
    }

    DYNAMIC_SECTION("A-21: the ring around the focus stands out, " << shade) {
      CHECK(contrast(theme->focus, theme->paper) >= 3);
      CHECK(contrast(theme->focus, theme->surface) >= 3);
    }

    DYNAMIC_SECTION("so does the edge of what can be touched (A-1), " << shade) {
      for (const Colour& edge : {theme->edge, theme->primary, theme->help})
        for (const Colour& ground : {theme->paper, theme->surface}) CHECK(contrast(edge, ground) >= 3);
      CHECK(contrast(theme->primary, theme->line) >= 3); // how much of a bar is full
    }

    DYNAMIC_SECTION("colours are whole, " << shade) {
      for (const Colour& colour : {theme->paper, theme->surface, theme->ink, theme->soft, theme->primary, theme->help})
        CHECK(colour.a == 255);
    }
  }

  SECTION("A-5: whoever sees no colours, or other ones, tells the same things apart") {
    using picture::Sight;
    for (const Shade shade : {Shade::light, Shade::dark, Shade::contrast})
      for (const Sight sight : {Sight::grey, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia}) {
        const Theme& theme = theme_of(shade);
        const auto apart = [&](Colour one, Colour other) {
          return contrast(picture::seen(one, sight), picture::seen(other, sight));
        };
        INFO(picture::sight_name(sight) << ", " << (theme.plain ? "high contrast" : theme.dark ? "dark" : "light"));
        for (const Colour& ground : {theme.paper, theme.surface}) {
          CHECK(apart(theme.ink, ground) >= 4.5);
          CHECK(apart(theme.primary, ground) >= 3); // the thick edge of what is chosen, where others have none
          CHECK(apart(theme.focus, ground) >= 3);
          CHECK(apart(theme.help, ground) >= 3);
          CHECK(apart(theme.edge, ground) >= 2.9);
        }
        CHECK(apart(theme.on_primary, theme.primary) >= 4.5);
      }
  }

  SECTION("topics differ from each other") {
    for (int i = 0; i < 8; ++i)
      for (int j = 0; j < i; ++j)
        CHECK_FALSE(theme_of(Shade::light).topic(static_cast<cards::Colour>(i)).ink ==
                    theme_of(Shade::light).topic(static_cast<cards::Colour>(j)).ink);
  }
}
