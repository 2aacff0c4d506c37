#include "author_folder.h"
#include "fhir_form.h"
#include "help/catch.h"
#include "tool/fhir/questionnaire.h"
#include "tool/fhir/xhtml.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::help;
using content::fhir::Imported;
using content::fhir::plain_text;

namespace {

struct Read {
  std::optional<Imported> made;
  std::string told, warned;
  const check::Item& item(std::size_t place) const { return made->form.items.at(place); }
};

std::string joined(const std::vector<std::string>& lines) {
  std::string made;
  for (const std::string& line : lines) made += (made.empty() ? "" : "\n") + line;
  return made;
}

Read read(const std::string& json, const std::string& language = "en") {
  content::Mistakes mistakes;
  Read made;
  if (const auto parsed = content::read_json(json, "f.json", mistakes))
    made.made = content::fhir::read_questionnaire(*parsed, "f.json", language, {}, mistakes);
  made.told = joined(mistakes.lines());
  made.warned = joined(mistakes.warnings());
  return made;
}

std::string told(const std::string& json) { return read(json).told; }

// An item of that type; `more` stands behind, and begins with a comma.
std::string item(const std::string& link, const std::string& type, const std::string& more = "") {
  return "{'linkId': '" + link + "', 'text': 'Text of " + link + "', 'type': '" + type + "'" + more + "}";
}

std::string translation(const std::string& language, const std::string& text) {
  return "{'url': 'EXT:translation', 'extension': [{'url': 'lang', 'valueCode': '" + language +
         "'}, {'url': 'content', 'valueString': '" + text + "'}]}";
}

} // namespace

