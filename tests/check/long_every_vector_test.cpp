// Forms of the size of the PHQ-9 in every one of their 262,144 answers: platform/test --long.
#include "check/every_vector.h"

using namespace anteroom;
using namespace anteroom::check;

TEST_CASE("nine questions of four answers, looked up in the file by variables") {
  std::set<std::string> names;
  Item total = help::total("total", "0");
  std::string sum;
  for (int i = 1; i <= 9; ++i) {
    const std::string link = "q" + std::to_string(i);
    total.variables.push_back({link, help::fhirpath("%questionnaire.item.where(linkId = '" + link +
                                                    "').answerOption.where(valueCoding.code="
                                                    "%resource.item.where(linkId = '" +
                                                    link +
                                                    "').answer.valueCoding.code).extension"
                                                    ".where(url='" +
                                                    help::kOrdinal + "').valueDecimal")});
    names.insert(link);
    sum += (i > 1 ? " + " : "") + ("iif(%" + link + ".exists(), %" + link + ", 0)");
  }
  total.calculated = help::fhirpath(sum, names);
  std::vector<Item> items = help::questions(9);
  items.push_back(total);
  items.push_back(help::scale("difficulty", {0, 1, 2, 3}));
  CHECK(help::every_vector(help::form(items), 9, 4, false, help::sum_of) == 262'144);
}

TEST_CASE("nine questions of four answers, weighed") {
  std::vector<Item> items = help::questions(9);
  items.push_back(help::total("total", "%resource.answers().value.ordinal().sum()", {}, Kind::quantity));
  CHECK(help::every_vector(help::form(items), 9, 4, false, help::sum_of) == 262'144);
}

TEST_CASE("seven questions of four answers or none, by a side-file") {
  Questionnaire made = help::questionnaire(help::questions(7));
  Score score;
  score.link = "total";
  score.origin = Origin::side_file;
  score.skipped = Skipped::zero;
  for (int i = 1; i <= 7; ++i) score.terms.push_back({"q" + std::to_string(i), {}});
  made.scores = {score};
  const auto expected = [](const std::vector<int>& choices) -> std::optional<int> {
    bool any = false;
    for (const int choice : choices) any = any || choice >= 0;
    return any ? std::optional(help::sum_of(choices)) : std::nullopt;
  };
  CHECK(help::every_vector(*Form::make(made), 7, 4, true, expected) == 78'125);
}
