#pragma once
// Joins the rooms that keep bundles and read them: what came through the drop folder is inspected, kept, and
// offered to the app, which shows it between visits.
#include "app/app.h"
#include "app/indexer.h"
#include "bundle/inbox.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace anteroom::app {

class DropFolder : public Bundles {
public:
  // What it takes, and from where. Paths are absolute.
  struct Places {
    std::string state;
    std::string packaged; // may be empty
    std::string volumes;  // may be empty
    bundle::Trust trust = {};
  };
  // Borrows `files`.
  DropFolder(host::Files& files, const Places& places, Log log);

  // Watches from now on, on a thread of its own; `on_arrival` is called there when a bundle got in. Another
  // makes search indexes.
  void start(std::function<void()> on_arrival);
  // Ends the watching; returns when the threads have ended.
  void stop();
  // Instead of start(), for scripts: looks until what lies there is judged. True when a bundle got in.
  bool look_now();
  // `tell` is called, in the thread of the app, with each bundle that is shown from now on.
  void when_shown(std::function<void(const std::string& path)> tell) { tell_shown_ = std::move(tell); }
  std::string inbox() const { return installer_.inbox(); }

  Result<std::string> current() override;
  void distrust(const std::string& path) override;
  void showing(const std::string& path) override;
  void works(const std::string& path) override;
  News news() override;
  std::string index_of(const std::string& path) override { return indexer_.index_of(path); }
  void index_damaged(const std::string& path) override { indexer_.damaged(path); }

private:
  void tell(const std::string& line);
  void arrived(const std::string& path); // on the thread that installs
  void progress(std::int64_t done, std::int64_t of);

  Log log_;
  std::mutex news_mutex_;
  News news_; // guarded: what the installer tells from its thread
  bundle::Installer installer_;
  Indexer indexer_;
  std::mutex arrived_mutex_;
  std::string arrived_; // guarded: the newest that got in and is not shown yet
  std::string shown_;
  std::function<void(const std::string&)> tell_shown_;
  std::unique_ptr<bundle::Inbox> inbox_; // last: its thread ends before the rest goes
};

} // namespace anteroom::app
