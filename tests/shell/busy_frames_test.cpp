// A visitor reads while half a gigabyte of new content is copied, hashed, verified and inspected. Nothing of
// that may be felt: each frame, from the touch to the picture, is there within 25 milliseconds.
#include "app/app.h"
#include "app/drop_folder.h"
#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/promise.h"
#include "help/signer.h"
#include "help/temp_folder.h"
#include "host/files.h"
#include "shell/real_kiosk.h"
#include "shell/window.h"
#include "store/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <webp/encode.h>

using namespace anteroom;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kHalfGigabyte = std::int64_t{500} << 20;
constexpr double kLongestFrame = 25; // milliseconds

// A picture that nothing can make smaller.
std::vector<std::uint8_t> noise(int width, int height) {
  std::mt19937 random(7); // NOLINT: the same in every run
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width * height) * 3);
  for (auto& value : pixels) value = static_cast<std::uint8_t>(random());
  std::uint8_t* made = nullptr;
  const std::size_t size = WebPEncodeLosslessRGB(pixels.data(), width, height, width * 3, &made);
  std::vector<std::uint8_t> bytes(made, made + size);
  WebPFree(made);
  return bytes;
}

// Inserts picture number ?1, in one of its two sizes.
void insert(sqlite3_stmt* row, std::int64_t number, const char* size, int width, int height,
            const std::vector<std::uint8_t>& bytes) {
  sqlite3_bind_int64(row, 1, number);
  sqlite3_bind_text(row, 2, size, -1, SQLITE_STATIC);
  sqlite3_bind_int(row, 3, width);
  sqlite3_bind_int(row, 4, height);
  sqlite3_bind_blob(row, 5, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  REQUIRE(sqlite3_step(row) == SQLITE_DONE);
  sqlite3_reset(row);
}

void fill(sqlite3* db) {
  const auto wide = noise(480, 216), full = noise(960, 960);
  sqlite3_stmt* row = nullptr;
  REQUIRE(sqlite3_prepare_v2(db, "INSERT INTO picture VALUES('noise-' || ?1, ?2, ?3, ?4, ?5)", -1, &row, nullptr) ==
          SQLITE_OK);
  const auto rows = kHalfGigabyte / static_cast<std::int64_t>(wide.size() + full.size()) + 1;
  for (std::int64_t i = 0; i < rows; ++i) {
    insert(row, i, "wide", 480, 216, wide);
    insert(row, i, "full", 960, 960, full);
  }
  sqlite3_finalize(row);
}

struct Frames {
  std::vector<double> times; // milliseconds
  double percentile(double share) {
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  }
};

// Goes from card to card as a visitor does, and measures each frame: from the touch, or the moment, that asks for it
// to its picture.
class Visitor {
public:
  Visitor(app::App& kiosk, shell::Window& window) : kiosk_(kiosk), window_(window) {}

  // Frames go there from now on.
  void measure(Frames& frames) { frames_ = &frames; }
  void draw(std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now()) {
    kiosk_.resized({window_.width(), window_.height(), 217});
    if (!kiosk_.dirty()) return;
    kiosk_.draw(window_.begin(), window_.now());
    window_.show();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - since;
    if (frames_) frames_->times.push_back(took.count());
  }
  void touch(const std::string& id) {
    const ui::Node* node = kiosk_.tree().find(id);
    INFO(id << " on " << kiosk_.screen());
    REQUIRE(node);
    const Point at{node->visible.x + node->visible.w / 2, node->visible.y + node->visible.h / 2};
    for (const Finger::Phase phase : {Finger::Phase::down, Finger::Phase::up}) {
      const auto began = std::chrono::steady_clock::now();
      kiosk_.input(Finger{phase, 1, at}, window_.now());
      draw(began);
      rest(Milliseconds(40));
    }
    rest(Milliseconds(620)); // a second touch so soon would be half of a double tap
  }
  void round() {
    for (const char* id : {"topic:alarm", "card:alarm-stays-on", "reader.next", "bar.home", "topic:calm", "bar.back"})
      touch(id);
  }
  bool installed = false;

private:
  void rest(Milliseconds time) {
    const Time until = window_.now() + time;
    while (window_.now() < until) {
      const shell::Woken woken = window_.wait(until);
      const auto began = std::chrono::steady_clock::now();
      if (woken.noticed) {
        installed = true;
        kiosk_.bundle_arrived(window_.now());
      }
      kiosk_.tick(window_.now());
      draw(began);
    }
  }

  app::App& kiosk_;
  shell::Window& window_;
  Frames* frames_ = nullptr;
};

} // namespace

