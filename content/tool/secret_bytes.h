#pragma once
// Bytes that nobody else should see: a password, a secret key, the text of its file. They stay out of swap
// where the system allows it, and are wiped when they go.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace anteroom::content {

class SecretBytes {
public:
  explicit SecretBytes(std::size_t size); // zeros
  // A copy; the caller wipes `text`, if need be.
  explicit SecretBytes(std::string_view text);

  std::span<std::uint8_t> bytes() { return {held_.get(), size_}; }
  std::span<const std::uint8_t> bytes() const { return {held_.get(), size_}; }
  // Seen as letters. For as long as this lives.
  std::string_view text() const;
  // Whether both hold the same, found out in a time that does not tell where they differ.
  bool operator==(const SecretBytes& other) const;

private:
  struct Wipe {
    void operator()(std::uint8_t* held) const;
  };
  std::unique_ptr<std::uint8_t[], Wipe> held_;
  std::size_t size_;
};

} // namespace anteroom::content
