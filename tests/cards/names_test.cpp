#include "cards/card.h"
#include "cards/topic.h"

#include "help/catch.h"

#include <set>
#include <string>

using namespace anteroom::cards;

namespace {

constexpr BlockKind kKinds[] = {BlockKind::paragraph, BlockKind::heading, BlockKind::list,    BlockKind::steps,
                                BlockKind::quote,     BlockKind::callout, BlockKind::picture, BlockKind::question,
                                BlockKind::breathing, BlockKind::guided};
constexpr Colour kColours[] = {Colour::plum,  Colour::amber, Colour::blue,  Colour::teal,
                               Colour::olive, Colour::green, Colour::slate, Colour::rose};

} // namespace

TEST_CASE("the kind of a block") {
  SECTION("is found again by its name") {
    std::set<std::string> names;
    for (const BlockKind kind : kKinds) {
      const std::string name = block_kind_name(kind);
      CAPTURE(name);
      BlockKind found = kind == BlockKind::quote ? BlockKind::list : BlockKind::quote;
      CHECK(block_kind_from(name, found));
      CHECK(found == kind);
      names.insert(name);
    }
    CHECK(names.size() == std::size(kKinds));
  }

  SECTION("is named as authors and bundles write it") {
    CHECK(std::string(block_kind_name(BlockKind::paragraph)) == "paragraph");
    CHECK(std::string(block_kind_name(BlockKind::callout)) == "callout");
    CHECK(std::string(block_kind_name(BlockKind::guided)) == "guided");
  }

  SECTION("stays what it was when no kind has the name") {
    for (const char* name : {"", "Paragraph", "paragraph ", "table", "list\n"}) {
      BlockKind kind = BlockKind::steps;
      CHECK_FALSE(block_kind_from(name, kind));
      CHECK(kind == BlockKind::steps);
    }
  }

  SECTION("tells exercises from what is read") {
    for (const BlockKind kind : kKinds)
      CHECK(is_exercise(kind) == (kind == BlockKind::breathing || kind == BlockKind::guided));
  }
}

TEST_CASE("the colour of a topic") {
  SECTION("is found again by its name") {
    std::set<std::string> names;
    for (const Colour colour : kColours) {
      const std::string name = colour_name(colour);
      CAPTURE(name);
      Colour found = colour == Colour::rose ? Colour::plum : Colour::rose;
      CHECK(colour_from(name, found));
      CHECK(found == colour);
      names.insert(name);
    }
    CHECK(names.size() == std::size(kColours));
  }

  SECTION("is named as authors and bundles write it") {
    CHECK(std::string(colour_name(Colour::plum)) == "plum");
    CHECK(std::string(colour_name(Colour::rose)) == "rose");
  }

  SECTION("stays what it was when no colour has the name") {
    for (const char* name : {"", "Teal", "teal ", "red"}) {
      Colour colour = Colour::slate;
      CHECK_FALSE(colour_from(name, colour));
      CHECK(colour == Colour::slate);
    }
  }
}
