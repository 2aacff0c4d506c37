# Where each library comes from: the distribution, by CMake configuration or pkg-config.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SDL2 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(nlohmann_json REQUIRED)

pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo pangoft2 fontconfig cairo)
pkg_check_modules(glib REQUIRED IMPORTED_TARGET glib-2.0)
pkg_check_modules(webp REQUIRED IMPORTED_TARGET libwebp)
pkg_check_modules(qrcodegencpp REQUIRED IMPORTED_TARGET qrcodegencpp)
pkg_check_modules(opusfile REQUIRED IMPORTED_TARGET opusfile)
# The author's tool only.
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(yamlcpp REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(rsvg REQUIRED IMPORTED_TARGET librsvg-2.0)

find_package(imgui CONFIG QUIET) # vcpkg
if(NOT TARGET imgui::imgui)
  pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui) # Debian
  add_library(imgui::imgui ALIAS PkgConfig::imgui)
endif()

# The tests only. A machine that just runs the kiosk need not have Catch2: then there are no tests.
include(CTest)
if(BUILD_TESTING)
  find_package(Catch2 QUIET)
  if(NOT Catch2_FOUND)
    message(STATUS "Tests are left out: Catch2 is not installed. platform/test installs it.")
    set(BUILD_TESTING OFF)
  endif()
endif()
if(BUILD_TESTING)
  pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
  pkg_check_modules(opus REQUIRED IMPORTED_TARGET opus) # comes with opusfile
endif()