TEST_CASE("a questionnaire keeps what was published") {
  SECTION("its texts, byte for byte, and its notice of copyright") {
    const Read it = read(form(item("a", "boolean", ", 'prefix': '1.'"),
                              "'url': 'urn:x', 'version': '2.0', 'copyright': '© 2020  Somebody.\\nAll rights…',\n"));
    CHECK(it.told == "");
    CHECK(it.made->form.title == "Ours");
    CHECK(it.made->form.copyright == "© 2020  Somebody.\nAll rights…");
    CHECK(it.made->form.url == "urn:x");
    CHECK(it.made->form.version == "2.0");
    CHECK(it.item(0).prefix == "1.");
    CHECK(it.item(0).text == "Text of a");
  }
  SECTION("items at any depth, and children of a question") {
    const Read it = read(form(
        item("g", "group", ", 'item': [" + item("q", "boolean", ", 'item': [" + item("deep", "integer") + "]") + "]")));
    CHECK(it.told == "");
    REQUIRE(it.made->form.items.size() == 3);
    CHECK(it.item(2).parent == 1);
    CHECK(it.item(1).parent == 0);
  }
  SECTION("bounds, steps and units of numbers, and the words at the ends of a scale") {
    const auto control = [](const std::string& code) {
      return ", 'extension': [{'url': 'EXT:questionnaire-itemControl', 'valueCodeableConcept': {'coding': [{'code': '" +
             code + "'}]}}]";
    };
    const Read it =
        read(form(item("n", "integer",
                       ", 'extension': [{'url': 'EXT:minValue', 'valueInteger': 0}, {'url': 'EXT:maxValue', "
                       "'valueInteger': 10}, {'url': 'EXT:questionnaire-sliderStepValue', 'valueInteger': 2}, "
                       "{'url': 'EXT:questionnaire-unit', 'valueCoding': {'system': 'urn:u', 'code': 'h', "
                       "'display': 'hours'}}], 'item': [" +
                           item("low", "display", control("lower")) + "," + item("high", "display", control("upper")) +
                           "," + item("help", "display", control("help")) + "]")));
    CHECK(it.told == "");
    REQUIRE(it.made->form.items.size() == 1);
    CHECK(it.item(0).lowest == check::Decimal(0));
    CHECK(it.item(0).highest == check::Decimal(10));
    CHECK(it.item(0).step == check::Decimal(2));
    CHECK(it.item(0).unit == "hours");
    CHECK(it.item(0).low_label == "Text of low");
    CHECK(it.item(0).high_label == "Text of high");
    CHECK(it.item(0).help == std::vector<std::string>{"Text of help"});
  }
  SECTION("what is hidden, read only, repeated, required or chosen at the start") {
    const Read it = read(form(choice_item("a", "",
                                          ", 'required': true, 'repeats': true, 'readOnly': true, 'initial': "
                                          "[{'valueCoding': {'system': 'urn:often', 'code': '2'}}], 'extension': "
                                          "[{'url': 'EXT:questionnaire-hidden', 'valueBoolean': true}]")));
    CHECK(it.told == "");
    CHECK(it.item(0).required);
    CHECK(it.item(0).repeats);
    CHECK(it.item(0).read_only);
    CHECK(it.item(0).hidden);
    CHECK(it.item(0).initial == std::vector<check::Value>{check::Coding{"urn:often", "2", ""}});
  }
  SECTION("extensions that nobody knows") {
    const Read it =
        read(form(item("a", "boolean", ", 'extension': [{'url': 'urn:what', 'valueFancy': {}}], 'fancy': 3"),
                  "'extension': [{'url': 'urn:ever', 'valueString': 'x'}],\n"));
    CHECK(it.told == "");
    CHECK(it.warned == "");
  }
  SECTION("of itself what an expression looks at, and nothing else") {
    const std::string asks = total_item("%questionnaire.item.where(linkId = `a`).answerOption.count()");
    const Read it = read(form(choice_item("a") + "," + asks));
    CHECK(it.told == "");
    for (const check::Fact& fact : it.made->form.facts.all()) {
      CAPTURE(fact.name);
      CHECK((fact.name == "Questionnaire" || fact.name == "item" || fact.name == "linkId" ||
             fact.name == "answerOption"));
    }
    CHECK(it.made->form.facts.all().size() == 1 + 2 + 2 + 4);
    CHECK(read(form(choice_item("a") + "," + total_item("%resource.item.answer.weight().sum()")))
              .made->form.facts.empty());
  }
  SECTION("words that need a keyboard, unasked, with one warning for all") {
    const Read it = read(form(item("a", "string") + "," + item("b", "date") + ",\n" + item("c", "boolean")));
    CHECK(it.told == "");
    CHECK(it.warned == "f.json:3: \"a\", \"b\" ask for words, a day or a time, and a kiosk has no keyboard: they are "
                       "not asked");
    CHECK(it.item(0).kind == check::Kind::unasked);
    CHECK(it.item(2).kind == check::Kind::boolean);
  }
}

TEST_CASE("formatted texts") {
  SECTION("become plain paragraphs where there is no plain text") {
    const Read it =
        read(form("{'linkId': 'a', 'type': 'display', '_text': {'extension': [{'url': 'EXT:rendering-xhtml', "
                  "'valueString': '<div>One &amp; <b>two</b>:<ul><li>a</li><li>b</li></ul></div>'}]}}," +
                  item("b", "boolean")));
    CHECK(it.told == "");
    CHECK(it.item(0).text == "One & two:\n• a\n• b");
  }
  SECTION("lose what is no text") {
    CHECK(plain_text("<p>A<script>alert(1)</script> b<!-- c --></p><p>d&#233;&nbsp;e</p>") == "A b\ndé\u00a0e");
    CHECK(plain_text("<ol><li>x</li><li>y</li></ol>") == "1. x\n2. y");
    CHECK(plain_text("a < b & c") == "a");
    CHECK(plain_text("") == "");
  }
}

