#pragma once
// Textures made once and kept while they are used: text, shadows, corners, art. When the bytes run
// over the cap, what was not drawn for longest goes. One thread.
#include "picture/textures.h"

#include <cstddef>
#include <functional>
#include <list>
#include <string>
#include <unordered_map>

namespace anteroom::picture {

struct Cached {
  TextureId texture = 0;
  int width = 0;
  int height = 0;
  int left = 0; // as in Picture
  int top = 0;
};

// Whether forgetting a visit drops it: text tells what was read, shapes and art do not.
enum class Keep { across_visits, for_this_visit };

class Cache {
public:
  // `textures` must outlive the cache. `cap` in bytes of pixels; what one frame draws is never
  // dropped within that frame, even above the cap.
  Cache(Textures& textures, std::size_t cap) : textures_(textures), cap_(cap) {}
  ~Cache() { clear(); }
  Cache(const Cache&) = delete;
  Cache& operator=(const Cache&) = delete;

  // The texture of `key`, made by `make` when it is not there.
  Cached get(const std::string& key, Keep keep, const std::function<Picture()>& make);
  // Call once a frame, before drawing.
  void begin_frame();
  void forget_visit();
  void clear();
  // Textures were lost with the device: forget them without releasing.
  void lost();

  std::size_t bytes() const { return bytes_; }
  std::size_t count() const { return entries_.size(); }

private:
  struct Entry {
    std::string key;
    Cached cached;
    Keep keep;
    std::size_t bytes;
    std::uint64_t drawn_in;
  };
  void trim();
  void drop(std::list<Entry>::iterator entry);

  Textures& textures_;
  std::size_t cap_;
  std::size_t bytes_ = 0;
  std::uint64_t frame_ = 1;
  std::list<Entry> entries_; // the latest drawn first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

} // namespace anteroom::picture
