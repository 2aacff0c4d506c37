// Key changes, after the root-rotation cases of TUF's conformance suite, and what a kiosk must refuse besides.
#include "bundle/key_ring.h"

#include "help/catch.h"
#include "help/promise.h"
#include "help/signer.h"

#include <functional>

using namespace anteroom;
using namespace anteroom::bundle;
using help::Signer;

namespace {

KeyRing ring_of(std::initializer_list<std::uint8_t> signers) {
  KeyRing made;
  for (const std::uint8_t number : signers) made.add(Signer(number).key());
  return made;
}

KeyId id_of(std::uint8_t signer) { return Signer(signer).key().id; }

// How a record is made; each case spoils one thing.
struct Recipe {
  std::int64_t number = 1;
  std::int64_t epoch = 1;
  std::uint8_t brings = 2;
  std::vector<std::uint8_t> retires = {};
  std::uint8_t by_old = 1;
  std::uint8_t by_new = 2;
  std::string comment = {}; // as it should be, unless given
  std::function<void(std::string& lines)> before_signing = {};
  std::function<void(std::string& file)> after_signing = {};

  std::string file() const {
    KeyChange change{number, epoch, Signer(brings).key(), {}};
    for (const std::uint8_t signer : retires) change.retired.push_back(id_of(signer));
    std::string lines = write_key_change(change);
    if (before_signing) before_signing(lines);
    const std::string said = comment.empty() ? comment_of(change) : comment;
    const auto sign = [&](std::uint8_t signer) { return Signer(signer).sign(digest_of(lines), said); };
    const std::string whole = write_key_change_file(change, sign(by_old), sign(by_new));
    std::string made = lines + whole.substr(write_key_change(change).size());
    if (after_signing) after_signing(made);
    return made;
  }
};

std::function<void(std::string&)> swap_text(const std::string& from, const std::string& to) {
  return [=](std::string& text) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  };
}

// What the old key signed for another change, in the place of what it signed for this one.
void mix_with_another(std::string& file) {
  const auto signature = [](const std::string& text) {
    const std::size_t at = text.find("untrusted comment");
    return text.substr(at, text.find("by the new key") - at);
  };
  const std::string own = signature(file);
  file.replace(file.find(own), own.size(), signature(Recipe{.retires = {1}}.file()));
}

struct Case {
  const char* what;
  Recipe recipe;
  const char* why; // part of the refusal
};

const std::string kLine = line_of(Signer(2).key());

std::vector<Case> refusals() {
  return {
      {"signed by a stranger in place of the old key", {.by_old = 9}, "is not known here"},
      {"signed by the new key alone, twice", {.by_old = 2}, "is not known here"},
      {"signed by the old key alone, twice", {.by_new = 1}, "was changed after it was signed"},
      {"signed by a stranger in place of the new key", {.by_new = 9}, "was changed after it was signed"},
      {"signed in the wrong order", {.by_old = 2, .by_new = 1}, "is not known here"},
      {"for a comment that is not its own", {.comment = "anteroom-key-change=1 number=2 epoch=1"}, "was changed"},
      {"with the comment of a bundle", {.comment = "anteroom=1 channel=calm epoch=1 seq=1"}, "was changed"},
      {"with number 0", {.number = 0}, "was made before"},
      {"with a number below zero", {.number = -1}, "not a change"},
      {"with the number after the next", {.number = 2}, "number 1 has to come first"},
      {"with a number far ahead", {.number = kMostKeyChanges + 1}, "number 1 has to come first"},
      {"with an epoch before this one", {.epoch = 0}, "its epoch is neither"},
      {"with an epoch two ahead", {.epoch = 3}, "its epoch is neither"},
      {"with the highest epoch there is", {.epoch = std::numeric_limits<std::int64_t>::max()}, "its epoch is neither"},
      {"that brings a key which is trusted already", {.brings = 1, .by_new = 1}, "is trusted already"},
      {"that retires the key it brings", {.retires = {2}}, "retires the key that it brings"},
      {"changed after signing: its number", {.after_signing = swap_text("number 1", "number 2")}, "was changed"},
      {"changed after signing: its epoch", {.after_signing = swap_text("epoch 1", "epoch 2")}, "was changed"},
      {"changed after signing: its key", {.after_signing = swap_text(kLine, line_of(Signer(9).key()))}, "was changed"},
      {"changed after signing: a key to retire",
       {.retires = {1}, .after_signing = swap_text("retire 01", "retire 02")},
       "was changed"},
      {"with a key to retire left out",
       {.retires = {1}, .after_signing = swap_text("retire " + name_of(id_of(1)) + "\n", "")},
       "was changed"},
      {"with the signature of another change, of the same number and epoch",
       {.after_signing = mix_with_another},
       "was changed"},
      {"with a line that nobody knows", {.before_signing = swap_text("epoch 1", "until 2\nepoch 1")}, "not a change"},
      {"with its lines in another order",
       {.before_signing = swap_text("number 1\nepoch 1", "epoch 1\nnumber 1")},
       "not a change"},
      {"without a number", {.before_signing = swap_text("number 1\n", "")}, "not a change"},
      {"with a number that is none", {.before_signing = swap_text("number 1", "number one")}, "not a change"},
      {"with zeros before its number", {.before_signing = swap_text("number 1", "number 01")}, "not a change"},
      {"without its key", {.before_signing = swap_text("key " + kLine + "\n", "")}, "not a change"},
      {"with half a key", {.before_signing = swap_text(kLine, kLine.substr(0, 28))}, "not a change"},
      {"of a later kind", {.before_signing = swap_text("change 1", "change 2")}, "not a change"},
      {"that is empty", {.after_signing = [](std::string& file) { file.clear(); }}, "not a change"},
      {"without its second signature",
       {.after_signing = [](std::string& file) { file.resize(file.find("by the new key")); }},
       "not a change"},
      {"with something behind it", {.after_signing = [](std::string& file) { file += "\n"; }}, "not a change"},
      {"with lines as another system ends them", {.after_signing = swap_text("\n", "\r\n")}, "not a change"},
      {"larger than any is",
       {.after_signing = [](std::string& file) { file += std::string(kLargestKeyChange, ' '); }},
       "not a change"},
  };
}

} // namespace

