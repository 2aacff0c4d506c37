// Numbers in sentences that run from right to left, as they are dialled.
#include "text/setting.h"

#include "help/catch.h"

#include <cstdlib>
#include <limits>

using namespace anteroom;
using help::fresh_typesetter;
using text::Passage;
using text::Style;

namespace {

Style right_to_left(const char* language) {
  Style style;
  style.size = 32;
  style.language = language;
  style.right_to_left = true;
  return style;
}

int alpha(const picture::Picture& picture, int x, int y) {
  const bool inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
  return inside ? static_cast<int>(picture.at(x, y) >> 24) : 0;
}

long difference(const picture::Picture& whole, const picture::Picture& part, int right, int down) {
  long differs = 0;
  for (int y = 0; y < part.height; ++y)
    for (int x = 0; x < part.width; ++x) differs += std::abs(alpha(part, x, y) - alpha(whole, x + right, y + down));
  return differs;
}

// How far `part` is from what stands in `whole`, at the place where it fits best: 0 is the same, 1 as if it were blank.
double distance(const picture::Picture& whole, const picture::Picture& part) {
  long ink = 0;
  for (const std::uint32_t pixel : part.pixels) ink += pixel >> 24;
  long best = std::numeric_limits<long>::max();
  // The fonts of a line decide where exactly in its height it stands.
  const int level = part.top - whole.top;
  for (int down = level - 3; down <= level + 3; ++down)
    for (int right = 0; right + part.width <= whole.width; ++right)
      best = std::min(best, difference(whole, part, right, down));
  return static_cast<double>(best) / static_cast<double>(ink);
}

} // namespace

TEST_CASE("a number in a sentence that runs from right to left") {
  const auto typesetter = fresh_typesetter();
  const auto set = [&](const std::string& text, const char* language) {
    return typesetter->set({text, {}}, right_to_left(language), 1500, help::kBlack);
  };
  // Whether the sentence shows `number` as it is dialled; `reversed` is how it must not look.
  const auto runs_forwards = [&](const std::string& number, const std::string& reversed) {
    for (const auto& [language, before, after] :
         {std::tuple{"ar", "اتصل على ", " اليوم"}, {"ur", "آج ", " پر فون کریں"}, {"he", "התקשרו ", " היום"}}) {
      CAPTURE(language, number);
      const auto sentence = set(before + number + after, language);
      const double right = distance(sentence, set("\u202D" + number + "\u202C", language));
      const double wrong = distance(sentence, set("\u202D" + reversed + "\u202C", language));
      CHECK(right < 0.35);
      CHECK(wrong > 0.5);
    }
  };

  SECTION("runs forwards, with its groups in order") { runs_forwards("0800 145 267", "267 145 0800"); }
  SECTION("has its plus in front") { runs_forwards("+44 20 7946 0958", "0958 7946 20 44+"); }
  SECTION("has its brackets around what they are around") { runs_forwards("(020) 7946 0958", "0958 7946 (020)"); }
  SECTION("may have hyphens") { runs_forwards("555-014-2637", "2637-014-555"); }
  SECTION("may be short") { runs_forwards("13 24 56", "56 24 13"); }
  SECTION("may be a time or a place in a row") {
    runs_forwards("17:45", "45:17");
    runs_forwards("3/9", "9/3");
  }
  SECTION("may have the digits of its language") {
    const auto sentence = set("اتصل على ٠٨٠٠ ١٤٥ ٢٦٧ اليوم", "ar");
    CHECK(distance(sentence, set("\u202D٠٨٠٠ ١٤٥ ٢٦٧\u202C", "ar")) < 0.35);
  }
  SECTION("keeps a word in Latin letters whole, and its brackets on both sides") {
    const auto sentence = set("اسأل عن (Anteroom Help) اليوم", "ar");
    CHECK(distance(sentence, set("\u202D(Anteroom Help)\u202C", "ar")) < 0.35);
  }
  SECTION("is bold where its sentence is marked so") {
    const std::string before = "اتصل على ";
    const std::string number = "0800 145 267";
    const Passage marked{before + number + " اليوم", {{before.size(), before.size() + number.size(), true, false}}};
    const auto sentence = typesetter->set(marked, right_to_left("ar"), 1500, help::kBlack);
    Style bold = right_to_left("ar");
    bold.bold = true;
    CHECK(distance(sentence, typesetter->set({number, {}}, bold, 1500, help::kBlack)) < 0.35);
    const Passage rest{"اليوم", {}};
    CHECK(distance(sentence, typesetter->set(rest, right_to_left("ar"), 1500, help::kBlack)) < 0.35);
  }
  SECTION("is left alone where it needs nothing: a range goes the way of its sentence") {
    const auto lines = [&](const std::string& text) {
      return typesetter->lines({text, {}}, right_to_left("ar"), 1500).front();
    };
    for (const char* text : {"من 5-10 دقائق", "من 5 - 10 دقائق", "1، 2، 3", "988", "(3)", "9:30", "+", "- 4"})
      CHECK(lines(text) == text);
    CHECK(lines("هـ (020) 79") == "هـ \u2066(020) 79\u2069");
    CHECK(lines("و 0800 10") == "و \u20660800 10\u2069");
  }
}
