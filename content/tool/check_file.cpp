#include "tool/check_file.h"

#include "tool/fields.h"
#include "tool/localized.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace anteroom::content {
namespace {

constexpr int kHighestWeight = 100;
constexpr std::size_t kMostBands = 10;
constexpr const char* kTooFew = "too-few";

// What bands and too_few have in common.
void read_words(Fields& fields, const std::vector<Language>& languages, Band& made) {
  made.title = localized(fields, "title", 80, languages);
  made.text = localized_paragraphs(fields, "text", 600, languages);
  made.read = fields.ids("read", 1, 4);
  made.try_now = fields.id("try");
}

Band read_band(const Yaml& yaml, const std::string& file, int highest, const std::vector<Language>& languages,
               Mistakes& mistakes) {
  Fields fields(yaml, file, "the band", {"id", "from", "to", "title", "text", "read", "try"}, mistakes);
  Band made;
  made.id = fields.id("id");
  if (made.id.id == kTooFew)
    mistakes.add(made.id.place, "\"too-few\" is kept for the result with too few answers; give the band another id");
  const std::size_t before = mistakes.count();
  made.from = fields.number("from", 0, highest);
  made.to = fields.number("to", 0, highest);
  const bool sound = mistakes.count() == before;
  if (sound && made.from > made.to)
    mistakes.add(fields.place("to"),
                 fmt::format("the band runs from {} down to {}; exchange the two", made.from, made.to));
  read_words(fields, languages, made);
  return made;
}

void read_choices(Fields& check, const std::vector<Language>& languages, Check& made) {
  for (const Yaml& entry : check.list("choices", 2, 6, "choice")) {
    Fields fields(entry, check.file(), "the choice", {"weight", "text"}, check.mistakes());
    Choice choice;
    choice.weight = fields.number("weight", 0, kHighestWeight);
    choice.text = localized(fields, "text", 60, languages);
    made.choices.push_back(std::move(choice));
  }
}

void read_items(Fields& check, const std::vector<Language>& languages, Check& made) {
  for (const Yaml& entry : check.list("items", 1, 30, "statement")) {
    Fields fields(entry, check.file(), "the statement", {"id", "text"}, check.mistakes());
    Item item;
    item.id = fields.id("id");
    item.text = localized(fields, "text", 160, languages);
    for (const Item& known : made.items)
      if (!item.id.id.empty() && known.id.id == item.id.id)
        check.mistakes().add(item.id.place,
                             fmt::format("two statements have the id \"{}\" (the first on line {}); give one "
                                         "of them another",
                                         item.id.id, known.id.place.line));
    made.items.push_back(std::move(item));
  }
}

// Every total from 0 to `highest` must be in one band and in one only.
void check_cover(const std::vector<Band>& bands, int highest, const Place& place, Mistakes& mistakes) {
  int next = 0;
  for (const Band& band : bands) {
    if (band.from > next)
      mistakes.add(band.id.place,
                   fmt::format("no band holds the totals {} to {}; let \"{}\" start at {}, or the one before "
                               "it end at {}",
                               next, band.from - 1, band.id.id, next, band.from - 1));
    if (band.from < next)
      mistakes.add(band.id.place,
                   fmt::format("the band \"{}\" holds totals that another band holds too; let it start at {}",
                               band.id.id, next));
    next = std::max(next, band.to + 1);
  }
  if (next <= highest)
    mistakes.add(place,
                 fmt::format("no band holds the totals {} to {}, the highest that the answers add up to; let the "
                             "last band end there",
                             next, highest));
}

void read_bands(Fields& check, const std::vector<Language>& languages, Check& made) {
  int heaviest = 0;
  for (const Choice& choice : made.choices) heaviest = std::max(heaviest, choice.weight);
  const int highest = heaviest * static_cast<int>(made.items.size());
  if (!made.choices.empty() && heaviest == 0)
    check.mistakes().add(check.place("choices"),
                         "every choice weighs 0, so the answers add up to nothing; give some a weight");
  const std::size_t before = check.mistakes().count();
  std::set<std::string> known;
  for (const Yaml& entry : check.list("bands", 1, kMostBands, "band")) {
    Band band = read_band(entry, check.file(), highest, languages, check.mistakes());
    if (!band.id.id.empty() && !known.insert(band.id.id).second)
      check.mistakes().add(band.id.place,
                           fmt::format("two bands have the id \"{}\"; give one of them another", band.id.id));
    made.bands.push_back(std::move(band));
  }
  std::stable_sort(made.bands.begin(), made.bands.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
  const bool sound = check.mistakes().count() == before; // else gaps would only echo what was told
  if (sound && !made.bands.empty()) check_cover(made.bands, highest, check.place("bands"), check.mistakes());
}

void read_too_few(Fields& check, const std::vector<Language>& languages, Check& made) {
  const Yaml* yaml = check.need("too_few");
  if (!yaml) return;
  Fields fields(*yaml, check.file(), "\"too_few\"", {"title", "text", "read", "try"}, check.mistakes());
  Band band;
  band.id = {kTooFew, check.place("too_few")};
  read_words(fields, languages, band);
  made.bands.push_back(std::move(band));
}

} // namespace

std::optional<Check> read_check_file(const SourceFile& file, const std::string& id,
                                     const std::vector<Language>& languages, Mistakes& mistakes) {
  const auto yaml = read_yaml(file.text, file.shown, 1, mistakes);
  if (!yaml) return std::nullopt;
  Fields fields(*yaml, file.shown, "the check",
                {"topic", "order", "minutes", "art", "title", "summary", "about", "period", "source", "choices",
                 "items", "enough", "bands", "too_few"},
                mistakes);
  Check made;
  made.id = {id, {file.shown, 1}};
  made.topic = fields.id("topic");
  made.order = fields.number("order", 1, 1'000'000);
  made.order_place = fields.place("order");
  made.minutes = fields.number("minutes", 1, 20);
  made.art = fields.id("art");
  made.title = localized(fields, "title", 60, languages);
  made.summary = localized(fields, "summary", 90, languages);
  made.about = localized_paragraphs(fields, "about", 600, languages);
  made.period = localized(fields, "period", 60, languages);
  made.source = fields.text("source", 300);
  read_choices(fields, languages, made);
  read_items(fields, languages, made);
  made.enough = fields.number("enough", 1, std::max(1, static_cast<int>(made.items.size())));
  read_bands(fields, languages, made);
  read_too_few(fields, languages, made);
  return made;
}

} // namespace anteroom::content
