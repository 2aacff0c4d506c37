// Builds the tree and runs it.
#include "app/app.h"
#include "app/drop_folder.h"
#include "app/dump.h"
#include "app/player.h"
#include "app/reach.h"
#include "app/recordings.h"
#include "app/spoken_log.h"
#include "app/tour.h"
#include "host/headphones.h"
#include "host/system.h"
#include "shell/key_objections.h"
#include "shell/sound.h"
#include "shell/window.h"
#include "speech/speaker.h"

#include "host/files.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <new>
#include <sstream>
#include <utility>

namespace {

using namespace anteroom;

// Exit codes: scripts and service managers read them.
enum Exit {
  kGood = 0,
  kFailed = 1,
  kUsage = 2,
  kConfigMistake = 3,
  kNoMemory = 71,
  kNoDisplay = shell::Window::kDisplayLost,
  kNoFonts = 78
};

struct Arguments {
  std::string bundle, config, state, window, script, tour, dump, spoken, assets, renderer;
  double mm_width = 0;
  bool headless = false;
  bool check_config = false;
  bool check_reach = false;
  bool allow_unsigned = false;
  bool home = false;
};

void log(const std::string& line) { std::cerr << line << std::endl; }

int parse(int argc, char** argv, Arguments& a) {
  CLI::App cli{"Anteroom: a calm kiosk for waiting rooms. Nothing a visitor does is kept."};
  cli.add_option("--bundle", a.bundle, "The packaged bundle, shown while none is installed");
  cli.add_option("--config", a.config, "The site's configuration (TOML)");
  cli.add_option("--state", a.state, "Where installed bundles live, and the drop folder (inbox)");
  cli.add_option("--window", a.window, "Size in pixels, as 1280x800; without it the whole screen is filled");
  cli.add_option("--mm-width", a.mm_width, "Width of the visible screen in millimetres")
      ->check(CLI::Range(60.0, 3000.0));
  cli.add_option("--renderer", a.renderer, "auto, gpu or software")->check(CLI::IsMember({"auto", "gpu", "software"}));
  cli.add_option("--script", a.script, "Play a visit from a file, on a clock of its own");
  cli.add_option("--tour", a.tour, "Write a picture of every screen into this folder (with --script: its pictures)");
  cli.add_option("--ui-dump", a.dump,
                 "Write the semantic tree of each settled frame into this file, a line of JSON each");
  cli.add_option("--speech-log", a.spoken, "With --script: write what would be spoken into this file, a line each");
  cli.add_option("--assets", a.assets, "The program's own files (fonts.list, profiles)");
  cli.add_flag("--headless", a.headless, "No window: draw off screen");
  cli.add_flag("--allow-unsigned", a.allow_unsigned, "Take bundles that are not signed, to try them out");
  cli.add_flag("--home", a.home, "Begin on the home screen, as if a visitor had just come");
  cli.add_flag("--check-reach", a.check_reach,
               "With --headless: say how high above the floor everything hangs, and what is out of reach");
  cli.add_flag("--check-config", a.check_config, "Say what is wrong in the configuration, and stop");
  cli.set_version_flag("--version", "anteroom " ANTEROOM_VERSION);
  cli.positionals_at_end();
  std::string checked;
  cli.add_option("config-file", checked, "With --check-config: the file to check");
  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? -1 : kUsage;
  }
  if (a.config.empty()) a.config = checked;
  return kGood;
}

bool size_of(const std::string& text, int& width, int& height) {
  char x = 0;
  std::istringstream stream(text);
  return static_cast<bool>(stream >> width >> x >> height) && x == 'x' && width >= 480 && height >= 320 &&
         width <= 8192 && height <= 8192;
}

class WindowStage : public app::Stage {
public:
  // `mm_width` is that of the picture as it is now; a pixel keeps its size when the window does not.
  WindowStage(shell::Window& window, double mm_width, bool watched)
      : window_(window), mm_per_px_(mm_width / window.width()), watched_(watched) {}
  ui::Panel panel() const override { return {window_.width(), window_.height(), window_.width() * mm_per_px_}; }
  ImDrawList& begin() override { return window_.begin(); }
  void show() override { window_.show(); }
  picture::Picture capture() override { return window_.capture(); }
  void pass(Milliseconds time) override {
    if (watched_) window_.wait(window_.now() + time);
  }

private:
  shell::Window& window_;
  double mm_per_px_;
  bool watched_;
};

