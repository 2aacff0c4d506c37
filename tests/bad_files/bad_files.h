#pragma once
// Files that are bad in one way each, and what is said of them. They are kept in tests/data, a folder a kind: what
// SQLite writes differs from version to version, so what was once refused has to be refused for ever as it was.
// `make_bad_files FOLDER` makes them all anew, which a new version of the schema asks for.
#include <functional>
#include <string>
#include <vector>

struct sqlite3;

namespace anteroom::help {

struct BadFile {
  std::string name; // says what is wrong
  std::string said; // a part of the reason for which it is refused
  // Its bytes. `good` are those of tests/data/good.anteroom.gz.
  std::function<std::string(const std::string& good)> make;
};
using BadFiles = std::vector<BadFile>;

struct BadKind {
  std::string folder; // of tests/data
  std::string ending; // of each name in it
  BadFiles files;
};
// Every kind, in the order of the functions below.
std::vector<BadKind> bad_kinds();

// Bundles that the store refuses: for what they are at first sight, for their tables, for their pages, for their rows.
BadFiles bad_headers();
BadFiles bad_schemas();
BadFiles bad_pages();
BadFiles bad_rows();
BadFiles bad_easy_words();
BadFiles rows_out_of_bounds();
// Signatures that a kiosk that trusts the first key of help/signer.h refuses for the good bundle.
BadFiles bad_signatures();
// Public keys in a kiosk's folder of keys.
BadFiles bad_keys();
// Changes of keys for a kiosk that trusts the first key.
BadFiles bad_key_changes();
// The kiosk's own record.
BadFiles bad_records();
// The site's configuration: the kiosk starts, and says what is wrong.
BadFiles bad_configs();
// What authors write.
BadFiles bad_cards();
BadFiles bad_checks();
BadFiles bad_strings();

// Files of tests/data by their name there without ".gz", which those above 16 KiB have. Throw std::runtime_error.
void keep(const std::string& path, const std::string& bytes);
std::string kept(const std::string& path);

// The bytes of a small bundle that `spoil` had its hands on before it was closed.
std::string bundle_with(const std::function<void(sqlite3*)>& spoil);
// The same with `sql`.
std::function<std::string(const std::string&)> spoilt(const std::string& sql);

} // namespace anteroom::help
