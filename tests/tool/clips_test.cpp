// Recordings, as an author attaches them and a kiosk gets them.
#include "author_folder.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/recording.h"
#include "program.h"
#include "store/store.h"

#include <filesystem>

using namespace anteroom;
using help::AuthorFolder;
using help::opus_of;
using help::Ran;
using help::run;
using help::tone;

namespace {

constexpr const char* kBody = "Your body has an alarm.";

struct Booth {
  // A recording on the author's desk.
  std::string record(const std::string& name, const std::string& opus) const {
    help::write_bytes(author.beside(name), opus);
    return author.beside(name);
  }
  std::string record(const std::string& name, double seconds = 1.5) const {
    return record(name, opus_of(tone(440, seconds)));
  }
  Ran attach(const std::string& file, const std::string& to, const std::string& language = "en") const {
    return run("clips attach " + file + " " + author.path() + " --to " + to + " --language " + language);
  }
  Ran list(const std::string& more = "") const { return run("clips list " + author.path() + " " + more); }
  std::string bundle() const {
    REQUIRE(run("build " + author.path() + " -o " + author.beside("b.anteroom")).code == 0);
    return author.beside("b.anteroom");
  }

  AuthorFolder author;
};

} // namespace

TEST_CASE("a recording is attached to the sentence that it says") {
  const Booth booth;

  SECTION("and is in the bundle, for exactly that sentence") {
    const Ran attached = booth.attach(booth.record("alarm.opus"), "card:alarm:1:1:1:1");
    CHECK(attached.code == 0);
    CHECK_THAT(attached.said,
               ContainsSubstring("clips/en/alarm.opus: 1.5 s, card:alarm:1:1:1:1: Your body has an alarm.\n"));
    CHECK_THAT(
        booth.author.read("clips/en.yaml"),
        ContainsSubstring("- file: alarm.opus\n  to: \"card:alarm:1:1:1:1\"\n  says: \"Your body has an alarm.\"\n"));
    const std::string file = booth.bundle();
    REQUIRE(store::inspect(file).ok());
    const auto store = store::Store::open(file);
    REQUIRE(store.ok());
    const auto opus = store->clip(kBody, "en");
    REQUIRE(opus);
    CHECK(std::string(opus->begin(), opus->end()) == help::read_bytes(booth.author.beside("alarm.opus")));
    CHECK_THAT(run("inspect " + file).said, ContainsSubstring("1 recording\n"));
  }
  SECTION("by as much of its name as tells it from others") {
    CHECK(booth.attach(booth.record("a.opus"), "card:alarm:title").code == 0);
    CHECK(booth.attach(booth.record("b.opus"), "card:breathe:1:1").code == 0);
    CHECK(booth.attach(booth.record("c.opus"), "word:bar_help").code == 0);
    CHECK(booth.attach(booth.record("d.opus"), "check:near:item:far:answer:2").code == 0);
    CHECK(booth.attach(booth.record("e.opus"), "check:near:item:alone").code == 0);
    CHECK(booth.attach(booth.record("f.opus"), "topic:calm:subtitle").code == 0);
    CHECK(booth.author.told().empty());
    CHECK_THAT(booth.list().said, ContainsSubstring("en: 6 of "));
  }
  SECTION("and not to several") {
    const Ran attached = booth.attach(booth.record("alarm.opus"), "card:alarm:1");
    CHECK(attached.code == 2);
    CHECK_THAT(attached.said, ContainsSubstring("card:alarm:1 has 2 sentences, and a recording says one; name it:\n"
                                                "  card:alarm:1:1:1:1  Your body has an alarm.\n"
                                                "  card:alarm:1:1:1:2  It is there to keep you safe.\n"));
    CHECK_FALSE(std::filesystem::exists(booth.author.path() + "/clips"));
  }
  SECTION("and to none that is not there") {
    const Ran attached = booth.attach(booth.record("alarm.opus"), "card:alarm:titel");
    CHECK(attached.code == 2);
    CHECK_THAT(attached.said,
               ContainsSubstring("no text in \"en\" is called card:alarm:titel; did you mean \"card:alarm:title\"?"));
    CHECK_THAT(booth.attach(booth.record("alarm.opus"), "card:alarm:title", "fr").said,
               ContainsSubstring("no text in \"fr\" is called"));
  }
  SECTION("in place of the one before") {
    REQUIRE(booth.attach(booth.record("old.opus"), "card:alarm:title").code == 0);
    REQUIRE(booth.attach(booth.record("other.opus"), "card:breathe:title").code == 0);
    REQUIRE(booth.attach(booth.record("new.opus", 2.5), "card:alarm:title").code == 0);
    const std::string list = booth.author.read("clips/en.yaml");
    CHECK(list.find("old.opus") == std::string::npos);
    CHECK_THAT(list, ContainsSubstring("other.opus"));
    CHECK_THAT(list, ContainsSubstring("# What each recording says"));
    CHECK_THAT(booth.author.warned(), ContainsSubstring("clips/en/old.opus: is heard nowhere"));
    REQUIRE(booth.attach(booth.record("new.opus", 3.5), "card:alarm:title").code == 0);
    CHECK_THAT(booth.list().said, ContainsSubstring("3.5 s"));
    CHECK_THAT(
        booth.attach(booth.record("new.opus"), "card:breathe:1:1").said,
        ContainsSubstring("new.opus says something else already (card:alarm:title); give the recording another name"));
  }
}

