// Every step of taking a bundle fails once, fails and was done all the same, or is the last before the
// power goes. Afterwards the old bundle is shown or the new one, and nothing keeps the next out.
#include "bundle/kiosk.h"

using namespace anteroom;
using help::Kiosk;
using help::TempFolder;
using How = help::TroubledFiles::How;
namespace fs = std::filesystem;

namespace {

// A kiosk that shows edition 1 and is offered edition 2.
struct Offered {
  TempFolder folder;
  Offered() {
    Kiosk kiosk(folder.path());
    kiosk.drop("clinic.anteroom", 1);
    REQUIRE(kiosk.settle().installed);
    kiosk.drop("clinic.anteroom", 2);
  }
};

struct Fresh {
  TempFolder folder;
  explicit Fresh(const Offered& from) { fs::copy(from.folder.path(), folder.path(), fs::copy_options::recursive); }
};

// Steps that a run without trouble takes, from the sweep to the look after the installation.
std::size_t steps_of_a_run(const Offered& offered) {
  const Fresh fresh(offered);
  Kiosk kiosk(fresh.folder.path());
  REQUIRE(kiosk.settle().installed);
  (void)kiosk.settle();
  return kiosk.files.steps();
}

bool is_old_or_new(std::int64_t shown) { return shown == 1 || shown == 2; }

void check_no_rubbish(const Kiosk& kiosk) {
  for (const std::string& name : kiosk.kept()) CHECK_FALSE(name.starts_with("."));
  CHECK(kiosk.kept().size() <= 2);
  CHECK(kiosk.names("bundles").size() <= 4); // with their signatures
}

} // namespace

TEST_CASE("a step that fails once") {
  const Offered offered;
  const std::size_t steps = steps_of_a_run(offered);
  REQUIRE(steps > 40);
  const How how = GENERATE(How::once, How::done_once);
  for (std::size_t step = 0; step < steps; ++step) {
    CAPTURE(step, static_cast<int>(how));
    const Fresh fresh(offered);
    Kiosk kiosk(fresh.folder.path(), how, step);
    (void)kiosk.settle();
    kiosk.files.no_trouble();
    CHECK(is_old_or_new(kiosk.shown()));
    (void)kiosk.much_later(); // the offer is not lost
    CHECK(kiosk.shown() == 2);
    kiosk.drop("next.anteroom", 3);
    REQUIRE(kiosk.much_later().installed);
    CHECK(kiosk.shown() == 3);
    CHECK(Kiosk(fresh.folder.path()).shown() == 3);
    Kiosk again(fresh.folder.path());
    check_no_rubbish(again);
  }
}

TEST_CASE("a disk that fails from some step on, and recovers") {
  const Offered offered;
  const std::size_t steps = steps_of_a_run(offered);
  for (std::size_t step = 0; step < steps; ++step) {
    CAPTURE(step);
    const Fresh fresh(offered);
    Kiosk kiosk(fresh.folder.path(), How::for_ever, step);
    for (int i = 0; i < 3; ++i) (void)kiosk.much_later();
    CHECK(kiosk.log.size() < 12); // trouble is said when it begins, not at each look
    kiosk.files.no_trouble();
    kiosk.drop("next.anteroom", 3);
    (void)kiosk.much_later();
    CHECK(kiosk.shown() == 3);
  }
}

TEST_CASE("the power goes before any step") {
  const Offered offered;
  const std::size_t steps = steps_of_a_run(offered);
  for (std::size_t step = 0; step < steps; ++step) {
    CAPTURE(step);
    const Fresh fresh(offered);
    {
      Kiosk cut(fresh.folder.path(), How::for_ever, step);
      (void)cut.settle();
    }
    Kiosk kiosk(fresh.folder.path());
    CHECK(is_old_or_new(kiosk.shown()));
    check_no_rubbish(kiosk);
    (void)kiosk.settle();
    CHECK(kiosk.shown() == 2);
    CHECK(kiosk.names("inbox").empty());
    kiosk.drop("next.anteroom", 3);
    CHECK(kiosk.settle().installed);
  }
}

TEST_CASE("the power goes again during the recovery") {
  const Offered offered;
  const std::size_t steps = steps_of_a_run(offered);
  for (std::size_t first = 0; first < steps; first += 3)
    for (std::size_t second = 0; second < 24; second += 2) {
      CAPTURE(first, second);
      const Fresh fresh(offered);
      for (const std::size_t step : {first, second}) {
        Kiosk cut(fresh.folder.path(), How::for_ever, step);
        (void)cut.settle();
      }
      Kiosk kiosk(fresh.folder.path());
      CHECK(is_old_or_new(kiosk.shown()));
    }
}
