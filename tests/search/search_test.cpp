#include "search/search.h"

#include "help/promise.h"
#include "search/shelf.h"

using namespace anteroom;
using help::bracketed;
using help::Shelf;
using search::Kind;

TEST_CASE("a search") {
  SECTION("finds cards and checks, by title, summary and text") {
    Shelf shelf;
    CHECK(shelf.ids("slow") == "slow-breathing five-things");
    CHECK(shelf.ids("two quiet") == "slow-breathing");
    CHECK(shelf.ids("listens") == "alarm-stays-on");
    CHECK(shelf.ids("close") == "close");
    CHECK(shelf.find("close")[0].kind == Kind::check);
    CHECK(shelf.find("alone")[0].kind == Kind::check); // a statement of it
    CHECK(shelf.find("slow")[0].kind == Kind::card);
  }

  SECTION("finds nothing for what is nowhere, and for nothing") {
    Shelf shelf;
    for (const char* typed : {"", " ", ".,;", "zzzz", "xylophone", "slow xylophone", "焦虑", "'", "\u0301"}) {
      INFO(typed);
      CHECK(shelf.ids(typed) == "");
    }
  }

  SECTION("answers with each letter that is typed") {
    Shelf shelf;
    const std::string typed = "slow breath";
    for (std::size_t size = 1; size <= typed.size(); ++size) {
      INFO(typed.substr(0, size));
      CHECK_THAT(shelf.ids(typed.substr(0, size)), ContainsSubstring("slow-breathing"));
    }
  }

  SECTION("wants every word, in any order, wherever each is") {
    Shelf shelf({{"one", "en", "Rain", "Falls on the roof", "A warm night"}, {"two", "en", "Rain", "Falls", "A day"}});
    CHECK(shelf.ids("rain roof") == "one");
    CHECK(shelf.ids("night ROOF rain") == "one");
    CHECK(shelf.ids("rain falls") == "one two");
    CHECK(shelf.ids("rain roof day") == "");
  }
}

TEST_CASE("hits") {
  SECTION("are in order: title, summary, text; the whole word, its beginning, its middle; then the shelf") {
    Shelf shelf({{"text", "en", "A", "b", "The moon"},
                 {"middle", "en", "Honeymoon", "b"},
                 {"second", "en", "Moon again"},
                 {"begins", "en", "Moonlight", "b"},
                 {"summary", "en", "A", "By the moon"},
                 {"whole", "en", "The moon", "b"}});
    CHECK(shelf.ids("moon") == "second whole begins middle summary text");
  }

  SECTION("are no more than wanted, the best") {
    std::vector<help::Told> cards;
    for (int i = 0; i < 60; ++i) cards.push_back({"text-" + std::to_string(i), "en", "A", "b", "Some moonlight"});
    cards.push_back({"title", "en", "Moonlight"});
    Shelf shelf(cards);
    CHECK(shelf.find("moonl", "en", 5).size() == 5);
    CHECK(shelf.find("moonl", "en", 5)[0].id == "title");
    CHECK(shelf.find("moonl", "en", 1).size() == 1);
    CHECK(shelf.find("moonl", "en", 0).empty());
    CHECK(shelf.find("moonl", "en", 100).size() == 61);
  }

  SECTION("show where the words are: in title and summary, or in a line of the text") {
    Shelf shelf({{"one", "en", "Rain on the roof", "Hear the rain", "Nothing here."},
                 {"two", "en", "Night", "Quiet", "There was rain before. " + std::string(30, '.') + " End"}});
    const auto hits = shelf.find("rain");
    REQUIRE(hits.size() == 2);
    CHECK(bracketed(hits[0].title) == "[Rain] on the roof");
    CHECK(bracketed(hits[0].excerpt) == "Hear the [rain]");
    CHECK(bracketed(hits[1].title) == "Night");
    CHECK(bracketed(hits[1].excerpt) == "There was [rain] before. " + std::string(30, '.') + " End");
  }

  SECTION("never show the text of a sensitive card, whose note comes first") {
    Shelf shelf({{"hard", "en", "Something hard", "With a note", "A violent word", true}});
    const auto hits = shelf.find("violent");
    REQUIRE(hits.size() == 1);
    CHECK(bracketed(hits[0].excerpt) == "With a note");
  }

  SECTION("are only what has the letters one after the other, where no spaces part words") {
    Shelf shelf({{"apart", "en", "焦虑。虑症"}, {"together", "en", "焦虑症"}});
    CHECK(shelf.ids("焦虑症") == "together");
  }
}

