#include "app/recordings.h"

#include <algorithm>
#include <new>
#include <utility>

namespace anteroom::app {
namespace {

const cards::Language* find(const store::Store& store, const std::string& code) {
  const auto& all = store.languages();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const cards::Language& language) { return language.code == code; });
  return found == all.end() ? nullptr : &*found;
}

} // namespace

void Recordings::show(const std::string& path) {
  const std::lock_guard lock(mutex_);
  path_ = path;
}

const store::Store* Recordings::store() {
  std::string path;
  {
    const std::lock_guard lock(mutex_);
    path = path_;
  }
  if (path != open_path_) {
    open_path_ = path;
    store_.reset();
    try {
      if (auto opened = store::Store::open(path)) store_.emplace(std::move(*opened));
    } catch (const std::bad_alloc&) {
      open_path_.clear(); // another time
    }
  }
  return store_ ? &*store_ : nullptr;
}

std::optional<std::vector<std::uint8_t>> Recordings::clip(const speech::Line& line) {
  const store::Store* shown = store();
  const cards::Language* language = shown ? find(*shown, line.language) : nullptr;
  if (!language || language->speech == cards::Speech::none) return std::nullopt;
  try {
    return shown->clip(line.text, line.language);
  } catch (const std::bad_alloc&) {
    return std::nullopt;
  }
}

bool Recordings::allows_voice(const std::string& language) {
  const store::Store* shown = store();
  const cards::Language* known = shown ? find(*shown, language) : nullptr;
  return !known || known->speech == cards::Speech::synthetic;
}

speech::Line Recordings::apology() {
  const store::Store* shown = store();
  if (!shown) return {};
  const cards::Language* site = find(*shown, site_language_);
  if (!site) site = &shown->languages().front();
  return {shown->words(site->code)(cards::Word::speech_no_voice), site->code};
}

} // namespace anteroom::app
