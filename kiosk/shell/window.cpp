#include "shell/window.h"

#include "shell/inputs.h"
#include "shell/pads.h"
#include "shell/paint.h"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <type_traits>

namespace anteroom::shell {
namespace {

// On KMSDRM SDL looks for events each millisecond; we look less often and sleep in between.
constexpr Uint32 kLookActive = 8;
constexpr Uint32 kLookIdle = 33;
constexpr Uint64 kActiveFor = 2'000;

void set_hints(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0"); // a finger is told once
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
#ifdef SDL_HINT_MOUSE_AUTO_CAPTURE
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0"); // X11 loses touches to it
#endif
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
  SDL_SetHint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1");
  if (options.headless) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
}

// Which renderers to try, in order. A GPU is only worth it where there is one: on a display without, SDL's
// own drawing on the window's memory is quicker and ten times smaller than OpenGL in software.
std::vector<Renderer> order(const WindowOptions& options, const char* driver) {
  if (options.headless || options.renderer == Renderer::software) return {Renderer::software};
  if (options.renderer == Renderer::gpu) return {Renderer::gpu, Renderer::software};
  const bool board = std::strcmp(driver, "KMSDRM") == 0 || std::strcmp(driver, "wayland") == 0;
  if (board) return {Renderer::gpu, Renderer::software};
  return {Renderer::software};
}

template <class Id> Id imgui_id(unsigned long long number) {
  if constexpr (std::is_pointer_v<Id>)
    return reinterpret_cast<Id>(static_cast<std::uintptr_t>(number));
  else
    return Id(number);
}

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr; // nothing is written, ever
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  io.Fonts->SetTexID(imgui_id<ImTextureID>(kPlain));
}

} // namespace

struct Window::Inside {
  SDL_Window* window = nullptr;
  SDL_Renderer* renderer = nullptr;
  bool polls = false;
  Uint32 wake_event = 0;
  Uint64 last_input = 0;
  int touch_devices = 0;
  Inputs inputs;
  std::optional<Pads> pads; // where the configuration names a button of theirs

  ~Inside() {
    pads.reset();
    if (ImGui::GetCurrentContext()) ImGui::DestroyContext();
    if (renderer) SDL_DestroyRenderer(renderer);
    if (window) SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    SDL_Quit();
  }

  bool create(const WindowOptions& options, Renderer kind) {
    const bool software = kind == Renderer::software;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, software ? "0" : "1");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, software ? "software" : "opengles2");
    SDL_DisplayMode screen{};
    SDL_GetDesktopDisplayMode(0, &screen);
    const bool whole = options.width <= 0 || options.height <= 0;
    Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI;
    // Borderless at the size of the screen: no mode switch, and no compositor detour on X11.
    flags |= whole ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_RESIZABLE;
    const char* driver = SDL_GetCurrentVideoDriver();
    if (whole && std::strcmp(driver, "x11") != 0) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    const int at = whole ? 0 : static_cast<int>(SDL_WINDOWPOS_CENTERED);
    window = SDL_CreateWindow("Anteroom", at, at, whole ? screen.w : options.width, whole ? screen.h : options.height,
                              flags);
    if (!window) return false;
    renderer = SDL_CreateRenderer(
        window, -1, software ? SDL_RENDERER_SOFTWARE : SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC);
    if (renderer) return true;
    SDL_DestroyWindow(window);
    window = nullptr;
    return false;
  }

  void take(const SDL_Event& event, Woken& woken, int width, int height) {
    switch (event.type) {
    case SDL_QUIT: woken.closed = true; break;
    case SDL_RENDER_DEVICE_RESET:
    case SDL_RENDER_TARGETS_RESET: woken.textures_lost = woken.redraw = true; break;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
        woken.redraw = true;
      if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_FOCUS_LOST)
        inputs.let_go(woken.inputs);
      break;
    case SDL_DISPLAYEVENT: woken.redraw = true; break;
    case SDL_JOYDEVICEADDED:
    case SDL_JOYDEVICEREMOVED:
      if (pads) pads->take(event);
      break;
    default:
      if (event.type == wake_event)
        woken.noticed = true;
      else
        inputs.take(event, width, height, woken.inputs);
      break;
    }
  }

  bool next(SDL_Event& event, std::optional<Uint64> until) {
    // With a joystick SDL looks each millisecond, too.
    if (!polls && !(pads && pads->any())) {
      if (!until) return SDL_WaitEvent(&event) == 1;
      const Uint64 now = SDL_GetTicks64();
      return *until > now
                 ? SDL_WaitEventTimeout(&event, static_cast<int>(std::min<Uint64>(*until - now, 1u << 30))) == 1
                 : SDL_PollEvent(&event) == 1;
    }
    for (;;) {
      if (SDL_PollEvent(&event)) return true;
      const Uint64 now = SDL_GetTicks64();
      if (until && now >= *until) return false;
      const Uint32 step = now - last_input < kActiveFor ? kLookActive : kLookIdle;
      SDL_Delay(until ? std::min<Uint32>(step, static_cast<Uint32>(*until - now)) : step);
    }
  }
};

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
namespace {

bool window_is_open = false;

// X11's own library ends the program when its server goes, and tells nobody in words of ours.
void tell_of_lost_display() {
  if (!window_is_open) return;
  std::fputs("The display went away. The kiosk has to be started again when it is back.\n", stderr);
  std::_Exit(Window::kDisplayLost);
}

} // namespace

