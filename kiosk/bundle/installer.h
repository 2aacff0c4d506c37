#pragma once
// Takes bundles and changes of keys out of the drop folder, <state>/inbox, and off sticks, or sets them
// aside with a reason. A bundle comes with its signature beside it, FILE.anteroom.minisig, and not a byte
// of it is read before that is good. One thread at a time; blocks for as long as copying and inspecting
// takes. Trouble is logged, one line each time it begins, and never stops the kiosk or the next offer.
#include "base/time.h"
#include "bundle/bundles.h"
#include "bundle/manifest.h"
#include "bundle/private_copy.h"
#include "bundle/receive.h"
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
  std::string state;   // absolute
  std::string volumes; // the folder where sticks appear, each a folder; empty for none
  Packaged packaged = {};
  Trust trust = {};
  int schema = 1;                                  // the one that this kiosk reads
  std::int64_t largest = std::int64_t{1} << 30;    // bytes of a bundle
  std::int64_t spare = std::int64_t{8} << 20;      // bytes left free on the disk, for the system to live
  Milliseconds settle = Milliseconds(2'000);       // a file at rest for so long has been put there whole
  Milliseconds first_retry = Milliseconds(60'000); // after trouble; doubles, up to an hour
  Progress progress = {};                          // of the copy at hand
};

// A bundle that got in: the one to show from now on.
struct Installed {
  std::string path;
  Manifest manifest;
};

// What one look at the sources came to.
struct Look {
  struct SetAside {
    std::string name;
    std::string why;
  };
  struct Waiting {
    std::string name;
    Time until; // not worth another look before
  };
  bool known_again = false; // what is installed; see Bundles::ask_again
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
  // Looks at the sources once, at the moment `now`, and installs at most one bundle: of several, the
  // one with the highest edition. Never throws std::bad_alloc: an offer for which there is not enough memory
  // has to wait like one that cannot be read, and the others have their turn.
  Look look(Time now);
  // Ends a copy that is under way and every later one at once. Any thread.
  void stop() { stopping_ = true; }

  std::string inbox() const { return options_.state + "/inbox"; }

private:
  // What is remembered of a path between looks.
  struct Seen {
    host::Facts facts;
    host::Facts signature;
    Time since;      // at rest since
    Time not_before; // after trouble
    int tries = 0;
    int doubts = 0;    // times that it did not fit its signature
    bool left = false; // judged, and still there because it cannot be moved
    std::string said;  // the last trouble that was logged
  };
  // What a signature says before it has been held against the file. `text` is empty for a bundle that needs none.
  struct Claim {
    std::string text;
    Signature signature;
    PublicKey key;
    Seal seal;
  };
  // An offer that is good so far.
  struct Staged {
    std::string path;
    PrivateCopy copy;
    std::string hash;
    Claim claim;
    Manifest manifest;
  };

  void look_around(Time now, Look& look);
  void tell_of_memory();
  std::vector<std::string> sources();
  std::vector<std::string> offers(Look& look);
  void mention_strangers(const std::vector<std::string>& names);
  void take_key_change(const std::string& path, Look& look);
  bool is_ready(const std::string& path, Time now, Look& look);
  bool has_room(const std::string& path, std::int64_t size, Time now, Look& look);
  std::optional<Claim> claim(const std::string& path, Time now, Look& look);
  std::optional<Claim> claim_of(const std::string& path, const std::string& text, Look& look);
  std::optional<Staged> stage(const std::string& path, Time now, Look& look);
  std::optional<Staged> stage_in_memory(const std::string& path, Time now, Look& look);
  std::optional<Staged> judge(Staged offer, Look& look);
  void place(std::vector<Staged> staged, Time now, Look& look);

  bool is_ours(const std::string& path) const { return path.starts_with(inbox() + "/"); }
  void doubt(const std::string& path, const std::string& why, Time now, Look& look);
  void set_aside(const std::string& path, const std::string& why, Look& look);
  void put_off(const std::string& path, const std::string& why, Time now, Look& look);
  void clear(const std::string& path);
  bool is_as_seen(const std::string& path);
  void say_once(const std::string& path, const std::string& what);
  void say(const std::string& path, const std::string& what) const;

  host::Files& files_;
  Options options_;
  Inspection inspect_;
  Log log_;
  Bundles bundles_;
  Refused refused_;
  std::map<std::string, Seen> seen_;
  std::set<std::string> strangers_; // in the inbox, and mentioned
  std::string said_of_inbox_;
  bool said_of_memory_ = false;
  std::atomic<bool> stopping_ = false;
};

} // namespace anteroom::bundle
