#pragma once
// The parts of a side-file that scores are made of.
#include "tool/fields.h"
#include "tool/side_file.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::content {

struct SideWriter {
  const std::vector<Language>& languages; // none: any

  // In every language that must be there.
  Localized text(Fields& fields, std::string_view key, std::size_t most) const;
  // The same; or one text for all, as the names of papers are.
  Localized source(Fields& fields) const;
  LocalizedParagraphs paragraphs(Fields& fields, std::string_view key, std::size_t most) const;
  // "44250-9", or {item: 44250-9, place: 1}.
  ItemName item(const Yaml& yaml, Fields& fields) const;
  // {item: …, harmless: [no]}
  std::vector<std::string> harmless(const Yaml& yaml, Fields& fields) const;
  SideScore score(const Yaml& yaml, Fields& side) const;
  // `what`: "too_few", "general"; a band has an id of its own.
  SideGuidance guidance(const Yaml& yaml, const std::string& what, Fields& side) const;

private:
  void read_words(Fields& fields, SideGuidance& made) const;
  SideBand band(const Yaml& yaml, Fields& side) const;
  SideTerm term(const Yaml& yaml, Fields& side) const;
  SideGate gate(const Yaml& yaml, Fields& side) const;
  void read_how(Fields& fields, SideScore& made) const;
  void check_bands(const SideScore& score, Fields& side) const;
};

} // namespace anteroom::content
