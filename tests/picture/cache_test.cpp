#include "picture/cache.h"

#include "help/catch.h"

#include <set>

using namespace anteroom::picture;

namespace {

// Counts, and knows which textures there are.
class CountedTextures final : public Textures {
public:
  TextureId upload(const Picture&) override {
    ++uploads;
    if (full) return 0;
    alive.insert(++last_);
    return last_;
  }
  void release(TextureId texture) override {
    ++releases;
    if (alive.erase(texture) == 0) wrong_release = true;
  }

  int uploads = 0;
  int releases = 0;
  bool full = false;
  bool wrong_release = false; // of what there was not
  std::set<TextureId> alive;

private:
  TextureId last_ = 0;
};

constexpr std::size_t kPiece = 10 * 10 * 4; // bytes of one of these pictures

Picture piece() { return plain(10, 10, {1, 2, 3}); }

struct Kept {
  CountedTextures textures;
  Cache cache{textures, 3 * kPiece};

  Cached get(const std::string& key, Keep keep = Keep::across_visits) { return cache.get(key, keep, piece); }
  bool has(const std::string& key) {
    bool made = false;
    cache.get(key, Keep::across_visits, [&] {
      made = true;
      return Picture{};
    });
    return !made;
  }
};

} // namespace

TEST_CASE("the cache") {
  Kept kept;

  SECTION("makes a texture once and keeps it") {
    const Cached first = kept.get("a");
    CHECK(first.texture != 0);
    CHECK(first.width == 10);
    CHECK(first.height == 10);
    CHECK(kept.get("a").texture == first.texture);
    CHECK(kept.textures.uploads == 1);
    CHECK(kept.cache.count() == 1);
    CHECK(kept.cache.bytes() == kPiece);
  }
  SECTION("tells where the picture lies") {
    const auto shifted = [] {
      Picture made = piece();
      made.left = -3;
      made.top = 7;
      return made;
    };
    for (int times = 0; times < 2; ++times) {
      const Cached cached = kept.cache.get("a", Keep::across_visits, shifted);
      CHECK(cached.left == -3);
      CHECK(cached.top == 7);
    }
  }
  SECTION("drops what was not drawn for longest, when there is too much") {
    for (const char* key : {"a", "b", "c"}) kept.get(key);
    kept.cache.begin_frame();
    kept.get("a");
    kept.get("d");
    CHECK(kept.cache.bytes() == 3 * kPiece);
    CHECK(kept.has("a"));
    CHECK_FALSE(kept.has("b"));
    CHECK(kept.has("c"));
    CHECK(kept.has("d"));
    CHECK(kept.textures.releases == 1);
  }
  SECTION("never drops what this frame has drawn") {
    std::vector<TextureId> drawn;
    for (int i = 0; i < 20; ++i) drawn.push_back(kept.get("key-" + std::to_string(i)).texture);
    CHECK(kept.textures.releases == 0);
    for (const TextureId texture : drawn) CHECK(kept.textures.alive.count(texture) == 1);
    CHECK(kept.cache.bytes() == 20 * kPiece);
  }
  SECTION("comes back to its measure with the next frame") {
    for (int i = 0; i < 20; ++i) kept.get("key-" + std::to_string(i));
    kept.cache.begin_frame();
    CHECK(kept.cache.bytes() == 3 * kPiece);
    CHECK(kept.cache.count() == 3);
    CHECK(kept.textures.alive.size() == 3);
    CHECK(kept.has("key-19"));
    CHECK_FALSE(kept.has("key-0"));
  }
  SECTION("keeps across frames what fits") {
    kept.get("a");
    for (int i = 0; i < 50; ++i) kept.cache.begin_frame();
    CHECK(kept.has("a"));
  }
  SECTION("takes nothing that is empty, and asks again") {
    int asked = 0;
    const auto empty = [&] {
      ++asked;
      return Picture{};
    };
    CHECK(kept.cache.get("a", Keep::across_visits, empty).texture == 0);
    CHECK(kept.cache.get("a", Keep::across_visits, empty).texture == 0);
    CHECK(asked == 2);
    CHECK(kept.textures.uploads == 0);
    CHECK(kept.cache.count() == 0);
  }
  SECTION("keeps nothing where the renderer has no room, and tries again") {
    kept.textures.full = true;
    CHECK(kept.get("a").texture == 0);
    CHECK(kept.cache.count() == 0);
    CHECK(kept.cache.bytes() == 0);
    kept.textures.full = false;
    CHECK(kept.get("a").texture != 0);
  }
}

TEST_CASE("the cache at the end of a visit") {
  Kept kept;
  kept.get("card", Keep::across_visits);
  kept.get("words", Keep::for_this_visit);
  kept.get("more words", Keep::for_this_visit);
  kept.cache.forget_visit();

  SECTION("drops the pictures of what was read, at once") {
    CHECK(kept.textures.alive.size() == 1);
    CHECK(kept.cache.bytes() == kPiece);
    CHECK_FALSE(kept.has("words"));
    CHECK_FALSE(kept.has("more words"));
  }
  SECTION("keeps what tells nothing of it") { CHECK(kept.has("card")); }
}

TEST_CASE("the textures of a cache") {
  CountedTextures textures;

  SECTION("are all released with it, each once") {
    {
      Cache cache(textures, 3 * kPiece);
      for (int frame = 0; frame < 10; ++frame) {
        cache.begin_frame();
        for (int i = 0; i < 7; ++i) cache.get(std::to_string((frame * 3 + i) % 11), Keep::for_this_visit, piece);
        if (frame == 6) cache.forget_visit();
      }
      CHECK_FALSE(textures.alive.empty());
    }
    CHECK(textures.alive.empty());
    CHECK(textures.releases == textures.uploads);
    CHECK_FALSE(textures.wrong_release);
  }
  SECTION("are released when it is cleared, and it can be filled again") {
    Cache cache(textures, 3 * kPiece);
    cache.get("a", Keep::across_visits, piece);
    cache.clear();
    CHECK(textures.alive.empty());
    CHECK(cache.bytes() == 0);
    CHECK(cache.get("a", Keep::across_visits, piece).texture != 0);
  }
  SECTION("are not released when they were lost with the device") {
    {
      Cache cache(textures, 3 * kPiece);
      for (const char* key : {"a", "b"}) cache.get(key, Keep::across_visits, piece);
      cache.lost();
      CHECK(cache.count() == 0);
      CHECK(cache.bytes() == 0);
      CHECK(textures.releases == 0);
      cache.get("a", Keep::across_visits, piece);
      CHECK(textures.uploads == 3);
    }
    CHECK(textures.releases == 1);
    CHECK_FALSE(textures.wrong_release);
  }
}
