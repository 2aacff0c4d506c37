// Long work tells how far it has come, on a terminal only. `script` lends one.
#include "desk.h"
#include "help/catch.h"

#include <filesystem>

using anteroom::help::Desk;
using anteroom::help::Ran;
using anteroom::help::run;
using anteroom::help::run_line;

namespace {

Ran run_on_terminal(const std::string& arguments) {
  return run_line("script -qec '" + std::string(ANTEROOM_CONTENT_PROGRAM) + " " + arguments +
                  "' /dev/null < /dev/null");
}

} // namespace

TEST_CASE("long work") {
  Desk desk;

  SECTION("tells on a terminal how many pictures are drawn, and leaves no trace of it") {
    std::string body;
    for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
      desk.author.write(std::string("art/") + id + ".svg", desk.author.read("art/shelter.svg"));
      body += "![A shelter](" + std::string(id) + ")\n\n";
    }
    desk.author.body("Pictures.\n\n" + body);
    const std::string build = "build " + desk.author.path() + " -o " + desk.bundle;
    const Ran shown = run_on_terminal(build);
    CHECK(shown.code == 0);
    CHECK_THAT(shown.said, ContainsSubstring("\r\033[Kdrawing pictures: "));
    CHECK_THAT(shown.said, ContainsSubstring(" of 9"));
    CHECK_THAT(shown.said, ContainsSubstring("\r\033[K" + desk.bundle + ": "));
    CHECK(run(build).said.find("drawing") == std::string::npos);
  }
  SECTION("tells on a terminal how much of a large file is read") {
    std::filesystem::resize_file(desk.bundle, std::uintmax_t{900} << 20);
    const std::string verify = "verify " + desk.bundle + " --key " + desk.at("clinic.pub");
    const Ran shown = run_on_terminal(verify);
    CHECK(shown.code == 1);
    CHECK_THAT(shown.said, ContainsSubstring(" of 900 MiB"));
    CHECK_THAT(shown.said, ContainsSubstring("\r\033[K" + desk.bundle + " is not signed"));
    CHECK(run(verify).said == desk.bundle + " is not signed: there is no " + desk.signature + " beside it\n");
  }
}
