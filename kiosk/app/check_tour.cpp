#include "app/answering.h"
#include "app/guide.h"

#include <algorithm>

namespace anteroom::app {
namespace {

using namespace session;

constexpr int kMostQuestions = 200; // a tour of more is no help to anyone
constexpr int kMostResults = 5;

// Every question once, support where it comes, and the review.
void questions(Guide& guide, const std::string& id) {
  Player& player = guide.player();
  for (int i = 0; player.app().screen() == "answering" && i < kMostQuestions; ++i) {
    const std::string name = id + "-" + std::to_string(i + 1);
    guide.take_whole(name);
    const auto* place = std::get_if<Answering>(&player.app().visit().trail.back().place);
    const int item = place ? place->item : 0;
    answer(player, i % 4);
    guide.go(WentBack{});
    const auto& trail = player.app().visit().trail;
    if (const auto* now = std::get_if<Answering>(&trail.back().place); now && now->item == item) {
      guide.take(name + "-answered");
      answer(player, i % 4);
    }
  }
}

// An answer that calls for support, if one does; else any.
check::Answer calling(const check::Form& form, int item) {
  const check::Item& asked = form.questionnaire().items[static_cast<std::size_t>(item)];
  const int options = static_cast<int>(check::options_of(asked).size());
  if (options == 0) return {{}, asked.lowest.value_or(check::Decimal(1)), {}};
  for (int option = 0; option < options; ++option)
    if (check::support(form, item, {{option}, {}, {}})) return {{option}, {}, {}};
  return {{0}, {}, {}};
}

// The support that comes before the next question, as it stands.
void support(Guide& guide, const std::string& id) {
  const SharedForm form = guide.library().check(id);
  if (!form || form->questionnaire().safety.empty()) return;
  Player& player = guide.player();
  guide.begin();
  guide.go(OpenedCheck{id});
  guide.go(StartedCheck{form});
  for (int i = 0; player.app().screen() == "answering" && i < kMostQuestions; ++i) {
    const auto* place = std::get_if<Answering>(&player.app().visit().trail.back().place);
    if (place) guide.go(Answered{form, calling(*form, place->item)});
    if (player.app().screen() == "support") guide.take_whole(id + "-support");
    if (player.app().screen() == "support") return;
  }
}

} // namespace

void tour_check(Guide& guide, const std::string& id) {
  const SharedForm form = guide.library().check(id);
  if (!form) return;
  int most = 1;
  for (const check::Item& item : form->questionnaire().items)
    most = std::max(most, std::min(static_cast<int>(item.options.size()), kMostResults));
  const auto begin = [&] {
    guide.begin();
    guide.go(OpenedCheck{id});
    if (guide.player().app().screen() != "before-check") return;
    guide.take_whole(id);
    guide.player().tap("check.start");
  };
  begin();
  questions(guide, id);
  guide.take_whole(id + "-review");
  for (int place = 0; place <= most; ++place) {
    guide.begin();
    guide.go(OpenedCheck{id});
    guide.go(StartedCheck{form});
    const bool none = place == most;
    answer_rest(guide.player(), none ? std::nullopt : std::optional(place));
    guide.go(AskedForResult{});
    guide.take_whole(id + (none ? "-result-of-none" : "-result-" + std::to_string(place)));
  }
  support(guide, id);
}

} // namespace anteroom::app
