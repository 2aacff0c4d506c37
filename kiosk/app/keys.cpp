// Keys of a kiosk that do one thing wherever the visitor is.
#include "app/app.h"
#include "app/key_names.h"

#include <algorithm>

namespace anteroom::app {

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
