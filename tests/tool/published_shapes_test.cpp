// Questionnaires of our own writing in the shapes that publishers give theirs: each has what made one of the published
// files hard to read.
#include "author_folder.h"
#include "fhir_form.h"
#include "help/catch.h"
#include "tool/check.h"

using namespace anteroom::help;

namespace {

std::string variable(const std::string& name, const std::string& expression) {
  return "{'url': 'EXT:variable', 'valueExpression': {'name': '" + name +
         "', 'language': 'text/fhirpath', 'expression': '" + expression + "'}}";
}

std::string calculated(const std::string& expression) {
  return "{'url': 'SDC:calculatedExpression', 'valueExpression': {'language': 'text/fhirpath', 'expression': '" +
         expression + "'}}";
}

std::string shown_when(const std::string& expression) {
  return "'extension': [{'url': 'SDC:enableWhenExpression', 'valueExpression': {'language': 'text/fhirpath', "
         "'expression': '" +
         expression + "'}}], ";
}

// A response that chooses codings (system|code), texts in quotes or numbers; dots stand for what an item is under.
std::string response(const std::vector<std::pair<std::string, std::string>>& answers) {
  std::string made;
  for (const auto& [link, value] : answers) {
    const auto bar = value.find('|');
    const std::string written = bar == std::string::npos ? value
                                                         : "'valueCoding': {'system': '" + value.substr(0, bar) +
                                                               "', 'code': '" + value.substr(bar + 1) + "'}";
    made += (made.empty() ? "" : ", ") + std::string("{'linkId': '") + link + "', 'answer': [{" + written + "}]}";
  }
  return fhir("{'resourceType': 'QuestionnaireResponse', 'status': 'completed', 'item': [" + made + "]}");
}

// A LOINC panel as a form builder exports it: weights on the options, the questions in a group, help under a question.
std::string loinc_panel(const std::string& weight) {
  std::string questions;
  for (const char* code : {"1000-1", "1000-2"}) {
    std::string options;
    for (int i = 0; i < 3; ++i)
      options += (i == 0 ? "" : ", ") + std::string("{'extension': [{'url': 'EXT:") + weight +
                 "', 'valueDecimal': " + std::to_string(i) +
                 "}], 'valueCoding': {'system': 'http://loinc.org', 'code': 'LA" + std::to_string(i) +
                 "', 'display': 'Answer " + std::to_string(i) + "'}}";
    questions += std::string("{'linkId': '/2000-0/") + code + "', 'code': [{'system': 'http://loinc.org', 'code': '" +
                 code +
                 "'}], 'prefix': '1.', 'text': 'Was it?', 'type': 'choice', 'required': false, 'extension': "
                 "[{'url': 'EXT:questionnaire-itemControl', 'valueCodeableConcept': {'coding': [{'system': "
                 "'http://hl7.org/fhir/questionnaire-item-control', 'code': 'drop-down'}], 'text': 'Drop down'}}], "
                 "'answerOption': [" +
                 options + "], 'item': [{'linkId': '" + code +
                 "-help', 'text': 'Think of the last "
                 "week', 'type': 'display', 'extension': [{'url': 'EXT:questionnaire-itemControl', "
                 "'valueCodeableConcept': {'coding': [{'code': 'help'}]}}]}]},\n";
  }
  const auto one = [](const std::string& code) {
    return "%resource.item.where(linkId=`/2000-0`).item.where(linkId=`/2000-0/" + code + "`).answer.value.ordinal()";
  };
  return "{'linkId': '/2000-0', 'text': 'Panel', 'type': 'group', 'item': [" + questions +
         "{'linkId': '/total', 'text': 'Total score', 'type': 'decimal', 'extension': [{'url': "
         "'EXT:questionnaire-unit', 'valueCoding': {'code': '{score}', 'system': 'http://unitsofmeasure.org'}}, " +
         variable("a", one("1000-1")) + "," + variable("b", one("1000-2")) + "," + calculated("%a+%b") + "]}]}";
}

// Three questions of which the first gates the others, scores that feed each other, a gender nobody knows and a null
// that FHIRPath does not have.
std::string chained() {
  const auto asked = [](const std::string& link, const std::string& more) {
    std::string options;
    for (int i = 0; i < 3; ++i)
      options += (i == 0 ? "" : ", ") + std::string("{'valueCoding': {'code': '") + link + "-" + std::to_string(i) +
                 "', 'display': 'Answer " + std::to_string(i) +
                 "', 'extension': [{'url': 'EXT:ordinalValue', "
                 "'valueDecimal': " +
                 std::to_string(i) + "}]}}";
    return "{'linkId': '" + link + "', 'text': 'How often?', 'type': 'choice', " + more + "'answerOption': [" +
           options + "]},\n";
  };
  const auto weight = [](const std::string& link) {
    return "%resource.item.where(linkId=`" + link +
           "`).answer.valueCoding.extension(`http://hl7.org/fhir/"
           "StructureDefinition/ordinalValue`).valueDecimal.toInteger()";
  };
  const auto or_nothing = [&](const std::string& link, const std::string& nothing) {
    return "iif(%resource.item.where(linkId=`" + link + "`).empty(), " + nothing + ", " + weight(link) + ")";
  };
  const auto score = [](const std::string& link, const std::string& type, const std::string& expression) {
    return "{'linkId': '" + link + "', 'text': 'Internal', 'type': '" + type + "', 'readOnly': true, 'extension': [" +
           calculated(expression) + "]},\n";
  };
  const std::string not_never = "%resource.item.where(linkId=`A`).answer.valueCoding.code != `A-0`";
  const auto value_of = [](const std::string& link, const std::string& type) {
    return "%resource.item.where(linkId=`" + link + "`).answer." + type;
  };
  return asked("A", "") + asked("B", shown_when(not_never)) +
         asked("C-other",
               shown_when("(%patient.gender.exists() != true or %patient.gender != `male`) and " + not_never)) +
         asked("C-male", shown_when("%patient.gender.exists() and %patient.gender = `male` and " + not_never)) +
         score("first", "decimal", or_nothing("A", "null")) +
         score("others", "decimal",
               "(" + or_nothing("B", "0") + " + " + or_nothing("C-other", "0") + " + " + or_nothing("C-male", "0") +
                   ")") +
         score("whole", "decimal",
               value_of("first", "valueDecimal.toInteger()") + " + " + value_of("others", "valueDecimal.toInteger()")) +
         score("complete", "boolean",
               value_of("whole", "valueDecimal.exists()") + " and " + value_of("B", "valueCoding.code.exists()")) +
         "{'linkId': 'end', 'text': 'Thank you', 'type': 'display'}";
}

std::string yes_no(const std::string& link, const std::string& more = "") {
  return "{'linkId': '" + link +
         "', 'text': 'Is it?', 'type': 'choice', 'answerValueSet': "
         "'http://hl7.org/fhir/ValueSet/yesnodontknow'" +
         more + "}";
}

constexpr const char* kV2 = "http://terminology.hl7.org/CodeSystem/v2-0136|";

} // namespace

