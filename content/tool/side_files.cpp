#include "tool/side_files.h"

#include "tool/folder.h"
#include "tool/item_names.h"

#include <algorithm>
#include <filesystem>

namespace anteroom::content {
namespace {

constexpr const char* kStandard = "any.yaml";

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Publishers leave the system out, and a LOINC code looks like no other.
bool is_loinc(const check::Coding& code) {
  return !code.code.empty() && (code.system.empty() || code.system.find("loinc") != std::string::npos);
}

bool is_named(const check::Item& item, const fhir::ItemSource& source, const std::vector<std::string>& names) {
  const bool coded = std::any_of(source.codes.begin(), source.codes.end(),
                                 [&](const check::Coding& code) { return is_loinc(code) && holds(names, code.code); });
  return coded || holds(names, item.link.substr(item.link.rfind('/') + 1));
}

constexpr int kByQuestions = 1;

// 4: its panel, 3: its address, 2: its total, 1: its questions and no others, 0: not meant.
int fit(const SideFile& side, const fhir::Imported& made) {
  const Meant& meant = side.meant;
  for (const check::Coding& code : made.codes)
    if (is_loinc(code) && holds(meant.panels, code.code)) return 4;
  if (!made.form.url.empty() &&
      (holds(meant.urls, made.form.url) || holds(meant.urls, made.form.url + "|" + made.form.version)))
    return 3;
  std::size_t named = 0, questions = 0;
  for (std::size_t i = 0; i < made.form.items.size(); ++i) {
    const check::Item& item = made.form.items[i];
    if (is_named(item, made.sources[i], meant.totals)) return 2;
    if (is_named(item, made.sources[i], meant.items)) ++named;
    if (item.kind == check::Kind::choice || item.kind == check::Kind::boolean) ++questions;
  }
  return !meant.items.empty() && named == meant.items.size() && questions <= named + 1 ? kByQuestions : 0;
}

// Its cards are those of the content that the program comes with: other folders need not have them.
SideFile nowhere(SideFile side) {
  for (auto* guidance : {&side.too_few, &side.general}) {
    if (!*guidance) continue;
    for (Named& card : (*guidance)->read) card.place = {};
    (*guidance)->try_now.place = {};
  }
  return side;
}

template <class Thing> void fill(Thing& to, const Thing& from) {
  if (to.empty()) to = from;
}

template <class Thing> void fill(std::optional<Thing>& to, const std::optional<Thing>& from) {
  if (!to) to = from;
}

// Of the same score: how it is computed, and its bands, as far as `to` leaves them open.
void take_over(SideScore& to, const SideScore& from) {
  if (to.counts.empty()) {
    to.counts = from.counts;
    if (to.weights.empty()) to.weights = from.weights;
    if (to.gates.empty()) to.gates = from.gates;
    to.skipped = from.skipped;
    to.enough = from.enough;
  }
  if (to.bands.empty() && to.shown) to.bands = from.bands;
}

void take_over_scores(SideFile& to, const SideFile& from, const ItemNames& names) {
  if (!from.scores) return;
  if (!to.scores) to.scores.emplace();
  const auto tail = [](const std::string& name) { return name.substr(name.rfind('/') + 1); };
  for (const SideScore& score : *from.scores) {
    const auto place = names.find(score.item.name);
    const auto same = std::find_if(to.scores->begin(), to.scores->end(), [&](const SideScore& other) {
      return tail(other.item.name) == tail(score.item.name) || (place && names.find(other.item.name) == place);
    });
    if (same == to.scores->end())
      to.scores->push_back(score);
    else
      take_over(*same, score);
  }
}

void take_over(SideFile& to, const SideFile& from) {
  fill(to.topic, from.topic);
  fill(to.art, from.art);
  fill(to.order, from.order);
  fill(to.minutes, from.minutes);
  fill(to.title, from.title);
  fill(to.summary, from.summary);
  fill(to.period, from.period);
  fill(to.about, from.about);
  fill(to.source, from.source);
  fill(to.reviewed, from.reviewed);
  fill(to.safety, from.safety);
  fill(to.suggestions, from.suggestions);
  fill(to.too_few, from.too_few);
  fill(to.general, from.general);
}

} // namespace

SideFiles::SideFiles(const std::string& path, Mistakes& mistakes) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) {
    mistakes.add({path, 0}, "is missing: it comes with the program, so install that anew");
    return;
  }
  Folder folder(path, mistakes);
  for (const std::string& name : folder.names(".", ".json", ".yaml"))
    if (const auto file = folder.read(name, kLargestFhir))
      if (auto json = read_json(file->text, file->shown, mistakes)) vocabulary_.push_back(std::move(*json));
  for (const std::string& name : folder.names(".", ".yaml", ".json"))
    if (const auto file = folder.read(name, kLargestOther))
      if (auto side = read_side_file(*file, {}, mistakes)) {
        side->own = false;
        if (name == kStandard)
          standard_ = nowhere(std::move(*side));
        else
          all_.push_back(std::move(*side));
      }
}

std::vector<const SideFile*> SideFiles::fitting(const fhir::Imported& questionnaire) const {
  std::vector<std::pair<int, const SideFile*>> found;
  for (const SideFile& side : all_)
    if (const int how_well = fit(side, questionnaire); how_well > 0) found.emplace_back(how_well, &side);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const SideFile*> made;
  for (const auto& [how_well, side] : found)
    if (made.empty() || how_well > kByQuestions) made.push_back(side);
  return made;
}

SideFile completed(SideFile own, const std::vector<const SideFile*>& shipped, const SideFile& standard,
                   const fhir::Imported& questionnaire) {
  const ItemNames names(questionnaire);
  const bool has_own_safety = own.safety.has_value();
  for (const SideFile* side : shipped) {
    take_over_scores(own, *side, names);
    if (side == shipped.front())
      take_over(own, *side);
    else if (side->safety && !has_own_safety)
      for (const SideSafety& safety : *side->safety) {
        if (!own.safety) own.safety.emplace();
        own.safety->push_back(safety);
      }
  }
  take_over(own, standard);
  return own;
}

} // namespace anteroom::content
