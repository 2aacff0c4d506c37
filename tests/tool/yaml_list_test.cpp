#include "help/catch.h"
#include "tool/yaml_list.h"

using namespace anteroom;

TEST_CASE("an entry more for a list") {
  const auto grown = [](const std::string& text, const std::string& key) {
    const auto made = content::with_entry(text, key, {"a: 2", "b: 3"});
    return made ? *made : "? " + made.error().what.substr(0, 30);
  };

  SECTION("stands at its end, before the next setting and what is said of that") {
    CHECK(grown("x:\n- a: 1\n\n# of y\ny: 2\n", "x") == "x:\n- a: 1\n- a: 2\n  b: 3\n\n# of y\ny: 2\n");
    CHECK(grown("x:\n    - a: 1\n      # of b\n      b: 2\n", "x") ==
          "x:\n    - a: 1\n      # of b\n      b: 2\n    - a: 2\n      b: 3\n");
    CHECK(grown("- a: 1", "") == "- a: 1\n- a: 2\n  b: 3\n");
    CHECK(grown("x:\n- {a: 1,\n   b: 2}\n", "x") == "x:\n- {a: 1,\n   b: 2}\n- a: 2\n  b: 3\n");
  }
  SECTION("is refused where its end is not clear") {
    for (const char* text :
         {"x: [{a: 1}]\n", "x: 1\n", "y:\n- a: 1\n", "x: [\n", "", "x:\n-\n  a: 1\n", "x:\n- {a: 1,\nb: 2}\n"}) {
      INFO(text);
      CHECK(grown(text, "x").substr(0, 1) == "?");
    }
  }
}
