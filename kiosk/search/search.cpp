#include "search/search.h"

#include "search/lookup.h"
#include "search/words.h"
#include "store/read_about.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace anteroom::search {
namespace {

constexpr std::size_t kLongestTyped = 64; // letters
constexpr std::size_t kMostParts = 12;
// Words of the vocabulary that one part may begin, and be inside of: each is a list to read.
constexpr std::size_t kMostWords = 200;
constexpr std::size_t kMostInside = 50;
constexpr std::size_t kMostNear = 24;
// Shorter parts are looked for only where words begin, for inside they are everywhere; and before the last word,
// which is still being typed, only as whole words.
constexpr std::size_t kShortestInside = 3;
// Entries read for each that is shown: letters of a run may be there, and not one after the other.
constexpr std::size_t kReadsAHit = 4;

// How far a search goes; further only when there is room left, or nothing was found.
enum class Reach { beginnings, inside, near };

// A word, or a run of letters without spaces, that every hit has to have.
struct Part {
  std::u32string letters;
  std::size_t gram = 0; // see Word
  std::vector<Needle> needles;
};

Needle::As as(const Part& part) {
  const bool anywhere = part.gram > 0 || part.letters.size() >= kShortestInside;
  return anywhere ? Needle::As::part : Needle::As::beginning;
}

std::vector<Part> parts_of(std::string_view typed) {
  // A letter has at most four bytes; the last may be cut, and then parts words.
  Folded folded = fold(typed.substr(0, 4 * kLongestTyped));
  if (folded.text.size() > kLongestTyped) folded.text.resize(kLongestTyped);
  std::vector<Part> made;
  for (const Word& word : words_of(folded)) {
    Part part{folded.text.substr(word.begin, std::min(word.end - word.begin, kLongestWord)), word.gram, {}};
    part.needles.push_back({part.letters, as(part)});
    // What was the last until now is a whole word.
    if (!made.empty() && made.back().needles[0].as == Needle::As::beginning)
      made.back().needles[0].as = Needle::As::word;
    const bool again = std::any_of(made.begin(), made.end(), [&](const Part& p) { return p.letters == part.letters; });
    if (!again && made.size() < kMostParts) made.push_back(std::move(part));
  }
  return made;
}

bool all_found(const std::vector<bool>& found) { return std::find(found.begin(), found.end(), false) == found.end(); }

// Marks the parts in a text, and notes which of them it has.
std::vector<Range> mark(std::string_view text, const std::vector<Part>& parts, std::vector<bool>& found) {
  const Folded folded = fold(text);
  std::vector<Range> made;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto places = places_of(folded, parts[i].needles);
    if (!places.empty() || parts[i].needles.empty()) found[i] = true;
    made.insert(made.end(), places.begin(), places.end());
  }
  return joined(std::move(made));
}

} // namespace

struct Search::Inside {
  store::Database bundle;
  Lookup index;
  std::string first; // language

  void rank_word(std::u32string_view letters, const std::string& language, Reach reach, How how, Ranking& ranking);
  void rank_near(Part& part, const std::string& language, Ranking& ranking);
  void rank_run(Part& part, const std::string& language, Reach reach, Ranking& ranking);
  void rank(Part& part, const std::string& language, Reach reach, Ranking& ranking);
  Result<std::optional<Hit>> hit(const Entry& entry, const std::string& language, const std::vector<Part>& parts);
  Outcome find(std::vector<Part> parts, const std::string& language, const std::string& asked, Reach reach,
               std::size_t most, std::vector<Hit>& hits);
};

// `how` the word itself counts; what only begins with it or holds it counts less.
void Search::Inside::rank_word(std::u32string_view letters, const std::string& language, Reach reach, How how,
                               Ranking& ranking) {
  const std::string word = to_utf8(letters);
  const How less = how == How::exactly ? How::beginning : How::otherwise;
  index.rank(language, word, how, ranking);
  if (letters.size() <= kBeginning)
    index.rank(language, beginning_key(letters), less, ranking);
  else
    for (const std::string& one : index.vocabulary(language).beginning_with(word, kMostWords))
      index.rank(language, one, less, ranking);
  if (reach == Reach::beginnings || letters.size() < kShortestInside) return;
  for (const std::string& one : index.vocabulary(language).holding(word, kMostInside))
    index.rank(language, one, How::otherwise, ranking);
}

void Search::Inside::rank_near(Part& part, const std::string& language, Ranking& ranking) {
  for (const std::string& one : index.vocabulary(language).near(part.letters, kMostNear)) {
    const std::u32string letters = from_utf8(one);
    const bool whole = letters.size() <= part.letters.size() + allowed_slips(part.letters);
    index.rank(language, one, whole ? How::beginning : How::otherwise, ranking);
    part.needles.push_back({letters, Needle::As::word});
  }
}

