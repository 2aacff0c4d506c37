// Whatever is put into the drop folder, or onto a stick: nothing is filled, hung or confused, nothing of it is
// shown, and the next good bundle gets in.
#include "bundle/hostile_sources.h"

#include "help/promise.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace anteroom;
using help::Hostile;
using help::Kiosk;
using help::Place;
using help::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMostKept = 8 << 20; // bytes of disk that a kiosk has filled meanwhile

// What is really on the disk: a sparse file takes no room.
std::int64_t bytes_in(const std::string& folder) {
  std::int64_t made = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat found {};
    if (lstat(entry.path().c_str(), &found) == 0) made += std::int64_t{found.st_blocks} * 512;
  }
  return made;
}

bool is_one_line(const std::string& line) {
  return std::none_of(line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }) &&
         line.find("\u202e") == std::string::npos && line.find('\xff') == std::string::npos;
}

// What was put there has been there for long; it has had every chance.
void let_pass(Kiosk& kiosk) {
  for (int i = 0; i < 4; ++i) (void)kiosk.much_later();
}

void meet(const Hostile& hostile, bool on_stick) {
  const TempFolder folder, elsewhere;
  Kiosk kiosk(folder.path());
  const std::string at = folder / (on_stick ? "volumes/STICK" : "inbox");
  fs::create_directories(at);
  hostile.put({kiosk, at, elsewhere.path()});
  let_pass(kiosk);
  kiosk.files.before = {};
  kiosk.files.denies = {};
  kiosk.files.free.reset();

  CHECK(kiosk.shown() == (hostile.comes_in ? 7 : 0));
  CHECK((hostile.told.empty() || kiosk.logged(hostile.told)));
  CHECK((!hostile.told.empty() || kiosk.log.size() <= 2));
  CHECK(kiosk.log.size() < 210); // one line for each thing, not one for each look
  CHECK(std::all_of(kiosk.log.begin(), kiosk.log.end(), is_one_line));
  for (const std::string& name : kiosk.kept()) CHECK_FALSE(name.starts_with(".incoming"));
  CHECK(bytes_in(folder / "bundles") + bytes_in(folder / "refused") < kMostKept);

  fs::remove_all(at); // taken away, or pulled out
  fs::create_directories(folder / "inbox");
  kiosk.drop("next.anteroom", 1000);
  (void)kiosk.much_later();
  CHECK(kiosk.shown() == 1000);
  CHECK(Kiosk(folder.path()).shown() == 1000);
}

} // namespace

TEST_CASE("a kiosk meets hostile sources") {
  long cases = 0;
  long skipped = 0;
  for (const auto& table :
       {help::hostile_kinds(), help::hostile_sizes(), help::hostile_names(), help::hostile_moments()})
    for (const Hostile& hostile : table)
      for (const bool on_stick : {false, true}) {
        CAPTURE(hostile.name, on_stick);
        if (hostile.needs_root && geteuid() != 0) {
          ++skipped;
          continue;
        }
        meet(hostile, on_stick);
        ++cases;
      }
  help::promise("P6", cases, "hostile sources, in the drop folder and on a stick");
  if (skipped > 0) WARN(skipped << " cases with device nodes were left out: only root can make them.");
  CHECK(cases >= 80);
}
