// The bundle that came with the kiosk goes before what was installed earlier, and is a floor.
#include "bundle/strict.h"

using namespace anteroom;
using help::Strict;
using help::TempFolder;

namespace {

// Starts a kiosk that comes with this edition.
Strict with_packaged(const TempFolder& folder, const help::Signed& edition) {
  bundle::Options options = Strict::options(folder.path(), {1});
  options.packaged.path = folder / "packaged";
  help::write_bytes(options.packaged.path, edition.bytes());
  options.packaged.manifest = *help::Kiosk::inspect(options.packaged.path);
  return Strict(folder.path(), options);
}

} // namespace

TEST_CASE("the bundle that came with the kiosk") {
  const TempFolder folder;
  {
    Strict kiosk(folder.path());
    offer(kiosk, {5});
    REQUIRE(kiosk.look().installed);
  }

  SECTION("is not shown when it is older than the installed one, or the same edition") {
    for (const std::int64_t sequence : {4, 5}) {
      Strict kiosk = with_packaged(folder, {sequence});
      CHECK(kiosk.installer.bundles().current().path != folder / "packaged");
      kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    }
  }

  SECTION("is shown when it is newer, and staff can read why") {
    Strict kiosk = with_packaged(folder, {7});
    const auto current = kiosk.installer.bundles().current();
    CHECK(current.path == folder / "packaged");
    CHECK(current.passed_over ==
          std::vector<std::string>{"edition 5 of small-bundle: the kiosk came with edition 7 of it, which is newer"});
  }

  SECTION("is shown when it is of a newer epoch, whatever its number") {
    Strict kiosk = with_packaged(folder, {1, "small-bundle", 2});
    CHECK(kiosk.installer.bundles().current().path == folder / "packaged");
  }

  SECTION("gives way to what is installed after it, and takes its place back should that fail") {
    Strict kiosk = with_packaged(folder, {7});
    offer(kiosk, {8});
    REQUIRE(kiosk.look().installed);
    const std::string eighth = kiosk.installer.bundles().current().path;
    CHECK(eighth != folder / "packaged");
    kiosk.installer.bundles().distrust(eighth, "it cannot be drawn");
    CHECK(kiosk.installer.bundles().current().path == folder / "packaged");
  }

  SECTION("is a floor: an older one is not taken any more") {
    Strict kiosk = with_packaged(folder, {7});
    offer(kiosk, {6});
    CHECK_FALSE(kiosk.look().installed);
    CHECK_THAT(kiosk.told(), ContainsSubstring("edition 6 is older than edition 7, which came with the kiosk"));
    CHECK(kiosk.opened == 0);
    check_takes_the_next(kiosk, 8);
  }

  SECTION("is a floor for a kiosk that never had another") {
    const TempFolder fresh;
    Strict kiosk = with_packaged(fresh, {7});
    offer(kiosk, {6});
    CHECK_FALSE(kiosk.look().installed);
    check_takes_the_next(kiosk, 8);
  }

  SECTION("is nobody's floor when it is of another channel") {
    Strict kiosk = with_packaged(folder, {7, "other-bundle"});
    CHECK(kiosk.shown() == 5);
    offer(kiosk, {6});
    CHECK(kiosk.look().installed);
  }

  SECTION("gives way to the older one when it cannot be shown, and is no floor then") {
    Strict kiosk = with_packaged(folder, {7});
    kiosk.installer.bundles().distrust(folder / "packaged", "it cannot be drawn");
    CHECK(kiosk.shown() == 5);
    check_takes_the_next(kiosk, 6);
  }
}
