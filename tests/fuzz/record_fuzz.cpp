// The kiosk's own record of its bundles: as it stands, and with the hash at its end put right.
#include "fuzz/target.h"

#include "bundle/content_hash.h"
#include "bundle/record.h"

#include <string>

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  for (const std::string& text : {std::string(bytes), std::string(bytes) + "seal " + bundle::hash_of(bytes) + "\n"})
    if (const auto record = bundle::read_record(text)) {
      const auto again = bundle::read_record(bundle::write_record(*record));
      require(again && *again == *record, "a record is the same when it is written and read again");
    }
}

} // namespace anteroom::fuzz
