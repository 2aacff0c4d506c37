#pragma once
// Goes through a visit by its events, and takes pictures on the way.
#include "app/player.h"

#include <string>

namespace anteroom::app {

class Guide {
public:
  // Pictures go into `folder`, numbered; empty: there are none.
  Guide(Player& player, std::string folder) : player_(player), folder_(std::move(folder)) {}

  void go(const session::Event& event);
  void begin(); // a new visit, at home
  void take(const std::string& name);
  // The same picture in grey, and as three kinds of colour blindness have it.
  void take_as_seen(const std::string& name);
  // The screen as it is, and, when it scrolls, its end.
  void take_whole(const std::string& name);

  Library& library() { return const_cast<Library&>(player_.app().library()); }
  Player& player() { return player_; }
  int count() const { return count_; }
  const std::string& trouble() const { return trouble_; } // the first picture that could not be written
  // All pictures on one page.
  Outcome write_index();

private:
  void keep(const picture::Picture& picture, const std::string& name);

  Player& player_;
  std::string folder_;
  std::string index_;
  std::string trouble_;
  int count_ = 0;
};

// A self-check: before it, every question once, support, the review, and a result for each place of an answer.
void tour_check(Guide& guide, const std::string& id);

} // namespace anteroom::app
