// Whose bundles a kiosk takes, and that nothing of a bundle is read before its signature is good.
#include "bundle/strict.h"
#include "help/promise.h"

using namespace anteroom;
using bundle::Seal;
using help::Signer;
using help::TempFolder;
using help::Strict;

TEST_CASE("a kiosk with a key") {
  const TempFolder folder;
  Strict kiosk(folder.path());

  SECTION("takes what is signed with it, and says so") {
    offer(kiosk, {12});
    REQUIRE(kiosk.look().installed);
    CHECK(kiosk.shown() == 12);
    CHECK_THAT(kiosk.told(), ContainsSubstring("edition 12 of small-bundle, signed with key 0101010101010101"));
    CHECK(std::filesystem::is_empty(folder / "inbox"));
    CHECK(Strict(folder.path()).shown() == 12);
  }

  SECTION("waits for a signature that has not come, and takes the bundle when it has") {
    const help::Signed edition{3};
    const std::string bytes = edition.bytes();
    help::write_bytes(kiosk.inbox("clinic.anteroom"), bytes);
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.log.size() == 1);
    CHECK_THAT(kiosk.told(), ContainsSubstring("waits for its signature, “clinic.anteroom.minisig”"));
    CHECK(kiosk.opened == 0);
    help::write_bytes(kiosk.inbox("clinic.anteroom.minisig"),
                      Signer(1).file(bytes, bundle::write_seal(edition.seal(bytes))));
    CHECK(kiosk.look().installed);
  }

  SECTION("is in no hurry when a new file comes before its new signature") {
    offer(kiosk, {3});
    const std::string newer = help::Signed{4}.bytes();
    help::write_bytes(kiosk.inbox("clinic.anteroom"), newer);
    kiosk.now += Milliseconds(5'000);
    (void)kiosk.installer.look(kiosk.now);
    kiosk.now += Milliseconds(5'000);
    CHECK(kiosk.installer.look(kiosk.now).set_aside.empty());
    help::write_bytes(kiosk.inbox("clinic.anteroom.minisig"),
                      Signer(1).file(newer, bundle::write_seal(help::Signed{4}.seal(newer))));
    CHECK(kiosk.look().installed);
    CHECK(kiosk.shown() == 4);
  }

  SECTION("refuses every other key, unread") {
    offer(kiosk, {12}, 2);
    CHECK_FALSE(kiosk.look().installed);
    CHECK_THAT(kiosk.told(), ContainsSubstring("signed with key 0202020202020202, which this kiosk does not know"));
    CHECK(kiosk.opened == 0);
    check_takes_the_next(kiosk);
  }

  SECTION("takes bundles of either of two keys") {
    Strict both(folder.path(), {1, 2});
    offer(both, {5}, 2);
    REQUIRE(both.look().installed);
    offer(both, {6}, 1);
    REQUIRE(both.look().installed);
  }
}

TEST_CASE("a kiosk without keys takes no bundle, and says what to do") {
  const TempFolder folder;
  Strict kiosk(folder.path(), {});
  offer(kiosk, {12});
  CHECK_FALSE(kiosk.look().installed);
  CHECK(kiosk.shown() == 0);
  CHECK(kiosk.opened == 0);
}

TEST_CASE("a signature of one bundle is no good for another") {
  const TempFolder folder;
  std::vector<help::Signed> editions;
  for (int i = 0; i < 10; ++i) editions.push_back({10 + i});
  std::vector<std::string> bytes, signatures;
  for (const help::Signed& edition : editions) {
    bytes.push_back(edition.bytes());
    signatures.push_back(Signer(1).file(bytes.back(), bundle::write_seal(edition.seal(bytes.back()))));
  }
  int refused = 0;
  for (std::size_t file = 0; file < bytes.size(); ++file)
    for (std::size_t signature = 0; signature < bytes.size(); ++signature) {
      if (file == signature) continue;
      const TempFolder own;
      Strict kiosk(own.path());
      put(kiosk, "clinic.anteroom", bytes[file], signatures[signature]);
      CHECK_FALSE(kiosk.look().installed);
      CHECK(kiosk.opened == 0);
      ++refused;
    }
  CHECK(refused == 90);
  help::promise("P5", refused, "signatures of other bundles refused");
}

TEST_CASE("a bundle that is not what was signed is never opened") {
  const TempFolder folder;
  Strict kiosk(folder.path());
  const std::string good = help::Signed{5}.bytes();
  const std::string signature = Signer(1).file(good, bundle::write_seal(help::Signed{5}.seal(good)));
  // Every length, in steps, and bytes all over it; each of them twice.
  std::vector<std::string> spoilt;
  for (std::size_t length = 0; length < good.size(); length += 997) spoilt.push_back(good.substr(0, length));
  for (std::size_t at = 0; at < good.size(); at += 613)
    for (const int mask : {1, 0xff}) {
      spoilt.push_back(good);
      spoilt.back()[at] = static_cast<char>(spoilt.back()[at] ^ mask);
    }
  spoilt.push_back(good + "x");
  for (const std::string& bytes : spoilt) {
    put(kiosk, "clinic.anteroom", bytes, signature);
    REQUIRE_FALSE(kiosk.look().installed);
  }
  CHECK(spoilt.size() > 100);
  CHECK(kiosk.opened == 0);
  check_takes_the_next(kiosk);
}

TEST_CASE("a signature must say of a bundle what it says itself") {
  const TempFolder folder;
  const std::string bytes = help::Signed{5}.bytes();
  const auto size = static_cast<std::int64_t>(bytes.size());
  long cases = 0;
  for (const Seal& seal :
       {Seal{"other", {1, 5}, size, 1, "2026-11-21"}, Seal{"small-bundle", {1, 6}, size, 1, "2026-11-21"},
        Seal{"small-bundle", {2, 5}, size, 1, "2026-11-21"}, Seal{"small-bundle", {1, 5}, size + 1, 1, "2026-11-21"},
        Seal{"small-bundle", {1, 5}, size, 2, "2026-11-21"}, Seal{"small-bundle", {1, 5}, size, 1, "2026-11-22"}}) {
    const TempFolder own;
    Strict kiosk(own.path());
    put(kiosk, "clinic.anteroom", bytes, Signer(1).file(bytes, bundle::write_seal(seal)));
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.shown() == 0);
    check_takes_the_next(kiosk);
    ++cases;
  }
  help::promise("P5", cases, "signatures that say something else of a bundle than it says itself");
}

