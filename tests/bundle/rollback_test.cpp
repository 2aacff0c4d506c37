// A kiosk never goes back, and no slip of the pen takes it out of reach.
#include "bundle/strict.h"
#include "help/promise.h"

#include <limits>

using namespace anteroom;
using help::Signed;
using help::Signer;
using help::Strict;
using help::TempFolder;

namespace {

constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kInstalled = 50;

enum class Record { whole, missing, torn, restored };

struct Offer {
  std::string what;
  std::int64_t sequence = 0;
  bool first = false; // taken by a kiosk that has none
  bool later = false; // taken by one that has kInstalled
};

const std::vector<Offer> kOffers{{"one less", kInstalled - 1, true, false},
                                 {"the same", kInstalled, true, false},
                                 {"one more", kInstalled + 1, true, true},
                                 {"a thousand more", kInstalled + 1000, true, true},
                                 {"zero", 0, false, false},
                                 {"two to the 31", std::int64_t{1} << 31, false, false},
                                 {"the highest there is", kHighest, false, false},
                                 {"not a number", -1, false, false}};

std::string seal_of(const Signed& edition, const std::string& bytes) {
  if (edition.sequence > 0) return bundle::write_seal(edition.seal(bytes));
  const std::string number = edition.sequence == 0 ? "0" : "many";
  return "anteroom=1 channel=small-bundle epoch=1 seq=" + number + " size=" + std::to_string(bytes.size()) +
         " schema=1 created=2026-11-21";
}

// Another title, so that the same number is not the same bundle.
std::string bytes_of(const Signed& edition) {
  const TempFolder folder;
  help::make_bundle(folder / "b", {.title = "Offered", .sequence = std::max<std::int64_t>(edition.sequence, 1)});
  return help::read_bytes(folder / "b");
}

void spoil(const std::string& state, Record how) {
  namespace fs = std::filesystem;
  if (how == Record::missing) {
    fs::remove(state + "/active");
    fs::remove(state + "/active.old");
  }
  if (how == Record::torn) {
    const std::string bytes = help::read_bytes(state + "/active");
    help::write_bytes(state + "/active", bytes.substr(0, bytes.size() / 2));
    help::write_bytes(state + "/active.old", "");
  }
  // As it was when the edition before was installed: a copy that somebody put back.
  if (how == Record::restored && fs::exists(state + "/saved"))
    fs::copy_file(state + "/saved", state + "/active", fs::copy_options::overwrite_existing);
}

} // namespace

TEST_CASE("a kiosk never goes back") {
  int cases = 0;
  for (const bool installed : {false, true}) {
    const TempFolder before;
    {
      Strict kiosk(before.path());
      if (installed) {
        help::offer(kiosk, {kInstalled - 2});
        REQUIRE(kiosk.look().installed);
        std::filesystem::copy_file(before / "active", before / "saved");
        help::offer(kiosk, {kInstalled});
        REQUIRE(kiosk.look().installed);
      }
    }
    for (const Record record : {Record::whole, Record::missing, Record::torn, Record::restored})
      for (const bool stick : {false, true})
        for (const Offer& offer : kOffers) {
          if (!installed && record == Record::torn) help::write_bytes(before / "active", "");
          CAPTURE(installed, static_cast<int>(record), stick, offer.what);
          const TempFolder folder;
          std::filesystem::copy(before.path(), folder.path(), std::filesystem::copy_options::recursive);
          spoil(folder.path(), record);
          const std::string place = stick ? folder / "volumes/STICK/" : folder / "inbox/";
          std::filesystem::create_directories(place);
          const Signed edition{offer.sequence};
          const std::string bytes = bytes_of(edition);
          help::write_bytes(place + "c.anteroom.minisig", Signer(1).file(bytes, seal_of(edition, bytes)));
          help::write_bytes(place + "c.anteroom", bytes);
          Strict kiosk(folder.path());
          const bool taken = kiosk.look().installed.has_value();
          // Where the record is lost or was put back, what is signed in bundles/ tells how far it had come.
          CHECK(taken == (installed ? offer.later : offer.first));
          CHECK(kiosk.shown() == (taken ? offer.sequence : installed ? kInstalled : 0));
          // And the next good one gets in, whatever was offered.
          const std::int64_t next = std::max(kiosk.shown(), std::int64_t{1}) + 7;
          help::check_takes_the_next(kiosk, next);
          ++cases;
        }
    if (!installed) std::filesystem::remove(before / "active");
  }
  CHECK(cases == 128);
  help::promise("P2", cases, "ways back refused, and the next edition taken");
}

TEST_CASE("a number out of reach is refused, and one that got in is recovered from by a new epoch") {
  const TempFolder folder;
  Strict kiosk(folder.path());
  int cases = 0;
  const auto takes = [&](std::int64_t sequence, std::int64_t epoch = 1) {
    ++cases;
    help::offer(kiosk, {sequence, "small-bundle", epoch}, epoch == 1 ? 1 : 2);
    const bool taken = kiosk.look().installed.has_value();
    if (taken) CHECK(kiosk.shown() == sequence);
    return taken;
  };
  CHECK_FALSE(takes(1'000'000'001));
  CHECK(takes(20'261'121)); // numbered by its day
  CHECK_FALSE(takes(21'261'122));
  CHECK(takes(21'261'121)); // a million more, and not one beyond
  CHECK_FALSE(takes(kHighest));
  CHECK_FALSE(takes(20'261'122));
  CHECK(takes(21'261'122));
  CHECK_FALSE(takes(1, 2)); // the epoch is not the author's to choose
  help::write_bytes(kiosk.inbox("team.anteroom-keys"), help::key_change(1, 2, 1, 2, false));
  CHECK(takes(1, 2));
  CHECK_FALSE(takes(21'261'123, 1));
  CHECK_FALSE(takes(2, 3));
  CHECK_FALSE(takes(1'000'002, 2));
  CHECK_FALSE(takes(kHighest, 2));
  CHECK(takes(2, 2));
  help::promise("P3", cases, "numbers within and out of reach, in two epochs");
}
