// A bundle that is signed and does not work is left by itself for the one before it, is not tried for ever, and
// keeps no good one out.
#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "bundle/strict.h"
#include "help/promise.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace anteroom;
using namespace anteroom::app;

namespace {

enum class Failing { open, schema, pages, picture, topics, crash, watchdog };

constexpr std::array<Failing, 7> kWays{Failing::open,   Failing::schema, Failing::pages,   Failing::picture,
                                       Failing::topics, Failing::crash,  Failing::watchdog};

int root_page(sqlite3* db, const std::string& table) {
  int page = 0;
  const auto take = [](void* into, int, char** values, char**) {
    *static_cast<int*>(into) = std::atoi(values[0]);
    return 0;
  };
  sqlite3_exec(db, ("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'").c_str(), take, &page, nullptr);
  return page;
}

std::string bundle_of(const help::TempFolder& folder, std::int64_t sequence, const char* title,
                      const std::function<void(sqlite3*)>& spoil = {}) {
  help::make_bundle(folder / "made", {.title = title, .sequence = sequence, .spoil = spoil});
  return help::read_bytes(folder / "made");
}

// Signed, and taken by a program that looked less closely, or on a board that was well then.
std::string bad(const help::TempFolder& folder, Failing how) {
  constexpr std::int64_t sequence = 5;
  const auto spoilt = [&](const std::string& sql) {
    return bundle_of(folder, sequence, "Bad", [&](sqlite3* db) { help::run_sql(db, sql); });
  };
  switch (how) {
  case Failing::open: return std::string(5000, 'x');
  case Failing::schema: return spoilt("CREATE TABLE surprise(x)");
  case Failing::pages: {
    (void)bundle_of(folder, sequence, "Bad");
    sqlite3* db = nullptr;
    sqlite3_open((folder / "made").c_str(), &db);
    const int page = root_page(db, "topic_text");
    sqlite3_close(db);
    REQUIRE(page > 1);
    std::string bytes = help::read_bytes(folder / "made");
    bytes.replace(4096u * (static_cast<std::size_t>(page) - 1), 4096, 4096, '\xff');
    return bytes;
  }
  case Failing::picture:
    return spoilt("UPDATE picture SET webp = CAST(substr(webp, 1, 30) || zeroblob(length(webp) - 30) AS BLOB)");
  case Failing::topics: return spoilt("DELETE FROM topic_text");
  case Failing::crash:
  case Failing::watchdog: break;
  }
  return bundle_of(folder, sequence, "Bad");
}

struct Machine {
  help::TempFolder folder;
  std::unique_ptr<host::Files> files = host::system_files();

  bundle::Options options() const {
    bundle::Options made = help::Strict::options(folder.path(), {1});
    made.packaged.path = folder / "packaged";
    return made;
  }
  void offer(std::int64_t sequence, const std::string& bytes) const {
    const auto seal = help::Signed{sequence}.seal(bytes);
    help::write_bytes(folder / "inbox/c.anteroom.minisig", help::Signer(1).file(bytes, bundle::write_seal(seal)));
    help::write_bytes(folder / "inbox/c.anteroom", bytes);
  }
  void install(std::int64_t sequence, const std::string& bytes, bool works) {
    const auto inspect = [&](const std::string&) {
      return bundle::Manifest{"small-bundle", "Taken", sequence, 1, "2026-11-21", store::kSchemaVersion};
    };
    bundle::Installer installer(*files, options(), inspect, [](const std::string&) {});
    installer.bundles().sweep();
    offer(sequence, bytes);
    (void)installer.look(Time(Milliseconds(0)));
    const auto look = installer.look(Time(Milliseconds(10'000)));
    REQUIRE(look.installed);
    if (works) installer.bundles().works(look.installed->path);
  }
};

// The whole program, without its window.
struct Program {
  explicit Program(const Machine& machine)
      : drop(*machine.files,
             {machine.folder.path(), machine.folder / "packaged", "", {{help::Signer(1).key()}, false, ""}},
             [this](const std::string& line) { log += line + "\n"; }),
        app(plain_config(), typesetter, textures, drop, [this](const std::string& line) { log += line + "\n"; }) {}

  // Draws what is due, and its home screen where nobody sees it.
  void show() { player = std::make_unique<Player>(app, stage), player->settle(); }
  std::string title() const { return app.library().empty() ? "nothing" : app.library().about().title; }

  std::string log;
  BlindStage stage;
  help::MarkedTypesetter typesetter;
  help::CountedTextures textures{&typesetter};
  DropFolder drop;
  App app;
  std::unique_ptr<Player> player;
};

// A start that ends before the home screen was shown: by itself, or by a watchdog that waited in vain.
void start_in_vain(const Machine& machine, int signal) {
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL); // Catch would tell of it
    const Program program(machine);
    if (signal == SIGKILL) raise(signal);
    [[maybe_unused]] const auto told = write(ready[1], "x", 1);
    for (;;) pause();
  }
  close(ready[1]);
  char byte = 0;
  if (read(ready[0], &byte, 1) == 1) kill(child, signal);
  close(ready[0]);
  int ended = 0;
  REQUIRE(waitpid(child, &ended, 0) == child);
  CHECK(WIFSIGNALED(ended));
}

} // namespace

TEST_CASE("a bundle that does not work is left") {
  long cases = 0;
  for (const Failing how : kWays)
    for (const bool has_previous : {true, false}) {
      CAPTURE(static_cast<int>(how), has_previous);
      Machine machine;
      help::write_bytes(machine.folder / "packaged", bundle_of(machine.folder, 1, "Packaged"));
      if (has_previous) machine.install(2, bundle_of(machine.folder, 2, "Previous"), true);
      const std::string bytes = bad(machine.folder, how);
      machine.install(5, bytes, false);
      if (how == Failing::crash || how == Failing::watchdog)
        for (int start = 0; start < 3; ++start) start_in_vain(machine, how == Failing::crash ? SIGKILL : SIGABRT);
      const std::string good = has_previous ? "Previous" : "Packaged";
      for (int start = 0; start < 3; ++start) {
        Program program(machine);
        program.show();
        INFO(program.log);
        CHECK(program.app.screen() == "attract");
        CHECK(program.title() == good);
      }
      Program program(machine);
      program.show();
      machine.offer(5, bytes); // not again, for ever
      CHECK_FALSE(program.drop.look_now());
      machine.offer(6, bundle_of(machine.folder, 6, "Next"));
      REQUIRE(program.drop.look_now());
      program.app.bundle_arrived(program.player->now());
      program.player->settle();
      CHECK(program.title() == "Next");
      ++cases;
    }
  CHECK(cases == 14);
  help::promise("P10", cases, "bundles that do not work: seven ways, with and without one before");
}
