#pragma once
// Screens without a screen: a bare Dear ImGui context, textures that count, real measures of text. What comes out is
// the semantic tree. Link the target blind_screen.
#include "picture/cache.h"
#include "text/typesetter.h"
#include "ui/frame.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::help {

// The typesetter of this process, with the fonts of assets/fonts.list. Throws when no font is there.
text::Typesetter& real_typesetter();

// Measures with the real typesetter, but instead of ink gives a picture of one pixel, placed where no ink is: its
// place says which text it is. Quick, and the textures below can tell what is still held of a visit.
class MarkedTypesetter : public text::Typesetter {
public:
  text::Box measure(const text::Passage& passage, const text::Style& style, int width) override;
  picture::Picture set(const text::Passage& passage, const text::Style& style, int width, picture::Colour ink) override;
  int unknown_glyphs(const text::Passage& passage, const text::Style& style) override;
  int stray_circles(const text::Passage& passage, const text::Style& style) override;
  std::vector<std::string> lines(const text::Passage& passage, const text::Style& style, int width) override;
  std::vector<text::Area> areas(const text::Passage& passage, const text::Style& style, int width,
                                const text::Range& range) override;
  double capital_height(const text::Style& style) override;
  void forget() override;

  // The text behind a mark; nothing for other pictures.
  std::optional<std::string> text_of(const picture::Picture& picture) const;
  int times_forgotten() const { return forgotten_; }

private:
  std::vector<std::string> texts_;
  int forgotten_ = 0;
};

// Where pictures go: nowhere. Releasing what is not there is a fault, and so is what is left at the end.
class CountedTextures : public picture::Textures {
public:
  explicit CountedTextures(const MarkedTypesetter* marks = nullptr) : marks_(marks) {}
  picture::TextureId upload(const picture::Picture& picture) override;
  void release(picture::TextureId texture) override;

  std::size_t alive() const { return alive_.size(); }
  // The texts that are held now, sorted; needs the marks.
  std::vector<std::string> texts() const;
  std::size_t uploads() const { return uploads_; }
  int faults() const { return faults_; }
  void lose() { alive_.clear(); } // the device went, and all with it
  bool full = false;              // no room: every upload yields 0

private:
  const MarkedTypesetter* marks_;
  std::map<picture::TextureId, std::string> alive_;
  std::size_t uploads_ = 0;
  int faults_ = 0;
};

// Paints every illustration, save the one called "missing".
class PaintedArt : public ui::Art {
public:
  Result<picture::Picture> load(const std::string& id, ui::ArtShape shape, int width, int height) override;
};

// A Dear ImGui context of one's own, current while it lives.
class BareContext {
public:
  BareContext();
  ~BareContext();
  BareContext(const BareContext&) = delete;
  BareContext& operator=(const BareContext&) = delete;

  ImDrawList& begin(int width, int height);
  // Ends the frame; returns how many vertices were drawn.
  int end();

private:
  void* context_;
};

enum class Ink { marked, real };

class BlindScreen {
public:
  explicit BlindScreen(cards::Words words = {}, Ink ink = Ink::marked);

  using Draw = std::function<void(ui::Frame&)>;
  // The tree of one frame of `draw` as `look` has it.
  ui::Tree operator()(const Draw& draw);

  ui::Look look;
  cards::Words words;
  // Of the frame before.
  std::optional<Time> wake() const { return wake_; }
  int vertices() const { return vertices_; }

  const CountedTextures& textures() const { return textures_; }
  CountedTextures& textures() { return textures_; }
  picture::Cache& cache() { return cache_; }

private:
  BareContext context_;
  Ink ink_;
  MarkedTypesetter marked_;
  CountedTextures textures_{&marked_};
  picture::Cache cache_{textures_, 256u << 20};
  PaintedArt art_;
  std::optional<Time> wake_;
  int vertices_ = 0;
};

} // namespace anteroom::help
