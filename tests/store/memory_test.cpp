// Memory runs out at any moment while a bundle is judged, opened and read: nothing is taken for damage, nothing
// leaks (with the sanitizers on), and nothing but the whole truth is ever read.
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/scarce_memory.h"
#include "help/temp_folder.h"
#include "store/store.h"

#include <new>

using namespace anteroom;
using help::Lack;
using help::Whose;

namespace {

// All that a kiosk may ask of the small bundle.
struct Everything {
  std::vector<std::string> words;
  std::vector<cards::Topic> topics;
  std::vector<cards::CardSummary> shelved;
  std::vector<std::optional<cards::Card>> cards;
  std::vector<std::optional<check::Questionnaire>> checks;
  std::vector<std::optional<std::vector<std::uint8_t>>> pictures;
  std::vector<std::string> ids;
  bool operator==(const Everything&) const = default;
};

void read_in(const store::Store& store, const std::string& language, Everything& made) {
  const cards::Words words = store.words(language);
  for (std::size_t key = 0; key < cards::word_keys().size(); ++key)
    made.words.push_back(words(static_cast<cards::Word>(key), 3));
  for (cards::Topic& topic : store.topics(language)) {
    const store::Shelf shelf = store.shelf(topic.id, language);
    made.shelved.insert(made.shelved.end(), shelf.cards.begin(), shelf.cards.end());
    made.checks.insert(made.checks.end(), shelf.checks.begin(), shelf.checks.end());
    made.ids.push_back(store.lone_check(topic.id));
    made.topics.push_back(std::move(topic));
  }
  for (const char* id : {"alarm-stays-on", "old-hurt", "slow-breathing", "five-things", "no-such"})
    made.cards.push_back(store.card(id, language));
  made.checks.push_back(store.check("close", language));
}

Everything read_everything(const std::string& path) {
  Everything made;
  const auto store = store::Store::open(path);
  if (!store) throw std::runtime_error(store.error().what);
  made.ids = {store->about().id, store->about().title, store->topic_of_check("close")};
  for (const cards::Language& language : store->languages()) read_in(*store, language.code, made);
  for (const auto size : {store::PictureSize::wide, store::PictureSize::full})
    made.pictures.push_back(store->picture("shelter", size));
  return made;
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kStride = 7; // slow, and the same paths
#else
constexpr std::size_t kStride = 1;
#endif

// Runs out of memory at each allocation of `task`, which answers with an error in words, or nothing. How many.
template <class Task> long at_each_allocation(Whose whose, Lack lack, Task task) {
  long cases = 0;
  for (std::size_t at = 0;; at += kStride) {
    CAPTURE(static_cast<int>(whose), static_cast<int>(lack), at);
    std::optional<std::string> trouble;
    help::run_out_of_memory(whose, at, lack);
    try {
      trouble = task();
    } catch (const std::bad_alloc&) {
      trouble.reset();
    }
    help::memory_is_back();
    INFO(trouble.value_or(""));
    REQUIRE_FALSE(trouble);
    if (!help::memory_ran_out()) return cases;
    ++cases;
  }
}

} // namespace

TEST_CASE("memory that runs out while a bundle is read") {
  const help::TempFolder folder;
  const std::string path = folder / "small";
  help::make_bundle(path);
  const Everything whole = read_everything(path);
  REQUIRE(whole.cards.size() == 10);

  const auto inspected = [&]() -> std::optional<std::string> {
    const auto about = store::inspect(path);
    return about ? std::nullopt : std::optional("taken for damage: " + about.error().what);
  };
  const auto read = [&]() -> std::optional<std::string> {
    return read_everything(path) == whole ? std::nullopt : std::optional<std::string>("something else was read");
  };
  long cases = 0;
  for (const Whose whose : {Whose::own, Whose::sqlites})
    for (const Lack lack : {Lack::once, Lack::for_ever})
      cases += at_each_allocation(whose, lack, inspected) + at_each_allocation(whose, lack, read);
  CHECK(cases > 1000);
  help::promise("memory", cases, "allocations that fail while a bundle is judged, opened and read");
}
