#include "tool/clips.h"

#include "tool/check.h"
#include "tool/sayings.h"

#include <algorithm>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

std::string in_words(const Clip& clip) {
  const std::size_t bytes = clip.opus ? clip.opus->size() : 0;
  return fmt::format("{:>5.1f} s {:>4} KiB  {}{}", clip.seconds, (bytes + 1023) / 1024, clip.file,
                     clip.listened.empty() ? "" : ", listened " + clip.listened);
}

class Sheet {
public:
  Sheet(const Content& content, std::string language, Listed listed)
      : content_(content), language_(std::move(language)), all_(listed == Listed::all) {
    for (const Clip& clip : content.clips)
      if (clip.language == language_) clips_.push_back(&clip);
  }

  std::string text() const {
    std::string made;
    int texts = 0, recorded = 0;
    double seconds = 0;
    for (const Saying& saying : sayings(content_, language_)) {
      const auto clip =
          std::find_if(clips_.begin(), clips_.end(), [&](const Clip* known) { return known->says == saying.text; });
      ++texts;
      recorded += clip == clips_.end() ? 0 : 1;
      if (clip == clips_.end() && !all_) continue;
      made += fmt::format("{}  {}\n{}", saying.address, saying.text,
                          clip == clips_.end() ? "" : "  " + in_words(**clip) + "\n");
    }
    for (const Clip* clip : clips_) {
      seconds += clip->seconds;
      if (clip->stale)
        made += fmt::format("{}  {}\n  {}, STALE: no text says that any more\n", clip->to, clip->says, in_words(*clip));
    }
    return made + fmt::format("{}: {} of {} sentences are recorded, {:.0f} s\n", language_, recorded, texts, seconds);
  }

  bool empty() const { return clips_.empty(); }

private:
  const Content& content_;
  std::string language_;
  bool all_;
  std::vector<const Clip*> clips_;
};

} // namespace

Result<std::string> list_clips(const std::string& folder, const std::string& language, Listed listed) {
  const auto checked = check(folder);
  if (!checked) return checked.error();
  const Content& content = checked->content;
  const auto& known = content.languages;
  if (!language.empty() &&
      std::none_of(known.begin(), known.end(), [&](const Language& one) { return one.language.code == language; }))
    return Error{fmt::format("{} has no language \"{}\"", folder, language)};
  std::string made;
  for (const Language& one : known) {
    const std::string& code = one.language.code;
    const Sheet sheet(content, code, listed);
    if (language.empty() ? !sheet.empty() || listed == Listed::all : language == code) made += sheet.text();
  }
  return made.empty() ? "nothing is recorded; \"clips list --all\" is a sheet to read from\n" : made;
}

} // namespace anteroom::content
