#include "tool/clips.h"

#include "clip/clip.h"
#include "host/system.h"
#include "tool/check.h"
#include "tool/key_files.h"
#include "tool/nearest.h"
#include "tool/read_clips.h"
#include "tool/read_content.h"
#include "tool/sayings.h"
#include "tool/yaml.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kFewSentences = 12;

const char* const kListBegins =
    "# What each recording says, to the letter. \"anteroom-content clips attach\" writes this; when somebody who grew\n"
    "# up with the language has listened, add the month: \"listened: 2026-11\".\n";

Error no_such_text(const std::vector<Saying>& all, const Attached& attached) {
  std::vector<std::string> known;
  for (const Saying& saying : all) known.push_back(saying.address);
  return {fmt::format("no text in \"{}\" is called {}{}", attached.language, attached.to,
                      did_you_mean(attached.to, known,
                                   fmt::format("; \"clips list --all --language {}\" names all", attached.language)))};
}

// A recording says one sentence: that is what is repeated, skipped and shown while it sounds.
Result<Saying> one_saying(const std::vector<Saying>& all, const Attached& attached) {
  auto found = sayings_at(all, attached.to);
  if (found.empty()) return no_such_text(all, attached);
  if (found.size() == 1) return found.front();
  std::string said =
      fmt::format("{} has {} sentences, and a recording says one; name it:\n", attached.to, found.size());
  for (std::size_t i = 0; i < std::min(found.size(), kFewSentences); ++i)
    said += fmt::format("  {}  {}\n", found[i].address, found[i].text);
  return Error{said + (found.size() > kFewSentences ? "  ..." : "")};
}

Result<std::string> recording_in(const std::string& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return Error{fmt::format("there is no file {}", file)};
  if (fs::file_size(file, error) > clip::kLargest)
    return Error{fmt::format("{} is larger than {} KiB; save it with fewer kbit/s", file, clip::kLargest / 1024)};
  std::ifstream in(file, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  if (!in && !in.eof()) return Error{fmt::format("{} cannot be read", file)};
  return bytes;
}

// `says` as YAML: between quotation marks nothing in it means anything.
std::string quoted(const std::string& text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"";
}

// The list with one entry less for each of `gone`, which are lines on which one begins, ascending.
std::string without(const std::string& list, const std::vector<int>& gone) {
  std::string made;
  int line = 0;
  bool dropped = false;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('\n', at), list.size() - 1) + 1;
    ++line;
    const bool begins = list[at] == '-', remark = list[at] == '#';
    if (begins || remark) dropped = false;
    if (std::find(gone.begin(), gone.end(), line) != gone.end()) dropped = true;
    if (!dropped) made += list.substr(at, end - at);
    at = end;
  }
  return made;
}

std::string entry_of(const std::string& name, const Saying& saying) {
  return fmt::format("- file: {}\n  to: {}\n  says: {}\n", name, quoted(saying.address), quoted(saying.text));
}

// The lines of the list on which an entry begins that this recording takes the place of. `name` is that of the file.
Result<std::vector<int>> replaced_by(const Content& content, const Saying& saying, const std::string& language,
                                     const std::string& name) {
  std::vector<int> made;
  for (const Clip& clip : content.clips) {
    if (clip.language != language) continue;
    const bool same_text = clip.says == saying.text || clip.to == saying.address;
    if (clip.file == name && !same_text)
      return Error{fmt::format("{} says something else already ({}); give the recording another name", name, clip.to)};
    if (same_text) made.push_back(clip.place.line);
  }
  return made;
}

// The list as it is, or as it begins.
Result<std::string> list_in(Folder& folder, const std::string& list) {
  if (!folder.has(list)) return std::string(kListBegins);
  Mistakes mistakes;
  const auto there = folder.read(list, kLargestOther);
  if (!there || !read_yaml(there->text, there->shown, 1, mistakes))
    return Error{fmt::format("{} cannot be understood; \"check\" says what is wrong with it", folder.shown(list))};
  return there->text.empty() || there->text.back() == '\n' ? there->text : there->text + "\n";
}

Outcome put(const Folder& folder, const fs::path& in, const std::string& name, const std::string& recording,
            const std::string& list) {
  std::error_code error;
  fs::create_directories(in, error);
  if (error) return Error{fmt::format("{} cannot be made: {}", folder.shown("clips"), error.message())};
  // The sound first: a recording that nothing names is warned of, one that is not there is a mistake.
  if (auto copied = write_over((in / name).string(), recording); !copied) return copied;
  return write_over(in.string() + ".yaml", list);
}

} // namespace

Result<std::string> attach_clip(const Attached& attached) {
  std::error_code error;
  if (!fs::is_directory(attached.folder, error))
    return Error{fmt::format("{} is not a folder; name the folder that holds bundle.yaml", attached.folder)};
  Mistakes mistakes;
  Folder folder(attached.folder, mistakes);
  const Content content = read_content(folder, shipped_side_files(), mistakes);
  const auto saying = one_saying(sayings(content, attached.language), attached);
  if (!saying) return saying.error();
  const auto recording = recording_in(attached.file);
  if (!recording) return recording.error();
  const auto listened = listen_to({recording->begin(), recording->end()});
  if (!listened) return Error{fmt::format("{}: {}", attached.file, listened.error().what)};
  const std::string stem = as_id(fs::path(attached.file).stem().string());
  if (stem.empty())
    return Error{fmt::format("{} needs a name of letters and digits, such as alarm-1.opus", attached.file)};

  const std::string name = stem + kRecordingEnds, in = "clips/" + attached.language;
  const auto replaced = replaced_by(content, *saying, attached.language, name);
  if (!replaced) return replaced.error();
  const auto before = list_in(folder, in + ".yaml");
  if (!before) return before.error();
  const std::string list = without(*before, *replaced) + entry_of(name, *saying);
  if (auto done = put(folder, fs::path(attached.folder) / in, name, *recording, list); !done) return done.error();
  return fmt::format("{}: {:.1f} s, {}: {}\n{}", folder.shown(in + "/" + name), listened->seconds, saying->address,
                     saying->text, listened->warning.empty() ? "" : listened->warning + "\n");
}

} // namespace anteroom::content
