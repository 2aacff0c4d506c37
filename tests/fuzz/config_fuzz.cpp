// The site's configuration, and the file of a country's contacts: whatever stands in them, the kiosk starts.
#include "fuzz/target.h"

#include "app/config.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <string>

namespace anteroom::fuzz {
namespace {

void check(const app::ConfigRead& read) {
  const app::Config& config = read.config;
  require(config.timings.idle >= Milliseconds(30'000) && config.timings.idle <= Milliseconds(900'000),
          "idle is in bounds");
  require(config.timings.warning >= Milliseconds(20'000) && config.timings.warning <= Milliseconds(120'000),
          "the warning is in bounds");
  require(config.screen_width_mm == 0 || (config.screen_width_mm >= 60 && config.screen_width_mm <= 3000),
          "the screen is in bounds");
  for (const app::SiteContact& contact : config.contacts)
    for (const char* language : {"en", "ar"}) {
      const ui::Contact shown = app::shown(contact, language);
      require(!shown.name.empty() && !shown.reach.empty(), "a contact can be reached");
    }
}

} // namespace

void read(std::string_view bytes) {
  static const help::TempFolder folder;
  static const bool country = (help::write_bytes(folder / "country.toml", "[help]\nprofile = \"us\"\n"), true);
  help::write_bytes(folder / "site.toml", std::string(bytes));
  help::write_bytes(folder / "us.toml", std::string(bytes));
  check(app::read_config(folder / "site.toml", folder.path()));
  if (country) check(app::read_config(folder / "country.toml", folder.path()));
}

} // namespace anteroom::fuzz
