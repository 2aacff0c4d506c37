// Every way to answer a published PHQ-9, through the importer and the kiosk's engine, against a plain sum of what stands
// in the file.
#include "check/form.h"
#include "help/catch.h"
#include "tool/fhir/questionnaire.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace anteroom;

namespace {

std::string published(const std::string& name) {
  const char* named = std::getenv("ANTEROOM_FHIR_FILES");
  std::ifstream in((named ? std::string(named) : ANTEROOM_SOURCE_DIR "/../shared/fhir") + "/" + name, std::ios::binary);
  if (!in) {
    WARN("skipped: " << name << " is not here; ANTEROOM_FHIR_FILES names the folder that has it");
    return "";
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

check::Form form_of(const std::string& text) {
  content::Mistakes mistakes;
  const auto json = content::read_json(text, "f.json", mistakes);
  REQUIRE(json);
  auto made = content::fhir::read_questionnaire(*json, "f.json", "en", {}, mistakes);
  REQUIRE(made);
  auto form = check::Form::make(std::move(made->form));
  REQUIRE(form);
  return std::move(*form);
}

// The number under the first extension of an element whose address ends so, or -1.
int weight(const nlohmann::json& element) {
  for (const auto& one : element.value("extension", nlohmann::json::array()))
    if (const std::string url = one.value("url", ""); url.ends_with("ordinalValue") || url.ends_with("itemWeight"))
      return static_cast<int>(one.value("valueDecimal", -1.0));
  return -1;
}

// What the answers to the first nine questions weigh, read off the file without our own reader.
std::vector<std::vector<int>> weights_in(const nlohmann::json& file, const nlohmann::json& items) {
  std::vector<std::vector<int>> made;
  for (const auto& item : items) {
    std::vector<int> own;
    for (const auto& option : item.value("answerOption", nlohmann::json::array())) {
      const int on_option = weight(option);
      own.push_back(on_option >= 0 ? on_option : weight(option.value("valueCoding", nlohmann::json::object())));
    }
    if (item.contains("answerValueSet"))
      for (const auto& one : file.at("contained").at(0).at("compose").at("include").at(0).at("concept"))
        own.push_back(weight(one));
    if (own.size() == 4 && own[3] == 3) made.push_back(own);
    for (auto& inner : weights_in(file, item.value("item", nlohmann::json::array()))) made.push_back(std::move(inner));
  }
  return made;
}

void try_all(const std::string& name) {
  const std::string text = published(name);
  if (text.empty()) return;
  const check::Form form = form_of(text);
  const nlohmann::json file = nlohmann::json::parse(text);
  std::vector<std::vector<int>> weights = weights_in(file, file.at("item"));
  REQUIRE(weights.size() >= 9);
  const std::vector<int> asked = check::questions(form, {});
  REQUIRE(asked.size() >= 9);
  long wrong = 0, tried = 0;
  for (int vector = 0; vector < 1 << 18; ++vector) {
    check::Answers answers;
    int expected = 0;
    for (std::size_t i = 0; i < 9; ++i) {
      const int chosen = vector >> (2 * i) & 3;
      answers.given[asked[i]] = {{chosen}, {}, {}};
      expected += weights[i][static_cast<std::size_t>(chosen)];
    }
    const auto scores = check::scores(form, answers);
    ++tried;
    if (scores.size() != 1 || scores[0].value != check::Decimal(expected)) ++wrong;
  }
  CHECK(tried == 262'144);
  CHECK(wrong == 0);
}

} // namespace

TEST_CASE("every way to answer the nine questions of a published PHQ-9") {
  SECTION("with weights on its options") { try_all("lforms-phq9.json"); }
  SECTION("with weights in a value set that it contains") { try_all("hl7-sdc-phq9.json"); }
}
