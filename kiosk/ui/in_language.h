#pragma once
// What is only there in another language than the screen's.
#include "ui/frame.h"

#include <optional>
#include <string>

namespace anteroom::ui {

// While it lives, what is drawn is in another language than the screen: styles, numbers and nodes are of that
// language, and where it runs the other way, the column from x on is laid out as it would be there. Nothing: in the
// screen's own.
class InLanguage {
public:
  InLanguage(Frame& frame, const std::optional<cards::Language>& other, double x, double width);
  ~InLanguage() { frame_.tongue_ = before_; }
  InLanguage(const InLanguage&) = delete;
  InLanguage& operator=(const InLanguage&) = delete;

private:
  Frame& frame_;
  Frame::Tongue before_;
};

// Says of a node which language it is in; nothing changes without one.
void tell_language(Node& node, const std::optional<cards::Language>& other);

// `word` with that language's own name: "Only in Español". Empty where there is none, or whoever chose the screen's
// reads it as well.
std::string only_in(const Frame& frame, Word word, const std::optional<cards::Language>& other);

} // namespace anteroom::ui
