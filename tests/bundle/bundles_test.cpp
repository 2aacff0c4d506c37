// Which of the installed bundles is shown.
#include "bundle/kiosk.h"

using namespace anteroom;
using help::Kiosk;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

void install(const TempFolder& folder, std::initializer_list<std::int64_t> sequences) {
  Kiosk kiosk(folder.path());
  for (const std::int64_t sequence : sequences) {
    kiosk.drop("clinic.anteroom", sequence);
    REQUIRE(kiosk.settle().installed);
  }
}

std::string active(const TempFolder& folder) { return Kiosk(folder.path()).installer.bundles().current().path; }

void spoil(const std::string& path) {
  std::string bytes = help::read_bytes(path);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  help::write_bytes(path, bytes);
}

} // namespace

TEST_CASE("a bundle that the kiosk cannot show") {
  const TempFolder folder;
  install(folder, {1, 2});
  Kiosk kiosk(folder.path());
  bundle::Bundles& bundles = kiosk.installer.bundles();
  const std::string bad = bundles.current().path;
  const std::string bytes = help::read_bytes(bad);
  bundles.distrust(bad, "no window could\nbe drawn");

  SECTION("gives way to the previous one, and that to the packaged one") {
    CHECK(kiosk.shown() == 1);
    CHECK(Kiosk(folder.path()).shown() == 1);
    bundles.distrust(bundles.current().path, "again");
    CHECK(kiosk.shown() == 0);
    bundles.distrust(bundles.current().path, "and again");
    CHECK(kiosk.shown() == 0);
  }

  SECTION("is set aside with the reason, in one line") {
    CHECK(kiosk.log.back() ==
          "Set aside, since it cannot be shown: edition 2 of small-bundle: no window could?be drawn");
    CHECK(kiosk.names("refused").size() == 2);
    CHECK(kiosk.kept().size() == 1);
  }

  SECTION("does not come back, whatever it is called and however often it is offered") {
    for (int i = 0; i < 2; ++i) {
      Kiosk again(folder.path());
      help::write_bytes(again.inbox("fresh.anteroom"), bytes);
      const auto look = again.settle();
      REQUIRE(look.set_aside.size() == 1);
      CHECK(look.set_aside[0].why == "it was installed before and could not be shown");
      CHECK(again.shown() == 1);
    }
  }

  SECTION("may come mended, under its old number or a new one") {
    help::make_bundle(kiosk.inbox("mended.anteroom"), {.title = "Mended", .sequence = 2});
    REQUIRE(kiosk.settle().installed);
    CHECK(kiosk.shown() == 2);
  }

  SECTION("does not open the door to older ones") {
    help::make_bundle(kiosk.inbox("older.anteroom"), {.title = "Other one", .sequence = 1});
    CHECK_FALSE(kiosk.settle().installed);
  }
}

TEST_CASE("a bundle that cannot be shown on a disk that cannot be written") {
  const TempFolder folder;
  install(folder, {1, 2});
  Kiosk kiosk(folder.path());
  kiosk.files.before = [&](const std::string& step, const std::string&) {
    if (step == "create" || step == "rename") kiosk.files.trouble_at(0, help::TroubledFiles::How::once);
  };
  kiosk.installer.bundles().distrust(kiosk.installer.bundles().current().path, "broken");
  CHECK(kiosk.shown() == 1); // or the program would try the same file for ever
  CHECK(kiosk.kept().size() == 2);
}

TEST_CASE("a bundle that rots on the disk") {
  const TempFolder folder;
  install(folder, {1, 2});
  spoil(active(folder));

  SECTION("is not shown, and staff can read why") {
    Kiosk kiosk(folder.path());
    const auto current = kiosk.installer.bundles().current();
    REQUIRE(current.passed_over.size() == 1);
    CHECK(current.passed_over[0] == "edition 2 of small-bundle: it has changed on the disk since it was installed");
    CHECK(kiosk.logged("Not showing edition 2"));
    CHECK(kiosk.shown() == 1);
  }

  SECTION("may be brought again") {
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 1);
    kiosk.drop("clinic.anteroom", 2);
    REQUIRE(kiosk.settle().installed);
    CHECK(kiosk.shown() == 2);
    CHECK(Kiosk(folder.path()).shown() == 2);
  }

  SECTION("is followed by the packaged one when the previous one rots too") {
    const std::string first = active(folder);
    spoil(first);
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 0);
  }
}

