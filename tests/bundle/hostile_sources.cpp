#include "bundle/hostile_sources.h"

#include <fstream>
#include <memory>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

namespace anteroom::help {
namespace fs = std::filesystem;
namespace {

const std::string kName = "x.anteroom";
const std::string kNotOrdinary = "it is not an ordinary file";
const std::string kLink = "it is a link; copy the file itself";

// Relative to the folder: a socket's name must be short.
void make_socket(const std::string& folder, const std::string& name) {
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  const int made = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  name.copy(address.sun_path, sizeof address.sun_path - 1);
  const bool bound = bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(made);
  fs::current_path(before);
  if (!bound) throw std::runtime_error("cannot make a socket");
}

void make_device(const Place& place, mode_t kind, unsigned major, unsigned minor) {
  if (mknod(place.path(kName).c_str(), kind | 0666, makedev(major, minor)) != 0)
    throw std::runtime_error("cannot make a device");
}

Hostile link_to(const std::string& name, const std::function<std::string(const Place&)>& target) {
  return {name, [target](const Place& place) { fs::create_symlink(target(place), place.path(kName)); }, kLink};
}

// A sparse file of so many bytes.
Hostile sized(const std::string& name, std::uintmax_t size, const std::string& told) {
  return {name,
          [size](const Place& place) {
            write_bytes(place.path(kName), "");
            fs::resize_file(place.path(kName), size);
          },
          told};
}

// A good bundle, and then something odd with the name of its signature.
Hostile signature(const std::string& name, const std::function<void(const std::string&)>& put,
                  const std::string& told) {
  return {name,
          [put](const Place& place) {
            place.good();
            fs::remove(place.path(kName + ".minisig"));
            put(place.path(kName + ".minisig"));
          },
          told};
}

Hostile named(const std::string& name, const std::string& file) {
  return {name, [file](const Place& place) { place.good(file); }, "was installed", true};
}

Hostile passed_over(const std::string& name, const std::string& file) {
  return {name, [file](const Place& place) { write_bytes(place.path(file), "half of it"); }, ""};
}

} // namespace

void Place::good(const std::string& name) const {
  help::make_bundle(elsewhere + "/made", {.title = "Edition 7", .sequence = 7});
  const std::string bytes = read_bytes(elsewhere + "/made");
  const bundle::Seal seal{"small-bundle", {1, 7}, static_cast<std::int64_t>(bytes.size()), 1, "2026-11-21"};
  constexpr std::size_t longest = 255; // a name as long as that has no room for a signature's beside it
  if (name.size() + 8 <= longest) write_bytes(path(name + ".minisig"), Signer(1).file(bytes, bundle::write_seal(seal)));
  write_bytes(path(name), bytes);
}

void Place::fails_from(const std::string& step, int count, const std::string& why) const {
  kiosk.files.denies = [=, left = count, here = at](const std::string& name, const std::string& where) mutable {
    const bool ours = where.starts_with(here + "/");
    if (ours && name == step && left > 0) --left;
    return ours && left == 0 ? std::optional(Error{why}) : std::nullopt;
  };
}

void Place::meanwhile(const std::string& step, int count, const std::function<void()>& act) const {
  kiosk.files.before = [=, left = count, here = at](const std::string& name, const std::string& where) mutable {
    if (where.starts_with(here + "/") && name == step && --left == 0) act();
  };
}

std::vector<Hostile> hostile_kinds() {
  std::vector<Hostile> made{
      {"a pipe", [](const Place& place) { mkfifo(place.path(kName).c_str(), 0666); }, kNotOrdinary},
      {"a socket", [](const Place& place) { make_socket(place.at, kName); }, kNotOrdinary},
      {"a device of characters without end", [](const Place& place) { make_device(place, S_IFCHR, 1, 5); },
       kNotOrdinary, false, true},
      {"a device of blocks", [](const Place& place) { make_device(place, S_IFBLK, 7, 0); }, kNotOrdinary, false, true},
      {"a folder", [](const Place& place) { fs::create_directory(place.path(kName)); }, "it is a folder"},
      {"a folder of folders",
       [](const Place& place) {
         std::string deep = place.path(kName);
         for (int i = 0; i < 200; ++i) deep += "/x.anteroom";
         fs::create_directories(deep);
       },
       "it is a folder"},
      link_to("a link to a bundle, absolute",
              [](const Place& place) {
                place.good("other");
                fs::rename(place.path("other"), place.elsewhere + "/other");
                fs::remove(place.path("other.minisig"));
                return place.elsewhere + "/other";
              }),
      link_to("a link to a bundle, relative", [](const Place&) { return "../other"; }),
      link_to("a link to itself", [](const Place&) { return kName; }),
      link_to("a link that goes in a circle",
              [](const Place& place) {
                fs::create_symlink(kName, place.path("y"));
                return std::string("y");
              }),
      link_to("a link to nothing", [](const Place&) { return "/no/such/thing"; }),
      link_to("a link to a folder", [](const Place&) { return "/"; }),
      link_to("a link to a device", [](const Place&) { return "/dev/zero"; }),
      link_to("a link to a secret", [](const Place&) { return "/etc/shadow"; }),
      signature(
          "a pipe for a signature", [](const std::string& path) { mkfifo(path.c_str(), 0666); },
          "its signature is no file"),
      signature(
          "a folder for a signature", [](const std::string& path) { fs::create_directory(path); },
          "its signature is no file"),
      signature(
          "a link for a signature", [](const std::string& path) { fs::create_symlink("/dev/zero", path); },
          "its signature is no file"),
      signature(
          "a signature of a terabyte",
          [](const std::string& path) {
            write_bytes(path, "");
            fs::resize_file(path, std::uintmax_t{1} << 40);
          },
          "it is larger than 10240 bytes"),
      {"a pipe for a change of keys", [](const Place& place) { mkfifo(place.path("t.anteroom-keys").c_str(), 0666); },
       "cannot be read: it is not an ordinary file"},
      {"a link for a change of keys",
       [](const Place& place) { fs::create_symlink("/dev/zero", place.path("t.anteroom-keys")); },
       "cannot be read: it is a link"},
  };
  return made;
}

std::vector<Hostile> hostile_sizes() {
  constexpr std::uintmax_t one = 1;
  return {
      sized("nothing at all", 0, "it is empty"),
      sized("one byte", 1, "this is not a bundle"),
      sized("a hundred megabytes of nothing", 100u << 20, "it is blank"),
      sized("a byte more than a bundle may have", (one << 30) + 1, "it is too large"),
      sized("2^31 - 1 bytes", (one << 31) - 1, "it is too large"),
      sized("2^31 bytes", one << 31, "it is too large"),
      sized("2^32 bytes", one << 32, "it is too large"),
      sized("2^32 bytes and as many as a bundle", (one << 32) + 102'400, "it is too large"),
      sized("a terabyte", one << 40, "it is too large"),
  };
}

std::vector<Hostile> hostile_names() {
  std::vector<Hostile> made{
      named("a name with a newline", "new\nline.anteroom"),
      named("a name that turns its direction", "\u202emoorétna.anteroom"),
      named("a name of 255 bytes", std::string(246, 'n') + ".anteroom"),
      named("a name that is no UTF-8", "\xff\xfe\xc3.anteroom"),
      named("a name that speaks to a terminal", "\x1b[2J\x07.anteroom"),
      named("a name that is an option", "-rf *.anteroom"),
      named("a name that is a command", "$(reboot);`reboot`'\".anteroom"),
      named("a name that is a format", "%s%n%x.anteroom"),
      named("a name of dots", "x...anteroom"),
      passed_over("a name that Syncthing gives", ".syncthing.x.anteroom.tmp"),
      passed_over("a name that Syncthing gives on Windows", "~syncthing~x.anteroom.tmp"),
      passed_over("a name that rsync gives", ".x.anteroom.Xa1B2c"),
      passed_over("a name that a browser gives", "x.anteroom.part"),
      passed_over("a name that an editor gives", "x.anteroom~"),
      passed_over("a name of a Macintosh", "._x.anteroom"),
      {"names that differ in case only",
       [](const Place& place) {
         place.good("CLINIC.ANTEROOM");
         write_bytes(place.path("clinic.anteroom"), "no bundle");
       },
       "was installed", true},
      {"the same bundle twice",
       [](const Place& place) {
         place.good("a.anteroom");
         place.good("b.anteroom");
       },
       "was installed", true},
      {"two hundred bad bundles",
       [](const Place& place) {
         for (int i = 0; i < 200; ++i) write_bytes(place.path(std::to_string(i) + ".anteroom"), "no bundle");
         place.good();
       },
       "was installed", true},
  };
  Hostile many{"a hundred thousand names",
               [](const Place& place) {
                 for (int i = 0; i < 100'000; ++i)
                   close(open(place.path(std::to_string(i) + ".jpg").c_str(), O_CREAT | O_WRONLY, 0600));
                 place.good();
               },
               "was installed", true};
  made.push_back(std::move(many));
  return made;
}

} // namespace anteroom::help