Window::~Window() { window_is_open = false; }

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  set_hints(options);
  if (SDL_Init(SDL_INIT_VIDEO) != 0)
    return Error{std::string("no display: ") + SDL_GetError() +
                 ". Start it in a graphical session or on a console with a screen, or use --headless."};
  auto inside = std::make_unique<Inside>();
  const char* driver = SDL_GetCurrentVideoDriver();
  // SDL falls back to drawing nowhere; a kiosk that nobody sees must not look alive.
  const std::string seen = driver;
  if (!options.headless && (seen == "offscreen" || seen == "dummy" || seen == "evdev"))
    return Error{
        "no display: there is none to draw on. Start it in a graphical session or on a console with a screen, or use --headless."};
  for (const Renderer kind : order(options, driver))
    if (inside->create(options, kind)) break;
  if (!inside->renderer) return Error{std::string("the display cannot be drawn on: ") + SDL_GetError()};
  inside->polls = std::strcmp(driver, "KMSDRM") == 0;
  inside->wake_event = SDL_RegisterEvents(1);
  const KeyMap keys(options.keys);
  if (keys.has_pads() && !options.headless) inside->pads.emplace().begin();
  inside->inputs = Inputs(keys);
  inside->touch_devices = SDL_GetNumTouchDevices();
  SDL_StopTextInput();
  for (const Uint32 unwanted :
       {static_cast<Uint32>(SDL_DROPFILE), static_cast<Uint32>(SDL_DROPTEXT), static_cast<Uint32>(SDL_TEXTINPUT)})
    SDL_EventState(unwanted, SDL_IGNORE);
  set_up_imgui();
  window_is_open = true;
  static const bool told_at_end = std::atexit(tell_of_lost_display) == 0;
  (void)told_at_end;
  return std::unique_ptr<Window>(new Window(std::move(inside)));
}

int Window::width() const {
  int width = 0;
  SDL_GetRendererOutputSize(inside_->renderer, &width, nullptr);
  return std::max(width, 1);
}

int Window::height() const {
  int height = 0;
  SDL_GetRendererOutputSize(inside_->renderer, nullptr, &height);
  return std::max(height, 1);
}

bool Window::has_gpu() const {
  SDL_RendererInfo info{};
  return SDL_GetRendererInfo(inside_->renderer, &info) == 0 && (info.flags & SDL_RENDERER_ACCELERATED) != 0;
}

std::string Window::renderer() const {
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(inside_->renderer, &info);
  return std::string(info.name ? info.name : "unknown") + " on " + SDL_GetCurrentVideoDriver();
}

picture::TextureId Window::upload(const picture::Picture& picture) {
  SDL_Texture* texture =
      SDL_CreateTexture(inside_->renderer, picture.opaque ? SDL_PIXELFORMAT_RGB888 : SDL_PIXELFORMAT_ARGB8888,
                        SDL_TEXTUREACCESS_STATIC, picture.width, picture.height);
  if (!texture) return 0;
  SDL_UpdateTexture(texture, nullptr, picture.pixels.data(), picture.width * 4);
  SDL_SetTextureBlendMode(texture, picture.opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  return reinterpret_cast<std::uintptr_t>(texture);
}

void Window::release(picture::TextureId texture) {
  SDL_DestroyTexture(reinterpret_cast<SDL_Texture*>(static_cast<std::uintptr_t>(texture)));
}

ImDrawList& Window::begin() {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width()), static_cast<float>(height())};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

void Window::show() {
  ImGui::Render();
  paint(inside_->renderer, *ImGui::GetDrawData());
  SDL_RenderPresent(inside_->renderer);
}

picture::Picture Window::capture() {
  // What is on the screen cannot be read back everywhere; the same draw data is painted once more.
  picture::Picture made = picture::plain(width(), height(), {});
  paint(inside_->renderer, *ImGui::GetDrawData());
  SDL_RenderReadPixels(inside_->renderer, nullptr, SDL_PIXELFORMAT_ARGB8888, made.pixels.data(), made.width * 4);
  for (std::uint32_t& pixel : made.pixels) pixel |= 0xff000000u;
  made.opaque = true;
  return made;
}

Woken Window::wait(std::optional<Time> until) {
  Woken woken;
  std::optional<Uint64> limit;
  if (until) limit = static_cast<Uint64>(std::max<Milliseconds::rep>(0, until->time_since_epoch().count()));
  if (const auto stale = inside_->inputs.stale_at()) limit = std::min(limit.value_or(*stale), *stale);
  SDL_Event event;
  if (inside_->next(event, limit)) {
    do inside_->take(event, woken, width(), height());
    while (SDL_PollEvent(&event));
  }
  const Uint64 now = SDL_GetTicks64();
  inside_->inputs.drop_stale(now, woken.inputs);
  if (const int devices = SDL_GetNumTouchDevices(); devices != inside_->touch_devices) {
    inside_->touch_devices = devices;
    inside_->inputs.let_go(woken.inputs);
  }
  if (!woken.inputs.empty()) inside_->last_input = now;
  return woken;
}

void Window::wake_up() {
  SDL_Event event{};
  event.type = inside_->wake_event;
  SDL_PushEvent(&event);
}

Time Window::now() const { return Time(Milliseconds(static_cast<std::int64_t>(SDL_GetTicks64()))); }

} // namespace anteroom::shell
