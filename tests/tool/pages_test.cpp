#include "help/catch.h"
#include "tool/pages.h"

using namespace anteroom;

namespace {

std::string words(int count) {
  std::string made;
  for (int i = 0; i < count; ++i) made += "word ";
  return made + "\n\n";
}

content::Pages pages_of(const std::string& body, content::Mistakes& mistakes) {
  return content::make_pages(content::read_body(body, "x.md", 1, mistakes), "x.md", mistakes);
}

std::vector<std::size_t> blocks_a_page(const std::string& body) {
  content::Mistakes mistakes;
  std::vector<std::size_t> made;
  for (const cards::Page& page : pages_of(body, mistakes).pages) made.push_back(page.blocks.size());
  CHECK(mistakes.none());
  return made;
}

std::string told(const std::string& body) {
  content::Mistakes mistakes;
  pages_of(body, mistakes);
  return mistakes.none() ? "" : mistakes.lines().front();
}

using Counts = std::vector<std::size_t>;

} // namespace

TEST_CASE("pages") {
  SECTION("hold 120 words") {
    CHECK(blocks_a_page(words(60) + words(60)) == Counts{2});
    CHECK(blocks_a_page(words(60) + words(61)) == Counts{1, 1});
  }
  SECTION("begin where the author says") { CHECK(blocks_a_page("One.\n\n---\n\nTwo.") == Counts{1, 1}); }
  SECTION("still break by themselves after that") {
    CHECK(blocks_a_page("One.\n\n---\n\n" + words(100) + words(100)) == Counts{1, 1, 1});
  }
  SECTION("keep a heading with its text") {
    CHECK(blocks_a_page(words(100) + "## Heading\n\n" + words(50)) == Counts{1, 2});
  }
  SECTION("do not end up empty") {
    CHECK(told("One.\n\n---\n\n---\n\nTwo.") ==
          "x.md:5: a new page starts here but a page would be empty; remove this ---");
    CHECK(told("---\n\nOne.") == "x.md:1: a new page starts here but a page would be empty; remove this ---");
    CHECK(told("One.\n\n---\n") == "x.md:3: a new page starts here but a page would be empty; remove this ---");
  }
  SECTION("cannot hold a longer block") {
    CHECK(told("One.\n\n" + words(121)) == "x.md:3: this block has 121 words and a page holds 120; split it in two");
  }
  SECTION("are at most thirty") {
    std::string body = "One.";
    for (int i = 0; i < 30; ++i) body += "\n\n---\n\nMore.";
    CHECK(told(body) == "x.md:121: the card has 31 pages; 30 is the most, so make two cards of it");
  }
  SECTION("have no word without end") {
    CHECK_THAT(told(std::string(2000, 'a')), ContainsSubstring("more than 1500 characters"));
  }
}

TEST_CASE("words are counted as a reader meets them") {
  CHECK(content::count_words("") == 0);
  CHECK(content::count_words("One two  three.") == 3);
  CHECK(content::count_words("well-known – or not — \"quoted\"") == 4);
  CHECK(content::count_words("Это по-русски") == 2);
  CHECK(content::count_words("你有一个警报") == 3);
  CHECK(content::count_words("你有一个警报，它保护你。") == 5); // its commas and stops are no words
  CHECK(content::count_words("Ｗｉｄｅ ｗｏｒｄｓ！") == 2);
}
