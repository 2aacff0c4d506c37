#pragma once
// What may lie in a drop folder or on a stick, put there by nobody's friend, or come to grief while it is read.
#include "bundle/kiosk.h"

#include <functional>
#include <string>
#include <vector>

namespace anteroom::help {

// Where a hostile thing is put: `at` is the drop folder or a stick, `elsewhere` a folder that no kiosk looks into.
struct Place {
  Kiosk& kiosk;
  std::string at;
  std::string elsewhere;

  std::string path(const std::string& name) const { return at + "/" + name; }
  // A good bundle with its signature, edition 7.
  void good(const std::string& name = "x.anteroom") const;
  // Steps on what lies at the place fail from the `count`th one called `step` on, as when it is pulled out or worn.
  void fails_from(const std::string& step, int count, const std::string& why) const;
  // What is done right before the `count`th step called `step` at the place.
  void meanwhile(const std::string& step, int count, const std::function<void()>& act) const;
};

struct Hostile {
  std::string name;
  std::function<void(const Place&)> put;
  // A part of what is told of it; empty when nobody is told anything.
  std::string told;
  // Whether a good bundle is in it that has to come in all the same.
  bool comes_in = false;
  bool needs_root = false;
};

std::vector<Hostile> hostile_kinds();   // what is no ordinary file
std::vector<Hostile> hostile_sizes();   // files of any size but the right one
std::vector<Hostile> hostile_names();   // and how many of them
std::vector<Hostile> hostile_moments(); // what changes, fails or vanishes meanwhile

} // namespace anteroom::help
