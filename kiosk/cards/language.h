#pragma once
// A language of the bundle, named in itself ("Español"), with the way it is written, and what stands in for one.
#include <string>
#include <string_view>

namespace anteroom::cards {

enum class Direction { left_to_right, right_to_left };

// Who reads it aloud: recordings and, where there are none, the voice of the machine; recordings alone; or nobody.
enum class Speech { synthetic, recorded, none };

struct Language {
  std::string code; // BCP 47: "en", "zh-Hans"
  std::string name; // its own name in its own script
  Direction direction = Direction::left_to_right;
  std::string zero = "0"; // the first of the ten digits that its numbers are written with
  bool draft = false;     // nobody who grew up with it has read its words yet
  Speech speech = Speech::synthetic;
  bool operator==(const Language&) const = default;
};

// How a language writes its numbers: with its own digits, and among words that run from right to left in an isolate,
// so that a sign stays before its number and 3/9 keeps its order.
struct Numerals {
  std::string zero = "0";
  bool isolated = false;

  // `number` is written as programs do: "-2.5", "3/9".
  std::string operator()(std::string_view number) const;
  bool operator==(const Numerals&) const = default;
};
Numerals numerals_of(const Language& language);

// Names as bundles and authors write them: "synthetic", "recorded", "none".
const char* speech_name(Speech speech);
// False, and `speech` untouched, when none has that name.
bool speech_from(std::string_view name, Speech& speech);

// The language that this one is a form of: "es" of "es-MX", "" of "es".
std::string_view form_of(std::string_view code);
// Whether who reads `wished` reads `there` as well: it is the same, or one that it is a form of in the same script.
// es-MX: es, but not pa-Arab: pa.
bool reads(std::string_view wished, std::string_view there);

} // namespace anteroom::cards
