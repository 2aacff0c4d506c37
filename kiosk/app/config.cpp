#include "app/config.h"

#include "app/key_names.h"
#include "app/site_contacts.h"
#include "app/toml_file.h"
#include "store/plain_text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

namespace anteroom::app {
namespace {

const std::vector<std::string> kProfiles{"us", "uk", "ie", "ca", "au", "de", "fr", "es"};

class Reader {
public:
  Reader(std::string file, std::vector<std::string>& complaints) : file_(std::move(file)), complaints_(complaints) {}

  // About the setting that is being read.
  void complain(const toml::source_region& where, const std::string& what) {
    complaints_.push_back(file_ + ":" + std::to_string(where.begin.line) + ": " + setting_ + ": " + what);
  }

  using Setting = std::function<void(const toml::node&)>;

  // Every key of `table` must be one of `settings`.
  void table(const toml::table& table, const std::string& name,
             const std::map<std::string, Setting, std::less<>>& settings) {
    std::vector<std::pair<std::string, const toml::node*>> written;
    for (const auto& [key, node] : table) written.emplace_back(key.str(), &node);
    const auto line = [](const auto& setting) { return setting.second->source().begin.line; };
    std::stable_sort(written.begin(), written.end(), [&](const auto& a, const auto& b) { return line(a) < line(b); });
    for (const auto& [key, node] : written) {
      setting_ = key;
      const auto found = settings.find(key);
      if (found != settings.end()) {
        found->second(*node);
        continue;
      }
      std::string known;
      for (const auto& [setting, unused] : settings) known += (known.empty() ? "" : ", ") + setting;
      complain(node->source(),
               "there is no such setting" + (name.empty() ? "" : " in [" + name + "]") + "; known are: " + known);
    }
  }

  Setting text(std::string& into) {
    return [this, &into](const toml::node& node) {
      if (const auto value = node.value_exact<std::string>())
        into = *value;
      else
        complain(node.source(), "a text in quotes is needed here");
    };
  }

  // Letters, digits and hyphens: "en", "zh-Hant".
  Setting language(std::string& into) {
    return [this, &into](const toml::node& node) {
      const auto value = node.value_exact<std::string>();
      if (value && store::is_language_code(*value))
        into = *value;
      else
        complain(node.source(), "the short name of a language in quotes is needed here, such as \"en\"");
    };
  }

  // "2026-11-21", also without quotes; "" while the day has not come.
  Setting day(std::string& into) {
    return [this, &into](const toml::node& node) {
      std::string value = node.value_exact<std::string>().value_or("?");
      if (const auto date = node.value_exact<toml::date>()) {
        std::ostringstream written;
        written << *date;
        value = written.str();
      }
      if (value.empty() || store::is_day(value))
        into = value;
      else
        complain(node.source(), "a day is needed here, such as \"2026-11-21\", or \"\" while nobody has checked");
    };
  }

