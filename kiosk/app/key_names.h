#pragma once
// What the keys of a visit are called, in scripts and in the configuration.
#include "base/input.h"

#include <map>
#include <optional>
#include <string>

namespace anteroom::app {

// All of them but `other`, by their names: "page_up".
const std::map<std::string, Key, std::less<>>& key_names();

// Takes "page-up" as well; nothing when no key is called so.
std::optional<Key> key_named(std::string name);

} // namespace anteroom::app
