#include "tool/easy_file.h"
#include "tool/nearest.h"
#include "tool/scaffold.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

// Fine as it stands, so that an author can begin anywhere.
constexpr const char* kEasy = R"(![A place to rest](@ART@)
Say one thing here. Use short words.

![A place to rest](@ART@)
Say what the person can do.

![A place to rest](@ART@)
End with hope. It can get better.
)";

} // namespace

Result<Scaffold> new_easy(const Content& content, const std::string& id) {
  std::vector<std::string> known;
  for (const Card& card : content.cards) {
    known.push_back(card.id.id);
    if (card.id.id != id) continue;
    Scaffold made;
    made.files.emplace_back(fmt::format("cards/{}/{}{}", content.source(), id, kEasyEnding),
                            filled(kEasy, {{"ART", card.art.id}}));
    made.hints.push_back(fmt::format("write over it: at most {} steps, each with a picture of its own and one or two "
                                     "sentences of at most {} words; then let somebody read it who needs easy words",
                                     kMostEasySteps, kLongEasySentence));
    if (card.sensitivity == cards::Sensitivity::sensitive)
      made.hints.emplace_back("the card is sensitive: name the button for help in a step");
    return made;
  }
  return Error{fmt::format("there is no card \"{}\"{}", id,
                           did_you_mean(id, known, "; write the card first, \"new card\" makes one"))};
}

} // namespace anteroom::content
