// The ten ways in which published questionnaires say how they are scored, each with one of our own writing, through the
// program as an author runs it.
#include "fhir_form.h"
#include "help/catch.h"

using namespace anteroom::help;

namespace {

const std::vector<Given> kBothThree{{"q1", "3"}, {"q2", "3"}};
const std::string kThree = choice_item("q1") + "," + choice_item("q2") + "," + choice_item("q3");

// The variable %name, by that expression.
std::string variable(const std::string& name, const std::string& expression) {
  return "{'url': 'EXT:variable', 'valueExpression': {'name': '" + name +
         "', 'language': 'text/fhirpath', 'expression': '" + expression + "'}}";
}

// The weight of the answer to `link`, looked up in the questionnaire.
std::string looked_up(const std::string& link) {
  return "%questionnaire.item.where(linkId = `" + link +
         "`).answerOption.where(valueCoding.code = %resource.item.where("
         "linkId = `" +
         link + "`).answer.valueCoding.code).extension.where(url = %scoreExt).valueDecimal";
}

const char* const kSum = "%resource.item.answer.value.ordinal().sum()";

// A value set of four answers; `extension` under each concept or not.
std::string value_set(const std::string& how, bool weighed = true) {
  std::string concepts;
  for (int i = 0; i < 4; ++i) {
    const std::string code = std::to_string(i);
    const std::string system = how == "expansion" ? "'system': 'urn:often', " : "";
    concepts += (i == 0 ? "" : ", ") + std::string("{") + system + "'code': '" + code + "', 'display': 'Often " + code +
                "'" + (weighed ? ", 'extension': [{'url': 'EXT:ordinalValue', 'valueDecimal': " + code + "}]" : "") +
                "}";
  }
  const std::string inside = how == "expansion"
                                 ? "'expansion': {'contains': [" + concepts + "]}"
                                 : "'compose': {'include': [{'system': 'urn:often', 'concept': [" + concepts + "]}]}";
  return "{'resourceType': 'ValueSet', 'id': 'often', 'url': 'urn:sets:often', 'version': '2', 'status': 'active', " +
         inside + "}";
}

std::string set_item(const std::string& link, const std::string& set) {
  return "{'linkId': '" + link + "', 'text': 'Was it?', 'type': 'choice', 'answerValueSet': '" + set + "'}";
}

} // namespace

