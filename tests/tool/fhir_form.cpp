#include "fhir_form.h"

#include <filesystem>
#include <fstream>

namespace anteroom::help {
namespace {

void replace(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

} // namespace

std::string fhir(std::string text) {
  replace(text, "'", "\"");
  replace(text, "`", "'");
  replace(text, "EXT:", "http://hl7.org/fhir/StructureDefinition/");
  replace(text, "SDC:", "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-");
  return text;
}

std::string choice_item(const std::string& link, const std::string& weight, const std::string& more) {
  std::string options;
  for (int i = 0; i < 4; ++i) {
    const std::string code = std::to_string(i);
    const std::string extension =
        weight.empty() ? "" : ", 'extension': [{'url': 'EXT:" + weight + "', 'valueDecimal': " + code + "}]";
    options += (i == 0 ? "" : ",\n") + std::string("{'valueCoding': {'system': 'urn:often', 'code': '") + code +
               "', 'display': 'Often " + code + "'}" + extension + "}";
  }
  return "{'linkId': '" + link + "', 'text': 'Was it " + link + "?', 'type': 'choice', 'answerOption': [" + options +
         "]" + more + "}";
}

std::string total_item(const std::string& expression, const std::string& link) {
  return "{'linkId': '" + link +
         "', 'text': 'Total', 'type': 'decimal', 'readOnly': true, 'extension': [{'url': "
         "'SDC:calculatedExpression', 'valueExpression': {'language': 'text/fhirpath', 'expression': '" +
         expression + "'}}]}";
}

std::string form(const std::string& items, const std::string& more) {
  return fhir("{'resourceType': 'Questionnaire', 'status': 'active', 'title': 'Ours',\n" + more + "'item': [\n" +
              items + "\n]}\n");
}

FormFolder& FormFolder::write(const std::string& name, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(at(name)).parent_path());
  std::ofstream(at(name), std::ios::binary) << text;
  return *this;
}

FormFolder& FormFolder::answer(const std::vector<Given>& given) {
  nlohmann::json response{{"resourceType", "QuestionnaireResponse"}, {"status", "completed"}};
  response["item"] = nlohmann::json::array();
  for (const Given& one : given)
    response["item"].push_back(
        {{"linkId", one.link},
         {"answer", nlohmann::json::array({{{"valueCoding", {{"system", "urn:often"}, {"code", one.code}}}}})}});
  return write("response.json", response.dump(1));
}

Ran FormFolder::run_score(const std::string& more) const {
  return run("score " + at("form.json") + " --response " + at("response.json") + " --json " + more);
}

nlohmann::json FormFolder::scores(const std::string& more) const {
  const Ran ran = run_line(std::string(ANTEROOM_CONTENT_PROGRAM) + " score " + at("form.json") + " --response " +
                           at("response.json") + " --json " + more + " 2> " + at("said"));
  INFO(ran.said);
  REQUIRE(ran.code == 0);
  return nlohmann::json::parse(ran.said);
}

std::string FormFolder::value(const std::string& link, const std::string& more) const {
  for (const auto& one : scores(more))
    if (one.at("linkId") == link) return one.at("value").dump();
  return "no such score";
}

std::string FormFolder::refused(const std::string& more) const {
  Ran ran = run_score(more);
  CHECK(ran.code == 1);
  replace(ran.said, folder_.path() + "/", "");
  return ran.said;
}

} // namespace anteroom::help