TEST_CASE("a change of keys in the drop folder") {
  const TempFolder folder;
  Strict kiosk(folder.path());
  offer(kiosk, {5});
  REQUIRE(kiosk.look().installed);
  const auto change = [&](std::int64_t number, std::int64_t epoch, std::uint8_t from, std::uint8_t to, bool retire) {
    help::write_bytes(kiosk.inbox("team.anteroom-keys"), help::key_change(number, epoch, from, to, retire));
  };

  SECTION("brings the new key in, and may lie beside the first bundle that needs it") {
    change(1, 1, 1, 2, false);
    offer(kiosk, {6}, 2);
    REQUIRE(kiosk.look().installed);
    CHECK(kiosk.shown() == 6);
    CHECK_THAT(kiosk.told(), ContainsSubstring("changed the keys"));
  }

  SECTION("that retires the old key keeps it out for ever, after a restart too") {
    change(1, 1, 1, 2, true);
    (void)kiosk.look();
    Strict again(folder.path());
    offer(again, {6}, 1);
    CHECK_FALSE(again.look().installed);
    CHECK_THAT(again.told(), ContainsSubstring("which was retired"));
    CHECK(again.shown() == 5); // what was good stays
    offer(again, {7}, 2);
    CHECK(again.look().installed);
  }

  SECTION("that retires the old key holds though the record is torn after it") {
    change(1, 1, 1, 2, true);
    (void)kiosk.look();
    help::write_bytes(folder / "active", "torn");
    Strict again(folder.path());
    CHECK(again.shown() == 5);
    offer(again, {6}, 1);
    CHECK_FALSE(again.look().installed);
    offer(again, {7}, 2);
    CHECK(again.look().installed);
  }

  SECTION("with a new epoch lets sequences begin again, and the old epoch never comes back") {
    change(1, 2, 1, 2, false);
    offer(kiosk, {1, "small-bundle", 2}, 2);
    REQUIRE(kiosk.look().installed);
    CHECK(kiosk.shown() == 1);
    offer(kiosk, {99, "small-bundle", 1}, 2);
    CHECK_FALSE(kiosk.look().installed);
    offer(kiosk, {99, "small-bundle", 3}, 2);
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.shown() == 1);
  }

  SECTION("that is not good changes nothing, and is told once") {
    help::write_bytes(kiosk.inbox("team.anteroom-keys"), "nonsense");
    const std::size_t lines = kiosk.log.size();
    (void)kiosk.look();
    CHECK(kiosk.log.size() == lines + 1);
    check_takes_the_next(kiosk);
  }
}

