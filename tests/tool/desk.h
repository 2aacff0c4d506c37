#pragma once
// An author's desk with a bundle on it, made of the folder beside it, and a key without a password to sign it
// with: "clinic".
#include "author_folder.h"
#include "program.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace anteroom::help {

class Desk {
public:
  Desk() {
    build();
    make_key("clinic");
  }

  void build() { REQUIRE(run("build " + author.path() + " -o " + bundle).code == 0); }
  void make_key(const std::string& name) { REQUIRE(run("keygen --no-password " + at(name)).code == 0); }
  Ran sign(const std::string& key = "clinic") const { return run("sign " + bundle + " --key " + at(key + ".key")); }
  Ran verify(const std::string& key = "clinic") const { return run("verify " + bundle + " --key " + at(key + ".pub")); }

  std::string at(const std::string& name) const { return author.beside(name); }
  std::string read(const std::string& name) const {
    std::ifstream in(at(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(at(name), std::ios::binary) << text;
  }
  bool has(const std::string& name) const { return std::filesystem::exists(at(name)); }
  // Turns one bit over.
  void spoil(const std::string& name, std::size_t byte) const {
    std::string text = read(name);
    text.at(byte) = static_cast<char>(text.at(byte) ^ 1);
    write(name, text);
  }

  AuthorFolder author;
  const std::string bundle = at("clinic.anteroom");
  const std::string signature = bundle + ".minisig";
};

} // namespace anteroom::help
