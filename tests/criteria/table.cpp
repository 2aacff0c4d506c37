// Makes the table of criteria, tests and results from what the tests noted of themselves, and holds it to the one that
// is kept. Exit codes: 0 all is well, 1 something is not, 2 the call is wrong.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Criterion {
  std::string id, force, asks, reason;
};

struct Test {
  std::string file, name;
  bool passed = false;
};

using Tests = std::map<std::string, std::vector<Test>>; // by criterion

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), blank));
  text.erase(std::find_if_not(text.rbegin(), text.rend(), blank).base(), text.end());
  return text;
}

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> made;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, at);) made.push_back(trimmed(part));
  return made;
}

std::vector<Criterion> read_criteria(const std::string& path) {
  std::vector<Criterion> made;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> parts = split(line, '|');
    parts.resize(4);
    made.push_back({parts[0], parts[1], parts[2], parts[3]});
  }
  return made;
}

// "A-36, A-39: answers …" names two.
std::vector<std::string> named_in(const std::string& name) {
  std::vector<std::string> made;
  for (std::size_t i = 0; i + 2 < name.size(); ++i) {
    const bool begins = i == 0 || !std::isalnum(static_cast<unsigned char>(name[i - 1]));
    if (!begins || name[i] != 'A' || name[i + 1] != '-') continue;
    std::size_t end = i + 2;
    while (end < name.size() && std::isdigit(static_cast<unsigned char>(name[end]))) ++end;
    if (end > i + 2) made.push_back(name.substr(i, end - i));
  }
  return made;
}

// The sentence without the criteria before it.
std::string sentence(const std::string& name) {
  const auto colon = name.find(": ");
  const bool numbered = colon != std::string::npos && !named_in(name.substr(0, colon)).empty();
  return numbered ? name.substr(colon + 2) : name;
}

Tests read_tests(const std::string& folder) {
  Tests made;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const std::vector<std::string> parts = split(line, '\t');
      if (parts.size() != 3) continue;
      for (const std::string& id : named_in(parts[2]))
        made[id].push_back({parts[1], sentence(parts[2]), parts[0] == "passed"});
    }
  }
  for (auto& [id, tests] : made)
    std::sort(tests.begin(), tests.end(),
              [](const Test& a, const Test& b) { return std::tie(a.file, a.name) < std::tie(b.file, b.name); });
  return made;
}

bool all_passed(const std::vector<Test>& tests) {
  return std::all_of(tests.begin(), tests.end(), [](const Test& test) { return test.passed; });
}

std::string result(const Criterion& criterion, const Tests& tests) {
  const auto found = tests.find(criterion.id);
  if (found != tests.end()) return all_passed(found->second) ? "met" : "NOT MET";
  return criterion.reason.empty() ? "not shown" : "not by a test";
}

std::string table(const std::vector<Criterion>& criteria, const Tests& tests) {
  std::ostringstream made;
  made << "| criterion | what it asks | shown by | result |\n|---|---|---|---|\n";
  for (const Criterion& criterion : criteria) {
    made << "| " << criterion.id << (criterion.force == "must" ? "" : " (should)") << " | " << criterion.asks << " | ";
    if (const auto found = tests.find(criterion.id); found != tests.end())
      for (std::size_t i = 0; i < found->second.size(); ++i)
        made << (i > 0 ? "<br>" : "") << '`' << found->second[i].file << "`: " << found->second[i].name;
    if (!criterion.reason.empty()) made << (tests.contains(criterion.id) ? "<br>" : "") << criterion.reason;
    made << " | " << result(criterion, tests) << " |\n";
  }
  return made.str();
}

std::string read(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

constexpr const char* kBegin = "<!-- table: made by platform/criteria -->\n";
constexpr const char* kEnd = "<!-- end of table -->\n";

// What must not be: a criterion that fails, or a must that nothing shows and nobody explains.
int missing(const std::vector<Criterion>& criteria, const Tests& tests) {
  int count = 0;
  for (const Criterion& criterion : criteria) {
    const std::string how = result(criterion, tests);
    const bool bad = how == "NOT MET" || (how == "not shown" && criterion.force == "must");
    if (bad) std::cerr << criterion.id << " (" << criterion.asks << "): " << how << '\n';
    count += bad ? 1 : 0;
  }
  for (const auto& [id, unused] : tests)
    if (std::none_of(criteria.begin(), criteria.end(), [&](const Criterion& one) { return one.id == id; })) {
      std::cerr << id << " is named by a test, and is no criterion.\n";
      ++count;
    }
  return count;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 5 || (std::string(argv[1]) != "write" && std::string(argv[1]) != "check")) {
    std::cerr << "usage: criteria_table write|check CRITERIA RESULTS PAGE\n";
    return 2;
  }
  const std::vector<Criterion> criteria = read_criteria(argv[2]);
  const Tests tests = read_tests(argv[3]);
  if (criteria.empty() || tests.empty()) {
    std::cerr << "There are no criteria in " << argv[2] << ", or no results in " << argv[3]
              << ": run the tests first.\n";
    return 2;
  }
  const std::string page = read(argv[4]);
  const auto begin = page.find(kBegin);
  const auto end = page.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos) {
    std::cerr << argv[4] << " has no place for the table.\n";
    return 2;
  }
  const std::string made = page.substr(0, begin) + kBegin + table(criteria, tests) + page.substr(end);
  const int bad = missing(criteria, tests);
  if (std::string(argv[1]) == "write")
    std::ofstream(argv[4]) << made;
  else if (made != page) {
    std::cerr << argv[4] << " is not what the tests show now. Run platform/criteria to write it anew.\n";
    return 1;
  }
  std::cout << criteria.size() << " criteria, " << tests.size() << " of them shown by tests.\n";
  return bad == 0 ? 0 : 1;
}
