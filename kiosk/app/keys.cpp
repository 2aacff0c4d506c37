// What keys do before a screen has them: those that count at all, and those that do one thing wherever the visitor is.
#include "app/app.h"
#include "app/key_names.h"

#include <algorithm>

namespace anteroom::app {
namespace {

constexpr Milliseconds kFrame{16};

} // namespace

const std::map<std::string, Key, std::less<>>& key_names() {
  static const std::map<std::string, Key, std::less<>> names{{"up", Key::up},
                                                             {"down", Key::down},
                                                             {"left", Key::left},
                                                             {"right", Key::right},
                                                             {"next", Key::next},
                                                             {"previous", Key::previous},
                                                             {"select", Key::select},
                                                             {"back", Key::back},
                                                             {"help", Key::help},
                                                             {"home", Key::home},
                                                             {"settings", Key::settings},
                                                             {"cover", Key::cover},
                                                             {"leave", Key::leave},
                                                             {"page_up", Key::page_up},
                                                             {"page_down", Key::page_down},
                                                             {"listen", Key::listen},
                                                             {"again", Key::again},
                                                             {"sentence_back", Key::sentence_back},
                                                             {"sentence_on", Key::sentence_on},
                                                             {"slower", Key::slower},
                                                             {"faster", Key::faster},
                                                             {"quieter", Key::quieter},
                                                             {"louder", Key::louder},
                                                             {"jack_in", Key::jack_in},
                                                             {"jack_out", Key::jack_out},
                                                             {"switch", Key::scan},
                                                             {"staff", Key::staff}};
  return names;
}

std::optional<Key> key_named(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  const auto found = key_names().find(name);
  if (found == key_names().end()) return std::nullopt;
  return found->second;
}

ui::Patience App::patience() const {
  ui::Patience made = config_.patience;
  if (visit_.preferences.steady) made.hold = std::max(made.hold, ui::kSteadyHold);
  return made;
}

void App::input(const Input& input, Time now) {
  if (const auto* up = std::get_if<KeyUp>(&input)) return ui::let_go(hands_, up->key);
  const auto* down = std::get_if<KeyDown>(&input);
  if (down && !ui::strike(hands_, down->key, patience(), now)) return;
  take(input, now);
  // A visit that ended with this key is forgotten with it; but the same key bounces no new one open.
  if (down && !hands_.struck) hands_.struck = ui::Struck{down->key, now, false, now};
}

std::optional<Time> App::hands_wake() const {
  std::optional<Time> wake = ui::repeats_at(hands_, patience());
  const auto sooner = [&wake](std::optional<Time> at) {
    if (at && (!wake || *at < *wake)) wake = at;
  };
  sooner(scans_at());
  if (const auto share = ui::rested(hands_, patience(), drawn_at_); share && *share < 1) sooner(drawn_at_ + kFrame);
  return wake;
}

void App::tick_hands(Time now) {
  if (const auto at = ui::repeats_at(hands_, patience()); at && now >= *at && !stale_) {
    hands_.struck->repeated = now;
    take(KeyDown{hands_.struck->key}, now);
  }
  if (const auto at = scans_at(); at && now >= *at) scan_on(now);
  if (const auto share = ui::rested(hands_, patience(), drawn_at_); share && *share < 1 && now > drawn_at_)
    dirty_ = true;
}

bool App::errand_key(Key key, Time now) {
  if (key == Key::jack_in || key == Key::jack_out) return headphones(key == Key::jack_in, now), true;
  const bool leads = key == Key::help || key == Key::home || key == Key::settings || key == Key::cover;
  if (!leads || library_.empty() || visit_.is_staff()) return false;
  quieten(KeyDown{key}, now);
  hands_.keys = dirty_ = true;
  if (visit_.empty()) apply(session::Began{config_.keys_start_speech && narrator_.can_speak()}, now);
  switch (key) {
  case Key::help: apply(session::OpenedHelp{}, now); break;
  case Key::home: apply(session::WentHome{}, now); break;
  case Key::settings: apply(session::OpenedSettings{}, now); break;
  default:
    if (visit_.covered)
      apply(session::Uncovered{}, now);
    else
      apply(session::Covered{}, now);
    break;
  }
  return true;
}

} // namespace anteroom::app
