#include "app/config.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <algorithm>
#include <random>

using namespace anteroom;
using namespace anteroom::app;

namespace {

const std::string kProfiles = ANTEROOM_SOURCE_DIR "/assets/profiles";

struct Site {
  help::TempFolder folder;
  std::string path = folder / "anteroom.toml";

  ConfigRead read(const std::string& text) {
    help::write_bytes(path, text);
    return read_config(path, kProfiles);
  }
  // The one complaint about `text`, without the path; empty when there is none.
  std::string complaint(const std::string& text) {
    const ConfigRead made = read(text);
    if (made.complaints.empty()) return "";
    CHECK(made.complaints.size() == 1);
    CHECK(made.complaints[0].rfind(path, 0) == 0);
    return made.complaints[0].substr(path.size());
  }
};

// The text of a complaint that is expected at `line`.
std::string at(int line, const std::string& what) { return ":" + std::to_string(line) + ": " + what; }

} // namespace

TEST_CASE("configuration") {
  Site site;

  SECTION("A-23: takes keys by their names, each with its line, and leaves the others as they are") {
    const ConfigRead read = site.read("[keys]\nup = [\"F13\", \"pad:dpad_up\"]\njack_in = [\"F20\"]\n"
                                      "switch = [\n  \"joy:button_1\",\n]\nscanning = true\nscan_ms = 4000\n");
    CHECK(read.complaints.empty());
    const auto& names = read.config.key_names;
    REQUIRE(names.size() == 4);
    const auto found = [&](Key key, const std::string& name, int line) {
      return std::any_of(names.begin(), names.end(),
                         [&](const KeyName& one) { return one.key == key && one.name == name && one.line == line; });
    };
    CHECK(found(Key::up, "F13", 2));
    CHECK(found(Key::up, "pad:dpad_up", 2));
    CHECK(found(Key::jack_in, "F20", 3));
    CHECK(found(Key::scan, "joy:button_1", 5));
    CHECK(read.config.scanning);
    CHECK(read.config.patience.scan == Milliseconds{4'000});
  }

  SECTION("A-12, A-13: takes how patient the kiosk is") {
    const ConfigRead read = site.read("[keys]\nrepeat_delay_ms = 2000\nrepeat_rate_ms = 2000\ndebounce_ms = 500\n"
                                      "[touch]\nhold_ms = 300\ndebounce_ms = 0\n");
    CHECK(read.complaints.empty());
    const ui::Patience& patience = read.config.patience;
    CHECK(patience.repeat_delay == Milliseconds{2'000});
    CHECK(patience.repeat_rate == Milliseconds{2'000});
    CHECK(patience.same_key == Milliseconds{500});
    CHECK(patience.hold == Milliseconds{300});
    CHECK(patience.same_target == Milliseconds{0});
    const ui::Patience usual = site.read("").config.patience;
    CHECK(usual.same_key == Milliseconds{250});
    CHECK(usual.same_target == Milliseconds{250});
    CHECK(usual.repeat_delay == Milliseconds{0});
    CHECK(usual.hold == Milliseconds{0});
  }

  SECTION("takes what is written") {
    const ConfigRead read = site.read(
        "site_name = \"The practice\"\nlanguage = \"ar\"\ndraft_languages = false\nscreen_width_mm = 154.5\nviewing_distance_mm = 700\ntheme = \"dark\"\n"
        "motion = false\nrenderer = \"software\"\n[timings]\nidle_seconds = 60\nwarning_seconds = 20.5\n"
        "[paths]\nbundle = \"/b\"\nstate = \"/s\"\n[help]\nemergency = \"112\"\ntake_away = false\n");
    CHECK(read.complaints.empty());
    const Config& config = read.config;
    CHECK(config.site_name == "The practice");
    CHECK(config.language == "ar");
    CHECK_FALSE(config.draft_languages);
    CHECK(config.screen_width_mm == 154.5);
    CHECK(config.viewing_distance_mm == 700);
    CHECK(config.dark);
    CHECK_FALSE(config.motion);
    CHECK(config.renderer == "software");
    CHECK(config.timings.idle == Milliseconds{60'000});
    CHECK(config.timings.warning == Milliseconds{20'500});
    CHECK(config.bundle == "/b");
    CHECK(config.state == "/s");
    CHECK(config.emergency == "112");
    CHECK_FALSE(config.take_away);
  }

  SECTION("may be empty, or not given at all") {
    for (const ConfigRead& read : {site.read(""), read_config("", kProfiles)}) {
      CHECK(read.complaints.empty());
      CHECK(read.config.language == "en");
      CHECK(read.config.draft_languages);
      CHECK(read.config.timings == session::Timings{});
      CHECK(read.config.contacts.empty());
    }
  }

  SECTION("as it is delivered has no mistake, and the numbers of a country") {
    const ConfigRead read = read_config(ANTEROOM_SOURCE_DIR "/assets/anteroom.toml", kProfiles);
    CHECK(read.complaints.empty());
    REQUIRE(read.advice.size() == 1); // nobody has checked the numbers yet
    CHECK_THAT(read.advice[0], ContainsSubstring("988 Suicide & Crisis Lifeline"));
    CHECK_THAT(read.advice[0], ContainsSubstring("verified_on"));
    CHECK(read.config.emergency == "911");
    CHECK(read.config.contacts.size() >= 3);
    CHECK(read.config.timings == session::Timings{});
  }
}

TEST_CASE("configuration: contacts") {
  Site site;

  SECTION("a site's own come before those of its country") {
    const ConfigRead read = site.read(
        "[help]\nprofile = \"uk\"\n[[help.contact]]\nname = \"Ours\"\nphone = \"1\"\ntext = \"2\"\nweb = \"3\"\n"
        "hours = \"9 to 5\"\nabout = \"Free\"\nverified_on = \"2026-11-21\"\n");
    CHECK(read.complaints.empty());
    REQUIRE(read.config.contacts.size() > 1);
    const ui::Contact ours = shown(read.config.contacts[0], "en");
    CHECK(ours.name == "Ours");
    CHECK(ours.reach == "1");
    CHECK(ours.also == "2 · 3");
    CHECK(ours.hours == "9 to 5");
    CHECK(ours.about == "Free");
    CHECK(read.config.contacts[0].verified_on == "2026-11-21");
    CHECK(read.config.emergency == "999");
  }

  SECTION("are in the language of the visitor where they are written in it, and say where they are not") {
    const ConfigRead read = site.read("[[help.contact]]\nname = \"Ours\"\nphone = \"1\"\nhours = \"9 to 5\"\n"
                                      "about = \"Free\"\n[help.contact.in.es]\nhours = \"de 9 a 17\"\n");
    CHECK(read.complaints.empty());
    const SiteContact& contact = read.config.contacts.at(0);
    const std::vector<cards::Language> languages{{"en", "English"}, {"es", "Español"}};
    for (const char* spanish : {"es", "es-MX"}) {
      const ui::Contact ours = shown(contact, spanish, languages);
      CHECK(ours.hours == "de 9 a 17");
      CHECK_FALSE(ours.hours_in);
      CHECK(ours.about == "Free");
      REQUIRE(ours.about_in);
      CHECK(ours.about_in->code == "en");
    }
    CHECK_FALSE(shown(contact, "en", languages).about_in);
  }

  SECTION("keep the translations of what the site does not say itself, and of nothing else") {
    const ConfigRead read = site.read("[help]\nprofile = \"us\"\n[[help.contact]]\nname = \"RAINN National Sexual "
                                      "Assault Hotline\"\nhours = \"Mondays\"\n");
    const SiteContact& contact = read.config.contacts.at(0);
    CHECK(shown(contact, "es").hours == "Mondays");
    CHECK(shown(contact, "es").about != shown(contact, "en").about);
  }

  SECTION("a translation that is written wrongly is told") {
    CHECK(site.complaint("[[help.contact]]\nname = \"A\"\nphone = \"1\"\n[help.contact.in.es]\nfax = \"2\"\n")
              .find("fax: there is no such setting in [contact.in.es]") != std::string::npos);
    CHECK(site.complaint("[[help.contact]]\nname = \"A\"\nphone = \"1\"\nin = \"es\"\n")
              .find("translations are written as") != std::string::npos);
    CHECK(site.complaint("[[help.contact]]\nname = \"A\"\nphone = \"1\"\n[help.contact.in.Spanish_]\n")
              .find("translations are written as") != std::string::npos);
  }

  SECTION("the day of the last check may stand without quotes") {
    const ConfigRead read = site.read("[[help.contact]]\nname = \"A\"\nphone = \"1\"\nverified_on = 2026-02-03\n");
    CHECK(read.complaints.empty());
    REQUIRE(read.config.contacts.size() == 1);
    CHECK(read.config.contacts[0].verified_on == "2026-02-03");
  }

  SECTION("one of the country's is checked by listing it with its name or its number") {
    const ConfigRead all = site.read("[help]\nprofile = \"uk\"\n");
    const ui::Contact first = shown(all.config.contacts[0], "en");
    for (const std::string& same :
         {"name = \"" + first.name + "\"\nphone = \"1\"\n", "name = \"Ours\"\nphone = \"" + first.reach + "\"\n"}) {
      const ConfigRead read =
          site.read("[help]\nprofile = \"uk\"\n[[help.contact]]\n" + same + "verified_on = \"2026-11-21\"\n");
      CHECK(read.config.contacts.size() == all.config.contacts.size());
      CHECK(read.config.contacts[0].verified_on == "2026-11-21");
      CHECK(shown(read.config.contacts[0], "en").hours == first.hours); // what is not said again stays
      CHECK(shown(read.config.contacts[0], "en").about == first.about);
    }
    const ConfigRead named = site.read("[help]\nprofile = \"uk\"\n[[help.contact]]\nname = \"" + first.name +
                                       "\"\nverified_on = \"2026-11-21\"\n");
    CHECK(named.complaints.empty());
    CHECK(shown(named.config.contacts[0], "en").reach == first.reach);
    CHECK(named.config.contacts[0].verified_on == "2026-11-21");
  }

  SECTION("the site's emergency number goes before the country's") {
    CHECK(site.read("[help]\nemergency = \"0\"\nprofile = \"uk\"\n").config.emergency == "0");
  }

  SECTION("any way to reach them will do") {
    for (const std::string way : {"phone", "text", "web"}) {
      const ConfigRead read = site.read("[[help.contact]]\nname = \"A\"\n" + way + " = \"x\"\n");
      REQUIRE(read.config.contacts.size() == 1);
      CHECK(shown(read.config.contacts[0], "en").reach == "x");
      CHECK(shown(read.config.contacts[0], "en").also.empty());
    }
  }

  SECTION("one without a number or a name is not shown, and is told") {
    const std::string needed = "contact: a name and a phone, text or web are needed; it is not shown";
    CHECK(site.complaint("[help]\n\n[[help.contact]]\nname = \"A\"\n") == at(3, needed));
    CHECK(site.complaint("[[help.contact]]\nphone = \"1\"\n") == at(1, needed));
    CHECK(site.read("[[help.contact]]\nname = \"A\"\n[[help.contact]]\nname = \"B\"\nphone = \"1\"\n")
              .config.contacts.size() == 1);
  }

  SECTION("every profile is without mistakes, has a number for emergencies, and has been verified by nobody") {
    for (const char* name : {"us", "uk", "ie", "ca", "au", "de", "fr", "es"}) {
      INFO(name);
      const ConfigRead read = site.read("[help]\nprofile = \"" + std::string(name) + "\"\n");
      CHECK(read.complaints.empty());
      CHECK_FALSE(read.config.emergency.empty());
      CHECK(read.config.contacts.size() >= 3);
      for (const SiteContact& contact : read.config.contacts) {
        CHECK_FALSE(contact.name.text.empty());
        CHECK_FALSE(shown(contact, "en").reach.empty());
        // What it says of itself is there in every language that ships.
        for (const char* language : {"en", "es", "fr", "ar", "uk", "vi", "zh-Hans", "hi"})
          for (const Told* told : {&contact.hours, &contact.about}) {
            CAPTURE(language, told->text);
            CHECK((told->language == language || told->in.contains(language)));
          }
        CHECK(contact.verified_on.empty());
      }
      // The key itself is there, once for each contact, for whoever verifies it.
      const std::string text = help::read_bytes(kProfiles + "/" + name + ".toml");
      const auto count = [&](const std::string& words) {
        std::size_t found = 0;
        for (auto p = text.find(words); p != std::string::npos; p = text.find(words, p + 1)) ++found;
        return found;
      };
      CHECK(count("\nverified_on = \"\"\n") == read.config.contacts.size());
      CHECK(count("\n[[contact]]\n") == read.config.contacts.size());
    }
  }

  SECTION("a folder without the profile is told") {
    help::write_bytes(site.path, "[help]\nprofile = \"uk\"\n");
    const ConfigRead read = read_config(site.path, site.folder / "none");
    REQUIRE(read.complaints.size() == 1);
    CHECK_THAT(read.complaints[0], ContainsSubstring("none/uk.toml"));
    CHECK(read.config.contacts.empty());
  }
}
