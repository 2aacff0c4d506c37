#include "bundle/seal.h"

#include "base/number.h"

namespace anteroom::bundle {
namespace {

// What follows "name=" up to the next space.
std::string_view take(std::string_view& rest, std::string_view name) {
  if (!rest.starts_with(name)) return {};
  rest.remove_prefix(name.size());
  const std::string_view value = rest.substr(0, rest.find(' '));
  rest.remove_prefix(value.size());
  return value;
}

// 0 for anything that is not a number from 1 up.
std::int64_t number(std::string_view text) { return whole_number(text, 1).value_or(0); }

} // namespace

std::string write_seal(const Seal& seal) {
  return "anteroom=1 channel=" + seal.channel + " epoch=" + std::to_string(seal.edition.epoch) +
         " seq=" + std::to_string(seal.edition.sequence) + " size=" + std::to_string(seal.size) +
         " schema=" + std::to_string(seal.schema) + " created=" + seal.created;
}

Result<Seal> read_seal(std::string_view comment) {
  const Error no{"its signature was not made for a bundle by anteroom-content"};
  std::string_view rest = comment;
  if (take(rest, "anteroom=") != "1") return no;
  Seal made;
  made.channel = take(rest, " channel=");
  made.edition.epoch = number(take(rest, " epoch="));
  made.edition.sequence = number(take(rest, " seq="));
  made.size = number(take(rest, " size="));
  const std::int64_t schema = number(take(rest, " schema="));
  made.created = take(rest, " created=");
  if (schema < 1 || schema > 10'000) return no;
  made.schema = static_cast<int>(schema);
  const bool whole = !made.channel.empty() && made.edition.epoch > 0 && made.edition.sequence > 0 && made.size > 0;
  // Written again it must be the same: one seal has one form.
  if (!whole || write_seal(made) != comment) return no;
  return made;
}

} // namespace anteroom::bundle
