#include "tool/preview.h"

#include "bundle/content_hash.h"
#include "bundle/record.h"
#include "host/system.h"
#include "tool/build.h"
#include "tool/key_files.h"
#include "tool/sign.h"
#include "tool/temporary.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fmt/format.h>
#include <span>
#include <thread>

namespace anteroom::content {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kChannel = "-preview";
constexpr const char* kName = "preview.anteroom";

std::int64_t seconds_since_1970() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

std::int64_t preview_sequence(std::int64_t last, std::int64_t seconds) {
  constexpr std::int64_t kHalfMinute = 30;
  return std::max(last + 1, seconds / kHalfMinute);
}

std::string preview_channel(const std::string& id) {
  return id.substr(0, kLongestId - kChannel.size()) + std::string(kChannel);
}

std::int64_t highest_taken(const std::string& state, const std::string& channel) {
  if (state.empty()) return 0;
  const auto files = host::system_files();
  const auto record = bundle::load_record(*files, host::absolute(state));
  if (!record || !*record) return 0;
  const auto floor = (*record)->floors.find(channel);
  return floor == (*record)->floors.end() ? 0 : floor->second.sequence;
}

Preview::Preview(std::string inbox, std::string state, std::optional<SecretKey> key, const Interrupt& interrupt)
    : inbox_(std::move(inbox)), state_(std::move(state)), file_(inbox_ + "/" + kName), key_(std::move(key)),
      interrupt_(interrupt) {}

// False when it was interrupted. A few at a time, so that this is noticed.
Result<bool> Preview::draw(const std::map<std::string, std::string>& art, const Progress& progress) {
  std::map<std::string, std::string> missing;
  for (const auto& [id, svg] : art)
    if (!drawn_.count(svg)) missing[id] = svg;
  const auto all = static_cast<std::int64_t>(missing.size());
  std::int64_t done = 0;
  while (!missing.empty()) {
    if (interrupt_.asked()) return false;
    if (progress) progress(done, all);
    std::map<std::string, std::string> some;
    while (!missing.empty() && some.size() < std::max(1U, std::thread::hardware_concurrency()))
      some.insert(missing.extract(missing.begin()));
    auto pictures = draw_all(some);
    if (!pictures) return pictures.error();
    for (const auto& [id, svg] : some) drawn_[svg] = std::move(pictures->at(id));
    done += static_cast<std::int64_t>(some.size());
  }
  if (progress) progress(all, all);
  return true;
}

// Of all that visitors would see, whatever number the edition has.
Result<std::string> Preview::fingerprint(const Content& shown) const {
  const TemporaryFolder desk;
  if (desk.path().empty()) return Error{"no folder for temporary files can be made; the disk may be full"};
  const std::string file = desk.path() + "/content.anteroom";
  if (auto built = build_with({}, shown, file); !built) return built.error();
  const auto digest = digest_in(file);
  if (!digest) return digest.error();
  std::string all = bundle::ContentHash::hex_of(*digest);
  for (const auto& [id, svg] : shown.art) all += bundle::hash_of(svg);
  return bundle::hash_of(all);
}

// The signature first: without it the bundle would be looked at in vain.
Outcome Preview::hand_over(const std::string& made) {
  const auto seal = seal_of(made);
  if (!seal) return seal.error();
  std::error_code error;
  fs::remove(signature_of(file_), error);
  if (key_) {
    const auto digest = digest_in(made);
    if (!digest) return digest.error();
    if (auto done = sign_with(*key_, file_, *digest, *seal); !done) return done.error();
  }
  fs::rename(made, file_, error);
  if (error) return Error{fmt::format("{} cannot be written: {}", file_, error.message())};
  return Done{};
}

Result<Preview::Given> Preview::give(const Content& shown, const Progress& progress) {
  Content tried = shown;
  tried.about.id = preview_channel(shown.about.id);
  tried.about.title = "Preview of " + shown.about.title;
  tried.about.sequence = 0;
  const auto print = fingerprint(tried);
  if (!print) return print.error();
  if (*print == given_) return Given::nothing_new;
  const auto drawn = draw(tried.art, progress);
  if (!drawn) return drawn.error();
  if (!*drawn) return Given::given_up;
  Pictures pictures;
  for (const auto& [id, svg] : tried.art) pictures[id] = drawn_.at(svg);
  sequence_ = preview_sequence(std::max(sequence_, highest_taken(state_, tried.about.id)), seconds_since_1970());
  tried.about.sequence = static_cast<int>(sequence_);
  const std::string made = inbox_ + "/." + kName; // hidden: no kiosk looks at it
  if (auto built = build_with(pictures, tried, made); !built) return built.error();
  if (auto handed = hand_over(made); !handed) {
    std::error_code ignored;
    fs::remove(made, ignored);
    return handed.error();
  }
  given_ = *print;
  return Given::handed;
}

void Preview::take_back() {
  std::error_code ignored;
  for (const std::string& file : {file_, signature_of(file_)}) fs::remove(file, ignored);
}

bool Preview::waits() const {
  std::error_code ignored;
  return fs::exists(file_, ignored);
}

} // namespace anteroom::content
