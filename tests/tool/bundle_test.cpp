#include "author_folder.h"
#include "help/catch.h"
#include "store/schema.h"
#include "store/store.h"
#include "tool/build.h"
#include "tool/inspect.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace anteroom;
using anteroom::help::AuthorFolder;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<content::Built> build(const AuthorFolder& author, const std::string& file) {
  const auto checked = content::check(author.path());
  REQUIRE(checked.ok());
  REQUIRE(checked->mistakes.lines() == std::vector<std::string>{});
  return content::build(*checked, file);
}

// All rows of a question, columns parted by | and rows by newlines.
std::string ask(const std::string& file, const std::string& sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  std::string made;
  const auto row = [](void* to, int count, char** values, char**) {
    auto& text = *static_cast<std::string*>(to);
    if (!text.empty()) text += "\n";
    for (int i = 0; i < count; ++i) text += (i > 0 ? "|" : "") + std::string(values[i] ? values[i] : "NULL");
    return 0;
  };
  CHECK(sqlite3_exec(db, sql.c_str(), row, &made, nullptr) == SQLITE_OK);
  sqlite3_close(db);
  return made;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t made = 0;
  for (std::size_t i = at; i < at + 4; ++i) made = made << 8U | static_cast<unsigned char>(bytes[i]);
  return made;
}

} // namespace

