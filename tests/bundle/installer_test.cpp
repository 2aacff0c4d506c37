// Which bundles get in, and in which order.
#include "bundle/kiosk.h"

using namespace anteroom;
using help::Kiosk;
using help::TempFolder;

TEST_CASE("a kiosk's first bundle") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  CHECK(kiosk.shown() == 0);
  kiosk.drop("clinic.anteroom", 12);

  SECTION("gets in and leaves the drop folder") {
    const auto look = kiosk.settle();
    REQUIRE(look.installed);
    CHECK(look.installed->manifest.title == "Edition 12");
    CHECK(look.installed->path == kiosk.installer.bundles().current().path);
    CHECK(kiosk.shown() == 12);
    CHECK(kiosk.names("inbox").empty());
    REQUIRE(kiosk.kept().size() == 1);
    CHECK(kiosk.kept()[0].starts_with("12-"));
    CHECK(kiosk.log ==
          std::vector<std::string>{"“clinic.anteroom” was installed: “Edition 12”, edition 12 of small-bundle, "
                                   "signed with key 0101010101010101"});
  }

  SECTION("is there after a restart") {
    REQUIRE(kiosk.settle().installed);
    Kiosk again(folder.path());
    CHECK(again.shown() == 12);
    CHECK(again.log.empty());
  }

  SECTION("is private: nobody else may write it") {
    REQUIRE(kiosk.settle().installed);
    const auto path = kiosk.installer.bundles().current().path;
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  }
}

TEST_CASE("a further edition") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  kiosk.drop("clinic.anteroom", 5);
  REQUIRE(kiosk.settle().installed);
  const auto refused = [&](const std::string& why) {
    const auto look = kiosk.settle();
    CHECK_FALSE(look.installed);
    REQUIRE(look.set_aside.size() == 1);
    CHECK(look.set_aside[0].why == why);
    CHECK(kiosk.shown() == 5);
    CHECK(kiosk.names("inbox").empty());
  };

  SECTION("takes the place of the last, which is kept") {
    kiosk.drop("clinic.anteroom", 6);
    REQUIRE(kiosk.settle().installed);
    CHECK(kiosk.shown() == 6);
    CHECK(kiosk.kept().size() == 2);
  }

  SECTION("lets older ones go") {
    for (std::int64_t sequence = 6; sequence < 12; ++sequence) {
      kiosk.drop("clinic.anteroom", sequence);
      REQUIRE(kiosk.settle().installed);
    }
    (void)kiosk.settle();
    CHECK(kiosk.kept().size() == 2);
    CHECK(kiosk.shown() == 11);
  }

  SECTION("never lets the one go that is in use") {
    const std::string open = kiosk.installer.bundles().current().path;
    kiosk.installer.bundles().in_use(open);
    for (std::int64_t sequence = 6; sequence < 12; ++sequence) {
      kiosk.drop("clinic.anteroom", sequence);
      REQUIRE(kiosk.settle().installed);
      CHECK(std::filesystem::exists(open));
    }
    kiosk.installer.bundles().in_use(kiosk.installer.bundles().current().path);
    (void)kiosk.settle();
    CHECK_FALSE(std::filesystem::exists(open));
  }

  SECTION("that is older is refused") {
    kiosk.drop("clinic.anteroom", 4);
    refused("edition 4 is older than edition 5, which was installed before; a kiosk never goes back");
  }

  SECTION("of the same number with other content is refused") {
    help::make_bundle(kiosk.inbox("clinic.anteroom"), {.title = "Changed", .sequence = 5});
    refused("edition 5 was installed before; whatever comes now needs a higher sequence");
  }

  SECTION("with the same content is taken out of the drop folder quietly") {
    kiosk.drop("copy.anteroom", 5);
    const auto look = kiosk.settle();
    CHECK_FALSE(look.installed);
    CHECK(look.set_aside.empty());
    CHECK(kiosk.names("inbox").empty());
    CHECK(kiosk.names("refused").empty());
    CHECK(kiosk.log.back() == "“copy.anteroom” is the bundle that is already showing");
  }

  SECTION("is not refused for the number of another bundle") {
    kiosk.drop("other.anteroom", 1, "other-bundle");
    REQUIRE(kiosk.settle().installed);
    CHECK(kiosk.shown() == 1);
  }

  SECTION("is older even after another bundle was shown, and after a restart") {
    kiosk.drop("other.anteroom", 1, "other-bundle");
    REQUIRE(kiosk.settle().installed);
    Kiosk again(folder.path());
    again.drop("clinic.anteroom", 4);
    CHECK_FALSE(again.settle().installed);
    again.drop("clinic.anteroom", 6);
    CHECK(again.settle().installed);
  }
}

TEST_CASE("several bundles at once") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());

  SECTION("the one with the highest number gets in, whatever the names' order") {
    for (const auto& [a, b] : {std::pair{7, 5}, std::pair{8, 9}}) {
      kiosk.drop("a.anteroom", a);
      kiosk.drop("b.anteroom", b);
      const auto look = kiosk.settle();
      REQUIRE(look.installed);
      CHECK(look.installed->manifest.sequence == std::max(a, b));
      REQUIRE(look.set_aside.size() == 1);
      CHECK_THAT(look.set_aside[0].why, ContainsSubstring("is at least as new"));
    }
    CHECK(kiosk.names("inbox").empty());
    for (const auto& name : kiosk.kept()) CHECK_FALSE(name.starts_with("."));
  }

  SECTION("two copies of one are one") {
    kiosk.drop("a.anteroom", 7);
    kiosk.drop("b.anteroom", 7);
    const auto look = kiosk.settle();
    CHECK(look.installed);
    CHECK(look.set_aside.empty());
    CHECK(kiosk.names("inbox").empty());
  }

  SECTION("bad ones do not keep a good one out") {
    kiosk.drop_text("a.anteroom");
    kiosk.drop("b.anteroom", 7);
    kiosk.drop_text("c.anteroom");
    const auto look = kiosk.settle();
    CHECK(look.installed);
    CHECK(look.set_aside.size() == 2);
  }
}

TEST_CASE("an installer that is told to stop") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  kiosk.drop("clinic.anteroom", 1);
  kiosk.files.before = [&](const std::string& step, const std::string&) {
    if (step == "write") kiosk.installer.stop();
  };
  CHECK_FALSE(kiosk.settle().installed);
  CHECK(kiosk.kept().empty());
  CHECK(kiosk.names("inbox").size() == 2);
  Kiosk again(folder.path());
  CHECK(again.settle().installed);
}
