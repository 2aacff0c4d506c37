// Files that are no bundle at first sight: their size, and their first hundred bytes.
#include "bad_files/bad_files.h"

#include <random>

namespace anteroom::help {
namespace {

std::function<std::string(const std::string&)> just(const std::string& bytes) {
  return [bytes](const std::string&) { return bytes; };
}

// The good bundle with other bytes at `at`: https://www.sqlite.org/fileformat.html, 1.3.
std::function<std::string(const std::string&)> with(std::size_t at, const std::string& bytes) {
  return [at, bytes](const std::string& good) { return std::string(good).replace(at, bytes.size(), bytes); };
}

std::string number(std::uint32_t value) {
  std::string made;
  for (int shift = 24; shift >= 0; shift -= 8) made += static_cast<char>(value >> shift & 0xff);
  return made;
}

std::string noise(std::size_t size) {
  std::mt19937 random(1);
  std::string made(size, '\0');
  for (char& c : made) c = static_cast<char>(random());
  return made;
}

const BadFiles& no_bundles() {
  static const BadFiles files{
      {"empty", "it is empty", just("")},
      {"blank", "it is blank", just(std::string(4096, '\0'))},
      {"text-file", "it is a text file", just("Dear colleagues,\r\n\tplease find the new cards here.\r\n")},
      {"zip-file", "a ZIP file; unpack it first", just("PK\x03\x04" + noise(500))},
      {"gzip-file", "a gzip file; unpack it first", just("\x1f\x8b" + noise(500))},
      {"pdf-document", "a PDF document", just("%PDF-1.7\n" + noise(500))},
      {"png-picture", "a picture", just("\x89PNG\r\n" + noise(500))},
      {"jpeg-picture", "a picture", just("\xff\xd8\xff\xe0" + noise(500))},
      {"webp-picture", "a picture or a sound", just("RIFF" + noise(500))},
      {"signature-by-itself", "a signature", just("untrusted comment: signature\n")},
      {"program", "a program",
       just("\x7f"
            "ELF" +
            noise(500))},
      {"noise", "some other kind of file", just("\x01" + noise(8191))},
      {"database-of-another-program", "a database of another program", with(68, number(0))},
      {"cut-in-the-header", "cut short: only 50 bytes", [](const std::string& good) { return good.substr(0, 50); }},
      {"cut-short", "it is cut short", [](const std::string& good) { return good.substr(0, good.size() - 512); }},
      {"cut-to-one-page", "it is cut short", [](const std::string& good) { return good.substr(0, 4096); }},
      {"one-byte-too-many", "there are 1 bytes after its end", [](const std::string& good) { return good + "x"; }},
      {"one-page-too-many", "4096 bytes after its end",
       [](const std::string& good) { return good + std::string(4096, '\0'); }},
  };
  return files;
}

} // namespace

BadFiles bad_headers() {
  BadFiles made = no_bundles();
  const std::string two(1, '\2');
  const BadFiles fields{
      {"magic-of-sqlite-2", "some other kind of file", with(14, "2")},
      {"page-size-8192", "(page size)", with(16, std::string("\x20\0", 2))},
      {"wal-header", "(write version)", with(18, two + two)},
      {"write-version-2", "(write version)", with(18, two)},
      {"read-version-2", "(read version)", with(19, two)},
      {"reserved-space", "(reserved space)", with(20, "\x08")},
      {"largest-payload-65", "(largest payload)", with(21, "\x41")},
      {"smallest-payload-33", "(smallest payload)", with(22, "\x21")},
      {"leaf-payload-31", "(leaf payload)", with(23, "\x1f")},
      {"length-not-trusted", "its length cannot be trusted", with(24, number(0x7fffffff))},
      {"page-count-too-low", "bytes after its end", with(28, number(1))},
      {"page-count-too-high", "it is cut short", with(28, number(0xffffffff))},
      {"free-page-list", "(first free page)", with(32, number(2))},
      {"free-page-count", "(number of free pages)", with(36, number(1))},
      {"schema-format-1", "(schema format)", with(44, number(1))},
      {"auto-vacuum", "(largest root page)", with(52, number(5))},
      {"utf-16", "(text encoding)", with(56, number(2))},
      {"schema-of-an-older-kiosk", "made for an older kiosk", with(60, number(0))},
      {"schema-of-a-newer-kiosk", "made for a newer kiosk", with(60, number(99))},
      {"incremental-vacuum", "(incremental vacuum)", with(64, number(1))},
      {"expansion-space-first", "(expansion space)", with(72, "\x01")},
      {"expansion-space-last", "(expansion space)", with(91, "\x01")},
  };
  made.insert(made.end(), fields.begin(), fields.end());
  return made;
}

} // namespace anteroom::help
