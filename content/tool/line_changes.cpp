#include "tool/changes.h"

#include <algorithm>
#include <cstdint>

namespace anteroom::content {
namespace {

using Lines = std::vector<std::string>;

// A table of so many fields is made in a moment; longer lists are one change.
constexpr std::size_t kMostFields = 4'000'000;

// Length of the longest list of lines that both have in this order, from [i][j] to their ends.
class Common {
public:
  Common(const Lines& from, const Lines& to) : width_(to.size() + 1), lengths_((from.size() + 1) * width_) {
    for (std::size_t i = from.size(); i-- > 0;)
      for (std::size_t j = to.size(); j-- > 0;)
        at(i, j) = from[i] == to[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint32_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

std::vector<LineChange> middle_changes(const Lines& from, const Lines& to) {
  if (from.empty() && to.empty()) return {};
  if ((from.size() + 1) * (to.size() + 1) > kMostFields) return {{from, to}};
  Common common(from, to);
  std::vector<LineChange> made;
  LineChange change;
  std::size_t i = 0, j = 0;
  const auto end_change = [&] {
    if (!change.removed.empty() || !change.added.empty()) made.push_back(std::move(change));
    change = {};
  };
  while (i < from.size() || j < to.size()) {
    if (i < from.size() && j < to.size() && from[i] == to[j]) {
      end_change();
      ++i, ++j;
    } else if (j == to.size() || (i < from.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
      change.removed.push_back(from[i++]);
    } else {
      change.added.push_back(to[j++]);
    }
  }
  end_change();
  return made;
}

} // namespace

std::vector<LineChange> line_changes(const Lines& from, const Lines& to) {
  const auto begins = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  auto from_end = from.end();
  auto to_end = to.end();
  while (from_end != begins.first && to_end != begins.second && from_end[-1] == to_end[-1]) --from_end, --to_end;
  return middle_changes({begins.first, from_end}, {begins.second, to_end});
}

} // namespace anteroom::content
