#include "search/fold.h"

#include "help/catch.h"
#include "search/words.h"

#include <random>

using namespace anteroom;
using search::Range;

namespace {

std::string folded(std::string_view text) { return search::to_utf8(search::fold(text).text); }

struct Pair {
  const char* written;
  const char* is;
};

} // namespace

TEST_CASE("folding") {
  SECTION("makes the same of what people write in several ways") {
    const Pair pairs[] = {
        {"Sleep WELL", "sleep well"},                                        // English
        {"L’anxiété, déjà", "lanxiete  deja"},                               // French
        {"œuvre", "oeuvre"},                                                 // French
        {"¿Cómo? El niño", " como  el nino"},                                // Spanish
        {"Straße Schlafstörung", "strasse schlafstorung"},                   // German
        {"STRASSE ẞ", "strasse ss"},                                         // German, in capitals
        {"Đau đầu, thở chậm", "dau dau  tho cham"},                          // Vietnamese
        {"IŞIK ılık İyi", "isik ilik iyi"},                                  // Turkish
        {"łódź żółć", "lodz zolc"},                                          // Polish
        {"Æble smørrebrød Åse", "aeble smorrebrod ase"},                     // Danish
        {"Їжак й ґанок п’ять", "іжак и ганок пять"},                         // Ukrainian
        {"Ёлка", "елка"},                                                    // Russian
        {"ΆΓΧΟΣ άγχος", "αγχοσ αγχοσ"},                                      // Greek: the last sigma too
        {"القَلَقُ", "القلق"},                                                  // Arabic: harakat
        {"أحمد إلى آمن ٱسم", "احمد الي امن اسم"},                            // alefs, alef maksura
        {"مدرسة قـــلق", "مدرسه قلق"},                                       // teh marbuta, tatweel
        {"کمک یاری", "كمك ياري"},                                            // Persian kaf and yeh
        {"۱۲۳ ١٢٣", "123 123"},                                              // digits
        {"שָׁלוֹם", "שלומ"},                                                    // Hebrew: points, last letters
        {"क़लम ज़रूरत", "कलम जरूरत"},                                            // Hindi: the dot below
        {"ﾈﾑﾚﾅｲ ネムレナイ ねむれない", "ねむれない ねむれない ねむれない"}, // Japanese
        {"ＡＢＣ１２ ①", "abc12 1"},                                         // width
        {"ไม่", "ไม"},                                                        // Thai: tones go
        {"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
        {"ﬁnd", "find"},
        {"l'eau ‘quoted’ rock'n'roll", "leau  quoted  rocknroll"},
        {"don´t don`t don't", "dont dont dont"},
        {"line\nbreak\ttab", "line break tab"},
        {"焦虑，失眠", "焦虑 失眠"},
        {"😀 ok", "  ok"},
    };
    for (const Pair& pair : pairs) {
      INFO(pair.written);
      CHECK(folded(pair.written) == pair.is);
    }
  }

  SECTION("keeps apart what makes another word") {
    CHECK(folded("की") != folded("का")); // vowel signs
    CHECK(folded("ขา") != folded("ขี"));
    CHECK(folded("и") != folded("і"));
    CHECK(folded("虑") != folded("虚"));
  }

  SECTION("does nothing to what is folded already") {
    for (const char* text : {"Đau đầu", "القَلَقُ", "ﾈﾑﾚ", "불안", "Straße", "қазақ", "ខ្មែរ", "မြန်မာ"})
      CHECK(folded(folded(text)) == folded(text));
  }

  SECTION("knows where each letter came from, with the marks on it") {
    const auto original = [](const std::string& text, std::string_view part) {
      const search::Folded made = search::fold(text);
      const std::size_t at = made.text.find(search::from_utf8(part));
      const Range range = made.original(at, at + search::from_utf8(part).size());
      return text.substr(range.begin, range.end - range.begin);
    };
    CHECK(original("une anxiété vive", "anxiete") == "anxiété");
    CHECK(original("une anxie\u0301te\u0301 vive", "anxiete") == "anxie\u0301te\u0301");
    CHECK(original("Straße", "stras") == "Straß");
    CHECK(original("Straße", "se") == "ße");
    CHECK(original("هذا القَلَقُ كبير", "قلق") == "قَلَقُ");
    CHECK(original("ﾈﾑﾚﾅｲ", "むれ") == "ﾑﾚ");
    CHECK(original("‘quoted’ word", "quoted") == "quoted");
    CHECK(original("គេង\u200bមិន", "គេង") == "គេង"); // what is not seen stays outside
    CHECK(original("คืน", "ค") == "คื");              // never off its vowel sign
    CHECK(original("की है", "क") == "की");
    CHECK(original("불안", "\u1107\u116e") == "불"); // a letter of a syllable is the syllable
    CHECK(original("l’eau", "leau") == "l’eau");
  }

  SECTION("takes any bytes, and gives a place in the text for each letter") {
    CHECK(folded("a\xff"
                 "b\xc3") == "a b ");
    CHECK(folded(std::string_view("a\0b", 3)) == "a b");
    CHECK(folded("\xed\xa0\x80") == "   "); // a surrogate
    CHECK(folded("").empty());
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
      std::string text;
      for (int left = static_cast<int>(random() % 40); left > 0; --left) text += static_cast<char>(random() % 256);
      const search::Folded made = search::fold(text);
      REQUIRE(made.from.size() == made.text.size());
      for (std::size_t at = 0; at < made.text.size(); ++at) {
        const Range range = made.original(at, at + 1);
        REQUIRE(range.begin < range.end);
        REQUIRE(range.end <= text.size());
      }
    }
  }

  SECTION("takes every letter of Unicode") {
    for (char32_t c = 1; c < 0x110000; ++c)
      if (c < 0xd800 || c > 0xdfff) {
        const search::Folded made = search::fold(search::to_utf8(std::u32string(1, c)));
        if (made.from.size() != made.text.size()) FAIL("U+" << std::hex << static_cast<unsigned>(c));
      }
  }
}
