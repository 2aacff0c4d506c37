#pragma once
// The window, the renderer and Dear ImGui's context: the only place that knows SDL. Draws what a frame
// put into Dear ImGui's draw list, gives what fingers and keys did, and sleeps in between. One thread,
// save `wake_up`.
#include "base/input.h"
#include "base/key_name.h"
#include "base/result.h"
#include "base/time.h"
#include "picture/textures.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImDrawList;

namespace anteroom::shell {

enum class Renderer { choose, gpu, software };

struct WindowOptions {
  int width = 0; // 0: the whole screen
  int height = 0;
  bool headless = false; // SDL's dummy driver: no screen is needed, none is touched
  Renderer renderer = Renderer::choose;
  std::vector<KeyName> keys = {}; // in place of the usual ones; see shell/key_map.h
};

// What came in while waiting.
struct Woken {
  std::vector<Input> inputs; // in order, none merged
  bool noticed = false;      // wake_up was called
  bool redraw = false;       // exposed, resized, textures lost
  bool textures_lost = false;
  bool closed = false; // asked to end by a signal or, in a window, its close button
};

class Window : public picture::Textures {
public:
  // The program ends with this when the display goes away while the window is open.
  static constexpr int kDisplayLost = 75;

  // Fails when there is no display to draw on, and says what was tried.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window() override;

  int width() const; // pixels of the picture
  int height() const;
  bool has_gpu() const;         // whether blending costs nothing
  std::string renderer() const; // "software", "opengles2", …: for staff

  picture::TextureId upload(const picture::Picture& picture) override;
  void release(picture::TextureId texture) override;

  // Begins a frame: what is drawn goes into the list that is given.
  ImDrawList& begin();
  // Brings the frame to the screen.
  void show();
  // What was last shown.
  picture::Picture capture();

  // Sleeps until something happens, `until` is reached, or wake_up is called; for ever without `until`.
  Woken wait(std::optional<Time> until);
  // Ends wait() from any thread.
  void wake_up();

  Time now() const;

private:
  struct Inside;
  explicit Window(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

} // namespace anteroom::shell
