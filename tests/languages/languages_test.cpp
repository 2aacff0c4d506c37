// Every language of the made-up bundle, set as the kiosk sets it.
#include "help/blind_screen.h"
#include "help/catch.h"
#include "languages/made_up.h"
#include "ui/scenes.h"

#include <glib.h>
#include <set>

using namespace anteroom;
using help::Spoken;
using help::spoken_languages;
using text::Passage;
using text::Style;

namespace {

text::Typesetter& typesetter() { return help::real_typesetter(); }

bool right_to_left(const Spoken& spoken) { return spoken.language.direction == cards::Direction::right_to_left; }

Style style_in(const std::string& language, double size = 20) {
  Style style;
  style.size = size;
  style.language = language;
  return style;
}

// A style of the kiosk's screens on one panel, and how wide text is in it there.
struct Setting {
  std::string name;
  Style style;
  std::vector<int> widths;
};

std::vector<Setting> settings(const Spoken& spoken) {
  std::vector<Setting> made;
  help::BlindScreen blind;
  for (const ui::Panel& panel : ui::panels())
    for (const auto size : {session::TextSize::standard, session::TextSize::large, session::TextSize::largest}) {
      blind.look = ui::look_of(panel, size);
      blind.look.language = spoken.language.code;
      blind.look.right_to_left = right_to_left(spoken);
      blind([&](ui::Frame& frame) {
        const int page = panel.width - 2 * static_cast<int>(frame.m.margin);
        // A page, half of one beside a picture, a tile; the waiting screen has nothing beside its words.
        for (const Style& style : {frame.title(), frame.heading(), frame.body(), frame.small(), frame.label()})
          made.push_back({ui::name_of(blind.look), style, {page, page / 2, page / 3}});
        made.push_back({ui::name_of(blind.look), frame.display(), {page}});
      });
    }
  return made;
}

// Does `check` for each text, style and width that the kiosk may use.
template <class Check> void everywhere(const Check& check) {
  for (const Spoken& spoken : spoken_languages())
    for (const Setting& setting : settings(spoken))
      for (const int width : setting.widths)
        for (const Passage& passage : spoken.texts) {
          INFO(spoken.language.code << " at " << setting.name << ", " << setting.style.size << " px, in " << width
                                    << ": " << passage.text);
          check(passage, setting.style, width);
        }
}

gunichar first_letter(const std::string& line) { return line.empty() ? 0 : g_utf8_get_char(line.c_str()); }

gunichar last_letter(const std::string& line) {
  const char* end = line.c_str() + line.size();
  while (end > line.c_str()) {
    end = g_utf8_prev_char(end);
    if (!g_unichar_isspace(g_utf8_get_char(end))) return g_utf8_get_char(end);
  }
  return 0;
}

bool one_of(gunichar letter, const std::u32string& letters) { return letters.find(letter) != letters.npos; }

// What a sign stands on: a mark belongs to the letter before it, and a letter to the sign that ties it below.
bool cuts_a_letter(const std::string& before, const std::string& after) {
  const std::u32string ties = U"\u200D\u17D2\u1039\u094D\u09CD\u0A4D";
  return g_unichar_ismark(first_letter(after)) || one_of(last_letter(before), ties);
}

std::vector<std::uint32_t> ink(const std::string& text, const std::string& language) {
  return typesetter().set({text, {}}, style_in(language, 64), 1000, {}).pixels;
}

} // namespace

TEST_CASE("the made-up bundle") {
  SECTION("speaks the languages of waiting rooms") {
    std::set<std::string> codes;
    for (const Spoken& spoken : spoken_languages()) codes.insert(spoken.language.code);
    CHECK(codes.size() == spoken_languages().size());
    for (const char* code :
         {"en", "es", "fr", "pt", "ar", "fa", "ur", "uk", "ru", "pl", "ro", "tr", "vi",      "ko",     "tl",
          "hi", "pa", "bn", "so", "ti", "am", "ht", "my", "km", "ja", "ta", "th", "zh-Hans", "zh-Hant"})
      CHECK(codes.count(code) == 1);
  }
}

