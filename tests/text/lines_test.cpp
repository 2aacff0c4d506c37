#include "text/setting.h"

#include "help/catch.h"

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace anteroom;
using help::fresh_typesetter;
using help::ink_of;
using help::samples;
using help::style_of;
using text::Box;
using text::Passage;
using text::Style;

namespace {

Style sized(double size, double line_height = 1.5) {
  Style style;
  style.size = size;
  style.line_height = line_height;
  return style;
}

const Passage kSentence{samples().front().text, {}};
const Passage kLongWord{std::string(200, 'w'), {}};

bool same(const Box& a, const Box& b) {
  return a.width == b.width && a.height == b.height && a.lines == b.lines && a.baseline == b.baseline;
}

} // namespace

TEST_CASE("lines") {
  const auto typesetter = fresh_typesetter();

  SECTION("are no wider than there is room, in any script") {
    for (const auto& sample : samples())
      for (const int width : {90, 160, 333, 700}) {
        CAPTURE(sample.script, width);
        const Box box = typesetter->measure({sample.text, {}}, style_of(sample), width);
        CHECK(box.width > 0);
        CHECK(box.width <= width);
        // Lines of 30 pixels, and some more where the ink of a tall script needs it.
        CHECK(box.height >= 30 * box.lines);
        CHECK(box.height <= 35 * box.lines);
      }
  }
  SECTION("break where a script has no spaces") {
    for (const auto& sample : samples()) {
      if (sample.language != "th" && sample.language != "lo" && sample.language != "km") continue;
      CAPTURE(sample.script);
      const int whole = typesetter->measure({sample.text, {}}, style_of(sample), 4000).width;
      const Box box = typesetter->measure({sample.text, {}}, style_of(sample), 200);
      CHECK(box.lines >= (whole + 199) / 200);
      CHECK(box.lines <= whole / 120 + 1);
    }
  }
  SECTION("break a word that is longer than they are") {
    const Box box = typesetter->measure(kLongWord, sized(20), 300);
    CHECK(box.width <= 300);
    CHECK(box.lines > 10);
    CHECK(typesetter->measure(kLongWord, sized(20), 30'000).lines == 1);
  }
  SECTION("break a long word without a sign that nobody wrote, and still fit") {
    Style style = sized(66);
    style.language = "ta";
    // Room for two letters, and none for a hyphen behind them.
    const int width = typesetter->measure({"டி,", {}}, style, 900).width + 90;
    CHECK(typesetter->measure({"கொடி, மூன்று, நூறு.", {}}, style, width).width <= width);
    int widest = 0;
    for (const char* part : {"wwwww", "wwww"})
      widest = std::max(widest, typesetter->measure({part, {}}, sized(20), 900).width);
    CHECK(typesetter->measure({"wwwwwwwww", {}}, sized(20), widest + 2).width == widest);
  }
  SECTION("never break inside a letter, where there is room for it") {
    for (const auto& [language, word, tie] : {std::tuple{"km", "ស្រួលស្រួលស្រួលស្រួលស្រួល", "\u17D2"},
                                              {"my", "သတ္တသတ္တသတ္တသတ္တ", "\u1039"},
                                              {"hi", "क्षक्षक्षक्षक्षक्ष", "\u094D"},
                                              {"bn", "ক্ষক্ষক্ষক্ষক্ষ", "\u09CD"}}) {
      Style style = sized(20);
      style.language = language;
      for (int width = 40; width < 75; ++width) {
        const auto lines = typesetter->lines({word, {}}, style, width);
        CAPTURE(language, width, lines.front());
        CHECK(lines.size() > 1);
        for (const std::string& line : lines) CHECK_FALSE(line.ends_with(tie));
      }
    }
  }
  SECTION("begin anew at a newline") {
    CHECK(typesetter->measure({"one\ntwo\n\nfour", {}}, sized(20), 300).lines == 4);
  }
  SECTION("are one where there is nothing to set, without ink") {
    for (const char* nothing : {"", "   "}) {
      const Box box = typesetter->measure({nothing, {}}, sized(20), 300);
      CHECK(box.lines == 1);
      CHECK(box.height == 30);
      CHECK(typesetter->set({nothing, {}}, sized(20), 300, help::kBlack).pixels.empty());
    }
  }
  SECTION("hold a letter each where there is no room at all") {
    for (const int width : {1, 0, -50}) CHECK(typesetter->measure({"abc", {}}, sized(20), width).lines == 3);
  }
}

TEST_CASE("the box of a text") {
  const auto typesetter = fresh_typesetter();

  SECTION("grows with the size") {
    Box before{};
    for (double size = 8; size <= 80; size *= 1.25) {
      CAPTURE(size);
      const Box box = typesetter->measure(kSentence, sized(size), 500);
      const Box line = typesetter->measure({"Calm", {}}, sized(size), 5000);
      CHECK(box.height > before.height);
      CHECK(line.width > before.width);
      CHECK(line.baseline > before.baseline);
      before = {line.width, box.height, box.lines, line.baseline};
    }
  }
  SECTION("has the distance of lines that the style says") {
    for (const double line_height : {1.2, 1.35, 1.5, 2.0}) {
      CAPTURE(line_height);
      const Box box = typesetter->measure({"one\ntwo\nthree", {}}, sized(20, line_height), 500);
      CHECK(box.height == std::lround(3 * 20 * line_height));
    }
  }
  SECTION("is wider when the words are bold") {
    Style bold = sized(20);
    bold.bold = true;
    const int plain = typesetter->measure(kSentence, sized(20), 5000).width;
    CHECK(typesetter->measure(kSentence, bold, 5000).width > plain);
    const int one_bold = typesetter->measure({kSentence.text, {{0, 4, true, false}}}, sized(20), 5000).width;
    CHECK(one_bold > plain);
  }
  SECTION("does not depend on what was set before") {
    for (const auto& sample : samples()) {
      CAPTURE(sample.script);
      const Box of_fresh = typesetter->measure(kSentence, sized(20), 200);
      typesetter->forget();
      typesetter->measure({sample.text, {}}, style_of(sample), 200);
      typesetter->forget();
      CHECK(same(typesetter->measure(kSentence, sized(20), 200), of_fresh));
      const auto other = fresh_typesetter();
      const Passage passage{sample.text, {}};
      CHECK(same(other->measure(passage, style_of(sample), 200), typesetter->measure(passage, style_of(sample), 200)));
    }
  }
  SECTION("is remembered until it is forgotten") {
    // A long text takes long to measure; what is remembered takes no time.
    std::string long_text;
    for (int i = 0; i < 100; ++i) long_text += kSentence.text + " ";
    using Clock = std::chrono::steady_clock;
    const auto quickest = [&](bool forgetting) {
      Clock::duration least = std::chrono::hours(1);
      for (int i = 0; i < 10; ++i) {
        if (forgetting) typesetter->forget();
        const auto before = Clock::now();
        typesetter->measure({long_text, {}}, sized(20), 400);
        least = std::min(least, Clock::now() - before);
      }
      return least;
    };
    const auto anew = quickest(true);
    CHECK(quickest(false) * 4 < anew);
  }
}

TEST_CASE("ink") {
  const auto typesetter = fresh_typesetter();

  SECTION("lies inside the box, in any script") {
    for (const auto& sample : samples())
      for (const double line_height : {1.2, 1.5})
        for (const int width : {160, 600}) {
          CAPTURE(sample.script, line_height, width);
          const Style style = style_of(sample, 30, line_height);
          const Box box = typesetter->measure({sample.text, {}}, style, width);
          const auto ink = ink_of(typesetter->set({sample.text, {}}, style, width, help::kBlack));
          // An edge pixel of smoothing may reach over; a letter's overhang, an eighth of an em.
          CHECK(ink.top >= -1);
          CHECK(ink.bottom <= box.height + 1);
          CHECK(ink.left >= -4);
          CHECK(ink.right <= width + 4);
          CHECK(ink.bottom - ink.top > box.height - 45); // and it fills its lines
        }
  }
  SECTION("stands on the baseline") {
    for (const double size : {16.0, 30.0, 64.0}) {
      CAPTURE(size);
      const Box box = typesetter->measure({"H", {}}, sized(size), 200);
      const auto ink = ink_of(typesetter->set({"H", {}}, sized(size), 200, help::kBlack));
      CHECK(std::abs(ink.bottom - box.baseline) <= 1);
      CHECK(std::abs(ink.bottom - ink.top - typesetter->capital_height(sized(size))) <= 1.5);
    }
  }
  SECTION("has the colour asked for") {
    const auto made = typesetter->set({"HHH", {}}, sized(40), 200, {200, 100, 50, 255});
    CHECK(std::count(made.pixels.begin(), made.pixels.end(), 0xffc86432u) > 50);
    CHECK_FALSE(made.opaque);
  }
}

TEST_CASE("the height of a capital") {
  const auto typesetter = fresh_typesetter();

  SECTION("is in proportion to the size") {
    const double of_hundred = typesetter->capital_height(sized(100));
    CHECK(of_hundred > 65);
    CHECK(of_hundred < 80);
    for (const double size : {7.3, 11.0, 16.0, 33.3, 250.0})
      CHECK(std::abs(typesetter->capital_height(sized(size)) - of_hundred * size / 100) < 0.01 * size / 16);
  }
}
