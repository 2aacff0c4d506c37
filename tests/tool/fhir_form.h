#pragma once
// Questionnaires of our own writing, and what the program says of them. Written short: 'these' stand for "quotes" of
// JSON, and `these` for those of FHIRPath.
#include "help/temp_folder.h"
#include "program.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace anteroom::help {

// That text with its quotes as they should be, and with the addresses of extensions in full: EXT:name, SDC:name.
std::string fhir(std::string text);

// {'linkId': link, 'text': link, 'type': 'choice', 'answerOption': [four codings urn:often|0..3]} with weights 0 to 3
// under the extension of that name, and nothing when it is empty. `more` stands behind, and begins with a comma.
std::string choice_item(const std::string& link, const std::string& weight = "ordinalValue",
                        const std::string& more = "");
// A total of type decimal, calculated by that expression.
std::string total_item(const std::string& expression, const std::string& link = "total");
// A Questionnaire of these items; `more` stands before them, and ends with a comma.
std::string form(const std::string& items, const std::string& more = "");

// An answer urn:often|code to a choice; nothing for "".
struct Given {
  std::string link, code;
};

// A folder with files, and the program run on them.
class FormFolder {
public:
  FormFolder& write(const std::string& name, const std::string& text);
  std::string at(const std::string& name) const { return folder_ / name; }
  // A QuestionnaireResponse of these answers, as response.json.
  FormFolder& answer(const std::vector<Given>& given);
  // What `score --json` says of form.json with response.json; `more` are further arguments. Fails the test when it ends
  // otherwise than with 0.
  nlohmann::json scores(const std::string& more = "") const;
  // The value of one score, as JSON writes it: "27", "null"; "no such score".
  std::string value(const std::string& link = "total", const std::string& more = "") const;
  // What it says when it refuses the form: without the folder's name. Fails the test when it does not refuse.
  std::string refused(const std::string& more = "") const;
  Ran run_score(const std::string& more = "") const;

private:
  TempFolder folder_;
};

} // namespace anteroom::help