TEST_CASE("texts come in the language that is wanted") {
  const std::string text = "{'linkId': 'a', 'text': 'Hello', '_text': {'extension': [" + translation("es", "Hola") +
                           "," + translation("pt-BR", "Olá") + "]}, 'type': 'boolean'}";
  const auto in = [&](const std::string& language) {
    return read(form(text, "'language': 'en',\n"), language).item(0).text;
  };

  SECTION("by their language, from the special to the general") {
    CHECK(in("es") == "Hola");
    CHECK(in("es-MX") == "Hola");
    CHECK(in("pt-BR") == "Olá");
    CHECK(in("pt") == "Olá");
    CHECK(in("en-GB") == "Hello");
  }
  SECTION("and as they stand where there is no translation, which is counted") {
    CHECK(in("fr") == "Hello");
    CHECK(read(form(text, "'language': 'en',\n"), "fr").made->untranslated == 2); // the title, too
    CHECK(read(form(text, "'language': 'en',\n"), "es").made->untranslated == 1);
  }
  SECTION("of titles, answers and value sets too") {
    const std::string set =
        "'contained': [{'resourceType': 'ValueSet', 'id': 's', 'status': 'active', 'compose': {'include': [{'system': "
        "'urn:s', 'concept': [{'code': 'x', 'display': 'Never', 'designation': [{'language': 'es', 'value': 'Nunca'}]}]}]}}],\n";
    const std::string option =
        "{'linkId': 'a', 'text': 'A', 'type': 'choice', 'answerOption': [{'valueCoding': {'code': "
        "'y', 'display': 'Yes', '_display': {'extension': [" +
        translation("es", "Sí") + "]}}}]}";
    const Read it = read(form(option + ",{'linkId': 'b', 'text': 'B', 'type': 'choice', 'answerValueSet': '#s'}",
                              "'_title': {'extension': [" + translation("es", "Nuestro") + "]},\n" + set),
                         "es");
    CHECK(it.told == "");
    CHECK(it.made->form.title == "Nuestro");
    CHECK(it.item(0).options.at(0).text == "Sí");
    CHECK(it.item(1).options.at(0).text == "Nunca");
  }
  SECTION("even where a publisher has put the translation on the item itself") {
    const Read it = read(
        form("{'linkId': 'a', 'text': 'Hello', 'type': 'boolean', 'extension': [" + translation("es", "Hola") + "]}"),
        "es");
    CHECK(it.item(0).text == "Hola");
  }
}

TEST_CASE("what is no R4 questionnaire is refused by its name") {
  SECTION("STU3") {
    CHECK(
        told(form(item("a", "choice", ",\n'option': [{'valueString': 'x'}]"))) ==
        "f.json:4: this is written for FHIR STU3 (\"option\" stands here); Anteroom takes FHIR R4: ask the publisher for "
        "the R4 edition, or have the file converted");
    CHECK_THAT(told(form(item("a", "boolean") + "," +
                         item("b", "boolean",
                              ", 'enableWhen': [{'question': 'a', "
                              "'hasAnswer': true}]"))),
               ContainsSubstring("FHIR STU3 (\"hasAnswer\" stands here)"));
    CHECK_THAT(told(form(item("a", "boolean", ", 'initialBoolean': true"))), ContainsSubstring("FHIR STU3"));
  }
  SECTION("R5") {
    CHECK_THAT(told(form(item("a", "coding"))), ContainsSubstring("FHIR R5 (the type \"coding\" stands here)"));
    CHECK_THAT(told(form(item("a", "choice", ", 'answerConstraint': 'optionsOnly'"))), ContainsSubstring("FHIR R5"));
  }
  SECTION("another resource, or none") {
    CHECK(told("{\"resourceType\": \"Patient\"}") == "f.json:1: this is a FHIR Patient, not a Questionnaire");
    CHECK_THAT(told("{}"), ContainsSubstring("this is not a FHIR file"));
    CHECK_THAT(told("{\"resourceType\": \"QuestionnaireResponse\"}"), ContainsSubstring("the answers of one person"));
  }
  SECTION("invalid JSON, with line and column") {
    CHECK_THAT(told("{\n  \"a\": 1\n  \"b\": 2\n}"), ContainsSubstring("f.json:3: column 5: this is not valid JSON ("));
    CHECK_THAT(told("{\n\"a\": \"é\",}"), ContainsSubstring("f.json:2: column 10: "));
    CHECK_THAT(told(""), ContainsSubstring("f.json:1: column 1: "));
    CHECK_THAT(told(std::string(200, '[')), ContainsSubstring("more than 100 brackets stand inside each other"));
  }
}

