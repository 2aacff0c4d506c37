// Searching what is shown: with the real drop folder, real files and real threads.
#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "help/catch.h"

#include <atomic>
#include <filesystem>
#include <thread>

using namespace anteroom;
using namespace anteroom::app;
namespace fs = std::filesystem;

namespace {

// The program over a state folder; making a second one is starting it again.
class Running {
public:
  Running(const help::TempFolder& state, const std::string& packaged)
      : folder_(*files_, {state.path(), packaged, "", {{}, true, ""}}, log_),
        app(plain_config(), typesetter_, textures_, folder_, log_) {}
  ~Running() { folder_.stop(); }

private:
  std::unique_ptr<host::Files> files_ = host::system_files();
  Log log_ = [](const std::string&) {};
  help::MarkedTypesetter typesetter_;
  help::CountedTextures textures_{&typesetter_};
  std::atomic<int> arrivals_ = 0;
  DropFolder folder_;

public:
  App app;

  void start() {
    folder_.start([this] { ++arrivals_; });
  }
  void drop(const std::string& bundle) {
    fs::copy_file(bundle, folder_.inbox() + "/.copy");
    fs::rename(folder_.inbox() + "/.copy", folder_.inbox() + "/new.anteroom");
  }
  // Without start(): installs what was dropped, and shows it.
  void look() {
    if (folder_.look_now()) app.bundle_arrived(Time{});
  }
  // With it.
  bool wait_for_arrival() {
    for (int i = 0; i < 2000 && arrivals_ == 0; ++i) std::this_thread::sleep_for(Milliseconds(5));
    if (arrivals_ == 0) return false;
    --arrivals_;
    app.bundle_arrived(Time{});
    return true;
  }
  bool wait_for_search() {
    for (int i = 0; i < 2000 && !app.can_search(); ++i) std::this_thread::sleep_for(Milliseconds(5));
    return app.can_search();
  }
  std::string first(const std::string& typed) {
    const auto& hits = app.search(typed);
    return hits.empty() ? "" : hits.front().title.text;
  }
  std::string shown() const { return app.library().path(); }
};

std::string edition(const help::TempFolder& folder, int number) {
  const std::string path = folder / "edition" + std::to_string(number);
  help::make_bundle(path, {"small-bundle", "Edition", number, [&](sqlite3* db) {
                             help::run_sql(db,
                                           "UPDATE card_text SET title = title || ' " + std::to_string(number) + "'");
                           }});
  return path;
}

} // namespace

