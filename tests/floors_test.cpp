// The house rules as a test: which room may include what. The table below is the architecture; README.md
// shows the same one, and this test holds the tree and README.md to it.
#include "floors/memory.h"
#include "floors/source.h"
#include "help/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using anteroom::floors::Include;
using anteroom::floors::lines_that_remember;
using anteroom::floors::read_source;
using anteroom::floors::Source;
using Lines = std::vector<std::string>;

namespace {

// "may use" names rooms; "libraries" names rows of the next table. The C++ standard library is open to all.
struct Room {
  std::string floor, name, purpose, may_use, libraries;
};
const std::vector<Room> kRooms{
    {"0", "base", "result, time, input, small text", "", ""},
    {"1", "cards", "card, topic, language: the content model", "base", ""},
    {"1", "check", "questionnaire, answers, skip logic, expressions, score", "base", ""},
    {"1", "host", "what the kiosk asks of a machine: files, folders that change, where things lie, voice, sound, headphones", "base", ""},
    {"1", "picture", "pictures in memory: decode, scale, round, shade", "base", "cairo, webp, qrcodegen"},
    {"2", "clip", "recordings of what is said: measure, decode to samples", "base, host", "opusfile"},
    {"2", "session", "a visit: place, event, effect, advance, timings", "base, cards, check", ""},
    {"3", "store", "reads a verified bundle", "base, cards, check", "sqlite3, webp, fmt"},
    {"3", "bundle", "manifest, signature, verification, install, roll-back", "base, host", "sodium, fmt"},
    {"3", "text", "layout of any script into pixels", "base, picture", "pango, cairo, fontconfig, fmt"},
    {"3", "speech", "speaks sentences in a thread of its own; the soft tone", "base, host, clip", ""},
    {"4", "search", "finds cards and checks by what a visitor types", "base, cards, check, store", "sqlite3, glib"},
    {"4", "ui", "one screen a file, theme, widgets, the semantic tree", "base, cards, check, picture, session, text",
     "imgui"},
    {"4", "shell", "window, renderer, touch and keys, sound, frames", "base, host, picture, text", "SDL2, imgui, fmt"},
    {"5", "app", "makes the view of a visit, performs effects",
     "base, cards, check, host, picture, session, store, bundle, text, speech, search, ui", "toml++, nlohmann-json, fmt"},
    {"6", "main", "builds the tree and runs it", "all", "SDL2, CLI11, fmt"},
    {"–", "platform", "implements host for one system", "base, host", "system, fmt"},
    {"–", "tool", "anteroom-content, the author's tool", "base, cards, check, host, clip, store, bundle, text",
     "md4c, yaml-cpp, librsvg, cairo, webp, sqlite3, sodium, CLI11, nlohmann-json, system, fmt"},
};

// How a library's headers begin, and whether our own headers may pass them on.
struct Library {
  std::string name;
  Lines headers;
  bool in_headers = false;
};
const std::vector<Library> kLibraries{
    {"SDL2", {"SDL"}, true},
    {"imgui", {"imgui"}, true},
    {"cairo", {"cairo"}},
    {"webp", {"webp/"}},
    {"qrcodegen", {"qrcodegen/"}},
    {"opusfile", {"opusfile.h"}},
    {"pango", {"pango/"}},
    {"glib", {"glib.h"}},
    {"fontconfig", {"fontconfig/"}},
    {"sqlite3", {"sqlite3.h"}},
    {"sodium", {"sodium"}},
    {"toml++", {"toml++/"}},
    {"nlohmann-json", {"nlohmann/"}},
    {"fmt", {"fmt/"}},
    {"CLI11", {"CLI/"}},
    {"md4c", {"md4c"}},
    {"yaml-cpp", {"yaml-cpp/"}},
    {"librsvg", {"librsvg/"}},
    // Files, processes, devices, and sockets of this machine. No row has netinet/ or netdb.h: there is no network.
    {"system",
     {"unistd.h", "fcntl.h", "poll.h", "signal.h", "spawn.h", "termios.h", "dirent.h", "libudev.h", "mntent.h", "sys/",
      "linux/", "systemd/"},
     true},
};

// What a visitor does may be kept by a Visit only, which is forgotten whole: no data outlives a call here.
const std::set<std::string> kWithoutMemory{"ui", "session", "search"};

Lines list_of(const std::string& text) {
  Lines names;
  std::istringstream words(text);
  for (std::string word; words >> word;) names.push_back(word.substr(0, word.find(',')));
  return names;
}

bool names(const std::string& list, const std::string& name) {
  const Lines all = list_of(list);
  return std::find(all.begin(), all.end(), name) != all.end();
}

const Room* room_named(const std::string& name) {
  const auto found = std::find_if(kRooms.begin(), kRooms.end(), [&](const Room& room) { return room.name == name; });
  return found == kRooms.end() ? nullptr : &*found;
}

const Library* library_of(const std::string& header) {
  for (const Library& library : kLibraries)
    for (const std::string& start : library.headers)
      if (header.starts_with(start)) return &library;
  return nullptr;
}

// ---- judging the tree --------------------------------------------------------------------------------

struct File {
  fs::path path;    // from the top of the tree
  std::string room; // empty: in none
  std::string text;
};

std::string room_of(const fs::path& path) {
  auto part = path.begin();
  const std::string top = part->string(), second = (++part)->string();
  if (top == "platform") return "platform";
  if (top == "content") return "tool";
  if (path == "kiosk/main.cpp") return "main";
  return room_named(second) != nullptr ? second : "";
}

std::vector<File> files_of(const fs::path& tree) {
  std::vector<File> files;
  for (const char* top : {"kiosk", "content/tool", "platform"}) {
    if (!fs::exists(tree / top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(tree / top)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      std::ifstream in(entry.path());
      const fs::path path = fs::relative(entry.path(), tree);
      files.push_back({path, room_of(path), {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

// What is wrong with this include; empty when nothing is. `include` still wears its quotes or brackets.
std::string fault_of(const fs::path& tree, const File& file, const std::string& include) {
  const Room& room = *room_named(file.room);
  const std::string path = include.substr(1, include.size() - 2);
  const std::string first = path.substr(0, path.find('/'));
  if (include[0] == '"') {
    if (first == "..") return "an include starts with a room's name";
    if (first == room.name || fs::exists(tree / file.path.parent_path() / path)) return "";
    const std::string owner = fs::exists(tree / "platform" / first) ? "platform" : first;
    if (owner == room.name) return "";
    if (room_named(owner) != nullptr)
      return names(room.may_use, owner) || room.may_use == "all" ? "" : room.name + " may not use " + owner;
  }
  if (path.find_first_of("./") == std::string::npos) return ""; // the standard library
  const Library* library = library_of(path);
  if (library == nullptr) return "no room or library of the table has it";
  if (!names(room.libraries, library->name)) return room.name + " may not use " + library->name;
  if (file.path.extension() == ".h" && !library->in_headers) return library->name + " belongs in a .cpp file";
  return "";
}

Lines violations(const fs::path& tree) {
  Lines found;
  std::vector<std::string> internals;
  for (const File& file : files_of(tree)) {
    const auto report = [&](int line, const std::string& what) {
      found.push_back(file.path.generic_string() + ":" + std::to_string(line) + ": " + what);
    };
    if (file.room.empty()) {
      report(1, "this file is in no room of the table");
      continue;
    }
    const Source source = read_source(file.text);
    for (const Include& include : source.includes) {
      if (const std::string fault = fault_of(tree, file, include.path); !fault.empty())
        report(include.line, fault + ": #include " + include.path);
      if (include.path.find("imgui_internal.h") == std::string::npos) continue;
      internals.push_back(file.path.generic_string());
      if (internals.size() > 1)
        report(include.line, "imgui_internal.h is for one file, and " + internals[0] + " has it");
    }
    if (kWithoutMemory.contains(file.room))
      for (const int line : lines_that_remember(source.tokens)) report(line, "data that outlives the visit");
  }
  return found;
}

// ---- README.md ---------------------------------------------------------------------------------------

std::string shown(const std::string& list) { return list.empty() ? "–" : list; }

Lines table_rows() {
  Lines rows;
  for (const Room& room : kRooms)
    rows.push_back("| " + room.floor + " | " + room.name + " | " + room.purpose + " | " + shown(room.may_use) + " | " +
                   shown(room.libraries) + " |");
  return rows;
}

// The rows between two lines that hold <!-- floors -->, without heading, back-quotes and padding.
Lines rows_shown_in(const std::string& readme) {
  Lines rows;
  bool inside = false;
  std::istringstream in(readme);
  for (std::string line; std::getline(in, line);) {
    if (line.find("floors -->") != std::string::npos) inside = !inside;
    if (!inside || !line.starts_with("|") || line.find("---") != std::string::npos || line.find("floor ") < 5) continue;
    std::erase(line, '`');
    std::string row;
    for (const char c : line)
      if (c != ' ' || !row.ends_with(' ')) row += c;
    rows.push_back(row.substr(0, row.find_last_of('|') + 1));
  }
  return rows;
}

std::string joined(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

// A tree of planted files, gone with the object.
class Planted {
public:
  Planted() : folder_(fs::temp_directory_path() / ("floors-" + std::to_string(std::random_device{}()))) {}
  ~Planted() { fs::remove_all(folder_); }
  Planted(const Planted&) = delete;
  Planted& operator=(const Planted&) = delete;

  void plant(const std::string& path, const std::string& text) const {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path) << text;
  }
  Lines faults() const { return violations(folder_); }

private:
  fs::path folder_;
};

// What is found in one file of that name.
std::string fault_in(const std::string& path, const std::string& text) {
  const Planted tree;
  tree.plant(path, text);
  return joined(tree.faults());
}

} // namespace

TEST_CASE("floors") {
  SECTION("the table goes downward only") {
    for (std::size_t i = 0; i < kRooms.size(); ++i) {
      for (const std::string& used : list_of(kRooms[i].may_use)) {
        INFO(kRooms[i].name << " uses " << used);
        CHECK((used == "all" || room_named(used) != nullptr));
        if (used != "all" && kRooms[i].floor != "–") CHECK(room_named(used)->floor < kRooms[i].floor);
      }
      for (const std::string& library : list_of(kRooms[i].libraries)) {
        INFO(kRooms[i].name << " uses " << library);
        CHECK(std::any_of(kLibraries.begin(), kLibraries.end(), [&](const Library& l) { return l.name == library; }));
      }
    }
  }

  SECTION("every file keeps to it") {
    const fs::path tree = ANTEROOM_SOURCE_DIR;
    CHECK(files_of(tree).size() > 10);
    INFO(joined(violations(tree)));
    CHECK(violations(tree).empty());
  }

  SECTION("README.md shows it") {
    const fs::path readme = fs::path(ANTEROOM_SOURCE_DIR) / "README.md";
    REQUIRE(fs::exists(readme));
    std::ifstream in(readme);
    INFO("between two lines <!-- floors --> and <!-- /floors --> README.md should have\n" << joined(table_rows()));
    CHECK(joined(rows_shown_in({std::istreambuf_iterator<char>(in), {}})) == joined(table_rows()));
  }
}

TEST_CASE("floors: what the test sees") {
  SECTION("includes that break the table, with file and line") {
    CHECK(fault_in("kiosk/ui/home.cpp", "// a\n#include \"shell/window.h\"\n") ==
          "kiosk/ui/home.cpp:2: ui may not use shell: #include \"shell/window.h\"\n");
    CHECK(fault_in("kiosk/cards/card.h", "\n\n#include \"session/visit.h\"\n") ==
          "kiosk/cards/card.h:3: cards may not use session: #include \"session/visit.h\"\n");
    CHECK(fault_in("kiosk/store/store.cpp", "#include \"bundle/manifest.h\"\n") ==
          "kiosk/store/store.cpp:1: store may not use bundle: #include \"bundle/manifest.h\"\n");
    CHECK(fault_in("kiosk/app/app.cpp", "#  include <SDL2/SDL.h>\n") ==
          "kiosk/app/app.cpp:1: app may not use SDL2: #include <SDL2/SDL.h>\n");
    CHECK(fault_in("kiosk/store/store.h", "#include <sqlite3.h>\n") ==
          "kiosk/store/store.h:1: sqlite3 belongs in a .cpp file: #include <sqlite3.h>\n");
    CHECK(fault_in("kiosk/bundle/install.cpp", "#include <unistd.h>\n") ==
          "kiosk/bundle/install.cpp:1: bundle may not use system: #include <unistd.h>\n");
    CHECK(fault_in("platform/linux/machine.cpp", "#include <netdb.h>\n") ==
          "platform/linux/machine.cpp:1: no room or library of the table has it: #include <netdb.h>\n");
    CHECK(fault_in("content/tool/build.cpp", "#include \"ui/theme.h\"\n") ==
          "content/tool/build.cpp:1: tool may not use ui: #include \"ui/theme.h\"\n");
    CHECK(fault_in("kiosk/ui/home.cpp", "#include \"../shell/window.h\"\n") ==
          "kiosk/ui/home.cpp:1: an include starts with a room's name: #include \"../shell/window.h\"\n");
    CHECK(fault_in("kiosk/utils/text.cpp", "") == "kiosk/utils/text.cpp:1: this file is in no room of the table\n");
  }

  SECTION("imgui_internal.h in a second file") {
    const Planted tree;
    tree.plant("kiosk/ui/a.cpp", "#include <imgui_internal.h>\n");
    CHECK(tree.faults().empty());
    tree.plant("kiosk/shell/b.cpp", "\n#include <imgui_internal.h>\n");
    CHECK(joined(tree.faults()) ==
          "kiosk/ui/a.cpp:1: imgui_internal.h is for one file, and kiosk/shell/b.cpp has it\n");
  }

  SECTION("no fault in what is allowed, quoted or commented out") {
    const Planted tree;
    tree.plant("kiosk/ui/home.cpp", "#include \"ui/home.h\"\n#include \"session/visit.h\"\n#include <imgui.h>\n"
                                    "#include <vector>\n// #include <SDL.h>\n/*\n#include <SDL.h>\n*/\n"
                                    "const char* s = R\"(\n#include <SDL.h>\n)\";\n");
    tree.plant("kiosk/main.cpp", "#include \"shell/window.h\"\n#include \"linux/machine.h\"\n#include <SDL.h>\n");
    tree.plant("platform/linux/machine.h", "#include \"host/clock.h\"\n");
    tree.plant("platform/linux/machine.cpp", "#include \"linux/machine.h\"\n#include <sys/statvfs.h>\n");
    tree.plant("content/tool/main.cpp",
               "#include \"tool/names.h\"\n#include \"store/schema.h\"\n#include <sqlite3.h>\n");
    // The pointer in s may be moved: that is the one fault.
    CHECK(joined(tree.faults()) == "kiosk/ui/home.cpp:9: data that outlives the visit\n");
  }

  SECTION("a table in README.md that differs") {
    std::string readme = "# A\n<!-- floors -->\n| floor | room | what | may use | libraries |\n|---|---|---|---|---|\n";
    for (std::string row : table_rows()) readme += row.replace(row.find("| "), 2, "|  `") + "\n";
    CHECK(rows_shown_in(readme + "<!-- /floors -->\n| 9 | other | a | b | c |\n") == table_rows());
    CHECK(rows_shown_in("| 0 | base | a | b | c |\n").empty());
  }
}
