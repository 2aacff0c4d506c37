#include "host/system.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace anteroom::host {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path("/usr/bin") : program.parent_path();
}

// `name` beside the program, else in the share folder that belongs to it.
fs::path own(const char* name) {
  std::error_code failed;
  const fs::path beside = program_folder() / name;
  if (fs::exists(beside, failed)) return beside;
  return program_folder().parent_path() / "share/anteroom" / name;
}

} // namespace

std::string assets_folder() {
  std::error_code failed;
  const fs::path beside = program_folder() / "assets";
  return fs::exists(beside, failed) ? beside.string() : (program_folder().parent_path() / "share/anteroom").string();
}

std::string packaged_bundle() {
  std::error_code failed;
  const fs::path bundle = own("content.anteroom");
  return fs::exists(bundle, failed) ? bundle.string() : std::string();
}

std::string default_config() {
  std::error_code failed;
  for (const std::string& path : {std::string("/etc/anteroom/anteroom.toml"), assets_folder() + "/anteroom.toml"})
    if (fs::exists(path, failed)) return path;
  return {};
}

std::string default_state() {
  if (access("/var/lib/anteroom", W_OK) == 0) return "/var/lib/anteroom";
  if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state == '/')
    return std::string(state) + "/anteroom";
  if (const char* home = std::getenv("HOME"); home && *home == '/') return std::string(home) + "/.local/state/anteroom";
  return "/var/lib/anteroom";
}

std::string default_keys() { return "/etc/anteroom/keys"; }

std::string absolute(const std::string& path) {
  std::error_code failed;
  const fs::path made = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? path : made.string();
}

void work_in_background() {
  // Of this thread alone, on Linux. What is not granted is done without.
  (void)setpriority(PRIO_PROCESS, 0, 10);
  constexpr int kThisThread = 1;     // IOPRIO_WHO_PROCESS
  constexpr int kWhenIdle = 3 << 13; // IOPRIO_CLASS_IDLE; linux/ioprio.h
  (void)syscall(SYS_ioprio_set, kThisThread, 0, kWhenIdle);
}

Outcome copy_file(const std::string& from, const std::string& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed)
    fs::copy_file(from, fs::path(folder) / fs::path(from).filename(), fs::copy_options::overwrite_existing, failed);
  if (failed) return Error{"cannot copy " + from + " to " + folder + ": " + failed.message()};
  return Done{};
}

} // namespace anteroom::host
