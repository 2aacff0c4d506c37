// The keyboards of the shipped languages, and what can be found with them.
#include "app/drop_folder.h"
#include "app/kiosk.h"
#include "help/catch.h"
#include "search/fold.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

using namespace anteroom;
using namespace anteroom::app;

namespace {

std::vector<std::string> keys_of(const cards::Words& words) {
  std::istringstream text(words(cards::Word::search_keys));
  return {std::istream_iterator<std::string>(text), {}};
}

bool is_word(const std::string& key) {
  return std::count_if(key.begin(), key.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }) >
         1;
}

// The kiosk on the shipped content, with its index made.
struct Shipped {
  help::TempFolder state;
  std::unique_ptr<host::Files> files = host::system_files();
  Log log = [](const std::string&) {};
  help::MarkedTypesetter typesetter;
  help::CountedTextures textures{&typesetter};
  DropFolder folder{*files, {state.path(), ANTEROOM_BINARY_DIR "/content.anteroom", "", {{}, true, ""}}, log};
  App app{plain_config(), typesetter, textures, folder, log};
};

} // namespace

TEST_CASE("the keys of each language that ships") {
  Shipped kiosk;
  REQUIRE(kiosk.app.can_search());
  REQUIRE(kiosk.app.library().languages().size() == 8);
  for (const cards::Language& language : kiosk.app.library().languages()) {
    CAPTURE(language.name);
    kiosk.app.apply(session::ChoseLanguage{language.code}, Time{});
    auto& library = const_cast<Library&>(kiosk.app.library());
    const std::vector<std::string> keys = keys_of(library.words());
    const bool letters = std::none_of(keys.begin(), keys.end(), is_word);
    std::set<char32_t> known;
    for (const std::string& key : keys)
      for (const char32_t letter : search::fold(key).text) known.insert(letter);
    std::set<std::string> missing;
    for (const cards::Topic& topic : library.topics())
      for (const cards::CardSummary& card : library.shelf(topic.id).cards) {
        const search::Folded title = search::fold(card.title);
        for (std::size_t i = 0; i < title.text.size(); ++i)
          if (title.text[i] != U' ' && !known.contains(title.text[i]))
            missing.insert(card.title.substr(title.from[i].begin, title.from[i].end - title.from[i].begin));
      }
    // Names of therapies stand in Latin letters in every script.
    std::erase_if(missing, [](const std::string& letter) { return letter.size() == 1; });
    // either type every title
    if (letters) CHECK(missing == std::set<std::string>());
    // or are words, and each of them finds something
    if (!letters)
      for (const std::string& key : keys) {
        CAPTURE(key);
        CHECK_FALSE(kiosk.app.search(key).empty());
      }
    kiosk.app.apply(session::Finished{}, Time{});
  }
}

TEST_CASE("the example that the search gives finds something in every language") {
  Shipped kiosk;
  for (const cards::Language& language : kiosk.app.library().languages()) {
    CAPTURE(language.name);
    kiosk.app.apply(session::ChoseLanguage{language.code}, Time{});
    const std::string hint = kiosk.app.library().words()(cards::Word::search_hint);
    const std::size_t wide = hint.rfind("：");
    const std::size_t colon = wide == std::string::npos ? hint.rfind(':') + 1 : wide + 3;
    CAPTURE(hint.substr(colon));
    CHECK_FALSE(kiosk.app.search(hint.substr(colon)).empty());
    kiosk.app.apply(session::Finished{}, Time{});
  }
}
