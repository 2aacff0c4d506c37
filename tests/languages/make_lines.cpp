// Makes the golden lines anew: build/release/make_lines tests/languages/lines. Look at each before you keep it.
#include "languages/golden.h"

#include <cstdio>

using namespace anteroom;

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]), 2;
  const auto typesetter = text::Typesetter::create(ANTEROOM_SOURCE_DIR "/assets/fonts.list");
  if (!typesetter) return std::fprintf(stderr, "%s\n", typesetter.error().what.c_str()), 1;
  for (const std::string& language : help::golden_languages()) {
    const std::string path = std::string(argv[1]) + "/" + language + ".png";
    const Outcome written = picture::write_png(help::hard_line(**typesetter, language), path);
    if (!written) return std::fprintf(stderr, "%s\n", written.error().what.c_str()), 1;
  }
}
