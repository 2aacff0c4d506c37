// Scripts of visits, a line at a time.
#include "app/answering.h"
#include "app/key_names.h"
#include "app/player.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace anteroom::app {
namespace {

bool number(std::string_view text, double& into) {
  std::istringstream stream{std::string(text)};
  stream.imbue(std::locale::classic());
  return static_cast<bool>(stream >> into) && stream.peek() == std::istringstream::traits_type::eof();
}

bool point(const std::string& text, Point& into) {
  const auto comma = text.find(',');
  return comma != std::string::npos && number(std::string_view(text).substr(0, comma), into.x) &&
         number(std::string_view(text).substr(comma + 1), into.y);
}

// The main score of the check that the visitor is at.
std::optional<check::Scored> main_score(App& app) {
  const session::SharedForm form = app.taken_form();
  if (!form) return std::nullopt;
  const std::vector<check::Scored> scores = check::scores(*form, app.visit().taking.answers);
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (form->questionnaire().scores[i].main) return scores[i];
  return std::nullopt;
}

std::string shown_words(const ui::Tree& tree) {
  std::string all;
  for (const ui::Node& node : tree.nodes) all += node.name + '\n' + node.value + '\n';
  return all;
}

struct Script {
  Player& player;
  const std::string& folder;
  const std::function<Outcome(const std::string&)>& drop;
  const SpokenLog& spoken;
  Played played;

  // An empty string when the line was done, else what went wrong.
  std::string line(const std::string& verb, const std::string& rest) {
    App& app = player.app();
    Point at;
    if (verb == "tap") {
      if (point(rest, at)) return player.tap(at), "";
      return player.tap(rest)
                 ? ""
                 : "there is nothing to tap with the id \"" + rest + "\" on the screen \"" + app.screen() + "\"";
    }
    if (verb == "drag") return drag(rest);
    if (verb == "key") {
      const auto key = key_named(rest);
      if (!key) return "no key is called \"" + rest + "\"";
      return player.key(*key), "";
    }
    if (verb == "press") return player.press(rest) ? "" : "there is nothing to press with the id \"" + rest + "\"";
    if (verb == "lift") return player.lift(), "";
    if (verb == "reach")
      return player.reach(rest) ? "" : "no arrow leads to \"" + rest + "\" on \"" + app.screen() + "\"";
    if (verb == "scan")
      return player.scan(rest) ? "" : "the switch never gets \"" + rest + "\" on \"" + app.screen() + "\"";
    if (verb == "wait") {
      double seconds = 0;
      if (!number(rest, seconds) || seconds < 0) return "wait takes seconds";
      return player.wait(Milliseconds(static_cast<std::int64_t>(seconds * 1000))), "";
    }
    if (verb == "picture") return picture(rest);
    if (verb == "screen")
      return app.screen() == rest ? "" : "the screen is \"" + app.screen() + "\", not \"" + rest + "\"";
    if (verb == "sees")
      return shown_words(app.tree()).find(rest) != std::string::npos ? "" : "the screen does not show \"" + rest + "\"";
    if (verb == "hears") return hears(rest);
    if (verb == "jack") {
      if (rest != "in" && rest != "out") return "jack takes in or out";
      return player.plug(rest == "in"), "";
    }
    if (verb == "silent") return spoken.last().empty() ? "" : "it says \"" + spoken.last().front().text + "\"";
    if (verb == "forgot")
      return app.visit().empty() && app.visit().taking == session::Taking{} ? "" : "the visit is not forgotten";
    if (verb == "answer" || verb == "answer-rest") {
      double place = 0;
      if (!number(rest, place) || place < 0) return verb + " takes the place of an answer, from 0";
      const int option = static_cast<int>(place);
      return verb == "answer" ? answer(player, option) : answer_rest(player, option);
    }
    if (verb == "skip") return answer(player, std::nullopt);
    if (verb == "skip-rest") return answer_rest(player, std::nullopt);
    if (verb == "total") return total(rest);
    if (verb == "drop") {
      const Outcome dropped = drop(rest);
      return dropped.ok() ? "" : dropped.error().what;
    }
    return "unknown line; known are tap, press, lift, drag, key, reach, scan, wait, picture, screen, sees, hears, silent, jack, forgot, drop, answer, skip, answer-rest, "
           "skip-rest, total";
  }

  std::string hears(const std::string& words) const {
    std::string all;
    for (const speech::Line& line : spoken.last()) all += line.text + '\n';
    return all.find(words) != std::string::npos ? "" : "\"" + words + "\" is not said, but: " + all;
  }

  std::string total(const std::string& expected) {
    const auto score = main_score(player.app());
    if (!score) return "no self-check with a main score has been taken";
    const std::string value = score->value ? score->value->text() : "none";
    return value == expected ? "" : "the total is " + value + ", not " + expected;
  }

  std::string drag(const std::string& rest) {
    std::istringstream words(rest);
    std::string from, to, lasts;
    Point a, b;
    double ms = 0;
    if (!(words >> from >> to >> lasts) || !point(from, a) || !point(to, b) || !number(lasts, ms))
      return "drag takes X,Y X,Y MILLISECONDS";
    player.drag(a, b, Milliseconds(static_cast<std::int64_t>(ms)));
    return "";
  }

  std::string picture(const std::string& name) {
    if (folder.empty()) return "";
    const Outcome written = picture::write_png(player.stage().capture(), folder + "/" + name + ".png");
    if (written.ok()) ++played.pictures;
    return written.ok() ? "" : written.error().what;
  }
};

} // namespace

Result<Played> play_script(Player& player, const std::string& path, const std::string& folder,
                           const std::function<Outcome(const std::string&)>& drop, const SpokenLog& spoken) {
  std::ifstream file(path);
  if (!file) return Error{"cannot read the script " + path};
  Script script{player, folder, drop, spoken, {}};
  int number = 0;
  for (std::string text; std::getline(file, text);) {
    ++number;
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string::npos || text[first] == '#') continue;
    const auto space = text.find(' ', first);
    const std::string rest = space == std::string::npos ? "" : text.substr(text.find_first_not_of(' ', space));
    const std::string wrong = script.line(text.substr(first, space - first), rest);
    if (!wrong.empty()) return Error{path + ":" + std::to_string(number) + ": " + wrong};
    ++script.played.lines;
  }
  return script.played;
}

} // namespace anteroom::app
