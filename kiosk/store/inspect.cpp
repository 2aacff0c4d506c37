#include "store/bounds.h"
#include "store/clip_gate.h"
#include "store/database.h"
#include "store/inspect_texts.h"
#include "store/picture_gate.h"
#include "store/store.h"

#include <algorithm>
#include <map>
#include <new>

namespace anteroom::store {
namespace {

// A row takes some dozens of steps and at least some dozens of bytes; ten times that is plenty, and
// still ends.
constexpr std::int64_t kStepsAByte = 20;
constexpr std::int64_t kFirstSteps = 10'000'000;

struct PictureKind {
  const char* name;
  int width;
  int height;
};
constexpr PictureKind kPictureKinds[] = {{"wide", 480, 216}, {"full", 960, 960}};

// The check tells of each page that it could not get, and why, in its answer: 7 is SQLITE_NOMEM.
bool is_lack_of_memory(const std::string& answer) {
  return answer.ends_with("error code=7") || answer.ends_with("error code 7");
}

Outcome check_pages_of_file(Database& database) {
  {
    Rows rows = database.rows("PRAGMA quick_check(1)");
    const bool answered = rows.next();
    const std::string answer = answered ? rows.text(0, kLongestProse) : "";
    if (is_lack_of_memory(answer)) throw std::bad_alloc();
    if (answer != "ok") return Error{"it is damaged inside (" + (answer.empty() ? rows.why() : answer) + ")"};
  }
  Rows rows = database.rows("PRAGMA foreign_key_check");
  if (rows.next()) return Error{"it is damaged inside: a row of “" + rows.text(0, kLongestId) + "” belongs to nothing"};
  if (rows.failed()) return Error{rows.why()};
  return Done{};
}

Outcome check_forms(const WordTexts& texts, const LanguageRow& row, const std::string& key) {
  for (const char digit : row.plural)
    if (const auto found = texts.find({key, digit - '0'}); found == texts.end() || found->second.empty())
      return Error{"word (" + row.language.code + "): “" + key + "” has no plural form " + digit};
  return Done{};
}

// The first language has every word; another has all forms of each word that it has.
Outcome check_words(Database& database, const LanguageRow& row, bool first) {
  Result<WordTexts> texts = read_words(database, row.language.code);
  if (!texts) return texts.error();
  const auto& keys = cards::word_keys();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string key(keys[i]);
    const auto found = texts->lower_bound({key, 0});
    const bool present = found != texts->end() && found->first.first == key;
    if (!present && !first) continue;
    const bool plural = cards::is_plural(static_cast<cards::Word>(i));
    if (plural && present) {
      if (Outcome forms = check_forms(*texts, row, key); !forms) return forms;
    } else if (!present || found->first.second != 0 || found->second.empty()) {
      return Error{"word (" + row.language.code + "): “" + key + "” is missing"};
    }
  }
  return Done{};
}

// What is named must be there in every size: a tile asks for one, a page for the other.
Outcome check_sizes(const std::map<std::string, std::set<std::string>>& sizes) {
  for (const auto& [id, there] : sizes)
    for (const PictureKind& kind : kPictureKinds)
      if (!there.contains(kind.name)) return Error{"picture " + id + ": its size “" + kind.name + "” is missing"};
  return Done{};
}

Outcome read_pictures(Database& database, std::set<std::string>& ids) {
  std::map<std::string, std::set<std::string>> sizes;
  Rows rows = database.rows("SELECT id, size, width, height, webp FROM picture");
  while (rows.next()) {
    const std::string id = rows.id(0);
    const std::string size = rows.text(1, kLongestId);
    const auto* kind = std::find_if(std::begin(kPictureKinds), std::end(kPictureKinds),
                                    [&](const PictureKind& known) { return known.name == size; });
    if (kind == std::end(kPictureKinds)) rows.fail("size “" + size + "” is not a size");
    if (rows.failed()) return Error{"picture " + id + ": " + rows.why()};
    const std::int64_t width = rows.number(2, kind->width, kind->width);
    const std::int64_t height = rows.number(3, kind->height, kind->height);
    const std::vector<std::uint8_t> webp = rows.bytes(4, kLargestPicture);
    if (!rows.failed())
      if (Outcome header = check_picture(webp.data(), webp.size(), static_cast<int>(width), static_cast<int>(height));
          !header)
        rows.fail(header.error().what);
    if (rows.failed()) return Error{"picture " + id + " (" + size + "): " + rows.why()};
    ids.insert(id);
    sizes[id].insert(size);
  }
  if (rows.failed()) return Error{"picture: " + rows.why()};
  return check_sizes(sizes);
}

Outcome check_clips(Database& database) {
  std::int64_t count = 0;
  Rows rows = database.rows("SELECT language, text, opus FROM clip");
  while (rows.next()) {
    const std::string language = rows.text(0, kLongestId);
    const std::string text = rows.text(1, kLongestLine);
    const std::vector<std::uint8_t> opus = rows.bytes(2, kLargestClip);
    if (++count > kMostClips) rows.fail("there are more than " + std::to_string(kMostClips));
    if (text.empty()) rows.fail("it says nothing");
    if (!rows.failed())
      if (Outcome frame = check_clip(opus); !frame) rows.fail(frame.error().what);
    if (rows.failed()) return Error{"clip (" + language + ") of “" + text + "”: " + rows.why()};
  }
  if (rows.failed()) return Error{"clip: " + rows.why()};
  return Done{};
}

} // namespace

Result<About> inspect(const std::string& path) {
  Result<Database> database = Database::open(path);
  if (!database) return database.error();
  database->set_budget(kFirstSteps + kStepsAByte * database->size());
  if (Outcome pages = check_pages_of_file(*database); !pages) return pages.error();
  Result<About> about = read_about(*database);
  if (!about) return about.error();
  Result<std::vector<LanguageRow>> languages = read_languages(*database);
  if (!languages) return languages.error();
  Frame frame{std::move(*languages), {}};
  if (Outcome pictures = read_pictures(*database, frame.pictures); !pictures) return pictures.error();
  if (Outcome clips = check_clips(*database); !clips) return clips.error();
  if (Outcome texts = inspect_texts(*database, frame); !texts) return texts.error();
  // Last: the kiosk's words are its own business and change with it, and whatever else is wrong stays wrong.
  for (const LanguageRow& row : frame.languages)
    if (Outcome words = check_words(*database, row, &row == &frame.languages.front()); !words) return words.error();
  return about;
}

} // namespace anteroom::store
