#include "tool/complete_scores.h"

#include "check/form.h"
#include "tool/answer_names.h"
#include "tool/names.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

using check::Decimal;

std::optional<Decimal> by_name(const Weights& weights, const check::Item& item, std::size_t option) {
  for (const std::string& name : names_of(item, option))
    if (const auto found = weights.by_code.find(name); found != weights.by_code.end()) return found->second;
  return std::nullopt;
}

} // namespace

// A mistake in the author's own file; else a warning that the side-file does not fit. Answers false.
bool ScoreCompletion::told(const Place& place, const std::string& what) {
  if (place.file == side_.file)
    mistakes_.add(place, what);
  else
    mistakes_.warn(place, what + "; so this side-file does not fit, and the score is not computed by it");
  return false;
}

bool ScoreCompletion::weigh(const SideTerm& side, const SideScore& of, const check::Item& item, check::Term& term) {
  const Weights& weights = side.weights.empty() ? of.weights : side.weights;
  const std::vector<check::Option> options = check::options_of(item);
  if (options.empty()) {
    const bool number = item.kind != check::Kind::group && item.kind != check::Kind::unasked;
    return number || told(side.item.written, fmt::format("\"{}\" has no answers that could count", item.link));
  }
  if (!weights.by_place.empty() && weights.by_place.size() != options.size())
    return told(weights.written, fmt::format("there are {} weights for the {} answers of \"{}\"",
                                             weights.by_place.size(), options.size(), item.link));
  for (std::size_t i = 0; i < options.size(); ++i) {
    std::optional<Decimal> weight = weights.by_place.empty() ? by_name(weights, item, i) : weights.by_place[i];
    term.weights.push_back(weight ? weight : options[i].weight);
    if (!term.weights.back())
      return told(weights.empty() ? side.item.written : weights.written,
                  fmt::format("\"{}\" has no weight for its answer \"{}\"; add it to \"weights\"", item.link,
                              names_of(item, i).front()));
  }
  return true;
}

std::optional<check::Term> ScoreCompletion::term(const SideTerm& side, const SideScore& of, std::optional<int> place) {
  if (!place) {
    told(side.item.written, fmt::format("\"{}\" is no item of this questionnaire{}", side.item.name,
                                        did_you_mean(side.item.name, names_.known())));
    return std::nullopt;
  }
  const check::Item& item = made_.form.items[static_cast<std::size_t>(*place)];
  check::Term made{item.link, {}};
  return weigh(side, of, item, made) ? std::optional(std::move(made)) : std::nullopt;
}

// A code in `weights` that no item that counts has is a slip.
void ScoreCompletion::check_codes(const SideScore& side, const std::vector<check::Term>& terms) {
  std::vector<std::string> known;
  for (const check::Term& term : terms)
    if (const auto place = names_.find(term.link)) {
      const check::Item& item = made_.form.items[static_cast<std::size_t>(*place)];
      for (std::size_t i = 0; i < check::options_of(item).size(); ++i)
        for (const std::string& name : names_of(item, i)) known.push_back(name);
    }
  if (side.weights.written.file != side_.file) return;
  for (const auto& [code, weight] : side.weights.by_code)
    if (std::find(known.begin(), known.end(), code) == known.end())
      mistakes_.add(side.weights.written,
                    fmt::format("\"{}\" is no answer of the items that count{}", code, did_you_mean(code, known)));
}

bool ScoreCompletion::read_terms(const SideScore& side, check::Score& score) {
  std::vector<ItemName> names;
  for (const SideTerm& one : side.counts) names.push_back(one.item);
  for (const SideGate& one : side.gates) names.push_back(one.term.item);
  // A gate that is taken for another question makes a total 0.
  if (!side.gates.empty())
    for (ItemName& name : names) name.place = 0;
  const auto places = names_.find_all(names);
  bool sound = true;
  for (std::size_t i = 0; i < side.counts.size(); ++i) {
    auto made = term(side.counts[i], side, places[i]);
    sound = sound && made.has_value();
    if (made) score.terms.push_back(std::move(*made));
  }
  for (std::size_t i = 0; i < side.gates.size(); ++i) {
    auto made = term(side.gates[i].term, side, places[side.counts.size() + i]);
    sound = sound && made.has_value();
    if (made) score.gates.push_back({std::move(*made), side.gates[i].from, side.gates[i].to});
  }
  if (sound) check_codes(side, score.terms);
  score.skipped = side.skipped;
  score.enough = std::max(1, side.enough);
  if (!sound) score.terms.clear(), score.gates.clear(), score.enough = 1;
  return sound;
}

// The item whose value a score is. One that a publisher gave no code is what a shipped side-file means when it is the
// only total there is.
std::optional<int> ScoreCompletion::place_of(const SideScore& side) const {
  if (const auto place = names_.find(side.item.name)) return place;
  if (side.item.written.file == side_.file || made_.form.scores.size() != 1) return std::nullopt;
  const check::Score& only = made_.form.scores.front();
  return only.code.empty() && only.origin == check::Origin::none ? names_.find(only.link) : std::nullopt;
}

