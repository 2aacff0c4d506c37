#pragma once
// A whole kiosk with no window: bundles from a list, a bare stage, textures that tell what they hold.
#include "app/app.h"
#include "app/player.h"
#include "help/blind_screen.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

#include <algorithm>
#include <string>
#include <vector>

namespace anteroom::app {

class BlindStage : public Stage {
public:
  ui::Panel size{1280, 800, 217};
  int frames = 0;

  ui::Panel panel() const override { return size; }
  ImDrawList& begin() override { return context_.begin(size.width, size.height); }
  void show() override {
    context_.end();
    ++frames;
  }
  picture::Picture capture() override { return picture::plain(size.width, size.height, {}); }
  void pass(Milliseconds) override {}

private:
  help::BareContext context_;
};

// Offers the first of `paths` that is not distrusted.
class ListedBundles : public Bundles {
public:
  std::vector<std::string> paths;
  std::vector<std::string> distrusted;
  std::vector<std::string> shown;
  std::vector<std::string> proved;
  News told;

  Result<std::string> current() override {
    for (const std::string& path : paths)
      if (std::find(distrusted.begin(), distrusted.end(), path) == distrusted.end()) return path;
    return Error{"there is no bundle"};
  }
  void distrust(const std::string& path) override { distrusted.push_back(path); }
  void showing(const std::string& path) override { shown.push_back(path); }
  void works(const std::string& path) override { proved.push_back(path); }
  News news() override { return told; }
};

// The bundle of make_bundle, made once; and the same with "New" before every title.
const std::string& small_bundle();
const std::string& new_bundle();
// Its breathing lasts half a minute.
const std::string& brief_bundle();

Config plain_config();

class Kiosk {
public:
  explicit Kiosk(std::vector<std::string> paths = {small_bundle()}, Config config = plain_config(),
                 speech::Speaking* speaking = nullptr);

  BlindStage stage;
  ListedBundles bundles;
  help::MarkedTypesetter typesetter;
  help::CountedTextures textures{&typesetter};
  std::vector<std::string> log;
  std::unique_ptr<App> app;
  std::unique_ptr<Player> player;

  std::string screen() const { return app->screen(); }
  const ui::Tree& tree() const { return app->tree(); }
  const session::Visit& visit() const { return app->visit(); }
  Time now() const { return player->now(); }

  // Taps one id after the other; the first that is not there, or nothing.
  std::string tap(const std::vector<std::string>& ids);
  void wait(double seconds) { player->wait(Milliseconds(static_cast<std::int64_t>(seconds * 1000))); }
  // Draws what is due at once, without time passing.
  void draw(Time at);
  void draw() { draw(now()); }

  bool shows(const std::string& words) const;
  bool logged(const std::string& words) const;
  // Texts that are held as textures and are not on the screen now.
  std::vector<std::string> left_over() const;
};

} // namespace anteroom::app