TEST_CASE("a panel with %a+%b over variables of the total itself") {
  FormFolder folder;
  for (const char* weight : {"ordinalValue", "itemWeight", "questionnaire-ordinalValue"}) {
    CAPTURE(weight);
    folder.write("form.json", form(loinc_panel(weight)));
    const auto answered = [&](const std::string& first, const std::string& second) {
      std::string items;
      for (const auto& [code, answer] : {std::pair{"1000-1", first}, {"1000-2", second}})
        if (!answer.empty())
          items += (items.empty() ? "" : ", ") + std::string("{'linkId': '/2000-0/") + code +
                   "', 'answer': [{'valueCoding': {'system': 'http://loinc.org', 'code': '" + answer + "'}}]}";
      folder.write("response.json", fhir("{'resourceType': 'QuestionnaireResponse', 'item': [{'linkId': '/2000-0', "
                                         "'item': [" +
                                         items + "]}]}"));
      return folder.value("/total");
    };
    CHECK(answered("LA2", "LA1") == "3");
    CHECK(answered("LA0", "LA0") == "0");
    CHECK(answered("LA2", "") == "null");
    CHECK(answered("", "") == "null");
  }
}

TEST_CASE("gates, scores that feed each other and a patient nobody knows") {
  FormFolder folder;
  folder.write("form.json", form(chained()));
  const auto values = [&](const std::vector<std::pair<std::string, std::string>>& answers) {
    folder.write("response.json", response(answers));
    return folder.value("first") + " " + folder.value("others") + " " + folder.value("whole");
  };
  CHECK(values({{"A", "|A-2"}, {"B", "|B-1"}, {"C-other", "|C-other-2"}}) == "2 3 5");
  CHECK(values({{"A", "|A-1"}, {"C-other", "|C-other-1"}}) == "1 1 2");
  CHECK(values({{"A", "|A-0"}, {"B", "|B-2"}, {"C-other", "|C-other-2"}}) == "0 0 0"); // never: the rest is not asked
  CHECK(values({{"A", "|A-1"}, {"C-male", "|C-male-2"}}) == "1 0 1");
  CHECK(values({}) == "null 0 null");
  CHECK(folder.scores().size() == 3); // a calculated yes is no score
}

