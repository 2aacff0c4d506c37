#include "store/store.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/read_all.h"
#include "help/temp_folder.h"

#include <fstream>

using namespace anteroom;
using help::read_all;
using help::TempFolder;

// A page of SQLite's holds much room that nothing reads; flipping it tells nothing. So: every byte that
// is not zero, and every zero beside one.
TEST_CASE("a bundle with any one byte flipped never crashes the kiosk") {
  const TempFolder folder;
  const std::string path = folder / "flipped";
  help::make_bundle(path);
  const std::string whole = help::read_bytes(path);
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  const auto put = [&](std::size_t at, char value) {
    file.seekp(static_cast<std::streamoff>(at));
    file.put(value).flush();
  };
  std::size_t flipped = 0, opened = 0, passed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const bool beside = (at > 0 && whole[at - 1] != 0) || (at + 1 < whole.size() && whole[at + 1] != 0);
    if (whole[at] == 0 && !beside) continue;
    put(at, static_cast<char>(whole[at] ^ (at % 2 == 0 ? 0xff : 0x01)));
    ++flipped;
    if (const auto store = store::Store::open(path)) {
      ++opened;
      read_all(*store);
    }
    if (store::inspect(path)) ++passed;
    put(at, whole[at]);
  }
  WARN(flipped << " bytes flipped; " << opened << " opened, " << passed << " passed the inspection");
  CHECK(store::inspect(path).ok());
  CHECK(opened < flipped);
}
