#pragma once
// What commands found, for machines: one object of JSON each, with a newline at its end. FORMAT.md tells what is in it.
// `code` is the number that the program ends with.
#include "base/result.h"
#include "tool/build.h"
#include "tool/check.h"
#include "tool/diff.h"
#include "tool/edition.h"
#include "tool/verify.h"

#include <string>

namespace anteroom::content {

std::string as_json(const Checked& checked, int code);
// `bytes` is 0 when nothing was written.
std::string as_json(const Mistakes& mistakes, const std::string& file, std::int64_t bytes, int code);
std::string as_json(const Edition& edition, const std::string& file);
std::string as_json(const Difference& difference, int code);
std::string as_json(const Verdict& verdict, const std::string& file, int code);
// Of any command that could not do its work.
std::string as_json(const Error& error, int code);

} // namespace anteroom::content