TEST_CASE("a total that a word is read off, and no title") {
  FormFolder folder;
  std::string file =
      form(choice_item("q1") + "," + choice_item("q2") + "," +
           total_item("%resource.item.where(linkId=`q1`).answer.valueCoding.extension.where(url=`http://"
                      "hl7.org/fhir/StructureDefinition/ordinalValue`).valueDecimal + %resource.item."
                      "where(linkId=`q2`).answer.valueCoding.extension.where(url=`http://hl7.org/fhir/"
                      "StructureDefinition/ordinalValue`).valueDecimal") +
           ",{'linkId': 'word', 'text': 'In a word', 'type': 'choice', 'readOnly': true, 'answerOption': "
           "[{'valueString': 'Little'}, {'valueString': 'Much'}], 'extension': [{'url': "
           "'http://example.org/score-band', 'extension': [{'url': 'low', 'valueDecimal': 0}]}, " +
           calculated("%resource.item.where(linkId=`total`).answer.valueDecimal.select(iif($this <= 3, "
                      "`Little`, `Much`))") +
           "]}");
  const std::string titled = file;
  file.erase(file.find("\"title\""), std::string("\"title\": \"Ours\",").size());
  folder.write("form.json", file).answer({{"q1", "3"}, {"q2", "2"}});
  CHECK(folder.value() == "5");
  CHECK(folder.scores().size() == 1);

  AuthorFolder author;
  author.write("checks/word.json", file).write("checks/word.yaml", "scores: [{item: total, shown: no}]\n");
  CHECK_THAT(author.told(), ContainsSubstring("content/checks/word.json:1: the questionnaire has no \"title\", which "
                                              "visitors see before they begin; add \"title: {en: …}\" to word.yaml"));
  author.write("checks/word.yaml", "title: {en: A word}\nscores: [{item: total, shown: no}]\n");
  CHECK(author.told() == "");
}

TEST_CASE("HL7's own yes and no, by address") {
  FormFolder folder;
  folder.write("form.json", form(yes_no("gate") + "," +
                                 choice_item("q1", "ordinalValue",
                                             ", 'enableWhen': [{'question': 'gate', 'operator': '=', "
                                             "'answerCoding': {'system': 'http://terminology.hl7.org/CodeSystem/"
                                             "v2-0136', 'code': 'Y'}}]") +
                                 "," + total_item("%resource.item.answer.value.ordinal().sum()")));
  folder.write("response.json", response({{"gate", std::string(kV2) + "Y"}, {"q1", "urn:often|3"}}));
  CHECK(folder.value() == "3");
  folder.write("response.json", response({{"gate", std::string(kV2) + "N"}, {"q1", "urn:often|3"}}));
  CHECK(folder.value() == "0");

  AuthorFolder author;
  author.write("checks/yes.json", form(yes_no("gate")));
  CHECK(author.told() == "");
  const auto checked = anteroom::content::check(author.path());
  REQUIRE(checked);
  for (const auto& one : checked->content.checks)
    if (one.id.id == "yes") {
      REQUIRE(one.forms.at("en").items.at(0).options.size() == 3);
      CHECK(one.forms.at("en").items[0].options[2].text == "Don't know");
    }
}

