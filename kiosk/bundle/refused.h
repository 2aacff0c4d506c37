#pragma once
// Where files go that are no bundles for this kiosk, each beside a note that says why.
#include "base/result.h"
#include "host/files.h"

#include <string>

namespace anteroom::bundle {

class Refused {
public:
  // `folder` is on the volume of what is set aside. Borrows `files`.
  Refused(host::Files& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  // Moves `path` here, called `name` from then on, and writes `why` beside it. The oldest go when
  // there are more than 16. An error when it cannot be moved: it is still where it was, and only
  // the note is here.
  Outcome take(const std::string& path, const std::string& name, const std::string& why);
  // Removes all that was taken, to make room. False when there was nothing.
  bool empty_out();
  // Writes the note alone, of a thing that is better not moved; once, as long as it is kept.
  void note(const std::string& name, const std::string& why);

private:
  std::string next(const std::string& name);
  bool is_noted(const std::string& name, const std::string& text);
  void write(const std::string& path, const std::string& why);

  host::Files& files_;
  std::string folder_;
};

} // namespace anteroom::bundle
