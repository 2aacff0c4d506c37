#include "text/typesetter.h"

#include "help/catch.h"

#include <map>

using namespace anteroom::text;

TEST_CASE("the key of a text") {
  const Passage passage{"Calm", {{0, 2, true, false}}};
  const Style style;

  SECTION("is the same for the same settings") {
    CHECK(key_of(passage, style, 300) == key_of(Passage{"Calm", {{0, 2, true, false}}}, Style{}, 300));
  }
  SECTION("differs when anything differs") {
    std::map<std::string, std::string> seen; // key → what differs
    const auto add = [&](const std::string& what, const Passage& p, const Style& s, int width) {
      const auto [found, is_new] = seen.emplace(key_of(p, s, width), what);
      INFO(what << " has the key of " << found->second);
      CHECK(is_new);
    };
    const auto styled = [&](const std::string& what, const auto& change) {
      Style other;
      change(other);
      add(what, passage, other, 300);
    };
    add("the passage", passage, style, 300);
    add("another width", passage, style, 301);
    add("a smaller width", passage, style, 30);
    add("another text", {"calm", passage.marks}, style, 300);
    add("no text", {"", passage.marks}, style, 300);
    add("no mark", {"Calm", {}}, style, 300);
    add("a mark from elsewhere", {"Calm", {{1, 2, true, false}}}, style, 300);
    add("a mark to elsewhere", {"Calm", {{0, 3, true, false}}}, style, 300);
    add("an italic mark", {"Calm", {{0, 2, false, true}}}, style, 300);
    add("a bold and italic mark", {"Calm", {{0, 2, true, true}}}, style, 300);
    add("a mark of nothing", {"Calm", {{0, 2, false, false}}}, style, 300);
    add("two marks", {"Calm", {{0, 2, true, false}, {2, 4, false, true}}}, style, 300);
    styled("serif", [](Style& s) { s.face = Face::serif; });
    styled("bold", [](Style& s) { s.bold = true; });
    styled("larger", [](Style& s) { s.size = 17; });
    styled("a little larger", [](Style& s) { s.size = 16.1; });
    styled("higher lines", [](Style& s) { s.line_height = 1.5; });
    styled("centred", [](Style& s) { s.align = Align::centre; });
    styled("at the end", [](Style& s) { s.align = Align::end; });
    styled("another language", [](Style& s) { s.language = "ar"; });
    styled("a longer language", [](Style& s) { s.language = "en-GB"; });
    styled("another direction", [](Style& s) { s.right_to_left = true; });
  }
}
