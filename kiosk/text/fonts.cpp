#include "text/fonts.h"

#include <fontconfig/fontconfig.h>

#include <fstream>
#include <utility>

namespace anteroom::text {
namespace {

// Same pixels on every machine: no hinting, grey edges.
constexpr const char* kRules = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="font">
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match></fontconfig>)";

std::string trimmed(std::string line) {
  const auto first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos || line[first] == '#') return {};
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

} // namespace

FcConfig* no_fonts() {
  static FcConfig* const none = [] {
    FcConfig* made = FcConfigCreate();
    FcConfigSetCurrent(made);
    return made;
  }();
  return none;
}

Result<Fonts> Fonts::open(const std::string& list) {
  std::ifstream file(list);
  if (!file) return Error{"cannot read the font list " + list + ": it comes with the program; install that again"};
  std::vector<std::string> first;
  Fonts fonts;
  bool further = false;
  for (std::string line; std::getline(file, line);) {
    line = trimmed(line);
    if (line.empty()) continue;
    if (line == "further")
      further = true;
    else
      (further ? fonts.further_ : first).push_back(line);
  }
  fonts.config_ = FcConfigCreate();
  FcConfigParseAndLoadFromMemory(fonts.config_, reinterpret_cast<const FcChar8*>(kRules), FcTrue);
  if (fonts.add(first) == 0)
    return Error{"none of the fonts in " + list + " is on this machine: install the package fonts-noto-core"};
  return fonts;
}

Fonts::Fonts(Fonts&& other) noexcept
    : config_(std::exchange(other.config_, nullptr)), further_(std::move(other.further_)) {}

Fonts::~Fonts() {
  if (config_) FcConfigDestroy(config_);
}

int Fonts::add(const std::vector<std::string>& files) {
  int added = 0;
  for (const std::string& path : files)
    if (FcConfigAppFontAddFile(config_, reinterpret_cast<const FcChar8*>(path.c_str()))) ++added;
  return added;
}

bool Fonts::add_further() { return add(std::exchange(further_, {})) > 0; }

} // namespace anteroom::text
