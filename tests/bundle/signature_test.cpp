#include "bundle/signature.h"

#include "help/catch.h"
#include "help/promise.h"
#include "help/signer.h"

using namespace anteroom;
using namespace anteroom::bundle;
using help::Signer;

namespace {

const std::string kFile = "the bytes of a bundle";
const std::string kComment = "anteroom=1 channel=calm";

// Whether a kiosk that trusts key 1 takes a signature file of this text for kFile.
bool is_taken(std::string_view text) {
  const auto signature = read_signature(text);
  return signature && verify(*signature, Signer(1).key(), digest_of(kFile));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> made;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    made.push_back(text.substr(at, text.find('\n', at) + 1 - at));
  return made;
}

} // namespace

TEST_CASE("a signature") {
  const std::string good = Signer(1).file(kFile, kComment);
  const std::vector<std::string> lines = lines_of(good);
  REQUIRE(lines.size() == 4);

  SECTION("is good for its file and its key") {
    REQUIRE(is_taken(good));
    CHECK(read_signature(good)->trusted_comment == kComment);
    CHECK(read_signature(good)->key == Signer(1).key().id);
  }

  SECTION("is no good for a file of ten kilobytes with any byte changed, or cut off anywhere") {
    std::string file(10'240, '\0');
    for (std::size_t i = 0; i < file.size(); ++i) file[i] = static_cast<char>(i * 31 + i / 256);
    const Signature signature = Signer(1).sign(digest_of(file), kComment);
    REQUIRE(verify(signature, Signer(1).key(), digest_of(file)));
    int taken = 0;
    int cases = 0;
    for (std::size_t at = 0; at < file.size(); ++at) {
      for (const int mask : {1, 0xff}) {
        const char kept = file[at];
        file[at] = static_cast<char>(kept ^ mask);
        if (verify(signature, Signer(1).key(), digest_of(file))) ++taken;
        file[at] = kept;
        ++cases;
      }
      if (verify(signature, Signer(1).key(), digest_of(std::string_view(file).substr(0, at)))) ++taken;
      ++cases;
    }
    CHECK(taken == 0);
    CHECK(cases == 30'720);
    help::promise("P1", cases, "files changed or cut off, refused");
  }

  SECTION("is no good for another file") {
    CHECK_FALSE(verify(*read_signature(good), Signer(1).key(), digest_of(kFile + " ")));
  }

  SECTION("is no good from another key, of the same name too") {
    CHECK_FALSE(is_taken(Signer(2).file(kFile, kComment)));
    Signature forged = Signer(2).sign(digest_of(kFile), kComment);
    forged.key = Signer(1).key().id;
    CHECK_FALSE(is_taken(write_signature(forged, "x")));
  }

  SECTION("is no good with one bit turned, wherever it is, but for the comment that is not trusted") {
    std::size_t taken = 0;
    for (std::size_t bit = 8 * lines[0].size(); bit < 8 * good.size(); ++bit) {
      std::string flipped = good;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
      if (is_taken(flipped)) ++taken;
    }
    CHECK(taken == 0);
    std::size_t changed = 0; // the untrusted comment never becomes a trusted one
    for (std::size_t bit = 0; bit < 8 * lines[0].size(); ++bit) {
      std::string flipped = good;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
      const auto read = read_signature(flipped);
      if (read && read->trusted_comment != kComment) ++changed;
    }
    CHECK(changed == 0);
    help::promise("P1", static_cast<long>(8 * good.size()), "bits of a signature file turned");
  }

  SECTION("is no good when it is cut off, at any length") {
    for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(is_taken(good.substr(0, length)));
    help::promise("P1", static_cast<long>(good.size()), "lengths of a signature file refused");
  }

  SECTION("is no good with a line missing, twice, or in another place") {
    for (std::size_t i = 0; i < 4; ++i) {
      std::string missing, twice;
      for (std::size_t j = 0; j < 4; ++j) {
        if (j != i) missing += lines[j];
        twice += i == j ? lines[j] + lines[j] : lines[j];
      }
      CHECK_FALSE(is_taken(missing));
      CHECK_FALSE(is_taken(twice));
      for (std::size_t j = i + 1; j < 4; ++j) {
        auto swapped = lines;
        std::swap(swapped[i], swapped[j]);
        CHECK_FALSE(is_taken(swapped[0] + swapped[1] + swapped[2] + swapped[3]));
      }
    }
  }

  SECTION("is no good in another form") {
    const std::string base64 = lines[1].substr(0, lines[1].size() - 1);
    long forms = 3; // those at the end
    for (const std::string& text : {
             good + "\n",
             good + " ",
             good + std::string(1, '\0'),
             good + good,
             "\n" + good,
             "\xef\xbb\xbf" + good,
             std::string(1, '\0') + good,
             replaced(good, "untrusted comment: ", "Untrusted comment: "),
             replaced(good, "untrusted comment: ", "untrusted comment:"),
             replaced(good, "untrusted comment: ", "comment: "),
             replaced(good, "\ntrusted comment: ", "\nTrusted comment: "),
             replaced(good, "\ntrusted comment: ", "\ntrusted comment:"),
             replaced(good, "\ntrusted comment: ", "\nuntrusted comment: "),
             replaced(good, "\ntrusted comment: ", "\ntrusted comment:  "),
             replaced(good, "\ntrusted comment: ", "\r\ntrusted comment: "),
             replaced(good, "\ntrusted comment: ", " \ntrusted comment: "),
             replaced(good, kComment, kComment + " "),
             replaced(good, kComment, kComment + "\r"),
             replaced(good, kComment, ""),
             replaced(good, kComment, kComment + std::string(1, '\0')),
             replaced(good, kComment, kComment + "\x7f"),
             replaced(good, kComment, kComment + "é"),
             replaced(good, kComment, std::string(8193, 'x')),
             replaced(good, base64, base64 + "="),
             replaced(good, base64, base64 + "\n"),
             replaced(good, base64, " " + base64),
             replaced(good, base64, base64.substr(0, 40) + " " + base64.substr(40)),
             replaced(good, base64, base64.substr(0, 40) + "\n" + base64.substr(40)),
             replaced(good, base64, base64.substr(0, 96)),
             replaced(good, base64, base64 + "AAAA"),
             replaced(good, base64, ""),
         }) {
      CHECK_FALSE(is_taken(text));
      ++forms;
    }
    // As large as a signature may be, and one byte more.
    CHECK(is_taken("untrusted comment: " + std::string(1024, 'x') + "\n" + lines[1] + lines[2] + lines[3]));
    CHECK_FALSE(is_taken("untrusted comment: " + std::string(1025, 'x') + "\n" + lines[1] + lines[2] + lines[3]));
    const std::string longest(8192, 'x');
    CHECK(is_taken(Signer(1).file(kFile, longest)));
    CHECK_FALSE(is_taken(Signer(1).file(kFile, longest + "x")));
    CHECK_FALSE(is_taken(std::string(kLargestSignature + 1, '\n')));
    help::promise("P1", forms, "other forms of a signature file refused");
  }

  SECTION("that ends in the loose bits that base64 leaves over has one form only") {
    const std::string base64 = lines[3].substr(0, lines[3].size() - 1); // 64 bytes: four bits are over
    for (const char last : std::string("BCDEFGHIJKLMNOPabcdefghijklmnop0123456789+/")) {
      std::string loose = base64;
      if (loose[85] == last) continue;
      loose[85] = last;
      CHECK_FALSE(is_taken(replaced(good, base64, loose)));
    }
  }

  SECTION("of the older kind, over the bytes themselves, is refused and told apart") {
    // Base64 of "Ed" in place of "ED".
    const std::string older = replaced(good, "\nRU", "\nRW");
    REQUIRE_FALSE(read_signature(older));
    CHECK_THAT(read_signature(older).error().what, ContainsSubstring("older kind"));
  }

  SECTION("is written as it was read") { CHECK(write_signature(*read_signature(good), "signed by a test") == good); }
}

TEST_CASE("a public key") {
  const PublicKey key = Signer(7).key();
  const std::string file = write_public_key(key);

  SECTION("is read from its file, or from its line alone") {
    REQUIRE(read_public_key(file));
    CHECK(*read_public_key(file) == key);
    CHECK(*read_public_key(line_of(key)) == key);
    CHECK(*read_public_key(line_of(key) + "\n") == key);
  }
  SECTION("has a name of 16 digits, and back") {
    CHECK(name_of(key.id) == "0707070707070707");
    KeyId id{};
    for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(0xe0 + i);
    CHECK(name_of(id) == "E7E6E5E4E3E2E1E0");
    REQUIRE(key_id(name_of(id)));
    CHECK(*key_id(name_of(id)) == id);
    for (const char* name :
         {"", "E7E6E5E4E3E2E1E", "E7E6E5E4E3E2E1E00", "e7e6e5e4e3e2e1e0", "E7E6E5E4E3E2E1E ", "not a name at all"})
      CHECK_FALSE(key_id(name));
  }
  SECTION("is nothing else") {
    for (const std::string& text :
         {std::string(), std::string("\n"), std::string("RWQ"), "comment\n" + line_of(key), file + "more\n",
          file + "\n", line_of(key) + "=", "RU" + line_of(key).substr(2), line_of(key).substr(4)})
      CHECK_FALSE(read_public_key(text));
  }
}
