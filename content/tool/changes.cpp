#include "tool/changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace anteroom::content {
namespace {

// The things of one kind, in their order.
class Things {
public:
  Things(const Edition& edition, ThingKind kind) {
    for (const Thing& thing : edition.things) {
      if (thing.kind != kind) continue;
      places_[thing.id] = things_.size();
      things_.push_back(&thing);
    }
  }
  const std::vector<const Thing*>& all() const { return things_; }
  // Null when there is none.
  const Thing* find(const std::string& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : things_[found->second];
  }
  // REQUIRES: find(id).
  std::size_t place(const std::string& id) const { return places_.at(id); }

private:
  std::vector<const Thing*> things_;
  std::map<std::string, std::size_t> places_;
};

std::vector<FactChange> fact_changes(const Thing& from, const Thing& to) {
  std::vector<FactChange> made;
  const auto value = [](const Thing& thing, const std::string& name) {
    for (const auto& [known, is] : thing.facts)
      if (known == name) return is;
    return std::string();
  };
  for (const auto& [name, is] : to.facts)
    if (const std::string was = value(from, name); was != is) made.push_back({name, was, is});
  for (const auto& past : from.facts) {
    const bool gone =
        std::none_of(to.facts.begin(), to.facts.end(), [&](const auto& fact) { return fact.first == past.first; });
    if (gone && !past.second.empty()) made.push_back({past.first, past.second, ""});
  }
  return made;
}

std::vector<TextChange> text_changes(const Thing& from, const Thing& to) {
  std::vector<TextChange> made;
  std::set<std::string> languages;
  for (const Thing* thing : {&from, &to})
    for (const auto& [code, lines] : thing->texts) languages.insert(code);
  for (const std::string& code : languages) {
    const auto was = from.texts.find(code), is = to.texts.find(code);
    if (was == from.texts.end())
      made.push_back({code, TextChange::What::added, {}});
    else if (is == to.texts.end())
      made.push_back({code, TextChange::What::removed, {}});
    else if (was->second != is->second)
      made.push_back({code, TextChange::What::changed, line_changes(was->second, is->second)});
  }
  return made;
}

// Of numbers that all differ, those that are in no longest rising row: the fewest that have to move.
std::set<std::size_t> movers(const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> tails, before(numbers.size(), numbers.size()); // places in `numbers`
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), i,
                                     [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    if (at != tails.begin()) before[i] = at[-1];
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::set<std::size_t> made;
  for (std::size_t i = 0; i < numbers.size(); ++i) made.insert(i);
  for (std::size_t i = tails.empty() ? numbers.size() : tails.back(); i < numbers.size(); i = before[i]) made.erase(i);
  return made;
}

// By id, what a thing comes after now, of those that changed their place among the ones that stayed on their shelf.
std::map<std::string, std::string> places_changed(const Things& from, const Things& to) {
  std::map<std::string, std::vector<const Thing*>> shelves;
  for (const Thing* is : to.all())
    if (const Thing* was = from.find(is->id); was && was->shelf == is->shelf) shelves[is->shelf].push_back(is);
  std::map<std::string, std::string> made;
  for (const auto& [shelf, things] : shelves) {
    std::vector<std::size_t> was;
    for (const Thing* thing : things) was.push_back(from.place(thing->id));
    for (const std::size_t i : movers(was)) made[things[i]->id] = i == 0 ? "first" : things[i - 1]->id;
  }
  return made;
}

// Words, their meanings and pictures stand in no order that visitors see.
bool is_ordered(ThingKind kind) {
  return kind != ThingKind::word && kind != ThingKind::meaning && kind != ThingKind::picture;
}

Change change_of(const Thing& thing, Change::What what) {
  Change made;
  std::tie(made.kind, made.id, made.title, made.what, made.shelf) =
      std::tie(thing.kind, thing.id, thing.title, what, thing.shelf);
  return made;
}

// Nothing when they are the same.
std::optional<Change> change_between(const Thing& was, const Thing& is, const std::string& after,
                                     const LooksSame& looks_same) {
  Change made = change_of(is, Change::What::changed);
  made.facts = fact_changes(was, is);
  made.texts = text_changes(was, is);
  made.after = after;
  if (was.shelf != is.shelf) made.from_shelf = was.shelf;
  const bool redrawn = was.hash != is.hash && !looks_same(is.id);
  const bool same = made.facts.empty() && made.texts.empty() && made.after.empty() && made.from_shelf.empty();
  return same && !redrawn ? std::nullopt : std::optional(std::move(made));
}

} // namespace

std::vector<Change> changes_between(const Edition& from, const Edition& to, const LooksSame& looks_same) {
  std::vector<Change> made;
  for (const ThingKind kind : {ThingKind::language, ThingKind::topic, ThingKind::card, ThingKind::meaning,
                               ThingKind::check, ThingKind::word, ThingKind::picture}) {
    const Things before(from, kind), now(to, kind);
    const auto places = is_ordered(kind) ? places_changed(before, now) : std::map<std::string, std::string>();
    for (const Thing* is : now.all()) {
      const Thing* was = before.find(is->id);
      const auto place = places.find(is->id);
      auto change = was ? change_between(*was, *is, place == places.end() ? "" : place->second, looks_same)
                        : change_of(*is, Change::What::added);
      if (change) made.push_back(std::move(*change));
    }
    for (const Thing* was : before.all())
      if (!now.find(was->id)) made.push_back(change_of(*was, Change::What::removed));
  }
  return made;
}

} // namespace anteroom::content
