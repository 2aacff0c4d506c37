// Whatever an author's file has become, the tool says something about it and lives.
#include "author_folder.h"
#include "help/catch.h"
#include "tool/card_file.h"
#include "tool/fhir/questionnaire.h"
#include "tool/json.h"
#include "tool/side_file.h"
#include "tool/strings.h"

#include <fstream>
#include <functional>
#include <random>

using namespace anteroom;
using anteroom::help::AuthorFolder;

namespace {

constexpr int kTimes = 2000;

// One to eight changes: a byte, a run of bytes gone or doubled, or a piece that means something.
std::string mutated(std::string text, std::mt19937& dice) {
  static const std::vector<std::string> pieces{"\n---\n",
                                               ": ",
                                               "- ",
                                               "> ",
                                               "[!NOTE]",
                                               "[!QUESTION]",
                                               "```",
                                               "```guided\n",
                                               "{",
                                               "}",
                                               "[",
                                               "]",
                                               "\"",
                                               "'",
                                               "&a",
                                               "*a",
                                               "!x",
                                               "|",
                                               "#",
                                               "\t",
                                               "\n\n",
                                               "    ",
                                               "**",
                                               "*",
                                               "_",
                                               "![](",
                                               "](x)",
                                               "<b>",
                                               "<!--",
                                               "&amp;",
                                               "\xF0\x9F\x98\x80",
                                               "\xC2\xA0",
                                               "msgid \"",
                                               "msgstr[1] \"",
                                               "msgid_plural \"",
                                               "\\",
                                               "#, fuzzy\n",
                                               "#~ ",
                                               "%",
                                               "?",
                                               "0",
                                               "-1",
                                               "99999999999999999999",
                                               "nplurals=",
                                               "\n1. ",
                                               "~~",
                                               "www.a.b",
                                               "%YAML 1.2\n"};
  const auto upto = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(dice); };
  for (std::size_t changes = 1 + upto(7); changes > 0; --changes) {
    const std::size_t at = upto(text.size());
    const std::size_t length = std::min(text.size() - at, upto(20));
    switch (upto(4)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(upto(255));
      break;
    case 1: text.erase(at, length); break;
    case 2: text.insert(at, text.substr(at, length)); break;
    case 3: text.insert(at, pieces[upto(pieces.size() - 1)]); break;
    default: text.insert(at, pieces[upto(pieces.size() - 1)] + pieces[upto(pieces.size() - 1)]); break;
    }
  }
  return text;
}

// Runs `read` on a file of that text in a folder of its own, as often as needed.
void survive(const std::string& good, const std::string& name, std::uint32_t seed,
             const std::function<void(content::Folder&, content::Mistakes&)>& read) {
  AuthorFolder author;
  std::mt19937 dice(seed);
  int mistaken = 0;
  for (int i = 0; i < kTimes; ++i) {
    author.write(name, mutated(good, dice));
    content::Mistakes mistakes;
    content::Folder folder(author.path(), mistakes);
    read(folder, mistakes);
    if (!mistakes.none()) ++mistaken;
    for (const std::string& line : mistakes.lines()) REQUIRE(line.rfind(author.path() + "/", 0) == 0);
  }
  CHECK(mistaken > kTimes / 4); // else the changes change nothing
}

const char* const kRichBody = R"(Your body has an alarm. It is there **to keep *you* safe**.

## What helps

> [!NOTE]
> **This is not a flaw.** It is a body.
>
> More.

> [!QUESTION] Does it get better?
> Yes.

- one
- two *soft*

1. First
2. Then

![A lake](shelter)

---

```guided
5 | Look around.
Breathe.
```
)";

} // namespace

TEST_CASE("no card can make the tool fall over") {
  AuthorFolder author;
  author.body(kRichBody);
  survive(author.read("cards/en/alarm.md"), "cards/en/alarm.md", 1,
          [](content::Folder& folder, content::Mistakes& mistakes) {
            if (const auto file = folder.read("cards/en/alarm.md", content::kLargestCard))
              content::read_card_file(*file, "alarm", content::Edition::source, mistakes);
          });
}

TEST_CASE("no side-file can make the tool fall over") {
  AuthorFolder author;
  const std::vector<content::Language> languages{{{"en", "English", cards::Direction::left_to_right}, {}}};
  survive(author.read("checks/near.yaml"), "checks/near.yaml", 2,
          [&](content::Folder& folder, content::Mistakes& mistakes) {
            if (const auto file = folder.read("checks/near.yaml", content::kLargestOther))
              content::read_side_file(*file, languages, mistakes);
          });
}

TEST_CASE("no questionnaire can make the tool fall over") {
  AuthorFolder author;
  survive(author.read("checks/near.json"), "checks/near.json", 4,
          [](content::Folder& folder, content::Mistakes& mistakes) {
            const auto file = folder.read("checks/near.json", content::kLargestFhir);
            const auto json = file ? content::read_json(file->text, file->shown, mistakes) : std::nullopt;
            if (json) content::fhir::read_questionnaire(*json, file->shown, "es", {}, mistakes);
          });
}

TEST_CASE("no .po file can make the tool fall over") {
  AuthorFolder author;
  survive(author.read("strings/en.po"), "strings/en.po", 3, [](content::Folder& folder, content::Mistakes& mistakes) {
    content::Content content;
    content.languages.push_back({{"en", "English", cards::Direction::left_to_right}, {}});
    content::read_strings(folder, content, mistakes);
  });
}
