#include "app/narrator.h"

#include <algorithm>
#include <utility>

namespace anteroom::app {

using cards::Word;

void Narrator::say(std::vector<ui::Spoken> lines, std::size_t from) {
  held_ = broken_off_ = false;
  lines_ = std::move(lines);
  at_ = std::min(from, lines_.empty() ? 0 : lines_.size() - 1);
  std::vector<speech::Line> said;
  for (const ui::Spoken& line : lines_) said.push_back({line.text, line.language, line.tone});
  speaking_->speak(std::move(said), at_);
  heard_ = speaking_->heard();
}

std::optional<std::size_t> Narrator::focused(const Scene& scene) {
  const ui::Node* node = scene.keys ? scene.tree.find(scene.focus) : nullptr;
  if (!node) return std::nullopt;
  return static_cast<std::size_t>(node - scene.tree.nodes.data());
}

Narrator::Focus Narrator::focus_of(const Scene& scene) {
  const auto at = focused(scene);
  if (!at) return {};
  const ui::Node& node = scene.tree.nodes[*at];
  return {node.id, node.name + '\n' + node.value, node.selected};
}

// What changes by itself and has to be heard: a countdown, a guide for breathing.
std::string Narrator::live_words(const Scene& scene) const {
  for (const ui::Node& node : scene.tree.nodes)
    if (node.live) return node.name;
  return "";
}

void Narrator::read(const Scene& scene) {
  if (!speaking_) return;
  if (broken_off_ && whole_ && !lines_.empty()) return say(std::move(lines_), at_);
  std::vector<ui::Spoken> lines = ui::spoken_screen(scene.tree, scene.words, scene.language);
  if (scene.overheard) lines = {{scene.words(Word::speech_private), scene.language, true, 0, {}}};
  if (scene.keys && !std::exchange(told_keys_, true) && !lines.empty())
    lines.insert(lines.begin() + 1, {scene.words(Word::speech_keys), scene.language, true, 0, {}});
  whole_ = true;
  say(announced(std::move(lines), scene));
}

// What has to be known before the words of a screen.
std::vector<ui::Spoken> Narrator::announced(std::vector<ui::Spoken> lines, const Scene& scene) {
  std::vector<ui::Spoken> first;
  if (std::exchange(tone_, false)) first.push_back({"", scene.language, true, 0, {}, true});
  const std::string before = std::exchange(language_, scene.language);
  if (!before.empty() && before != scene.language) first.push_back({scene.language_name, scene.language, true, 0, {}});
  if (std::exchange(greets_, false)) first.push_back({scene.words(Word::speech_plugged), scene.language, true, 0, {}});
  lines.insert(lines.begin(), first.begin(), first.end());
  return lines;
}

void Narrator::sound_tone(bool listens) {
  if (!speaking_) return;
  tone_ = listens;
  if (!listens) speaking_->speak({speech::tone()});
}

void Narrator::warn(const Scene& scene) {
  notice_ = Notice::others_hear;
  if (!speaking_) return;
  whole_ = false;
  say({{scene.words(Word::speech_private), scene.language, true, 0, {}}});
}

void Narrator::see(const Scene& scene) {
  if (!speaking_) return;
  const Focus focus = focus_of(scene);
  const std::string live = live_words(scene);
  const Focus before = std::exchange(focus_, focus);
  const std::string live_before = std::exchange(live_, live);
  if (scene.is_another) {
    const bool silent = held_ && !scene.keys; // who paused it by hand wants no more of it
    broken_off_ = whole_ = false;
    lines_.clear();
    if (!silent) read(scene);
    return;
  }
  if (scene.overheard) return;
  if (const auto at = focused(scene); at && focus != before) {
    whole_ = false;
    return say(ui::spoken_node(scene.tree, *at, scene.words, scene.language));
  }
  if (live == live_before || held_) return;
  for (std::size_t i = 0; i < scene.tree.nodes.size(); ++i)
    if (scene.tree.nodes[i].live) {
      whole_ = false;
      return say(ui::spoken_node(scene.tree, i, scene.words, scene.language));
    }
}

void Narrator::hold() {
  interrupt();
  held_ = true;
}

void Narrator::interrupt() {
  if (!speaking_) return;
  listen();
  broken_off_ = broken_off_ || !heard_.over;
  speaking_->hush();
  heard_ = speaking_->heard();
}

void Narrator::skip(int sentences) {
  if (!speaking_ || lines_.empty()) return;
  listen();
  const auto last = static_cast<long long>(lines_.size()) - 1;
  const long long to = std::clamp(static_cast<long long>(at_) + sentences, 0LL, last);
  say(std::move(lines_), static_cast<std::size_t>(to));
}

void Narrator::set(const speech::Manner& manner) {
  if (speaking_) speaking_->set(manner);
}

void Narrator::forget() {
  if (speaking_) speaking_->hush();
  *this = Narrator(speaking_);
}

bool Narrator::listen() {
  if (!speaking_) return false;
  const speech::Heard heard = speaking_->heard();
  if (heard == heard_) return false;
  heard_ = heard;
  if (heard.line) at_ = *heard.line;
  if (heard.no_sound) notice_ = Notice::no_sound;
  if (heard.no_voice) notice_ = Notice::no_voice;
  return true;
}

const ui::Spoken* Narrator::said_now() const {
  return heard_.line && *heard_.line < lines_.size() ? &lines_[*heard_.line] : nullptr;
}

} // namespace anteroom::app