// Every few letters of the run that follow each other, anywhere.
void Search::Inside::rank_run(Part& part, const std::string& language, Reach reach, Ranking& ranking) {
  const std::u32string_view letters = part.letters;
  const bool forgiving = reach == Reach::near;
  const std::size_t keys = letters.size() <= part.gram ? 1 : std::min(letters.size() - part.gram + 1, kMostParts);
  std::size_t known = 0;
  for (std::size_t at = 0; at < keys; ++at) {
    const std::u32string_view few = letters.substr(at, part.gram);
    const bool any = index.rank(language, beginning_key(few), How::exactly, ranking);
    if (!any && forgiving) continue; // a slip; the letters around it still count
    ranking.next_part();
    if (!any) continue;
    ++known;
    if (forgiving) part.needles.push_back({std::u32string(few)});
  }
  if (known == 0) ranking.next_part();
}

void Search::Inside::rank(Part& part, const std::string& language, Reach reach, Ranking& ranking) {
  if (part.gram > 0) return rank_run(part, language, reach, ranking);
  if (part.needles[0].as == Needle::As::word) {
    const bool any = index.rank(language, to_utf8(part.letters), How::exactly, ranking);
    if (any || reach != Reach::near) return ranking.next_part();
    return part.needles.clear(); // "l oubli": a slip, and it says little
  }
  rank_word(part.letters, language, reach, How::exactly, ranking);
  if (const std::size_t before = article(part.letters); before > 0) {
    const std::u32string stem = part.letters.substr(before);
    rank_word(stem, language, reach, How::beginning, ranking);
    part.needles.push_back({stem, stem.size() < kShortestInside ? Needle::As::beginning : Needle::As::part});
  }
  if (reach == Reach::near) rank_near(part, language, ranking);
  ranking.next_part();
}

// Nothing when the entry does not have it all: the index knows of letters, not of where they stand.
Result<std::optional<Hit>> Search::Inside::hit(const Entry& entry, const std::string& language,
                                               const std::vector<Part>& parts) {
  const auto heading = read_heading(bundle, entry, language);
  if (!heading) return heading.error();
  if (!*heading) return std::optional<Hit>();
  Hit made{entry.kind, entry.id, language, {(*heading)->title, {}}, {(*heading)->summary, {}}};
  std::vector<bool> found(parts.size(), false);
  made.title.hits = mark(made.title.text, parts, found);
  made.excerpt.hits = mark(made.excerpt.text, parts, found);
  if (all_found(found)) return std::optional(std::move(made));
  const auto lines = read_lines(bundle, entry, language);
  if (!lines) return lines.error();
  const auto missing = std::count(found.begin(), found.end(), false);
  std::vector<bool> anywhere = found;
  std::ptrdiff_t most = 0;
  for (const std::string& line : *lines) {
    std::vector<bool> here = found;
    auto hits = mark(line, parts, here);
    const auto adds = missing - std::count(here.begin(), here.end(), false);
    if (adds > most && !(*heading)->sensitive) made.excerpt = {line, std::move(hits)};
    most = std::max(most, adds);
    for (std::size_t i = 0; i < parts.size(); ++i) anywhere[i] = anywhere[i] || here[i];
    if (most == missing) break;
  }
  if (!all_found(anywhere)) return std::optional<Hit>();
  if (!(*heading)->sensitive) made.excerpt = cut_out(made.excerpt);
  return std::optional(std::move(made));
}

Outcome Search::Inside::find(std::vector<Part> parts, const std::string& language, const std::string& asked,
                             Reach reach, std::size_t most, std::vector<Hit>& hits) {
  Ranking ranking(index.entries());
  for (Part& part : parts) rank(part, language, reach, ranking);
  if (language != asked) index.leave_out(asked, ranking);
  const auto best = ranking.best(kReadsAHit * most);
  if (reach == Reach::beginnings && best.size() < most)
    return find(std::move(parts), language, asked, Reach::inside, most, hits);
  for (const std::uint32_t number : best) {
    if (hits.size() == most) break;
    auto one = hit(index.entry(number), language, parts);
    if (!one) return one.error();
    if (*one) hits.push_back(std::move(**one));
  }
  if (!index.damage().empty()) return Error{index.damage()};
  return Done{};
}

Result<Search> Search::open(const std::string& bundle, const std::string& index) {
  auto texts = store::Database::open(bundle);
  if (!texts) return texts.error();
  const auto languages = store::read_languages(*texts);
  if (!languages) return languages.error();
  auto opened = Lookup::open(index);
  if (!opened) return opened.error();
  return Search(
      std::make_unique<Inside>(Inside{std::move(*texts), std::move(*opened), languages->front().language.code}));
}

Search::Search(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;
Search::~Search() = default;

Result<std::vector<Hit>> Search::find(std::string_view typed, const std::string& language, std::size_t most) {
  std::vector<Hit> hits;
  const std::vector<Part> parts = parts_of(typed);
  if (parts.empty()) return hits;
  for (const Reach reach : {Reach::beginnings, Reach::near}) {
    if (Outcome found = inside_->find(parts, language, language, reach, most, hits); !found) return found.error();
    if (language != inside_->first && hits.size() < most)
      if (Outcome found = inside_->find(parts, inside_->first, language, reach, most, hits); !found)
        return found.error();
    if (!hits.empty()) break;
  }
  return hits;
}

} // namespace anteroom::search
