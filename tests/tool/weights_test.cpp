// Whose weight an answer has.
#include "fhir_form.h"
#include "help/catch.h"

using namespace anteroom::help;

namespace {

const char* const kSum = "%resource.item.answer.value.weight().sum()";

// Codes 0 to 3 of urn:often; with weights of `each` times the code, or without.
std::string value_set(const std::string& id, int each) {
  std::string concepts;
  for (int i = 0; i < 4; ++i)
    concepts +=
        (i == 0 ? "" : ", ") + std::string("{'code': '") + std::to_string(i) + "', 'display': 'Often " +
        std::to_string(i) + "'" +
        (each == 0 ? ""
                   : ", 'extension': [{'url': 'EXT:itemWeight', 'valueDecimal': " + std::to_string(i * each) + "}]") +
        "}";
  return "{'resourceType': 'ValueSet', 'id': '" + id + "', 'url': 'urn:sets:" + id +
         "', 'status': 'active', 'compose': {'include': [{'system': 'urn:often', 'concept': [" + concepts + "]}]}}";
}

std::string set_item(const std::string& link, const std::string& set) {
  return "{'linkId': '" + link + "', 'text': 'Was it?', 'type': 'choice', 'answerValueSet': '" + set + "'}";
}

std::string code_system(const std::string& url, int weight) {
  return "{'resourceType': 'CodeSystem', 'url': '" + url +
         "', 'content': 'supplement', 'supplements': 'urn:often', 'concept': [{'code': '3', 'extension': [{'url': "
         "'EXT:itemWeight', 'valueDecimal': " +
         std::to_string(weight) + "}]}]}";
}

} // namespace

TEST_CASE("an answer has the weight of its own question, never another's") {
  FormFolder folder;
  folder.answer({{"gate", "3"}, {"q1", "3"}});
  SECTION("when a value set of another question gives the same code one") {
    folder.write("form.json", form(choice_item("gate", "") + "," + set_item("q1", "#one") + "," + total_item(kSum),
                                   "'contained': [" + value_set("one", 1) + "],\n"));
    CHECK(folder.value() == "3");
  }
  SECTION("when two value sets have the same codes") {
    folder.write("form.json", form(set_item("gate", "#bare") + "," + set_item("q1", "#one") + "," + total_item(kSum),
                                   "'contained': [" + value_set("one", 1) + "," + value_set("bare", 0) + "],\n"));
    CHECK(folder.value() == "3");
    folder.write("form.json", form(set_item("gate", "#ten") + "," + set_item("q1", "#one") + "," + total_item(kSum),
                                   "'contained': [" + value_set("one", 1) + "," + value_set("ten", 10) + "],\n"));
    CHECK(folder.value() == "33");
  }
  SECTION("when the value set is in a file beside it") {
    folder.write("set.json", fhir(value_set("one", 1)));
    folder.write("form.json",
                 form(choice_item("gate", "") + "," + set_item("q1", "urn:sets:one") + "," + total_item(kSum)));
    CHECK(folder.value() == "3");
  }
}

TEST_CASE("a weight stands under HL7's own address") {
  FormFolder folder;
  const auto option = [](const std::string& extensions) {
    return form("{'linkId': 'q1', 'text': 'Was it?', 'type': 'choice', 'answerOption': [{'valueCoding': {'system': "
                "'urn:often', 'code': '3', 'display': 'A'}, 'extension': [" +
                extensions + "]}]}," + total_item(kSum));
  };
  folder.answer({{"q1", "3"}});
  folder.write("form.json", option("{'url': 'urn:ours/itemWeight', 'valueDecimal': 9}"));
  CHECK(folder.value() == "null");
  folder.write("form.json", option("{'url': 'urn:ours/ordinalValue', 'valueDecimal': 9}, {'url': 'EXT:ordinalValue', "
                                   "'valueDecimal': 1}"));
  CHECK(folder.value() == "1");
}

TEST_CASE("two supplements that disagree about a code are told of, not chosen from") {
  FormFolder folder;
  folder.write("form.json", form(choice_item("q1", "") + "," + total_item(kSum))).answer({{"q1", "3"}});
  folder.write("a.json", fhir(code_system("urn:a", 3)));
  CHECK(folder.value() == "3");
  folder.write("b.json", fhir(code_system("urn:b", 30)));
  CHECK_THAT(folder.refused(), ContainsSubstring("the code \"3\" of urn:often has two weights, "));
}

TEST_CASE("an include that names codes and a value set has what is in both") {
  FormFolder folder;
  const std::string both = "{'resourceType': 'ValueSet', 'id': 'both', 'compose': {'include': [{'system': 'urn:often', "
                           "'concept': [{'code': '2'}, {'code': '9'}], 'valueSet': ['urn:sets:one']}]}}";
  folder.write("form.json", form(set_item("q1", "#both") + "," + total_item(kSum),
                                 "'contained': [" + value_set("one", 1) + "," + both + "],\n"));
  CHECK(folder.answer({{"q1", "2"}}).value() == "2");
  CHECK(folder.answer({{"q1", "3"}}).value() == "null");
  CHECK(folder.answer({{"q1", "9"}}).value() == "null");
}
