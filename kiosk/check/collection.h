#pragma once
// What an expression works on: facts and values, in order.
#include "check/fact.h"

#include <cstddef>
#include <vector>

namespace anteroom::check {

// One thing of a collection: a fact of a tree, with its value if it has one, or a value made on the way.
struct Element {
  const Facts* facts = nullptr; // null: made on the way
  int fact = -1;
  const Value* value = nullptr; // null: a fact without one, as an item
};

// Most collections hold one element or none, and millions are made in a test: the first two need no memory of
// their own.
class Collection {
public:
  Collection() = default;
  explicit Collection(const Element& one) : size_(1) { few_[0] = one; }

  void push_back(const Element& element) {
    if (size_ < kFew) {
      few_[size_] = element;
    } else {
      if (size_ == kFew) many_.assign(few_, few_ + kFew);
      many_.push_back(element);
    }
    ++size_;
  }
  void append(const Collection& more) {
    for (const Element& element : more) push_back(element);
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Element* begin() const { return size_ <= kFew ? few_ : many_.data(); }
  const Element* end() const { return begin() + size_; }
  const Element& operator[](std::size_t at) const { return begin()[at]; }

private:
  static constexpr std::size_t kFew = 2;
  Element few_[kFew];
  std::size_t size_ = 0;
  std::vector<Element> many_; // all of them, once there are more than a few
};

} // namespace anteroom::check
