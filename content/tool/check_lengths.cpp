#include "tool/check_lengths.h"

#include "store/bounds.h"

#include <fmt/format.h>

namespace anteroom::content {
namespace {

class Lengths {
public:
  Lengths(const std::string& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}

  void check(int line, const std::string& what, const std::string& text, std::size_t most) {
    if (text.size() > most)
      mistakes_.add({file_, line}, fmt::format("{} has {} bytes; at most {} fit", what, text.size(), most));
  }

private:
  std::string file_;
  Mistakes& mistakes_;
};

} // namespace

void check_lengths(const fhir::Imported& made, const std::string& file, Mistakes& mistakes) {
  using namespace store;
  Lengths lengths(file, mistakes);
  const check::Questionnaire& form = made.form;
  lengths.check(made.line, "the title", form.title, kLongestTitle);
  lengths.check(made.line, "the copyright notice", form.copyright, kLongestProse);
  lengths.check(made.line, "the url", form.url, kLongestLink);
  lengths.check(made.line, "the version", form.version, kLongestLink);
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const check::Item& item = form.items[i];
    const int line = made.sources[i].line;
    lengths.check(line, "a linkId", item.link, kLongestLink);
    lengths.check(line, fmt::format("the text of \"{}\"", item.link), item.text, kLongestLine);
    lengths.check(line, fmt::format("the prefix of \"{}\"", item.link), item.prefix, kLongestTitle);
    for (const std::string& help : item.help)
      lengths.check(line, fmt::format("the help of \"{}\"", item.link), help, kLongestLine);
    for (const check::Option& option : item.options)
      lengths.check(line, fmt::format("an answer of \"{}\"", item.link), option.text, kLongestOption);
  }
}

} // namespace anteroom::content
