// Signature files beside the good bundle: spoilt in their form, made by others, or made for something else. (Those
// that say something else than the bundle are in tests/bundle/trust_test.cpp: it is read for that.)
#include "bad_files/bad_files.h"

#include "help/signer.h"

namespace anteroom::help {
namespace {

using Make = std::function<std::string(const std::string&)>;

std::string seal_of(const std::string& good) {
  return bundle::write_seal({"small-bundle", {1, 1}, static_cast<std::int64_t>(good.size()), 1, "2026-11-21"});
}

std::string right(const std::string& good) { return Signer(1).file(good, seal_of(good)); }

// The right signature with the first `from` in it replaced.
Make with(const std::string& from, const std::string& to) {
  return [=](const std::string& good) {
    std::string text = right(good);
    return text.replace(text.find(from), from.size(), to);
  };
}

// The right signature, its lines handed to `change`.
Make with_lines(const std::function<void(std::vector<std::string>&)>& change) {
  return [=](const std::string& good) {
    const std::string text = right(good);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      lines.push_back(text.substr(at, text.find('\n', at) + 1 - at));
    change(lines);
    std::string made;
    for (const std::string& line : lines) made += line;
    return made;
  };
}

// Signed by the right key, with this for a trusted comment.
Make saying(const std::string& comment) {
  return [=](const std::string& good) { return Signer(1).file(good, comment); };
}

// The right seal with a part of it replaced, and signed so.
Make sealing(const std::string& from, const std::string& to) {
  return [=](const std::string& good) {
    std::string seal = seal_of(good);
    return Signer(1).file(good, seal.replace(seal.find(from), from.size(), to));
  };
}

const char* const kForm = "its signature is not good: it is not a signature of minisign";
const char* const kSeal = "its signature was not made for a bundle by anteroom-content";
const char* const kOther = "it is not the file that its signature was made for";

BadFiles in_form() {
  return {
      {"empty", kForm, [](const std::string&) { return ""; }},
      {"a-line-of-text", kForm, [](const std::string&) { return "signed\n"; }},
      {"windows-line-ends", kForm, with_lines([](auto& lines) {
         for (std::string& line : lines) line.insert(line.size() - 1, "\r");
       })},
      {"first-line-missing", kForm, with_lines([](auto& lines) { lines.erase(lines.begin()); })},
      {"trusted-comment-missing", kForm, with_lines([](auto& lines) { lines.erase(lines.begin() + 2); })},
      {"second-signature-missing", kForm, with_lines([](auto& lines) { lines.pop_back(); })},
      {"last-newline-missing", kForm, with_lines([](auto& lines) { lines[3].pop_back(); })},
      {"a-fifth-line", kForm, with_lines([](auto& lines) { lines.push_back("\n"); })},
      {"two-signatures", kForm, with_lines([](auto& lines) {
         const auto once = lines;
         lines.insert(lines.end(), once.begin(), once.end());
       })},
      {"a-nul-at-the-end", kForm, with_lines([](auto& lines) { lines.emplace_back(1, '\0'); })},
      {"another-word-for-comment", kForm, with("untrusted comment:", "Untrusted comment:")},
      {"untrusted-comment-too-long", kForm, with("signed by a test", std::string(1025, 'x'))},
      {"trusted-comment-too-long", kForm, saying(std::string(8193, 'x'))},
      {"trusted-comment-beyond-ascii", kForm, saying("anteroom=1 channel=caf\xc3\xa9")},
      {"trusted-comment-with-a-bell", kForm, saying("anteroom=1\x07")},
      {"base64-with-a-blank", kForm, with_lines([](auto& lines) { lines[1].insert(10, " "); })},
      {"base64-cut-short", kForm, with_lines([](auto& lines) { lines[1].erase(10, 4); })},
      {"base64-too-long", kForm, with_lines([](auto& lines) { lines[1].insert(10, "AAAA"); })},
      {"base64-unpadded", kForm, with_lines([](auto& lines) { lines[3].erase(lines[3].size() - 3, 2); })},
      {"base64-of-the-web", kForm, with_lines([](auto& lines) { lines[1].replace(10, 2, "-_"); })},
      {"unknown-algorithm", kForm, with_lines([](auto& lines) { lines[1].replace(0, 2, "RX"); })},
      {"older-algorithm", "a signature of the older kind",
       with_lines([](auto& lines) { lines[1].replace(0, 3, "RWQ"); })},
      {"larger-than-any", "its signature cannot be read: it is larger than 10240 bytes",
       [](const std::string& good) { return right(good) + std::string(10'240, '\n'); }},
  };
}

BadFiles in_trust() {
  return {
      {"of-an-unknown-key", "signed with key 0202020202020202, which this kiosk does not know",
       [](const std::string& good) { return Signer(2).file(good, seal_of(good)); }},
      {"forged-in-the-name-of-a-key", kOther,
       [](const std::string& good) {
         bundle::Signature made = Signer(2).sign(bundle::digest_of(good), seal_of(good));
         made.key = Signer(1).key().id;
         return bundle::write_signature(made, "forged");
       }},
      {"of-another-file", kOther, [](const std::string& good) { return Signer(1).file(good + "x", seal_of(good)); }},
      {"changed-after-signing", kOther, with("seq=1", "seq=2")},
      {"global-signature-of-another", kOther,
       [](const std::string& good) {
         bundle::Signature made = Signer(1).sign(bundle::digest_of(good), seal_of(good));
         made.global = Signer(2).sign(bundle::digest_of(good), seal_of(good)).global;
         return bundle::write_signature(made, "mixed");
       }},
      {"global-signature-in-place-of-the-first", kOther,
       [](const std::string& good) {
         bundle::Signature made = Signer(1).sign(bundle::digest_of(good), seal_of(good));
         made.signature = made.global;
         return bundle::write_signature(made, "mixed");
       }},
  };
}

BadFiles in_seal() {
  return {
      {"by-minisign-itself", kSeal, saying("timestamp:1795219200\tfile:good.anteroom\thashed")},
      {"seal-empty", kSeal, saying("")},
      {"seal-of-another-version", kSeal, sealing("anteroom=1", "anteroom=2")},
      {"seal-without-a-channel", kSeal, sealing("channel=small-bundle", "channel=")},
      {"seal-in-another-order", kSeal, sealing("epoch=1 seq=1", "seq=1 epoch=1")},
      {"seal-with-more-behind-it", kSeal, sealing("created=2026-11-21", "created=2026-11-21 also=this")},
      {"seal-with-two-blanks", kSeal, sealing(" epoch", "  epoch")},
      {"epoch-zero", kSeal, sealing("epoch=1", "epoch=0")},
      {"sequence-zero", kSeal, sealing("seq=1", "seq=0")},
      {"sequence-negative", kSeal, sealing("seq=1", "seq=-1")},
      {"sequence-with-a-leading-zero", kSeal, sealing("seq=1", "seq=01")},
      {"sequence-beyond-64-bits", kSeal, sealing("seq=1", "seq=9223372036854775808")},
      {"size-not-a-number", kSeal, sealing("size=", "size=x")},
      {"schema-zero", kSeal, sealing("schema=1", "schema=0")},
      {"schema-of-a-newer-kiosk", "made for another version of the kiosk", sealing("schema=1", "schema=2")},
      {"epoch-to-come", "after a change of keys that has not come", sealing("epoch=1", "epoch=2")},
      {"sequence-too-high-for-a-first", "cannot be the first", sealing("seq=1", "seq=9223372036854775807")},
      {"size-of-another", "and its signature is for", sealing("size=", "size=1")},
  };
}

} // namespace

BadFiles bad_signatures() {
  BadFiles made = in_form();
  for (const BadFiles& files : {in_trust(), in_seal()}) made.insert(made.end(), files.begin(), files.end());
  return made;
}

} // namespace anteroom::help
