#include "tool/fhir/translation.h"

#include "tool/fhir/xhtml.h"
#include "tool/nearest.h"
#include "tool/utf8.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content::fhir {
namespace {

std::string plain(const Json* json) { return json && json->is(Json::Kind::text) ? json->text : ""; }

std::string primary(const std::string& language) { return small_letters(language.substr(0, language.find('-'))); }

void add_translations(const Json& element, std::vector<Spoken>& found) {
  each_extension(element, [&](std::string_view name, const Json& one) {
    if (name != "translation") return;
    const Json* language = extension(one, "lang");
    const Json* content = extension(one, "content");
    const Json* tag = language ? choice(*language, "value") : nullptr;
    const Json* text = content ? choice(*content, "value") : nullptr;
    if (!plain(tag).empty() && !plain(text).empty()) found.push_back({tag->text, text->text});
  });
}

// CRLF, lone CR and tabs are no more than blanks and line ends; a kiosk shows neither as anything else.
std::string clean(std::string text, const Json& at, const Reading& reading) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    made += text[i] == '\r' ? '\n' : text[i] == '\t' ? ' ' : text[i];
  }
  if (const auto odd = first_control(made)) {
    std::size_t next = *odd;
    reading.wrong(at, fmt::format("the text holds a character that cannot be shown (U+{:04X}); delete it",
                                  static_cast<unsigned>(next_code_point(made, next))));
    return "";
  }
  return made;
}

} // namespace

const std::string* spoken_in(const std::vector<Spoken>& texts, const std::string& language) {
  for (std::string wanted = small_letters(language); !wanted.empty();) {
    for (const Spoken& one : texts)
      if (small_letters(one.language) == wanted) return &one.text;
    const auto cut = wanted.rfind('-');
    wanted.resize(cut == std::string::npos ? 0 : cut);
  }
  for (const Spoken& one : texts)
    if (primary(one.language) == primary(language)) return &one.text;
  return nullptr;
}

std::string translated(const Json& object, std::string_view member, Reading& reading) {
  const Json* written = object.find(member);
  const Json* beside = object.find("_" + std::string(member));
  std::string own = text(object, member, reading);
  if (const Json* formatted = beside ? extension(*beside, "rendering-xhtml") : nullptr; formatted && own.empty())
    if (const Json* value = choice(*formatted, "value")) own = plain_text(plain(value));
  std::vector<Spoken> spoken;
  if (!own.empty() && !reading.written_in.empty()) spoken.push_back({reading.written_in, own});
  if (beside) add_translations(*beside, spoken);
  const bool misplaced = spoken.size() <= (own.empty() || reading.written_in.empty() ? 0U : 1U);
  if (misplaced && member != "prefix") add_translations(object, spoken);
  const Json& at = written ? *written : beside ? *beside : object;
  if (!own.empty() || !spoken.empty()) ++reading.texts;
  if (const std::string* found = spoken_in(spoken, reading.language)) return clean(*found, at, reading);
  if (!own.empty() && !reading.written_in.empty()) ++reading.untranslated;
  if (own.empty() && !spoken.empty()) own = spoken.front().text;
  return clean(std::move(own), at, reading);
}

} // namespace anteroom::content::fhir
