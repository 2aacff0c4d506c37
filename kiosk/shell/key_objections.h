#pragma once
#include "base/key_name.h"

#include <string>
#include <utility>
#include <vector>

namespace anteroom::shell {

// What is wrong in `given`, each with its line, for staff: names that nobody knows, and keys with two meanings.
std::vector<std::pair<int, std::string>> objections(const std::vector<KeyName>& given);

} // namespace anteroom::shell
