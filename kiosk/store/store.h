#pragma once
// Reads a bundle that has been verified: one read-only, immutable SQLite file. Every call answers
// from the file; nothing is written and nothing but the statements is kept. One thread only. Where memory
// runs out, SQLite's own too, every call throws std::bad_alloc: no part of an answer ever stands for the whole.
#include "base/result.h"
#include "cards/card.h"
#include "cards/language.h"
#include "cards/topic.h"
#include "cards/words.h"
#include "check/questionnaire.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::store {

// What the bundle says of itself.
struct About {
  std::string id;
  std::string title;
  std::int64_t sequence = 0;
  std::string created;    // "2026-11-21"
  std::int64_t epoch = 1; // from 1; a change of keys may begin another
};

// An entry of a topic's shelf: a card, or a check.
struct Shelf {
  std::vector<cards::CardSummary> cards;
  std::vector<check::Questionnaire> checks; // title, summary, picture and minutes only
};

// "wide" pictures (480x216) head tiles, "full" ones (960x960) stand beside the text.
enum class PictureSize { wide, full };

// Whether languages that are drafts are there. The first is none.
enum class Drafts { shown, hidden };

class Store {
public:
  // Opens `path` with the gates of `inspect` below. An error, too, where the words and topics of the first
  // language cannot be read. The file must not change while it is open.
  static Result<Store> open(const std::string& path, Drafts drafts = Drafts::shown);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const About& about() const;
  const std::vector<cards::Language>& languages() const; // never empty; the first is the source
  const std::vector<cards::Language>& hidden() const;    // drafts that are not among them

  // `language` is one of languages(). A text that lacks it comes in the nearest that it is a form of (es-MX: es), or
  // in the first, and says which; a card, a topic and a check are each in one language alone.
  cards::Words words(const std::string& language) const;
  std::vector<cards::Topic> topics(const std::string& language) const;
  Shelf shelf(const std::string& topic, const std::string& language) const;
  // The id of the check that is all there is on a shelf; empty when there is more, or none.
  std::string lone_check(const std::string& topic) const;
  // The topic on whose shelf a check stands; empty when there is no such check.
  std::string topic_of_check(const std::string& id) const;
  // Nothing when the id is not in the bundle, or its rows cannot be read.
  std::optional<cards::Card> card(const std::string& id, const std::string& language) const;
  std::optional<check::Questionnaire> check(const std::string& id, const std::string& language) const;
  // The recording of exactly this text in exactly this language, as it is said; Ogg Opus. Nothing where there is none.
  std::optional<std::vector<std::uint8_t>> clip(const std::string& text, const std::string& language) const;
  std::optional<std::vector<std::uint8_t>> picture(const std::string& id, PictureSize size) const;

private:
  struct Inside;
  explicit Store(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

// Whether `path` is a bundle that this kiosk can show: size, header, schema, quick_check, foreign
// keys, and every row within its bounds. Slow on large files (reads all of it): call it once, at
// install, off the main thread. The error says in plain words what is wrong.
Result<About> inspect(const std::string& path);

} // namespace anteroom::store
