// Every file of tests/data is refused, in the words that its table promises, and nothing that is good is kept out
// by it. What is told is taken from the way that each kind takes into the kiosk, or into the author's tool.
#include "app/config.h"
#include "bad_files/bad_files.h"
#include "bundle/names.h"
#include "bundle/strict.h"
#include "help/promise.h"
#include "help/read_all.h"
#include "tool/card_file.h"
#include "tool/folder.h"
#include "tool/side_file.h"
#include "tool/strings.h"
#include "tool/utf8.h"

#include <set>

using namespace anteroom;
using help::Kiosk;
using help::Strict;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

const std::string kData = ANTEROOM_SOURCE_DIR "/tests/data";

const std::string& good() {
  static const std::string bytes = help::kept(kData + "/good.anteroom");
  return bytes;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string made;
  for (const std::string& line : lines) made += line + "\n";
  return made;
}

using Told = std::function<std::string(const std::string& bytes)>;

bool is_one_line_each(const std::string& told) {
  return std::none_of(told.begin(), told.end(), [](char c) { return c != '\n' && c >= 0 && c < ' '; }) &&
         told.find("\u202e") == std::string::npos && !content::first_bad_byte(told);
}

const help::BadKind& kind_of(const std::string& folder) {
  static const auto kinds = help::bad_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.folder == folder; });
  REQUIRE(found != kinds.end());
  return *found;
}

void check_each(const std::string& folder, const Told& told) {
  const help::BadKind& kind = kind_of(folder);
  std::set<std::string> names;
  for (const help::BadFile& file : kind.files) {
    CAPTURE(folder, file.name);
    CHECK(names.insert(file.name).second);
    const std::string said = told(help::kept(kData + "/" + folder + "/" + file.name + kind.ending));
    CHECK_THAT(said, ContainsSubstring(file.said));
    CHECK(is_one_line_each(said));
  }
  help::promise("data", static_cast<long>(names.size()), ("bad " + folder + " refused").c_str());
}

std::string as_author_file(const std::string& name, const std::string& bytes,
                           const std::function<void(content::Folder&, content::Mistakes&)>& read) {
  const TempFolder root;
  fs::create_directories(fs::path(root / name).parent_path());
  help::write_bytes(root / name, bytes);
  content::Mistakes mistakes;
  content::Folder folder(root.path(), mistakes);
  read(folder, mistakes);
  return joined(mistakes.lines());
}

} // namespace

TEST_CASE("every file in tests/data is in the table of its kind") {
  std::set<std::string> wanted{"good.anteroom"};
  for (const help::BadKind& kind : help::bad_kinds())
    for (const help::BadFile& file : kind.files) wanted.insert(kind.folder + "/" + file.name + kind.ending);
  std::set<std::string> there;
  for (const auto& entry : fs::recursive_directory_iterator(kData)) {
    std::string name = fs::relative(entry.path(), kData).string();
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    if (!entry.is_directory()) there.insert(name);
  }
  for (const std::string& name : there) CHECK((wanted.contains(name) ? "" : name) == "");
  for (const std::string& name : wanted) CHECK((there.contains(name) ? "" : name) == "");
}

TEST_CASE("the files in tests/data are what their program makes") {
  for (const help::BadKind& kind : help::bad_kinds())
    for (const help::BadFile& file : kind.files) {
      CAPTURE(kind.folder, file.name);
      const std::string made = file.make(good());
      if (kind.folder != "bundles") {
        CHECK(help::kept(kData + "/" + kind.folder + "/" + file.name + kind.ending) == made);
        continue;
      }
      // Each version of SQLite writes a bundle in its own way, to the same effect.
      const TempFolder folder;
      help::write_bytes(folder / "made", made);
      const auto inspected = store::inspect(folder / "made");
      if (const auto store = store::Store::open(folder / "made")) (void)help::read_all(*store);
      CHECK_THAT(inspected ? "" : bundle::plain(inspected.error().what, 400), ContainsSubstring(file.said));
    }
}

