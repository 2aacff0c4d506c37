// Published questionnaires that may not be copied into this repository, where a machine has them: in a folder that the
// environment names, or beside this repository.
#include "author_folder.h"
#include "fhir_form.h"
#include "help/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace anteroom::help;

namespace {

constexpr const char* kFolder = "ANTEROOM_FHIR_FILES";

// The text of a published file; "" and a visible note where there is none.
std::string published(const std::string& name) {
  const char* named = std::getenv(kFolder);
  const std::string folder = named ? named : ANTEROOM_SOURCE_DIR "/../shared/fhir";
  std::ifstream in(folder + "/" + name, std::ios::binary);
  if (!in) {
    WARN("skipped: " << name << " is not here; " << kFolder << " names the folder that has it");
    return "";
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

// A response that gives the answers numbered `chosen` (from the last: 1) to the first of the choices in `questions`.
nlohmann::json answered(const nlohmann::json& items, int& questions, const nlohmann::json& contained) {
  nlohmann::json made = nlohmann::json::array();
  for (const auto& item : items) {
    nlohmann::json one{{"linkId", item.at("linkId")}};
    nlohmann::json last;
    if (item.contains("answerOption")) last = item["answerOption"].back()["valueCoding"];
    if (item.contains("answerValueSet")) {
      const auto& include = contained[0]["compose"]["include"][0];
      last = {{"system", include["system"]}, {"code", include["concept"].back()["code"]}};
    }
    if (!last.is_null() && questions-- > 0)
      one["answer"] = nlohmann::json::array({nlohmann::json{{"valueCoding", last}}});
    if (item.contains("item")) one["item"] = answered(item["item"], questions, contained);
    made.push_back(one);
  }
  return made;
}

// The total when the first `count` questions are answered with their last answer.
std::string total(const std::string& text, int count) {
  const nlohmann::json form = nlohmann::json::parse(text);
  const nlohmann::json contained = form.contains("contained") ? form["contained"] : nlohmann::json();
  const nlohmann::json response{{"resourceType", "QuestionnaireResponse"},
                                {"item", answered(form["item"], count, contained)}};
  FormFolder folder;
  folder.write("form.json", text).write("response.json", response.dump());
  const auto scores = folder.scores();
  REQUIRE(scores.size() == 1);
  CHECK(scores[0].at("origin") == "file");
  CHECK(scores[0].at("code") == "44261-6");
  return scores[0].at("value").dump();
}

} // namespace

TEST_CASE("published files, where they are at hand") {
  SECTION("a PHQ-9 that looks its weights up") {
    const std::string text = published("lforms-phq9.json");
    if (text.empty()) return;
    CHECK(total(text, 100) == "27"); // the tenth question never counts
    CHECK(total(text, 1) == "3");
    CHECK(total(text, 0) == "null");
  }
  SECTION("a PHQ-9 with its weights in a contained value set") {
    const std::string text = published("hl7-sdc-phq9.json");
    if (text.empty()) return;
    CHECK(total(text, 100) == "27");
    CHECK(total(text, 1) == "3");
    CHECK(total(text, 0) == "0"); // FHIRPath's sum of nothing; no band is named for it
  }
  SECTION("an STU3 edition, refused by that name") {
    const std::string text = published("argonaut-stu3-phq9.json");
    if (text.empty()) return;
    FormFolder folder;
    folder.write("form.json", text).write("response.json", "{}");
    CHECK_THAT(folder.refused(), ContainsSubstring("this is written for FHIR STU3"));
  }
  SECTION("all of R4 in one folder of content, unchanged") {
    AuthorFolder author;
    for (const char* name : {"lforms-phq9.json", "hl7-sdc-phq9.json", "lforms-enable-when.json"}) {
      const std::string text = published(name);
      if (text.empty()) return;
      author.write(std::string("checks/") + name, text);
    }
    CHECK(author.told() == "");
    const std::string bundle = author.beside("all.anteroom");
    CHECK(run("build " + author.path() + " -o " + bundle).code == 0);
    const std::string said = run("inspect " + bundle).said;
    CHECK_THAT(said,
               ContainsSubstring("    score /44261-6 (44261-6): computed by the file's own expression; bands 0 to 4 "));
    CHECK_THAT(said, ContainsSubstring("    support at once after H1/T1/Q9"));
  }
}
