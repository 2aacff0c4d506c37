// The record is torn, gone, or an older one was put in its place: what lies in bundles/ under a good signature
// tells the rest.
#include "bundle/strict.h"

using namespace anteroom;
using help::Strict;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

void install(const TempFolder& folder, const help::Signed& edition) {
  Strict kiosk(folder.path());
  offer(kiosk, edition);
  REQUIRE(kiosk.look().installed);
  kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
}

} // namespace

TEST_CASE("a record that was put back") {
  const TempFolder folder;
  install(folder, {5});
  const std::string old = help::read_bytes(folder / "active");
  install(folder, {6});

  SECTION("does not bring the older bundle back, nor let one in") {
    help::write_bytes(folder / "active", old);
    Strict kiosk(folder.path());
    CHECK(kiosk.shown() == 6);
    CHECK_THAT(kiosk.told(), ContainsSubstring("was older than what is there; edition 6 of small-bundle was found"));
    offer(kiosk, {5});
    CHECK_FALSE(kiosk.look().installed);
    Strict again(folder.path());
    CHECK(again.log.empty()); // it is recorded now
    CHECK(again.shown() == 6);
    check_takes_the_next(again, 7);
  }

  SECTION("takes nothing up that is not signed, or not what was signed") {
    for (const char* what : {"signature", "bundle"}) {
      CAPTURE(what);
      const TempFolder own;
      fs::copy(folder.path(), own.path(), fs::copy_options::recursive);
      help::write_bytes(own / "active", old);
      for (const auto& entry : fs::directory_iterator(own / "bundles")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("6-") || name.ends_with(".minisig") != (what == std::string("signature"))) continue;
        std::string bytes = help::read_bytes(entry.path().string());
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        help::write_bytes(entry.path().string(), bytes);
      }
      Strict kiosk(own.path());
      CHECK(kiosk.opened == 0);
      CHECK(kiosk.shown() == 5);
      check_takes_the_next(kiosk, 7);
    }
  }

  SECTION("puts what it takes up on trial, for it cannot know whether that was ever shown") {
    help::write_bytes(folder / "active", old);
    for (int start = 0; start < 2; ++start) CHECK(Strict(folder.path()).shown() == 6);
    for (int start = 0; start < 2; ++start) CHECK(Strict(folder.path()).shown() == 5);
    Strict kiosk(folder.path());
    check_takes_the_next(kiosk, 7);
  }

  SECTION("that knows of a bundle that failed does not take it up again") {
    {
      Strict kiosk(folder.path());
      const std::string bad = kiosk.installer.bundles().current().path;
      fs::copy_file(bad, folder / "kept");
      fs::copy_file(bad + ".minisig", folder / "kept.minisig");
      kiosk.installer.bundles().distrust(bad, "it cannot be drawn");
      fs::rename(folder / "kept", bad); // as if the power had gone before it was moved away
      fs::rename(folder / "kept.minisig", bad + ".minisig");
    }
    Strict kiosk(folder.path());
    CHECK(kiosk.shown() == 5);
    check_takes_the_next(kiosk, 7);
  }
}

TEST_CASE("a record that is lost") {
  const TempFolder folder;
  install(folder, {100, "other-bundle"});
  install(folder, {5});
  install(folder, {6});

  SECTION("is followed by the one before it, and what is newer: a high number of another bundle is none") {
    fs::remove(folder / "active");
    Strict kiosk(folder.path());
    CHECK(kiosk.shown() == 6);
    offer(kiosk, {100, "other-bundle"});
    CHECK_FALSE(kiosk.look().installed);
    check_takes_the_next(kiosk, 7);
  }

  SECTION("is not taken for lost when the disk does not answer once") {
    const std::string before = help::read_bytes(folder / "active");
    Strict kiosk(folder.path());
    for (std::size_t step = 0; step < 12; ++step) {
      Strict again(folder.path());
      again.files.trouble_at(step, help::TroubledFiles::How::once);
      again.installer.bundles().sweep();
      again.files.no_trouble();
      CHECK(again.shown() == 6);
      CHECK(help::read_bytes(folder / "active") == before);
    }
  }
}
