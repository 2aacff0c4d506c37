#include "help/make_bundle.h"

#include "cards/words.h"
#include "help/recording.h"
#include "store/schema.h"

#include <sqlite3.h>
#include <webp/encode.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace anteroom::help {
namespace {

void give(sqlite3_stmt* s, int at, const std::string& text) {
  sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}
void give(sqlite3_stmt* s, int at, const char* text) { give(s, at, std::string(text)); }
void give(sqlite3_stmt* s, int at, int number) { sqlite3_bind_int64(s, at, number); }
void give(sqlite3_stmt* s, int at, const std::vector<std::uint8_t>& bytes) {
  sqlite3_bind_blob(s, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

// A row into `table`, a value a column.
template <class... Values> void row(sqlite3* db, const std::string& table, const Values&... values) {
  std::string sql = "INSERT INTO " + table + " VALUES(?";
  for (std::size_t i = 1; i < sizeof...(values); ++i) sql += ",?";
  sqlite3_stmt* s = nullptr;
  if (sqlite3_prepare_v2(db, (sql + ")").c_str(), -1, &s, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db));
  int at = 0;
  (give(s, ++at, values), ...);
  const int code = sqlite3_step(s);
  sqlite3_finalize(s);
  if (code != SQLITE_DONE) throw std::runtime_error(table + ": " + sqlite3_errmsg(db));
}

std::string plural_digits(int (*form)(int)) {
  std::string made;
  for (int n = 0; n < 200; ++n) made += static_cast<char>('0' + form(n));
  return made;
}

int english(int n) { return n == 1 ? 0 : 1; }

int arabic(int n) {
  if (n < 3) return n;
  const int rest = n % 100;
  return rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
}

void put_about(sqlite3* db, const BundleRecipe& recipe) {
  row(db, "about", "id", recipe.id);
  row(db, "about", "title", recipe.title);
  row(db, "about", "epoch", std::to_string(recipe.epoch));
  row(db, "about", "sequence", std::to_string(recipe.sequence));
  row(db, "about", "created", "2026-11-21");
  row(db, "about", "schema", std::to_string(store::kSchemaVersion));
  row(db, "language", "en", 0, "English", "left-to-right", plural_digits(english), 0, "0", "synthetic");
  row(db, "language", "ar", 1, "العربية", "right-to-left", plural_digits(arabic), 0, "0", "recorded");
}

void put_words(sqlite3* db) {
  const auto& keys = cards::word_keys();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string key(keys[i]);
    if (!cards::is_plural(static_cast<cards::Word>(i))) {
      row(db, "word", "en", key, 0, "Word " + key);
      continue;
    }
    row(db, "word", "en", key, 0, "{n} of " + key + ", one");
    row(db, "word", "en", key, 1, "{n} of " + key + ", many");
  }
  row(db, "word", "ar", "bar_help", 0, "مساعدة");
  for (int form = 0; form < 6; ++form) row(db, "word", "ar", "minutes", form, "{n} دقيقة " + std::to_string(form));
}

void put_topics(sqlite3* db) {
  static const auto wide = plain_webp(480, 216), full = plain_webp(960, 960); // slow to make
  row(db, "picture", "shelter", "wide", 480, 216, wide);
  row(db, "picture", "shelter", "full", 960, 960, full);
  row(db, "topic", "alarm", 0, "amber", "shelter");
  row(db, "topic", "calm", 1, "teal", "");
  row(db, "topic_text", "alarm", "en", "The body's alarm", "Why touch can feel unsafe");
  row(db, "topic_text", "alarm", "ar", "إنذار الجسد", "لماذا قد يبدو اللمس مخيفًا");
  row(db, "topic_text", "calm", "en", "Finding calm", "Small things that help");
}

void put_clips(sqlite3* db) {
  static const std::string beep = opus_of(tone(440, 0.3));
  const std::vector<std::uint8_t> opus(beep.begin(), beep.end());
  row(db, "clip", "en", "What happened was not your fault.", opus);
  row(db, "clip", "ar", "لجسدك إنذار.", opus);
}

struct Line {
  std::string text;
  std::string spans = {};
  int count = 0;
  std::string words = {};
};

// A block at the end of page `page`; `at` is its place there.
void block(sqlite3* db, const char* card, const char* language, int page, int at, const char* kind,
           const std::vector<Line>& lines, const char* picture = "", const char* detail = "") {
  row(db, "block", card, language, page, at, kind, picture, detail);
  int position = 0;
  for (const Line& line : lines)
    row(db, "line", card, language, page, at, position++, line.count, line.text, line.spans, line.words);
}

void put_alarm(sqlite3* db) {
  row(db, "card", "alarm-stays-on", "alarm", 0, 2, "ordinary", 0, "shelter", "2026-11");
  row(db, "card_text", "alarm-stays-on", "en", "When the alarm stays on", "Why a kind touch can feel like a threat", "",
      "Our sources list");
  block(db, "alarm-stays-on", "en", 0, 0, "paragraph",
        {{"Your body has an alarm. It keeps you safe.", "s24-41", 0, "17-22:alarm"}});
  block(db, "alarm-stays-on", "en", 0, 1, "heading", {{"What it does"}});
  block(db, "alarm-stays-on", "en", 0, 2, "list", {{"It listens"}, {"It is quick", "e3-5 s6-11"}});
  block(db, "alarm-stays-on", "en", 0, 3, "steps", {{"Notice it"}, {"Name it"}});
  block(db, "alarm-stays-on", "en", 1, 0, "quote", {{"I am not broken."}});
  block(db, "alarm-stays-on", "en", 1, 1, "callout", {{"This is not a flaw."}, {"It is a body doing its best."}});
  block(db, "alarm-stays-on", "en", 1, 2, "picture", {{"A small house"}}, "shelter");
  block(db, "alarm-stays-on", "en", 1, 3, "question", {{"Does it get better?"}, {"Yes, with time."}});
  row(db, "meaning", "en", "alarm", "Alarm", "What your body does when it thinks there is danger.");
  row(db, "easy", "alarm-stays-on", "en", 0, "shelter", "A house with a bell", "Your body has an alarm.",
      "17-22:alarm");
  row(db, "easy", "alarm-stays-on", "en", 1, "shelter", "A quiet house", "It can learn to be quiet.", "");
  row(db, "card_text", "alarm-stays-on", "ar", "حين لا يهدأ الإنذار", "لماذا قد تبدو اللمسة تهديدًا", "",
      "قائمة مصادرنا");
  block(db, "alarm-stays-on", "ar", 0, 0, "paragraph", {{"لجسدك إنذار.", "s0-10"}});
  row(db, "card", "old-hurt", "alarm", 1, 3, "sensitive", 0, "", "");
  row(db, "card_text", "old-hurt", "en", "Old hurt", "When the past comes back",
      "This card is about being hurt by someone.", "Our sources list");
  block(db, "old-hurt", "en", 0, 0, "paragraph", {{"What happened was not your fault."}});
  row(db, "related", "alarm-stays-on", 0, "slow-breathing");
  row(db, "related", "alarm-stays-on", 1, "old-hurt");
}

void put_calm(sqlite3* db) {
  row(db, "card", "slow-breathing", "calm", 0, 1, "ordinary", 1, "", "");
  row(db, "card_text", "slow-breathing", "en", "Slow breathing", "Two quiet minutes", "", "Our sources list");
  block(db, "slow-breathing", "en", 0, 0, "paragraph", {{"Sit as you like."}});
  block(db, "slow-breathing", "en", 0, 1, "breathing", {}, "", "in=4 hold=0 out=6 rounds=12");
  row(db, "card", "five-things", "calm", 1, 2, "ordinary", 1, "", "");
  row(db, "card_text", "five-things", "en", "Five things", "Come back to the room", "", "Our sources list");
  block(
      db, "five-things", "en", 0, 0, "guided",
      {{"Find five things you can see.", "", 5}, {"Notice four things you can feel.", "", 4}, {"Breathe out slowly."}});
}

void put_result(sqlite3* db, const char* id, int score, const char* lowest, const char* highest, const char* title) {
  row(db, "result", "close", id, score, lowest, highest);
  row(db, "result_text", "close", id, "en", title, "A first paragraph.\nA second one.");
  row(db, "result_card", "close", id, "read", 0, "alarm-stays-on");
  row(db, "result_card", "close", id, "try", 0, "slow-breathing");
}

// An item of the check "close": a choice, unless it is calculated.
void put_item(sqlite3* db, int place, const char* link, const char* calculated = "") {
  const bool chosen = *calculated == '\0';
  row(db, "item", "close", place, link, -1, chosen ? "choice" : "decimal", chosen ? "choice" : "decimal",
      "http://loinc.org", chosen ? "" : "1-1", "", "", 0, 0, 0, 0, 0, "", "", "", "", calculated);
  row(db, "item_text", "close", place, "en", "", std::string("I felt ") + link, "Take your time.", "", "", "");
  const char* choices[] = {"Not at all", "Some days", "Most days"};
  for (int i = 0; chosen && i < 3; ++i) {
    const std::string weight = std::to_string(i);
    row(db, "choice", "close", place, i, "coding", "", "urn:often", "c" + weight, "", weight, "", 0);
    row(db, "choice_text", "close", place, i, "en", choices[i]);
  }
}

// Three statements, the last of them asked only after some distance; their total, by expressions and by terms.
void put_check(sqlite3* db) {
  row(db, "form", "close", "calm", 0, 3, "", "urn:close", "1.0");
  row(db, "form_text", "close", "en", "How close do I feel?", "Three short statements",
      "About three.\nNothing is kept.", "In the last two weeks", "Ours", "Our own statements");
  const char* items[] = {"distance", "worry", "alone"};
  for (int i = 0; i < 3; ++i) put_item(db, i, items[i]);
  put_item(db, 3, "sum", "variable\"all\"");
  row(db, "initial", "close", 3, 0, "decimal", "0", "", "", "");
  row(db, "condition", "close", 2, 0, "distance", "exists", "boolean", "true", "", "", "");
  row(db, "variable", "close", -1, 0, "all", "sum(weight(step\"value\"(step\"answer\"(step\"item\"(%resource)))))");
  row(db, "variable", "close", 3, 0, "first", "step\"linkId\"(step\"item\"(%questionnaire))");
  row(db, "fact", "close", 0, -1, "Questionnaire", "", "", "", "", "");
  row(db, "fact", "close", 1, 0, "item", "", "", "", "", "");
  row(db, "fact", "close", 2, 1, "linkId", "text", "distance", "", "", "");
  row(db, "score", "close", 0, "total", "", "All of it", "side-file", 1, "mean", 2);
  row(db, "score", "close", 1, "sum", "1-1", "Its sum", "file", 0, "empties", 1);
  for (int i = 0; i < 3; ++i) row(db, "term", "close", 0, "count", i, items[i], i == 0 ? "0 1 2" : "", "", "");
  row(db, "term", "close", 0, "gate", 0, "distance", "", "0", "2");
  put_result(db, "steady", 0, "0", "2", "Mostly close");
  put_result(db, "shaken", 0, "3", "6", "Often far away");
  put_result(db, "too-few", -1, "", "", "A few answers");
  put_result(db, "general", -1, "", "", "Thank you");
  row(db, "safety", "close", 0, 0, "alone", "0");
  row(db, "safety_text", "close", 0, "en", "You are not alone", "Someone is here.");
  row(db, "suggestion", "close", 0, "worry", 2);
  row(db, "suggestion_card", "close", 0, "read", 0, "old-hurt");
  row(db, "suggestion_card", "close", 0, "try", 0, "five-things");
}

} // namespace

void make_bundle(const std::string& path, const BundleRecipe& recipe) {
  std::filesystem::remove(path);
  sqlite3* db = nullptr;
  const int code = sqlite3_open(path.c_str(), &db);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closed_at_the_end(db, sqlite3_close);
  if (code != SQLITE_OK) throw std::runtime_error("cannot make " + path);
  // Nothing is lost with a bundle of a test: it need not wait for the disk.
  run_sql(db, "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY");
  run_sql(db, "PRAGMA page_size=" + std::to_string(store::kPageSize) + "; PRAGMA encoding='UTF-8'; BEGIN");
  for (const char* table : store::kTables) run_sql(db, table);
  put_about(db, recipe);
  put_words(db);
  put_topics(db);
  put_clips(db);
  put_alarm(db);
  put_calm(db);
  put_check(db);
  run_sql(db, "COMMIT; PRAGMA application_id=" + std::to_string(store::kApplicationId) +
                  "; PRAGMA user_version=" + std::to_string(store::kSchemaVersion));
  if (recipe.spoil) recipe.spoil(db);
  run_sql(db, "VACUUM"); // no free pages, whatever was deleted
}

void run_sql(sqlite3* db, const std::string& sql) {
  if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db) + (": " + sql.substr(0, 200)));
}

std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::vector<std::uint8_t> plain_webp(int width, int height) {
  const std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 0xc8);
  std::uint8_t* made = nullptr;
  const std::size_t size = WebPEncodeLosslessRGB(pixels.data(), width, height, width * 3, &made);
  const std::vector<std::uint8_t> copy(made, made + size);
  WebPFree(made);
  if (copy.empty()) throw std::runtime_error("cannot make a picture");
  return copy;
}

} // namespace anteroom::help
