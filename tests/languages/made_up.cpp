#include "languages/made_up.h"

#include "help/temp_folder.h"
#include "store/store.h"
#include "tool/author_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace anteroom::help {
namespace {

namespace fs = std::filesystem;

store::Store opened(const std::string& folder) {
  const fs::path content = fs::path(folder) / "content";
  fs::copy(ANTEROOM_SOURCE_DIR "/tests/languages/content", content, fs::copy_options::recursive);
  fs::create_directories(content / "strings");
  for (const auto& language : fs::directory_iterator(content / "cards"))
    std::ofstream(content / "strings" / (language.path().filename().string() + ".po"))
        << all_words("nplurals=2; plural=n != 1;", 2);
  const std::string bundle = folder + "/languages.anteroom";
  const std::string command = std::string(ANTEROOM_CONTENT_PROGRAM) + " build " + content.string() + " -o " + bundle +
                              " > " + folder + "/told 2>&1";
  if (std::system(command.c_str()) != 0) {
    std::ifstream told(folder + "/told");
    throw std::runtime_error(std::string(std::istreambuf_iterator<char>(told), {}));
  }
  auto made = store::Store::open(bundle);
  if (!made) throw std::runtime_error(made.error().what);
  return std::move(*made);
}

text::Passage plain(const std::string& text) { return {text, {}}; }

Spoken read(const store::Store& store, const cards::Language& language) {
  const auto card = store.card("wait", language.code);
  if (!card) throw std::runtime_error("no card in " + language.code);
  Spoken made{language, {plain(language.name), plain(card->about.title), plain(card->about.summary)}, ""};
  for (const cards::Page& page : card->pages)
    for (const cards::Block& block : page.blocks)
      for (const cards::Prose& line : block.lines) {
        made.texts.push_back(plain(line.text));
        if (block.kind == cards::BlockKind::list) made.hard = line.text; // the last entry
      }
  return made;
}

} // namespace

const std::vector<Spoken>& spoken_languages() {
  static const std::vector<Spoken> all = [] {
    const TempFolder folder;
    const store::Store store = opened(folder.path());
    std::vector<Spoken> made;
    for (const cards::Language& language : store.languages()) made.push_back(read(store, language));
    return made;
  }();
  return all;
}

const Spoken& spoken(const std::string& code) {
  for (const Spoken& one : spoken_languages())
    if (one.language.code == code) return one;
  throw std::runtime_error("the made-up bundle does not speak " + code);
}

} // namespace anteroom::help
