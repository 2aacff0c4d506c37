#include "app/guide.h"

#include "picture/sight.h"

#include <fmt/format.h>

#include <fstream>

namespace anteroom::app {

using namespace session;

void Guide::go(const Event& event) {
  player_.app().apply(event, player_.now());
  player_.settle();
}

void Guide::begin() {
  go(Finished{});
  go(Began{});
}

void Guide::take(const std::string& name) {
  if (!folder_.empty()) keep(player_.stage().capture(), name);
}

void Guide::take_as_seen(const std::string& name) {
  using picture::Sight;
  if (folder_.empty()) return;
  const picture::Picture shown = player_.stage().capture();
  for (const Sight sight : {Sight::grey, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia})
    keep(picture::seen(shown, sight), name + "-" + picture::sight_name(sight));
}

void Guide::keep(const picture::Picture& picture, const std::string& name) {
  const std::string file = fmt::format("{:03}-{}.png", ++count_, name);
  const Outcome written = picture::write_png(picture, folder_ + "/" + file);
  if (!written.ok() && trouble_.empty()) trouble_ = written.error().what;
  index_ += fmt::format(
      "<figure><a href=\"{0}\"><img src=\"{0}\" loading=\"lazy\"></a><figcaption>{0}</figcaption></figure>\n", file);
}

void Guide::take_whole(const std::string& name) {
  take(name);
  const auto& scroll = player_.app().tree().scroll;
  if (!scroll || scroll->most < 1) return;
  const ui::Panel panel = player_.app().panel();
  go(Scrolled{scroll->most * panel.width_mm / panel.width});
  take(name + "-end");
}

Outcome Guide::write_index() {
  if (folder_.empty()) return Done{};
  std::ofstream out(folder_ + "/index.html");
  out << "<!doctype html><meta charset=utf-8><title>Anteroom: every screen</title><style>body{font-family:sans-serif;background:#ddd;"
         "display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{width:380px;display:block}</style>\n"
      << index_;
  if (!out) return Error{"cannot write " + folder_ + "/index.html"};
  return Done{};
}

} // namespace anteroom::app
