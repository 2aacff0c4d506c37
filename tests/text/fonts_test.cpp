#include "text/setting.h"

#include "help/catch.h"
#include "help/temp_folder.h"

#include <fstream>

using namespace anteroom;
using text::Typesetter;

namespace {

const char* const kSans = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

class Lists {
public:
  std::string with(const std::string& text) const {
    std::ofstream(folder_ / "fonts.list") << text;
    return folder_ / "fonts.list";
  }
  std::string operator/(const std::string& name) const { return folder_ / name; }

private:
  help::TempFolder folder_;
};

std::string told(const std::string& list) {
  const auto made = Typesetter::create(list);
  return made ? "" : made.error().what;
}

} // namespace

TEST_CASE("the list of fonts") {
  const Lists lists;

  SECTION("that is missing is named, with what to install") {
    const std::string error = told(lists / "no.list");
    CHECK_THAT(error, ContainsSubstring(lists / "no.list"));
    CHECK_THAT(error, ContainsSubstring("install"));
  }
  SECTION("that names only missing files is named, with the package to install") {
    const std::string list = lists.with("/no/such/font.ttf\n/nor/this.ttf\n");
    CHECK_THAT(told(list), ContainsSubstring(list));
    CHECK_THAT(told(list), ContainsSubstring("install the package fonts-noto-core"));
  }
  SECTION("that names nothing says the same") {
    CHECK_THAT(told(lists.with("")), ContainsSubstring("fonts-noto-core"));
    CHECK_THAT(told(lists.with("# only a comment\n\n")), ContainsSubstring("fonts-noto-core"));
  }
  SECTION("that names no fonts says the same") {
    const std::string list = lists.with("");
    CHECK_THAT(told(lists.with(list + "\n")), ContainsSubstring("fonts-noto-core"));
  }
  SECTION("has its first fonts before the further ones") {
    CHECK_THAT(told(lists.with("further\n" + std::string(kSans) + "\n")), ContainsSubstring("fonts-noto-core"));
  }
  SECTION("is good with one font of many, comments and stray spaces") {
    CHECK(told(lists.with("# fonts\r\n  /no/such/font.ttf\n\t" + std::string(kSans) + " \r\n")) == "");
  }
  SECTION("is all that text is set in: no other font of the machine") {
    const std::string list = lists.with(kSans);
    const auto typesetter = std::move(*Typesetter::create(list));
    CHECK(typesetter->unknown_glyphs({"calm", {}}, {}) == 0);
    CHECK(typesetter->unknown_glyphs({"هدوء", {}}, {}) == 4);
  }
  SECTION("has further fonts that are there when a letter needs them") {
    const std::string arabic = "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf";
    const std::string list = lists.with(std::string(kSans) + "\nfurther\n" + arabic + "\n");
    const auto typesetter = std::move(*Typesetter::create(list));
    CHECK(typesetter->unknown_glyphs({"هدوء", {}}, {}) == 0);
    CHECK(typesetter->unknown_glyphs({"ไทย", {}}, {}) == 3);
  }
}
