#pragma once
// Every screen in every state that changes what is on it, ready to be drawn blind.
#include "help/blind_screen.h"
#include "ui/sample.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::ui {

// 800x480, 1280x800, 1920x1080 and 1080x1920, with their widths in millimetres.
const std::vector<Panel>& panels();
std::string name_of(const Panel& panel);

struct Scene {
  std::string name;
  std::function<void(Frame&)> draw; // borrows the sample
  bool in_visit = true;             // has Get help and Finish below, and the visitor's size of text
};

std::vector<Scene> scenes(const Sample& sample);
// The scene of that name. Throws when there is none.
Scene scene(const Sample& sample, const std::string& name);

// One look of the product of panels, sizes and shades.
Look look_of(const Panel& panel, session::TextSize size = session::TextSize::standard,
             session::Shade shade = session::Shade::light);
std::string name_of(const Look& look);

} // namespace anteroom::ui
