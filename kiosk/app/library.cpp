#include "app/library.h"

namespace anteroom::app {
namespace {

// More than anybody standing reads; what is typed next makes them fewer.
constexpr std::size_t kMostHits = 24;

const cards::Language& nearest(const std::vector<cards::Language>& known, std::string_view wished) {
  for (; !wished.empty(); wished = cards::form_of(wished))
    for (const cards::Language& language : known)
      if (language.code == wished) return language;
  return known.front();
}

} // namespace

Outcome Library::open(const std::string& path, const std::string& language, store::Drafts drafts) {
  auto opened = store::Store::open(path, drafts);
  if (!opened) return opened.error();
  forget();
  store_.emplace(std::move(*opened));
  path_ = path;
  faults_ = 0;
  words_.clear();
  for (const cards::Language& known : store_->languages()) words_.emplace(known.code, store_->words(known.code));
  language_ = {};
  speak(language);
  return Done{};
}

void Library::speak(const std::string& language) {
  const cards::Language& wished = nearest(store_->languages(), language);
  if (wished == language_) return;
  language_ = wished;
  topics_ = store_->topics(language_.code);
  forget_texts();
}

std::optional<cards::Language> Library::other(const std::string& code) const {
  if (code == language_.code) return std::nullopt;
  return nearest(languages(), code);
}

const cards::Topic* Library::topic(const std::string& id) const {
  for (const cards::Topic& topic : topics_)
    if (topic.id == id) return &topic;
  return nullptr;
}

const store::Shelf& Library::shelf(const std::string& topic) {
  const auto found = shelves_.find(topic);
  if (found != shelves_.end()) return found->second;
  return shelves_.emplace(topic, store_->shelf(topic, language_.code)).first->second;
}

const cards::Card* Library::card(const std::string& id) {
  auto found = cards_.find(id);
  if (found == cards_.end()) found = cards_.emplace(id, store_->card(id, language_.code)).first;
  return found->second ? &*found->second : nullptr;
}

session::SharedForm Library::check(const std::string& id) {
  const auto found = checks_.find(id);
  if (found != checks_.end()) return found->second;
  session::SharedForm form;
  if (auto read = store_->check(id, language_.code))
    if (auto made = check::Form::make(std::move(*read))) form = std::make_shared<const check::Form>(std::move(*made));
  return checks_.emplace(id, std::move(form)).first->second;
}

const cards::Topic* Library::topic_of_check(const std::string& id) { return topic(store_->topic_of_check(id)); }

const std::string& Library::lone_check(const std::string& topic) {
  const auto found = lone_checks_.find(topic);
  if (found != lone_checks_.end()) return found->second;
  return lone_checks_.emplace(topic, store_->lone_check(topic)).first->second;
}

Result<picture::Picture> Library::load(const std::string& id, ui::ArtShape shape, int width, int height) {
  if (!store_) return Error{"no bundle is open"};
  const auto bytes =
      store_->picture(id, shape == ui::ArtShape::wide ? store::PictureSize::wide : store::PictureSize::full);
  if (!bytes) return Error{"the bundle has no picture " + id};
  auto made = picture::decode_webp_to_cover(*bytes, width, height);
  if (!made) ++faults_;
  return made;
}

Outcome Library::open_index(const std::string& index) {
  auto opened = search::Search::open(path_, index);
  if (!opened) return opened.error();
  search_.emplace(std::move(*opened));
  return Done{};
}

Outcome Library::search(const std::string& typed) {
  if (typed == typed_) return Done{};
  auto found = search_->find(typed, language_.code, kMostHits);
  typed_ = found ? typed : "";
  hits_ = found ? std::move(*found) : std::vector<search::Hit>();
  if (found) return Done{};
  search_.reset();
  return found.error();
}

void Library::forget() {
  search_.reset();
  forget_texts();
}

void Library::forget_texts() {
  typed_.clear();
  hits_.clear();
  shelves_.clear();
  lone_checks_.clear();
  cards_.clear();
  checks_.clear();
}

} // namespace anteroom::app
