#pragma once
// What scripted visits are played on: a window, seen or not.
#include "base/input.h"
#include "picture/picture.h"
#include "ui/metrics.h"

struct ImDrawList;

namespace anteroom::app {

class Stage {
public:
  virtual ~Stage() = default;
  virtual ui::Panel panel() const = 0;
  virtual ImDrawList& begin() = 0;
  virtual void show() = 0;
  virtual picture::Picture capture() = 0;
  // Lets this much time pass for whoever watches; nothing when nobody does.
  virtual void pass(Milliseconds) = 0;
};

} // namespace anteroom::app