TEST_CASE("a bundle on a stick") {
  const TempFolder folder;
  std::filesystem::create_directories(folder / "volumes/STICK/anteroom");
  const auto put_on_stick = [&](const std::string& place, const help::Signed& edition) {
    const std::string bytes = edition.bytes();
    help::write_bytes(folder / ("volumes/STICK/" + place + "c.anteroom"), bytes);
    help::write_bytes(folder / ("volumes/STICK/" + place + "c.anteroom.minisig"),
                      Signer(1).file(bytes, bundle::write_seal(edition.seal(bytes))));
  };

  SECTION("is taken from its top folder and from its folder anteroom, and stays there") {
    for (const std::string place : {"", "anteroom/"}) {
      const TempFolder own;
      Strict kiosk(folder.path());
      put_on_stick(place, {place.empty() ? 4 : 5});
      REQUIRE(kiosk.look().installed);
      CHECK(std::filesystem::exists(folder / ("volumes/STICK/" + place + "c.anteroom")));
      CHECK(std::filesystem::exists(folder / ("volumes/STICK/" + place + "c.anteroom.minisig")));
    }
  }

  SECTION("that is bad is left on it, and nothing of it comes in") {
    Strict kiosk(folder.path());
    put_on_stick("", {4});
    help::write_bytes(folder / "volumes/STICK/c.anteroom", std::string(5000, 'x'));
    CHECK_FALSE(kiosk.look().installed);
    CHECK(std::filesystem::exists(folder / "volumes/STICK/c.anteroom"));
    CHECK(std::filesystem::is_empty(folder / "refused"));
    CHECK(kiosk.opened == 0);
    check_takes_the_next(kiosk);
  }

  SECTION("that is older than what is shown is passed over, and told once each time it is put in") {
    Strict kiosk(folder.path());
    offer(kiosk, {9});
    REQUIRE(kiosk.look().installed);
    put_on_stick("", {4});
    const std::size_t before = kiosk.log.size();
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.log.size() == before + 1);
    std::filesystem::rename(folder / "volumes/STICK", folder / "away");
    (void)kiosk.look();
    std::filesystem::rename(folder / "away", folder / "volumes/STICK");
    (void)kiosk.look();
    CHECK(kiosk.log.size() == before + 2);
  }
}

TEST_CASE("a bundle on trial") {
  const TempFolder folder;
  {
    Strict kiosk(folder.path());
    offer(kiosk, {1});
    REQUIRE(kiosk.look().installed);
    kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    offer(kiosk, {2});
    REQUIRE(kiosk.look().installed);
  }

  SECTION("that never shows its home screen is left after two starts, and not tried again") {
    CHECK(Strict(folder.path()).shown() == 2);
    CHECK(Strict(folder.path()).shown() == 2);
    for (int start = 0; start < 3; ++start) CHECK(Strict(folder.path()).shown() == 1);
    Strict kiosk(folder.path());
    offer(kiosk, {2});
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.shown() == 1);
    check_takes_the_next(kiosk);
  }

  SECTION("that shows its home screen once stays") {
    {
      Strict kiosk(folder.path());
      kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    }
    for (int start = 0; start < 5; ++start) CHECK(Strict(folder.path()).shown() == 2);
  }
}