TEST_CASE("a bundle is a file that a kiosk takes") {
  AuthorFolder author;
  const std::string file = author.beside("clinic.anteroom");
  const auto built = build(author, file);
  REQUIRE(built.ok());

  SECTION("with all its gates") {
    const auto about = store::inspect(file);
    CHECK((about.ok() ? "" : about.error().what) == "");
  }
  SECTION("with the statements of schema.h and nothing else") {
    std::string wanted;
    for (const char* table : store::kTables) wanted += (wanted.empty() ? "" : "\n") + std::string(table);
    CHECK(ask(file, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") == wanted);
  }
  SECTION("with the header that FORMAT.md promises") {
    const std::string bytes = bytes_of(file);
    CHECK(static_cast<std::int64_t>(bytes.size()) == built->bytes);
    CHECK(bytes.size() % 4096 == 0);
    CHECK((bytes[16] == 0x10 && bytes[17] == 0)); // pages of 4096
    CHECK((bytes[18] == 1 && bytes[19] == 1));    // no write-ahead log
    CHECK(bytes[20] == 0);                        // nothing reserved
    CHECK(number_at(bytes, 36) == 0);             // no free pages
    CHECK(number_at(bytes, 56) == 1);             // UTF-8
    CHECK(number_at(bytes, 60) == store::kSchemaVersion);
    CHECK(number_at(bytes, 68) == store::kApplicationId);
    CHECK(number_at(bytes, 24) == number_at(bytes, 92)); // the change counter counts
    CHECK(number_at(bytes, 28) == bytes.size() / 4096);
  }
}

TEST_CASE("a bundle has the same bytes each time") {
  AuthorFolder author;
  author.add_spanish();
  REQUIRE(build(author, author.beside("one.anteroom")).ok());
  REQUIRE(build(author, author.beside("two.anteroom")).ok());
  AuthorFolder other;
  other.add_spanish();
  REQUIRE(build(other, other.beside("three.anteroom")).ok());
  const std::string bytes = bytes_of(author.beside("one.anteroom"));
  CHECK(bytes == bytes_of(author.beside("two.anteroom")));
  CHECK(bytes == bytes_of(other.beside("three.anteroom")));
}

TEST_CASE("a bundle holds what the author wrote") {
  AuthorFolder author;
  author.add_spanish();
  const std::string file = author.beside("clinic.anteroom");

  SECTION("facts, languages and words") {
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT key, value FROM about") ==
          "created|2026-11-21\nepoch|1\nid|small\nschema|1\nsequence|3\ntitle|A small bundle");
    CHECK(
        ask(file,
            "SELECT code, position, name, direction, substr(plural, 1, 5), length(plural), draft, zero FROM language") ==
        "en|0|English|left-to-right|10111|200|0|0\nes|1|Español|left-to-right|10111|200|0|0");
    author.change("bundle.yaml", "translation: reviewed 2026-11", "translation: draft");
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT code, draft FROM language") == "en|0\nes|1");
    CHECK(ask(file, "SELECT form, text FROM word WHERE key = 'minutes' AND language = 'es'") ==
          "0|{n} of form 0\n1|{n} of form 1");
  }
  SECTION("topics, and cards in the order of the shelf") {
    author.change("cards/en/breathe.md", "topic: calm", "topic: alarm")
        .change("cards/en/breathe.md", "order: 10", "order: 5");
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT id, position, colour, picture FROM topic ORDER BY position") ==
          "alarm|0|amber|shelter\ncalm|1|teal|shelter");
    CHECK(ask(file, "SELECT id, topic, position, minutes, sensitivity, exercise, picture, reviewed "
                    "FROM card ORDER BY id") == "alarm|alarm|1|2|ordinary|0|shelter|2026-10\n"
                                                "breathe|alarm|0|3|ordinary|1|shelter|2026-10");
    CHECK(ask(file, "SELECT DISTINCT source FROM card_text WHERE language = 'en'") == "Our own words");
    CHECK(ask(file, "SELECT * FROM related") == "alarm|0|breathe\nbreathe|0|alarm");
    CHECK(ask(file, "SELECT title FROM card_text WHERE card = 'alarm' AND language = 'es'") == "La alarma");
  }
  SECTION("pages, blocks and lines") {
    author.body("One **bold**.\n\n---\n\n![A lake](shelter)\n\n- a\n- b *c*\n");
    REQUIRE(build(author, file).ok());
    CHECK(
        ask(file, "SELECT page, position, kind, picture, detail FROM block WHERE card = 'alarm' AND language = 'en'") ==
        "0|0|paragraph||\n1|0|picture|shelter|\n1|1|list||");
    CHECK(ask(file,
              "SELECT page, block, position, count, text, spans FROM line WHERE card = 'alarm' AND language = 'en'") ==
          "0|0|0|0|One bold.|s4-8\n1|0|0|0|A lake|\n1|1|0|0|a|\n1|1|1|0|b c|e2-3");
    CHECK(ask(file, "SELECT kind, detail FROM block WHERE card = 'breathe' AND language = 'es'") ==
          "paragraph|\nbreathing|in=4 hold=1 out=6 rounds=12");
  }
  SECTION("guided steps with their counts") {
    author.change("cards/en/breathe.md", "```breathing\nin: 4\nhold: 1\nout: 6\nrounds: 12\n```",
                  "```guided\n5 | Look.\nBreathe.\n```");
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT count, text FROM line WHERE card = 'breathe' AND language = 'en' AND block = 1") ==
          "5|Look.\n0|Breathe.");
  }
  SECTION("self-checks") {
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT * FROM form") == "near|calm|0|3|shelter||");
    CHECK(ask(file, "SELECT about FROM form_text WHERE language = 'en'") ==
          "Two statements about the last weeks.\nNothing is kept.");
    CHECK(ask(file, "SELECT position, link, parent, kind FROM item") == "0|far|-1|choice\n1|alone|-1|boolean");
    CHECK(ask(file, "SELECT item, text FROM item_text WHERE language = 'es'") == "0|Hola\n1|Hola");
    CHECK(ask(file, "SELECT position, kind, system, code, weight FROM choice") ==
          "0|coding|urn:near|not|0\n1|coding|urn:near|often|2");
    CHECK(ask(file, "SELECT choice, text FROM choice_text WHERE language = 'en'") == "0|Not at all\n1|Often");
    CHECK(ask(file, "SELECT position, link, origin, main, skipped, enough FROM score") == "0|total|side-file|1|mean|1");
    CHECK(ask(file, "SELECT role, link, weights FROM term") == "count|far|0 2\ncount|alone|2 0");
    CHECK(ask(file, "SELECT id, score, lowest, highest FROM result") ==
          "general|-1||\nheavy|0|2|4\nsteady|0|0|1\ntoo-few|-1||");
    CHECK(ask(file, "SELECT text FROM result_text WHERE result = 'heavy' AND language = 'en'") ==
          "It is a lot.\nYou can talk to us.");
    CHECK(ask(file, "SELECT role, position, card FROM result_card WHERE result = 'heavy'") ==
          "read|0|alarm\nread|1|breathe\ntry|0|breathe");
  }
  SECTION("pictures that are used, in both sizes") {
    author.write("art/spare.svg", author.read("art/shelter.svg"));
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT id, size, width, height FROM picture ORDER BY size") ==
          "shelter|full|960|960\nshelter|wide|480|216");
  }
  SECTION("and the kiosk reads it back") {
    REQUIRE(build(author, file).ok());
    auto opened = store::Store::open(file);
    REQUIRE(opened.ok());
    const auto card = opened->card("breathe", "es");
    REQUIRE(card.has_value());
    CHECK(card->about.title == "Respirar");
    CHECK(card->pages.at(0).blocks.at(1).breath == cards::Breath{4, 1, 6, 12});
    const auto form = opened->check("near", "en");
    REQUIRE(form.has_value());
    REQUIRE(form->scores.size() == 1);
    CHECK(form->scores[0].bands.size() == 2);
    CHECK(opened->words("en")(cards::Word::minutes, 5) == "5 of form 1");
  }
  SECTION("and inspect says it in words") {
    author.change("cards/en/breathe.md", "reviewed: \"2026-10\"", "reviewed: \"\"");
    REQUIRE(build(author, file).ok());
    const auto text = content::inspect(file);
    REQUIRE(text.ok());
    CHECK_THAT(*text, ContainsSubstring("A small bundle (small), edition 3 of 2026-11-21"));
    CHECK_THAT(*text, ContainsSubstring("language es (Español)"));
    CHECK_THAT(*text, ContainsSubstring("topic calm (teal): Ways to calm"));
    CHECK_THAT(*text,
               ContainsSubstring("  card breathe: Slow breathing; 1 page, 3 minutes, with an exercise, not reviewed"));
    CHECK_THAT(*text, ContainsSubstring("  card alarm: When the alarm stays on; 1 page, 2 minutes, reviewed 2026-10"));
    CHECK_THAT(*text, ContainsSubstring("  check near: How near do I feel?; 2 questions\n"
                                        "    score total: computed by the side-file: far (0 2) + alone (2 0); what is "
                                        "skipped counts as the mean, with at least 1 answer; bands 0 to 1 steady, 2 to "
                                        "4 heavy\n"));
    CHECK_THAT(*text, ContainsSubstring("1 picture, "));
  }
}

