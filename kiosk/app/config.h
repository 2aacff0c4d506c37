#pragma once
// The site's configuration: one TOML file that a clinic worker can read. Whatever is wrong in it, the
// kiosk starts: a bad or unknown setting keeps its default and is told to staff with file and line.
#include "base/key_name.h"
#include "session/timings.h"
#include "ui/contacts.h"
#include "ui/hands.h"

#include <map>
#include <string>
#include <vector>

namespace anteroom::app {

// Words of a contact, as they were first written and in other languages.
struct Told {
  std::string text;
  std::string language; // BCP 47, of `text`
  std::map<std::string, std::string> in = {};
};

// A contact of the site, with the day on which somebody there last checked it.
struct SiteContact {
  Told name, text, hours, about;
  std::string phone, web;
  std::string verified_on; // "2026-11-21"; empty until checked
};

// As it is shown to who reads `language` of the languages there are; in its own words where it has no others.
ui::Contact shown(const SiteContact& contact, const std::string& language,
                  const std::vector<cards::Language>& languages = {});

// How the kiosk knows that headphones are in: the machine tells; nobody else ever hears it (a handset); everybody does.
enum class Sockets { watched, always_in, never_in };

struct Config {
  std::string site_name;
  std::string language = "en";
  bool draft_languages = true;      // offered, too
  double screen_width_mm = 0;       // 0: not told; 217 is taken (a 10-inch panel) and staff are asked
  double mount_height_mm = 0;       // from the floor to the lower edge of the picture; 0: not told
  double viewing_distance_mm = 550; // from the eyes to the screen
  bool dark = false;
  bool speech = true;            // the kiosk can read aloud, and sounds a soft tone where it asks something
  bool keys_start_speech = true; // who begins with a key may see nothing
  Sockets headphones = Sockets::watched;
  bool motion = true;
  std::string renderer = "auto"; // auto, gpu, software
  session::Timings timings;
  ui::Patience patience;          // with touches and keys
  bool scanning = false;          // Select is the one switch of a visitor who has no other key
  std::vector<KeyName> key_names; // in place of the usual keys; whether there are such keys is not looked at here
  std::string emergency;
  std::vector<SiteContact> contacts;
  bool take_away = true;       // a square on results, for a phone to take the contacts along
  std::string bundle;          // the packaged bundle
  std::string state;           // where installed bundles live
  std::string keys;            // the folder of public keys whose bundles are taken
  std::string volumes;         // where sticks appear
  std::string channel;         // takes only bundles of this id; empty: of any
  bool allow_unsigned = false; // for development
};

struct ConfigRead {
  Config config;
  // For staff, one a line: "anteroom.toml:7: idle_seconds = 5 is too short: 30 to 900 is allowed; using 120".
  std::vector<std::string> complaints;
  // For staff too, but nothing is wrong: contacts that nobody has checked.
  std::vector<std::string> advice;
};

// `path` may be empty: defaults. `profiles` is the folder of country profiles (assets/profiles).
ConfigRead read_config(const std::string& path, const std::string& profiles);

} // namespace anteroom::app
