#include "check/pattern.h"

#include "base/utf8.h"
#include "check/pattern_pieces.h"

#include <string>
#include <utility>

namespace anteroom::check {
namespace {

using State = Pattern::State;

// Pieces as states, from the end to the beginning: each is told what follows it, and says where it begins.
class Builder {
public:
  int build(const Piece& piece, int next) {
    switch (piece.kind) {
    case Piece::Kind::set: return add({State::Kind::set, next, -1, piece.set});
    case Piece::Kind::begins: return add({State::Kind::begins, next, -1, -1});
    case Piece::Kind::ends: return add({State::Kind::ends, next, -1, -1});
    case Piece::Kind::sequence:
      for (auto part = piece.parts.rbegin(); part != piece.parts.rend() && !full(); ++part) next = build(*part, next);
      return next;
    case Piece::Kind::choice: return build_choice(piece, next);
    case Piece::Kind::repeat: return build_repeat(piece, next);
    }
    return next;
  }
  int add(State state) {
    states_.push_back(state);
    return static_cast<int>(states_.size()) - 1;
  }
  bool full() const { return states_.size() > static_cast<std::size_t>(Pattern::kMostStates); }
  std::vector<State> take_states() { return std::move(states_); }

private:
  int build_choice(const Piece& piece, int next) {
    int begin = build(piece.parts.back(), next);
    for (std::size_t i = piece.parts.size() - 1; i-- > 0 && !full();)
      begin = add({State::Kind::split, build(piece.parts[i], next), begin, -1});
    return begin;
  }

  int build_repeat(const Piece& piece, int next) {
    const Piece& part = piece.parts[0];
    int begin = next;
    if (piece.most == -1) {
      const int loop = add({State::Kind::split, -1, next, -1});
      const int body = build(part, loop);
      states_[static_cast<std::size_t>(loop)].next = body;
      begin = loop;
    }
    for (int i = piece.least; i < piece.most && !full(); ++i)
      begin = add({State::Kind::split, build(part, begin), next, -1});
    for (int i = 0; i < piece.least && !full(); ++i) begin = build(part, begin);
    return begin;
  }

  std::vector<State> states_;
};

bool has(const Pattern::Set& set, char32_t c) {
  bool found = false;
  for (const auto& [from, to] : set.ranges) found = found || (c >= from && c <= to);
  return found != set.negated;
}

// The states that a text can have led to, each once; all ways are in here at once.
class Ways {
public:
  explicit Ways(const std::vector<State>& states) : states_(&states), seen_(states.size(), false) {}

  // `state` and all that is reached from it without a character.
  void enter(int state, bool begins, bool ends) {
    open_.push_back(state);
    while (!open_.empty()) {
      const auto place = static_cast<std::size_t>(open_.back());
      open_.pop_back();
      if (seen_[place]) continue;
      seen_[place] = true;
      const State& at = (*states_)[place];
      if (at.kind == State::Kind::accepts) accepted_ = true;
      if (at.kind == State::Kind::set) here_.push_back(at);
      if (at.kind == State::Kind::split) open_.push_back(at.other);
      if (at.kind == State::Kind::split || (at.kind == State::Kind::begins && begins) ||
          (at.kind == State::Kind::ends && ends))
        open_.push_back(at.next);
    }
  }
  void clear() {
    here_.clear();
    seen_.assign(seen_.size(), false);
  }
  bool accepted() const { return accepted_; }
  const std::vector<State>& here() const { return here_; }

private:
  const std::vector<State>* states_;
  std::vector<bool> seen_;
  std::vector<State> here_; // those that wait for a character
  std::vector<int> open_;
  bool accepted_ = false;
};

} // namespace

Result<Pattern> Pattern::make(std::string_view text) {
  Result<Pieces> pieces = read_pieces(text);
  if (!pieces) return pieces.error();
  Builder builder;
  Pattern made;
  made.first_ = builder.build(pieces->whole, builder.add({}));
  if (builder.full()) return Error{"the pattern is too large"};
  made.states_ = builder.take_states();
  made.sets_ = std::move(pieces->sets);
  return made;
}

bool Pattern::found_in(std::string_view text) const {
  Ways now(states_), then(states_);
  now.enter(first_, true, text.empty());
  while (!now.accepted() && !text.empty()) {
    const auto found = first_code_point(text);
    const CodePoint c = found ? *found : CodePoint{static_cast<unsigned char>(text[0]), 1};
    text.remove_prefix(c.bytes);
    then.clear();
    for (const State& state : now.here())
      if (has(sets_[static_cast<std::size_t>(state.set)], c.value)) then.enter(state.next, false, text.empty());
    then.enter(first_, false, text.empty()); // a match may begin at any character
    std::swap(now, then);
  }
  return now.accepted();
}

std::int64_t Pattern::cost(std::size_t bytes) const {
  return (static_cast<std::int64_t>(bytes) + 1) * static_cast<std::int64_t>(states_.size());
}

} // namespace anteroom::check
