#include "tool/translation.h"

#include "tool/month.h"
#include "tool/stamp.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr std::string_view kReviewed = "reviewed ";

} // namespace

Translation read_translation(Fields& fields) {
  Translation made;
  const std::string state = fields.has("translation") ? fields.word("translation") : "draft";
  const Place place = fields.place("translation");
  const std::string month = state.starts_with(kReviewed) ? state.substr(kReviewed.size()) : "";
  if (month.size() == 7 && months_of(month)) {
    made.draft = false;
    made.reviewed = month;
    check_month(month, "translation", place, fields.mistakes());
  } else if (!state.empty() && state != "draft") {
    fields.mistakes().add(place,
                          fmt::format("\"translation\" cannot be \"{}\"; write draft, or reviewed and the month "
                                      "in which somebody who grew up with the language read it, as in \"reviewed "
                                      "2026-11\"",
                                      state));
  }
  if (!fields.has("of")) return made;
  made.of = {fields.word("of"), fields.place("of")};
  if (made.of.id.empty() || is_stamp(made.of.id)) return made;
  fields.mistakes().add(made.of.place,
                        fmt::format("\"of\" cannot be \"{}\"; write the {} letters and digits that check "
                                    "prints, or remove the line to have them printed",
                                    made.of.id, kStampLength));
  return made;
}

} // namespace anteroom::content