TEST_CASE("a bundle that is gone, a folder or a link") {
  const TempFolder folder;
  install(folder, {1, 2});
  const std::string path = active(folder);
  fs::rename(path, folder / "kept");

  SECTION("is passed over") {
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 1);
  }
  SECTION("as a folder, is passed over") {
    fs::create_directory(path);
    CHECK(Kiosk(folder.path()).shown() == 1);
  }
  SECTION("as a link, is passed over") {
    fs::create_symlink(folder / "kept", path);
    CHECK(Kiosk(folder.path()).shown() == 1);
  }
}

TEST_CASE("a disk that does not answer for a moment") {
  const TempFolder folder;
  install(folder, {1, 2});
  {
    Kiosk kiosk(folder.path());
    kiosk.files.before = [&](const std::string& step, const std::string& path) {
      if (step == "read" && path.find("/2-") != path.npos) kiosk.files.trouble_at(0, help::TroubledFiles::How::once);
    };
    CHECK(kiosk.shown() == 1);
  }
  CHECK(Kiosk(folder.path()).shown() == 2); // it was not given up for that
}

TEST_CASE("a torn record") {
  const TempFolder folder;
  install(folder, {1, 2});
  const std::string whole = help::read_bytes(folder / "active");

  SECTION("of any length is mended from what is there") {
    for (std::size_t length = 0; length < whole.size(); length += 29) {
      CAPTURE(length);
      help::write_bytes(folder / "active", whole.substr(0, length));
      Kiosk kiosk(folder.path());
      CHECK(kiosk.shown() == 2);
      CHECK(kiosk.logged("was unreadable"));
      CHECK(Kiosk(folder.path()).log.empty());
    }
  }

  SECTION("that is missing is mended too") {
    fs::remove(folder / "active");
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 2);
    CHECK(kiosk.logged("was missing"));
    CHECK(kiosk.kept().size() == 2);
  }

  SECTION("is mended without files that only look like bundles") {
    fs::remove(folder / "active");
    help::write_bytes(folder / "bundles/9-aaaaaaaa.anteroom", "no bundle");
    fs::copy(active(folder), folder / "bundles/8-aaaaaaaa.anteroom");
    fs::remove(folder / "active");
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 2);
  }

  SECTION("still knows what is older") {
    help::write_bytes(folder / "active", "torn");
    Kiosk kiosk(folder.path());
    help::make_bundle(kiosk.inbox("older.anteroom"), {.title = "Older", .sequence = 1});
    CHECK_FALSE(kiosk.settle().installed);
    CHECK(kiosk.shown() == 2);
  }

  SECTION("with nothing left to mend it from leaves the packaged bundle") {
    fs::remove_all(folder / "bundles");
    help::write_bytes(folder / "active", "torn");
    Kiosk kiosk(folder.path());
    CHECK(kiosk.shown() == 0);
    kiosk.drop("clinic.anteroom", 3);
    CHECK(kiosk.settle().installed);
  }
}

TEST_CASE("what a power cut left behind") {
  const TempFolder folder;
  install(folder, {1});
  help::write_bytes(folder / "bundles/.incoming-7", "half a copy");
  help::write_bytes(folder / "bundles/9-aaaaaaaa.anteroom", "renamed, not recorded");
  help::write_bytes(folder / "bundles/notes.txt", "somebody's");
  help::write_bytes(folder / "active.new", "half a record");
  Kiosk kiosk(folder.path());
  CHECK(kiosk.shown() == 1);
  CHECK(kiosk.kept().size() == 2);
  CHECK(kiosk.kept()[1] == "notes.txt");
  CHECK_FALSE(fs::exists(folder / "active.new"));
}

TEST_CASE("a state folder that cannot be made") {
  Kiosk kiosk("/dev/null/state");
  CHECK(kiosk.shown() == 0);
  CHECK_FALSE(kiosk.settle().installed);
  CHECK(kiosk.logged("cannot be made"));
}
