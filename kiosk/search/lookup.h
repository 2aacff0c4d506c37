#pragma once
// An index, opened: the lists of its keys and the words of its languages. One thread.
#include "base/result.h"
#include "search/ranking.h"
#include "search/texts.h"
#include "search/vocabulary.h"
#include "store/database.h"

#include <map>
#include <string>

namespace anteroom::search {

class Lookup {
public:
  // Opens `path`, which check_index() found good. It must not change while it is open.
  static Result<Lookup> open(const std::string& path);

  // Adds what the list of a key holds to `ranking`; false when there is no such list.
  bool rank(const std::string& language, const std::string& key, How how, Ranking& ranking);
  // Takes what has a text in this language out of `ranking`.
  void leave_out(const std::string& language, Ranking& ranking);
  // Lives until the next call with another language.
  const Vocabulary& vocabulary(const std::string& language);
  Entry entry(std::uint32_t number);
  std::size_t entries() const { return entries_; }

  // What was found damaged so far, in words; empty while nothing was. Answers may then lack something.
  const std::string& damage() const { return damage_; }

private:
  Lookup(store::Database index, std::size_t entries) : index_(std::move(index)), entries_(entries) {}
  template <class Take> bool each(const std::string& language, const std::string& key, const Take& take);
  void note(const store::Rows& rows);

  store::Database index_;
  std::size_t entries_;
  std::map<std::string, Vocabulary> vocabularies_;
  std::string damage_;
};

} // namespace anteroom::search
