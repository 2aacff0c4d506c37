#pragma once
// One frame being drawn: the pens that screens draw with, and the semantic tree that they fill as
// they do. Positions are those of a left-to-right screen; in right-to-left languages everything is
// mirrored here, in one place, and nowhere else.
#include "cards/card.h"
#include "cards/language.h"
#include "cards/words.h"
#include "picture/cache.h"
#include "text/sentences.h"
#include "text/typesetter.h"
#include "ui/art.h"
#include "ui/metrics.h"
#include "ui/theme.h"
#include "ui/tree.h"

#include <optional>
#include <string>
#include <vector>

struct ImDrawList;

namespace anteroom::ui {

using cards::Word;

// What is read aloud at this moment.
struct Sounding {
  std::size_t node = 0; // its place in the tree
  text::Range range;    // bytes of its name; empty: all of it
  bool operator==(const Sounding&) const = default;
};

// What a frame is drawn for.
struct Look {
  Panel panel;
  session::TextSize text_size = session::TextSize::standard;
  session::Shade shade = session::Shade::light;
  bool low = false;   // in the lower part of the screen
  bool motion = true; // fades and the like; exercises move anyway
  std::string language = "en";
  bool right_to_left = false;
  std::string language_name; // its own; empty where there is no other to choose
  Time now{};
  Time settled{}; // now, or since when a finger is down: what changes by itself waits for it
  double scroll_mm = 0;
  std::string focus; // id
  bool show_focus = false;
  std::string pressed;     // id under a finger
  bool can_listen = false; // the kiosk can read aloud
  bool overheard = false;  // others would hear it
  bool reading = false;    // it reads aloud now
  std::optional<Sounding> sounding = {};
};

// What frames are drawn with; all of it outlives them.
struct Pens {
  text::Typesetter& typesetter;
  picture::Cache& cache;
  Art& art;
  const cards::Words& words;
};

struct Written {
  text::Style style;
  Colour ink;
  Colour ground; // what lies behind
  Role role = Role::text;
  bool on_picture = false; // behind lies a picture, and `ground` is where it gives the least contrast
  bool dialled = false;    // as in Node
  bool live = false;
  std::vector<text::Range> explained = {}; // bytes; underlined with dots
};

class Frame {
public:
  Frame(const Look& look, const Pens& pens, ImDrawList& list, std::string screen);

  const Look look;
  const Theme& theme;
  const Metrics m;
  const cards::Words& words;

  // What there is to draw in; all positions count from its top left.
  Rect screen() const { return {0, 0, static_cast<double>(look.panel.width), m.area}; }

  // Text styles of the kiosk, in the language of the screen; see ui/in_language.h.
  text::Style title() const;
  text::Style heading() const;
  text::Style body() const;
  text::Style small() const;
  text::Style label() const;
  text::Style display() const;
  // A number as it is written among what is drawn now.
  std::string number(std::string_view number) const { return tongue_.numerals(number); }
  // The same style for text in `other`, on the side where the text around it begins; nothing: as it is.
  text::Style in(const std::optional<cards::Language>& other, text::Style style) const;

  // Shapes.
  void fill(const Rect& rect, Colour colour);
  void rounded(const Rect& rect, double radius, Colour colour);
  void outlined(const Rect& rect, double radius, Colour colour, Colour edge, double width);
  void shadow(const Rect& rect, double radius);
  void disc(Point centre, double radius, Colour colour, double line = 0);
  void icon(picture::Icon icon, const Rect& rect, Colour colour);
  void art(const std::string& id, const Rect& rect, const TopicColours& colours, double radius,
           picture::Corners corners);
  void scenery(const Rect& rect);
  // A square that a phone reads `text` off, with the light edge that this needs; no texture when it is too long.
  picture::Cached code(const std::string& text);
  void draw_code(const picture::Cached& code, const std::string& name, double x, double y);

  // Text. `write` puts it into the tree and returns its height; `paint` only draws (labels of nodes that
  // name themselves).
  text::Box measure(const text::Passage& passage, const text::Style& style, double width);
  double write(const text::Passage& passage, const Written& how, double x, double y, double width, std::string id = {});
  double write(const std::string& text, const Written& how, double x, double y, double width, std::string id = {});
  void paint(const text::Passage& passage, const text::Style& style, Colour ink, Colour ground, double x, double y,
             double width);
  void paint(const std::string& text, const text::Style& style, Colour ink, Colour ground, double x, double y,
             double width);

  // Nodes. The rectangle is mirrored and clipped here.
  void add(Node node);
  // Names the latest node: for what is drawn without words.
  void name_last(std::string name) { tree_.nodes.back().name = std::move(name); }
  bool is_pressed(const std::string& id) const { return !id.empty() && look.pressed == id; }
  bool is_focused(const std::string& id) const { return look.show_focus && !id.empty() && look.focus == id; }
  void ring(const Rect& rect, double radius, Colour ground);

  // What lies between moves under the finger. Gives the y at which the content begins; end_scroll is told
  // where it ended, and how much room follows when it is longer than the view.
  double begin_scroll(const Rect& view);
  void end_scroll(double bottom, double margin);

  // Asks for another frame at `at`.
  void wake_at(Time at);
  std::optional<Time> wake() const { return wake_; }

  const Tree& tree() const { return tree_; }
  Tree take() { return std::move(tree_); }

private:
  friend class InLanguage;
  // What is drawn now is in this language, between x and x + width.
  struct Tongue {
    std::string language;
    bool right_to_left = false;
    cards::Numerals numerals;
    double x = 0;
    double width = 0;
  };

  // Where that is on the panel.
  Rect mirrored(const Rect& rect) const;
  double above() const { return look.panel.height - m.area; }
  void draw_above();
  void put(Node node);
  bool is_sounding() const { return look.sounding && look.sounding->node == tree_.nodes.size(); }
  // Where what is drawn now is cut off.
  Rect bounds() const;
  void mark_sentence(const text::Passage& passage, const Written& how, const Rect& box);
  void mark_node(const Rect& rect);
  void underline(const text::Passage& passage, const Written& how, const Rect& box);
  void note_sounding(const Rect& rect);
  void image(const picture::Cached& cached, double x, double y);
  bool hidden(const Rect& mirrored) const;
  void corners(const Rect& rect, int radius, Colour colour);
  void ink(const text::Passage& passage, const text::Style& style, Colour colour, const std::optional<Colour>& ground,
           const Rect& box);
  text::Style style(text::Face face, bool bold, double size, double line_height) const;

  Tongue tongue_;
  Pens pens_;
  ImDrawList& list_;
  Tree tree_;
  std::optional<Time> wake_;
  bool scrolling_ = false;
  double scroll_top_ = 0;
};

// An author's words as the typesetter takes them.
text::Passage passage(const cards::Prose& prose);
// Which of its bytes are words that are explained.
std::vector<text::Range> explained(const cards::Prose& prose);

} // namespace anteroom::ui
