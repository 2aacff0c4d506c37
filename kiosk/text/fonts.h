#pragma once
// The fonts of the kiosk: a fontconfig of our own that knows the files of the list and no others.
#include "base/result.h"

#include <string>
#include <vector>

typedef struct _FcConfig FcConfig;

namespace anteroom::text {

class Fonts {
public:
  // Reads the first part of the list. Fails when none of its files can be read.
  static Result<Fonts> open(const std::string& list);
  Fonts(Fonts&& other) noexcept;
  Fonts& operator=(Fonts&&) = delete;
  ~Fonts();

  FcConfig* config() const { return config_; }
  // Adds the files after the line "further". True when any was added: layouts made before are stale.
  bool add_further();

private:
  Fonts() = default;
  int add(const std::vector<std::string>& files);

  FcConfig* config_ = nullptr;
  std::vector<std::string> further_;
};

// A configuration without any font. The first call makes it the current one of the program: there Pango
// would otherwise read all the fonts of the machine, in a thread of its own.
FcConfig* no_fonts();

} // namespace anteroom::text
