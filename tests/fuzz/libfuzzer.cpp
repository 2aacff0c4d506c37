// How libFuzzer calls a target: https://llvm.org/docs/LibFuzzer.html.
#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  anteroom::fuzz::read({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
