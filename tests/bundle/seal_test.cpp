#include "bundle/seal.h"

#include "help/catch.h"

using namespace anteroom::bundle;

TEST_CASE("a seal") {
  const std::string text = "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21";
  const Seal seal{"calm", {2, 12}, 1310720, 1, "2026-11-21"};

  SECTION("is read as it is written") {
    REQUIRE(read_seal(text));
    CHECK(*read_seal(text) == seal);
    CHECK(write_seal(seal) == text);
  }
  SECTION("has one form") {
    for (const char* other : {
             "",
             "timestamp:1556193335\tfile:test",
             "anteroom=2 channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1  channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21",
             " anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21 ",
             "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21 more=1",
             "anteroom=1 channel=calm seq=12 epoch=2 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel= epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 epoch=2 seq=12 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=0 seq=12 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=0 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=-1 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=+1 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=012 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=1e3 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=twelve size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=9223372036854775808 size=1310720 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=12 size=0 schema=1 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=0 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=99999 created=2026-11-21",
             "anteroom=1 channel=calm epoch=2 seq=12 size=1310720 schema=1",
         })
      CHECK_FALSE(read_seal(other));
    CHECK(read_seal("anteroom=1 channel=calm epoch=2 seq=9223372036854775807 size=1 schema=1 created=2026-11-21"));
  }
  SECTION("stands behind another of its channel by epoch first, then by sequence") {
    CHECK(Edition{1, 9} < Edition{2, 1});
    CHECK(Edition{2, 1} < Edition{2, 2});
    CHECK(Edition{2, 2} == Edition{2, 2});
  }
}
