// The recordings of the bundle that is shown, as the thread that speaks gets them.
#include "app/recordings.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <filesystem>

using namespace anteroom;
using app::Recordings;

namespace {

const speech::Line kHurt{"What happened was not your fault.", "en"};

} // namespace

TEST_CASE("recordings") {
  const help::TempFolder folder;
  help::make_bundle(folder / "one");
  Recordings recordings("en");

  SECTION("are those of the bundle that is shown") {
    CHECK_FALSE(recordings.clip(kHurt));
    recordings.show(folder / "one");
    CHECK(recordings.clip(kHurt));
    CHECK_FALSE(recordings.clip({"What happened", "en"}));
    CHECK_FALSE(recordings.clip({kHurt.text, "ar"}));
    help::make_bundle(folder / "two", {.spoil = [](sqlite3* db) { help::run_sql(db, "DELETE FROM clip"); }});
    recordings.show(folder / "two");
    CHECK_FALSE(recordings.clip(kHurt));
  }
  SECTION("are there while the bundle is put away behind their back") {
    recordings.show(folder / "one");
    REQUIRE(recordings.clip(kHurt));
    std::filesystem::remove(folder / "one");
    CHECK(recordings.clip(kHurt));
  }
  SECTION("of a bundle that cannot be opened are none, and the voice says everything") {
    help::write_bytes(folder / "bad", "no bundle");
    recordings.show(folder / "bad");
    CHECK_FALSE(recordings.clip(kHurt));
    CHECK(recordings.allows_voice("en"));
    CHECK(recordings.allows_voice("ar"));
    CHECK(recordings.apology().text.empty());
  }
}

TEST_CASE("L-18: what a bundle says of a language is how it is read aloud") {
  const help::TempFolder folder;
  help::make_bundle(folder / "b");
  const auto none = [](sqlite3* db) { help::run_sql(db, "UPDATE language SET speech='none' WHERE code='en'"); };
  help::make_bundle(folder / "none", {.spoil = none});

  SECTION("by the voice, or by recordings alone") {
    Recordings recordings("en");
    recordings.show(folder / "b");
    CHECK(recordings.allows_voice("en"));
    CHECK_FALSE(recordings.allows_voice("ar"));
    CHECK(recordings.allows_voice("xx")); // nobody said anything of it
  }
  SECTION("by nobody, not even by what is recorded") {
    Recordings recordings("ar");
    recordings.show(folder / "none");
    CHECK_FALSE(recordings.allows_voice("en"));
    CHECK_FALSE(recordings.clip(kHurt));
  }
  SECTION("and where nobody can, that is said in the language of the site") {
    Recordings recordings("en");
    recordings.show(folder / "b");
    CHECK(recordings.apology() == speech::Line{"Word speech_no_voice", "en"});
    Recordings lost("xx");
    lost.show(folder / "b");
    CHECK(lost.apology().language == "en");
  }
}
