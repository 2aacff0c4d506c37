// Notes which criteria (A-1, P-4 …) a test names, and how it ended: platform/criteria makes the table from it.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include "help/catch.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace {

bool names_a_criterion(const std::string& name) {
  for (std::size_t i = 0; i + 2 < name.size(); ++i) {
    const bool begins = i == 0 || !std::isalnum(static_cast<unsigned char>(name[i - 1]));
    const bool letter = std::string("AT").find(name[i]) != std::string::npos;
    if (begins && letter && name[i + 1] == '-' && std::isdigit(static_cast<unsigned char>(name[i + 2]))) return true;
  }
  return false;
}

#if __has_include(<catch2/catch_all.hpp>)
using Base = Catch::EventListenerBase;
#else
using Base = Catch::TestEventListenerBase;
#endif

class CriteriaListener : public Base {
public:
  using Base::Base;

  void sectionEnded(const Catch::SectionStats& stats) override {
    const std::string& name = stats.sectionInfo.name;
    if (!names_a_criterion(name)) return;
    const std::string file = std::filesystem::path(stats.sectionInfo.lineInfo.file).filename().string();
    bool& all = ended_.try_emplace(file + "\t" + name, true).first->second;
    all = all && stats.assertions.failed == 0;
    // What it found may be looked at after it, in the test around it.
    if (stats.assertions.total() == 0) looked_at_later_.insert(file + "\t" + name);
  }

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    Base::testCaseEnded(stats);
    if (stats.totals.assertions.failed > 0)
      for (const std::string& test : looked_at_later_) ended_[test] = false;
    looked_at_later_.clear();
  }

  void testRunEnded(const Catch::TestRunStats& stats) override {
    Base::testRunEnded(stats);
    if (ended_.empty()) return;
    const std::filesystem::path folder = std::string(ANTEROOM_BINARY_DIR) + "/criteria";
    std::error_code failed; // there is no table then, which platform/criteria tells
    std::filesystem::create_directories(folder, failed);
    std::ofstream file(folder / (program() + ".txt"));
    for (const auto& [test, passed] : ended_) file << (passed ? "passed\t" : "failed\t") << test << '\n';
  }

private:
  static std::string program() {
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).filename().string();
  }

  std::map<std::string, bool> ended_; // by file and name
  std::set<std::string> looked_at_later_;
};

CATCH_REGISTER_LISTENER(CriteriaListener)

} // namespace
