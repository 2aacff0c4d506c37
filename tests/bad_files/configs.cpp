// Configurations in which one thing is wrong. The kiosk starts in any case.
#include "bad_files/bad_files.h"

namespace anteroom::help {
namespace {

BadFile just(const std::string& name, const std::string& text, const std::string& said) {
  return {name, said, [text](const std::string&) { return text; }};
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

} // namespace

BadFiles bad_configs() {
  const std::string line = "this line cannot be understood";
  return {
      just("no-text",
           std::string("\x7f"
                       "ELF\x02\x01\x01\0\0\0",
                       10),
           line),
      just("nul", std::string("theme = \"dark\"\0\n", 16), line),
      just("not-utf-8", "site_name = \"Caf\xe9\"\n", line),
      just("utf-16", std::string("\xff\xfet\0h\0e\0m\0e\0", 12), line),
      just("quote-not-closed", "site_name = \"The clinic\ntheme = \"dark\"\n", ":1: " + line),
      just("bracket-not-closed", "[help\nprofile = \"us\"\n", ":1: " + line),
      just("value-missing", "theme =\n", ":1: " + line),
      just("setting-twice", "theme = \"dark\"\ntheme = \"light\"\n", ":2: " + line),
      just("group-twice", "[help]\n[help]\n", line),
      just("group-as-a-value", "help = 1\n", "[help] is a group of settings"),
      just("lists-too-deep", "x = " + nested(2000) + "\n", line),
      just("unknown-setting", "colour = \"red\"\n", "there is no such setting"),
      just("unknown-setting-in-a-group", "[timings]\nidle_minutes = 2\n", "there is no such setting in [timings]"),
      just("idle-too-short", "[timings]\nidle_seconds = 5\n", "a number from 30 to 900"),
      just("idle-not-a-number", "[timings]\nidle_seconds = nan\n", "a number from 30 to 900"),
      just("idle-infinite", "[timings]\nidle_seconds = inf\n", "a number from 30 to 900"),
      just("idle-beyond-64-bits", "[timings]\nidle_seconds = 99999999999999999999\n", line),
      just("warning-as-a-text", "[timings]\nwarning_seconds = \"30\"\n", "a number from 20 to 120"),
      just("screen-too-small", "screen_width_mm = 6\n", "a number from 60 to 3000"),
      just("theme-unknown", "theme = \"blue\"\n", "allowed here"),
      just("renderer-unknown", "renderer = \"vulkan\"\n", "allowed here"),
      just("motion-as-a-text", "motion = \"yes\"\n", "true or false"),
      just("language-with-a-path", "language = \"../en\"\n", "the short name of a language"),
      just("profile-unknown", "[help]\nprofile = \"../../etc/passwd\"\n", "allowed here"),
      just("contact-not-in-a-list", "[help]\ncontact = \"112\"\n", "contacts are written as [[help.contact]]"),
      just("contact-without-a-name", "[[help.contact]]\nphone = \"112\"\n",
           "a name and a phone, text or web are needed"),
      just("contact-without-a-way", "[[help.contact]]\nname = \"The clinic\"\n", "a name and a phone, text or web"),
      just("contact-checked-on-no-day",
           "[[help.contact]]\nname = \"The clinic\"\nphone = \"112\"\nverified_on = \"2026-02-30\"\n",
           "a day is needed here"),
      just("allow-unsigned-as-a-number", "[content]\nallow_unsigned = 1\n", "true or false"),
      just("larger-than-any", std::string(300'000, '#'), "too large to be a configuration"),
  };
}

} // namespace anteroom::help
