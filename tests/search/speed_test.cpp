// How long a search takes when there is far more to search than anybody writes.
#include "search/search.h"

#include "help/catch.h"
#include "help/temp_folder.h"
#include "search/many_cards.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <malloc.h>
#include <time.h>

using namespace anteroom;
using Clock = std::chrono::steady_clock;

namespace {

// MB, whatever the bundle (search/index.h).
constexpr double kMostMemory = 80;

// Of this thread alone: what else the machine does meanwhile is no part of it.
double own_milliseconds() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

// The most memory this process had since it was last asked, in MB; see proc(5), clear_refs.
double most_memory() {
  double kilobytes = 0;
  std::string line;
  for (std::ifstream status("/proc/self/status"); std::getline(status, line);)
    if (line.starts_with("VmHWM:")) kilobytes = std::stod(line.substr(6));
  std::ofstream("/proc/self/clear_refs") << "5";
  return kilobytes / 1000;
}

double memory_now() {
  (void)most_memory();
  return most_memory();
}

// The first `letters` code points.
std::string first_letters(const std::string& text, int letters) {
  std::size_t at = 0;
  for (; at < text.size() && letters > 0; --letters) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80);
  return text.substr(0, at);
}

void measure(const char* name, help::Babble babble, int cards) {
  const help::TempFolder folder;
  auto titles = help::make_many_cards(folder / "many.anteroom", cards, babble);
  const std::atomic<bool> stopping = false;
  malloc_trim(0); // what the cards took
  const double had = memory_now();
  auto before = Clock::now();
  REQUIRE(search::make_index({folder / "many.anteroom", "hash", folder / "index", std::int64_t{1} << 30}, stopping));
  const double making = milliseconds(Clock::now() - before);
  const double took = most_memory() - had;
  before = Clock::now();
  const Outcome checked = search::check_index(folder / "index", "hash");
  INFO((checked ? "" : checked.error().what));
  REQUIRE(checked);
  const double checking = milliseconds(Clock::now() - before);
  const double opening = own_milliseconds();
  auto search = search::Search::open(folder / "many.anteroom", folder / "index");
  REQUIRE(search);
  REQUIRE(search->find(titles.back(), "en", 24));
  const double first = own_milliseconds() - opening;
  std::vector<std::pair<double, std::string>> times;
  std::size_t found = 0;
  const auto type = [&](const std::string& text) {
    const double start = own_milliseconds();
    const auto hits = search->find(text, "en", 24);
    times.emplace_back(own_milliseconds() - start, text);
    INFO((hits ? "" : hits.error().what));
    REQUIRE(hits);
    found += hits->empty() ? 0 : 1;
  };
  // What is there, as it is typed; words that follow each other by chance; and slips.
  for (int i = 0; i < 150; ++i) {
    const std::string& title = titles[static_cast<std::size_t>(i) * titles.size() / 150];
    const std::string chance = babble.sentence(3, 3);
    std::string slip = babble.word();
    if (slip.size() > 6) std::swap(slip[3], slip[4]);
    for (int letters = 1; letters <= 12; ++letters) {
      type(first_letters(title, letters));
      type(first_letters(chance, letters));
    }
    if (babble.spaced()) type(slip);
  }
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("search, %s, %d cards: %zu searches, %zu with hits; p50 %.2f ms, p99 %.2f ms, most %.2f ms (%s), "
              "the first %.2f ms\n"
              "  index made in %.1f s with %.1f MB of memory, %.1f MB of a bundle of %.1f MB, checked in %.2f s\n",
              name, cards, times.size(), found, at(0.5).first, at(0.99).first, at(1).first, at(1).second.c_str(), first,
              making / 1000, took, static_cast<double>(std::filesystem::file_size(folder / "index")) / 1e6,
              static_cast<double>(std::filesystem::file_size(folder / "many.anteroom")) / 1e6, checking / 1000);
  CHECK(found > times.size() / 3);
  CHECK(at(0.99).first < 10);
  CHECK(took < kMostMemory);
}

} // namespace

TEST_CASE("what is typed is found within ten milliseconds") {
  SECTION("in words with spaces between them") { measure("words", help::latin_babble(), 5000); }
  SECTION("in pairs of Han letters") { measure("Han", help::han_babble(), 1000); }
  SECTION("in Thai, without spaces") { measure("Thai", help::thai_babble(), 1000); }
}

TEST_CASE("what is typed is found within ten milliseconds in very many cards", "[.][long]") {
  SECTION("in words with spaces between them") { measure("words", help::latin_babble(), 100'000); }
  SECTION("in pairs of Han letters") { measure("Han", help::han_babble(), 20'000); }
  SECTION("in Thai, without spaces") { measure("Thai", help::thai_babble(), 20'000); }
}
