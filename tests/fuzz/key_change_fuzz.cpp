// A change of keys: as it stands, and signed with the right keys, so that what it says is weighed.
#include "fuzz/target.h"

#include "help/signer.h"

#include "bundle/key_ring.h"

#include <string>

namespace anteroom::fuzz {
namespace {

// The comment that would fit, as far as the lines say.
std::string comment_of(std::string_view lines) {
  const auto value = [&](std::string_view name) {
    const std::size_t at = lines.find(name);
    if (at == std::string_view::npos) return std::string();
    return std::string(lines.substr(at + name.size(), lines.find('\n', at) - at - name.size()));
  };
  return "anteroom-key-change=1 number=" + value("\nnumber ") + " epoch=" + value("\nepoch ");
}

} // namespace

void read(std::string_view bytes) {
  static const help::Signer old_key(1), new_key(2);
  bundle::KeyRing ring;
  ring.add(old_key.key());
  (void)bundle::apply_key_change(ring, bytes);

  const std::string comment = comment_of(bytes);
  const bundle::Digest digest = bundle::digest_of(bytes);
  const std::string file = std::string(bytes) + "by the old key\n" +
                           bundle::write_signature(old_key.sign(digest, comment), "old") + "by the new key\n" +
                           bundle::write_signature(new_key.sign(digest, comment), "new");
  const auto made = bundle::apply_key_change(ring, file);
  if (!made) return;
  require(made->changes == 1 && made->epoch >= 1 && made->epoch <= 2,
          "a change is the next one, of this or the next epoch");
  require(made->find(new_key.key().id) != nullptr, "the new key is trusted");
  require(made->keys.size() <= 2, "nobody else's key comes in");
}

} // namespace anteroom::fuzz
