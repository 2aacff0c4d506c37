// Files that no author writes, made to be slow.
#include "help/linear.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"
#include "tool/card_file.h"
#include "tool/fhir/questionnaire.h"
#include "tool/folder.h"
#include "tool/json.h"
#include "tool/side_file.h"
#include "tool/strings.h"

#include <filesystem>

using namespace anteroom;
using help::again;
using help::check_linear;
using help::growing;
using help::nested;
using help::numbered;
using help::Odd;
using help::Read;
using help::TempFolder;

namespace {

// Settings with a list of a hundred each, every entry with a comment behind it.
std::string commented_lists(std::size_t bytes) {
  std::string made;
  for (int i = 0; made.size() + 20 < bytes; ++i)
    made += (i % 100 == 0 ? "k" + std::to_string(i) + ":\n" : "") + "- a # c\n";
  return made;
}

// What a file of a content folder goes through.
Read as_file(const std::string& name, std::function<void(content::Folder&, content::Mistakes&)> read) {
  return [=](const std::string& text) {
    static const TempFolder root;
    std::filesystem::create_directories(std::filesystem::path(root / name).parent_path());
    help::write_bytes(root / name, text);
    content::Mistakes mistakes;
    content::Folder folder(root.path(), mistakes);
    read(folder, mistakes);
    (void)mistakes.lines();
  };
}

void read_card(content::Folder& folder, content::Mistakes& mistakes) {
  if (const auto file = folder.read("card.md", content::kLargestCard))
    content::read_card_file(*file, "card", content::Edition::source, mistakes);
}

const std::vector<Odd> kBodies{
    {"brackets that open", again("[")},
    {"brackets in each other", nested("[", "]")},
    {"pictures in each other", nested("![", "](x)")},
    {"pictures that never end", again("![a](")},
    {"pictures, one a paragraph", again("![a](x)\n\n")},
    {"links that never end", again("[a](")},
    {"links that are named", numbered("[a#]: b\n")},
    {"links by their names", numbered("[a#]\n\n[a#]: b\n\n")},
    {"emphasis that opens", again("*a ")},
    {"emphasis in emphasis", nested("*a **a ", " a** a*")},
    {"emphasis of two signs", again("*a _b ")},
    {"emphasis inside words", again("a**b")},
    {"emphasis letter by letter", again("**a**b")},
    {"code marks, one longer each", growing("`")},
    {"code marks that never meet", again("`` a ` ")},
    {"strikes that open", again("~~a ")},
    {"quotes in each other", again(">")},
    {"quotes of nothing", again(">\n\n")},
    {"questions without words", again("> [!QUESTION]\n\n")},
    {"marks without an end", again("> [!a")},
    {"lists in each other", again("- ")},
    {"steps in each other", again("1. ")},
    {"list entries of nothing", again("-\n")},
    {"lists, one deeper each", growing(" ")},
    {"headings", again("## a\n")},
    {"headings by underlining", again("a\n-\n")},
    {"pages of nothing", again("---\n\n")},
    {"columns of a table",
     [](std::size_t bytes) {
       return again("|a")(bytes / 3) + "\n" + again("|-")(bytes / 3) + "\n" + again("|a")(bytes / 3);
     }},
    {"rows of a table", [](std::size_t bytes) { return "|a|b|\n|-|-|\n" + again("|a|b|\n")(bytes - 12); }},
    {"tags that open", again("<a ")},
    {"comments that open", again("<!-- a ")},
    {"declarations that open", again("<!A <?a <![CDATA[ ")},
    {"entities", again("&a; &#1; &")},
    {"addresses", again("www.a.b http://a a@b.c ")},
    {"addresses with brackets", [](std::size_t bytes) { return "www.a.b/" + again("(")(bytes - 8); }},
    {"backslashes", again("\\")},
    {"blank lines", again("\n")},
    {"lines that end in blanks", again("a  \n")},
    {"exercises", again("```guided\na\n```\n")},
    {"exercises that never end", again("```guided\n")},
    {"steps of an exercise", [](std::size_t bytes) { return "```guided\n" + again("a\n")(bytes - 14) + "```\n"; }},
    {"one long word", again("a")},
    {"one long word of another script", again("界")},
};

const std::vector<Odd> kSettings{
    {"settings", numbered("k#: v\n")},
    {"settings that are commented", numbered("k#: v # c\n")},
    {"comments", again("# c\n")},
    {"lists in each other", again("[")},
    {"groups in each other", again("{a: ")},
    {"dashes in each other", again("- ")},
    {"lists of lists", again("- [a, b]\n")},
    {"lists with comments", again("- [a, b] # c\n- b # c\n")},
    {"lists with comments, a hundred each", commented_lists},
    {"groups of few", again("- {a: b, c: d}\n")},
    {"quotes", again("'a' ")},
    {"quotes that never end", [](std::size_t bytes) { return "a: \"" + again("\\\\ ")(bytes - 4); }},
    {"a folded text", [](std::size_t bytes) { return "a: >\n" + again("  a\n")(bytes - 5); }},
    {"a text of many lines", [](std::size_t bytes) { return "a: b\n" + again("  a\n")(bytes - 5); }},
    {"anchors", numbered("k#: &a# v\n")},
    {"tags", numbered("k#: !a# v\n")},
    {"questions", again("? a\n")},
    {"documents", again("---\na: b\n")},
    {"directives", again("%A b\n")},
    {"colons", again("a:")},
    {"blanks", again(" ")},
};

const std::vector<Odd> kWords{
    {"words that nobody asks for", numbered("msgid \"word#\"\nmsgstr \"a\"\n\n")},
    {"long words that nobody asks for",
     [](std::size_t bytes) { return numbered("msgid \"#" + std::string(74, 'a') + "\"\nmsgstr \"a\"\n\n")(bytes); }},
    {"one word again and again", again("msgid \"bar_help\"\nmsgstr \"a\"\n\n")},
    {"keys without texts", numbered("msgid \"a#\"\n")},
    {"texts without keys", again("msgstr \"a\"\n")},
    {"forms",
     [](std::size_t bytes) {
       return "msgid \"minutes\"\nmsgid_plural \"a\"\n" + again("msgstr[0] \"a\"\n")(bytes - 40);
     }},
    {"a text in pieces",
     [](std::size_t bytes) { return "msgid \"bar_help\"\nmsgstr \"\"\n" + again("\"a\"\n")(bytes - 40); }},
    {"a text of brackets",
     [](std::size_t bytes) { return "msgid \"bar_help\"\nmsgstr \"" + again("{")(bytes - 40) + "\"\n"; }},
    {"a text of brackets with one end",
     [](std::size_t bytes) { return "msgid \"bar_help\"\nmsgstr \"" + again("{")(bytes - 40) + "}\"\n"; }},
    {"a text of places",
     [](std::size_t bytes) { return "msgid \"bar_help\"\nmsgstr \"" + numbered("{#}")(bytes - 40) + "\"\n"; }},
    {"a header of rules",
     [](std::size_t bytes) { return "msgid \"\"\nmsgstr \"Plural-Forms: " + again("plural ")(bytes - 40) + "\"\n"; }},
    {"comments", again("#, fuzzy\n")},
    {"quotes", again("\"\n")},
    {"backslashes", [](std::size_t bytes) { return "msgid \"" + again("\\")(bytes - 10) + "\n"; }},
};

// A questionnaire whose items are again and again the same piece.
std::function<std::string(std::size_t)> items_of(const std::string& piece) {
  return [piece](std::size_t bytes) {
    const std::string begin = "{\"resourceType\":\"Questionnaire\",\"title\":\"A\",\"item\":[";
    return begin + again(piece + ",")(bytes - begin.size() - piece.size() - 10) + piece + "]}";
  };
}

const std::vector<Odd> kQuestionnaires{
    {"items", items_of("{\"linkId\":\"a\",\"type\":\"boolean\",\"text\":\"A\"}")},
    {"items of nothing", items_of("{}")},
    {"brackets", [](std::size_t bytes) { return std::string(bytes, '['); }},
    {"a text", [](std::size_t bytes) { return "{\"title\":\"" + again("\\u0041")(bytes - 14) + "\"}"; }},
    {"formatted text",
     [](std::size_t bytes) {
       return "{\"resourceType\":\"Questionnaire\",\"_title\":{\"extension\":[{\"url\":\"/rendering-xhtml\",\"valueString\":\"" +
              again("<li>&<")(bytes - 120) + "\"}]}}";
     }},
};

} // namespace

