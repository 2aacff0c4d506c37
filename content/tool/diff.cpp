#include "tool/diff.h"

#include "bundle/content_hash.h"
#include "store/store.h"
#include "tool/build.h"
#include "tool/look_alike.h"
#include "tool/temporary.h"

#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace anteroom::content {
namespace {

// One of the two that are compared.
struct Side {
  Edition edition;
  std::map<std::string, std::string> art; // of a folder: SVG by id
  std::optional<store::Store> store;      // of a bundle

  Pixels picture(const std::string& id) const {
    if (store) return decode(store->picture(id, store::PictureSize::full).value_or(std::vector<std::uint8_t>()));
    const auto svg = art.find(id);
    auto drawn = svg == art.end() ? Result<Pixels>(Error{}) : draw_full(svg->second);
    return drawn ? std::move(*drawn) : Pixels{};
  }
};

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

// What a kiosk would be given, but for the pictures, which are drawn only where they may differ.
Result<Edition> read_folder(const std::string& path, Side& side, Mistakes& mistakes) {
  const TemporaryFolder desk;
  if (desk.path().empty()) return Error{"no folder for temporary files can be made; the disk may be full"};
  auto checked = check(path);
  if (!checked) return checked.error();
  mistakes.take(std::move(checked->mistakes));
  if (!mistakes.none()) return Edition{};
  const std::string file = desk.path() + "/content.anteroom";
  if (auto built = build_with({}, checked->shown, file); !built) return built.error();
  auto made = read_edition(file);
  if (!made) return made.error();
  side.art = std::move(checked->shown.art);
  for (const auto& [id, svg] : side.art)
    made->things.push_back({ThingKind::picture, id, {}, {}, {}, {}, bundle::hash_of(svg)});
  return made;
}

Result<Side> read_side(const std::string& path, Mistakes& mistakes) {
  Side made;
  auto edition = is_folder(path) ? read_folder(path, made, mistakes) : read_edition(path);
  if (!edition) return edition.error();
  made.edition = std::move(*edition);
  if (is_folder(path)) return made;
  auto store = store::Store::open(path);
  if (!store) return Error{fmt::format("{} cannot be read: {}", path, store.error().what)};
  made.store = std::move(*store);
  return made;
}

} // namespace

Result<Difference> diff(const std::string& from, const std::string& to, const Progress& progress) {
  Difference made;
  auto before = read_side(from, made.mistakes);
  if (!before) return before.error();
  auto after = read_side(to, made.mistakes);
  if (!after) return after.error();
  if (!made.mistakes.none()) return made;
  std::int64_t looked_at = 0;
  const auto all = std::count_if(after->edition.things.begin(), after->edition.things.end(),
                                 [](const Thing& thing) { return thing.kind == ThingKind::picture; });
  made.changes = changes_between(before->edition, after->edition, [&](const std::string& id) {
    if (progress) progress(looked_at++, all);
    return look_alike(before->picture(id), after->picture(id));
  });
  made.from = std::move(before->edition);
  made.to = std::move(after->edition);
  return made;
}

} // namespace anteroom::content
