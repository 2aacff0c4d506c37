#pragma once
// The bundles that got in, and which of them to show. Under <state>: bundles/ holds the files (names
// are never reused), `active` the record, refused/ what failed later. Whatever fails and whenever
// the power goes, the record names whole bundles. One thread at a time. Trouble is logged, and never
// stops the kiosk.
#include "bundle/key_ring.h"
#include "bundle/manifest.h"
#include "bundle/record.h"
#include "bundle/refused.h"
#include "host/files.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::bundle {

// Which file to open, and why not a better one. `path` is empty when there is none at all.
struct Current {
  std::string path;
  std::vector<std::string> passed_over; // in words, for staff
};

// Whom the site trusts, from its configuration.
struct Trust {
  std::vector<PublicKey> keys; // of the key folder
  bool allow_unsigned = false; // for development: what is not signed gets in too
  std::string channel = {};    // takes only bundles of this id; empty: of any
};

class Bundles {
public:
  // Borrows `files`. `state` is absolute.
  Bundles(host::Files& files, std::string state, Packaged packaged, Trust trust, Inspection inspect, Log log);

  // First of all: makes the folders, reads the record (the one before it where it is torn or missing), takes up
  // what is signed and newer than the record, and removes what a power cut left behind.
  void sweep();
  // Whether what is installed is known. It is not while the disk does not answer: then nothing new may get in,
  // or what the record says of keys and floors would be lost.
  bool is_known() const { return known_; }
  // Sweeps again where it is not known. True when it is known by now, and current() may name another bundle.
  bool ask_again();
  // The active bundle, else the previous, else the packaged one; that goes before older ones of its channel.
  // Reads the file whole to see that it is what was installed; one that rotted is dropped. A bundle on trial
  // has one more try behind it, and is left when it has had two.
  Current current();
  // The home screen was shown from `path`: its trial is over.
  void works(const std::string& path);
  // Whether the active bundle is what was installed, from the disk: to be asked once a day. If not it is
  // dropped, and current() names another.
  bool is_sound();
  // `path`, from current(), cannot be shown: it is set aside for good, and current() names the next.
  void distrust(const std::string& path, const std::string& why);
  // The file that is open now: it is not removed until another is named.
  void in_use(std::string path) { in_use_ = std::move(path); }

  // Whether the active bundle has this content.
  bool is_active(const std::string& hash) const { return record_.active && record_.active->hash == hash; }
  bool is_active(const std::string& channel, const Edition& edition) const {
    return record_.active && record_.active->id == channel && record_.active->edition() == edition;
  }
  // Why a bundle must not get in, or nothing: its content failed before; it would be going back, or far
  // ahead, or belongs to other keys or other kiosks.
  std::optional<std::string> objection(const std::string& hash) const;
  std::optional<std::string> objection(const std::string& channel, const Edition& edition) const;

  // The keys of the folder and what changes have made of them.
  KeyRing keys() const;
  const Trust& trust() const { return trust_; }
  // The latest day that any good signature told, "2026-11-21": it is that day, or later. Empty before the first.
  const std::string& newest_day() const { return record_.newest; }
  // What apply_key_change made of keys(): kept from now on.
  Outcome change_keys(const KeyRing& ring);
  // A path for a private copy, on the volume of bundles/.
  std::string next_copy();
  // Makes the synced file `copy` the active bundle, on trial, and the active one the previous; yields its
  // path. `signature` is the text of its signature, empty when it has none. After an error the bundles
  // are as they were, and `copy` may be gone.
  Result<std::string> place(const std::string& copy, const std::string& hash, const Manifest& manifest,
                            const std::string& signature);
  // Removes what is neither active nor previous nor in use, with its signature and index, and copies that were left
  // behind. Not while one is made.
  void prune();

  // The folder of private copies and installed files.
  std::string folder() const { return state_ + "/bundles"; }

private:
  // A file in bundles/ that is what it says.
  struct Found {
    Entry entry;
    std::string signed_on; // the day in its signature; empty when it has none
  };

  std::string path_of(const Entry& entry) const { return folder() + "/" + entry.name; }
  bool is_kept(const std::string& name) const;
  bool is_newer(const Entry& entry) const;
  bool is_outdone(const Entry& entry) const;
  void mend(const std::string& why);
  void say_once(const std::string& line);
  bool take_up(bool mending);
  std::optional<Found> recognise(const std::string& name, bool mending);
  bool is_good(const std::string& signature, const std::string& hash) const;
  Outcome keep_signature(const std::string& path, const std::string& text);
  bool has_failed_its_trial(const Entry& entry);
  Record with(const Entry& entry, const std::string& signed_on) const;
  Outcome save(const Record& next);
  Outcome record(Record next, const Entry& placed);
  bool is_whole(const Entry& entry, Current& current);
  void drop(const Entry& entry, Record next);

  host::Files& files_;
  std::string state_;
  Packaged packaged_;
  Trust trust_;
  Inspection inspect_;
  Log log_;
  Refused refused_;
  Record record_;
  bool known_ = false;
  int silences_ = 0; // times that the disk did not answer for its records
  std::set<std::string> said_;
  // False while the disk may hold another record than this: nothing is removed then.
  bool sure_ = false;
  bool packaged_failed_ = false; // it could not be shown
  std::string in_use_;
  int copies_ = 0;
};

} // namespace anteroom::bundle
