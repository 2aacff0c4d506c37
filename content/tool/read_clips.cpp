#include "tool/read_clips.h"

#include "clip/clip.h"
#include "store/bounds.h"
#include "store/clip_gate.h"
#include "tool/fields.h"
#include "tool/month.h"
#include "tool/sayings.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace anteroom::content {
namespace {

// Decibels of full scale. Speech at the usual loudness has -20 on the whole, the voice of the kiosk about that.
constexpr double kNothing = -45;
constexpr double kQuiet = -32;
// More samples than that at the very end of the scale are no chance.
constexpr double kCutOff = 0.001;

// Those of one language.
class Reader {
public:
  Reader(Folder& folder, Content& content, const std::string& language, Mistakes& mistakes)
      : folder_(folder), content_(content), language_(language), in_("clips/" + language),
        said_(sayings(content, language)), mistakes_(mistakes) {}

  void read() {
    const bool listed = folder_.has(in_ + ".yaml");
    if (listed) read_list();
    for (const std::string& name : folder_.names(in_, kRecordingEnds))
      if (std::none_of(clips_.begin(), clips_.end(), [&](const Clip& clip) { return clip.file == name; }))
        mistakes_.warn({folder_.shown(in_ + "/" + name), 0},
                       "is heard nowhere: nothing says what it says; \"clips attach\" does", "stale-recording");
    tell_of_unheard();
    content_.clips.insert(content_.clips.end(), clips_.begin(), clips_.end());
  }

private:
  void read_list() {
    const auto file = folder_.read(in_ + ".yaml", kLargestOther);
    if (!file) return;
    const auto yaml = read_yaml(file->text, file->shown, 1, mistakes_);
    if (!yaml || yaml->kind == Yaml::Kind::nothing) return;
    if (yaml->kind != Yaml::Kind::list)
      return mistakes_.add({file->shown, std::max(1, yaml->line)},
                           "this file must be a list of recordings, each starting with \"- file: ...\"");
    for (const Yaml& entry : yaml->inner) read_entry(entry, file->shown);
  }

  void read_entry(const Yaml& entry, const std::string& file) {
    Fields fields(entry, file, "the recording", {"file", "to", "says", "listened"}, mistakes_);
    Clip made;
    made.place = fields.place("file");
    made.language = language_;
    made.file = fields.word("file");
    made.to = fields.word("to");
    if (const Yaml* says = fields.need("says"))
      made.says = one_line(*says, "\"says\"", store::kLongestLine, file, mistakes_);
    if (fields.has("listened")) {
      made.listened = fields.word("listened");
      check_month(made.listened, "listened", fields.place("listened"), mistakes_);
    }
    if (made.file.empty() || made.says.empty()) return;
    for (const Clip& other : clips_)
      if (other.file == made.file || other.says == made.says)
        return mistakes_.add(made.place, fmt::format("{} is here twice (first on line {}); keep one of them",
                                                     other.file == made.file ? made.file : "what this recording says",
                                                     other.place.line));
    look_at_text(made);
    read_sound(made);
    clips_.push_back(std::move(made));
  }

  // A sentence may stand in many places: a recording is heard in all of them.
  void look_at_text(Clip& clip) {
    clip.stale = std::none_of(said_.begin(), said_.end(), [&](const Saying& said) { return said.text == clip.says; });
    if (!clip.stale) return;
    const auto now = sayings_at(said_, clip.to);
    const std::string is = now.size() == 1 ? fmt::format("{} says \"{}\" now", clip.to, now.front().text)
                                           : fmt::format("no text says \"{}\" any more", clip.says);
    mistakes_.warn(clip.place, fmt::format("{}, so the recording is left out; record it anew, and attach it", is),
                   "stale-recording");
  }

  void read_sound(Clip& clip) {
    const std::string name = in_ + "/" + clip.file;
    const Place place{folder_.shown(name), 0};
    if (clip.file.find('/') != std::string::npos || !clip.file.ends_with(kRecordingEnds))
      return mistakes_.add(clip.place, fmt::format("\"{}\" is not the name of a recording in {}, such as alarm-1.opus",
                                                   clip.file, folder_.shown(in_)));
    const auto bytes = folder_.read_bytes(name, clip::kLargest);
    if (!bytes) return;
    const std::vector<std::uint8_t> opus(bytes->begin(), bytes->end());
    const auto listened = listen_to(opus);
    if (!listened) return mistakes_.add(place, listened.error().what);
    if (!listened->warning.empty()) mistakes_.warn(place, listened->warning, "quiet-recording");
    clip.seconds = listened->seconds;
    clip.opus = std::make_shared<const std::vector<std::uint8_t>>(opus);
  }

  void tell_of_unheard() {
    std::vector<std::string> files;
    for (const Clip& clip : clips_)
      if (clip.listened.empty()) files.push_back(clip.file);
    if (!files.empty())
      mistakes_.warn(
          {folder_.shown(in_ + ".yaml"), 0},
          fmt::format("nobody has listened to {} of {} recordings yet ({}); when somebody who grew up with the "
                      "language understands them, write \"listened:\" and the month",
                      files.size(), clips_.size(), few(files)),
          "unheard-recording");
  }

  Folder& folder_;
  Content& content_;
  std::string language_;
  std::string in_;
  std::vector<Saying> said_;
  std::vector<Clip> clips_;
  Mistakes& mistakes_;
};

} // namespace

Result<Listened> listen_to(const std::vector<std::uint8_t>& opus) {
  const auto measured = clip::measure(opus);
  if (!measured) return Error{measured.error().what + "; record it again, or save it anew with opusenc"};
  if (Outcome frame = store::check_clip(opus); !frame) return Error{frame.error().what + "; save it anew with opusenc"};
  if (measured->peak < kNothing) return Error{"nothing can be heard in it; look whether the microphone was on"};
  if (measured->clipped > kCutOff)
    return Error{"it is too loud, and parts of it are cut off; record it again, further from the microphone"};
  Listened made{measured->seconds, {}};
  if (measured->loudness < kQuiet)
    made.warning = "it is quieter than the other voices of a kiosk; record it closer to the microphone";
  return made;
}

void read_clips(Folder& folder, Content& content, Mistakes& mistakes) {
  for (const Language& language : content.languages) Reader(folder, content, language.language.code, mistakes).read();
  for (const std::string& name : folder.folders("clips"))
    if (std::none_of(content.languages.begin(), content.languages.end(),
                     [&](const Language& language) { return language.language.code == name; }))
      mistakes.warn({folder.shown("clips/" + name), 0},
                    fmt::format("is not read: bundle.yaml does not list the language \"{}\"", name));
}

} // namespace anteroom::content
