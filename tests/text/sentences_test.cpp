#include "text/sentences.h"

#include "help/catch.h"
#include "text/setting.h"

#include <algorithm>

using namespace anteroom;
using text::Digits;

namespace {

std::vector<std::string> parts(const std::string& text, const std::string& language) {
  std::vector<std::string> made;
  for (const text::Range& range : text::sentences(text, language))
    made.push_back(text.substr(range.begin, range.end - range.begin));
  return made;
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("a text falls into sentences") {
  SECTION("of every script") {
    CHECK(parts("You are here. Are you well? Good!", "en") == Parts{"You are here.", "Are you well?", "Good!"});
    CHECK(parts("أنت هنا. هل أنت بخير؟ جيد", "ar") == Parts{"أنت هنا.", "هل أنت بخير؟", "جيد"});
    CHECK(parts("आप यहाँ हैं। ठीक हैं?", "hi") == Parts{"आप यहाँ हैं।", "ठीक हैं?"});
    CHECK(parts("你在这里。你好吗？好。", "zh-Hans") == Parts{"你在这里。", "你好吗？", "好。"});
  }
  SECTION("not at numbers") {
    CHECK(parts("It takes 2.5 minutes. Then rest.", "en") == Parts{"It takes 2.5 minutes.", "Then rest."});
  }
  SECTION("and at the ends of lines") {
    CHECK(parts("A quiet minute,\njust for you", "en") == Parts{"A quiet minute,", "just for you"});
  }
  SECTION("without what is never said") {
    CHECK(parts("", "en").empty());
    CHECK(parts("  · — …  ", "en").empty());
    CHECK(parts("\xff\xfe", "en").empty());
    CHECK(parts("  Rest.  ", "en") == Parts{"Rest."});
  }
  SECTION("that together are all of its letters, in order") {
    const std::string text = "One, two (three). “Four!” she said. 5… 6";
    std::size_t at = 0;
    for (const text::Range& range : text::sentences(text, "en")) {
      CHECK(range.begin >= at);
      CHECK(text.substr(at, range.begin - at).find_first_not_of(' ') == std::string::npos);
      at = range.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("A-43: numbers that are dialled are said digit by digit") {
  CHECK(text::as_said("988", Digits::all) == "9 8 8");
  CHECK(text::as_said("116 123", Digits::all) == "1 1 6, 1 2 3");
  CHECK(text::as_said("Call +44 20 7946 0958 at any time", Digits::of_phone_numbers) ==
        "Call +4 4, 2 0, 7 9 4 6, 0 9 5 8 at any time");
  CHECK(text::as_said("0800-100-2000", Digits::of_phone_numbers) == "0 8 0 0, 1 0 0, 2 0 0 0");
  CHECK(text::as_said("٩٨٨", Digits::all) == "٩ ٨ ٨");
  SECTION("others are words") {
    CHECK(text::as_said("2 of 9, 10 minutes", Digits::of_phone_numbers) == "2 of 9, 10 minutes");
    CHECK(text::as_said("5-10", Digits::of_phone_numbers) == "5-10");
  }
  SECTION("and signs of direction are not said at all") {
    CHECK(text::as_said("\u2066988\u2069\u200f", Digits::all) == "9 8 8");
  }
}

TEST_CASE("the place of a sentence on the screen") {
  const auto owned = help::fresh_typesetter();
  text::Typesetter& typesetter = *owned;
  const auto areas = [&](const text::Passage& passage, const text::Style& style, int width, const std::string& part) {
    const std::size_t begin = passage.text.find(part);
    return typesetter.areas(passage, style, width, {begin, begin + part.size()});
  };
  text::Style style;
  style.size = 20;

  SECTION("is inside the box, and whole for the whole text") {
    const text::Passage passage{"You are here. Are you well, and have you slept?", {}};
    const text::Box box = typesetter.measure(passage, style, 180);
    const auto all = areas(passage, style, 180, passage.text);
    CHECK(static_cast<int>(all.size()) == box.lines);
    for (const text::Area& area : all) {
      CHECK(area.x >= 0);
      CHECK(area.x + area.width <= 180 + 1);
      CHECK(area.y >= 0);
      CHECK(area.y + area.height <= box.height + 1);
    }
  }
  SECTION("follows what comes before on the line") {
    const text::Passage passage{"One. Two.", {}};
    const auto one = areas(passage, style, 400, "One.");
    const auto two = areas(passage, style, 400, "Two.");
    REQUIRE(one.size() == 1);
    REQUIRE(two.size() == 1);
    CHECK(one[0].x == 0);
    CHECK(two[0].x > one[0].x + one[0].width);
    CHECK(one[0].y == two[0].y);
  }
  SECTION("runs from the right in Arabic, past numbers that are set apart") {
    style.language = "ar";
    style.right_to_left = true;
    const text::Passage passage{"اتصل +44 20 7946. شكرا.", {}};
    const auto first = areas(passage, style, 400, "اتصل +44 20 7946.");
    const auto second = areas(passage, style, 400, "شكرا.");
    REQUIRE(!first.empty());
    REQUIRE(!second.empty());
    for (const text::Area& one : first)
      for (const text::Area& other : second) CHECK(one.x > other.x);
  }
  SECTION("is nowhere for nothing, and for what is not there") {
    CHECK(typesetter.areas({"One.", {}}, style, 400, {2, 2}).empty());
    CHECK(typesetter.areas({"One.", {}}, style, 400, {40, 90}).empty());
  }
}
