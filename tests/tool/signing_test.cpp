// Signing bundles and looking at signatures, as it is typed, and next to the real minisign.
#include "bundle/seal.h"
#include "bundle/signature.h"
#include "desk.h"
#include "help/catch.h"

#include <filesystem>

namespace fs = std::filesystem;
using anteroom::help::Desk;
using anteroom::help::minisign;
using anteroom::help::Ran;
using anteroom::help::run;

namespace {

// What the signature says, unless it cannot be read.
anteroom::bundle::Seal seal_on(const Desk& desk) {
  const auto signature = anteroom::bundle::read_signature(desk.read("clinic.anteroom.minisig"));
  REQUIRE(signature);
  const auto seal = anteroom::bundle::read_seal(signature->trusted_comment);
  REQUIRE(seal);
  return *seal;
}

void check_not_good(const Ran& verified, const std::string& why) {
  CHECK(verified.code == 1);
  CHECK_THAT(verified.said, ContainsSubstring(why));
}

} // namespace

TEST_CASE("signing") {
  Desk desk;

  SECTION("makes a bundle that is good, and says what the signature says") {
    const Ran made = desk.sign();
    CHECK(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("clinic.anteroom.minisig: signed with key "));
    CHECK_THAT(made.said, ContainsSubstring("channel small, epoch 1, edition 3 of 2026-11-21\n"));
    const Ran verified = desk.verify();
    CHECK(verified.code == 0);
    CHECK_THAT(verified.said, ContainsSubstring("clinic.pub), and unchanged since\n"
                                                "channel small, epoch 1, edition 3 of 2026-11-21; "));
  }
  SECTION("seals what the database says") {
    desk.author.change("bundle.yaml", "sequence: 3", "epoch: 2\nsequence: 41");
    desk.build();
    REQUIRE(desk.sign().code == 0);
    const auto size = static_cast<std::int64_t>(fs::file_size(desk.bundle));
    CHECK(seal_on(desk) == anteroom::bundle::Seal{"small", {2, 41}, size, 1, "2026-11-21"});
    CHECK(desk.verify().code == 0);
  }
  SECTION("takes the place of an older signature") {
    REQUIRE(desk.sign().code == 0);
    desk.author.change("bundle.yaml", "sequence: 3", "sequence: 4");
    CHECK_THAT(run("build " + desk.author.path() + " -o " + desk.bundle).said,
               ContainsSubstring("clinic.anteroom.minisig is from before; sign it again\n"));
    check_not_good(desk.verify(), "was changed after it was signed");
    REQUIRE(desk.sign().code == 0);
    CHECK(desk.verify().code == 0);
    CHECK_FALSE(desk.has("clinic.anteroom.minisig.part"));
  }
  SECTION("leaves another file of that name alone") {
    desk.write("clinic.anteroom.minisig", "my notes");
    CHECK(desk.sign().code == 2);
    CHECK(desk.read("clinic.anteroom.minisig") == "my notes");
  }
  SECTION("refuses what no kiosk could show") {
    const std::string whole = desk.read("clinic.anteroom");
    for (const std::string& rubbish : {std::string(), std::string("rubbish"), whole.substr(0, whole.size() / 2)}) {
      desk.write("clinic.anteroom", rubbish);
      const Ran made = desk.sign();
      CHECK(made.code == 2);
      CHECK_THAT(made.said, ContainsSubstring("is no bundle that a kiosk can show: "));
      CHECK_FALSE(fs::exists(desk.signature));
    }
    CHECK(run("sign " + desk.at("nothing") + " --key " + desk.at("clinic.key")).code == 2);
    CHECK(run("sign " + desk.author.path() + " --key " + desk.at("clinic.key")).code == 2);
  }
  SECTION("is told by inspect, which trusts nothing") {
    CHECK_THAT(run("inspect " + desk.bundle).said, ContainsSubstring("edition 3 of 2026-11-21, epoch 1\n"));
    CHECK_THAT(run("inspect " + desk.bundle).said, ContainsSubstring("not signed: there is no "));
    REQUIRE(desk.sign().code == 0);
    CHECK_THAT(run("inspect " + desk.bundle).said, ContainsSubstring("lies beside it, not looked into"));
    desk.write("clinic.anteroom.minisig", "rubbish");
    CHECK_THAT(run("inspect " + desk.bundle).said, ContainsSubstring("it is not a signature of minisign\n"));
  }
}

