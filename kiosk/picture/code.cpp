#include "picture/code.h"

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>
#include <vector>

namespace anteroom::picture {
namespace {

constexpr int kQuiet = 4;           // modules
constexpr std::size_t kShort = 200; // bytes
constexpr long kUtf8 = 26;          // the number of UTF-8 among extended channel interpretations
constexpr Colour kLight{255, 255, 255, 255};
constexpr std::uint32_t kDark = 0xff1b2826;

// Readers guess what bytes beyond ASCII mean, and guess wrong, unless the code says so.
std::vector<qrcodegen::QrSegment> segments(const std::string& text) {
  std::vector<qrcodegen::QrSegment> made = qrcodegen::QrSegment::makeSegments(text.c_str());
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    made.insert(made.begin(), qrcodegen::QrSegment::makeEci(kUtf8));
  return made;
}

} // namespace

std::optional<Picture> code(const std::string& text, int module) {
  using qrcodegen::QrCode;
  try {
    const QrCode made =
        QrCode::encodeSegments(segments(text), text.size() <= kShort ? QrCode::Ecc::QUARTILE : QrCode::Ecc::MEDIUM);
    const int side = (made.getSize() + 2 * kQuiet) * module;
    if (module < 1 || side > kLargestSide) return std::nullopt;
    Picture picture = plain(side, side, kLight);
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side; ++x)
        if (made.getModule(x / module - kQuiet, y / module - kQuiet)) picture.at(x, y) = kDark;
    return picture;
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

} // namespace anteroom::picture