TEST_CASE("what is no fit recording is not taken, and it is said why") {
  const Booth booth;
  const auto why = [&](const std::string& opus) {
    const Ran attached = booth.attach(booth.record("x.opus", opus), "card:alarm:title");
    CHECK(attached.code == 2);
    CHECK_FALSE(std::filesystem::exists(booth.author.path() + "/clips"));
    return attached.said;
  };
  CHECK_THAT(why("RIFF....WAVEfmt "),
             ContainsSubstring("x.opus: it is not an Ogg Opus file; record it again, or save it"));
  CHECK_THAT(why(opus_of(tone(440, 61, 0.1))), ContainsSubstring("it is longer than 60 seconds (61.0 seconds)"));
  CHECK_THAT(why(std::string((1 << 20) + 1, 'O')), ContainsSubstring("x.opus is larger than 1024 KiB"));
  CHECK_THAT(why(opus_of(tone(440, 1), {.channels = 6})), ContainsSubstring("it has 6 channels"));
  CHECK_THAT(why(opus_of(tone(440, 1), {.ended = false})), ContainsSubstring("it is cut short"));
  CHECK_THAT(why(opus_of(tone(440, 1, 3))), ContainsSubstring("it is too loud, and parts of it are cut off"));
  CHECK_THAT(why(opus_of(tone(440, 1, 0))), ContainsSubstring("nothing can be heard in it"));
  std::string spoilt = opus_of(tone(440, 3));
  spoilt[help::pages_of(spoilt)[3] + 200] ^= 1;
  CHECK_THAT(why(spoilt), ContainsSubstring("it is damaged after 1.0 seconds"));
  CHECK_THAT(booth.attach(booth.author.beside("none.opus"), "card:alarm:title").said,
             ContainsSubstring("there is no file"));
  const Ran quiet = booth.attach(booth.record("quiet.opus", opus_of(tone(440, 1, 0.015))), "card:alarm:title");
  CHECK(quiet.code == 0);
  CHECK_THAT(quiet.said, ContainsSubstring("it is quieter than the other voices of a kiosk"));
}

