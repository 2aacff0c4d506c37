// Searching what is shown. Part of App.
#include "app/app.h"

namespace anteroom::app {

bool App::can_search() {
  if (library_.empty()) return false;
  const std::string index = library_.can_search() ? "" : bundles_.index_of(library_.path());
  if (!index.empty() && !library_.open_index(index)) bundles_.index_damaged(library_.path());
  return library_.can_search();
}

const std::vector<search::Hit>& App::search(const std::string& typed) {
  static const std::vector<search::Hit> nothing;
  if (!can_search()) return nothing;
  if (Outcome searched = library_.search(typed); !searched) {
    log_("The search index is damaged, and is made anew: " + searched.error().what + ".");
    bundles_.index_damaged(library_.path());
  }
  return library_.hits();
}

void App::look_up() {
  if (visit_.empty() || visit_.asked || !can_search()) return;
  if (const auto* searching = std::get_if<session::Searching>(&visit_.trail.back().place)) search(searching->typed);
}

} // namespace anteroom::app