TEST_CASE("a search in a language") {
  Shelf shelf({{"both", "en", "The moon"},
               {"both", "ar", "القمر moon"},
               {"english", "en", "Moon again"},
               {"arabic", "ar", "moon وحده"},
               {"arabic", "en", "Something else"}});

  SECTION("finds what has a text in it, then what has none, in the first language") {
    CHECK(shelf.ids("moon", "ar") == "both arabic english");
    const auto hits = shelf.find("moon", "ar");
    CHECK(hits[0].language == "ar");
    CHECK(hits[2].language == "en");
    CHECK(shelf.ids("moon", "en") == "both english");
    CHECK(shelf.ids("قمر", "ar") == "both");
    CHECK(shelf.ids("قمر", "en") == "");
  }

  SECTION("finds nothing by words of a text that is not shown") { CHECK(shelf.ids("something else", "ar") == ""); }

  SECTION("that the bundle does not speak is one in the first") {
    CHECK(shelf.ids("moon", "xx") == "both english");
    CHECK(shelf.ids("moon", "") == "both english");
  }
}

TEST_CASE("a short word") {
  Shelf shelf({{"one", "en", "I am here", "b"}, {"two", "en", "It is there", "b"}, {"three", "en", "Sit there", "b"}});

  SECTION("is how words begin while it is the last that is typed") {
    CHECK(shelf.ids("i").starts_with("one close two"));
    CHECK(bracketed(shelf.find("there i")[0].title) == "[I]t [i]s [there]");
  }

  SECTION("is a whole word when another is typed behind it") {
    CHECK(shelf.ids("i here") == "one");
    CHECK(bracketed(shelf.find("is ther")[0].title) == "It [is] [ther]e");
    CHECK(shelf.ids("it there") == "two");
  }

  SECTION("is left out when nothing has it, but never alone") {
    CHECK(shelf.ids("z sit").starts_with("three"));
    CHECK(shelf.ids("z zz") == "");
    CHECK(shelf.ids("z") == "");
  }
}

TEST_CASE("slips are forgiven") {
  Shelf shelf({{"sleep", "en", "Sleepless nights", "When rest is far", "Your thoughts go round"},
               {"form", "en", "A form of help"}});

  SECTION("where nothing is found otherwise") {
    for (const char* typed : {"slepless", "sleeples nihgts", "slleepless", "thougths", "raund thoughts"}) {
      INFO(typed);
      CHECK_THAT(shelf.ids(typed), ContainsSubstring("sleep"));
    }
    CHECK(bracketed(shelf.find("slepless")[0].title) == "[Sleepless] nights");
  }

  SECTION("and not where something is") {
    CHECK(shelf.ids("form") == "form"); // and not what has "from"
  }

  SECTION("but not in words of three letters, nor many of them") {
    CHECK(shelf.ids("fxr") == "");
    CHECK(shelf.ids("slxpxxss") == "");
  }
}

TEST_CASE("whatever is typed is words, and nothing else") {
  Shelf shelf;
  const auto many = [](int times, const std::string& text) {
    std::string made;
    for (int i = 0; i < times; ++i) made += text;
    return made;
  };
  const std::vector<std::string> hostile{"\"",
                                         "\"slow\"",
                                         "slow\"",
                                         "'",
                                         "'; DROP TABLE list; --",
                                         "slow AND breathing",
                                         "slow OR 1=1",
                                         "NEAR(slow, breathing)",
                                         "title:slow",
                                         "*",
                                         "**",
                                         "sl*",
                                         "^slow",
                                         "-slow",
                                         "(slow",
                                         "{slow}",
                                         "slow\\",
                                         "%",
                                         "_",
                                         "?1",
                                         ":a",
                                         "@a",
                                         "$a",
                                         std::string("slow\0breathing", 14),
                                         std::string(1, '\0'),
                                         "\xff\xfe\xfd",
                                         "slow\xc3",
                                         "\xed\xa0\x80",
                                         "\u202e\u2066slow\u2069",
                                         many(4, "\ufdfa"),
                                         many(10'240, "a"),
                                         many(10'240, "\""),
                                         many(10'240, " ") + "slow",
                                         many(10'240, "\xff"),
                                         std::string(10'240, '\0'),
                                         many(2'000, "slow "),
                                         "a" + many(5'000, "\u0301"),
                                         many(3'000, "焦"),
                                         many(3'000, "น")};
  long cases = 0;
  for (const std::string& typed : hostile)
    for (const char* language : {"en", "ar", "'", "*"}) {
      INFO(typed.substr(0, 60));
      CHECK(shelf.search->find(typed, language, 24));
      ++cases;
    }
  help::promise("search", cases, "hostile things typed, and taken for words");

  // Signs part words, as for people.
  for (const char* typed : {"\"slow\"", "slow*", "^slow", "(slow", "-slow", "slow\\", "\u202e\u2066slow\u2069"}) {
    INFO(typed);
    CHECK(shelf.ids(typed) == shelf.ids("slow"));
  }
  // "and" is a word.
  CHECK(shelf.ids("slow AND breathing") == shelf.ids("slow and breathing"));
}
