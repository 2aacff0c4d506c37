// Whatever is wrong in the configuration, the kiosk starts, and staff are told where and what is allowed.
#include "app/config.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <sys/stat.h>

#include <filesystem>
#include <random>

using namespace anteroom;
using namespace anteroom::app;

namespace {

const std::string kProfiles = ANTEROOM_SOURCE_DIR "/assets/profiles";

struct Mistake {
  std::string text;
  int line;
  std::string told; // part of the complaint
};

const std::vector<Mistake> kMistakes{
    {"site_name = 5", 1, "site_name: a text in quotes"},
    {"# a note\n\nlanguage = true", 3, "language: the short name of a language in quotes"},
    {"language = \"\"", 1, "such as \"en\""},
    {"language = \"e n\"", 1, "such as \"en\""},
    {"screen_width_mm = 10", 1, "a number from 60 to 3000"},
    {"screen_width_mm = \"217\"", 1, "a number from 60 to 3000"},
    {"screen_width_mm = inf", 1, "a number from 60 to 3000"},
    {"screen_width_mm = nan", 1, "a number from 60 to 3000"},
    {"viewing_distance_mm = 20", 1, "a number from 300 to 2000"},
    {"theme = \"blue\"", 1, "allowed here: \"light\", \"dark\""},
    {"theme = 1", 1, "allowed here: \"light\", \"dark\""},
    {"motion = \"yes\"", 1, "true or false"},
    {"motion = 1", 1, "true or false"},
    {"renderer = \"vulkan\"", 1, "allowed here: \"auto\", \"gpu\", \"software\""},
    {"timings = 5", 1, "[timings] is a group of settings"},
    {"help = \"uk\"", 1, "[help] is a group of settings"},
    {"paths = []", 1, "[paths] is a group of settings"},
    {"[timings]\nidle_seconds = 5", 2, "a number from 30 to 900"},
    {"[timings]\nidle_seconds = 901", 2, "a number from 30 to 900"},
    {"[timings]\nidle_seconds = \"2 min\"", 2, "a number from 30 to 900"},
    {"[timings]\nwarning_seconds = 19", 2, "a number from 20 to 120"},
    {"[timings]\nwarning_seconds = -1", 2, "a number from 20 to 120"},
    {"[timings]\nidle = 60", 2,
     "idle: there is no such setting in [timings]; known are: idle_seconds, warning_seconds"},
    {"keys = 5", 1, "[keys] is a group of settings"},
    {"[keys]\nup = \"F13\"", 2, "up: a list of keys is needed here"},
    {"[keys]\nup = [\n\"F13\",\n13]", 4, "up: a key is written in quotes"},
    {"[keys]\njump = [\"F13\"]", 2,
     "jump: there is no such setting in [keys]; known are: again, back, cover, debounce_ms"},
    {"[keys]\nscan_ms = 100", 2, "a number from 800 to 10000"},
    {"[keys]\nrepeat_delay_ms = 5001", 2, "a number from 0 to 5000"},
    {"[keys]\nrepeat_rate_ms = 0", 2, "a number from 50 to 2000"},
    {"[keys]\ndebounce_ms = 1001", 2, "a number from 0 to 1000"},
    {"[keys]\nscanning = 1", 2, "true or false"},
    {"[touch]\nhold_ms = 501", 2, "a number from 0 to 500"},
    {"[touch]\ndebounce_ms = -1", 2, "a number from 0 to 1000"},
    {"[help]\nprofile = \"xx\"", 2, "allowed here: \"us\", \"uk\""},
    {"[help]\nprofile = \"../../secret\"", 2, "allowed here:"},
    {"[help]\nemergency = 112", 2, "a text in quotes"},
    {"[help]\ncontact = 5", 2, "contacts are written as [[help.contact]]"},
    {"[help]\ncontact = [\"0800 100\"]", 2, "contacts are written as [[help.contact]]"},
    {"[[help.contact]]\nname = \"A\"\nphone = 100\nweb = \"a.org\"", 3, "a text in quotes"},
    {"[[help.contact]]\nname = \"A\"\nphone = \"1\"\nfax = \"2\"", 4, "fax: there is no such setting in [contact]"},
    {"[[help.contact]]\nname = \"A\"\nphone = \"1\"\nverified_on = \"yesterday\"", 4,
     "verified_on: a day is needed here"},
    {"[[help.contact]]\nname = \"A\"\nphone = \"1\"\nverified_on = \"2026-02-30\"", 4,
     "verified_on: a day is needed here"},
    {"[[help.contact]]\nname = \"A\"", 1, "contact: a name and a phone"},
    {"[paths]\nbundle = 1", 2, "a text in quotes"},
    {"[paths]\ninbox = \"/x\"", 2, "inbox: there is no such setting in [paths]"},
    {"screen_width = 217", 1,
     "screen_width: there is no such setting; known are: content, draft_languages, help, keys, language"},
    {"[printer]\nname = \"x\"", 1, "printer: there is no such setting"},
};

// What a mistake must leave as it was.
bool is_default(const Config& config) {
  const Config none;
  return config.site_name == none.site_name && config.language == none.language &&
         config.screen_width_mm == none.screen_width_mm && config.viewing_distance_mm == none.viewing_distance_mm &&
         config.dark == none.dark && config.motion == none.motion && config.renderer == none.renderer &&
         config.timings == none.timings && config.emergency == none.emergency && config.bundle == none.bundle &&
         config.state == none.state && config.patience == none.patience && config.scanning == none.scanning;
}

std::string random_bytes(std::mt19937& random, std::size_t count) {
  std::string bytes(count, ' ');
  for (char& c : bytes) c = static_cast<char>(random() & 255);
  return bytes;
}

// One thing that goes wrong in an editor, or on a disk.
std::string mutated(std::string text, std::mt19937& random) {
  if (text.empty()) return "=";
  const auto any = [&](std::size_t below) { return random() % below; };
  const std::size_t place = any(text.size());
  switch (any(6)) {
  case 0: text[place] = static_cast<char>(random() & 255); break;
  case 1: text.erase(place, 1 + any(20)); break;
  case 2: text.insert(place, text.substr(any(text.size()), any(60))); break;
  case 3: text.insert(place, 1, "\"[]{}=#\n\\.,'"[any(12)]); break;
  case 4: text.resize(place); break;
  default: text[place] = static_cast<char>(text[place] ^ (1 << any(8))); break;
  }
  return text;
}

} // namespace

