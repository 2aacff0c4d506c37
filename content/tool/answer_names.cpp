#include "tool/answer_names.h"

#include "check/form.h"
#include "tool/nearest.h"

#include <algorithm>
#include <array>

namespace anteroom::content {
namespace {

// LOINC's no, not at all and never, SNOMED CT's no, those of HL7's tables; then words, in small letters where a script
// has them.
// clang-format off
constexpr std::array kHarmless{
    "la32-8", "la6568-5", "la6270-8", "373067005", "n", "no", "not at all", "never", "none", "nunca", "nada",
    "ninguno", "não", "nein", "nie", "niemals", "gar nicht", "überhaupt nicht", "nee", "nooit", "helemaal niet",
    "non", "jamais", "pas du tout", "mai", "per niente", "nej", "aldrig", "inte alls",
    "slet ikke", "nei", "aldri", "ikke i det hele tatt", "nigdy", "wcale", "ні", "ніколи", "нет", "никогда",
    "hayır", "hiç", "không", "không bao giờ", "नहीं", "कभी नहीं", "لا", "أبدا", "أبداً", "否", "不", "没有", "從不",
    "从不", "いいえ", "まったくない", "아니요", "전혀 없음"};
// clang-format on

bool is_harmless(const std::string& name) {
  const std::string small = small_letters(name);
  return std::any_of(kHarmless.begin(), kHarmless.end(), [&](const char* known) { return small == known; });
}

template <class Holds> std::vector<int> options_where(const check::Item& item, const Holds& holds) {
  std::vector<int> made;
  const std::size_t count = check::options_of(item).size();
  for (std::size_t i = 0; i < count; ++i)
    if (holds(i)) made.push_back(static_cast<int>(i));
  return made;
}

} // namespace

std::vector<std::string> names_of(const check::Item& item, std::size_t option) {
  if (item.kind == check::Kind::boolean)
    return option == 0 ? std::vector<std::string>{"yes", "true"} : std::vector<std::string>{"no", "false"};
  const check::Option& one = item.options[option];
  std::vector<std::string> made;
  if (const auto* coding = std::get_if<check::Coding>(&one.value)) made = {coding->code, coding->display};
  if (const auto number = check::number_of(one.value)) made.push_back(number->text());
  if (const auto* text = std::get_if<check::Text>(&one.value)) made.push_back(text->text);
  made.push_back(one.text);
  std::erase(made, "");
  return made;
}

std::vector<int> options_named(const check::Item& item, const std::vector<std::string>& names) {
  return options_where(item, [&](std::size_t option) {
    const std::vector<std::string> own = names_of(item, option);
    return std::any_of(own.begin(), own.end(), [&](const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    });
  });
}

std::vector<int> harmless_options(const check::Item& item, const std::vector<std::optional<check::Decimal>>& weights) {
  const bool weighed = std::any_of(weights.begin(), weights.end(), [](const auto& one) { return one.has_value(); });
  return options_where(item, [&](std::size_t option) {
    if (weighed) return option < weights.size() && weights[option] && *weights[option] <= check::Decimal(0);
    const std::vector<std::string> names = names_of(item, option);
    return std::any_of(names.begin(), names.end(), is_harmless);
  });
}

} // namespace anteroom::content
