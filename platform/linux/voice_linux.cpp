#include "host/voice.h"

#include "linux/descriptor.h"
#include "linux/trouble.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <set>
#include <sstream>
#include <vector>

extern char** environ;

namespace anteroom::platform {
namespace {

using host::Sentence;
using host::Speech;

constexpr std::size_t kHeader = 44;                // bytes of a WAV file before its samples
constexpr Milliseconds kSlowestList{3000};         // of voices
constexpr std::size_t kLongestSentence = 8 * 1024; // bytes; a sentence of the content is far shorter

Error cannot(const std::string& what) { return Error{what + ": " + trouble().what}; }

// A program with words on its standard input, whose output we read. Nothing of it is on the disk.
class Child {
public:
  static Result<Child> start(const std::vector<std::string>& words, const std::string& input);
  Child(Child&& other) noexcept : output_(std::move(other.output_)), pid_(std::exchange(other.pid_, -1)) {}
  Child& operator=(Child&&) = delete;
  ~Child() {
    if (pid_ < 0) return;
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  // Bytes that were read, 0 when none came in time; nothing at the end of the output.
  Result<std::optional<std::size_t>> read(std::span<char> into, Milliseconds at_most) {
    pollfd source{output_.number(), POLLIN, 0};
    const int ready = poll(&source, 1, static_cast<int>(at_most.count()));
    if (ready == 0 || (ready < 0 && errno == EINTR)) return std::optional<std::size_t>(0);
    if (ready < 0) return cannot("the voice cannot be heard");
    const ssize_t got = ::read(output_.number(), into.data(), into.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return std::optional<std::size_t>(0);
    if (got < 0) return cannot("the voice cannot be heard");
    if (got == 0) return std::optional<std::size_t>();
    return std::optional(static_cast<std::size_t>(got));
  }

  // Whether it ended well; it is waited for.
  bool ended_well() {
    int status = 0;
    pid_t ended = -1;
    while ((ended = waitpid(pid_, &status, 0)) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

private:
  Child(Descriptor output, pid_t pid) : output_(std::move(output)), pid_(pid) {}

  Descriptor output_;
  pid_t pid_;
};

Result<Child> Child::start(const std::vector<std::string>& words, const std::string& input) {
  // A file in memory, not a pipe: a program that dies unread would end us with it (SIGPIPE).
  const Descriptor text(memfd_create("text", MFD_CLOEXEC));
  if (!text.open() || write(text.number(), input.data(), input.size()) != static_cast<ssize_t>(input.size()) ||
      lseek(text.number(), 0, SEEK_SET) != 0)
    return cannot("the voice cannot be told what to say");
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) return cannot("the voice cannot be heard");
  Descriptor output(ends[0]);
  const Descriptor its_end(ends[1]);
  // Its end blocks, as programs expect.
  fcntl(its_end.number(), F_SETFL, 0);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, text.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, its_end.number(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t pid = -1;
  const int failed = posix_spawnp(&pid, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) {
    errno = failed;
    return cannot("there is no voice: " + words.front() + " cannot be started");
  }
  return Child(std::move(output), pid);
}

// A WAV file as it is being made. Its lengths are not known yet when it begins, and not looked at.
class SpokenSentence final : public Speech {
public:
  explicit SpokenSentence(Child child) : child_(std::move(child)) {}

  Result<Read> read(std::span<std::int16_t> into, Milliseconds at_most) override {
    std::array<char, 8192> bytes{};
    const std::size_t most = std::min(bytes.size(), into.size() * 2) - kept_;
    const auto got = child_.read(std::span(bytes).subspan(kept_, most), at_most);
    if (!got) return got.error();
    if (!*got) {
      if (!child_.ended_well()) return Error{"the voice broke off"};
      return Read{0, true};
    }
    if (kept_ == 1) bytes[0] = odd_;
    std::size_t size = kept_ + **got;
    std::size_t from = 0;
    if (header_left_ > 0) {
      from = std::min(header_left_, size);
      header_left_ -= from;
    }
    const std::size_t samples = (size - from) / 2;
    std::memcpy(into.data(), bytes.data() + from, samples * 2); // little-endian, as this machine is
    kept_ = (size - from) % 2;
    if (kept_ == 1) odd_ = bytes[size - 1];
    return Read{samples, false};
  }

private:
  Child child_;
  std::size_t header_left_ = kHeader;
  std::size_t kept_ = 0; // bytes of half a sample: 0 or 1
  char odd_ = 0;
};

// What espeak-ng calls the languages that it calls otherwise than BCP 47 does.
std::string voice_name(const std::string& language) {
  if (language.starts_with("zh-Hant-HK") || language.starts_with("yue")) return "yue";
  if (language == "zh" || language.starts_with("zh-")) return "cmn";
  if (language == "tl" || language.starts_with("tl-")) return "fil";
  std::string lower = language;
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

class Espeak final : public host::Voice {
public:
  explicit Espeak(std::string program) : program_(std::move(program)) {}

  bool speaks(const std::string& language) override { return !voice(language).empty(); }

  Result<std::unique_ptr<Speech>> speak(const Sentence& sentence) override {
    const std::string name = voice(sentence.language);
    if (name.empty()) return Error{"there is no voice for the language \"" + sentence.language + "\""};
    if (sentence.text.size() > kLongestSentence) return Error{"a sentence is too long to be spoken"};
    // Two brackets would begin sounds spelt out.
    std::string text = sentence.text;
    for (std::size_t at = text.find("[["); at != std::string::npos; at = text.find("[[", at)) text.insert(at + 1, " ");
    auto child = Child::start(
        {program_, "-b", "1", "-z", "-v", name, "-s", std::to_string(sentence.words_per_minute), "--stdin", "--stdout"},
        text);
    if (!child) return child.error();
    return std::unique_ptr<Speech>(std::make_unique<SpokenSentence>(std::move(*child)));
  }

private:
  // The name of the voice for a language, or the one that it is a form of; empty: none. "en" is spoken by the first of
  // its forms, which the program chooses.
  std::string voice(const std::string& language) {
    if (!listed_) list();
    for (std::string name = voice_name(language); !name.empty();) {
      const auto form = voices_.lower_bound(name + "-");
      if (voices_.contains(name) || (form != voices_.end() && form->starts_with(name + "-"))) return name;
      const auto hyphen = name.rfind('-');
      name = hyphen == std::string::npos ? "" : name.substr(0, hyphen);
    }
    return "";
  }

  // The second word of each line of --voices, after the first line. Asked again while there are none: the program may
  // be installed meanwhile.
  void list() {
    auto child = Child::start({program_, "--voices"}, "");
    if (!child) return;
    std::string all;
    const auto until = std::chrono::steady_clock::now() + kSlowestList;
    std::array<char, 4096> bytes{};
    for (;;) {
      const auto left = std::chrono::ceil<Milliseconds>(until - std::chrono::steady_clock::now());
      if (left.count() <= 0) return; // it hangs
      const auto got = child->read(bytes, left);
      if (!got) return;
      if (!*got) break;
      all.append(bytes.data(), **got);
    }
    std::istringstream lines(all);
    std::string line, number, name;
    std::getline(lines, line);
    while (std::getline(lines, line))
      if (std::istringstream(line) >> number >> name) voices_.insert(name);
    listed_ = !voices_.empty();
  }

  std::string program_;
  std::set<std::string> voices_;
  bool listed_ = false;
};

} // namespace
} // namespace anteroom::platform

namespace anteroom::host {

std::unique_ptr<Voice> system_voice(const std::string& program) { return std::make_unique<platform::Espeak>(program); }

} // namespace anteroom::host
