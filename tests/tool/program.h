#pragma once
// Runs programs as they are typed.
#include "help/catch.h"

#include <array>
#include <cstdio>
#include <string>

#include <sys/wait.h>

namespace anteroom::help {

struct Ran {
  int code = -1;
  std::string said; // on both outputs
};

// A line for the shell.
inline Ran run_line(const std::string& line) {
  FILE* pipe = popen(("{ " + line + "; } 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ran made;
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), part.size(), pipe)) made.said += part.data();
  const int status = pclose(pipe);
  made.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return made;
}

// anteroom-content, which finds nothing on its standard input.
inline Ran run(const std::string& arguments) {
  return run_line(std::string(ANTEROOM_CONTENT_PROGRAM) + " " + arguments + " < /dev/null");
}

// The same with a password, or a line each of several, on its standard input.
inline Ran run_with(const std::string& lines, const std::string& arguments) {
  return run_line("printf '" + lines + "\\n' | " + ANTEROOM_CONTENT_PROGRAM + " " + arguments);
}

// The real minisign. A test that needs it and does not find it fails.
inline Ran minisign(const std::string& arguments, const std::string& lines = "") {
  Ran ran = run_line("printf '" + lines + "\\n' | minisign " + arguments);
  if (ran.code == 127) FAIL("minisign is not installed; platform/test installs it");
  return ran;
}

// A line for the shell that begins with the name of a program of gettext or po4a. A test that needs it and does not
// find it fails.
inline Ran translators_program(const std::string& line) {
  Ran ran = run_line(line);
  if (ran.code == 127) FAIL("gettext or po4a is not installed; platform/test installs both: " << ran.said);
  return ran;
}

} // namespace anteroom::help