// A visitor may be there at any time: draws what is due, sleeps until something happens.
int run(app::App& kiosk, shell::Window& window, WindowStage& stage, const Arguments& a, std::atomic<bool>& arrived,
        const host::Headphones* headphones) {
  std::ofstream dump;
  if (!a.dump.empty()) dump.open(a.dump);
  const auto draw = [&] {
    kiosk.draw(stage.begin(), window.now());
    window.show();
    if (dump.is_open()) dump << app::dump_line(kiosk) << std::endl;
  };
  bool were_in = headphones && headphones->in();
  kiosk.headphones(were_in, window.now());
  for (;;) {
    kiosk.resized(stage.panel());
    // Only when it moves: a keypad with a socket of its own tells by keys.
    if (const bool in = headphones && headphones->in(); in != std::exchange(were_in, in))
      kiosk.headphones(in, window.now());
    if (kiosk.dirty()) draw();
    const shell::Woken woken = window.wait(kiosk.next_wake());
    if (woken.closed) return kGood;
    if (woken.textures_lost) kiosk.textures_lost();
    for (const Input& input : woken.inputs) {
      // What is touched must be what was shown: a changed screen is drawn before the next input counts.
      if (kiosk.stale()) draw();
      kiosk.input(input, window.now());
    }
    if (woken.noticed && arrived.exchange(false)) kiosk.bundle_arrived(window.now());
    if (woken.redraw) kiosk.redraw();
    kiosk.tick(window.now());
  }
}

int play(app::App& kiosk, app::DropFolder& folder, WindowStage& stage, const app::SpokenLog& spoken,
         const Arguments& a) {
  std::ofstream dump;
  if (!a.dump.empty()) dump.open(a.dump);
  app::Player player(kiosk, stage, [&] {
    if (dump.is_open()) dump << app::dump_line(kiosk) << '\n';
  });
  if (!a.script.empty()) {
    std::error_code failed; // where it cannot be made, the first picture says so
    if (!a.tour.empty()) std::filesystem::create_directories(a.tour, failed);
    const auto drop = [&](const std::string& file) -> Outcome {
      const Outcome copied = host::copy_file(file, folder.inbox());
      if (!copied.ok()) return copied.error();
      if (folder.look_now()) kiosk.bundle_arrived(player.now());
      return Done{};
    };
    const auto played = app::play_script(player, a.script, a.tour, drop, spoken);
    if (!played) return log(played.error().what), kFailed;
    log("Played " + std::to_string(played->lines) + " lines of " + a.script + ".");
    return kGood;
  }
  if (a.tour.empty() && a.dump.empty())
    return log("Nothing to do off screen: add --tour FOLDER or --script FILE."), kUsage;
  if (a.tour.empty()) return kGood;
  const auto pictures = app::tour(player, a.tour);
  if (!pictures) return log(pictures.error().what), kFailed;
  log(std::to_string(*pictures) + " pictures are in " + a.tour + "; open index.html there.");
  return kGood;
}

// Every kind of screen, as it is and with everything lower.
int check_reach(app::App& kiosk, WindowStage& stage, const app::Config& config) {
  if (config.mount_height_mm <= 0)
    return log("How high does it hang? Measure from the floor to the lower edge of the picture, and set "
               "mount_height_mm in the configuration."),
           kConfigMistake;
  app::Reach reach(config.mount_height_mm);
  app::Player player(kiosk, stage, [&] { reach.note(kiosk); });
  const auto gone = app::tour(player, "");
  if (!gone) return log(gone.error().what), kFailed;
  std::cout << reach.report();
  return reach.good() ? kGood : kFailed;
}

// Key names are the window's to know.
app::ConfigRead read_config(const std::string& path, const std::string& assets) {
  app::ConfigRead read = app::read_config(path, assets + "/profiles");
  for (const auto& [line, what] : shell::objections(read.config.key_names))
    read.complaints.push_back(path + ":" + std::to_string(line) + ": keys: " + what);
  return read;
}

// Before anything is shown: what is wrong in the configuration, for staff.
app::ConfigRead configure(const Arguments& a, const std::string& assets) {
  app::ConfigRead read = read_config(a.config.empty() ? host::default_config() : a.config, assets);
  for (const std::string& line : read.complaints) log(line);
  for (const std::string& line : read.advice) log(line);
  if (!a.bundle.empty()) read.config.bundle = a.bundle;
  if (read.config.bundle.empty()) read.config.bundle = host::packaged_bundle();
  if (!a.state.empty()) read.config.state = a.state;
  if (read.config.state.empty()) read.config.state = host::default_state();
  if (read.config.keys.empty()) read.config.keys = host::default_keys();
  if (a.allow_unsigned && !read.config.allow_unsigned) {
    log("Taking content that nobody has signed (--allow-unsigned): for trying things out only.");
    read.config.allow_unsigned = true;
  }
  if (!a.renderer.empty()) read.config.renderer = a.renderer;
  if (a.mm_width > 0) read.config.screen_width_mm = a.mm_width;
  if (read.config.screen_width_mm <= 0) {
    log("The width of the screen is not told; 217 mm is taken. Set screen_width_mm in the configuration.");
    read.config.screen_width_mm = 217;
  }
  return read;
}

