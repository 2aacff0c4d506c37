#pragma once
// The bundle that is shown, and what of it this visit has opened, so that a frame reads no file.
#include "base/result.h"
#include "search/search.h"
#include "session/event.h"
#include "store/store.h"
#include "ui/art.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::app {

class Library : public ui::Art {
public:
  // What is opened stays open until the next call; on failure the old bundle stays.
  Outcome open(const std::string& path, const std::string& language, store::Drafts drafts = store::Drafts::shown);
  bool empty() const { return !store_.has_value(); }
  const std::string& path() const { return path_; }

  const store::About& about() const { return store_->about(); }
  // REQUIRES for all below: !empty(). References live until forget() or open().
  const cards::Language& language() const { return language_; }
  const std::vector<cards::Language>& languages() const { return store_->languages(); }
  // Drafts that nobody is offered.
  const std::vector<cards::Language>& hidden() const { return store_->hidden(); }
  const cards::Words& words() const { return words(language_.code); }
  // In a language that is one of languages().
  const cards::Words& words(const std::string& language) const { return words_.at(language); }
  // The language of a text that is not in the one that is shown; nothing when it is.
  std::optional<cards::Language> other(const std::string& code) const;
  // Everything in the language that comes nearest to this one: itself, the one it is a form of (es-MX: es), or
  // the first. A form of a check keeps its questions and answers in their places.
  void speak(const std::string& language);
  const std::vector<cards::Topic>& topics() const { return topics_; }
  const cards::Topic* topic(const std::string& id) const; // null: no such topic
  const store::Shelf& shelf(const std::string& topic);
  const cards::Card* card(const std::string& id);   // null: no such card
  session::SharedForm check(const std::string& id); // null: no such check
  // The check that is all there is on the shelf; empty when there is more.
  const std::string& lone_check(const std::string& topic);
  // The topic on whose shelf a check stands.
  const cards::Topic* topic_of_check(const std::string& id);

  Result<picture::Picture> load(const std::string& id, ui::ArtShape shape, int width, int height) override;

  // Searching what is shown, with an index that was found good. It stays open until the visit ends.
  Outcome open_index(const std::string& index);
  bool can_search() const { return search_.has_value(); }
  // Puts what is found in the language that is shown into hits(); the same again takes no time. After an error
  // the index is closed. REQUIRES: can_search().
  Outcome search(const std::string& typed);
  const std::vector<search::Hit>& hits() const { return hits_; }

  // Pictures that could not be read since the bundle was opened.
  int faults() const { return faults_; }

  // Lets go of what the visit opened.
  void forget();

private:
  void forget_texts();

  std::string path_;
  int faults_ = 0;
  std::optional<store::Store> store_;
  cards::Language language_;
  std::map<std::string, cards::Words> words_; // by language
  std::vector<cards::Topic> topics_;
  std::map<std::string, store::Shelf> shelves_;
  std::map<std::string, std::string> lone_checks_;
  std::map<std::string, std::optional<cards::Card>> cards_;
  std::map<std::string, session::SharedForm> checks_;
  std::optional<search::Search> search_;
  std::string typed_; // what hits_ were found for
  std::vector<search::Hit> hits_;
};

} // namespace anteroom::app
