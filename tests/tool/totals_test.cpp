// Which numbers of a published questionnaire are its totals, and which are questions.
#include "author_folder.h"
#include "fhir_form.h"
#include "help/catch.h"
#include "tool/fhir/total_names.h"

using namespace anteroom::help;
using anteroom::content::fhir::names_a_total;

TEST_CASE("a number that could be asked is taken for a total by its label alone") {
  for (const char* label : {"Total score",
                            "PHQ-9 total",
                            "Score",
                            "Score total",
                            "Gesamtpunktzahl",
                            "Summenscore",
                            "Puntuación total",
                            "Puntuación",
                            "Score total PHQ-9",
                            "Punteggio totale",
                            "Pontuação total",
                            "Totaalscore",
                            "Totalpoäng",
                            "Suma punktów",
                            "Общий балл",
                            "Загальний бал",
                            "总分",
                            "PHQ-9总分",
                            "總分",
                            "合計",
                            "총점",
                            "Toplam puan",
                            "Tổng điểm",
                            "المجموع",
                            "Patient health questionnaire 9 item (PHQ-9) total score [Reported]"}) {
    CAPTURE(label);
    CHECK(names_a_total(label));
  }
  for (const char* question :
       {"In the last 30 days, on how many days were you totally unable to work?", "How many drinks in total last week?",
        "How many drinks in total", "Wie viele Tage insgesamt?", "Combien d'heures de sommeil par nuit ?",
        "Nombre de somatic issues", "How much did your mood score today?", "Total?", "你的总分？", "总分是多少？",
        "مجموع؟", "Total number of days that you were not able to work", "Hours of sleep", "Somme de travail?",
        "Totally", ""}) {
    CAPTURE(question);
    CHECK_FALSE(names_a_total(question));
  }
}

TEST_CASE("no number is lost without a word") {
  AuthorFolder author;
  const auto put = [&](const std::string& text, const std::string& more = "") {
    author.write("checks/their.json", form(choice_item("a", "") + ",\n{'linkId': 'n', 'text': '" + text +
                                           "', 'type': 'integer'" + more + "}"));
  };
  SECTION("what is called a total is told of, with what to write to have it asked") {
    put("Total score");
    CHECK_THAT(
        author.warned(),
        ContainsSubstring("their.json:7: \"n\" (\"Total score\") is taken for a total and is not asked; if visitors "
                          "are to answer it, give it a \"minValue\" and a \"maxValue\""));
  }
  SECTION("and is asked when it has ends, or is a question") {
    put("Total score", ", 'extension': [{'url': 'EXT:minValue', 'valueInteger': 0}, {'url': 'EXT:maxValue', "
                       "'valueInteger': 9}]");
    CHECK(author.warned().find("taken for a total") == std::string::npos);
    put("On how many days were you totally unable to work?");
    CHECK(author.warned().find("taken for a total") == std::string::npos);
  }
}

TEST_CASE("an expression finds the extension that it looks for in the questionnaire, however it asks") {
  FormFolder folder;
  const std::string options = "'answerOption': [{'valueCoding': {'system': 'urn:often', 'code': '1', 'display': 'A'}, "
                              "'extension': [{'url': 'urn:ours:points', 'valueInteger': 5}]}]";
  for (const char* asks :
       {".where(url = `urn:ours:points`)", ".where(url.contains(`points`))", "", ".where(url.endsWith(`:points`))",
        ".where(url = `urn:ours` + `:points`)", ".where($this.children().exists())"}) {
    CAPTURE(asks);
    folder
        .write("form.json",
               form("{'linkId': 'q', 'text': 'Q?', 'type': 'choice', " + options + "}," +
                    total_item("%questionnaire.item.where(linkId = `q`).answerOption.where(valueCoding.code "
                               "= %resource.item.where(linkId = `q`).answer.valueCoding.code).extension" +
                               std::string(asks) + ".valueInteger.sum()")))
        .answer({{"q", "1"}});
    CHECK(folder.value() == "5");
  }
}

TEST_CASE("what asks for the day stays empty, and the rest is taken") {
  FormFolder folder;
  folder
      .write("form.json", form(choice_item("q1") + "," + total_item("today()", "when") + "," +
                               total_item("%resource.item.where(linkId = `q1`).answer.weight()")))
      .answer({{"q1", "2"}});
  CHECK(folder.value() == "2");
  CHECK(folder.value("when") == "null");
  CHECK_THAT(folder.run_score().said, ContainsSubstring("asks what day or time it is, and a kiosk keeps none"));
}

TEST_CASE("a score that would run out of steps is refused by its name") {
  FormFolder folder;
  std::string items, variables, sum;
  constexpr int kMany = 60;
  for (int i = 0; i < kMany; ++i) {
    const std::string link = "x" + std::to_string(i);
    items += choice_item(link) + ",";
    variables += std::string(i == 0 ? "" : ", ") + "{'url': 'EXT:variable', 'valueExpression': {'name': '" + link +
                 "', 'language': 'text/fhirpath', 'expression': '%questionnaire.descendants().where(linkId = `" + link +
                 "`).answerOption.where(value.code = %resource.descendants().where(linkId = `" + link +
                 "`).answer.value.code).extension(`http://hl7.org/fhir/StructureDefinition/ordinalValue`).value'}}";
    sum += (i == 0 ? "%" : " + %") + link;
  }
  folder.write("form.json", form(items + total_item(sum), "'extension': [" + variables + "],\n")).answer({});
  CHECK_THAT(folder.refused(),
             ContainsSubstring("the score \"total\" takes more steps than a kiosk has for one answer"));
}