TEST_CASE("a change of keys") {
  const KeyRing before = ring_of({1});

  SECTION("signed by the old key and the new makes the new one trusted") {
    const auto after = apply_key_change(before, Recipe{}.file());
    REQUIRE(after.ok());
    CHECK(after->find(id_of(1)));
    REQUIRE(after->find(id_of(2)));
    CHECK(*after->find(id_of(2)) == Signer(2).key());
    CHECK(after->changes == 1);
    CHECK(after->epoch == 1);
  }

  SECTION("may begin a new epoch, and retire the old key for ever") {
    const auto after = apply_key_change(before, Recipe{.epoch = 2, .retires = {1}}.file());
    REQUIRE(after.ok());
    CHECK(after->epoch == 2);
    CHECK_FALSE(after->find(id_of(1)));
    KeyRing again = *after;
    again.add(Signer(1).key()); // its file is still in the folder of keys
    CHECK_FALSE(again.find(id_of(1)));
    const auto back =
        apply_key_change(*after, Recipe{.number = 2, .epoch = 2, .brings = 1, .by_old = 2, .by_new = 1}.file());
    REQUIRE_FALSE(back.ok());
    CHECK_THAT(back.error().what, ContainsSubstring("was retired before"));
  }

  SECTION("is refused when anything is wrong with it, and the keys stay as they are") {
    int refused = 0;
    for (const Case& one : refusals()) {
      INFO(one.what);
      const auto after = apply_key_change(before, one.recipe.file());
      REQUIRE_FALSE(after.ok());
      CHECK_THAT(after.error().what, ContainsSubstring(one.why));
      ++refused;
    }
    CHECK(refused == 35);
    help::promise("P8", refused, "changes of keys refused");
  }

  SECTION("counts once") {
    const auto after = apply_key_change(before, Recipe{}.file());
    REQUIRE(after.ok());
    const auto again = apply_key_change(*after, Recipe{}.file());
    REQUIRE_FALSE(again.ok());
    CHECK_THAT(again.error().what, ContainsSubstring("was made before"));
  }

  SECTION("goes on from change to change, one by one") {
    KeyRing ring = before;
    for (std::uint8_t i = 1; i <= 40; ++i) {
      const auto next = static_cast<std::uint8_t>(i + 1);
      const auto after = apply_key_change(
          ring, Recipe{.number = i, .brings = next, .retires = {i}, .by_old = i, .by_new = next}.file());
      REQUIRE(after.ok());
      ring = *after;
    }
    CHECK(ring.keys.size() == 1);
    CHECK(ring.retired.size() == 40);
    CHECK(ring.find(id_of(41)));
  }

  SECTION("signed by a key that was retired is refused, whatever it says") {
    KeyRing ring = ring_of({1, 3});
    ring.retired.push_back(id_of(1));
    const auto after = apply_key_change(ring, Recipe{}.file());
    REQUIRE_FALSE(after.ok());
    CHECK_THAT(after.error().what, ContainsSubstring("was retired"));
  }

  SECTION("is not taken by a kiosk without keys") { CHECK_FALSE(apply_key_change({}, Recipe{}.file()).ok()); }

  SECTION("with any bit turned leaves the keys as they are") {
    const std::string good = Recipe{.epoch = 2, .retires = {1}}.file();
    const auto whole = apply_key_change(before, good);
    REQUIRE(whole.ok());
    for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
      std::string flipped = good;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
      const auto after = apply_key_change(before, flipped);
      // Only the comments that nobody trusts may differ, and they change nothing.
      if (after.ok()) CHECK(*after == *whole);
    }
    for (std::size_t length = 0; length < good.size(); ++length)
      CHECK_FALSE(apply_key_change(before, good.substr(0, length)).ok());
  }
}
