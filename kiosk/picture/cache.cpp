#include "picture/cache.h"

namespace anteroom::picture {

Cached Cache::get(const std::string& key, Keep keep, const std::function<Picture()>& make) {
  if (auto found = by_key_.find(key); found != by_key_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    found->second->drawn_in = frame_;
    return found->second->cached;
  }
  const Picture made = make();
  if (made.width <= 0 || made.height <= 0) return {};
  const Cached cached{textures_.upload(made), made.width, made.height, made.left, made.top};
  if (cached.texture == 0) return cached;
  const std::size_t bytes = made.pixels.size() * sizeof(std::uint32_t);
  entries_.push_front({key, cached, keep, bytes, frame_});
  by_key_[key] = entries_.begin();
  bytes_ += bytes;
  trim();
  return cached;
}

void Cache::begin_frame() {
  ++frame_;
  trim();
}

void Cache::forget_visit() {
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    const auto next = std::next(entry);
    if (entry->keep == Keep::for_this_visit) drop(entry);
    entry = next;
  }
}

void Cache::clear() {
  while (!entries_.empty()) drop(entries_.begin());
}

void Cache::lost() {
  entries_.clear();
  by_key_.clear();
  bytes_ = 0;
}

void Cache::trim() {
  while (bytes_ > cap_ && !entries_.empty() && entries_.back().drawn_in != frame_) drop(std::prev(entries_.end()));
}

void Cache::drop(std::list<Entry>::iterator entry) {
  textures_.release(entry->cached.texture);
  bytes_ -= entry->bytes;
  by_key_.erase(entry->key);
  entries_.erase(entry);
}

} // namespace anteroom::picture
