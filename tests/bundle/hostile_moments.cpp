// What changes, fails or vanishes while a good bundle is read.
#include "bundle/hostile_sources.h"

#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::help {
namespace fs = std::filesystem;
namespace {

const std::string kName = "x.anteroom";
const std::string kUnplugged = "the device is not there any more";

// A good bundle that comes to grief.
Hostile good_but(const std::string& name, const std::function<void(const Place&)>& then, const std::string& told) {
  return {name,
          [then](const Place& place) {
            place.good();
            then(place);
          },
          told};
}

Hostile fails_at(const std::string& name, const std::string& step, int count, const std::string& told) {
  return good_but(
      name, [=](const Place& place) { place.fails_from(step, count, "the disk does not answer"); }, told);
}

// The whole stick is gone from then on.
Hostile unplugged_at(const std::string& name, const std::string& step, int count) {
  return good_but(
      name,
      [=](const Place& place) {
        place.meanwhile(step, count, [place] {
          fs::rename(place.at, place.elsewhere + "/pulled-out");
          place.kiosk.files.denies = [at = place.at](const std::string&, const std::string& where) {
            return where.starts_with(at) ? std::optional(Error{kUnplugged}) : std::nullopt;
          };
        });
      },
      "");
}

// Steps on the kiosk's own disk fail.
Hostile own_disk(const std::string& name, const std::string& step, const std::string& why) {
  return good_but(
      name,
      [=](const Place& place) {
        place.kiosk.files.denies = [=, own = place.kiosk.state + "/bundles"](const std::string& at,
                                                                             const std::string& where) {
          return at == step && where.starts_with(own) ? std::optional(Error{why}) : std::nullopt;
        };
      },
      why);
}

Hostile dated(const std::string& name, std::int64_t seconds) {
  return {name,
          [=](const Place& place) {
            place.good();
            const timespec when{seconds, 0};
            const timespec both[] = {when, when};
            utimensat(AT_FDCWD, place.path(kName).c_str(), both, 0);
          },
          "was installed", true};
}

void append(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::app) << bytes; }

} // namespace

std::vector<Hostile> hostile_moments() {
  return {
      good_but(
          "a file that grows while it is read",
          [](const Place& place) {
            place.meanwhile("read", 2, [path = place.path(kName)] { append(path, std::string(200'000, 'x')); });
          },
          "was not taken yet"),
      good_but(
          "a file that grows for ever",
          [](const Place& place) {
            place.kiosk.files.before = [path = place.path(kName)](const std::string& step, const std::string&) {
              if (step == "look") append(path, "x");
            };
          },
          ""),
      good_but(
          "a file that shrinks while it is read",
          [](const Place& place) {
            place.meanwhile("read", 1, [path = place.path(kName)] { fs::resize_file(path, 70'000); });
          },
          "was not taken yet"),
      good_but(
          "a file that is replaced while it is read",
          [](const Place& place) {
            place.meanwhile("read", 1, [place] {
              write_bytes(place.elsewhere + "/other", "no bundle");
              fs::rename(place.elsewhere + "/other", place.path(kName));
            });
          },
          "and its signature is for"),
      good_but(
          "a file that is written over, with the same length and date",
          [](const Place& place) {
            struct stat before {};
            stat(place.path(kName).c_str(), &before);
            place.meanwhile("read", 1, [=] {
              write_bytes(place.path(kName), std::string(static_cast<std::size_t>(before.st_size), 'x'));
              const timespec both[] = {before.st_atim, before.st_mtim};
              utimensat(AT_FDCWD, place.path(kName).c_str(), both, 0);
            });
          },
          "it is not the file that its signature was made for"),
      good_but(
          "a bundle that becomes a pipe before it is opened",
          [](const Place& place) {
            place.meanwhile("open", 2, [path = place.path(kName)] {
              fs::remove(path);
              mkfifo(path.c_str(), 0666);
            });
          },
          ""),
      fails_at("a disk that does not answer at the first byte", "read", 2, "it cannot be read"),
      fails_at("a disk that does not answer at byte 65,536", "read", 3, "it cannot be read"),
      fails_at("a disk that does not answer at the end", "read", 4, "it cannot be read"),
      fails_at("a disk that does not answer for the signature", "read", 1, "its signature cannot be read"),
      fails_at("a disk that does not open", "open", 2, "it cannot be read"),
      fails_at("a disk that does not tell sizes", "look", 3, "it cannot be looked at"),
      unplugged_at("pulled out before it is looked at", "look", 1),
      unplugged_at("pulled out before the signature is read", "open", 1),
      unplugged_at("pulled out before it is opened", "open", 2),
      unplugged_at("pulled out at the first byte", "read", 2),
      unplugged_at("pulled out at byte 65,536", "read", 3),
      unplugged_at("pulled out at the end", "read", 4),
      good_but(
          "no room on the kiosk's disk", [](const Place& place) { place.kiosk.files.free = 0; },
          "there is no room on the disk"),
      own_disk("a kiosk's disk that is full in the middle", "write", "the disk is full"),
      own_disk("a kiosk's disk that can only be read", "create", "the disk can only be read"),
      own_disk("a kiosk's disk that keeps no names", "rename", "the disk does not answer"),
      dated("a date before all dates", -62'135'596'800),
      dated("a date in the far future", 4'294'967'296),
  };
}

} // namespace anteroom::help