TEST_CASE("a questionnaire that is wrong in ten ways gets a clear message for each in one run") {
  const std::string broken = fhir(R"({
'resourceType': 'Questionnaire',
'item': [
{'linkId': 'a', 'text': 'A', 'type': 'boolean'},
{'linkId': 'a', 'text': 'Again', 'type': 'boolean'},
{'text': 'No link', 'type': 'boolean'},
{'linkId': 'b', 'text': 'B', 'type': 'bolean'},
{'linkId': 'c', 'text': 'C', 'type': 'choice'},
{'linkId': 'd', 'text': 'D', 'type': 'attachment'},
{'linkId': 'e', 'text': 'E', 'type': 'boolean', 'enableWhen': [{'question': 'z', 'operator': '=', 'answerBoolean': true}]},
{'linkId': 'f', 'text': 'F', 'type': 'boolean', 'enableWhen': [{'question': 'a', 'operator': '==', 'answerBoolean': true}]},
{'linkId': 'g', 'text': 'G', 'type': 'choice', 'answerValueSet': '#nowhere'},
{'linkId': 'h', 'text': 'H', 'type': 'decimal', 'extension': [{'url': 'SDC:calculatedExpression', 'valueExpression':
  {'language': 'text/fhirpath', 'expression': '%resource.item.where('}}]},
{'linkId': 'i', 'text': 'I', 'type': 'boolean', 'required': 'often'}
]})");
  const std::string said = told(broken);
  CAPTURE(said);
  CHECK_THAT(said, ContainsSubstring("f.json:5: the linkId \"a\" is there twice (first on line 4)"));
  CHECK_THAT(said, ContainsSubstring("f.json:6: an item has no \"linkId\""));
  CHECK_THAT(said, ContainsSubstring("f.json:7: \"bolean\" is no type of item in FHIR R4; did you mean \"boolean\"?"));
  CHECK_THAT(said, ContainsSubstring("f.json:8: the choice \"c\" has no answers"));
  CHECK_THAT(said, ContainsSubstring("f.json:9: the type \"attachment\" cannot be asked on a kiosk"));
  CHECK_THAT(said, ContainsSubstring("f.json:10: \"e\" depends on the question \"z\", which is not here"));
  CHECK_THAT(said, ContainsSubstring("f.json:11: \"==\" is no operator; it is one of exists, ="));
  CHECK_THAT(said, ContainsSubstring("f.json:12: the answers are in the value set \"#nowhere\""));
  CHECK_THAT(said, ContainsSubstring("f.json:14: the calculated value is not understood: column "));
  CHECK_THAT(said, ContainsSubstring("f.json:15: \"required\" must be true or false"));
  CHECK(std::count(said.begin(), said.end(), '\n') == 10); // and that "g" has nothing to choose from
}

