#pragma once
// What is in a bundle, in words.
#include "base/result.h"

#include <string>

namespace anteroom::content {

// Some lines for people. The error says why the file is no bundle. What a bundle promises a kiosk
// (exact schema, sound rows) is not examined here, and its signature only named; tool/verify.h does that.
Result<std::string> inspect(const std::string& file);

} // namespace anteroom::content
