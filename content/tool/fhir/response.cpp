#include "tool/fhir/response.h"

#include "tool/fhir/reading.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

namespace anteroom::content::fhir {
namespace {

class ResponseReader {
public:
  ResponseReader(const check::Form& form, Reading reading) : form_(form), reading_(std::move(reading)) {}

  Responded read(const Json& json) {
    read_items(json);
    check::Answers all;
    for (const auto& [place, values] : values_) {
      const check::Item& item = item_at(place);
      all.given[place] = check::answer_of(item, values);
      if (values.size() > 1 && !item.repeats) misread(place, "is answered more than once, and can be answered once");
      // Words of its own are an answer to an open choice and to what asks for words.
      const bool takes_words = item.fhir_type == "open-choice" || item.kind == check::Kind::unasked;
      const bool unknown = all.given[place].open() || (!all.given[place].told.empty() && !takes_words);
      if (unknown && !item.calculated) misread(place, "does not have this answer");
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
    values_[place].push_back(matched(item_at(place), std::move(*value)));
  }

  void misread(int place, const char* what) {
    if (misread_.insert(place).second)
      reading_.mistakes.warn({reading_.file, lines_[place]},
                             fmt::format("\"{}\" {}; it is left out, and no score that it belongs to is computed",
                                         item_at(place).link, what));
  }

  // The option that is meant, where it is not written in full.
  static check::Value matched(const check::Item& item, check::Value value) {
    const auto* coding = std::get_if<check::Coding>(&value);
    const auto* told = std::get_if<check::Text>(&value);
    if (!coding && !told) return value;
    const check::Option* found = nullptr;
    for (const check::Option& option : item.options) {
      if (check::same_answer(option.value, value)) return option.value;
      const auto* other = std::get_if<check::Coding>(&option.value);
      const std::string& shown = coding ? coding->display : told->text;
      const bool by_code = coding && !coding->code.empty();
      const bool one_is_bare = by_code && other && (coding->system.empty() || other->system.empty());
      const bool meant = by_code ? one_is_bare && other->code == coding->code
                                 : !shown.empty() && (option.text == shown || (other && other->display == shown));
      if (!meant) continue;
      if (found) return value; // which of the two is not known
      found = &option;
    }
    return found ? found->value : value;
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