TEST_CASE("a questionnaire in a content folder") {
  AuthorFolder author;
  const auto put = [&](const std::string& items, const std::string& more = "") {
    author.write("checks/Their-Form_1.json", form(items, more));
  };

  SECTION("is taken as it is, under an id made of its file's name") {
    put(item("a", "boolean"));
    CHECK(author.told() == "");
    CHECK(author.warned() == "");
  }
  SECTION("has words for every question") {
    put("{'linkId': 'a', 'type': 'boolean'}");
    CHECK(author.told() ==
          "content/checks/Their-Form_1.json:3: the question \"a\" has no text; write what visitors read");
  }
  SECTION("needs bands for a score that is computed, or to say that it is not shown") {
    put(choice_item("a") + "," + total_item("%resource.item.answer.weight().sum()"));
    CHECK_THAT(author.told(), ContainsSubstring("content/checks/Their-Form_1.json: its score \"total\" has no bands"));
    CHECK_THAT(author.told(),
               ContainsSubstring("Add to Their-Form_1.yaml beside it \"scores: [{item: \"total\", bands:"));
    author.write("checks/Their-Form_1.yaml", "scores: [{item: total, shown: no}]\n");
    CHECK(author.told() == "");
  }
  SECTION("is warned of when nothing says how its score is computed") {
    put(choice_item("a") + ",{'linkId': 't', 'text': 'Total score', 'type': 'decimal'}");
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(),
               ContainsSubstring("nothing says how its score \"t\" is computed, so visitors get none"));
  }
  SECTION("needs somebody to turn to where it asks about harming oneself") {
    for (const char* asks :
         {"'text': 'Thoughts of hurting yourself?'", "'text': '¿Pensó en el suicidio?'",
          "'text': 'Gedanken, dass Sie lieber tot wären'", "'text': 'Have you cut yourself on purpose?'",
          "'text': 'I made plans to end it all'", "'text': 'I would like to disappear'",
          "'text': 'The ninth', 'item': [{'linkId': 'n', 'type': 'display', 'text': 'As in: of suicide'}]",
          "'text': 'Would your family be better off if you were dead?'",
          "'text': 'The ninth', 'code': [{'system': 'http://loinc.org', 'code': '44260-8'}]"}) {
      CAPTURE(asks);
      put(std::string("{'linkId': 'nine', ") + asks + ", 'type': 'boolean'}");
      CHECK_THAT(author.told(), ContainsSubstring("Their-Form_1.json:3: \"nine\" asks about wanting to die or harming "
                                                  "oneself"));
      CHECK_THAT(author.told(), ContainsSubstring("add to Their-Form_1.yaml beside this file \"safety: [{items: "
                                                  "[\"nine\"], title: …, text: …, contact: site}]\""));
    }
    author.write("checks/Their-Form_1.yaml",
                 "safety: [{items: [nine], title: {en: Stay}, text: {en: [\"We are here.\"]}, contact: site}]\n");
    CHECK(author.told() == "");
  }
  SECTION("is not one person's answers") {
    author.write("checks/answers.json", "{\"resourceType\": \"QuestionnaireResponse\"}");
    CHECK_THAT(author.told(), ContainsSubstring("content/checks/answers.json:1: this is a QuestionnaireResponse"));
  }
  SECTION("has a name of its own") {
    put(item("a", "boolean"));
    author.write("checks/their-form-1.json", author.read("checks/Their-Form_1.json"));
    CHECK_THAT(author.told(), ContainsSubstring("its name is too much like that of content/checks/"));
  }
  SECTION("is not taken out of a Bundle, and the author is told so") {
    author.write("checks/package.json",
                 "{\"resourceType\": \"Bundle\", \"entry\": [\n{\"resource\":\n" + form(choice_item("a")) + "}]}");
    CHECK_THAT(author.told(),
               ContainsSubstring("package.json:3: a Questionnaire stands in this Bundle, and is not taken "
                                 "from there: put it into a file of its own"));
  }
  SECTION("may draw on a value set in a file beside it") {
    put("{'linkId': 'a', 'text': 'A', 'type': 'choice', 'answerValueSet': 'urn:set'}");
    CHECK_THAT(author.told(), ContainsSubstring("put its ValueSet file beside this one"));
    author.write("checks/set.json", fhir("{'resourceType': 'ValueSet', 'url': 'urn:set', 'compose': {'include': "
                                         "[{'system': 'urn:s', 'concept': [{'code': 'x', 'display': 'X'}]}]}}"));
    CHECK(author.told() == "");
  }
}
