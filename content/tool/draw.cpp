#include "tool/draw.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <thread>
#include <utility>
#include <vector>

namespace anteroom::content {
namespace {

struct Task {
  std::string id;
  const std::string* svg;
  Result<Picture> wide = Error{""};
  Result<Picture> full = Error{""};
};

// Each thread takes the next picture that nobody has taken.
void work(std::vector<Task>& tasks, std::atomic<std::size_t>& next) {
  for (std::size_t i = next++; i < tasks.size(); i = next++) {
    tasks[i].wide = render_wide(*tasks[i].svg);
    tasks[i].full = render_full(*tasks[i].svg);
  }
}

} // namespace

Result<std::map<std::string, Drawn>> draw_all(const std::map<std::string, std::string>& art) {
  std::vector<Task> tasks;
  for (const auto& [id, svg] : art) tasks.push_back({id, &svg});
  std::atomic<std::size_t> next{0};
  {
    std::vector<std::jthread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(cores, tasks.size()); ++i) threads.emplace_back([&] { work(tasks, next); });
  } // joined here
  std::map<std::string, Drawn> made;
  for (Task& task : tasks) {
    if (!task.wide || !task.full)
      return Error{fmt::format("the picture \"{}\" {}", task.id, (task.wide ? task.full : task.wide).error().what)};
    made[task.id] = {std::move(*task.wide), std::move(*task.full)};
  }
  return made;
}

} // namespace anteroom::content
