// A kiosk takes bundles that are meant for it: of its channel, when it has one, and of the kind it can read.
#include "bundle/strict.h"
#include "help/promise.h"

using namespace anteroom;
using help::Signed;
using help::Signer;
using help::Strict;
using help::TempFolder;

TEST_CASE("a bundle for somebody else is refused, and told so") {
  long cases = 0;
  for (const std::string channel : {"", "small-bundle", "other-bundle"})
    for (const int schema : {store::kSchemaVersion, store::kSchemaVersion + 1})
      for (const bool stick : {false, true}) {
        CAPTURE(channel, schema, stick);
        const TempFolder folder;
        const std::string place = stick ? folder / "volumes/STICK/" : folder / "inbox/";
        std::filesystem::create_directories(place);
        const std::string bytes = Signed{5}.bytes();
        bundle::Seal seal = Signed{5}.seal(bytes);
        seal.schema = schema;
        help::write_bytes(place + "c.anteroom.minisig", Signer(1).file(bytes, bundle::write_seal(seal)));
        help::write_bytes(place + "c.anteroom", bytes);
        bundle::Options options = Strict::options(folder.path(), {1});
        options.trust.channel = channel;
        Strict kiosk(folder.path(), options);
        const bool readable = schema == store::kSchemaVersion;
        const bool ours = channel.empty() || channel == "small-bundle";
        CHECK(kiosk.look().installed.has_value() == (readable && ours));
        if (!readable) CHECK_THAT(kiosk.told(), ContainsSubstring("was made for another version of the kiosk"));
        if (readable && !ours) CHECK_THAT(kiosk.told(), ContainsSubstring("takes those of “other-bundle”"));
        if (!readable || !ours) {
          CHECK(kiosk.opened == 0);
          CHECK(kiosk.shown() == 0);
        }
        help::offer(kiosk, {6, ours ? "small-bundle" : "other-bundle"}, 1, "next.anteroom");
        CHECK(kiosk.look().installed);
        CHECK(kiosk.shown() == 6);
        ++cases;
      }
  CHECK(cases == 12);
  help::promise("P7", cases, "audiences: three channels, two schemas, two sources");
}
