// Configurations that nobody writes, made to be slow.
#include "app/config.h"

#include "help/linear.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"

using namespace anteroom;
using help::again;
using help::numbered;

namespace {

const std::vector<help::Odd> kConfigs{
    {"settings that nobody knows", numbered("k# = 1\n")},
    {"lines that are none", again("a b\n")},
    {"lines without a value", numbered("k# =\n")},
    {"quotes that never end", again("a = \"b\n")},
    {"long quotes that never end", again("a = \"\"\"b\n")},
    {"brackets that never end", again("a = [\n")},
    {"groups in each other", again("[a.")},
    {"groups that never end", again("[a\n")},
    {"one group again and again", again("[help]\n")},
    {"contacts", again("[[help.contact]]\nname = \"a\"\nphone = \"1\"\n")},
    {"contacts without a name", again("[[help.contact]]\nphone = \"1\"\n")},
    {"contacts with a slip each", again("[[help.contact]]\nname = a\n")},
    {"dotted names", numbered("a.b#.c = 1\n")},
    {"one long name", again("a.")},
    {"lists of lists", again("a = [[[[[[[[1]]]]]]]]\n")},
    {"numbers", [](std::size_t bytes) { return "a = " + again("1")(bytes - 4); }},
    {"a long text", [](std::size_t bytes) { return "a = \"" + again("b")(bytes - 7) + "\"\n"; }},
    {"comments", again("# a\n")},
    {"blank lines", again("\n")},
    {"letters that are none", again("\xff\n")},
};

} // namespace

TEST_CASE("odd configurations take no longer than their length") {
  const help::TempFolder folder;
  help::check_linear(
      kConfigs, 60 * 1024,
      [&](const std::string& text) {
        help::write_bytes(folder / "site.toml", text);
        (void)app::read_config(folder / "site.toml", folder.path());
      },
      "configurations");
}