TEST_CASE("a questionnaire is scored that says so by") {
  FormFolder folder;
  folder.answer(kBothThree);

  SECTION("A: variables that look the weights up, where a missing answer counts as 0") {
    std::string sum, any;
    std::string variables = variable("scoreExt", "`http://hl7.org/fhir/StructureDefinition/ordinalValue`");
    for (const char* link : {"q1", "q2", "q3"}) {
      variables += "," + variable(std::string("v_") + link, looked_up(link));
      sum += std::string(sum.empty() ? "" : " + ") + "iif(%v_" + link + ".exists(), %v_" + link + ", 0)";
      any += std::string(any.empty() ? "" : " or ") + "%v_" + link + ".exists()";
    }
    folder.write("form.json", form(kThree + "," + total_item("iif(" + any + ", " + sum + ", {})"),
                                   "'extension': [" + variables + "],\n"));
    CHECK(folder.value() == "6");
    CHECK(folder.answer({}).value() == "null");
  }
  SECTION("B: the sum of weights of all items but some") {
    folder.write("form.json",
                 form(kThree + "," + total_item("%resource.item.where(linkId != `q2`).answer.weight().sum()")));
    CHECK(folder.value() == "3");
  }
  SECTION("C: the sum of ordinals of all answers") {
    folder.write("form.json", form(kThree + "," + total_item("%resource.answers().value.ordinal().sum()")));
    CHECK(folder.value() == "6");
  }
  SECTION("D: the extension that an answer takes along, and one missing answer leaves nothing") {
    const auto weight = [](const std::string& link) {
      return "%resource.item.where(linkId=`" + link +
             "`).answer.valueCoding.extension(`http://hl7.org/fhir/"
             "StructureDefinition/ordinalValue`).valueDecimal.toInteger()";
    };
    folder.write("form.json", form(kThree + "," + total_item(weight("q1") + " + " + weight("q2"))));
    CHECK(folder.value() == "6");
    CHECK(folder.answer({{"q1", "3"}}).value() == "null");
  }
  SECTION("E: a variable of the whole, over link ids that match") {
    folder.write(
        "form.json",
        form(kThree + "," + total_item("%all"),
             "'extension': [" +
                 variable("all", "%resource.item.where(linkId.matches(`^q[12]$`)).answer.value.ordinal().sum()") +
                 "],\n"));
    CHECK(folder.answer({{"q1", "3"}, {"q2", "2"}, {"q3", "3"}}).value() == "5");
  }
  SECTION("F: nothing but weights: no score, unless a side-file says how") {
    folder.write("form.json", form(kThree + ",{'linkId': 'total', 'text': 'Total score', 'type': 'decimal', 'code': "
                                            "[{'system': 'http://loinc.org', 'code': '1-1'}]}"));
    CHECK(folder.scores() == nlohmann::json::parse(fhir("[{'linkId': 'total', 'code': '1-1', 'value': null, "
                                                        "'origin': 'none'}]")));
    folder.write("side.yaml", "scores:\n  - item: total\n    counts: [q1, q2]\n");
    CHECK(folder.scores("--side-file " + folder.at("side.yaml")) ==
          nlohmann::json::parse(fhir("[{'linkId': 'total', 'code': '1-1', 'value': 6, 'origin': 'side-file'}]")));
    CHECK(folder.answer({{"q1", "3"}}).value("total", "--side-file " + folder.at("side.yaml")) == "null");
  }
  SECTION("G: a rule in CQL: refused, with the side-file that would help") {
    folder.write("form.json",
                 form(kThree + ",{'linkId': 'total', 'text': 'Total', 'type': 'decimal', 'extension': [{'url': "
                               "'SDC:calculatedExpression', 'valueExpression': {'language': 'text/cql', 'expression': "
                               "'Library.Total'}}]}"));
    const std::string said = folder.refused();
    CHECK_THAT(said, ContainsSubstring("the score \"total\" is computed in CQL, which needs a server"));
    CHECK_THAT(said, ContainsSubstring("Write the side-file form.yaml beside this file"));
    folder.write("form.yaml", "scores:\n  - item: total\n    counts: [q1, q2, q3]\n    skipped: zero\n");
    CHECK(folder.value() == "6");
  }
  SECTION("G: a rule in CQL beside one in FHIRPath: refused, unless it is not to be shown") {
    folder.write("form.json",
                 form(kThree +
                      ",{'linkId': 'half', 'text': 'Total', 'type': 'decimal', 'extension': [{'url': "
                      "'SDC:calculatedExpression', 'valueExpression': {'language': 'text/cql', 'expression': "
                      "'Library.Half'}}]}," +
                      total_item(kSum)));
    CHECK_THAT(folder.refused(), ContainsSubstring("the score \"half\" is computed in CQL"));
    folder.write("form.yaml", "scores: [{item: half, shown: no}]\n");
    CHECK(folder.value() == "6");
    CHECK(folder.value("half") == "null");
  }
  SECTION("H: weights in a contained value set, with or without expansion") {
    for (const char* how : {"compose", "expansion"})
      for (const char* reference : {"#often", "urn:sets:often", "urn:sets:often|2"}) {
        CAPTURE(how, reference);
        folder.write("form.json",
                     form(set_item("q1", reference) + "," + set_item("q2", reference) + "," + total_item(kSum),
                          "'contained': [" + value_set(how) + "],\n"));
        CHECK(folder.value() == "6");
      }
  }
  SECTION("H: weights in a contained code system") {
    const std::string system =
        "{'resourceType': 'CodeSystem', 'url': 'urn:often', 'status': 'active', 'content': 'complete', 'concept': ["
        "{'code': '0', 'display': 'Never'}, {'code': '3', 'display': 'Always', 'property': [{'code': 'itemWeight', "
        "'valueDecimal': 3}]}]}";
    const std::string set = "{'resourceType': 'ValueSet', 'id': 'often', 'status': 'active', 'compose': {'include': "
                            "[{'system': 'urn:often'}]}}";
    folder.write("form.json", form(set_item("q1", "#often") + "," + set_item("q2", "#often") + "," + total_item(kSum),
                                   "'contained': [" + set + "," + system + "],\n"));
    CHECK(folder.value() == "6");
  }
  SECTION("I: weights in a value set in a file beside it") {
    folder.write("form.json", form(set_item("q1", "urn:sets:often") + "," + set_item("q2", "urn:sets:often|2") + "," +
                                   total_item(kSum)));
    CHECK_THAT(folder.refused(), ContainsSubstring("form.json:3: the answers are in the value set \"urn:sets:often\", "
                                                   "which is not here; put its ValueSet file beside this one"));
    folder.write("a-value-set.json", fhir(value_set("compose")));
    CHECK(folder.value() == "6");
  }
  SECTION("J: nothing at all, and a side-file with weights and a gate") {
    const auto asked = [](const std::string& link) {
      return "{'linkId': '" + link + "', 'text': 'Was it?', 'type': 'boolean'}";
    };
    folder.write("form.json", form(asked("gate") + "," + asked("q1") + "," + asked("q2") +
                                   ",{'linkId': 'total', 'text': 'Score', 'type': 'decimal'}"));
    folder.write("form.yaml",
                 "scores:\n  - item: total\n    counts: [q1, q2]\n    weights: {yes: 1, no: 0}\n    gates: "
                 "[{item: gate, weights: {yes: 1, no: 0}, from: 1, to: 1}]\n");
    const auto answered = [&](bool gate, bool q1, bool q2) {
      nlohmann::json items = nlohmann::json::array();
      for (const auto& [link, yes] : {std::pair{"gate", gate}, {"q1", q1}, {"q2", q2}})
        items.push_back({{"linkId", link}, {"answer", nlohmann::json::array({{{"valueBoolean", yes}}})}});
      folder.write("response.json", nlohmann::json{{"resourceType", "QuestionnaireResponse"}, {"item", items}}.dump());
      return folder.value();
    };
    CHECK(answered(true, true, true) == "2");
    CHECK(answered(true, false, true) == "1");
    CHECK(answered(false, true, true) == "0");
  }
}

