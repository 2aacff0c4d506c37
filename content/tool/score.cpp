#include "tool/score.h"

#include "tool/check_ready.h"
#include "tool/complete_check.h"
#include "tool/fhir/response.h"
#include "tool/side_files.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostBeside = 500; // files looked at for value sets

struct OneFile {
  Folder folder;
  std::string name;
  OneFile(const std::string& path, Mistakes& mistakes)
      : folder(fs::path(path).has_parent_path() ? fs::path(path).parent_path() : fs::path("."), mistakes),
        name(fs::path(path).filename().string()) {}
};

struct Parsed {
  std::string file;
  Json json;
};

std::optional<Parsed> read_json_file(const std::string& path, Mistakes& mistakes) {
  OneFile one(path, mistakes);
  const auto file = one.folder.read(one.name, kLargestFhir);
  if (!file) return std::nullopt;
  auto json = read_json(file->text, file->shown, mistakes);
  return json ? std::optional<Parsed>({file->shown, std::move(*json)}) : std::nullopt;
}

// Value sets and code systems of the questionnaire's folder. What else lies there, broken or not, is not asked about.
std::vector<Json> vocabulary_beside(const std::string& path, const SideFiles& shipped) {
  Mistakes ignored;
  OneFile own(path, ignored);
  std::vector<Json> made;
  std::size_t looked_at = 0;
  std::error_code error;
  const fs::path folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : fs::path(".");
  for (fs::directory_iterator it(folder, error), end; !error && it != end && looked_at < kMostBeside;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (!name.ends_with(".json") || name == own.name) continue;
    ++looked_at;
    const auto file = own.folder.read(name, kLargestFhir);
    if (!file || file->text.find("resourceType") == std::string::npos ||
        (file->text.find("ValueSet") == std::string::npos && file->text.find("CodeSystem") == std::string::npos))
      continue;
    auto json = read_json(file->text, file->shown, ignored);
    const Json* type = json ? json->find("resourceType") : nullptr;
    if (type && (type->text == "ValueSet" || type->text == "CodeSystem" || type->text == "Bundle"))
      made.push_back(std::move(*json));
  }
  made.insert(made.end(), shipped.vocabulary().begin(), shipped.vocabulary().end());
  return made;
}

std::optional<SideFile> own_side_file(const ScoreOf& what, Mistakes& mistakes) {
  const std::string beside = fs::path(what.questionnaire).replace_extension(".yaml").string();
  std::error_code error;
  if (what.side_file.empty() && !fs::exists(beside, error)) return SideFile();
  OneFile one(what.side_file.empty() ? beside : what.side_file, mistakes);
  const auto file = one.folder.read(one.name, kLargestOther);
  return file ? read_side_file(*file, {}, mistakes) : std::nullopt;
}

std::string language_of(const Json& json) {
  const Json* language = json.find("language");
  return language && language->is(Json::Kind::text) ? language->text : "en";
}

bool leans_on(const check::Form& form, const check::Score& score, const std::set<int>& misread) {
  if (misread.empty()) return false;
  const std::vector<bool> needed = check::leans_on(form.questionnaire(), score, {misread.begin(), misread.end()});
  return std::any_of(misread.begin(), misread.end(), [&](int item) { return needed[static_cast<std::size_t>(item)]; });
}

} // namespace

std::optional<std::vector<check::Scored>> score(const ScoreOf& what, const std::string& side_files,
                                                Mistakes& mistakes) {
  const SideFiles shipped(side_files, mistakes);
  const auto file = read_json_file(what.questionnaire, mistakes);
  const auto own = own_side_file(what, mistakes);
  const auto answers = read_json_file(what.response, mistakes);
  if (!file || !own || !answers) return std::nullopt;
  const std::string language = language_of(file->json);
  const std::vector<Json> beside = vocabulary_beside(what.questionnaire, shipped);
  auto made = fhir::read_questionnaire(file->json, file->file, language, beside, mistakes);
  if (!made) return std::nullopt;
  const SideFile side = completed(*own, shipped.fitting(*made), shipped.standard(), *made);
  Pointers pointers(mistakes);
  complete_check(*made, side, language, pointers, mistakes);
  check_computable(*made, side, file->file, fs::path(what.questionnaire).stem().string(), mistakes);
  if (!mistakes.none()) return std::nullopt;
  const auto form = check::Form::make(std::move(made->form));
  if (!form) return mistakes.add({file->file, 0}, form.error().what), std::nullopt;
  const auto given = fhir::read_response(*form, answers->json, answers->file, mistakes);
  if (!given || !mistakes.none()) return std::nullopt;
  std::vector<check::Scored> made_scores = check::scores(*form, given->answers);
  for (std::size_t i = 0; i < made_scores.size(); ++i)
    if (leans_on(*form, form->questionnaire().scores[i], given->misread)) made_scores[i].value.reset();
  return made_scores;
}

const char* name_of(check::Origin origin) {
  switch (origin) {
  case check::Origin::file: return "file";
  case check::Origin::side_file: return "side-file";
  case check::Origin::none: return "none";
  }
  return "";
}

std::string as_json(const std::vector<check::Scored>& scores) {
  const auto quoted = [](const std::string& text) { return nlohmann::json(text).dump(); };
  std::string made;
  for (const check::Scored& one : scores)
    made += fmt::format("{}\n  {{\"linkId\": {}, \"code\": {}, \"value\": {}, \"origin\": \"{}\"}}",
                        made.empty() ? "" : ",", quoted(one.link), quoted(one.code),
                        one.value ? one.value->text() : "null", name_of(one.origin));
  return made.empty() ? "[]\n" : "[" + made + "\n]\n";
}

std::string in_words(const std::vector<check::Scored>& scores) {
  std::string made;
  for (const check::Scored& one : scores) {
    const std::string from = one.origin == check::Origin::none ? "nothing says how it is computed"
                                                               : fmt::format("computed by the {}", name_of(one.origin));
    made += fmt::format("{}{}: {}; {}\n", one.link, one.code.empty() ? "" : " (" + one.code + ")",
                        one.value ? one.value->text() : "no score", from);
  }
  return made.empty() ? "The questionnaire has no score.\n" : made;
}

} // namespace anteroom::content
