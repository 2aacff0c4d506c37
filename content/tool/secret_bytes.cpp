#include "tool/secret_bytes.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace anteroom::content {
namespace {

std::uint8_t* room_for(std::size_t size) {
  if (sodium_init() < 0) std::abort(); // no source of randomness: the system is broken
  void* room = sodium_malloc(size);
  if (!room) std::abort(); // some kilobytes are always there
  return static_cast<std::uint8_t*>(room);
}

} // namespace

void SecretBytes::Wipe::operator()(std::uint8_t* held) const { sodium_free(held); }

SecretBytes::SecretBytes(std::size_t size) : held_(room_for(size)), size_(size) {
  std::fill_n(held_.get(), size, std::uint8_t{0});
}

SecretBytes::SecretBytes(std::string_view text) : SecretBytes(text.size()) {
  std::copy(text.begin(), text.end(), held_.get());
}

std::string_view SecretBytes::text() const { return {reinterpret_cast<const char*>(held_.get()), size_}; }

bool SecretBytes::operator==(const SecretBytes& other) const {
  return size_ == other.size_ && sodium_memcmp(held_.get(), other.held_.get(), size_) == 0;
}

} // namespace anteroom::content