TEST_CASE("a signature is not good") {
  Desk desk;
  REQUIRE(desk.sign().code == 0);

  SECTION("when a byte of the file was changed") {
    desk.spoil("clinic.anteroom", fs::file_size(desk.bundle) / 2);
    check_not_good(desk.verify(), "the file or its signature was changed after it was signed with key ");
  }
  SECTION("when what it says was changed") {
    const std::string text = desk.read("clinic.anteroom.minisig");
    desk.write("clinic.anteroom.minisig", std::string(text).replace(text.find("seq=3"), 5, "seq=4"));
    check_not_good(desk.verify(), "was changed");
  }
  SECTION("when another key made it") {
    desk.make_key("other");
    check_not_good(desk.verify("other"), "was signed with key ");
    const Ran both =
        run("verify --key " + desk.at("other.pub") + " --key " + desk.at("clinic.pub") + " " + desk.bundle);
    CHECK(both.code == 0);
    CHECK_THAT(both.said, ContainsSubstring("clinic.pub"));
  }
  SECTION("when it is not there, or no signature") {
    desk.write("clinic.anteroom.minisig", "rubbish");
    check_not_good(desk.verify(), "it is not a signature of minisign");
    fs::remove(desk.signature);
    check_not_good(desk.verify(), "is not signed: there is no ");
  }
  SECTION("when it cannot be found out, which is something else") {
    CHECK(desk.verify("nobody").code == 2);
    CHECK(run("verify " + desk.at("nothing") + " --key " + desk.at("clinic.pub")).code == 2);
    const Ran secret = run("verify " + desk.bundle + " --key " + desk.at("clinic.key"));
    CHECK(secret.code == 2);
    CHECK_THAT(secret.said, ContainsSubstring("clinic.key: it is not a public key of minisign; name the .pub"));
  }
}

TEST_CASE("minisign and our keys") {
  Desk desk;
  const auto minisign_signs = [&](const std::string& options) {
    const Ran made = minisign("-S -s " + desk.at("clinic.key") + " -m " + desk.bundle + " " + options);
    INFO(made.said);
    REQUIRE(made.code == 0);
  };
  const std::string size = std::to_string(fs::file_size(desk.bundle));

  SECTION("it verifies what we sign") {
    REQUIRE(desk.sign().code == 0);
    const Ran verified = minisign("-V -p " + desk.at("clinic.pub") + " -m " + desk.bundle);
    CHECK(verified.code == 0);
    CHECK_THAT(verified.said, ContainsSubstring("Trusted comment: anteroom=1 channel=small epoch=1 seq=3 size=" + size +
                                                " schema=1 created=2026-11-21\n"));
    desk.spoil("clinic.anteroom", 5000);
    CHECK(minisign("-V -p " + desk.at("clinic.pub") + " -m " + desk.bundle).code != 0);
  }
  SECTION("we verify what it signs with our words") {
    minisign_signs("-t 'anteroom=1 channel=small epoch=1 seq=3 size=" + size + " schema=1 created=2026-11-21'");
    CHECK(desk.verify().code == 0);
  }
  SECTION("we do not take its words where they are not those of the content") {
    for (const std::string& words :
         {"channel=other epoch=1 seq=3 size=" + size, "channel=small epoch=2 seq=3 size=" + size,
          "channel=small epoch=1 seq=4 size=" + size, std::string("channel=small epoch=1 seq=3 size=7")}) {
      minisign_signs("-t 'anteroom=1 " + words + " schema=1 created=2026-11-21'");
      check_not_good(desk.verify(), "the signature and the content disagree");
    }
    minisign_signs("");
    check_not_good(desk.verify(), "its signature was not made for a bundle by anteroom-content");
  }
  SECTION("we do not take its older kind") {
    minisign_signs("-l");
    check_not_good(desk.verify(), "it is a signature of the older kind");
  }
  SECTION("we do not take what it signed that is no bundle") {
    desk.write("clinic.anteroom", "rubbish");
    minisign_signs("-t 'anteroom=1 channel=small epoch=1 seq=3 size=7 schema=1 created=2026-11-21'");
    check_not_good(desk.verify(), "is no bundle that a kiosk can show");
  }
  SECTION("we sign with its keys") {
    REQUIRE(minisign("-G -W -p " + desk.at("its.pub") + " -s " + desk.at("its.key")).code == 0);
    REQUIRE(desk.sign("its").code == 0);
    CHECK(desk.verify("its").code == 0);
    CHECK(minisign("-V -p " + desk.at("its.pub") + " -m " + desk.bundle).code == 0);
  }
}
