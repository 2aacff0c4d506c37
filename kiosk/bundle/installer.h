#pragma once
// Takes bundles out of the drop folder, <state>/inbox, or sets them aside with a reason. One thread
// at a time; blocks for as long as copying and inspecting takes. Trouble is logged, one line each time
// it begins, and never stops the kiosk or the next offer.
#include "base/time.h"
#include "bundle/bundles.h"
#include "bundle/manifest.h"
#include "bundle/refused.h"
#include "host/files.h"

#include <atomic>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::bundle {

struct Options {
  std::string state;                               // absolute
  std::string packaged;                            // the bundle that came with the kiosk; empty for none
  std::int64_t largest = std::int64_t{1} << 30;    // bytes of a bundle
  std::int64_t spare = std::int64_t{8} << 20;      // bytes left free on the disk, for the system to live
  Milliseconds settle = Milliseconds(2'000);       // a file at rest for so long has been put there whole
  Milliseconds first_retry = Milliseconds(60'000); // after trouble; doubles, up to an hour
};

// A bundle that got in: the one to show from now on.
struct Installed {
  std::string path;
  Manifest manifest;
};

// What one look at the inbox came to.
struct Look {
  struct SetAside {
    std::string name;
    std::string why;
  };
  struct Waiting {
    std::string name;
    Time until; // not worth another look before
  };
  std::optional<Installed> installed;
  std::vector<SetAside> set_aside; // moved to <state>/refused, or left and not looked at again
  std::vector<Waiting> waiting;
};

class Installer {
public:
  // Borrows `files`.
  Installer(host::Files& files, const Options& options, const Inspection& inspect, Log log);

  // What is installed. Before the first look: bundles().sweep().
  Bundles& bundles() { return bundles_; }
  // Looks at the inbox once, at the moment `now`, and installs at most one bundle: of several, the
  // one with the highest sequence.
  Look look(Time now);
  // Ends a copy that is under way and every later one at once. Any thread.
  void stop() { stopping_ = true; }

  std::string inbox() const { return options_.state + "/inbox"; }

private:
  // What is remembered of a name in the inbox between looks.
  struct Seen {
    host::Facts facts;
    Time since;      // at rest since
    Time not_before; // after trouble
    int tries = 0;
    bool left = false; // judged, and still there because it cannot be moved
    std::string said;  // the last trouble that was logged
  };
  // An offer that is good so far. Its copy is gone when a better one was found.
  struct Staged {
    std::string name;
    std::string copy;
    std::string hash;
    Manifest manifest;
  };

  std::vector<std::string> offers();
  void mention_strangers(const std::vector<std::string>& names);
  bool is_ready(const std::string& name, Time now, Look& look);
  std::optional<Staged> stage(const std::string& name, Time now, Look& look);
  std::optional<Staged> judge(Staged offer, Look& look);
  void place(std::vector<Staged> staged, Time now, Look& look);

  void set_aside(const std::string& name, const std::string& why, Look& look);
  void put_off(const std::string& name, const std::string& why, Time now, Look& look);
  void clear(const std::string& name);
  bool is_as_seen(const std::string& name);
  void say(const std::string& name, const std::string& what) const;

  host::Files& files_;
  Options options_;
  Inspection inspect_;
  Log log_;
  Bundles bundles_;
  Refused refused_;
  std::map<std::string, Seen> seen_;
  std::set<std::string> strangers_; // in the inbox, and mentioned
  std::string said_of_inbox_;
  std::atomic<bool> stopping_ = false;
};

} // namespace anteroom::bundle