TEST_CASE("a bundle appears whole or not at all") {
  AuthorFolder author;
  const std::string file = author.beside("clinic.anteroom");

  SECTION("leaving nothing else behind") {
    REQUIRE(build(author, file).ok());
    author.change("bundle.yaml", "sequence: 3", "sequence: 4");
    std::ofstream(file + ".part") << "left over";
    REQUIRE(build(author, file).ok());
    CHECK(ask(file, "SELECT value FROM about WHERE key = 'sequence'") == "4");
    CHECK_FALSE(fs::exists(file + ".part"));
  }
  SECTION("and never in the place of a file that is no bundle") {
    const std::string text = "A text that an author wrote, and that is longer than the head of a bundle.";
    for (const std::string& kept : {text, std::string("short"), std::string()}) {
      std::ofstream(file) << kept;
      const auto built = build(author, file);
      REQUIRE_FALSE(built.ok());
      CHECK(built.error().what == file + " is there already and is not a bundle, so it is not overwritten; "
                                         "write to another name, or move that file away first");
      CHECK(bytes_of(file) == kept);
    }
    CHECK_FALSE(fs::exists(file + ".part"));
  }
  SECTION("and never in the place of another program's database") {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "CREATE TABLE diary(day TEXT)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    CHECK_FALSE(build(author, file).ok());
    CHECK(ask(file, "SELECT count(*) FROM diary") == "0");
  }
  SECTION("and never in the place of what is no file") {
    REQUIRE(mkfifo(file.c_str(), 0600) == 0);
    CHECK_FALSE(build(author, file).ok());
    CHECK(fs::is_fifo(file));
  }
  SECTION("and says when its folder is not there") {
    const auto built = build(author, author.beside("no/such/clinic.anteroom"));
    REQUIRE_FALSE(built.ok());
    CHECK_THAT(built.error().what, ContainsSubstring("no/such is not there; make it first"));
  }
  SECTION("and says when its name is a folder's") {
    const auto built = build(author, author.path());
    REQUIRE_FALSE(built.ok());
    CHECK_THAT(built.error().what, ContainsSubstring("is a folder; name a file, such as clinic.anteroom"));
  }
  SECTION("and says when nothing can be written there") {
    std::string name(252, 'a'); // with ".part" longer than any disk's names
    const auto built = build(author, author.beside(name));
    REQUIRE_FALSE(built.ok());
    CHECK_THAT(built.error().what, ContainsSubstring("cannot be written: File name too long"));
  }
}

TEST_CASE("inspect says why a file is no bundle") {
  AuthorFolder author;
  const std::string file = author.beside("x");
  CHECK_THAT(content::inspect(file).error().what, ContainsSubstring("cannot be read: No such file or directory"));
  std::ofstream(file) << "This is a text of some length, and not a database at all.";
  CHECK_THAT(content::inspect(file).error().what, ContainsSubstring("is not a bundle of Anteroom"));
}
