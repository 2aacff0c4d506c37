// Every call to the system that taking a bundle makes fails in every way: the power goes, the disk is full, dies
// or mends, a signal comes. Afterwards the old bundle is shown or the new one, and nothing keeps the next out.
#include "bundle/kiosk.h"
#include "help/failing_calls.h"
#include "help/promise.h"

using namespace anteroom;
using help::Counted;
using help::fail_calls;
using help::Fault;
using help::Kiosk;
using help::Often;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

// A kiosk that shows edition 1 and is offered edition 2.
const std::string& offered() {
  static const TempFolder folder;
  static const bool made = [] {
    Kiosk kiosk(folder.path());
    kiosk.drop("clinic.anteroom", 1);
    REQUIRE(kiosk.settle().installed);
    kiosk.installer.bundles().works(kiosk.installer.bundles().current().path);
    kiosk.drop("clinic.anteroom", 2);
    return true;
  }();
  REQUIRE(made);
  return folder.path();
}

struct Fresh {
  TempFolder folder;
  Fresh() { fs::copy(offered(), folder.path(), fs::copy_options::recursive); }
  const std::string& path() const { return folder.path(); }
};

// The next edition that anybody offers, made once.
void drop_next(Kiosk& kiosk) {
  static const std::string bytes = [] {
    const TempFolder folder;
    help::make_bundle(folder / "b", {.title = "Edition 3", .sequence = 3});
    return help::read_bytes(folder / "b");
  }();
  kiosk.put("next.anteroom", bytes, {"small-bundle", {1, 3}, 0, 1, "2026-11-21"});
}

// What the program does from its start until nothing is left to do.
void live(const std::string& folder) {
  Kiosk kiosk(folder);
  (void)kiosk.settle();
  (void)kiosk.settle();
}

// The calls of a life without trouble.
std::vector<std::string> calls_of_a_life(Counted counted) {
  const Fresh fresh;
  fail_calls(counted, kNever, Fault::eio);
  live(fresh.path());
  CHECK(Kiosk(fresh.path()).shown() == 2);
  std::vector<std::string> made = help::calls_made();
  return made;
}

bool is_old_or_new(std::int64_t shown) { return shown == 1 || shown == 2; }

void check_no_rubbish(const Kiosk& kiosk) {
  for (const std::string& name : kiosk.kept()) CHECK_FALSE(name.starts_with("."));
  CHECK(kiosk.kept().size() <= 2);
  CHECK(kiosk.names("bundles").size() <= 4); // with their signatures
}

// A start with power and a good disk.
void check_recovers(const std::string& folder) {
  help::calls_work();
  {
    Kiosk kiosk(folder);
    CHECK(is_old_or_new(kiosk.shown()));
    check_no_rubbish(kiosk);
    (void)kiosk.much_later();
    CHECK(kiosk.shown() == 2);
    CHECK(kiosk.names("inbox").empty());
    drop_next(kiosk);
    CHECK(kiosk.settle().installed);
  }
  Kiosk again(folder);
  CHECK(again.shown() == 3);
  check_no_rubbish(again);
}

void stops(std::size_t call, Fault fault) {
  const Fresh fresh;
  fail_calls(Counted::all, call, fault);
  live(fresh.path());
  check_recovers(fresh.path());
}

// A signal, or a file system that does a part at a time, is nobody's trouble.
void goes_unnoticed(std::size_t call, Fault fault, Often often) {
  const Fresh fresh;
  fail_calls(Counted::all, call, fault, often);
  Kiosk kiosk(fresh.path());
  CHECK(kiosk.settle().installed);
  CHECK(kiosk.log.size() == 1);
  help::calls_work();
  CHECK(kiosk.shown() == 2);
}

void fails(std::size_t call, Fault fault, Often often) {
  const Fresh fresh;
  fail_calls(Counted::all, call, fault, often);
  {
    Kiosk kiosk(fresh.path());
    for (int looks = 0; looks < 3; ++looks) (void)kiosk.much_later();
    CHECK(kiosk.log.size() < 12); // trouble is said when it begins, not at each look
    help::calls_work();
    // A start at which the disk did not answer at all can show the packaged bundle only, until it does.
    CHECK((is_old_or_new(kiosk.shown()) || (often == Often::for_ever && kiosk.shown() == 0)));
    (void)kiosk.much_later(); // the offer is not lost
    CHECK(kiosk.shown() == 2);
    drop_next(kiosk);
    REQUIRE(kiosk.much_later().installed);
    CHECK(kiosk.shown() == 3);
  }
  Kiosk again(fresh.path());
  CHECK(again.shown() == 3);
  check_no_rubbish(again);
}

} // namespace

TEST_CASE("the power goes before or after any call") {
  const auto calls = calls_of_a_life(Counted::all);
  REQUIRE(calls.size() > 60);
  long cases = 0;
  for (std::size_t call = 0; call < calls.size(); ++call)
    for (const Fault fault : {Fault::stop_before, Fault::stop_after}) {
      CAPTURE(call, calls[call], static_cast<int>(fault));
      stops(call, fault);
      ++cases;
    }
  help::promise("P9", cases, "power cuts before and after every call");
}

TEST_CASE("any call fails, once or from there on") {
  const auto calls = calls_of_a_life(Counted::all);
  long cases = 0;
  for (std::size_t call = 0; call < calls.size(); ++call)
    for (const Fault fault : {Fault::eio, Fault::eio_done, Fault::enospc, Fault::shortened, Fault::interrupted})
      for (const Often often : {Often::once, Often::for_ever}) {
        if (!help::may_meet(calls[call], fault)) continue;
        CAPTURE(call, calls[call], static_cast<int>(fault), static_cast<int>(often));
        if (fault == Fault::shortened || fault == Fault::interrupted)
          goes_unnoticed(call, fault, often);
        else
          fails(call, fault, often);
        ++cases;
      }
  help::promise("P9", cases, "calls that fail, are full, short or interrupted, once and for ever");
}

TEST_CASE("any two of the calls that make, rename, remove and sync fail") {
  long cases = 0;
  for (const Fault fault : {Fault::eio, Fault::eio_done})
    for (std::size_t first = 0;; ++first) {
      std::size_t made = first + 2;
      for (std::size_t second = first + 1; second < made; ++second) {
        CAPTURE(static_cast<int>(fault), first, second);
        const Fresh fresh;
        fail_calls(Counted::metadata, first, fault, Often::once, second);
        live(fresh.path());
        made = help::calls_made().size();
        check_recovers(fresh.path());
        ++cases;
      }
      if (first >= made) break;
    }
  help::promise("P9", cases, "pairs of calls on names and syncs that fail");
}

TEST_CASE("the power goes at any of them, and again at any during the recovery") {
  const std::size_t calls = calls_of_a_life(Counted::metadata).size();
  long cases = 0;
  for (const Fault fault : {Fault::stop_before, Fault::stop_after})
    for (std::size_t first = 0; first < calls; ++first) {
      // The last recovery is one without trouble: it made all its calls before the power would have gone.
      std::size_t second = 0, made = 0;
      do {
        CAPTURE(static_cast<int>(fault), first, second);
        const Fresh fresh;
        fail_calls(Counted::metadata, first, fault);
        live(fresh.path());
        fail_calls(Counted::metadata, second, fault);
        live(fresh.path());
        made = help::calls_made().size();
        check_recovers(fresh.path());
        ++cases;
      } while (second++ < made);
    }
  help::promise("P9", cases, "pairs of power cuts, the second during the recovery");
}
