#include "tool/check_ready.h"

#include "check/bounds.h"
#include "check/form.h"
#include "tool/item_names.h"
#include "tool/self_harm.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

std::string quoted_list(const std::vector<std::string>& names) {
  std::string made;
  for (const std::string& name : names) made += (made.empty() ? "\"" : ", \"") + name + "\"";
  return made;
}

// Unless a side-file says "shown: no" of it.
bool is_shown(const fhir::Imported& made, const SideFile& side, const check::Score& score) {
  const ItemNames names(made);
  for (const SideScore& one : side.scores.value_or(std::vector<SideScore>())) {
    const auto place = names.find(one.item.name);
    const bool same =
        one.item.name == score.link || (place && made.form.items[static_cast<std::size_t>(*place)].link == score.link);
    if (same && !one.shown) return false;
  }
  return true;
}

void check_steps(const fhir::Imported& made, const std::string& file, Mistakes& mistakes) {
  const auto form = check::Form::make(made.form);
  if (!form) return; // told of already
  for (const std::string& link : check::out_of_steps(*form))
    mistakes.add(
        {file, made.sources[static_cast<std::size_t>(*form->place(link))].line},
        fmt::format("the score \"{}\" takes more steps than a kiosk has for one answer, so there would never be "
                    "one: let its variables look for items by their place (\"%resource.item\") instead of in all "
                    "\"descendants()\", or write \"counts\" into a side-file and take the expression out",
                    link));
}

} // namespace

void check_computable(const fhir::Imported& made, const SideFile& side, const std::string& file,
                      const std::string& name, Mistakes& mistakes) {
  check_steps(made, file, mistakes);
  const bool any = std::any_of(made.form.scores.begin(), made.form.scores.end(),
                               [](const check::Score& score) { return score.origin != check::Origin::none; });
  for (const check::Score& score : made.form.scores)
    for (std::size_t i = 0; i < made.form.items.size(); ++i) {
      const fhir::ItemSource& source = made.sources[i];
      // What is only filled in at the start may well be another program's, beside a score that is computed.
      const int line = any ? source.computed_elsewhere : std::max(source.computed_elsewhere, source.filled_in);
      if (made.form.items[i].link != score.link || score.origin != check::Origin::none || line == 0) continue;
      if (any && !is_shown(made, side, score)) continue;
      mistakes.add({file, line},
                   fmt::format("the score \"{}\" is computed in CQL, which needs a server: a kiosk cannot compute it. "
                               "Write the side-file {}.yaml beside this file, with \"scores: [{{item: \"{}\", counts: "
                               "[…], weights: …, bands: […]}}]\"; content/FORMAT.md shows one{}",
                               score.link, name, score.link, any ? ". Or write \"shown: no\" for it there" : ""));
    }
}

namespace {

void warn_of_unshown(const fhir::Imported& made, const std::string& file, const std::string& name, Mistakes& mistakes) {
  const check::Score* shown = nullptr;
  for (const check::Score& score : made.form.scores)
    if (score.main)
      shown = &score;
    else if (shown && !score.bands.empty())
      mistakes.warn({file, 0},
                    fmt::format("visitors read what the bands of \"{}\" say, not those of \"{}\"; write \"shown: "
                                "no\" into {}.yaml for the one that is not meant",
                                shown->link, score.link, name));
}

} // namespace

void check_ready(const fhir::Imported& made, const SideFile& side, const std::string& file, const std::string& name,
                 Mistakes& mistakes) {
  if (made.form.title.empty())
    mistakes.add({file, made.line}, fmt::format("the questionnaire has no \"title\", which visitors see before they "
                                                "begin; add \"title: {{en: …}}\" to {}.yaml beside it",
                                                name));
  warn_of_unshown(made, file, name, mistakes);
  for (std::size_t i = 0; i < made.form.items.size(); ++i) {
    const check::Item& item = made.form.items[i];
    const bool shown = item.kind != check::Kind::unasked && item.kind != check::Kind::group &&
                       item.kind != check::Kind::display && !item.hidden && !item.read_only && !item.calculated;
    if (shown && item.text.empty())
      mistakes.add({file, made.sources[i].line},
                   fmt::format("the question \"{}\" has no text; write what visitors read", item.link));
  }
  std::vector<std::string> computed, uncomputed;
  bool banded = false;
  for (const check::Score& score : made.form.scores) {
    banded = banded || !score.bands.empty();
    if (is_shown(made, side, score))
      (score.origin == check::Origin::none ? uncomputed : computed).push_back(score.link);
  }
  if (!computed.empty() && !banded)
    mistakes.add({file, 0}, fmt::format("its score {} has no bands, so visitors could not be told what it is like. Add "
                                        "to {}.yaml beside it \"scores: [{{item: \"{}\", bands: [{{id: …, from: …, to: "
                                        "…, title: …, text: …}}]}}]\", or \"shown: no\" instead of the bands",
                                        quoted_list(computed), name, computed.front()));
  if (computed.empty())
    for (const std::string& link : uncomputed)
      mistakes.warn({file, 0}, fmt::format("nothing says how its score \"{}\" is computed, so visitors get none; "
                                           "{}.yaml beside it could say so",
                                           link, name));
  for (std::size_t i = 0; i < made.form.items.size(); ++i) {
    const check::Item& item = made.form.items[i];
    const bool covered =
        std::any_of(made.form.safety.begin(), made.form.safety.end(), [&](const check::Safety& safety) {
          return std::any_of(safety.items.begin(), safety.items.end(),
                             [&](const check::Watched& watched) { return watched.link == item.link; });
        });
    if (covered || !asks_of_self_harm(made.form.items, i, made.sources[i])) continue;
    mistakes.add({file, made.sources[i].line},
                 fmt::format("\"{}\" asks about wanting to die or harming oneself. Whoever says yes must be shown "
                             "somebody to turn to at once: add to {}.yaml beside this file \"safety: [{{items: "
                             "[\"{}\"], title: …, text: …, contact: site}}]\"",
                             item.link, name, item.link));
  }
}

} // namespace anteroom::content