TEST_CASE("recordings are looked at with the rest of the content") {
  Booth booth;
  REQUIRE(booth.attach(booth.record("alarm.opus"), "card:alarm:1:1:1:1").code == 0);
  REQUIRE(booth.author.told().empty());

  SECTION("one that says what no text says any more is told of, and left out") {
    booth.author.change("cards/en/alarm.md", "has an alarm", "has a bell");
    CHECK_THAT(booth.author.warned(),
               ContainsSubstring("content/clips/en.yaml:3: card:alarm:1:1:1:1 says \"Your body has a bell.\" now, "
                                 "so the recording is left out; record it anew, and attach it"));
    CHECK_THAT(booth.list().said, ContainsSubstring("STALE: no text says that any more"));
    const auto store = store::Store::open(booth.bundle());
    REQUIRE(store.ok());
    CHECK_FALSE(store->clip(kBody, "en"));
    CHECK_FALSE(store->clip("Your body has a bell.", "en"));
  }
  SECTION("one that says what has moved elsewhere stays") {
    booth.author.change("cards/en/alarm.md", "Your body has", "Look around you.\n\nYour body has");
    CHECK(booth.author.warned().find("left out") == std::string::npos);
    CHECK(store::Store::open(booth.bundle())->clip(kBody, "en"));
  }
  SECTION("one that nobody has listened to is told of until somebody has") {
    CHECK_THAT(booth.author.warned(), ContainsSubstring("nobody has listened to 1 of 1 recordings yet (alarm.opus)"));
    booth.author.change("clips/en.yaml", "  to:", "  listened: 2026-11\n  to:");
    CHECK(booth.author.warned().find("listened") == std::string::npos);
    CHECK_THAT(booth.list().said, ContainsSubstring("alarm.opus, listened 2026-11"));
    booth.author.change("clips/en.yaml", "2026-11", "soon");
    CHECK_THAT(booth.author.told(), ContainsSubstring("content/clips/en.yaml:4: \"listened\" "));
  }
  SECTION("one that is damaged, missing, or named in vain stops the build") {
    booth.author.write("clips/en/alarm.opus", "no sound");
    CHECK_THAT(booth.author.told(), ContainsSubstring("content/clips/en/alarm.opus: it is not an Ogg Opus file"));
    booth.author.remove("clips/en/alarm.opus");
    CHECK_THAT(booth.author.told(), ContainsSubstring("content/clips/en/alarm.opus: is missing"));
    booth.author.change("clips/en.yaml", "alarm.opus", "../alarm.opus");
    CHECK_THAT(booth.author.told(), ContainsSubstring("is not the name of a recording"));
    booth.author.write("clips/en.yaml", "alarm: 1\n");
    CHECK_THAT(booth.author.told(), ContainsSubstring("this file must be a list of recordings"));
  }
  SECTION("two that say the same are one too many") {
    booth.author.write("clips/en.yaml", booth.author.read("clips/en.yaml") +
                                            "- file: b.opus\n  to: card:alarm\n  says: " + kBody + "\n");
    CHECK_THAT(booth.author.told(),
               ContainsSubstring("what this recording says is here twice (first on line 3); keep one of them"));
  }
  SECTION("one of a language that is not there is not read") {
    booth.author.write("clips/fr/alarm.opus", "x");
    CHECK_THAT(booth.author.warned(),
               ContainsSubstring("content/clips/fr: is not read: bundle.yaml does not list the language"));
  }
}

TEST_CASE("a sheet to read from has every sentence and its name") {
  Booth booth;
  booth.author.add_spanish();
  REQUIRE(booth.attach(booth.record("alarm.opus"), "card:alarm:1:1:1:1").code == 0);
  const Ran sheet = booth.list("--all --language en");
  CHECK(sheet.code == 0);
  CHECK_THAT(sheet.said, ContainsSubstring("card:alarm:title  When the alarm stays on\n"));
  CHECK_THAT(sheet.said, ContainsSubstring("card:alarm:1:1:1:1  Your body has an alarm.\n    1.5 s "));
  CHECK_THAT(sheet.said, ContainsSubstring("check:near:item:far  I felt far away\n"));
  CHECK_THAT(sheet.said, ContainsSubstring("word:bar_help  "));
  CHECK(sheet.said.find('{') == std::string::npos);
  CHECK_THAT(booth.list("--language es").said, ContainsSubstring("es: 0 of "));
  CHECK(booth.list().said.find("es: ") == std::string::npos);
  CHECK(booth.list("--language fr").code == 2);
  CHECK_THAT(run("clips list " + Booth().author.path()).said,
             ContainsSubstring("nothing is recorded; \"clips list --all\""));
}

TEST_CASE("L-18: bundle.yaml says who reads a language aloud") {
  Booth booth;
  const auto speech = [&](const std::string& line) {
    booth.author.change("bundle.yaml", "    direction: left-to-right\n", "    direction: left-to-right\n" + line);
    return booth.author.told().empty() ? store::Store::open(booth.bundle())->languages().front().speech
                                       : cards::Speech::synthetic;
  };
  SECTION("a voice, unless it says otherwise") { CHECK(speech("") == cards::Speech::synthetic); }
  SECTION("people alone") { CHECK(speech("    speech: recorded\n") == cards::Speech::recorded); }
  SECTION("nobody") { CHECK(speech("    speech: none\n") == cards::Speech::none); }
  SECTION("or it is told that it says neither") {
    speech("    speech: loud\n");
    CHECK_THAT(booth.author.told(), ContainsSubstring("\"speech\" cannot be \"loud\""));
  }
}

TEST_CASE("a recording that is made anew is a change for visitors") {
  Booth booth;
  REQUIRE(booth.attach(booth.record("alarm.opus"), "card:alarm:title").code == 0);
  const std::string before = booth.bundle();
  CHECK(run("diff " + before + " " + booth.author.path()).code == 0);
  REQUIRE(booth.attach(booth.record("alarm.opus", 2.5), "card:alarm:title").code == 0);
  const Ran diff = run("diff " + before + " " + booth.author.path());
  CHECK(diff.code == 1);
  CHECK_THAT(diff.said, ContainsSubstring("recordings: 1 ("));
}
