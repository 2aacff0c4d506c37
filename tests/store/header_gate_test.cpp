#include "store/header_gate.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/temp_folder.h"

#include <random>

using namespace anteroom;
using help::make_bundle;
using help::TempFolder;

namespace {

std::string number(std::uint32_t value, int bytes) {
  std::string made;
  for (int i = bytes - 1; i >= 0; --i) made += static_cast<char>(value >> (8 * i) & 0xff);
  return made;
}

} // namespace

TEST_CASE("the header of a bundle") {
  const TempFolder folder;
  make_bundle(folder / "small");
  const std::string whole = help::read_bytes(folder / "small");
  const auto header = [&](std::size_t at, const std::string& bytes) {
    std::string changed = whole.substr(0, 512);
    changed.replace(at, bytes.size(), bytes);
    return store::check_header(changed, static_cast<std::int64_t>(whole.size()));
  };

  SECTION("is taken as the author's tool wrote it") {
    REQUIRE(header(0, "SQLite").ok());
    CHECK(header(40, number(77, 4)).ok());        // the schema's cookie
    CHECK(header(96, number(3'050'000, 4)).ok()); // the version of SQLite that wrote it
  }

  SECTION("is refused with any other value in a field") {
    struct Field {
      std::size_t at;
      int bytes;
    };
    // Every field of the format but the two above: https://www.sqlite.org/fileformat.html, 1.3.
    const std::vector<Field> fields{{0, 4},  {12, 4}, {16, 2}, {18, 1}, {19, 1}, {20, 1}, {21, 1}, {22, 1}, {23, 1},
                                    {24, 4}, {28, 4}, {32, 4}, {36, 4}, {44, 4}, {52, 4}, {56, 4}, {60, 4}, {64, 4},
                                    {68, 4}, {72, 4}, {76, 4}, {80, 4}, {84, 4}, {88, 4}, {92, 4}};
    std::mt19937 random(3);
    long refused = 0;
    for (const Field& field : fields) {
      const std::string good = whole.substr(field.at, static_cast<std::size_t>(field.bytes));
      for (const std::uint32_t value : {0u, 1u, 2u, 0x7fffffffu, 0xffffffffu, static_cast<std::uint32_t>(random())}) {
        const std::string bytes = number(value, field.bytes);
        CAPTURE(field.at, value);
        CHECK(header(field.at, bytes).ok() == (bytes == good));
        if (bytes != good) ++refused;
      }
    }
    help::promise("header", refused, "values in 25 fields of a header refused: low, high and random ones");
    CHECK(refused > 42);
  }

  SECTION("tells a newer kiosk's bundle from an older one's") {
    CHECK(header(60, number(2, 4)).error().what == "it was made for a newer kiosk (schema 2; this one reads 1)");
    CHECK(header(60, number(0, 4)).error().what == "it was made for an older kiosk (schema 0; this one reads 1)");
  }

  SECTION("is refused in any size that its pages do not add up to") {
    const auto sized = [&](std::int64_t size) { return store::check_header(whole.substr(0, 512), size); };
    const auto size = static_cast<std::int64_t>(whole.size());
    CHECK(sized(size).ok());
    for (const std::int64_t wrong : {size - 1, size + 1, std::int64_t{1} << 31, (std::int64_t{1} << 31) - 1,
                                     std::int64_t{1} << 32, (std::int64_t{1} << 32) + size})
      CHECK_FALSE(sized(wrong).ok());
  }
}