TEST_CASE("what a score must not fall for") {
  FormFolder folder;

  SECTION("a tenth item that has weights and does not count: 27, not 30") {
    std::string items, sum;
    std::vector<Given> all;
    for (int i = 1; i <= 10; ++i) {
      const std::string link = "q" + std::to_string(i);
      items += choice_item(link) + ",";
      all.push_back({link, "3"});
      if (i < 10)
        sum += std::string(sum.empty() ? "" : " + ") + "%resource.item.where(linkId = `" + link + "`).answer.weight()";
    }
    folder.write("form.json", form(items + total_item(sum))).answer(all);
    CHECK(folder.value() == "27");
  }
  SECTION("one code in two systems, with weights 1 and 10") {
    const std::string options =
        "{'linkId': 'q1', 'text': 'Was it?', 'type': 'choice', 'answerOption': ["
        "{'valueCoding': {'system': 'urn:one', 'code': 'a', 'display': 'A'}, 'extension': "
        "[{'url': 'EXT:itemWeight', 'valueDecimal': 1}]}, {'valueCoding': {'system': 'urn:two', "
        "'code': 'a', 'display': 'A too'}, 'extension': [{'url': 'EXT:itemWeight', "
        "'valueDecimal': 10}]}]}";
    folder.write("form.json", form(options + "," + total_item("%resource.item.answer.weight().sum()")));
    folder.write("response.json", fhir("{'resourceType': 'QuestionnaireResponse', 'item': [{'linkId': 'q1', 'answer': "
                                       "[{'valueCoding': {'system': 'urn:two', 'code': 'a'}}]}]}"));
    CHECK(folder.value() == "10");
  }
  SECTION("one missing answer: nothing, not the sum of the others") {
    folder.write("form.json", form(kThree + "," +
                                   total_item("%resource.item.where(linkId=`q1`).answer.weight() + "
                                              "%resource.item.where(linkId=`q2`).answer.weight()")));
    CHECK(folder.answer({{"q1", "3"}}).value() == "null");
  }
  SECTION("the name that the weight has had over the years, on the option or on its coding") {
    for (const char* name : {"ordinalValue", "itemWeight", "questionnaire-ordinalValue"}) {
      folder.write("form.json", form(choice_item("q1", name) + "," + total_item(kSum))).answer({{"q1", "2"}});
      CHECK(folder.value() == "2");
    }
    folder.write("form.json",
                 form("{'linkId': 'q1', 'text': 'Was it?', 'type': 'choice', 'answerOption': [{'valueCoding': "
                      "{'system': 'urn:often', 'code': '2', 'display': 'B', 'extension': [{'url': "
                      "'EXT:ordinalValue', 'valueDecimal': 2.5}]}}]}," +
                      total_item(kSum)));
    CHECK(folder.value() == "2.5");
  }
  SECTION("answers of items that are not asked") {
    folder.write("form.json", form(choice_item("q1") + "," +
                                   choice_item("q2", "ordinalValue",
                                               ", 'enableWhen': [{'question': 'q1', 'operator': '=', 'answerCoding': "
                                               "{'system': 'urn:often', 'code': '3'}}]") +
                                   "," + total_item(kSum)));
    CHECK(folder.answer(kBothThree).value() == "6");
    CHECK(folder.answer({{"q1", "1"}, {"q2", "3"}}).value() == "1");
    CHECK_THAT(folder.run_score().said, ContainsSubstring("the answer to \"q2\" is left out"));
  }
  SECTION("several scores, one of which feeds another") {
    folder.write("form.json",
                 form(kThree + "," + total_item("%resource.item.where(linkId=`half`).answer.value * 2", "whole") + "," +
                      total_item("%resource.item.where(linkId=`q1`).answer.weight()", "half")));
    folder.answer({{"q1", "3"}});
    CHECK(folder.value("half") == "3");
    CHECK(folder.value("whole") == "6");
  }
  SECTION("weights that another form's value set gives the same codes") {
    folder.write("form.json", form(choice_item("q1", "") + "," + total_item(kSum))).answer({{"q1", "3"}});
    folder.write("other.json",
                 fhir("{'resourceType': 'ValueSet', 'url': 'urn:other', 'compose': {'include': [{'system': "
                      "'urn:often', 'concept': [{'code': '3', 'display': 'Often 3', 'extension': [{'url': "
                      "'EXT:ordinalValue', 'valueDecimal': 30}]}]}]}}"));
    CHECK(folder.value() == "null");
  }
  SECTION("weights that no answer has, asked for by way of a variable") {
    const std::string variable = "'extension': [{'url': 'EXT:variable', 'valueExpression': {'name': 'all', 'language': "
                                 "'text/fhirpath', 'expression': '%resource.item.answer.weight()'}}],\n";
    folder.write("form.json", form(choice_item("q1", "") + "," + total_item("%all.sum()"), variable))
        .answer({{"q1", "3"}});
    CHECK(folder.value() == "null");
    folder.write("form.json", form(choice_item("q1") + "," + total_item("%all.sum()"), variable));
    CHECK(folder.value() == "3");
  }
  SECTION("an answer that has no weight, beside others that have one: without a word") {
    const std::string bare = choice_item("q1");
    const auto last = bare.rfind(", 'extension'");
    const auto without =
        last == std::string::npos ? bare : bare.substr(0, last) + bare.substr(bare.find("}]", last) + 2);
    REQUIRE(without != bare);
    folder.write("form.json", form(without + "," + total_item(kSum))).answer({{"q1", "1"}});
    CHECK(folder.value() == "1");
    CHECK_THAT(folder.run_score().said,
               ContainsSubstring("has no weight, and others have: it adds nothing to a score"));
  }
  SECTION("a score that depends on itself") {
    folder
        .write("form.json",
               form(choice_item("q1") + "," + total_item("%resource.item.where(linkId=`b`).answer.value", "a") + "," +
                    total_item("%resource.item.where(linkId=`a`).answer.value", "b")))
        .answer({});
    CHECK_THAT(folder.refused(), ContainsSubstring("→"));
  }
}

