// The side-files that the program comes with, on questionnaires of our own writing that carry the codes.
#include "author_folder.h"
#include "check/form.h"
#include "fhir_form.h"
#include "help/catch.h"
#include "store/store.h"
#include "tool/build.h"
#include "tool/check.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace anteroom::help;

namespace {

const std::vector<std::string> kPhq9{"44250-9", "44255-8", "44259-0", "44254-1", "44251-7",
                                     "44258-2", "44252-5", "44253-3", "44260-8"};
const std::vector<std::string> kGad7{"69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"};
const std::vector<std::string> kPhq4{"69725-0", "68509-9", "44250-9", "44255-8"};
const std::vector<std::string> kPcPtsd5{"102011-4", "102012-2", "102013-0", "102014-8", "102015-5", "102016-3"};
const std::vector<std::string> kOften{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
const std::vector<std::string> kYesNo{"LA33-6", "LA32-8"};

// Items that carry those codes, the answers without weights, and a bare total.
std::string items(const std::vector<std::string>& codes, const std::vector<std::string>& answers,
                  const std::string& total) {
  std::string made;
  for (const std::string& code : codes) {
    std::string options;
    for (const std::string& answer : answers)
      options += (options.empty() ? "" : ",") +
                 std::string("{'valueCoding': {'system': 'http://loinc.org', 'code': '") + answer + "', 'display': '" +
                 answer + "'}}";
    made += "{'linkId': '/" + code + "', 'text': 'Ours', 'type': 'choice', 'answerOption': [" + options + "]},\n";
  }
  return made + "{'linkId': '/" + total + "', 'text': 'Score', 'type': 'decimal', 'code': [{'code': '" + total + "'}]}";
}

std::string panel(const std::string& code) {
  return "'code': [{'system': 'http://loinc.org', 'code': '" + code + "'}],\n";
}

// The answers numbered `chosen`, one for each code; -1: none.
void answer(FormFolder& folder, const std::vector<std::string>& codes, const std::vector<std::string>& answers,
            const std::vector<int>& chosen) {
  nlohmann::json all = nlohmann::json::array();
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (chosen[i] >= 0)
      all.push_back(
          {{"linkId", "/" + codes[i]},
           {"answer", nlohmann::json::array({{{"valueCoding",
                                               {{"system", "http://loinc.org"},
                                                {"code", answers[static_cast<std::size_t>(chosen[i])]}}}}})}});
  folder.write("response.json", nlohmann::json{{"resourceType", "QuestionnaireResponse"}, {"item", all}}.dump());
}

} // namespace

TEST_CASE("a shipped side-file") {
  FormFolder folder;

  SECTION("scores the PHQ-9: all nearly every day is 27, and one answer alone is no score") {
    folder.write("form.json", form(items(kPhq9, kOften, "44261-6"), panel("44249-1")));
    answer(folder, kPhq9, kOften, std::vector<int>(9, 3));
    CHECK(folder.scores() == nlohmann::json::parse(fhir("[{'linkId': '/44261-6', 'code': '44261-6', 'value': 27, "
                                                        "'origin': 'side-file'}]")));
    answer(folder, kPhq9, kOften, {3, -1, -1, -1, -1, -1, -1, -1, -1});
    CHECK(folder.value("/44261-6") == "null");
  }
  SECTION("scores the GAD-7 and the PHQ-4") {
    folder.write("form.json", form(items(kGad7, kOften, "70274-6"), panel("69737-5")));
    answer(folder, kGad7, kOften, {0, 1, 2, 3, 3, 3, 3});
    CHECK(folder.value("/70274-6") == "15");
    folder.write("form.json", form(items(kPhq4, kOften, "70272-0")));
    answer(folder, kPhq4, kOften, {3, 3, 3, 2});
    CHECK(folder.value("/70272-0") == "11");
  }
  SECTION("scores the PC-PTSD-5 through its gate") {
    folder.write("form.json", form(items(kPcPtsd5, kYesNo, "102017-1"), panel("102010-6")));
    answer(folder, kPcPtsd5, kYesNo, {0, 0, 0, 1, 0, 1});
    CHECK(folder.value("/102017-1") == "3");
    answer(folder, kPcPtsd5, kYesNo, {1, 0, 0, 0, 0, 0}); // no such event: 0, whatever follows
    CHECK(folder.value("/102017-1") == "0");
    answer(folder, kPcPtsd5, kYesNo, {-1, 0, 0, 0, 0, 0});
    CHECK(folder.value("/102017-1") == "null");
  }
  SECTION("is found by the total or by the questions where the panel has no code") {
    folder.write("form.json", form(items(kPhq9, kOften, "44261-6")));
    answer(folder, kPhq9, kOften, std::vector<int>(9, 1));
    CHECK(folder.value("/44261-6") == "9");
    folder.write("form.json", form(items(kPhq9, kOften, "own-total")));
    CHECK(folder.value("44261-6") == "9");
  }
  SECTION("is not used where it does not fit, nor where another is given") {
    folder.write("form.json", form(items({"44250-9", "44255-8"}, kOften, "44261-6"), panel("44249-1")));
    answer(folder, {"44250-9", "44255-8"}, kOften, {3, 3});
    CHECK(folder.value("/44261-6") == "null");
    CHECK_THAT(folder.run_score().said, ContainsSubstring("so this side-file does not fit"));
    folder.write("side.yaml", "scores:\n  - {item: 44261-6, counts: [44250-9], weights: [5, 6, 7, 8]}\n");
    CHECK(folder.value("/44261-6", "--side-file " + folder.at("side.yaml")) == "8");
  }
  SECTION("gives what a clinic's own one leaves open, score by score") {
    folder.write("form.json", form(items(kPhq4, kOften, "70272-0")));
    answer(folder, kPhq4, kOften, {3, 3, 3, 2});
    const char* const own =
        "minutes: 2\nscores: [{item: /70272-0, bands: [{id: all, from: 0, to: 12, title: {en: All}, "
        "text: {en: [\"Ours.\"]}}]}]\n";
    folder.write("side.yaml", own);
    CHECK(folder.value("/70272-0", "--side-file " + folder.at("side.yaml")) == "11");
    folder.write("form.yaml", own);
    CHECK(folder.value("/70272-0") == "11");
    AuthorFolder author;
    author.write("checks/phq-4.json", form(items(kPhq4, kOften, "70272-0")));
    author.write("checks/phq-4.yaml", own);
    CHECK(author.told() == "");
    const auto checked = anteroom::content::check(author.path());
    REQUIRE(checked);
    CHECK(checked->content.checks.back().forms.at("en").scores.at(0).bands.size() == 1);
  }
  SECTION("names the lowest band where the gate of the PC-PTSD-5 is answered with no, and nothing else was asked") {
    AuthorFolder author;
    std::string all = items(kPcPtsd5, kYesNo, "102017-1");
    const std::string asked_after =
        "'enableWhen': [{'question': '/102011-4', 'operator': '=', 'answerCoding': {'system': "
        "'http://loinc.org', 'code': 'LA33-6'}}], 'linkId': ";
    const std::string link = "'linkId': '/10201";
    for (auto at = all.find(link, all.find(link) + 1); at != std::string::npos; at = all.find(link, at))
      all.replace(at, 10, asked_after), at += asked_after.size() + 10;
    author.write("checks/pc.json", form(all, panel("102010-6")));
    CHECK(author.told() == "");
    const auto checked = anteroom::content::check(author.path());
    REQUIRE(checked);
    for (const auto& one : checked->content.checks) {
      if (one.id.id != "pc") continue;
      const auto made = anteroom::check::Form::make(one.forms.at("en"));
      REQUIRE(made);
      const auto no = anteroom::check::with_answer(*made, {}, 0, {{1}, {}, {}});
      CHECK(anteroom::check::questions(*made, no).size() == 1);
      CHECK(anteroom::check::result(*made, no).id == "few");
      CHECK(anteroom::check::result(*made, {}).id == "too-few");
    }
  }
  SECTION("stands beside another where a form holds both") {
    folder.write("form.json", form(items(kPhq9, kOften, "44261-6") + ",\n" + items(kGad7, kOften, "70274-6")));
    std::vector<std::string> codes = kPhq9;
    codes.insert(codes.end(), kGad7.begin(), kGad7.end());
    answer(folder, codes, kOften, std::vector<int>(codes.size(), 3));
    CHECK(folder.value("/44261-6") == "27");
    CHECK(folder.value("/70274-6") == "21");
  }
  SECTION("counts uncoded questions by their places only where there are just as many") {
    const auto uncoded = [&](int count) {
      std::string all;
      for (int i = 0; i < count; ++i) {
        std::string one = items({"44250-9"}, kOften, "x");
        one = one.substr(0, one.find(",\n"));
        const std::string code = "/44250-9";
        one.replace(one.find(code), code.size(), "n" + std::to_string(i));
        all += one + ",\n";
      }
      return form(all + "{'linkId': 't', 'text': 'Total', 'type': 'decimal'}", panel("44249-1"));
    };
    const std::string three =
        "{'resourceType': 'QuestionnaireResponse', 'item': [{'linkId': 'n0', 'answer': [{'valueCoding': {'system': "
        "'http://loinc.org', 'code': 'LA6571-9'}}]}";
    std::string all = three;
    for (int i = 1; i < 9; ++i) {
      std::string one = three.substr(three.find("{'linkId'"));
      all += ", " + one.replace(one.find("n0"), 2, "n" + std::to_string(i));
    }
    folder.write("response.json", fhir(all + "]}"));
    folder.write("form.json", uncoded(9));
    CHECK(folder.value("t") == "27"); // the only total there is
    folder.write("form.json", uncoded(10));
    CHECK(folder.value("t") == "null");
  }
  SECTION("makes a bare file of the PHQ-9 content, with support after its ninth question") {
    AuthorFolder author;
    author.write("checks/phq-9.json", form(items(kPhq9, kOften, "44261-6"), panel("44249-1")));
    CHECK(author.told() == "");
    CHECK_THAT(author.warned(), ContainsSubstring("there is no card \"not-broken\" here, so it is not offered"));
    const auto checked = anteroom::content::check(author.path());
    REQUIRE(checked);
    const auto& form = checked->content.checks.back().forms.at("en");
    REQUIRE(form.safety.size() == 1);
    CHECK(form.safety[0].items == std::vector<anteroom::check::Watched>{{"/44260-8", {0}}});
    REQUIRE(form.scores.at(0).bands.size() == 5);
    CHECK(form.scores[0].bands[2].from == anteroom::check::Decimal(10));
    CHECK(checked->content.checks.back().topic.id == "calm"); // where a check stands already
  }
}

TEST_CASE("a form with two scores makes a bundle that a kiosk opens") {
  AuthorFolder author;
  const std::string file = author.beside("clinic.anteroom");
  const auto bands_of = [&](std::size_t score) {
    const auto checked = anteroom::content::check(author.path());
    REQUIRE(checked);
    REQUIRE(checked->mistakes.lines() == std::vector<std::string>{});
    REQUIRE(anteroom::content::build(*checked, file).ok());
    const auto store = anteroom::store::Store::open(file);
    REQUIRE(store.ok());
    const auto form = store->check("their", "en");
    REQUIRE(form.has_value());
    return form->scores.at(score).bands;
  };
  SECTION("both by side-files that the program comes with") {
    author.write("checks/their.json", form(items(kPhq9, kOften, "44261-6") + "," + items(kGad7, kOften, "70274-6")));
    CHECK(bands_of(0).size() >= 4);
    CHECK(bands_of(1).size() >= 4);
    CHECK(bands_of(0).front().guidance.title != bands_of(0).back().guidance.title);
    CHECK_THAT(author.warned(), ContainsSubstring("visitors read what the bands of \"/44261-6\" say, not those of "
                                                  "\"/70274-6\""));
  }
  SECTION("both by the author, with the same names for their bands") {
    author.write("checks/their.json",
                 form(choice_item("a") + "," + choice_item("b") + "," +
                      total_item("%resource.item.where(linkId = `a`).answer.weight()", "one") + "," +
                      total_item("%resource.item.where(linkId = `b`).answer.weight()", "two")));
    const auto bands = [](const std::string& title) {
      return "bands: [{id: low, from: 0, to: 3, title: {en: " + title +
             "}, text: {en: [Thank you.]}, read: [alarm], try: "
             "breathe}]\n";
    };
    author.write("checks/their.yaml",
                 "scores:\n  - item: one\n    " + bands("First") + "  - item: two\n    " + bands("Second"));
    CHECK(bands_of(0).at(0).guidance.title == "First");
    CHECK(bands_of(1).at(0).guidance.title == "Second");
    CHECK(bands_of(1).at(0).guidance.read == std::vector<std::string>{"alarm"});
    author.change("checks/their.yaml", "item: two", "item: one");
    CHECK_THAT(
        author.told(),
        ContainsSubstring("their.yaml:4: the score \"one\" has bands already, further up; put all of them together"));
  }
}

TEST_CASE("the words of shipped side-files never judge") {
  for (const auto& entry : std::filesystem::directory_iterator(anteroom::content::shipped_side_files())) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path());
    std::string words;
    for (std::string line; std::getline(in, line);)
      // What is cited, and comments, are not shown.
      if (line.find("- \"") != std::string::npos || line.find(" en: ") != std::string::npos) words += line + "\n";
    for (char& c : words) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CAPTURE(entry.path().string());
    CHECK(words.size() > 200);
    for (const char* judging : {"you have", "disorder", "severe", "positive", "abnormal", "depress", "anxiety", "ptsd"})
      CHECK_THAT(words, !ContainsSubstring(judging));
  }
}