TEST_CASE("mistakes in the configuration") {
  const help::TempFolder folder;
  const std::string path = folder / "anteroom.toml";

  SECTION("each is told with file, line and what is allowed, and the default is kept") {
    for (const Mistake& mistake : kMistakes) {
      INFO(mistake.text);
      help::write_bytes(path, mistake.text + "\n");
      const ConfigRead read = read_config(path, kProfiles);
      CHECK(is_default(read.config));
      REQUIRE(read.complaints.size() == 1);
      CHECK_THAT(read.complaints[0], ContainsSubstring(path + ":" + std::to_string(mistake.line) + ": "));
      CHECK_THAT(read.complaints[0], ContainsSubstring(mistake.told));
    }
  }

  SECTION("all at once are all told, and what is right is taken") {
    help::write_bytes(path, "site_name = \"Ours\"\ntheme = \"blue\"\nmotion = 3\nlanguage = \"ar\"\n"
                            "[timings]\nidle_seconds = 1\nwarning_seconds = 40\n");
    const ConfigRead read = read_config(path, kProfiles);
    REQUIRE(read.complaints.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) // in the order of the file
      CHECK_THAT(read.complaints[i], ContainsSubstring(path + ":" + std::to_string(std::vector{2, 3, 6}[i]) + ": "));
    CHECK(read.config.site_name == "Ours");
    CHECK(read.config.language == "ar");
    CHECK(read.config.timings.idle == session::Timings{}.idle);
    CHECK(read.config.timings.warning == Milliseconds{40'000});
  }
}

TEST_CASE("a line of the configuration that cannot be understood") {
  const help::TempFolder folder;
  const std::string path = folder / "anteroom.toml";
  const auto read = [&](const std::string& text) {
    help::write_bytes(path, text);
    return read_config(path, kProfiles);
  };

  SECTION("is told with its number and left out, and the rest counts") {
    const ConfigRead made = read("site_name = \"Ours\"\nlanguage = \"en\ntheme = \"dark\"\n");
    REQUIRE(made.complaints.size() == 1);
    CHECK_THAT(made.complaints[0], ContainsSubstring(path + ":2: this line cannot be understood"));
    CHECK(made.config.site_name == "Ours");
    CHECK(made.config.dark);
  }
  SECTION("is every second one of two that say the same") {
    const ConfigRead made = read("theme = \"dark\"\ntheme = \"light\"\n");
    REQUIRE(made.complaints.size() == 1);
    CHECK_THAT(made.complaints[0], ContainsSubstring(path + ":2: "));
    CHECK(made.config.dark);
  }
  SECTION("costs no visitor a telephone number, whatever line it is") {
    for (const char* slip : {"site_name = \"Ours", "site_name = Ours", "site_name = “Ours”", "site_name", "= 5", "[",
                             "[timings", "]]", "a = [1,"}) {
      INFO(slip);
      const ConfigRead made =
          read(std::string(slip) + "\n[help]\nprofile = 'uk'\n[[help.contact]]\nname = \"Ours\"\nphone = \"1\"\n");
      CHECK(made.complaints.size() >= 1);
      CHECK(made.config.emergency == "999");
      REQUIRE(made.config.contacts.size() >= 4);
      CHECK(made.config.contacts[0].name.text == "Ours");
    }
  }
}

TEST_CASE("staff are told what visitors do not see") {
  const help::TempFolder folder;
  const auto advice = [&](const std::string& text) {
    help::write_bytes(folder / "a.toml", text);
    std::string all;
    for (const std::string& line : read_config(folder / "a.toml", kProfiles).advice) all += line + "\n";
    return all;
  };
  CHECK_THAT(advice("site_name = \"Ours\"\n"), ContainsSubstring("Visitors see no emergency number"));
  CHECK_THAT(advice("site_name = \"Ours\"\n"), ContainsSubstring("Visitors see nobody to call"));
  CHECK_THAT(advice("[help]\nprofile = \"gb\"\n"), ContainsSubstring("Visitors see no emergency number"));
  CHECK_THAT(advice("[paths]\nbundle = \"/nowhere.anteroom\"\n"), ContainsSubstring("/nowhere.anteroom"));
  CHECK(
      advice(
          "[help]\nemergency = \"112\"\n[[help.contact]]\nname = \"A\"\nphone = \"1\"\nverified_on = \"2026-11-21\"\n")
          .empty());
}

TEST_CASE("a configuration that cannot be read") {
  const help::TempFolder folder;
  const std::string path = folder / "anteroom.toml";
  const auto complaint = [&](const std::string& file) {
    const ConfigRead read = read_config(file, kProfiles);
    CHECK(is_default(read.config));
    CHECK(read.complaints.size() == 1);
    return read.complaints.empty() ? "" : read.complaints[0];
  };

  SECTION("because it is not there is told") {
    CHECK_THAT(complaint(folder / "none.toml"), ContainsSubstring("none.toml: "));
  }

  SECTION("because it is a folder or a pipe is told, at once") {
    CHECK_THAT(complaint(folder.path()), ContainsSubstring(folder.path() + ": it is not an ordinary file"));
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0666) == 0);
    CHECK_THAT(complaint(folder / "pipe"), ContainsSubstring("it is not an ordinary file"));
  }

  SECTION("because it is a megabyte of anything is told") {
    std::mt19937 random(11);
    help::write_bytes(path, random_bytes(random, 1u << 20));
    CHECK_THAT(complaint(path), ContainsSubstring(path));
    help::write_bytes(path, std::string(1u << 20, '\0'));
    CHECK_THAT(complaint(path), ContainsSubstring(path));
    help::write_bytes(path, std::string(1u << 20, '['));
    CHECK_THAT(complaint(path), ContainsSubstring(path));
  }
}

TEST_CASE("a configuration with something wrong in it, three thousand times") {
  const help::TempFolder folder;
  const std::string path = folder / "anteroom.toml";
  const std::string good = help::read_bytes(ANTEROOM_SOURCE_DIR "/assets/anteroom.toml");
  std::mt19937 random(20261121);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = good;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) text = mutated(text, random);
    help::write_bytes(path, text);
    const ConfigRead read = read_config(path, kProfiles);
    for (const std::string& line : read.complaints) REQUIRE(line.find("anteroom.toml") != std::string::npos);
    REQUIRE(read.config.timings.idle >= Milliseconds{30'000});
    REQUIRE(read.config.timings.warning >= Milliseconds{20'000});
    REQUIRE((read.config.screen_width_mm == 0 || read.config.screen_width_mm >= 60));
    if (!read.complaints.empty()) ++refused;
  }
  CHECK(refused > 300);
  CHECK(refused < 3000);
}
