// The golden lines, and what must not pass for them.
#include "help/catch.h"
#include "help/temp_folder.h"
#include "languages/golden.h"
#include "languages/made_up.h"

#include <fstream>

using namespace anteroom;
using help::distance;
using help::kSame;

namespace {

constexpr const char* kFonts = ANTEROOM_SOURCE_DIR "/assets/fonts.list";

std::unique_ptr<text::Typesetter> typesetter(const std::string& list = kFonts) {
  auto made = text::Typesetter::create(list);
  REQUIRE(made);
  return std::move(*made);
}

picture::Picture golden(const std::string& language) {
  return help::read_png(ANTEROOM_SOURCE_DIR "/tests/languages/lines/" + language + ".png");
}

picture::Picture reversed(picture::Picture line) {
  for (int y = 0; y < line.height; ++y)
    for (int x = 0; x < line.width / 2; ++x) std::swap(line.at(x, y), line.at(line.width - 1 - x, y));
  return line;
}

} // namespace

TEST_CASE("a line of hard letters") {
  const auto set = typesetter();
  const std::string language = GENERATE(from_range(help::golden_languages()));
  CAPTURE(language);

  SECTION("looks as it did when somebody looked at it") {
    CHECK(distance(golden(language), help::hard_line(*set, language)) < kSame);
  }
  SECTION("is not taken for itself from the other end") {
    CHECK(distance(golden(language), reversed(help::hard_line(*set, language))) > 2 * kSame);
  }
  SECTION("is not taken for itself with its letters apart") {
    // Those of the others stand apart anyway.
    if (language == "th" || language == "am" || language == "ja" || language == "ko") return;
    const help::Spoken& spoken = help::spoken(language);
    std::string apart;
    for (const char c : spoken.hard) {
      if ((static_cast<unsigned char>(c) & 0xc0) != 0x80 && !apart.empty()) apart += "\u200C";
      apart += c;
    }
    const bool right_to_left = spoken.language.direction == cards::Direction::right_to_left;
    CHECK(distance(golden(language), help::one_line(*set, apart, language, right_to_left)) > 2 * kSame);
  }
  SECTION("is not taken for that of another language") {
    for (const std::string& other : help::golden_languages())
      if (other != language) CHECK(distance(golden(language), help::hard_line(*set, other)) > 2 * kSame);
  }
}

TEST_CASE("a line in another font") {
  const help::TempFolder folder;
  const auto in_font = [&](const std::string& file, const std::string& language) {
    const std::string list = folder / "fonts.list";
    std::ofstream(list) << "/usr/share/fonts/truetype/noto/" << file << "\n";
    return distance(golden(language), help::hard_line(*typesetter(list), language));
  };

  SECTION("is not taken for the one that was kept") {
    CHECK(in_font("NotoNastaliqUrdu-Regular.ttf", "ur") > 2 * kSame);
    CHECK(in_font("NotoSerifThai-Regular.ttf", "th") > kSame);
    CHECK(in_font("NotoSerifBengali-Regular.ttf", "bn") > kSame);
    CHECK(in_font("NotoSerifDevanagari-Regular.ttf", "hi") > kSame);
    CHECK(in_font("NotoSerifKhmer-Regular.ttf", "km") > kSame);
    CHECK(in_font("NotoSans-Regular.ttf", "am") > 2 * kSame); // boxes
  }
}