TEST_CASE("a text in any language") {
  SECTION("has all its letters, in every face") {
    for (const Spoken& spoken : spoken_languages())
      for (const Passage& passage : spoken.texts)
        for (const bool bold : {false, true})
          for (const auto face : {text::Face::sans, text::Face::serif}) {
            CAPTURE(passage.text);
            Style style = style_in(spoken.language.code);
            style.bold = bold;
            style.face = face;
            CHECK(typesetter().unknown_glyphs(passage, style) == 0);
            CHECK(typesetter().stray_circles(passage, style) == 0);
          }
  }
  SECTION("is whole, in lines that fit, wherever the kiosk sets it") {
    long count = 0;
    everywhere([&](const Passage& passage, const Style& style, int width) {
      const text::Box box = typesetter().measure(passage, style, width);
      if (box.width > width) CHECK(box.width <= width);
      ++count;
    });
    CHECK(count > 10'000);
  }
}

TEST_CASE("the ink of a text in any language") {
  SECTION("has a clear pixel around it, and stays in the room that its place has") {
    for (const Spoken& spoken : spoken_languages())
      for (const double size : {14.0, 23.0, 40.0, 67.0})
        for (const double line_height : {1.12, 1.2, 1.5})
          for (const Passage& passage : spoken.texts) {
            CAPTURE(spoken.language.code, size, line_height, passage.text);
            Style style = style_in(spoken.language.code, size);
            style.line_height = line_height;
            style.right_to_left = right_to_left(spoken);
            constexpr int kWidth = 500;
            const text::Box box = typesetter().measure(passage, style, kWidth);
            const auto made = typesetter().set(passage, style, kWidth, {});
            bool clear = true;
            for (int x = 0; x < made.width; ++x)
              clear &= made.at(x, 0) >> 24 == 0 && made.at(x, made.height - 1) >> 24 == 0;
            for (int y = 0; y < made.height; ++y)
              clear &= made.at(0, y) >> 24 == 0 && made.at(made.width - 1, y) >> 24 == 0;
            CHECK(clear);
            CHECK(made.top >= -1);
            CHECK(made.top + made.height <= box.height + 1);
            // Letters may reach a little over their line: the margins of every screen are wider.
            CHECK(made.left >= -size / 4);
            CHECK(made.left + made.width <= kWidth + size / 4);
          }
  }
}

TEST_CASE("lines in any language") {
  SECTION("begin and end where they may, and never inside a letter") {
    long breaks = 0;
    std::set<std::string> broken; // languages
    for (const Spoken& spoken : spoken_languages())
      for (const Passage& passage : spoken.texts)
        for (int width = 220; width <= 700; width += 60) {
          Style style = style_in(spoken.language.code, 24);
          style.right_to_left = right_to_left(spoken);
          const auto lines = typesetter().lines(passage, style, width);
          for (std::size_t i = 1; i < lines.size(); ++i) {
            CAPTURE(spoken.language.code, width, lines[i - 1], lines[i]);
            CHECK_FALSE(cuts_a_letter(lines[i - 1], lines[i]));
            CHECK_FALSE(one_of(first_letter(lines[i]), U"。、，）」』！？።፣፤၊။។"));
            CHECK_FALSE(one_of(last_letter(lines[i - 1]), U"（「『"));
            broken.insert(spoken.language.code);
            ++breaks;
          }
        }
    CHECK(breaks > 1000);
    CHECK(broken.size() == spoken_languages().size());
  }
  SECTION("of Khmer, Burmese, Thai and Amharic break between the words that an author has divided, or that are known") {
    const auto lines = [&](const char* code, const std::string& text) {
      const int two_words = typesetter().measure({text, {}}, style_in(code), 4000).width * 3 / 5;
      std::string made;
      for (const std::string& line : typesetter().lines({text, {}}, style_in(code), two_words)) made += line + "|";
      return made;
    };
    CHECK(lines("km", "ដង្ហើម\u200Bអង្គុយ\u200Bប្រញាប់") == "ដង្ហើម\u200B|អង្គុយ\u200B|ប្រញាប់|");
    CHECK(lines("my", "ကြိုက်သလောက်\u200Bထိုင်\u200Bနိုင်ပါတယ်") == "ကြိုက်သလောက်\u200B|ထိုင်\u200Bနိုင်ပါတယ်|");
    CHECK(lines("th", "ต้องการหายใจ") == "ต้องการ|หายใจ|");
    CHECK(lines("am", "ሰላም፡ለእርስዎ፡ይሁን") == "ሰላም፡|ለእርስዎ፡|ይሁን|");
  }
}

TEST_CASE("Han letters have the shapes of their language") {
  const std::string letters = "直骨令角海置";
  const std::vector<std::string> tags{"zh-Hans", "zh-Hant", "ja"};
  for (const std::string& one : tags)
    for (const std::string& other : tags)
      if (one < other) {
        CAPTURE(one, other);
        CHECK(ink(letters, one) != ink(letters, other));
      }
  CHECK(ink("直", "zh-Hans") != ink("直", "ja"));
  CHECK(ink("骨", "zh-Hans") != ink("骨", "zh-Hant"));
  CHECK(ink("令", "zh-Hans") != ink("令", "ja"));
  CHECK(ink("一", "zh-Hans") == ink("一", "ja"));
}

TEST_CASE("the accents of Vietnamese are of one font with their letters") {
  // A letter of another font would stand in another width of line.
  for (const char* letters : {"ẾE", "ỆE", "ỮƯ", "ẶA"}) {
    CAPTURE(letters);
    const std::string pair = letters;
    const std::size_t bytes = 3; // of the accented one
    CHECK(typesetter().measure({pair.substr(0, bytes), {}}, style_in("vi", 100), 900).width ==
          typesetter().measure({pair.substr(bytes), {}}, style_in("vi", 100), 900).width);
  }
}