// The score of the item that is meant, or a new one.
check::Score& ScoreCompletion::score_of(const SideScore& side) {
  const auto place = place_of(side);
  const std::string link = place ? made_.form.items[static_cast<std::size_t>(*place)].link : side.item.name;
  for (check::Score& score : made_.form.scores)
    if (score.link == link) return score;
  check::Score made;
  made.link = link;
  made.title = link;
  if (place) {
    check::Item& item = made_.form.items[static_cast<std::size_t>(*place)];
    item.read_only = true; // nobody fills in their own total
    made.code = item.code;
    made.title = item.text;
  } else if (side.item.written.file != side_.file) {
    made.code = side.item.name; // shipped side-files name LOINC codes
  }
  return made_.form.scores.emplace_back(std::move(made));
}

// For sums of whole weights all totals can be told.
void ScoreCompletion::check_cover(const SideScore& side, const check::Score& score) {
  if (score.origin != check::Origin::side_file || side.bands.empty() || side.item.written.file != side_.file) return;
  Decimal lowest, highest;
  for (const check::Term& term : score.terms) {
    if (term.weights.empty()) return;
    Decimal least = *term.weights.front(), most = least;
    for (const auto& weight : term.weights) least = std::min(least, *weight), most = std::max(most, *weight);
    const auto place = names_.find(term.link);
    if (!place || made_.form.items[static_cast<std::size_t>(*place)].repeats) return;
    lowest = (lowest + least).value_or(lowest);
    highest = (highest + most).value_or(highest);
  }
  const auto missing = [&](Decimal from, Decimal to) {
    mistakes_.add(side.item.written,
                  fmt::format("the answers add up to {} to {}, and no band holds {}{}; let the {} band "
                              "{} there",
                              lowest.text(), highest.text(), from.text(), from == to ? "" : " to " + to.text(),
                              to == highest ? "last" : "first", to == highest ? "end" : "begin"));
  };
  if (side.bands.front().from > lowest) missing(lowest, (side.bands.front().from - Decimal(1)).value_or(lowest));
  if (side.bands.back().to < highest) missing((side.bands.back().to + Decimal(1)).value_or(highest), highest);
}

void ScoreCompletion::complete(const SideScore& side, const std::string& language) {
  if (!names_.find(side.item.name) && side.counts.empty()) {
    told(side.item.written,
         fmt::format("the score \"{}\" is no item of this questionnaire{}, and \"counts\" does not say "
                     "what it is made of",
                     side.item.name, did_you_mean(side.item.name, names_.known())));
    return;
  }
  check::Score& score = score_of(side);
  const bool own = side.item.written.file == side_.file;
  if (own && !score.bands.empty())
    mistakes_.add(side.item.written,
                  fmt::format("the score \"{}\" has bands already, further up; put all of them together", score.link));
  if (own) check_counts(side, score);
  const bool fits = side.counts.empty() || read_terms(side, score);
  if (score.origin == check::Origin::file) {
    const bool own_way = !side.counts.empty() && side.counts.front().item.written.file == side_.file;
    if (own && (own_way || side.weights.written.file == side_.file))
      mistakes_.warn(side.item.written,
                     fmt::format("the questionnaire computes \"{}\" by itself, so what \"counts\" and \"weights\" say "
                                 "here is not used",
                                 score.link));
    for (check::Term& term : score.terms) term.weights.clear();
    score.gates.clear();
  } else if (fits && !score.terms.empty()) {
    score.origin = check::Origin::side_file;
  }
  for (const SideBand& band : side.bands)
    score.bands.push_back({band.from, band.to, pointers_.guidance(band.guidance, language, side_.file)});
  if (!side.shown) score.bands.clear();
  if (fits) check_cover(side, score);
  if (score.origin == check::Origin::none && own && !side.bands.empty() && fits)
    mistakes_.add(side.item.written,
                  fmt::format("the score \"{}\" has bands, and nothing says how it is computed; add \"counts: […]\"",
                              score.link));
  if (score.origin == check::Origin::none) score.bands.clear();
}

// What would count twice, or count itself.
void ScoreCompletion::check_counts(const SideScore& side, const check::Score& score) {
  std::set<std::string> counted;
  for (const SideTerm& term : side.counts) {
    const auto place = names_.find(term.item.name);
    if (!place || term.item.written.file != side_.file) continue;
    const std::string& link = made_.form.items[static_cast<std::size_t>(*place)].link;
    if (link == score.link)
      mistakes_.add(term.item.written, fmt::format("the score \"{}\" cannot count itself; take it out", link));
    else if (!counted.insert(link).second)
      mistakes_.add(term.item.written, fmt::format("\"{}\" would count twice; take it out once", link));
  }
}

// A bundle keeps the results of a form by their ids, and each score may have a "few" of its own.
void ScoreCompletion::part_ids() {
  constexpr std::size_t kRoom = 4; // for the number behind it
  std::set<std::string> taken;
  for (check::Score& score : made_.form.scores)
    for (check::Band& band : score.bands) {
      const std::string own = band.guidance.id;
      for (int number = 2; !taken.insert(band.guidance.id).second; ++number)
        band.guidance.id = fmt::format("{}-{}", own.substr(0, kLongestId - kRoom), number);
    }
}

void ScoreCompletion::complete(const std::string& language) {
  if (!side_.scores) return;
  for (const SideScore& side : *side_.scores) complete(side, language);
  part_ids();
  // A visitor reads one result: that of the first score with bands.
  const auto shown = std::find_if(made_.form.scores.begin(), made_.form.scores.end(),
                                  [](const check::Score& score) { return !score.bands.empty(); });
  if (shown != made_.form.scores.end()) shown->main = true;
}

} // namespace anteroom::content
