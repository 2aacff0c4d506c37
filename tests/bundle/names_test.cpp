#include "bundle/names.h"

#include "help/catch.h"

using namespace anteroom::bundle;

TEST_CASE("a name in the drop folder") {
  SECTION("is an offer when it ends in .anteroom") {
    for (const char* name : {"clinic.anteroom", "CLINIC.ANTEROOM", "a b.anteroom", "كلينك.anteroom", "\xff.anteroom"})
      CHECK(is_offer(name));
  }

  SECTION("is none while a tool is still carrying the file, or when it is hidden") {
    for (const char* name : {".clinic.anteroom", ".clinic.anteroom.Xa1B2c", ".syncthing.clinic.anteroom.tmp",
                             "~syncthing~clinic.anteroom", "~syncthing~clinic.anteroom.tmp", "clinic.anteroom.part",
                             "clinic.anteroom.tmp", "clinic.anteroom.crdownload", "clinic.anteroom.filepart"})
      CHECK_FALSE(is_offer(name));
  }

  SECTION("is none otherwise") {
    for (const char* name : {"", ".anteroom", "anteroom", "clinic.zip", "clinic.anteroom.minisig", "clinic.anteroom "})
      CHECK_FALSE(is_offer(name));
  }
}

TEST_CASE("a name that no bundle has") {
  SECTION("is a stranger's") {
    for (const char* name : {"clinic.zip", "notes.txt", "anteroom", "clinic"}) CHECK(is_stranger(name));
  }
  SECTION("is not that of a bundle, of a file under way or of a hidden one") {
    for (const char* name : {"clinic.anteroom", "clinic.anteroom.part", ".DS_Store", "~syncthing~clinic.anteroom",
                             "clinic.anteroom.minisig"})
      CHECK_FALSE(is_stranger(name));
  }
}

TEST_CASE("a stranger's text in a line for people") {
  SECTION("stays as it is in any script") { CHECK(plain("klinik-ü-كلينك-中文") == "klinik-ü-كلينك-中文"); }

  SECTION("cannot break the line, colour it or turn it round") {
    CHECK(plain("a\nb\r\tc") == "a?b??c");
    CHECK(plain("a\x1b[31mb\x7f") == "a?[31mb?");
    CHECK(plain("a\u202emoorétna.exe") == "a?moorétna.exe");
    CHECK(plain("a\u2066b\u2069\u200b\ufeff\u2028") == "a?b????");
    CHECK(plain("a\xc2\x9b"
                "b") == "a?b");
  }

  SECTION("shows what is not UTF-8 as such") {
    CHECK(plain("a\xff\xfe"
                "b") == "a??b");
    CHECK(plain("\xc3") == "?");
    CHECK(plain("\xed\xa0\x80") == "???");
  }

  SECTION("is cut when it is long") {
    CHECK(plain(std::string(80, 'x')) == std::string(80, 'x'));
    CHECK(plain(std::string(255, 'x')) == std::string(80, 'x') + "…");
  }
}

TEST_CASE("an installed bundle's name") {
  const std::string hash(128, 'a');
  CHECK(installed_name(12, hash) == "12-aaaaaaaa.anteroom");
  CHECK(sequence_of("12-aaaaaaaa.anteroom") == 12);
  CHECK(sequence_of("9223372036854775807-aaaaaaaa.anteroom") == 9223372036854775807);
  for (const char* name :
       {"", "12", "12-aaaaaaa.anteroom", "12-aaaaaaaaa.anteroom", "12-AAAAAAAA.anteroom", "12-gggggggg.anteroom",
        "012-aaaaaaaa.anteroom", "-1-aaaaaaaa.anteroom", "0-aaaaaaaa.anteroom", "+1-aaaaaaaa.anteroom",
        "9223372036854775808-aaaaaaaa.anteroom", "12-aaaaaaaa.anteroom.part", "x-aaaaaaaa.anteroom"})
    CHECK_FALSE(sequence_of(name));
}
