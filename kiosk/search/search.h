#pragma once
// Finds cards and checks by words that a visitor types, as they type: forgiving of accents, case, harakat,
// forms of letters and small slips. One thread; nothing that was typed is kept.
#include "base/result.h"
#include "search/index.h"
#include "search/marked.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::search {

struct Hit {
  Kind kind = Kind::card;
  std::string id;
  std::string language; // the one that its texts are in: not always the one that was asked for
  Marked title;
  // Its summary; or, where only the text has the words, a line of that. Of a sensitive card never the text.
  Marked excerpt;
};

class Search {
public:
  // `index` is one that check_index() found good for this bundle. Neither file may change while they are open.
  static Result<Search> open(const std::string& bundle, const std::string& index);
  Search(Search&&) noexcept;
  Search& operator=(Search&&) noexcept;
  ~Search();

  // What has every word of `typed`, at most `most`: titles before summaries before texts, whole words before
  // beginnings before the middle of words, then the order of the shelves. First in `language`, then what has no
  // text in it, in the first language of the bundle. Where there is nothing, words that are nearly those. Any
  // bytes may be typed; beyond 64 letters and 12 words nothing is looked at. Takes some milliseconds for a
  // hundred thousand cards. An error: the index is damaged, and has to be made anew.
  Result<std::vector<Hit>> find(std::string_view typed, const std::string& language, std::size_t most);

private:
  struct Inside;
  explicit Search(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

} // namespace anteroom::search