TEST_CASE("a response") {
  FormFolder folder;
  folder.write("form.json",
               form("{'linkId': 'g', 'text': 'Some', 'type': 'group', 'item': [" + choice_item("q1") + "]}," +
                    choice_item("q2", "ordinalValue", ", 'item': [" + choice_item("q3") + "]") + "," +
                    total_item("%resource.repeat(item | answer.item).answer.value.ordinal().sum()")));
  const auto respond = [&](const std::string& items) {
    folder.write("response.json", fhir("{'resourceType': 'QuestionnaireResponse', 'item': [" + items + "]}"));
  };
  const std::string three = "'answer': [{'valueCoding': {'system': 'urn:often', 'code': '3'}}]";

  SECTION("answers at any depth") {
    respond("{'linkId': 'g', 'item': [{'linkId': 'q1', " + three +
            "}]}, {'linkId': 'q2', 'answer': [{'valueCoding': "
            "{'system': 'urn:often', 'code': '1'}, 'item': [{'linkId': 'q3', " +
            three + "}]}]}");
    CHECK(folder.value() == "7");
  }
  SECTION("names an option by system and code, and nothing less") {
    for (const char* less :
         {"{'valueCoding': {'code': '2'}}", "{'valueString': 'Often 2'}", "{'valueCoding': {'display': 'Often 2'}}"}) {
      CAPTURE(less);
      respond("{'linkId': 'q1', " + three + "}, {'linkId': 'q2', 'answer': [" + less + "]}");
      CHECK(folder.value() == "null");
    }
    CHECK_THAT(folder.run_score().said,
               ContainsSubstring("\"q2\" does not have the bare words \"Often 2\" as an answer"));
  }
  SECTION("may have words of its own for an open choice, which score nothing") {
    std::string open = choice_item("q2");
    open.replace(open.find("'choice'"), 8, "'open-choice'");
    folder.write("form.json", form(choice_item("q1") + "," + open + "," + total_item(kSum)));
    respond("{'linkId': 'q1', " + three + "}, {'linkId': 'q2', 'answer': [{'valueString': 'Often 2'}]}");
    CHECK(folder.value() == "3");
    respond("{'linkId': 'q1', " + three +
            "}, {'linkId': 'q2', 'answer': [{'valueCoding': {'system': 'urn:x', 'code': '2'}}]}");
    CHECK(folder.value() == "null");
  }
  SECTION("keeps no score that leans on what could not be understood, whichever way") {
    const std::string misread = "{'linkId': 'q1', 'answer': [{'valueCoding': {'system': 'urn:x', 'code': '3'}}]}";
    const std::string gated = choice_item("q2", "ordinalValue",
                                          ", 'enableWhen': [{'question': 'q1', 'operator': '=', 'answerCoding': "
                                          "{'system': 'urn:often', 'code': '3'}}]");
    const auto value = [&](const std::string& items) {
      folder.write("form.json", form(items));
      respond(misread + ", {'linkId': 'q2', " + three + "}");
      return folder.value();
    };
    CHECK(value(choice_item("q1", "") + "," + gated + "," + total_item("%resource.item.answer.weight().sum()")) ==
          "null");
    CHECK(value(choice_item("q1", "") + "," + choice_item("q2", "") + "," +
                total_item("%resource.item.where(answer.value.code = `3`).count()")) == "null");
    CHECK(value(choice_item("q1", "") + "," + choice_item("q2") + "," +
                total_item("%resource.item.where(linkId = `q1`).answer.exists().toInteger()", "a") + "," +
                total_item("%resource.item.where(linkId = `a`).answer.value + 1")) == "null");
    CHECK(value(choice_item("q1") + "," + choice_item("q2") + "," +
                total_item("%resource.item.where(linkId = `q2`).answer.weight()")) == "3");
  }
  SECTION("has numbers that the question can have, or says which it cannot") {
    const auto said = [&](const std::string& answer) {
      folder.write("form.json",
                   form("{'linkId': 'n', 'text': 'How many?', 'type': 'integer', 'extension': [{'url': 'EXT:minValue', "
                        "'valueInteger': 1}, {'url': 'EXT:maxValue', 'valueInteger': 10}]}," +
                        total_item("%resource.item.answer.value.sum()")));
      respond("{'linkId': 'n', 'answer': [" + answer + "]}");
      const std::string value = folder.value();
      return value == "null" ? folder.run_score().said : value;
    };
    CHECK(said("{'valueInteger': 10}") == "10");
    CHECK_THAT(said("{'valueInteger': 11}"),
               ContainsSubstring("\"n\" takes no number above 10, and 11 is; it is left out"));
    CHECK_THAT(said("{'valueInteger': 0}"), ContainsSubstring("\"n\" takes no number below 1, and 0 is"));
    CHECK_THAT(said("{'valueDecimal': 2.5}"), ContainsSubstring("\"n\" takes whole numbers only, and 2.5 is none"));
    CHECK_THAT(said("{'valueString': 'five'}"),
               ContainsSubstring("\"n\" does not have the text \"five\" as an answer"));
  }
  SECTION("is not guessed at where an answer cannot be understood") {
    for (
        const char* answers :
        {"{'valueCoding': {'system': 'urn:other', 'code': '3'}}",
         "{'valueCoding': {'system': 'urn:often', 'code': '9'}}", "{'valueInteger': 3}", "{}", "{'value': 3}",
         "{'valueCoding': {'system': 'urn:often', 'code': '3'}}, {'valueCoding': {'system': 'urn:often', 'code': '1'}}"}) {
      CAPTURE(answers);
      respond("{'linkId': 'q1', 'answer': [" + std::string(answers) + "]}, {'linkId': 'q2', " + three + "}");
      CHECK(folder.value() == "null");
      CHECK_THAT(folder.run_score().said,
                 ContainsSubstring("it is left out, and no score that leans on it is computed"));
    }
  }
  SECTION("is not added up where a group is answered twice") {
    const std::string group = "{'linkId': 'g', 'item': [{'linkId': 'q1', " + three + "}]}";
    respond(group + "," + group);
    CHECK(folder.value() == "null");
  }
  SECTION("keeps scores by a side-file that the answer does not belong to") {
    folder.write("form.yaml", "scores: [{item: own, counts: [q2]}, {item: other, counts: [q1]}]\n");
    respond("{'linkId': 'q1', 'answer': [{'valueInteger': 3}]}, {'linkId': 'q2', " + three + "}");
    CHECK(folder.value("own") == "3");
    CHECK(folder.value("other") == "null");
  }
  SECTION("is to this questionnaire") {
    folder.write("form.json", form(choice_item("q1") + "," + total_item(kSum), "'url': 'urn:this',\n"));
    folder.write("response.json", fhir("{'resourceType': 'QuestionnaireResponse', 'questionnaire': 'urn:that|1'}"));
    CHECK_THAT(folder.run_score().said,
               ContainsSubstring("these are answers to urn:that|1, and the questionnaire is urn:this"));
  }
  SECTION("is told of items that the form does not have") {
    respond("{'linkId': 'q9', " + three + "}, {'linkId': 'q2', " + three + "}");
    CHECK(folder.value() == "3");
    CHECK_THAT(folder.run_score().said, ContainsSubstring("the form has no item \"q9\"; its answer is left out"));
  }
  SECTION("is a QuestionnaireResponse, in JSON") {
    folder.write("response.json", "{}");
    CHECK_THAT(folder.refused(), ContainsSubstring("response.json:1: this is not a FHIR QuestionnaireResponse"));
    folder.write("response.json", "{\n  \"item\": [1,, 2]\n}");
    CHECK_THAT(folder.refused(), ContainsSubstring("response.json:2: column 14: this is not valid JSON"));
    CHECK(run("score " + folder.at("form.json") + " --response " + folder.at("nothing.json")).code == 1);
  }
}
