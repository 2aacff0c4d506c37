// The kiosk's record of its bundles, torn, or sealed with something in it that no kiosk writes.
#include "bad_files/bad_files.h"

#include "bundle/content_hash.h"
#include "bundle/record.h"

namespace anteroom::help {
namespace {

const std::string kFirst = "anteroom-bundles 2\n";
const std::string kHash(128, 'a');
const std::string kActive = "active 3-aaaaaaaa.anteroom calm 1 " + kHash + "\n";
const std::string kChanges = "changes 0 1\n";

std::string sealed(const std::string& lines) { return lines + "seal " + bundle::hash_of(lines) + "\n"; }

// A record of these lines behind the first, sealed as a kiosk would.
BadFile holding(const std::string& name, const std::string& lines) {
  return {name, "is damaged", [lines](const std::string&) { return sealed(kFirst + lines); }};
}

BadFile just(const std::string& name, const std::string& text, const std::string& said = "is damaged") {
  return {name, said, [text](const std::string&) { return text; }};
}

} // namespace

BadFiles bad_records() {
  const std::string good = sealed(kFirst + kActive + kChanges);
  std::string changed = good;
  changed[kFirst.size() + 7] = '4';
  return {
      just("empty", ""),
      just("blank", std::string(512, '\0')),
      just("cut-short", good.substr(0, good.size() / 2)),
      just("last-newline-missing", good.substr(0, good.size() - 1)),
      just("seal-missing", kFirst + kActive + kChanges),
      just("seal-of-another", kFirst + kActive + good.substr(good.size() - 134)),
      just("changed", changed),
      just("more-behind-the-seal", good + "floor calm 1 99\n"),
      just("larger-than-any", good + std::string(65'536, '\n'), "it is larger than 65536 bytes"),
      just("of-an-older-kiosk", sealed("anteroom-bundles 1\n" + kActive)),
      holding("an-unknown-line", kActive + "favourite calm\n"),
      holding("an-empty-line", kActive + "\n" + kChanges),
      holding("a-line-without-an-end", kActive + "changes 0 1"),
      holding("active-without-a-hash", "active 3-aaaaaaaa.anteroom calm 1\n"),
      holding("active-with-a-short-hash", "active 3-aaaaaaaa.anteroom calm 1 abc\n"),
      holding("active-with-another-hash", "active 3-bbbbbbbb.anteroom calm 1 " + kHash + "\n"),
      holding("active-outside-its-folder", "active ../../etc/passwd calm 1 " + kHash + "\n"),
      holding("active-of-sequence-zero", "active 0-aaaaaaaa.anteroom calm 1 " + kHash + "\n"),
      holding("active-of-epoch-zero", "active 3-aaaaaaaa.anteroom calm 0 " + kHash + "\n"),
      holding("active-without-an-id", "active 3-aaaaaaaa.anteroom  1 " + kHash + "\n"),
      holding("previous-broken", kActive + "previous\n"),
      holding("floor-with-letters", "floor calm 1 twelve\n"),
      holding("floor-negative", "floor calm 1 -3\n"),
      holding("floor-beyond-64-bits", "floor calm 1 9223372036854775808\n"),
      holding("floor-without-an-id", "floor  1 3\n"),
      holding("distrusted-in-capitals", "distrusted " + std::string(128, 'A') + "\n"),
      holding("changes-negative", "changes -1 1\n"),
      holding("changes-without-an-epoch", "changes 1\n"),
      holding("key-broken", "key RWQ\n"),
      holding("retired-in-small-letters", "retired 0101010101010aaa\n"),
      holding("newest-on-no-day", "newest tomorrow\n"),
      holding("trial-of-nothing", "trial 1 \n"),
      holding("trial-for-ever", "trial 99999 " + kHash + "\n"),
  };
}

} // namespace anteroom::help
