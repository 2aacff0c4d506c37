#pragma once
// A TOML file that people edit. One slip must not cost a site its telephone numbers: a line that cannot be
// understood is told with its number and left out, and the rest counts.
#include <optional>
#include <string>
#include <vector>

namespace anteroom::app {

// The text at `path` as TOML takes it: lines that were left out are empty, so the others keep their numbers.
// Nothing when there is nothing to read at all. Never waits for a pipe's other end.
std::optional<std::string> read_toml(const std::string& path, std::vector<std::string>& complaints);

} // namespace anteroom::app