TEST_CASE("a bad bundle is refused, and does not keep the next good one out") {
  const TempFolder folder;
  Kiosk kiosk(folder.path());
  std::int64_t sequence = 0;
  check_each("bundles", [&](const std::string& bytes) {
    kiosk.drop_text("x.anteroom", bytes);
    const auto look = kiosk.settle();
    CHECK_FALSE(look.installed);
    kiosk.drop("good.anteroom", ++sequence);
    CHECK(kiosk.settle().installed);
    CHECK(kiosk.shown() == sequence);
    return look.set_aside.empty() ? "" : look.set_aside[0].why;
  });
}

TEST_CASE("a bad signature is refused, and its bundle is not read") {
  check_each("signatures", [&](const std::string& bytes) {
    const TempFolder folder;
    Strict kiosk(folder.path());
    help::put(kiosk, "x.anteroom", good(), bytes);
    CHECK_FALSE(kiosk.look().installed);
    CHECK(kiosk.opened == 0);
    help::check_takes_the_next(kiosk);
    return kiosk.told();
  });
}

TEST_CASE("a bad key in the folder of keys is passed over, and the good one beside it counts") {
  check_each("keys", [](const std::string& bytes) {
    const TempFolder folder;
    help::write_bytes(folder / "bad.pub", bytes);
    help::write_bytes(folder / "good.pub", bundle::write_public_key(help::Signer(1).key()));
    std::vector<std::string> log;
    const auto keys =
        bundle::keys_in(*host::system_files(), folder.path(), [&](const std::string& line) { log.push_back(line); });
    CHECK(keys == std::vector<bundle::PublicKey>{help::Signer(1).key()});
    return joined(log);
  });
}

TEST_CASE("a bad change of keys changes none") {
  check_each("key-changes", [](const std::string& bytes) {
    const TempFolder folder;
    Strict kiosk(folder.path());
    help::write_bytes(kiosk.inbox("team.anteroom-keys"), bytes);
    (void)kiosk.look();
    CHECK(kiosk.installer.bundles().keys().keys == std::vector<bundle::PublicKey>{help::Signer(1).key()});
    help::check_takes_the_next(kiosk);
    return kiosk.told();
  });
}

TEST_CASE("a bad record is told, and the kiosk goes on") {
  check_each("records", [](const std::string& bytes) {
    const TempFolder folder;
    help::write_bytes(folder / "active", bytes);
    Strict kiosk(folder.path());
    CHECK(kiosk.shown() == 0);
    const std::string told = kiosk.told();
    help::check_takes_the_next(kiosk);
    CHECK(Strict(folder.path()).shown() == 900);
    return told;
  });
}

TEST_CASE("a bad configuration is told, and the rest of it counts") {
  check_each("configs", [](const std::string& bytes) {
    const TempFolder folder;
    help::write_bytes(folder / "site.toml", bytes);
    const auto read = app::read_config(folder / "site.toml", ANTEROOM_SOURCE_DIR "/assets/profiles");
    for (const std::string& line : read.complaints) CHECK(line.starts_with(folder / "site.toml"));
    CHECK(read.config.timings.idle >= Milliseconds(30'000));
    CHECK_FALSE(read.config.allow_unsigned);
    return joined(read.complaints);
  });
}

TEST_CASE("a mistake of an author is told") {
  SECTION("in a card") {
    check_each("cards", [](const std::string& bytes) {
      return as_author_file("cards/en/x.md", bytes, [](content::Folder& folder, content::Mistakes& mistakes) {
        if (const auto file = folder.read("cards/en/x.md", content::kLargestCard))
          content::read_card_file(*file, "x", content::Edition::source, mistakes);
      });
    });
  }

  SECTION("in a check") {
    const std::vector<content::Language> languages{{{"en", "English", cards::Direction::left_to_right}, {}}};
    check_each("checks", [&](const std::string& bytes) {
      return as_author_file("checks/x.yaml", bytes, [&](content::Folder& folder, content::Mistakes& mistakes) {
        if (const auto file = folder.read("checks/x.yaml", content::kLargestOther))
          content::read_side_file(*file, languages, mistakes);
      });
    });
  }

  SECTION("in the words of the interface") {
    check_each("strings", [](const std::string& bytes) {
      return as_author_file("strings/en.po", bytes, [](content::Folder& folder, content::Mistakes& mistakes) {
        content::Content content;
        content.languages.push_back({{"en", "English", cards::Direction::left_to_right}, {}});
        content::read_strings(folder, content, mistakes);
      });
    });
  }
}