TEST_CASE("odd files take no longer than their length") {
  const Read card = as_file("card.md", read_card);

  SECTION("cards, in their text") {
    const std::string settings = "---\ntitle: A\n---\n";
    check_linear(
        kBodies, content::kLargestCard - settings.size(), [&](const std::string& text) { card(settings + text); },
        "cards");
  }

  SECTION("cards, in their settings") {
    check_linear(
        kSettings, content::kLargestCard - 12, [&](const std::string& text) { card("---\n" + text + "\n---\na\n"); },
        "settings");
  }

  SECTION("side-files") {
    const std::vector<content::Language> languages{{{"en", "English", cards::Direction::left_to_right}, {}}};
    check_linear(kSettings, content::kLargestOther / 4,
                 as_file("check.yaml",
                         [&](content::Folder& folder, content::Mistakes& mistakes) {
                           if (const auto file = folder.read("check.yaml", content::kLargestOther))
                             content::read_side_file(*file, languages, mistakes);
                         }),
                 "side-files");
  }

  SECTION("questionnaires") {
    check_linear(kQuestionnaires, content::kLargestOther / 4,
                 as_file("check.json",
                         [&](content::Folder& folder, content::Mistakes& mistakes) {
                           const auto file = folder.read("check.json", content::kLargestFhir);
                           const auto json =
                               file ? content::read_json(file->text, file->shown, mistakes) : std::nullopt;
                           if (json) content::fhir::read_questionnaire(*json, file->shown, "en", {}, mistakes);
                         }),
                 "questionnaires");
  }

  SECTION("words") {
    check_linear(kWords, content::kLargestOther / 4,
                 as_file("strings/en.po",
                         [](content::Folder& folder, content::Mistakes& mistakes) {
                           content::Content content;
                           content.languages.push_back({{"en", "English", cards::Direction::left_to_right}, {}});
                           content::read_strings(folder, content, mistakes);
                         }),
                 "words");
  }

  SECTION("cards of more than 64 KiB are not read") {
    const TempFolder root;
    content::Mistakes mistakes;
    content::Folder folder(root.path(), mistakes);
    help::write_bytes(root / "fits.md", std::string(content::kLargestCard, 'a'));
    help::write_bytes(root / "over.md", std::string(content::kLargestCard + 1, 'a'));
    CHECK(content::kLargestCard == 64 * 1024);
    CHECK(folder.read("fits.md", content::kLargestCard));
    CHECK(mistakes.none());
    CHECK_FALSE(folder.read("over.md", content::kLargestCard));
    CHECK(mistakes.count() == 1);
  }
}
