#include "help/catch.h"
#include "tool/known_languages.h"
#include "tool/plural.h"

using namespace anteroom;

TEST_CASE("known languages") {
  for (const char* code : {"en", "es", "fr", "ar", "uk", "vi", "zh-Hans", "hi", "pt-BR", "es-MX", "pl", "ro", "he"}) {
    INFO(code);
    const content::KnownLanguage* known = content::known_language(code);
    REQUIRE(known != nullptr);
    CHECK(content::read_plural_rule(known->plural).ok());
  }
  const auto form = [](const char* code, std::size_t n) {
    return content::read_plural_rule(content::known_language(code)->plural)->digits.at(n) - '0';
  };
  CHECK((form("uk", 1) == 0 && form("uk", 2) == 1 && form("uk", 5) == 2 && form("uk", 12) == 2 && form("uk", 22) == 1));
  CHECK(
      (form("ar", 0) == 0 && form("ar", 2) == 2 && form("ar", 7) == 3 && form("ar", 11) == 4 && form("ar", 100) == 5));
  CHECK((form("fr", 0) == 0 && form("es", 0) == 1 && form("vi", 9) == 0 && form("pl", 22) == 1 && form("ro", 19) == 1));
  CHECK(content::known_language("nah") == nullptr);
  CHECK(content::known_language("es-MX")->name == std::string("Español"));
}
