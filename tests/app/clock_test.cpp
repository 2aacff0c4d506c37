// Whatever the clock says, visitors read what is installed, and staff are told how old it is and whether the clock
// can be right.
#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "bundle/strict.h"
#include "help/promise.h"

using namespace anteroom;
using namespace anteroom::app;

namespace {

constexpr const char* kLatest = "2026-11-21"; // the latest day in a good signature

struct Clock {
  const char* says;
  bool believed; // from the latest day on, and for ten years
};
constexpr Clock kClocks[] = {{"1970-01-01", false}, {"2026-11-20", false}, {"2026-11-21", true},
                             {"2027-11-21", true},  {"2038-01-20", false}, {"2106-02-08", false}};

struct Made {
  const char* on;
  bool installed = true; // or else packaged: no signature told any day
};
constexpr Made kMade[] = {{"2026-11-21"}, {"2024-11-22"}, {"2023-01-01"}, {"2026-11-21", false}};

std::string bundle_of(const help::TempFolder& folder, std::int64_t sequence, const std::string& created) {
  help::make_bundle(folder / "made",
                    {.sequence = sequence, .spoil = [&](sqlite3* db) {
                       help::run_sql(db, "UPDATE about SET value = '" + created + "' WHERE key = 'created'");
                     }});
  return help::read_bytes(folder / "made");
}

struct Machine {
  help::TempFolder folder;
  std::unique_ptr<host::Files> files = host::system_files();

  std::unique_ptr<DropFolder> start() {
    bundle::Trust trust;
    trust.keys = {help::Signer(1).key()};
    return std::make_unique<DropFolder>(*files,
                                        DropFolder::Places{folder.path(), folder / "packaged", "", std::move(trust)},
                                        [](const std::string&) {});
  }
  bool takes(DropFolder& drop, std::int64_t sequence, const std::string& created) {
    const std::string bytes = bundle_of(folder, sequence, created);
    const bundle::Seal seal{"small-bundle", {1, sequence}, static_cast<std::int64_t>(bytes.size()), 1, created};
    help::write_bytes(folder / "inbox/c.anteroom.minisig", help::Signer(1).file(bytes, bundle::write_seal(seal)));
    help::write_bytes(folder / "inbox/c.anteroom", bytes);
    return drop.look_now();
  }
};

// What staff read of the content, and whether it is marked.
struct Told {
  std::string text;
  bool warns = false;
  bool says(const std::string& words) const { return text.find(words) != std::string::npos; }
};

Told told(DropFolder& drop, const Library& library, const std::string& clock) {
  News news = drop.news();
  news.today = clock;
  const ui::StaffView::Part part = staff_view(news, library).parts.front();
  Told made{"", part.warns};
  for (const std::string& line : part.lines) made.text += line + "\n";
  return made;
}

void show(DropFolder& drop, Library& library) {
  const auto path = drop.current();
  REQUIRE(path.ok());
  REQUIRE(library.open(*path, "en"));
  drop.works(*path);
}

void check_told(const Told& seen, const Clock& clock, const Made& made) {
  const int days = *days_between(made.on, clock.believed ? clock.says : kLatest);
  CHECK(seen.says(std::string("made on ") + made.on));
  CHECK(seen.says("Made " + std::to_string(days) + " days ago.") == (days > 1));
  CHECK(seen.says("Made today.") == (days == 0 && clock.believed));
  CHECK(seen.says("more than two years") == (days > 730));
  CHECK(seen.warns == (days > 730));
  CHECK(seen.says("The clock of this kiosk is wrong") == !clock.believed);
}

} // namespace

TEST_CASE("a clock that is wrong stops nothing, and old content is told") {
  long cases = 0;
  for (const Made& made : kMade)
    for (const bool restarted : {false, true}) {
      Machine machine;
      help::write_bytes(machine.folder / "packaged",
                        bundle_of(machine.folder, 1, made.installed ? "2020-01-01" : made.on));
      auto drop = machine.start();
      if (made.installed) {
        REQUIRE(machine.takes(*drop, 2, kLatest));
        REQUIRE(machine.takes(*drop, 3, made.on));
      }
      if (restarted) drop = machine.start();
      Library library;
      show(*drop, library);
      const std::string record = made.installed ? help::read_bytes(machine.folder / "active") : "";
      for (const Clock& clock : kClocks) {
        CAPTURE(made.on, made.installed, restarted, clock.says);
        check_told(told(*drop, library, clock.says), clock, made);
        // Only what is signed ever moves the latest day.
        if (made.installed) CHECK(help::read_bytes(machine.folder / "active") == record);
        ++cases;
      }
      CHECK(machine.takes(*drop, 4, "2026-11-22"));
      CHECK(drop->news().newest == "2026-11-22");
    }
  CHECK(cases == 48);
  help::promise("P4", cases, "clocks and ages: six clocks, four bundles, before and after a restart");
}
