// Which answers to a question about harming oneself bring support.
#include "author_folder.h"
#include "fhir_form.h"
#include "help/catch.h"
#include "tool/check.h"
#include "tool/self_harm.h"

using namespace anteroom::help;

namespace {

struct Coded {
  std::string code, display, weight;
};

std::string asks(const std::vector<Coded>& options) {
  std::string made;
  for (const Coded& one : options)
    made +=
        (made.empty() ? "" : ", ") + std::string("{'valueCoding': {'system': 'urn:s', 'code': '") + one.code +
        "', 'display': '" + one.display + "'}" +
        (one.weight.empty() ? "" : ", 'extension': [{'url': 'EXT:ordinalValue', 'valueDecimal': " + one.weight + "}]") +
        "}";
  return form("{'linkId': 'nine', 'text': 'Thoughts of hurting yourself?', 'type': 'choice', 'answerOption': [" + made +
              "]}");
}

} // namespace

TEST_CASE("an answer brings support unless it is known to be harmless") {
  AuthorFolder author;
  const auto side = [&](const std::string& item, const std::string& more = "") {
    author.write("checks/their.yaml", more + "safety:\n  - {items: [" + item +
                                          "], title: {en: Stay}, text: {en: [\"We "
                                          "are here.\"]}, contact: site}\n");
  };
  side("nine");
  const auto harmless = [&] {
    CHECK(author.told() == "");
    const auto checked = anteroom::content::check(author.path());
    REQUIRE(checked);
    std::vector<int> made;
    for (const auto& one : checked->content.checks)
      if (one.id.id == "their") made = one.forms.at("en").safety.at(0).items.at(0).harmless;
    return made;
  };
  const auto write = [&](const std::vector<Coded>& options) { author.write("checks/their.json", asks(options)); };

  SECTION("by its weight, whatever its place") {
    write({{"a", "Each day", "3"}, {"b", "Some days", "1"}, {"c", "Hardly", "0"}});
    CHECK(harmless() == std::vector<int>{2});
  }
  SECTION("by the weights of a side-file") {
    write({{"a", "Each day", ""}, {"b", "Hardly", ""}});
    side("nine", "scores:\n  - item: sum\n    counts: [nine]\n    weights: {a: 1, b: 0}\n    shown: no\n");
    CHECK(harmless() == std::vector<int>{1});
  }
  SECTION("by words and codes for no, also where yes stands first") {
    write({{"373066001", "Yes", ""}, {"373067005", "No", ""}});
    CHECK(harmless() == std::vector<int>{1});
    write({{"y", "Ja", ""}, {"x", "Nein", ""}});
    CHECK(harmless() == std::vector<int>{1});
  }
  SECTION("by what the author says of it") {
    write({{"a", "Often", ""}, {"b", "Long ago", ""}, {"c", "Not me", ""}});
    side("{item: nine, harmless: [c]}");
    CHECK(harmless() == std::vector<int>{2});
    side("{item: nine, harmless: [d]}");
    CHECK_THAT(author.told(), ContainsSubstring("\"nine\" has no answer \"d\""));
  }
  SECTION("and is not, beside others with a weight, when it has none") {
    write({{"a", "Often", "1"}, {"b", "No", ""}});
    CHECK(harmless().empty());
  }
  SECTION("of which the author is told when nothing is known") {
    write({{"a", "Often", ""}, {"b", "Long ago", ""}});
    CHECK(harmless().empty());
    CHECK_THAT(author.warned(),
               ContainsSubstring("nothing tells which answers to \"nine\" are harmless, so every one of "
                                 "them brings support; name them: {item: \"nine\", harmless: [\"a\"]}"));
  }
  SECTION("yes, of yes and no") {
    author.write("checks/their.json",
                 form("{'linkId': 'nine', 'text': 'Thoughts of hurting yourself?', 'type': 'boolean'}"));
    CHECK(harmless() == std::vector<int>{1});
  }
}

TEST_CASE("a question about wanting to die is known by its words") {
  const auto asks = [](const std::string& text) {
    anteroom::check::Item item;
    item.kind = anteroom::check::Kind::boolean;
    item.text = text;
    return anteroom::content::asks_of_self_harm({item}, 0, {});
  };
  for (const char* text : {"Have you thought of taking your own life?",
                           "Did you try to take your life?",
                           "Life isn't worth living",
                           "I feel that life isn’t worth living",
                           "Have you wished not to be alive any more?",
                           "Have you been having thoughts of death?",
                           "Did you think a lot about death or dying?",
                           "Thoughts of dying",
                           "I see no reason to go on living",
                           "There is no reason to live",
                           "Have you thought of ending things?",
                           "Ending things",
                           "Have you had thoughts of cutting?",
                           "I cannot go on living like this",
                           "My life is not worth it",
                           "I do not want to live any longer",
                           "The others would be better off without me",
                           "I wish I had never been born",
                           "Haben Sie gedacht, dass das Leben nicht lebenswert ist?",
                           "Das Leben nicht lebenswert finden",
                           "Gedanken an den Tod",
                           "Ich möchte nicht mehr leben",
                           "Pensamientos de muerte",
                           "Ganas de morir",
                           "Avez-vous pensé que la vie ne valait pas la peine ?",
                           "La vie ne vaut pas la peine d'être vécue",
                           "Idées de mort",
                           "Pensieri di morte",
                           "Pensamentos de morte",
                           "Gedachten aan de dood",
                           "Tankar på döden",
                           "Myśli o śmierci",
                           "Думки про смерть",
                           "Мысли о смерти",
                           "活着没意思",
                           "想死",
                           "Không muốn sống nữa"}) {
    CAPTURE(text);
    CHECK(asks(text));
  }
  for (const char* text :
       {"Did you go to sleep late?", "Are you alive to new ideas?", "Did you spend it with friends?",
        "Where do you want to "
        "live?",
        "How many things did you lend to others?", "Is your living room warm?", "Has your pet been ill?",
        "Do you send it by post?", "Was it worth the money?", "Können Sie sich allein etwas anziehen?",
        "¿Puede cortarse las uñas?", "Kunt u zelf iets aantrekken?", "Jól hall, ha mások beszélnek?",
        "Er det nødvendig med hjelp?", "Combien de temps dormez-vous ?"}) {
    CAPTURE(text);
    CHECK_FALSE(asks(text));
  }
}

TEST_CASE("an author can say that no answer calls for support") {
  AuthorFolder author;
  author.write("checks/their.json",
               form("{'linkId': 'lost', 'text': 'Thoughts of death in the family?', 'type': 'boolean'}"));
  author.write("checks/their.yaml",
               "safety:\n  - {items: [{item: lost, harmless: [yes, no]}], title: {en: Stay}, text: "
               "{en: [\"We are here.\"]}, contact: site}\n");
  CHECK(author.told() == "");
}
