#include "tool/fields.h"
#include "tool/lints.h"
#include "tool/month.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

constexpr int kFreshMonths = 24;

} // namespace

void check_reviews(const Content& content, const Folder& folder, Mistakes& mistakes) {
  std::vector<std::string> unread;
  const auto now = months_of(content.about.created);
  for (const Card& card : content.cards) {
    if (!card.texts.count(content.source())) continue; // broken, which has been told
    if (card.reviewed.empty()) unread.push_back(card.id.id);
    const auto then = months_of(card.reviewed);
    if (now && then && *now - *then > kFreshMonths)
      mistakes.warn(card.reviewed_place,
                    fmt::format("a health professional read this {} months before this edition; have it read again, "
                                "and write the new month",
                                *now - *then),
                    "old-review");
  }
  if (!unread.empty())
    mistakes.warn({folder.shown("cards/" + content.source()), 0},
                  fmt::format("{} of {} cards wait for a health professional to read them: {}", unread.size(),
                              content.cards.size(), few(unread)),
                  "unreviewed");
}

} // namespace anteroom::content
