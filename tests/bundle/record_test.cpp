#include "bundle/record.h"

#include "bundle/content_hash.h"
#include "bundle/names.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/signer.h"
#include "help/temp_folder.h"

#include <filesystem>

using namespace anteroom;
using namespace anteroom::bundle;

namespace {

Entry entry(std::int64_t sequence) {
  const std::string hash = hash_of(std::to_string(sequence));
  return {installed_name(sequence, hash), "some-bundle", sequence, hash};
}

Record full() {
  Record made{entry(12), entry(11), {{"some-bundle", {1, 12}}, {"other", {2, 3}}}, {hash_of("bad"), hash_of("worse")}};
  made.keys.add(help::Signer(1).key());
  made.keys.add(help::Signer(2).key());
  made.keys.retired.push_back(help::Signer(9).key().id);
  made.keys.changes = 3;
  made.keys.epoch = 2;
  made.newest = "2026-11-21";
  made.trial = Trial{entry(12).hash, 1};
  return made;
}

} // namespace

TEST_CASE("a hash") {
  // "abc", RFC 7693, appendix A.
  CHECK(hash_of("abc") == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                          "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");

  SECTION("of a file is that of its bytes") {
    const help::TempFolder folder;
    const std::string text(200'000, 'x');
    help::write_bytes(folder / "file", text);
    const auto files = host::system_files();
    CHECK(*hash_of_file(*files, folder / "file") == hash_of(text));
    CHECK_FALSE(hash_of_file(*files, folder / "missing"));
  }
}

TEST_CASE("the record of bundles") {
  SECTION("comes back as it was written") {
    for (const Record& record : {full(), Record{}, Record{entry(1), std::nullopt, {}, {}}}) {
      const auto read = read_record(write_record(record));
      REQUIRE(read.ok());
      CHECK(*read == record);
    }
  }

  SECTION("is refused when torn at any length") {
    const std::string text = write_record(full());
    for (std::size_t length = 0; length < text.size(); ++length) CHECK_FALSE(read_record(text.substr(0, length)));
    CHECK_FALSE(read_record(text + "\n"));
    CHECK_FALSE(read_record(text + text));
  }

  SECTION("is refused with any bit changed") {
    const std::string text = write_record(full());
    for (std::size_t at = 0; at < text.size(); ++at)
      for (int bit = 0; bit < 8; ++bit) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
        CHECK_FALSE(read_record(changed));
      }
  }

  SECTION("is refused when it is sealed but says what cannot be") {
    const auto sealed = [](const std::string& lines) {
      const std::string text = "anteroom-bundles 2\n" + lines;
      return text + "seal " + hash_of(text) + "\n";
    };
    const std::string hash = hash_of("x");
    CHECK(read_record(sealed("active " + installed_name(5, hash) + " id 1 " + hash + "\n")).ok());
    for (const std::string& lines : {"active ../../etc/passwd id 1 " + hash + "\n",
                                     "active " + installed_name(5, hash_of("y")) + " id 1 " + hash + "\n",
                                     "active " + installed_name(5, hash) + " id 0 " + hash + "\n",
                                     "active " + installed_name(5, hash) + " id " + hash + "\n",
                                     "active " + installed_name(5, hash) + "  1 " + hash + "\n",
                                     std::string("floor id 1 x\n"),
                                     std::string("floor id 1 -1\n"),
                                     std::string("floor id 0 1\n"),
                                     std::string("floor id 1\n"),
                                     std::string("distrusted abc\n"),
                                     std::string("changes 1\n"),
                                     std::string("changes -1 1\n"),
                                     std::string("changes 1 0\n"),
                                     std::string("key abc\n"),
                                     std::string("retired abc\n"),
                                     std::string("newest \n"),
                                     std::string("newest tomorrow\n"),
                                     std::string("trial x " + hash + "\n"),
                                     std::string("trial 1 abc\n"),
                                     std::string("something else\n"),
                                     std::string("\n")})
      CHECK_FALSE(read_record(sealed(lines)));
  }
}

TEST_CASE("the record on the disk") {
  const help::TempFolder folder;
  const auto files = host::system_files();

  SECTION("is nothing before the first") {
    const auto loaded = load_record(*files, folder.path());
    REQUIRE(loaded.ok());
    CHECK_FALSE(*loaded);
  }

  SECTION("is replaced whole, and leaves nothing beside it") {
    REQUIRE(save_record(*files, folder.path(), Record{}));
    help::write_bytes(folder / "active.new", "left by a power cut");
    REQUIRE(save_record(*files, folder.path(), full()));
    CHECK(**load_record(*files, folder.path()) == full());
    CHECK(files->list(folder.path(), 10)->size() == 2); // the one before it stays
  }

  SECTION("is told apart from the one before, which counts where it is torn or gone") {
    Record first;
    first.newest = "2026-01-01";
    REQUIRE(save_record(*files, folder.path(), first));
    REQUIRE(save_record(*files, folder.path(), full()));
    const std::string bytes = help::read_bytes(folder / "active");
    help::write_bytes(folder / "active", bytes.substr(0, bytes.size() / 2));
    CHECK_FALSE(load_record(*files, folder.path()));
    CHECK(load_record_before(*files, folder.path()) == first);
    help::write_bytes(folder / "active.old", "nonsense");
    CHECK(load_record_before(*files, folder.path()) == Record{});
  }

  SECTION("is the new one when the power went between its two renames") {
    REQUIRE(save_record(*files, folder.path(), Record{}));
    REQUIRE(files->rename(folder / "active", folder / "active.old"));
    help::write_bytes(folder / "active.new", write_record(full()));
    CHECK(**load_record(*files, folder.path()) == full());
    REQUIRE(settle_record(*files, folder.path()));
    CHECK(**load_record(*files, folder.path()) == full());
    CHECK_FALSE(std::filesystem::exists(folder / "active.new"));
  }

  SECTION("is an error when it is no file or nonsense") {
    help::write_bytes(folder / "active", "nonsense");
    CHECK_FALSE(load_record(*files, folder.path()));
    help::write_bytes(folder / "active", std::string(1 << 20, 'x'));
    CHECK_FALSE(load_record(*files, folder.path()));
    REQUIRE(files->remove(folder / "active"));
    REQUIRE(files->make_folder(folder / "active"));
    CHECK_FALSE(load_record(*files, folder.path()));
  }
}
