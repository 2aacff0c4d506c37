#include "tool/fhir/response.h"

#include "tool/fhir/reading.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

namespace anteroom::content::fhir {
namespace {

std::string shown(const check::Value& value) {
  if (const auto* coding = std::get_if<check::Coding>(&value))
    return coding->code.empty() ? "the bare words \"" + coding->display + "\""
                                : fmt::format("the code \"{}\" of {}", coding->code,
                                              coding->system.empty() ? "no system" : coding->system);
  if (const auto* text = std::get_if<check::Text>(&value)) return "the text \"" + text->text + "\"";
  if (const auto number = check::number_of(value)) return number->text();
  return std::get<bool>(value) ? "true" : "false";
}

// Why the answer to an item cannot be understood; empty when it can. Words are an answer to an open choice and to what
// asks for words.
std::string objection(const check::Item& item, const std::vector<check::Value>& values, const check::Answer& answer) {
  if (values.size() > 1 && !item.repeats) return "is answered more than once, and can be answered once";
  const bool takes_words = item.fhir_type == "open-choice" || item.kind == check::Kind::unasked;
  const bool takes_codes = item.kind == check::Kind::unasked && item.fhir_type.ends_with("choice");
  for (const check::Value& told : answer.told)
    if (!(takes_words && std::holds_alternative<check::Text>(told)) && !takes_codes)
      return fmt::format("does not have {} as an answer", shown(told));
  if (!answer.number) return answer.open() ? "does not have this answer" : "";
  if (item.kind == check::Kind::integer && !answer.number->is_whole())
    return fmt::format("takes whole numbers only, and {} is none", answer.number->text());
  if (item.lowest && *answer.number < *item.lowest)
    return fmt::format("takes no number below {}, and {} is", item.lowest->text(), answer.number->text());
  if (item.highest && *answer.number > *item.highest)
    return fmt::format("takes no number above {}, and {} is", item.highest->text(), answer.number->text());
  return "";
}

class ResponseReader {
public:
  ResponseReader(const check::Form& form, Reading reading) : form_(form), reading_(std::move(reading)) {}

  Responded read(const Json& json) {
    read_items(json);
    check::Answers all;
    for (const auto& [place, values] : values_) {
      const check::Item& item = item_at(place);
      all.given[place] = check::answer_of(item, values);
      if (item.calculated) continue;
      if (const std::string why = objection(item, values, all.given[place]); !why.empty()) misread(place, why);
    }
    check::Answers kept = check::with_answer(form_, all, -1, {});
    for (const auto& [place, answer] : all.given)
      if (!kept.given.contains(place) && !item_at(place).calculated && !misread_.contains(place))
        reading_.mistakes.warn(
            {reading_.file, lines_[place]},
            fmt::format("the answer to \"{}\" is left out: the form does not ask this here", item_at(place).link));
    return {std::move(kept), std::move(misread_)};
  }

private:
  const check::Item& item_at(int place) const { return form_.questionnaire().items[static_cast<std::size_t>(place)]; }

  void read_items(const Json& holder) {
    for (const Json& item : list(holder, "item", reading_)) {
      const std::string link = text(item, "linkId", reading_);
      const auto place = form_.place(link);
      if (!place) reading_.warn(item, fmt::format("the form has no item \"{}\"; its answer is left out", link));
      for (const Json& answer : list(item, "answer", reading_)) {
        const Json* value = choice(answer, "value");
        if (place && value) add(*place, *value);
        if (place && !value) lines_.emplace(*place, answer.line), misread(*place, "has an answer without a value");
        read_items(answer);
      }
      read_items(item);
    }
  }

  void add(int place, const Json& json) {
    lines_.emplace(place, json.line);
    auto value = value_of(json, "value", reading_);
    if (!value) return misread(place, "has an answer that cannot be read");
    values_[place].push_back(std::move(*value));
  }

  void misread(int place, const std::string& what) {
    if (misread_.insert(place).second)
      reading_.mistakes.warn({reading_.file, lines_[place]},
                             fmt::format("\"{}\" {}; it is left out, and no score that leans on it is computed",
                                         item_at(place).link, what));
  }

  const check::Form& form_;
  Reading reading_;
  std::map<int, std::vector<check::Value>> values_; // by the item's place
  std::map<int, int> lines_;
  std::set<int> misread_;
};

} // namespace

std::optional<Responded> read_response(const check::Form& form, const Json& json, const std::string& file,
                                       Mistakes& mistakes) {
  Reading reading{file, mistakes, "", "", 0, 0, {}, {}};
  const Json* type = json.find("resourceType");
  if (!type || type->text != "QuestionnaireResponse") {
    reading.wrong(json, "this is not a FHIR QuestionnaireResponse");
    return std::nullopt;
  }
  const std::string of = text(json, "questionnaire", reading);
  const std::string& url = form.questionnaire().url;
  if (!of.empty() && !url.empty() && of.substr(0, of.find('|')) != url)
    reading.warn(json, fmt::format("these are answers to {}, and the questionnaire is {}", of, url));
  return ResponseReader(form, std::move(reading)).read(json);
}

} // namespace anteroom::content::fhir
