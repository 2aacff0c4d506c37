// A FHIR Questionnaire, as somebody published it.
#include "fuzz/author_file.h"

#include "check/form.h"
#include "tool/fhir/questionnaire.h"
#include "tool/json.h"

namespace anteroom::fuzz {

void read(std::string_view bytes) {
  read_author_file(bytes, "checks/near.json", [&](content::Folder& folder, content::Mistakes& mistakes) {
    const auto file = folder.read("checks/near.json", content::kLargestFhir);
    const auto json = file ? content::read_json(file->text, file->shown, mistakes) : std::nullopt;
    const auto made =
        json ? content::fhir::read_questionnaire(*json, file->shown, "es-MX", {*json}, mistakes) : std::nullopt;
    require(made || !mistakes.none(), "a questionnaire that cannot be read is told");
    if (!made || !mistakes.none()) return;
    const auto form = check::Form::make(made->form);
    require(form.ok(), "what has no mistake is a form");
    require(check::scores(*form, check::first_answers(*form)).size() == made->form.scores.size(), "each score is told");
  });
}

} // namespace anteroom::fuzz
