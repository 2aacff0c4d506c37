#include "author_folder.h"
#include "help/catch.h"

#include <filesystem>
#include <unistd.h>

using anteroom::help::AuthorFolder;
namespace fs = std::filesystem;

TEST_CASE("files as editors leave them") {
  AuthorFolder author;

  SECTION("may end their lines as Windows does, start with a mark and lack a last line end") {
    for (const char* name : {"bundle.yaml", "topics.yaml", "cards/en/alarm.md", "cards/en/breathe.md",
                             "checks/near.yaml", "checks/near.json", "strings/en.po"}) {
      author.change(name, "\n", "\r\n");
      const std::string text = author.read(name);
      author.write(name, "\xEF\xBB\xBF" + text.substr(0, text.size() - 2));
    }
    CHECK(author.told() == "");
  }
  SECTION("keep their line numbers then") {
    author.change("cards/en/alarm.md", "minutes: 2", "minutes: x").change("cards/en/alarm.md", "\n", "\r\n");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:6: \"minutes\""));
  }
  SECTION("may lie beside copies and hidden files") {
    author.write("cards/en/alarm.md~", "x").write("cards/en/.alarm.md.swp", "x").write("cards/en/#alarm.md#", "x");
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("are told of when they are not read") {
    author.write("cards/en/more.txt", "x");
    CHECK(author.told() == "");
    CHECK(author.warned() ==
          "content/cards/en/more.txt: is not read: only names that end in \".easy.md\" or \".md\" are");
  }
  SECTION("are told of when they lie a folder too deep") {
    for (const char* folder : {"art", "cards/en", "checks", "strings"})
      author.write(std::string(folder) + "/more/x.md", "x").write(std::string(folder) + "/.kept/x.md", "x");
    fs::create_directory_symlink("more", author.path() + "/art/shortcut");
    CHECK(author.told() == "");
    const std::string why = ": is not read: a folder stands here; move what it holds up into ";
    CHECK(author.warned() == "content/art/more" + why + "content/art\ncontent/art/shortcut" + why +
                                 "content/art\ncontent/cards/en/more" + why + "content/cards/en\ncontent/checks/more" +
                                 why + "content/checks\ncontent/strings/more" + why + "content/strings");
  }
}

TEST_CASE("files that no author means") {
  AuthorFolder author;
  const std::string card = "cards/en/alarm.md";

  SECTION("are not UTF-8, and the byte is told") {
    const std::size_t byte = author.read(card).find("keep") + 1;
    author.change(card, "keep", "\xE9tre");
    CHECK(author.told().find("content/cards/en/alarm.md:13: byte " + std::to_string(byte) +
                             " of the file is not UTF-8 text; save the "
                             "file with the encoding UTF-8") == 0);
  }
  SECTION("hold half a letter, an overlong or an impossible one") {
    for (const char* bad : {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
      AuthorFolder other;
      other.write(card, other.read(card) + bad);
      CHECK_THAT(other.told(), ContainsSubstring("is not UTF-8 text"));
    }
  }
  SECTION("hold a NUL or another sign that cannot be shown") {
    author.write(card, author.read(card) + std::string(1, '\0'));
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:14: holds a character that cannot be shown (U+0000)"));
    author.write("strings/en.po", author.read("strings/en.po") + "# \xC2\x92\n");
    CHECK_THAT(author.told(), ContainsSubstring("holds a character that cannot be shown (U+0092)"));
  }
  SECTION("hold a sign that turns the direction of a text unseen") {
    for (const char* sign : {"\u202A", "\u202E", "\u2066", "\u2069"}) {
      AuthorFolder other;
      other.change(card, "keep", std::string(sign) + "keep");
      CHECK_THAT(other.told(), ContainsSubstring("alarm.md:13: holds a sign that turns the direction of the text "
                                                 "unseen (U+20"));
    }
    author.change(card, "When the alarm", "\"When \\u202e the alarm\" #")
        .change("strings/en.po", "The bar_help", "\u200FThe");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md:2: a code after a backslash stands for no letter"));
    CHECK(author.told().find("en.po") == std::string::npos); // marks of direction, which stand for one letter, are fine
  }
  SECTION("are too large") {
    author.write(card, author.read(card) + std::string(64 * 1024, 'a'));
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md: is larger than 64 KiB; split it"));
  }
  SECTION("are shortcuts out of the folder") {
    author.remove(card);
    fs::create_symlink("/etc/passwd", author.path() + "/" + card);
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md: is a shortcut that leads out of the content folder"));
  }
  SECTION("stand in a folder that is a shortcut out of it") {
    fs::rename(author.path() + "/cards/en", author.beside("elsewhere"));
    fs::create_directory_symlink(author.beside("elsewhere"), author.path() + "/cards/en");
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md: is a shortcut that leads out of the content folder"));
  }
  SECTION("are shortcuts to nothing, or to themselves") {
    author.remove(card);
    fs::create_symlink("alarm.md", author.path() + "/" + card);
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md: is a shortcut to a file that is not there"));
  }
  SECTION("are shortcuts inside the folder, which is fine") {
    fs::rename(author.path() + "/" + card, author.path() + "/kept.md");
    fs::create_symlink("../../kept.md", author.path() + "/" + card);
    CHECK(author.told() == "");
  }
  SECTION("are no files at all") {
    author.remove("bundle.yaml");
    fs::create_directory(author.path() + "/bundle.yaml");
    CHECK_THAT(author.told(), ContainsSubstring("content/bundle.yaml: is not a file; put the file itself here"));
  }
  SECTION("may not be read") {
    if (geteuid() == 0) return; // to whom nothing is forbidden
    fs::permissions(author.path() + "/" + card, fs::perms::none);
    CHECK_THAT(author.told(), ContainsSubstring("alarm.md: cannot be read: Permission denied"));
  }
}

TEST_CASE("names of files") {
  AuthorFolder author;

  SECTION("are ids") {
    author.write("cards/en/My Card.md", author.read("cards/en/alarm.md"));
    CHECK_THAT(author.told(), ContainsSubstring("cards/en/My Card.md: the file's name \"My Card\" is not an id"));
    CHECK_THAT(author.told(), ContainsSubstring("\"my-card\" would do"));
  }
  SECTION("differ in more than capitals") {
    author.write("cards/en/Alarm.md", author.read("cards/en/alarm.md"));
    CHECK_THAT(author.told(), ContainsSubstring("cards/en/Alarm.md: differs from alarm.md only in capitals"));
  }
  SECTION("are text") {
    author.write("cards/en/\xFF.md", "x");
    CHECK_THAT(author.told(), ContainsSubstring("cards/en: holds a file whose name is not plain text; rename it"));
  }
  SECTION("are there at all") {
    author.remove("cards");
    CHECK_THAT(author.told(), ContainsSubstring("content/cards/en: holds no card; write at least one"));
  }
}
