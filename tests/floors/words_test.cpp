// No visitor reads a word that is written in C++: what is drawn comes from content/strings. Read here are the rooms that
// make and draw what visitors see; what stands in quotes there is an id, a mark or a sign.
#include "floors/source.h"
#include "help/catch.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using anteroom::floors::read_source;

namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// A capital letter before a small one, two words, or a letter that is none of ASCII's. A sign such as “·” is no word.
bool is_for_people(std::string text) {
  for (const char* sign : {"·", "“", "”", "…"})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign))
      text.erase(at, std::string(sign).size());
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (std::isupper(static_cast<unsigned char>(text[i])) != 0 &&
        std::islower(static_cast<unsigned char>(text[i + 1])) != 0)
      return true;
    if (i > 0 && text[i] == ' ' && is_letter(text[i - 1]) && is_letter(text[i + 1])) return true;
  }
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Each as "file:line: text".
std::vector<std::string> words_of(const std::string& code, const std::string& file) {
  std::vector<std::string> made;
  for (const auto& quoted : read_source(code).quoted)
    if (is_for_people(quoted.text)) made.push_back(file + ":" + std::to_string(quoted.line) + ": " + quoted.text);
  return made;
}

std::vector<fs::path> files_that_show() {
  const fs::path kiosk = fs::path(ANTEROOM_SOURCE_DIR) / "kiosk";
  std::vector<fs::path> made{kiosk / "app/views.cpp", kiosk / "app/checks.cpp"};
  for (const char* room : {"cards", "session", "ui"})
    for (const auto& entry : fs::directory_iterator(kiosk / room))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") made.push_back(entry.path());
  return made;
}

} // namespace

TEST_CASE("floors: words for visitors") {
  SECTION("are not in the source") {
    std::vector<std::string> found;
    for (const fs::path& path : files_that_show()) {
      std::ifstream in(path);
      for (const std::string& word : words_of({std::istreambuf_iterator<char>(in), {}}, path.filename()))
        found.push_back(word);
    }
    CHECK(found == std::vector<std::string>{});
    CHECK(files_that_show().size() > 60);
  }
  SECTION("are seen where somebody writes them") {
    for (const char* code : {"button(\"Next page\");", "text = \"Help\";", "text = n + \" questions left\";",
                             "draw(\"الرجوع\");", "draw(u8\"Página\");", "line = \"touch here\";"}) {
      INFO(code);
      CHECK(words_of(code, "a.cpp").size() == 1);
    }
  }
  SECTION("are not what programs call things") {
    for (const char* code : {"node.id = \"bar.back\";", "made += \" · \";", "// Touch \"Next page\"\n",
                             "'x'; f(\"card:\");", "#include \"ui/Widgets.h\"\n", "id = \"too-few\";", "f(\"{n}\");"}) {
      INFO(code);
      CHECK(words_of(code, "a.cpp").empty());
    }
  }
}