  Setting one_of(std::vector<std::string> allowed, std::function<void(const std::string&)> take) {
    return [this, allowed = std::move(allowed), take = std::move(take)](const toml::node& node) {
      const auto value = node.value_exact<std::string>();
      if (value && std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return take(*value);
      std::string list;
      for (const std::string& word : allowed) list += (list.empty() ? "\"" : ", \"") + word + "\"";
      complain(node.source(), "allowed here: " + list);
    };
  }

  Setting yes_no(bool& into) {
    return [this, &into](const toml::node& node) {
      if (const auto value = node.value_exact<bool>())
        into = *value;
      else
        complain(node.source(), "true or false is needed here");
    };
  }

  Setting number(double least, double most, std::function<void(double)> take) {
    return [this, least, most, take = std::move(take)](const toml::node& node) {
      const auto value = node.value<double>();
      const bool is_number = node.is_integer() || node.is_floating_point();
      if (value && is_number && *value >= least && *value <= most) return take(*value);
      complain(node.source(), "a number from " + std::to_string(static_cast<int>(least)) + " to " +
                                  std::to_string(static_cast<int>(most)) + " is needed here; the default is used");
    };
  }

  Setting inside(const std::string& name, std::function<void(const toml::table&)> take) {
    return [this, name, take = std::move(take)](const toml::node& node) {
      if (const toml::table* inner = node.as_table())
        take(*inner);
      else
        complain(node.source(), "[" + name + "] is a group of settings");
    };
  }

  Setting milliseconds(double least, double most, Milliseconds& into) {
    return number(least, most, [&into](double value) { into = Milliseconds(static_cast<std::int64_t>(value)); });
  }

  // A list of keys, by their names.
  Setting keys(Key key, std::vector<KeyName>& into) {
    return [this, key, &into](const toml::node& node) {
      const toml::array* list = node.as_array();
      if (!list) return complain(node.source(), "a list of keys is needed here, such as [\"F13\", \"Up\"]");
      for (const toml::node& entry : *list)
        if (const auto name = entry.value_exact<std::string>())
          into.push_back({key, *name, static_cast<int>(entry.source().begin.line)});
        else
          complain(entry.source(), "a key is written in quotes, such as \"F13\"");
    };
  }

  Setting contacts(std::vector<WrittenContact>& into) {
    return [this, &into](const toml::node& node) {
      const toml::array* list = node.as_array();
      if (!list) return complain(node.source(), "contacts are written as [[help.contact]]");
      for (const toml::node& entry : *list)
        if (const toml::table* one = entry.as_table())
          contact(*one, into);
        else
          complain(entry.source(), "contacts are written as [[help.contact]]");
    };
  }

private:
  void contact(const toml::table& entry, std::vector<WrittenContact>& into) {
    WrittenContact made;
    SiteContact& contact = made.contact;
    made.line = entry.source().begin.line;
    table(entry, "contact",
          {{"name", text(contact.name.text)},
           {"phone", text(contact.phone)},
           {"text", text(contact.text.text)},
           {"web", text(contact.web)},
           {"hours", text(contact.hours.text)},
           {"about", text(contact.about.text)},
           {"in", translations(contact)},
           {"verified_on", day(contact.verified_on)}});
    into.push_back(std::move(made));
  }

  // [help.contact.in.ar]: the words that are other ones in that language.
  Setting translations(SiteContact& contact) {
    return [this, &contact](const toml::node& node) {
      const toml::table* languages = node.as_table();
      if (!languages) return complain(node.source(), "translations are written as [help.contact.in.es]");
      for (const auto& [code, words] : *languages) {
        const std::string language(code.str());
        const std::string name = "contact.in." + language;
        setting_ = name;
        const toml::table* given = words.as_table();
        if (!given || !store::is_language_code(language))
          complain(words.source(), "translations are written as [help.contact.in.es]");
        else
          table(*given, name,
                {{"name", text(contact.name.in[language])},
                 {"text", text(contact.text.in[language])},
                 {"hours", text(contact.hours.in[language])},
                 {"about", text(contact.about.in[language])}});
      }
      for (Told* told : {&contact.name, &contact.text, &contact.hours, &contact.about})
        std::erase_if(told->in, [](const auto& one) { return one.second.empty(); });
    };
  }

  std::string file_;
  std::string setting_;
  std::vector<std::string>& complaints_;
};

// What was written without a language is in this one.
void write_in(const std::string& language, std::vector<WrittenContact>& contacts) {
  for (WrittenContact& written : contacts) {
    SiteContact& contact = written.contact;
    for (Told* told : {&contact.name, &contact.text, &contact.hours, &contact.about}) told->language = language;
  }
}

std::vector<WrittenContact> read_profile(const std::string& path, Config& config,
                                         std::vector<std::string>& complaints) {
  std::vector<WrittenContact> contacts;
  const auto text = read_toml(path, complaints);
  if (!text) return contacts;
  const toml::table table = toml::parse(*text);
  Reader reader(path, complaints);
  std::string country;
  std::string emergency;
  std::string language = "en";
  reader.table(table, "",
               {{"country", reader.text(country)},
                {"language", reader.language(language)},
                {"emergency", reader.text(emergency)},
                {"contact", reader.contacts(contacts)}});
  if (config.emergency.empty()) config.emergency = emergency;
  write_in(language, contacts);
  return contacts;
}

// What is not wrong, and staff should know.
ConfigRead advised(ConfigRead read) {
  const Config& config = read.config;
  if (!config.bundle.empty() && !std::ifstream(config.bundle))
    read.advice.push_back("The bundle " + config.bundle + " of [paths] is not there.");
  if (config.allow_unsigned)
    read.advice.push_back(
        "This kiosk takes content that nobody has signed (allow_unsigned). That is for trying things out only.");
  if (config.emergency.empty())
    read.advice.push_back(
        "Visitors see no emergency number: choose a profile under [help], or write emergency = \"112\" there.");
  if (config.contacts.empty())
    read.advice.push_back("Visitors see nobody to call: choose a profile under [help], or list a [[help.contact]].");
  std::string unchecked;
  for (const SiteContact& contact : config.contacts)
    if (contact.verified_on.empty()) unchecked += (unchecked.empty() ? "" : ", ") + contact.name.text;
  if (!unchecked.empty())
    read.advice.push_back("Nobody here has checked these contacts yet: " + unchecked +
                          ". Call each, then list it under [[help.contact]] with the same name and verified_on.");
  return read;
}

Milliseconds seconds(double value) { return Milliseconds(static_cast<std::int64_t>(value * 1000)); }

} // namespace

ConfigRead read_config(const std::string& path, const std::string& profiles) {
  ConfigRead read;
  Config& config = read.config;
  if (path.empty()) return advised(std::move(read));
  const auto text = read_toml(path, read.complaints);
  if (!text) return advised(std::move(read));
  const toml::table table = toml::parse(*text);
  Reader reader(path, read.complaints);
  std::string profile;
  std::vector<WrittenContact> contacts;
  const auto speech = [&](const toml::table& inner) {
    reader.table(
        inner, "speech",
        {{"on", reader.yes_no(config.speech)},
         {"keys_start_it", reader.yes_no(config.keys_start_speech)},
         {"headphones", reader.one_of({"auto", "always", "never"}, [&](const std::string& v) {
            config.headphones = v == "auto" ? Sockets::watched : v == "always" ? Sockets::always_in : Sockets::never_in;
          })}});
  };
  const auto keys = [&](const toml::table& inner) {
    std::map<std::string, Reader::Setting, std::less<>> settings{
        {"scanning", reader.yes_no(config.scanning)},
        {"scan_ms", reader.milliseconds(800, 10'000, config.patience.scan)},
        {"repeat_delay_ms", reader.milliseconds(0, 5'000, config.patience.repeat_delay)},
        {"repeat_rate_ms", reader.milliseconds(50, 2'000, config.patience.repeat_rate)},
        {"debounce_ms", reader.milliseconds(0, 1'000, config.patience.same_key)}};
    for (const auto& [name, key] : key_names()) settings.emplace(name, reader.keys(key, config.key_names));
    reader.table(inner, "keys", settings);
  };
  const auto touch = [&](const toml::table& inner) {
    reader.table(inner, "touch",
                 {{"hold_ms", reader.milliseconds(0, 500, config.patience.hold)},
                  {"debounce_ms", reader.milliseconds(0, 1'000, config.patience.same_target)}});
  };
  const auto timings = [&](const toml::table& inner) {
    reader.table(inner, "timings",
                 {{"idle_seconds", reader.number(30, 900, [&](double v) { config.timings.idle = seconds(v); })},
                  {"warning_seconds", reader.number(20, 120, [&](double v) { config.timings.warning = seconds(v); })}});
  };
  const auto help = [&](const toml::table& inner) {
    reader.table(inner, "help",
                 {{"profile", reader.one_of(kProfiles, [&](const std::string& v) { profile = v; })},
                  {"emergency", reader.text(config.emergency)},
                  {"take_away", reader.yes_no(config.take_away)},
                  {"contact", reader.contacts(contacts)}});
  };
  const auto paths = [&](const toml::table& inner) {
    reader.table(inner, "paths",
                 {{"bundle", reader.text(config.bundle)},
                  {"state", reader.text(config.state)},
                  {"keys", reader.text(config.keys)},
                  {"volumes", reader.text(config.volumes)}});
  };
  const auto content = [&](const toml::table& inner) {
    reader.table(inner, "content",
                 {{"channel", reader.text(config.channel)}, {"allow_unsigned", reader.yes_no(config.allow_unsigned)}});
  };
  reader.table(
      table, "",
      {{"site_name", reader.text(config.site_name)},
       {"language", reader.language(config.language)},
       {"draft_languages", reader.yes_no(config.draft_languages)},
       {"screen_width_mm", reader.number(60, 3000, [&](double v) { config.screen_width_mm = v; })},
       {"mount_height_mm", reader.number(100, 2000, [&](double v) { config.mount_height_mm = v; })},
       {"viewing_distance_mm", reader.number(300, 2000, [&](double v) { config.viewing_distance_mm = v; })},
       {"theme", reader.one_of({"light", "dark"}, [&](const std::string& v) { config.dark = v == "dark"; })},
       {"motion", reader.yes_no(config.motion)},
       {"renderer", reader.one_of({"auto", "gpu", "software"}, [&](const std::string& v) { config.renderer = v; })},
       {"speech", reader.inside("speech", speech)},
       {"keys", reader.inside("keys", keys)},
       {"touch", reader.inside("touch", touch)},
       {"timings", reader.inside("timings", timings)},
       {"content", reader.inside("content", content)},
       {"help", reader.inside("help", help)},
       {"paths", reader.inside("paths", paths)}});
  write_in(config.language, contacts);
  if (!profile.empty())
    contacts = merged(std::move(contacts), read_profile(profiles + "/" + profile + ".toml", config, read.complaints));
  config.contacts = reachable(contacts, path, read.complaints);
  return advised(std::move(read));
}

} // namespace anteroom::app
