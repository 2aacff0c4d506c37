#pragma once
// Makes small, valid bundles for tests, from the kiosk's own list of tables, and spoils them on wish.
// Link the target make_bundle.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

struct sqlite3;

namespace anteroom::help {

// Two topics: "alarm" with the cards "alarm-stays-on" (two pages, emphasis, a picture, an easy version
// in two steps, the word "alarm" explained, also in Arabic) and "old-hurt" (sensitive); "calm" with "slow-breathing" (breathing), "five-things"
// (guided) and the check "close" (three choices, three statements, two bands). Languages en and ar,
// all words in English, a few in Arabic; one picture, "shelter", in both sizes. Arabic is read aloud by recordings
// alone: of the first sentence of "alarm-stays-on"; in English that of "old-hurt" is recorded.
struct BundleRecipe {
  std::string id = "small-bundle";
  std::string title = "A small bundle";
  std::int64_t sequence = 1;
  // Called before the file is closed. Foreign keys are off.
  std::function<void(sqlite3*)> spoil = {};
  std::int64_t epoch = 1;
};

// Writes the bundle to `path`, in place of what was there. Throws std::runtime_error.
void make_bundle(const std::string& path, const BundleRecipe& recipe = {});

// Runs `sql` and throws std::runtime_error with SQLite's words when it fails.
void run_sql(sqlite3* db, const std::string& sql);

// A whole file as bytes, and back. Throw std::runtime_error.
std::string read_bytes(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

// A lossless WebP of one colour.
std::vector<std::uint8_t> plain_webp(int width, int height);

} // namespace anteroom::help
