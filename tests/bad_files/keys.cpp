// Public keys that are none, and changes of keys that change nothing.
#include "bad_files/bad_files.h"

#include "bundle/key_ring.h"
#include "help/signer.h"

namespace anteroom::help {
namespace {

std::function<std::string(const std::string&)> just(const std::string& bytes) {
  return [bytes](const std::string&) { return bytes; };
}

std::string key_line() { return bundle::line_of(Signer(1).key()); }

// A change from key 1 to key 2, signed by these two.
std::string signed_by(const bundle::KeyChange& change, std::uint8_t by_old, std::uint8_t by_new) {
  const bundle::Digest digest = bundle::digest_of(bundle::write_key_change(change));
  const std::string comment = bundle::comment_of(change);
  return bundle::write_key_change_file(change, Signer(by_old).sign(digest, comment),
                                       Signer(by_new).sign(digest, comment));
}

bundle::KeyChange change(std::int64_t number, std::int64_t epoch, std::uint8_t to) {
  return {number, epoch, Signer(to).key(), {}};
}

std::string right() { return signed_by(change(1, 1, 2), 1, 2); }

std::string with(const std::string& from, const std::string& to) {
  std::string text = right();
  return text.replace(text.find(from), from.size(), to);
}

std::string retiring(std::initializer_list<std::uint8_t> keys) {
  bundle::KeyChange made = change(1, 1, 2);
  for (const std::uint8_t key : keys) made.retired.push_back(Signer(key).key().id);
  return signed_by(made, 1, 2);
}

} // namespace

BadFiles bad_keys() {
  const std::string no = "it is not a public key of minisign";
  const std::string comment = "untrusted comment: minisign public key\n";
  return {
      {"empty", no, just("")},
      {"a-line-of-text", no, just("our key\n")},
      {"comment-only", no, just(comment)},
      {"another-word-for-comment", no, just("comment: our key\n" + key_line() + "\n")},
      {"windows-line-ends", no, just("untrusted comment: our key\r\n" + key_line() + "\r\n")},
      {"cut-short", no, just(comment + key_line().substr(0, 52) + "\n")},
      {"one-letter-too-many", no, just(comment + key_line() + "A\n")},
      {"two-keys", no, just(comment + key_line() + "\n" + key_line() + "\n")},
      {"unknown-algorithm", no, just(comment + "RUQ" + key_line().substr(3) + "\n")},
      {"a-signature", no, just(Signer(1).file("x", "y"))},
      {"larger-than-any", "it is larger than 4096 bytes", just(comment + key_line() + std::string(4096, '\n'))},
  };
}

BadFiles bad_key_changes() {
  const std::string no = "it is not a change of keys";
  const std::string changed = "it was changed after it was signed";
  return {
      {"empty", no, just("")},
      {"a-line-of-text", no, just("from key 1 to key 2\n")},
      {"of-another-version", no, just(with("anteroom-key-change 1", "anteroom-key-change 2"))},
      {"windows-line-ends", no, just(with("number 1\n", "number 1\r\n"))},
      {"an-unknown-line", no, just(with("number 1\n", "number 1\nvalid for ever\n"))},
      {"number-with-a-leading-zero", no, just(with("number 1", "number 01"))},
      {"number-zero", "a change of keys that was made before", just(signed_by(change(0, 1, 2), 1, 2))},
      {"epoch-zero", "its epoch is neither this one, 1, nor the next", just(signed_by(change(1, 0, 2), 1, 2))},
      {"key-cut-short", no, just(with("key RWQCA", "key RWQC"))},
      {"signature-of-the-new-key-missing", no, just(right().substr(0, right().find("by the new key")))},
      {"seventeen-keys-retired", no, just(retiring({3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}))},
      {"larger-than-any", "larger than 32768 bytes", just(right() + std::string(32'768, '\n'))},
      {"changed-after-signing", changed, just(with("epoch 1\nkey", "epoch 2\nkey"))},
      {"signed-twice-by-the-old-key", changed, just(signed_by(change(1, 1, 2), 1, 1))},
      {"comment-of-another", changed, just(with("anteroom-key-change=1 number=1", "anteroom-key-change=1 number=2"))},
      {"signed-twice-by-the-new-key", "0202020202020202, which signed it, is not known here",
       just(signed_by(change(1, 1, 2), 2, 2))},
      {"signed-by-strangers", "0303030303030303, which signed it, is not known here",
       just(signed_by(change(1, 1, 4), 3, 4))},
      {"number-two-before-one", "change of keys number 1 has to come first", just(signed_by(change(2, 1, 2), 1, 2))},
      {"epoch-far-ahead", "its epoch is neither this one, 1, nor the next", just(signed_by(change(1, 9, 2), 1, 2))},
      {"key-trusted-already", "its new key is trusted already", just(signed_by(change(1, 1, 1), 1, 1))},
      {"retires-the-key-that-it-brings", "it retires the key that it brings", just(retiring({2}))},
  };
}

} // namespace anteroom::help
