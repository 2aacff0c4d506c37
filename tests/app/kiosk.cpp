#include "app/kiosk.h"

namespace anteroom::app {
namespace {

const help::TempFolder& shared_folder() {
  static const help::TempFolder folder;
  return folder;
}

std::string made(const std::string& name, const help::BundleRecipe& recipe) {
  const std::string path = shared_folder() / name;
  help::make_bundle(path, recipe);
  return path;
}

} // namespace

const std::string& small_bundle() {
  static const std::string path = made("small.anteroom", {});
  return path;
}

const std::string& new_bundle() {
  static const std::string path =
      made("new.anteroom", {"small-bundle", "A new bundle", 2, [](sqlite3* db) {
                              help::run_sql(db, "UPDATE card_text SET title = 'New ' || title;"
                                                "UPDATE topic_text SET title = 'New ' || title;"
                                                "UPDATE form_text SET title = 'New ' || title");
                            }});
  return path;
}

const std::string& brief_bundle() {
  static const std::string path =
      made("brief.anteroom", {"small-bundle", "A brief bundle", 1, [](sqlite3* db) {
                                help::run_sql(db, "UPDATE block SET detail = 'in=4 hold=0 out=6 rounds=3'"
                                                  " WHERE kind = 'breathing'");
                              }});
  return path;
}

Config plain_config() {
  Config config;
  config.site_name = "The practice";
  config.emergency = "112";
  SiteContact someone;
  someone.name.text = "Someone who listens";
  someone.phone = "0800 100";
  config.contacts = {someone};
  return config;
}

Kiosk::Kiosk(std::vector<std::string> paths, Config config, speech::Speaking* speaking) {
  bundles.paths = std::move(paths);
  app = std::make_unique<App>(
      std::move(config), typesetter, textures, bundles, [this](const std::string& line) { log.push_back(line); },
      speaking);
  player = std::make_unique<Player>(*app, stage);
}

std::string Kiosk::tap(const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    if (!player->tap(id)) return id + " is not on " + screen();
  return "";
}

void Kiosk::draw(Time at) {
  if (!app->dirty()) return;
  app->draw(stage.begin(), at);
  stage.show();
}

bool Kiosk::shows(const std::string& words) const {
  const auto& nodes = tree().nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) { return node.name == words; });
}

bool Kiosk::logged(const std::string& words) const {
  return std::any_of(log.begin(), log.end(),
                     [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

std::vector<std::string> Kiosk::left_over() const {
  std::vector<std::string> held = textures.texts();
  std::erase_if(held, [&](const std::string& text) { return shows(text); });
  return held;
}

} // namespace anteroom::app
