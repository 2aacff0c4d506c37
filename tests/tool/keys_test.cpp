// Keys on the author's disk, their passwords, and the change from one key to the next.
#include "bundle/key_ring.h"
#include "desk.h"
#include "help/catch.h"

#include <array>
#include <filesystem>

#include <poll.h>
#include <pty.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace anteroom;
using help::Desk;
using help::minisign;
using help::Ran;
using help::run;
using help::run_with;

namespace {

// Types `answers` on a terminal, each when the program has asked one question more; what the terminal showed.
Ran run_on_terminal(const std::vector<std::string>& arguments, const std::vector<std::string>& answers) {
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
  REQUIRE(child >= 0);
  if (child == 0) {
    std::vector<char*> typed{const_cast<char*>(ANTEROOM_CONTENT_PROGRAM)};
    for (const std::string& argument : arguments) typed.push_back(const_cast<char*>(argument.c_str()));
    typed.push_back(nullptr);
    execv(typed[0], typed.data());
    _exit(127);
  }
  Ran made;
  std::size_t answered = 0;
  std::array<char, 4096> part{};
  pollfd ready{terminal, POLLIN, 0};
  while (poll(&ready, 1, 60'000) == 1) {
    const ssize_t got = read(terminal, part.data(), part.size());
    if (got <= 0) break;
    made.said.append(part.data(), static_cast<std::size_t>(got));
    if (answered == answers.size() || !made.said.ends_with(": ")) continue;
    const std::string line = answers[answered++] + "\n";
    CHECK(write(terminal, line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  }
  close(terminal); // also ends a program that still waits
  int status = 0;
  waitpid(child, &status, 0);
  made.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return made;
}

bundle::PublicKey public_key(const Desk& desk, const std::string& name) {
  const auto key = bundle::read_public_key(desk.read(name + ".pub"));
  REQUIRE(key);
  return *key;
}

} // namespace

TEST_CASE("keys") {
  Desk desk;

  SECTION("only their owner may read the secret half") {
    CHECK(fs::status(desk.at("clinic.key")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK((fs::status(desk.at("clinic.pub")).permissions() & fs::perms::owner_all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
  }
  SECTION("are never written over, neither half") {
    const std::string secret = desk.read("clinic.key");
    const Ran again = run("keygen --no-password " + desk.at("clinic"));
    CHECK(again.code == 2);
    CHECK_THAT(again.said, ContainsSubstring("clinic.key is there already and is never written over"));
    fs::remove(desk.at("clinic.pub"));
    CHECK(run("keygen --no-password " + desk.at("clinic")).code == 2);
    CHECK(desk.read("clinic.key") == secret);
    desk.write("other.pub", "mine");
    CHECK(run("keygen --no-password " + desk.at("other")).code == 2);
    CHECK_FALSE(desk.has("other.key"));
    fs::create_symlink(desk.at("elsewhere"), desk.at("led.key"));
    CHECK(run("keygen --no-password " + desk.at("led")).code == 2);
    CHECK_FALSE(desk.has("elsewhere"));
  }
  SECTION("are all different") {
    desk.make_key("other");
    CHECK(public_key(desk, "clinic") != public_key(desk, "other"));
    CHECK(public_key(desk, "clinic").id != public_key(desk, "other").id);
  }
  SECTION("may be named with their ending") {
    desk.make_key("mine.key");
    CHECK(desk.has("mine.key"));
    CHECK(desk.has("mine.pub"));
  }
  SECTION("say where they cannot be written") {
    const Ran made = run("keygen --no-password " + desk.at("no/folder"));
    CHECK(made.code == 2);
    CHECK_THAT(made.said, ContainsSubstring("no/folder.key cannot be written: "));
  }
  SECTION("that are damaged, public or no keys do not sign") {
    const std::string good = desk.read("clinic.key");
    desk.write("public.key", desk.read("clinic.pub"));
    CHECK_THAT(desk.sign("public").said, ContainsSubstring("public.key: it is not a secret key of minisign"));
    desk.write("cut.key", good.substr(0, good.size() - 20));
    CHECK_THAT(desk.sign("cut").said, ContainsSubstring("cut.key: it is not a secret key of minisign"));
    std::string damaged = good;
    char& letter = damaged[good.find('\n') + 100]; // in the seed
    letter = letter == 'A' ? 'B' : 'A';
    desk.write("damaged.key", damaged);
    CHECK_THAT(desk.sign("damaged").said, ContainsSubstring("damaged.key: it is damaged; use your copy of it"));
    CHECK(desk.sign("damaged").code == 2);
    CHECK_THAT(desk.sign("none").said, ContainsSubstring("none.key cannot be read: "));
    CHECK_FALSE(fs::exists(desk.signature));
  }
  SECTION("ask for a password that is one") {
    CHECK_THAT(run("keygen " + desk.at("new")).said, ContainsSubstring("no password came"));
    CHECK_THAT(run_with("", "keygen " + desk.at("new")).said, ContainsSubstring("the password is empty"));
    CHECK_THAT(run_with(std::string(1024, 'x'), "keygen " + desk.at("new")).said, ContainsSubstring("too long"));
    CHECK_FALSE(desk.has("new.key"));
  }
}

TEST_CASE("a terminal") {
  Desk desk;
  SECTION("does not show the password, which is asked for twice") {
    const Ran made = run_on_terminal({"keygen", desk.at("new")}, {"open sesame", "open sesam"});
    CHECK(made.code == 2);
    CHECK_THAT(made.said, ContainsSubstring("A password for " + desk.at("new.key") + ": "));
    CHECK_THAT(made.said, ContainsSubstring("The same once more: "));
    CHECK_THAT(made.said, ContainsSubstring("the two passwords differ; nothing was written"));
    CHECK_THAT(made.said, !ContainsSubstring("sesam"));
    CHECK_FALSE(desk.has("new.key"));
  }
  SECTION("may be left with Ctrl+C") {
    const Ran made = run_on_terminal({"keygen", desk.at("new")}, {"\003"});
    CHECK(made.code == 2);
    CHECK_THAT(made.said, ContainsSubstring("given up; nothing was done"));
  }
}

// Few cases: each password takes seconds to try, on purpose.
TEST_CASE("passwords") {
  Desk desk;
  SECTION("of our keys open them for minisign") {
    const Ran made = run_on_terminal({"keygen", desk.at("ours")}, {"open sesame", "open sesame"});
    INFO(made.said);
    REQUIRE(made.code == 0);
    const std::string words =
        "anteroom=1 channel=small epoch=1 seq=3 size=" + std::to_string(fs::file_size(desk.bundle)) +
        " schema=1 created=2026-11-21";
    REQUIRE(minisign("-S -s " + desk.at("ours.key") + " -t '" + words + "' -m " + desk.bundle, "open sesame").code ==
            0);
    CHECK(desk.verify("ours").code == 0);
  }
  SECTION("of its keys open them for us, and no other does") {
    const std::string pair = "-p " + desk.at("its.pub") + " -s " + desk.at("its.key");
    REQUIRE(minisign("-G " + pair, "open sesame\\nopen sesame").code == 0);
    const std::string sign = "sign " + desk.bundle + " --key " + desk.at("its.key");
    const Ran wrong = run_with("open sesam", sign);
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.said, ContainsSubstring("its.key: the password is wrong; nothing was done"));
    CHECK_FALSE(fs::exists(desk.signature));
    CHECK(run_with("open sesame", sign).code == 0);
    CHECK(minisign("-V -p " + desk.at("its.pub") + " -m " + desk.bundle).code == 0);
  }
}

TEST_CASE("a change of keys") {
  Desk desk;
  desk.make_key("next");
  bundle::KeyRing ring;
  ring.add(public_key(desk, "clinic"));
  const auto change = [&](const std::string& options, const std::string& file = "1.anteroom-keys") {
    return run("change-keys --old " + desk.at("clinic.key") + " --new " + desk.at("next.key") + " " + options + " -o " +
               desk.at(file));
  };

  SECTION("is taken by a kiosk that trusts the old key, and brings the new one") {
    const Ran made = change("--number 1 --epoch 1");
    INFO(made.said);
    REQUIRE(made.code == 0);
    CHECK_THAT(made.said, ContainsSubstring("change of keys 1, epoch 1\nkiosks that take it trust key "));
    const auto after = bundle::apply_key_change(ring, desk.read("1.anteroom-keys"));
    REQUIRE(after);
    CHECK(after->keys.size() == 2);
    CHECK(after->find(public_key(desk, "next").id));
  }
  SECTION("may begin a new epoch and retire keys") {
    desk.make_key("older");
    REQUIRE(
        change("--number 1 --epoch 2 --retire " + desk.at("clinic.pub") + " --retire " + desk.at("older.pub")).code ==
        0);
    const auto after = bundle::apply_key_change(ring, desk.read("1.anteroom-keys"));
    REQUIRE(after);
    CHECK(after->epoch == 2);
    CHECK(after->is_retired(public_key(desk, "clinic").id));
    CHECK(after->is_retired(public_key(desk, "older").id));
    CHECK(after->keys == std::vector{public_key(desk, "next")});
  }
  SECTION("is not written when no kiosk would take it") {
    CHECK_THAT(change("--number 1 --epoch 1 --retire " + desk.at("next.pub")).said,
               ContainsSubstring("no kiosk would take this change of keys: it retires the key that it brings"));
    CHECK(change("--number 0 --epoch 1").code == 2);
    CHECK(change("--number 1025 --epoch 1").code == 2);
    CHECK(change("--number 1 --epoch 0").code == 2);
    CHECK(change("--number 1").code == 2);
    CHECK_FALSE(desk.has("1.anteroom-keys"));
    CHECK_THAT(change("--number 1 --epoch 1", "keys.txt").said, ContainsSubstring("must end in .anteroom-keys"));
  }
  SECTION("is not written over another") {
    desk.write("1.anteroom-keys", "the first");
    CHECK(change("--number 1 --epoch 1").code == 2);
    CHECK(desk.read("1.anteroom-keys") == "the first");
  }
}
