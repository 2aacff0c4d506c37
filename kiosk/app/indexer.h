#pragma once
// Makes the search index of the bundle that is shown, or will be, on a thread of its own, and looks at the one
// that lies there from before. An index is a file beside its bundle, NAME.anteroom.index, and never more than a
// cache: whatever is wrong with it, it is made anew; when it cannot be made, there is no search for now.
#include "app/app.h"
#include "host/files.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace anteroom::app {

class Indexer {
public:
  // `folder` is where installed bundles lie, and their indexes; that of a bundle which lies elsewhere (it came
  // with the kiosk) lies there too.
  Indexer(std::unique_ptr<host::Files> files, std::string folder, Log log);
  ~Indexer(); // stops
  Indexer(const Indexer&) = delete;
  Indexer& operator=(const Indexer&) = delete;

  void start();
  // Returns when the thread has ended: an index that is half made is given up, a bundle that is being read for its
  // hash is read to its end. For good.
  void stop();

  // Any thread, at once. A bundle that is to be searched: its index is seen to before that of any other.
  void want(const std::string& bundle);
  // Any thread. A search found the index damaged: it is made anew.
  void damaged(const std::string& bundle);
  // Any thread. The index of a bundle that was wanted; empty while there is none that is good. Without start(),
  // for scripts, it is made here.
  std::string index_of(const std::string& bundle);

  std::string path_for(const std::string& bundle) const;

private:
  enum class State { wanted, good, failed };
  void run();
  void tend_to_all();
  std::string next(); // of those wanted
  void note(const std::string& bundle, State state);
  Outcome tend(const std::string& bundle);
  Outcome make(const std::string& bundle, const std::string& hash, const std::string& index);

  std::unique_ptr<host::Files> files_;
  std::string folder_;
  std::string half_made_; // the file that becomes an index once it is whole
  Log log_;
  std::string said_; // the last trouble that was logged
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_; // guards the two below
  std::map<std::string, State> bundles_;
  std::string newest_; // the last one wanted
  std::condition_variable asked_;
  std::thread thread_;
};

} // namespace anteroom::app
