#include "tool/draw.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <fmt/format.h>
#include <mutex>
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

// The pictures still to be drawn, shared by the threads that draw them.
class Work {
public:
  explicit Work(const std::map<std::string, std::string>& art) {
    for (const auto& [id, svg] : art) tasks.push_back({id, &svg});
  }

  // Takes the next picture that nobody has taken, until there is none.
  void help() {
    for (std::size_t i = next_++; i < tasks.size(); i = next_++) {
      tasks[i].wide = render_wide(*tasks[i].svg);
      tasks[i].full = render_full(*tasks[i].svg);
      const std::lock_guard lock(mutex_);
      ++done_;
      changed_.notify_one();
    }
  }

  void wait(const Progress& progress) {
    std::unique_lock lock(mutex_);
    while (done_ < tasks.size()) {
      if (progress) progress(static_cast<std::int64_t>(done_), static_cast<std::int64_t>(tasks.size()));
      changed_.wait(lock);
    }
    if (progress) progress(static_cast<std::int64_t>(done_), static_cast<std::int64_t>(done_));
  }

  std::vector<Task> tasks;

private:
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t done_ = 0; // guarded
};

} // namespace

Result<Pictures> draw_all(const std::map<std::string, std::string>& art, const Progress& progress) {
  Work work(art);
  {
    std::vector<std::jthread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(cores, work.tasks.size()); ++i) threads.emplace_back([&] { work.help(); });
    work.wait(progress);
  } // joined here
  Pictures made;
  for (Task& task : work.tasks) {
    if (!task.wide || !task.full)
      return Error{fmt::format("the picture \"{}\" {}", task.id, (task.wide ? task.full : task.wide).error().what)};
    made[task.id] = {std::move(*task.wide), std::move(*task.full)};
  }
  return made;
}

} // namespace anteroom::content
