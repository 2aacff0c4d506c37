#include "floors/memory.h"
#include "help/catch.h"

using anteroom::floors::lines_that_remember;
using anteroom::floors::read_source;

TEST_CASE("floors: data that outlives a call") {
  const auto remembering = [](const std::string& code) {
    return !lines_that_remember(read_source(code).tokens).empty();
  };
  const std::vector<std::string> kept{
      "void draw() { static int page = 0; }",
      "void draw() { if (true) { static char text[64]; } }",
      "void draw() { static std::string typed; }",
      "void draw() { static std::string typed(\"a\"); }",
      "void draw() { static std::vector<const int> seen{1}; }",
      "void draw() { static const char* last = nullptr; }",
      "void draw() { static auto& view = find(); }",
      "void draw() { thread_local int page; }",
      "struct Screen { static int opened; };",
      "struct Screen { inline static std::function<void(int)> then; };",
      "int page;",
      "static std::map<int, std::string> cache;",
      "namespace anteroom::ui { namespace { std::optional<int> last; } }",
      "namespace { Theme theme{1, 2}; }",
      "inline std::string text = \"a\";",
      "std::string text(\"a\");",
      "extern int page;",
  };
  for (const std::string& code : kept) {
    INFO(code);
    CHECK(remembering(code));
  }
  const std::vector<std::string> forgotten{
      "void draw() { int page = 0; std::string text; }",
      "void draw() { static const std::vector<int> steps{1, 2}; static constexpr int kMost = 3; }",
      "void draw() { static const char* const kName = \"a\"; }",
      "void draw() { /* static int page; */ const char* s = \"static int page;\"; }",
      "static int helper(int a, const std::string& b = {}, double c = 1'000);",
      "static int helper(int a) { return a < 2 ? a : 3; }",
      "namespace anteroom { template <class T> T twice(T a) { return a + a; } struct Later; enum class Size { a, b }; }",
      "constexpr int kMost = 3; const char* const kName = \"a\"; inline constexpr double kGap{2.5};",
      "struct Style { public: static Style quiet(); static constexpr int kMost = 3; int page = 0; std::string text; };",
      "bool operator==(const Style& a, const Style& b); using Name = std::string; auto f() -> int { return 1; }",
      "Screen::Screen(int a) : page_(a), size_{a}, text_() { page_ = 2; }",
      "const std::vector<Row> kRows{{1, [](int a) { return a; }}, {2, nullptr}};",
      "template <> struct Name<int> { int a; };",
      "namespace short_name = anteroom::ui; static_assert(sizeof(int) == 4);",
      "extern \"C\" { void call(int a); }",
  };
  for (const std::string& code : forgotten) {
    INFO(code);
    CHECK_FALSE(remembering(code));
  }
}