TEST_CASE("the search index of the bundle that is shown") {
  const help::TempFolder state;
  const help::TempFolder other;

  SECTION("is made when the bundle gets in, beside it") {
    Running kiosk(state, "");
    kiosk.start();
    CHECK_FALSE(kiosk.app.can_search());
    kiosk.drop(edition(other, 1));
    REQUIRE(kiosk.wait_for_arrival());
    CHECK(kiosk.wait_for_search());
    CHECK(fs::exists(kiosk.shown() + ".index"));
    CHECK(kiosk.first("slow") == "Slow breathing 1");
  }

  SECTION("is there at the next start, and not made again") {
    {
      Running kiosk(state, small_bundle());
      kiosk.start();
      REQUIRE(kiosk.wait_for_search());
    }
    const auto made = fs::last_write_time(state / "bundles/packaged.index");
    Running kiosk(state, small_bundle());
    kiosk.start();
    CHECK(kiosk.wait_for_search());
    CHECK(kiosk.first("slow") == "Slow breathing");
    CHECK(fs::last_write_time(state / "bundles/packaged.index") == made);
  }

  SECTION("of one that came with the kiosk lies among the installed ones, for it may lie where nobody can write") {
    const fs::path packaged = other / "packaged.anteroom";
    fs::copy_file(small_bundle(), packaged);
    Running kiosk(state, packaged);
    kiosk.start();
    CHECK(kiosk.wait_for_search());
    CHECK(help::names_in(other.path()) == std::vector<std::string>{"packaged.anteroom"});
    CHECK(help::names_in(state / "bundles") == std::vector<std::string>{"packaged.index"});
  }

  SECTION("of one that came with the kiosk is made anew when another came with it") {
    {
      Running kiosk(state, small_bundle());
      kiosk.start();
      REQUIRE(kiosk.wait_for_search());
    }
    Running kiosk(state, new_bundle());
    kiosk.start();
    REQUIRE(kiosk.wait_for_search());
    CHECK(kiosk.first("slow") == "New Slow breathing");
  }

  SECTION("goes with its bundle") {
    Running kiosk(state, "");
    for (int number = 1; number <= 4; ++number) {
      kiosk.drop(edition(other, number));
      kiosk.look();
      CHECK(kiosk.first("slow") == "Slow breathing " + std::to_string(number));
      kiosk.app.apply(session::Began{}, Time{});
      kiosk.app.apply(session::Finished{}, Time{});
    }
    kiosk.look();
    const auto bundles = help::names_in(state / "bundles", ".anteroom");
    const auto indexes = help::names_in(state / "bundles", ".index");
    REQUIRE(bundles.size() == 2);
    REQUIRE(indexes.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) CHECK(indexes[i] == bundles[i] + ".index");
  }

  SECTION("of one that came with the kiosk goes when it comes with none any more") {
    fs::create_directories(state / "bundles");
    help::write_bytes(state / "bundles/packaged.index", "an index");
    Running kiosk(state, "");
    CHECK(help::names_in(state / "bundles").empty());
  }

  SECTION("is for this kiosk's eyes alone") {
    Running kiosk(state, small_bundle());
    kiosk.start();
    REQUIRE(kiosk.wait_for_search());
    CHECK(fs::status(state / "bundles/packaged.index").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
  }

  SECTION("that is half made when the power goes is swept") {
    fs::create_directories(state / "bundles");
    help::write_bytes(state / "bundles/.index-half-made", "half");
    Running kiosk(state, small_bundle());
    CHECK(help::names_in(state / "bundles").empty());
  }
}

TEST_CASE("a search index that is no good") {
  const help::TempFolder state;
  const std::string index = state / "bundles/packaged.index";
  {
    Running kiosk(state, small_bundle());
    kiosk.start();
    REQUIRE(kiosk.wait_for_search());
  }
  const std::string whole = help::read_bytes(index);
  const auto is_made_anew = [&] {
    Running kiosk(state, small_bundle());
    kiosk.start();
    CHECK(kiosk.wait_for_search());
    CHECK(kiosk.first("slow") == "Slow breathing");
    CHECK(help::read_bytes(index) == whole);
  };

  SECTION("is made anew at the next start: missing, torn, empty, a text") {
    fs::remove(index);
    is_made_anew();
    for (const std::string& bytes : {whole.substr(0, whole.size() / 2), std::string(), std::string(5000, 'x')}) {
      help::write_bytes(index, bytes);
      is_made_anew();
    }
  }
  SECTION("is made anew at the next start: a byte has changed") {
    std::string bytes = whole;
    bytes[bytes.rfind("alarm")] = 'b';
    help::write_bytes(index, bytes);
    is_made_anew();
  }
  SECTION("is made anew while the kiosk runs, when a search comes upon it") {
    Running kiosk(state, small_bundle());
    kiosk.start();
    REQUIRE(kiosk.wait_for_search());
    kiosk.app.apply(session::Began{}, Time{});
    kiosk.app.apply(session::Finished{}, Time{}); // closes it
    std::string bytes = whole;
    std::fill(bytes.begin() + 4096, bytes.end(), '\0');
    help::write_bytes(index, bytes);
    CHECK(kiosk.first("slow") == "");
    CHECK(kiosk.wait_for_search());
    CHECK(kiosk.first("slow") == "Slow breathing");
    CHECK(help::read_bytes(index) == whole);
  }
}

TEST_CASE("what a search found") {
  const help::TempFolder state;
  Running kiosk(state, small_bundle());

  SECTION("is forgotten when the visit ends") {
    kiosk.app.apply(session::Began{}, Time{});
    CHECK(kiosk.app.search("slow").size() == 2);
    kiosk.app.apply(session::Finished{}, Time{});
    CHECK(kiosk.app.library().hits().empty());
    CHECK_FALSE(kiosk.app.library().can_search()); // closed
    CHECK(kiosk.app.can_search());
  }

  SECTION("changes with what is typed") {
    CHECK(kiosk.app.search("slow").size() == 2);
    CHECK(kiosk.app.search("slow quiet").size() == 1);
    CHECK(kiosk.app.search("").empty());
    CHECK(kiosk.app.search("zzzz").empty());
    CHECK(kiosk.first("old hurt") == "Old hurt");
  }

  SECTION("is nothing where nothing is shown") {
    const help::TempFolder empty;
    Running bare(empty, "");
    CHECK_FALSE(bare.app.can_search());
    CHECK(bare.app.search("slow").empty());
  }
}
