#pragma once
// The whole way of a bundle whose signature was good: header gate, SQLite, inspection, everything a screen can
// ask for, every picture decoded.
#include "fuzz/target.h"
#include "help/make_bundle.h"
#include "help/read_all.h"
#include "help/temp_folder.h"
#include "picture/picture.h"
#include "store/schema.h"

#include <functional>
#include <set>
#include <string>

namespace anteroom::fuzz {

// The bundle that inputs change.
inline const std::string& good_bundle() {
  static const std::string bytes = [] {
    const help::TempFolder folder;
    help::make_bundle(folder / "good");
    return help::read_bytes(folder / "good");
  }();
  return bytes;
}

// The header that SQLite would have written for so many bytes, so that what is behind it is looked at.
inline void repair_header(std::string& bytes) {
  constexpr std::size_t header = 100;
  bytes.resize(std::max<std::size_t>(bytes.size() / store::kPageSize, 1) * store::kPageSize);
  bytes.replace(0, header, good_bundle(), 0, header);
  for (std::size_t i = 0; i < 4; ++i)
    bytes[28 + i] = static_cast<char>(bytes.size() / store::kPageSize >> (24 - 8 * i) & 0xff);
}

// What differs from the last time is decoded, in the ways the kiosk does it.
inline void decode(const std::vector<std::uint8_t>& webp) {
  static std::set<std::size_t> decoded;
  const std::string_view bytes(reinterpret_cast<const char*>(webp.data()), webp.size());
  if (!decoded.insert(std::hash<std::string_view>()(bytes)).second) return;
  (void)picture::decode_webp(webp);
  (void)picture::decode_webp_to_cover(webp, 200, 90);
}

struct Loaded {
  bool passed = false;              // the inspection
  std::vector<std::string> missing; // that a screen asked for
};

inline Loaded load_bundle(const std::string& bytes) {
  static const help::TempFolder folder;
  static const std::string path = folder / "bundle";
  help::write_bytes(path, bytes);
  Loaded made;
  made.passed = store::inspect(path).ok();
  if (const auto store = store::Store::open(path)) {
    help::ReadAll all = help::read_all(*store);
    made.missing = std::move(all.missing);
    for (const std::string& id : all.pictures)
      for (const auto size : {store::PictureSize::wide, store::PictureSize::full})
        if (const auto webp = store->picture(id, size)) decode(*webp);
  } else {
    require(!made.passed, "what was inspected can be opened");
  }
  return made;
}

} // namespace anteroom::fuzz
