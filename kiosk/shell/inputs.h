#pragma once
// From SDL's events to what fingers and keys did.
#include "base/input.h"

#include <SDL.h>

#include <optional>
#include <set>
#include <vector>

namespace anteroom::shell {

class Inputs {
public:
  // `width` and `height` of the picture: SDL tells fingers in shares of it.
  void take(const SDL_Event& event, int width, int height, std::vector<Input>& out);
  // A touch device came or went, or the window lost the focus: whatever is down is gone.
  void let_go(std::vector<Input>& out);
  // When a finger that lies still is taken for one whose device died: 10 s after it last moved.
  std::optional<Uint64> stale_at() const;
  void drop_stale(Uint64 now, std::vector<Input>& out);

private:
  struct Down {
    long long id;
    Uint64 moved; // when it was last far from `at`
    Point at;
  };
  void down(long long id, Point at, std::vector<Input>& out);
  void moved(long long id, Point at, std::vector<Input>& out);
  void up(long long id, Point at, std::vector<Input>& out);

  std::vector<Down> down_;
};

} // namespace anteroom::shell
