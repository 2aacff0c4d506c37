#include "author_folder.h"
#include "help/catch.h"
#include "tool/art.h"

#include <cstdlib>
#include <webp/decode.h>

using namespace anteroom;
using anteroom::help::AuthorFolder;

namespace {

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "viewBox=\"0 0 960 960\">\n" +
         inside + "\n</svg>\n";
}

std::string told(const std::string& text) {
  content::Mistakes mistakes;
  content::check_art(text, "x.svg", mistakes);
  return mistakes.none() ? "" : mistakes.lines().front();
}

// Red, green, blue and alpha of one pixel.
std::vector<int> pixel(const content::Picture& picture, int x, int y) {
  int width = 0, height = 0;
  std::uint8_t* rgba = WebPDecodeRGBA(picture.webp.data(), picture.webp.size(), &width, &height);
  REQUIRE(rgba != nullptr);
  REQUIRE((width == picture.width && height == picture.height));
  REQUIRE((x < width && y < height));
  std::vector<int> made(rgba + (y * width + x) * 4, rgba + (y * width + x) * 4 + 4);
  WebPFree(rgba);
  return made;
}

using Pixel = std::vector<int>;

// To an eye, whatever way of storing it was chosen.
bool looks_like(const Pixel& is, const Pixel& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (std::abs(is[i] - wanted[i]) > 4) return false;
  return true;
}

} // namespace

TEST_CASE("a picture") {
  SECTION("may be made of shapes, gradients and pieces that are used again") {
    CHECK(told(svg("<defs><linearGradient id=\"g\"/><circle id=\"c\" r=\"9\"/></defs>\n"
                   "<use xlink:href=\"#c\"/>"
                   "<rect width=\"960\" height=\"960\" fill=\"url(#g)\" style=\"stroke:url('#g')\"/>")) == "");
  }
  SECTION("is SVG") { CHECK_THAT(told("This is no picture"), ContainsSubstring("x.svg:1: the picture is broken (")); }
  SECTION("is whole, or the line is told") {
    CHECK_THAT(told(svg("<rect width=\"1\"")), ContainsSubstring("x.svg:3: the picture is broken ("));
  }
  SECTION("is not empty") { CHECK_THAT(told(""), ContainsSubstring("x.svg:1: the picture is broken (")); }
  SECTION("is a square of the right size") {
    CHECK(told("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"/>") ==
          "x.svg:1: the picture must be a square with viewBox=\"0 0 960 960\"");
    CHECK_THAT(told("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\" height=\"960\"/>"),
               ContainsSubstring("must be a square"));
  }
  SECTION("holds no words") {
    CHECK_THAT(told(svg("<text x=\"1\">Hello</text>")),
               ContainsSubstring("x.svg:2: words in a picture cannot be translated"));
  }
  SECTION("holds no other picture") {
    CHECK_THAT(told(svg("<image href=\"data:image/png;base64,AAAA\"/>")),
               ContainsSubstring("x.svg:2: a picture is made of shapes"));
  }
  SECTION("points at no file") {
    CHECK_THAT(told(svg("<use href=\"other.svg#a\"/>")),
               ContainsSubstring("x.svg:2: the picture points at something outside its file"));
  }
  SECTION("points at no address") {
    CHECK_THAT(told(svg("<rect fill=\"url(http://x.org/a#b)\"/>")),
               ContainsSubstring("x.svg:2: the picture points at something outside"));
  }
  SECTION("imports no style") {
    CHECK_THAT(told(svg("<style>@import 'a.css';</style>")),
               ContainsSubstring("x.svg:2: a picture needs no other file"));
  }
  SECTION("runs nothing") {
    CHECK_THAT(told(svg("<script>x</script>")), ContainsSubstring("x.svg:2: a picture has no program in it"));
  }
  SECTION("defines nothing that grows") {
    CHECK_THAT(told("<!DOCTYPE svg [<!ENTITY a \"b\">]>\n" + svg("")),
               ContainsSubstring("x.svg:1: remove the <!DOCTYPE ...> part"));
  }
  SECTION("that nobody shows is left out with a warning") {
    AuthorFolder author;
    author.write("art/spare.svg", svg(""));
    CHECK(author.told() == "");
    CHECK(author.warned() == "content/art/spare.svg: no card, topic or check shows this picture; it is left out");
  }
}

TEST_CASE("a drawn picture") {
  // Red above the band, green in it, blue below.
  const std::string bands = svg(
      "<rect width=\"960\" height=\"264\" fill=\"#f00\"/><rect y=\"264\" width=\"960\" height=\"432\" fill=\"#0f0\"/>"
      "<rect y=\"696\" width=\"960\" height=\"264\" fill=\"#00f\"/>");
  SECTION("is whole in full size") {
    const auto full = content::render_full(bands);
    REQUIRE(full.ok());
    CHECK((full->width == 960 && full->height == 960));
    CHECK(looks_like(pixel(*full, 480, 240), {255, 0, 0, 255}));
    CHECK(looks_like(pixel(*full, 480, 288), {0, 255, 0, 255}));
    CHECK(looks_like(pixel(*full, 480, 720), {0, 0, 255, 255}));
  }
  SECTION("is the band across the middle in wide size") {
    const auto wide = content::render_wide(bands);
    REQUIRE(wide.ok());
    CHECK((wide->width == 480 && wide->height == 216));
    for (int y : {0, wide->height / 2, wide->height - 1})
      CHECK(looks_like(pixel(*wide, wide->width / 2, y), {0, 255, 0, 255}));
  }
  SECTION("keeps what shines through") {
    const auto full =
        content::render_full(svg("<rect width=\"480\" height=\"960\" fill=\"#ff0000\" fill-opacity=\"0.5\"/>"));
    REQUIRE(full.ok());
    const Pixel half = pixel(*full, 100, 100);
    CHECK(looks_like({half[0], half[3]}, {255, 128}));
    CHECK(pixel(*full, 700, 100)[3] == 0);
  }
}
