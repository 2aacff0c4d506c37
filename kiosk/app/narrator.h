#pragma once
// Decides what is said of what is shown, and when: a screen when it comes, what the focus comes to, an answer when it
// changes. Knows of a visit what it says last, and forgets it with the visit.
#include "speech/speaking.h"
#include "ui/spoken.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::app {

// A frame that was drawn, as far as it is told.
struct Scene {
  const ui::Tree& tree;
  const cards::Words& words;
  std::string language;
  std::string focus;              // id
  bool keys = false;              // the focus is what the visitor moves
  bool is_another = false;        // another screen than the one before
  bool overheard = false;         // it is private, and others might hear it
  std::string language_name = {}; // in that language itself
};

// What has to be seen as well, because it may not be heard.
enum class Notice { none, no_sound, no_voice, others_hear, unplugged };

class Narrator {
public:
  // `speaking` outlives it; null: the kiosk has no voice, and nothing is said.
  explicit Narrator(speech::Speaking* speaking) : speaking_(speaking) {}

  bool can_speak() const { return speaking_ != nullptr; }
  // For every frame that is drawn while somebody listens.
  void see(const Scene& scene);
  // Reads `scene` aloud: from where it was held, if it is still the same.
  void read(const Scene& scene);
  void warn(const Scene& scene);
  // A soft tone; before the words of the next screen for who listens, else by itself.
  void sound_tone(bool listens);
  // Said before what is read next.
  void greet_headphones() { greets_ = true; }
  void tell_unplugged() { notice_ = Notice::unplugged; }
  // Silent until it is asked for again; interrupt() only until there is something new to say.
  void hold();
  void interrupt();
  void skip(int sentences);
  void set(const speech::Manner& manner);
  void forget();

  // Looks what is heard by now; true when that has changed.
  bool listen();
  bool sounds() const { return !heard_.over; }
  Notice notice() const { return notice_; }
  void clear_notice() { notice_ = Notice::none; }
  // What sounds now; null: nothing that is on the screen.
  const ui::Spoken* said_now() const;

private:
  struct Focus {
    std::string id, words;
    bool selected = false;
    bool operator==(const Focus&) const = default;
  };

  void say(std::vector<ui::Spoken> lines, std::size_t from = 0);
  std::vector<ui::Spoken> announced(std::vector<ui::Spoken> lines, const Scene& scene);
  static std::optional<std::size_t> focused(const Scene& scene);
  static Focus focus_of(const Scene& scene);
  std::string live_words(const Scene& scene) const;

  speech::Speaking* speaking_;
  std::vector<ui::Spoken> lines_;
  speech::Heard heard_;
  std::size_t at_ = 0; // the line that was heard last
  bool held_ = false;  // nothing more is said until it is asked for
  bool broken_off_ = false;
  bool whole_ = false; // `lines_` are those of a whole screen
  bool told_keys_ = false;
  bool greets_ = false;
  bool tone_ = false;
  std::string language_; // of what was read last
  Focus focus_;
  std::string live_;
  Notice notice_ = Notice::none;
};

} // namespace anteroom::app