TEST_CASE("codes, words and weights from wherever they stand") {
  FormFolder folder;
  const std::string total = total_item("%resource.item.answer.value.ordinal().sum()");

  SECTION("answers that have words and no code") {
    folder.write("form.json",
                 form("{'linkId': 'q1', 'text': 'Was it?', 'type': 'choice', 'answerOption': [{'valueCoding': "
                      "{'display': 'Seldom'}, 'extension': [{'url': 'EXT:ordinalValue', 'valueDecimal': 1}]}, "
                      "{'valueCoding': {'display': 'Often'}, 'extension': [{'url': 'EXT:ordinalValue', "
                      "'valueDecimal': 2}]}]}," +
                      total));
    folder.write("response.json", response({{"q1", "'valueCoding': {'display': 'Often'}"}}));
    CHECK(folder.value() == "2");
  }
  SECTION("weights in a supplement to a code system, in a file beside it") {
    folder.write("form.json",
                 form("{'linkId': 'q1', 'text': 'Was it?', 'type': 'choice', 'answerOption': [{'valueCoding': "
                      "{'system': 'urn:s', 'code': 'x', 'display': 'X'}}]}," +
                      total));
    folder.write("response.json", response({{"q1", "urn:s|x"}}));
    CHECK(folder.value() == "null");
    CHECK_THAT(folder.run_score().said,
               ContainsSubstring("\"total\" adds up weights, and no answer of this questionnaire "
                                 "has one, so it is not computed: put the file"));
    folder.write("weights.json", fhir("{'resourceType': 'CodeSystem', 'url': 'urn:more', 'content': 'supplement', "
                                      "'supplements': 'urn:s|1.0', 'concept': [{'code': 'x', 'property': [{'code': "
                                      "'itemWeight', 'valueDecimal': 4}]}]}"));
    CHECK(folder.value() == "4");
  }
  SECTION("numbers to choose from, and their mean") {
    const auto scale = [](const std::string& link) {
      std::string options;
      for (int i = 0; i <= 10; ++i)
        options += (i == 0 ? "" : ",") + std::string("{'valueInteger': ") + std::to_string(i) + "}";
      return "{'linkId': '" + link + "', 'text': 'How much?', 'type': 'integer', 'answerOption': [" + options + "]}";
    };
    folder.write("form.json",
                 form(scale("a") + "," + scale("b") + "," + scale("c") + "," +
                      total_item("(%resource.item.where(linkId=`a`).answer.value + %resource.item.where(linkId=`b`)."
                                 "answer.value + %resource.item.where(linkId=`c`).answer.value) / 3")));
    folder.write("response.json",
                 response({{"a", "'valueInteger': 7"}, {"b", "'valueInteger': 5"}, {"c", "'valueInteger': 3"}}));
    CHECK(folder.value() == "5");
    folder.write("response.json", response({{"a", "'valueInteger': 7"}, {"b", "'valueInteger': 5"}}));
    CHECK(folder.value() == "null");
    // What was left out is made up for by the mean of the others: 10 / 9 * 9 is 10, and not 9.99999999.
    const std::string sum = "%resource.repeat(item).where(linkId.matches(`^[abc]$`)).answer.value.sum()";
    const std::string answered = "%resource.repeat(item).where(linkId.matches(`^[abc]$`) and answer.exists()).count()";
    folder.write("form.json", form(scale("a") + "," + scale("b") + "," + scale("c") + "," +
                                   total_item("iif(" + sum + " / " + answered + " * 3 >= 10, (" + sum + " / " +
                                              answered + " * 3).floor(), 0)")));
    folder.write("response.json",
                 response({{"a", "'valueInteger': 4"}, {"b", "'valueInteger': 3"}, {"c", "'valueInteger': 3"}}));
    CHECK(folder.value() == "10");
  }
  SECTION("an amount whose unit whoever answers chooses") {
    folder.write("form.json", form("{'linkId': 'walk', 'text': 'How far?', 'type': 'quantity'}, " +
                                   total_item("%resource.item.where(linkId=`walk`).answer.value.value * 2")));
    folder.write("response.json", response({{"walk", "'valueQuantity': {'value': 2.5, 'unit': 'km', 'system': "
                                                     "'http://unitsofmeasure.org', 'code': 'km'}"}}));
    CHECK(folder.value() == "5");
  }
  SECTION("a total that only its LOINC code tells from a question") {
    folder.write("form.json", form(choice_item("q1") + ",{'linkId': 't', 'text': 'AUDIT-C', 'type': 'integer', 'code': "
                                                       "[{'system': 'http://loinc.org', 'code': '75626-2'}]}"));
    folder.answer({{"q1", "2"}});
    CHECK(folder.scores() == nlohmann::json::parse(fhir("[{'linkId': 't', 'code': '75626-2', 'value': null, 'origin': "
                                                        "'none'}]")));
  }
  SECTION("a byte order mark and the line ends of another system") {
    std::string file = form(choice_item("q1") + "," + total);
    for (std::size_t at = file.find('\n'); at != std::string::npos; at = file.find('\n', at + 2)) file.insert(at, "\r");
    folder.write("form.json", "\xEF\xBB\xBF" + file).answer({{"q1", "2"}});
    CHECK(folder.value() == "2");
  }
  SECTION("values that a record or a library would fill in, which start empty") {
    const auto filled = [](const std::string& name, const std::string& language, const std::string& expression) {
      return ", 'extension': [{'url': '" + name + "', 'valueExpression': {'language': '" + language +
             "', 'expression': '" + expression + "'}}]";
    };
    folder.write("form.json",
                 form(choice_item("q1", "ordinalValue",
                                  filled("SDC:initialExpression", "text/fhirpath",
                                         "%sourceResponse.item.where(linkId=`q1`).answer.value")) +
                      "," +
                      choice_item("q2", "ordinalValue", filled("EXT:cqf-expression", "text/cql", "Library.Answer")) +
                      "," + total));
    CHECK(folder.answer({{"q1", "2"}}).value() == "2");
  }
  SECTION("any of several conditions where the file does not say which") {
    const std::string either = ", 'enableWhen': [{'question': 'q1', 'operator': '=', 'answerCoding': {'code': '3'}}, "
                               "{'question': 'q2', 'operator': '=', 'answerCoding': {'code': '3'}}]";
    folder.write("form.json", form(choice_item("q1") + "," + choice_item("q2") + "," +
                                   choice_item("q3", "ordinalValue", either) + "," + total));
    CHECK(folder.answer({{"q1", "1"}, {"q2", "3"}, {"q3", "2"}}).value() == "6");
    CHECK(folder.answer({{"q1", "1"}, {"q2", "1"}, {"q3", "2"}}).value() == "2");
  }
}