TEST_CASE("frames while half a gigabyte is verified") {
  const help::XScreen screen(1280, 800);
  if (screen.name.empty()) {
    WARN("skipped: there is no Xvfb");
    return;
  }
  setenv("DISPLAY", screen.name.c_str(), 1);
  setenv("SDL_VIDEODRIVER", "x11", 1);
  const help::TempFolder folder;
  const help::Signer team(1);
  help::make_bundle(folder / "packaged.anteroom", {});
  help::make_bundle(folder / "large.anteroom", {.title = "Large", .sequence = 2, .spoil = fill});
  const std::string bytes = help::read_bytes(folder / "large.anteroom");
  const bundle::Seal seal{
      "small-bundle", {1, 2}, static_cast<std::int64_t>(bytes.size()), store::kSchemaVersion, "2026-11-21"};
  help::write_bytes(folder / "large.anteroom.minisig", team.file(bytes, bundle::write_seal(seal)));
  REQUIRE(seal.size >= kHalfGigabyte);

  const auto files = host::system_files();
  std::vector<std::string> log;
  app::DropFolder drop(*files, {folder / "state", folder / "packaged.anteroom", "", {{team.key()}, false, ""}},
                       [&](const std::string& line) { log.push_back(line); });
  const auto typesetter = text::Typesetter::create(ANTEROOM_SOURCE_DIR "/assets/fonts.list");
  REQUIRE(typesetter);
  auto window = shell::Window::open({1280, 800, false, shell::Renderer::software});
  REQUIRE(window);
  app::Config config;
  app::App kiosk(config, **typesetter, **window, drop, [](const std::string&) {});
  Visitor visitor(kiosk, **window);
  visitor.draw();
  kiosk.apply(session::Began{}, (*window)->now());
  visitor.draw();

  Frames calm, busy, swap;
  visitor.round(); // letters and pictures are there after the first
  visitor.measure(calm);
  for (int i = 0; i < 2; ++i) visitor.round();
  visitor.measure(busy);
  drop.start([&window] { (*window)->wake_up(); });
  for (const char* name : {"large.anteroom.minisig", "large.anteroom"})
    fs::rename(folder / name, fs::path(folder / "state/inbox") / name);
  const auto began = std::chrono::steady_clock::now();
  const auto passed = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(); };
  while (!visitor.installed && passed() < 240) visitor.round();
  const double seconds = passed();
  INFO((log.empty() ? "" : log.back()));
  REQUIRE(visitor.installed);
  // This visit ends with the old content, and the next begins with the new.
  CHECK(kiosk.library().about().title != "Large");
  visitor.measure(swap);
  visitor.touch("bar.finish");
  CHECK(kiosk.library().about().title == "Large");
  visitor.touch("attract.begin");
  drop.stop();
  char text[300];
  std::snprintf(
      text, sizeof text,
      "frames while %lld MB were verified (%.0f s): median %.1f ms, 99 of 100 %.1f, longest %.1f; while nothing "
      "came: median %.1f, longest %.1f; when it came to be shown: longest %.1f",
      static_cast<long long>(seal.size >> 20), seconds, busy.percentile(0.5), busy.percentile(0.99), busy.percentile(1),
      calm.percentile(0.5), calm.percentile(1), swap.percentile(1));
  help::promise("frames", static_cast<long>(busy.times.size()), text);
  CHECK(busy.times.size() > 20);
  CHECK(busy.percentile(1) <= kLongestFrame);
}