shell::WindowOptions window_options(const Arguments& a, const app::Config& config) {
  shell::WindowOptions options;
  options.headless = a.headless;
  if (!a.window.empty())
    size_of(a.window, options.width, options.height);
  else if (a.headless)
    options.width = 1280, options.height = 800;
  options.keys = config.key_names;
  if (config.renderer == "gpu") options.renderer = shell::Renderer::gpu;
  if (config.renderer == "software") options.renderer = shell::Renderer::software;
  return options;
}

app::DropFolder::Places places(const app::Config& config, host::Files& files) {
  const auto absolute = [](const std::string& path) { return path.empty() ? path : host::absolute(path); };
  bundle::Trust trust{bundle::keys_in(files, absolute(config.keys), log), config.allow_unsigned, config.channel};
  return {absolute(config.state), absolute(config.bundle), absolute(config.volumes), std::move(trust)};
}

int start(const Arguments& a) {
  const std::string assets = a.assets.empty() ? host::assets_folder() : a.assets;
  app::ConfigRead read = configure(a, assets);
  const app::Config& config = read.config;
  const auto typesetter = text::Typesetter::create(assets + "/fonts.list");
  if (!typesetter) return log(typesetter.error().what), kNoFonts;
  auto window = shell::Window::open(window_options(a, config));
  if (!window) return log(window.error().what), kNoDisplay;

  const auto files = host::system_files();
  app::DropFolder folder(*files, places(config, *files), log);
  // A fade is a full screen blended, again and again: 16 ms each without a GPU, so there is none then.
  read.config.motion = config.motion && (*window)->has_gpu();
  std::ofstream spoken;
  if (!a.spoken.empty()) spoken.open(a.spoken);
  app::SpokenLog spoken_log([&](const speech::Line& line) {
    if (spoken.is_open()) spoken << line.language << '\t' << line.text << std::endl;
  });
  const bool plays = !a.script.empty() || !a.tour.empty() || a.headless;
  std::atomic<bool> arrived = false;
  const auto voice = host::system_voice();
  const auto sound = shell::system_sound();
  app::Recordings recordings(config.language);
  folder.when_shown([&recordings](const std::string& path) { recordings.show(path); });
  std::unique_ptr<speech::Speaker> speaker;
  if (config.speech && !plays)
    speaker = std::make_unique<speech::Speaker>(*voice, *sound, recordings, [&window] { (*window)->wake_up(); });
  speech::Speaking* speaking = plays ? &spoken_log : static_cast<speech::Speaking*>(speaker.get());
  app::App kiosk(config, **typesetter, **window, folder, log, config.speech ? speaking : nullptr);
  WindowStage stage(**window, config.screen_width_mm, !a.headless);
  if (a.home) kiosk.apply(session::Began{}, (*window)->now());
  if (a.check_reach) return check_reach(kiosk, stage, config);
  if (plays) return play(kiosk, folder, stage, spoken_log, a);
  log("Drawing with " + (*window)->renderer() + ".");
  folder.start([&window, &arrived] {
    arrived = true;
    (*window)->wake_up();
  });
  std::unique_ptr<host::Headphones> headphones;
  if (config.speech && config.headphones == app::Sockets::watched)
    headphones = host::watch_headphones([&window] { (*window)->wake_up(); });
  const int code = run(kiosk, **window, stage, a, arrived, headphones.get());
  folder.stop();
  return code;
}

} // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  if (const int code = parse(argc, argv, arguments); code != kGood) return code < 0 ? kGood : code;
  int width = 0;
  int height = 0;
  if (!arguments.window.empty() && !size_of(arguments.window, width, height))
    return log("--window takes a size in pixels, such as 1280x800."), kUsage;
  if (arguments.check_config) {
    if (arguments.config.empty()) arguments.config = host::default_config();
    if (arguments.config.empty()) return log("Name the file: anteroom --check-config FILE"), kUsage;
    const auto read =
        read_config(arguments.config, arguments.assets.empty() ? host::assets_folder() : arguments.assets);
    for (const std::string& line : read.complaints) std::cout << line << '\n';
    const bool helps = !read.config.emergency.empty() && !read.config.contacts.empty();
    const bool good = read.complaints.empty() && helps;
    if (good) std::cout << arguments.config << ": there is no mistake in it.\n";
    if (!read.advice.empty()) std::cout << "Still to do:\n";
    for (const std::string& line : read.advice) std::cout << "  " << line << '\n';
    return good ? kGood : kConfigMistake;
  }
  // Nothing is half done then, on the disk or on the screen, and a fresh start is the quickest way out.
  try {
    return start(arguments);
  } catch (const std::bad_alloc&) {
    std::fputs("There is not enough memory. Start the kiosk again.\n", stderr);
    return kNoMemory;
  }
}
