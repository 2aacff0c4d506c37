// Making the search index on a disk that fails, fills up, and is swept meanwhile; killed, and without memory.
#include "app/indexer.h"

#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "bundle/content_hash.h"
#include "help/catch.h"
#include "help/promise.h"
#include "help/troubled_files.h"
#include "search/index.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <random>

using namespace anteroom;
using namespace anteroom::app;
using help::TroubledFiles;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kOnlyTheIndex{"packaged.index"};

struct Desk {
  help::TempFolder state;
  std::string folder = state / "bundles";
  std::unique_ptr<TroubledFiles> owned = std::make_unique<TroubledFiles>();
  TroubledFiles& files = *owned;
  std::vector<std::string> log;
  Indexer indexer{(fs::create_directories(folder), std::move(owned)), folder,
                  [this](const std::string& line) { log.push_back(line); }};

  // The index of the small bundle, which came with the kiosk; empty when it cannot be made.
  std::string made() {
    indexer.want(small_bundle());
    return indexer.index_of(small_bundle());
  }
  std::vector<std::string> names() const { return help::names_in(folder); }
};

bool is_good(const std::string& index) {
  const auto files = host::system_files();
  return search::check_index(index, *bundle::hash_of_file(*files, small_bundle())).ok();
}

} // namespace

TEST_CASE("a search index that is half made stays while what is over is swept") {
  Desk desk;
  const auto files = host::system_files();
  DropFolder drop_folder(*files, {desk.state.path(), small_bundle(), "", {}}, [](const std::string&) {});
  int looks = 0;
  desk.files.before = [&](const std::string& step, const std::string&) {
    if (step != "rename") return;
    CHECK_FALSE(drop_folder.look_now());
    ++looks;
  };
  CHECK(desk.made() != "");
  CHECK(looks == 1);
  CHECK(desk.log.empty());
}

TEST_CASE("a search index that cannot be made") {
  Desk desk;

  SECTION("for want of room is told once, and made when there is room") {
    for (int i = 0; i < 3; ++i) {
      desk.files.free = 16 << 20;
      CHECK(desk.made() == "");
    }
    CHECK(desk.log == std::vector<std::string>{
                          "There is no search for now: its index was not made: there is no room on the disk."});
    CHECK(desk.names().empty());
    desk.files.free = (16 << 20) + 10'000; // some, and not enough
    CHECK(desk.made() == "");
    CHECK(desk.log.size() == 2);
    CHECK(desk.names().empty());
    desk.files.free.reset();
    CHECK(desk.made() == desk.folder + "/packaged.index");
  }

  SECTION("since its bundle is gone says so") {
    desk.indexer.want(desk.folder + "/gone.anteroom");
    CHECK(desk.indexer.index_of(desk.folder + "/gone.anteroom") == "");
    CHECK(desk.log.size() == 1);
  }

  SECTION("whatever step fails, is none, and made the next time") {
    desk.files.trouble_at(1'000'000, TroubledFiles::How::once);
    REQUIRE(desk.made() != "");
    const std::size_t steps = desk.files.steps();
    CHECK(steps > 8);
    long cases = 0;
    for (const auto how : {TroubledFiles::How::once, TroubledFiles::How::done_once, TroubledFiles::How::for_ever})
      for (std::size_t at = 0; at < steps; ++at) {
        INFO("step " << at);
        fs::remove(desk.indexer.path_for(small_bundle()));
        desk.indexer.damaged(small_bundle());
        desk.files.trouble_at(at, how);
        const std::string index = desk.made();
        CHECK((index == "" || is_good(index)));
        desk.files.no_trouble();
        CHECK(desk.made() != "");
        CHECK(desk.names() == kOnlyTheIndex);
        ++cases;
      }
    help::promise("index", cases, "steps of making an index that fail");
  }
}

TEST_CASE("a kiosk that is killed while it makes a search index") {
  const auto start = [](const Desk& before) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child > 0) return child;
    Indexer indexer(host::system_files(), before.folder, [](const std::string&) {});
    indexer.want(small_bundle());
    (void)indexer.index_of(small_bundle());
    _exit(0);
  };
  // How long it takes when nobody interferes.
  const auto began = std::chrono::steady_clock::now();
  {
    const Desk desk;
    int ended = 0;
    REQUIRE(waitpid(start(desk), &ended, 0) > 0);
    REQUIRE(desk.names() == kOnlyTheIndex);
  }
  const std::chrono::microseconds whole =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  std::mt19937 random(20261122);
  std::uniform_int_distribution<std::int64_t> instant(0, whole.count() * 11 / 10);
  constexpr int kKills = 50;
  int half_made = 0;
  for (int kill_number = 0; kill_number < kKills; ++kill_number) {
    CAPTURE(kill_number);
    const Desk desk;
    const pid_t child = start(desk);
    usleep(static_cast<useconds_t>(instant(random)));
    kill(child, SIGKILL);
    int ended = 0;
    REQUIRE(waitpid(child, &ended, 0) == child);
    const auto left = desk.names();
    half_made += left.empty() || left == kOnlyTheIndex ? 0 : 1;
    if (left == kOnlyTheIndex) CHECK(is_good(desk.indexer.path_for(small_bundle())));
    Indexer again(host::system_files(), desk.folder, [](const std::string&) {});
    again.want(small_bundle());
    CHECK(is_good(again.index_of(small_bundle())));
    CHECK(desk.names() == kOnlyTheIndex);
  }
  CHECK(half_made > 0);
  help::promise("index", kKills, "processes killed while they made an index");
}
