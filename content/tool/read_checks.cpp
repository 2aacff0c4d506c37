#include "tool/read_checks.h"

#include "tool/check_lengths.h"
#include "tool/check_ready.h"
#include "tool/complete_check.h"
#include "tool/nearest.h"
#include "tool/side_files.h"
#include "tool/side_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace anteroom::content {
namespace {

constexpr const char* kIn = "checks";
constexpr int kFirstOrder = 1000; // of a questionnaire that has no order of its own

struct Found {
  std::string name; // without folder and ending
  std::string file; // as messages name it
  Json json;
  std::optional<SideFile> own;
};

std::string type_of(const Json& json) {
  const Json* type = json.find("resourceType");
  return type && type->is(Json::Kind::text) ? type->text : "";
}

class ChecksFolder {
public:
  ChecksFolder(Folder& folder, const std::string& side_files, Content& content, Mistakes& mistakes)
      : folder_(folder), content_(content), mistakes_(mistakes), shipped_(side_files, mistakes),
        pointers_(content.cards, content.source(), mistakes) {}

  void read() {
    std::vector<Found> found = read_files();
    beside_.insert(beside_.end(), shipped_.vocabulary().begin(), shipped_.vocabulary().end());
    read_side_files(found);
    for (const Found& one : found)
      if (auto check = read(one)) content_.checks.push_back(std::move(*check));
    std::sort(content_.checks.begin(), content_.checks.end(),
              [](const Check& a, const Check& b) { return a.id.id < b.id.id; });
    place_the_rest();
  }

private:
  std::vector<Found> read_files() {
    std::vector<Found> made;
    for (const std::string& name : folder_.names(kIn, ".json", ".yaml")) {
      const auto file = folder_.read(std::string(kIn) + "/" + name, kLargestFhir);
      if (!file) continue;
      auto json = read_json(file->text, file->shown, mistakes_);
      if (!json) continue;
      const std::string type = type_of(*json);
      if (type == "Bundle") warn_of_packed(*json, file->shown);
      if (type == "ValueSet" || type == "CodeSystem" || type == "Bundle")
        beside_.push_back(std::move(*json));
      else
        made.push_back({name.substr(0, name.size() - 5), file->shown, std::move(*json), std::nullopt});
    }
    return made;
  }

  // A Bundle lends its vocabulary; a questionnaire in it would never be seen.
  void warn_of_packed(const Json& bundle, const std::string& file) {
    const Json* entries = bundle.find("entry");
    for (const Json& entry : entries && entries->is(Json::Kind::list) ? entries->inner : std::vector<Json>())
      if (const Json* resource = entry.find("resource"); resource && type_of(*resource) == "Questionnaire")
        mistakes_.add(
            {file, resource->line},
            "a Questionnaire stands in this Bundle, and is not taken from there: put it into a file of its own "
            "beside this one (from its \"{\" to its \"}\")");
  }

  void read_side_files(std::vector<Found>& found) {
    for (const std::string& name : folder_.names(kIn, ".yaml", ".json")) {
      const std::string stem = name.substr(0, name.size() - 5), path = std::string(kIn) + "/" + name;
      const auto of = std::find_if(found.begin(), found.end(), [&](const Found& one) { return one.name == stem; });
      if (of == found.end()) {
        // A questionnaire that could not be read has been told of.
        if (!folder_.has(std::string(kIn) + "/" + stem + ".json"))
          mistakes_.add({folder_.shown(path), 0},
                        fmt::format("is the side-file of {}.json, which is not here: put the FHIR Questionnaire "
                                    "beside it under that name",
                                    stem));
        continue;
      }
      if (const auto file = folder_.read(path, kLargestOther))
        of->own = read_side_file(*file, content_.languages, mistakes_);
    }
  }

  // A published file keeps its name; the id is made of it.
  Named id_of(const Found& found) {
    Named made{is_id(found.name) ? found.name : as_id(found.name), {found.file, 0}};
    if (!check_id(made.id, "the file's name", made.place, mistakes_)) made.id.clear();
    for (const Check& other : content_.checks)
      if (!made.id.empty() && other.id.id == made.id)
        mistakes_.add(made.place, fmt::format("its name is too much like that of {}; rename one", other.id.place.file));
    return made;
  }

  std::optional<Check> read(const Found& found) {
    Check made;
    made.id = id_of(found);
    SideFile side;
    for (const Language& language : content_.languages) {
      const std::string& code = language.language.code;
      auto imported = fhir::read_questionnaire(found.json, found.file, code, beside_, mistakes_);
      if (!imported) return std::nullopt;
      side = completed(found.own.value_or(SideFile()), shipped_.fitting(*imported), shipped_.standard(), *imported);
      complete_check(*imported, side, code, pointers_, mistakes_);
      check_computable(*imported, side, found.file, found.name, mistakes_);
      check_ready(*imported, side, found.file, found.name, mistakes_);
      check_lengths(*imported, found.file, mistakes_);
      if (imported->untranslated > 0 && code == content_.source())
        mistakes_.warn({found.file, 0},
                       fmt::format("{} of its texts are not there in \"{}\", the first language of this "
                                   "folder; visitors read them as they stand",
                                   imported->untranslated, code));
      note_texts(*imported, found, code, made);
      imported->form.id = made.id.id;
      made.forms.emplace(code, std::move(imported->form));
    }
    if (made.forms.empty()) return std::nullopt;
    note_words(side, found.own ? found.own->file : "", content_.languages, made);
    if (side.topic) made.topic = *side.topic;
    if (side.art) made.art = *side.art;
    made.order = side.order.value_or(0);
    made.order_place = side.order_place;
    made.reviewed = side.reviewed;
    return made;
  }

  static void note_texts(const fhir::Imported& imported, const Found& found, const std::string& code, Check& check) {
    Check::Missing& missing = check.missing[code];
    missing.questions = imported.untranslated;
    missing.of_questions = imported.texts;
    // Of a half translation each text is held to be in its language.
    if (imported.untranslated == imported.texts) return;
    for (std::size_t i = 0; i < imported.form.items.size(); ++i) {
      const check::Item& item = imported.form.items[i];
      const Place place{found.file, imported.sources[i].line};
      check.said.push_back({place, code, item.text, false});
      for (const std::string& help : item.help) check.said.push_back({place, code, help, false});
      for (const check::Option& option : item.options) check.said.push_back({place, code, option.text, false});
    }
  }

  // What says neither topic nor order: behind the others, where a check stands already.
  void place_the_rest() {
    if (content_.topics.empty()) return;
    const Topic* usual = &content_.topics.back();
    for (const Check& check : content_.checks)
      for (const Topic& topic : content_.topics)
        if (check.topic.id == topic.id.id && !check.topic.id.empty()) usual = &topic;
    int order = kFirstOrder;
    for (const Check& check : content_.checks) order = std::max(order, check.order);
    for (Check& check : content_.checks) {
      if (check.topic.id.empty() && check.topic.place.file.empty()) check.topic = {usual->id.id, check.id.place};
      if (check.order == 0) check.order = ++order;
      if (!check.art.id.empty() || !check.art.place.file.empty()) continue;
      for (const Topic& topic : content_.topics)
        if (topic.id.id == check.topic.id) check.art = topic.art;
    }
  }

  Folder& folder_;
  Content& content_;
  Mistakes& mistakes_;
  SideFiles shipped_;
  Pointers pointers_;
  std::vector<Json> beside_;
};

} // namespace

void read_checks(Folder& folder, const std::string& side_files, Content& content, Mistakes& mistakes) {
  ChecksFolder(folder, side_files, content, mistakes).read();
}

} // namespace anteroom::content
