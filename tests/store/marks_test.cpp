#include "store/marks.h"

#include "help/catch.h"

using namespace anteroom;
using cards::Emphasis;
using cards::Mention;
using cards::Span;
using store::read_breath;
using store::read_mentions;
using store::read_spans;

TEST_CASE("marks of emphasis") {
  SECTION("name strong and soft bytes in order") {
    CHECK(read_spans("", "text") == std::vector<Span>{});
    CHECK(read_spans("s0-8 e12-20", "a text of twenty-two b") ==
          std::vector<Span>{{0, 8, Emphasis::strong}, {12, 20, Emphasis::soft}});
    CHECK(read_spans("s0-2 e2-4", "text") == std::vector<Span>{{0, 2, Emphasis::strong}, {2, 4, Emphasis::soft}});
  }

  SECTION("stay inside their text") {
    CHECK(read_spans("s0-4", "text"));
    CHECK_FALSE(read_spans("s0-5", "text"));
    CHECK_FALSE(read_spans("s0-18446744073709551615", "text"));
    CHECK_FALSE(read_spans("s0-18446744073709551616", "text"));
    CHECK_FALSE(read_spans("s0-1", ""));
  }

  SECTION("do not cut through a character") {
    CHECK(read_spans("s0-2", "éa"));
    CHECK_FALSE(read_spans("s0-1", "éa"));
    CHECK_FALSE(read_spans("s1-3", "éa"));
  }

  SECTION("are refused when out of order, overlapping, empty or strange") {
    for (const char* wrong : {"s2-4 s0-1", "s0-3 e2-4", "s1-1", "s2-1", "x0-1", "s0", "s0-", "s-1", "s0-1 ", " s0-1",
                              "s0-1  s2-3", "s0-1,s2-3", "s+0-1", "s0--1", "S0-1", "s 0-1", "s0-1s2-3"}) {
      CAPTURE(wrong);
      CHECK_FALSE(read_spans(wrong, "text"));
    }
  }
}

TEST_CASE("marks of explained words") {
  SECTION("name bytes in order, and what they mean") {
    CHECK(read_mentions("", "text") == std::vector<Mention>{});
    CHECK(read_mentions("0-6:trauma 10-17:trigger", "Trauma in trigger") ==
          std::vector<Mention>{{0, 6, "trauma"}, {10, 17, "trigger"}});
  }
  SECTION("stay inside their text and do not cut through a character") {
    CHECK_FALSE(read_mentions("0-5:a", "text"));
    CHECK_FALSE(read_mentions("0-1:a", "éa"));
  }
  SECTION("are refused when out of order, overlapping, empty or strange") {
    for (const char* wrong : {"2-4:a 0-1:a", "0-3:a 2-4:a", "1-1:a", "0-1", "0-1:", "0-1:A", "0-1:a ", " 0-1:a",
                              "0-1:a  2-3:b", "0-1:a,2-3:b", "s0-1:a", "0-1:a b", "0-1 :a"}) {
      CAPTURE(wrong);
      CHECK_FALSE(read_mentions(wrong, "text"));
    }
  }
}

TEST_CASE("a breath") {
  SECTION("is four numbers by name") {
    CHECK(read_breath("in=4 hold=0 out=6 rounds=12") == cards::Breath{4, 0, 6, 12});
    CHECK(read_breath("in=60 hold=60 out=60 rounds=100") == cards::Breath{60, 60, 60, 100});
  }

  SECTION("is nothing else") {
    for (const char* wrong :
         {"", "in=4", "in=0 hold=0 out=6 rounds=12", "in=4 hold=0 out=0 rounds=12", "in=4 hold=0 out=6 rounds=0",
          "in=4 hold=0 out=6 rounds=101", "in=61 hold=0 out=6 rounds=12", "in=4 hold=-1 out=6 rounds=12",
          "in=4 hold=0 out=6 rounds=12 ", "in=4  hold=0 out=6 rounds=12", "in=99999999999 hold=0 out=6 rounds=12",
          "out=6 in=4 hold=0 rounds=12", "in=4.5 hold=0 out=6 rounds=12"}) {
      CAPTURE(wrong);
      CHECK_FALSE(read_breath(wrong));
    }
  }
}
