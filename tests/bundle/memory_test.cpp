// Memory runs out at any moment while a bundle is taken. Whoever draws may end for it and is started again; the
// thread that looks for bundles goes on. What is shown is the old bundle or the new one, and the next gets in.
#include "bundle/disk_kiosk.h"
#include "help/promise.h"
#include "help/scarce_memory.h"

#include <new>

using namespace anteroom;
using help::DiskKiosk;
using help::ForgetfulDisk;
using help::Held;
using help::Lack;
using help::Whose;

namespace {

constexpr std::int64_t kOld = 2;
constexpr std::int64_t kNew = 3;
constexpr std::int64_t kNext = 9;

const Held& offered() {
  static const Held held = [] {
    Held made = help::held_with_two();
    made[DiskKiosk::inbox("c.anteroom")] = help::edition(kNew);
    made[DiskKiosk::inbox("c.anteroom.minisig")] = help::edition_signature(kNew);
    return made;
  }();
  return held;
}

void check_goes_on(ForgetfulDisk& disk) {
  {
    DiskKiosk kiosk(disk);
    const std::int64_t shown = kiosk.shown({kOld, kNew});
    CHECK((shown == kOld || shown == kNew));
    kiosk.bundles().works(kiosk.path);
    (void)kiosk.settle();
    CHECK(kiosk.shown({kNew}) == kNew); // the offer is not lost
    kiosk.offer(kNext);
    CHECK(kiosk.settle() == kNext);
  }
  const DiskKiosk again(disk);
  CHECK(again.shown({kNext}) == kNext);
  for (const std::string& name : disk.names(std::string(help::kState) + "/bundles")) CHECK_FALSE(name.starts_with("."));
}

// A start that is ended by the lack of memory, or comes through.
void starts(ForgetfulDisk& disk, std::size_t at, Lack lack) {
  help::run_out_of_memory(Whose::own, at, lack);
  try {
    DiskKiosk kiosk(disk);
    kiosk.bundles().works(kiosk.path);
  } catch (const std::bad_alloc&) {
  }
  help::memory_is_back();
}

// A look that the lack of memory cuts short, and the same process later.
void looks(ForgetfulDisk& disk, std::size_t at, Lack lack) {
  DiskKiosk kiosk(disk);
  help::run_out_of_memory(Whose::own, at, lack);
  std::int64_t installed = kiosk.settle(); // throws nothing
  help::memory_is_back();
  for (int later = 0; later < 3; ++later) installed = std::max(installed, kiosk.settle());
  CHECK(installed == kNew);
  CHECK(kiosk.shown({kNew}) == kNew);
  for (const std::string& name : disk.names(std::string(help::kState) + "/bundles")) CHECK_FALSE(name.starts_with("."));
}

long at_each_allocation(void (*task)(ForgetfulDisk&, std::size_t, Lack)) {
  long cases = 0;
  for (const Lack lack : {Lack::once, Lack::for_ever})
    for (std::size_t at = 0;; ++at) {
      CAPTURE(static_cast<int>(lack), at);
      ForgetfulDisk disk(offered());
      task(disk, at, lack);
      check_goes_on(disk);
      if (!help::memory_ran_out()) break;
      ++cases;
    }
  return cases;
}

} // namespace

TEST_CASE("memory that runs out while the kiosk starts") {
  help::promise("memory", at_each_allocation(starts), "allocations that fail while the kiosk starts");
}

TEST_CASE("memory that runs out while a bundle is taken") {
  help::promise("memory", at_each_allocation(looks), "allocations that fail while a bundle is taken");
}

TEST_CASE("a bundle that needs more memory than there is") {
  const help::TempFolder folder;
  help::Kiosk kiosk(folder.path());
  int asked = 0;
  bundle::Installer installer(
      kiosk.files, help::Kiosk::options(folder.path()),
      [&](const std::string& path) {
        const auto read = help::Kiosk::inspect(path);
        if (read && read->sequence == 8 && ++asked > 0) throw std::bad_alloc();
        return read;
      },
      [&](const std::string& line) { kiosk.log.push_back(line); });
  installer.bundles().sweep();
  kiosk.drop("a.anteroom", 8);
  kiosk.drop("b.anteroom", 7);
  Time now = kiosk.now;
  std::optional<std::string> installed;
  for (int look = 0; look < 8; ++look) {
    now += std::chrono::hours(look % 2 == 0 ? 2 : 0) + std::chrono::seconds(3);
    if (const auto one = installer.look(now); one.installed) installed = one.installed->path;
  }
  CHECK(installed); // the other had its turn
  CHECK(asked == 3);
  CHECK(kiosk.logged("“a.anteroom” has to wait: there is not enough memory to read it"));
  CHECK(kiosk.logged("“a.anteroom” was set aside: there is not enough memory to read it"));
  CHECK(kiosk.names("inbox").empty());
  for (const std::string& name : kiosk.kept()) CHECK_FALSE(name.starts_with("."));
}
