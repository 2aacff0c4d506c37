#include "help/blind_screen.h"

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace anteroom::help {
namespace {

// What marks a text: no ink lies so far above the box of its text. How far to the left says which text.
constexpr int kMark = -1'000'000;

// ImTextureID is a pointer up to Dear ImGui 1.91.3 and a number from there on.
template <class Id> Id imgui_texture(unsigned long long number) {
  if constexpr (std::is_pointer_v<Id>)
    return reinterpret_cast<Id>(static_cast<std::uintptr_t>(number));
  else
    return Id(number);
}

} // namespace

text::Typesetter& real_typesetter() {
  // Kept to the end: fontconfig holds on to some of its memory, which is no leak of ours.
  static text::Typesetter* const made = [] {
    auto created = text::Typesetter::create(ANTEROOM_SOURCE_DIR "/assets/fonts.list");
    if (!created) throw std::runtime_error(created.error().what);
    return created->release();
  }();
  return *made;
}

text::Box MarkedTypesetter::measure(const text::Passage& passage, const text::Style& style, int width) {
  return real_typesetter().measure(passage, style, width);
}

picture::Picture MarkedTypesetter::set(const text::Passage& passage, const text::Style&, int, picture::Colour) {
  if (passage.text.empty()) return {};
  texts_.push_back(passage.text);
  picture::Picture made = picture::plain(1, 1, {});
  made.top = kMark;
  made.left = -static_cast<int>(texts_.size());
  return made;
}

int MarkedTypesetter::unknown_glyphs(const text::Passage& passage, const text::Style& style) {
  return real_typesetter().unknown_glyphs(passage, style);
}

int MarkedTypesetter::stray_circles(const text::Passage& passage, const text::Style& style) {
  return real_typesetter().stray_circles(passage, style);
}

std::vector<std::string> MarkedTypesetter::lines(const text::Passage& passage, const text::Style& style, int width) {
  return real_typesetter().lines(passage, style, width);
}

std::vector<text::Area> MarkedTypesetter::areas(const text::Passage& passage, const text::Style& style, int width,
                                                const text::Range& range) {
  return real_typesetter().areas(passage, style, width, range);
}

double MarkedTypesetter::capital_height(const text::Style& style) { return real_typesetter().capital_height(style); }

void MarkedTypesetter::forget() { ++forgotten_; }

std::optional<std::string> MarkedTypesetter::text_of(const picture::Picture& picture) const {
  if (picture.top != kMark) return std::nullopt;
  return texts_.at(static_cast<std::size_t>(-picture.left - 1));
}

picture::TextureId CountedTextures::upload(const picture::Picture& picture) {
  if (full) return 0;
  ++uploads_;
  const auto text = marks_ ? marks_->text_of(picture) : std::nullopt;
  alive_[uploads_] = text.value_or("");
  return uploads_;
}

void CountedTextures::release(picture::TextureId texture) {
  if (alive_.erase(texture) == 0) ++faults_;
}

std::vector<std::string> CountedTextures::texts() const {
  std::vector<std::string> held;
  for (const auto& [id, text] : alive_)
    if (!text.empty()) held.push_back(text);
  std::sort(held.begin(), held.end());
  return held;
}

Result<picture::Picture> PaintedArt::load(const std::string& id, ui::ArtShape shape, int width, int height) {
  if (id == "missing") return Error{"there is no such picture"};
  const picture::Colour paint =
      shape == ui::ArtShape::wide ? picture::Colour{90, 120, 130, 255} : picture::Colour{130, 120, 90, 255};
  return picture::plain(width, height, paint);
}

BareContext::BareContext() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(static_cast<ImGuiContext*>(context_));
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  io.Fonts->SetTexID(imgui_texture<ImTextureID>(~0ull));
}

BareContext::~BareContext() { ImGui::DestroyContext(static_cast<ImGuiContext*>(context_)); }

ImDrawList& BareContext::begin(int width, int height) {
  ImGui::SetCurrentContext(static_cast<ImGuiContext*>(context_));
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

int BareContext::end() {
  ImGui::Render();
  return ImGui::GetDrawData()->TotalVtxCount;
}

BlindScreen::BlindScreen(cards::Words w, Ink ink) : words(std::move(w)), ink_(ink) {}

ui::Tree BlindScreen::operator()(const Draw& draw) {
  cache_.begin_frame();
  text::Typesetter& typesetter = ink_ == Ink::real ? real_typesetter() : marked_;
  ImDrawList& list = context_.begin(look.panel.width, look.panel.height);
  ui::Frame frame(look, {typesetter, cache_, art_, words}, list, "blind");
  draw(frame);
  wake_ = frame.wake();
  ui::Tree tree = frame.take();
  vertices_ = context_.end();
  return tree;
}

} // namespace anteroom::help
