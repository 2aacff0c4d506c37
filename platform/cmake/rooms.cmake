# What every target is compiled with, and the two ways of adding code: a room and a test.

find_program(ANTEROOM_CCACHE ccache)
if(ANTEROOM_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ANTEROOM_CCACHE})
endif()

option(ANTEROOM_SANITIZE "Stop at memory errors and undefined behaviour" OFF)
option(ANTEROOM_WERROR "Treat warnings as errors" OFF)
option(ANTEROOM_FUZZ "Build tests/fuzz for libFuzzer; needs clang" OFF)
# A test runs for a moment and is compiled for many: most presets ask for less here than for the rooms.
set(ANTEROOM_TEST_FLAGS "" CACHE STRING "Compiler flags of the test programs, after those of the build type")

add_library(anteroom_options INTERFACE)
target_compile_options(anteroom_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast)
if(ANTEROOM_WERROR)
  target_compile_options(anteroom_options INTERFACE -Werror)
endif()
if(ANTEROOM_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(anteroom_options INTERFACE ${sanitizers})
  target_link_options(anteroom_options INTERFACE ${sanitizers})
endif()
if(ANTEROOM_FUZZ)
  target_compile_options(anteroom_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# anteroom_room(NAME FILES a.cpp … [USES rooms…] [LIBRARIES targets…])
# A room: a static library anteroom_NAME whose includes are written from the root of kiosk/.
# LIBRARIES stay private to its .cpp files.
function(anteroom_room name)
  cmake_parse_arguments(ROOM "" "" "FILES;USES;LIBRARIES" ${ARGN})
  if(ROOM_FILES)
    add_library(anteroom_${name} STATIC ${ROOM_FILES})
    target_include_directories(anteroom_${name} PUBLIC ${PROJECT_SOURCE_DIR}/kiosk)
    list(TRANSFORM ROOM_USES PREPEND anteroom_ OUTPUT_VARIABLE uses)
    target_link_libraries(anteroom_${name} PUBLIC ${uses} PRIVATE anteroom_options ${ROOM_LIBRARIES})
  else()
    add_library(anteroom_${name} INTERFACE)
    target_include_directories(anteroom_${name} INTERFACE ${PROJECT_SOURCE_DIR}/kiosk)
    list(TRANSFORM ROOM_USES PREPEND anteroom_ OUTPUT_VARIABLE uses)
    target_link_libraries(anteroom_${name} INTERFACE ${uses})
  endif()
endfunction()

# anteroom_test(NAME FILES a_test.cpp … [USES rooms…] [LIBRARIES targets…] [LABELS labels…])
# One test program per room, so that the test of a low floor links nothing of a high one.
function(anteroom_test name)
  cmake_parse_arguments(TEST "" "" "FILES;USES;LIBRARIES;LABELS" ${ARGN})
  add_executable(${name}_test ${TEST_FILES} $<TARGET_OBJECTS:criteria_listener>)
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/kiosk)
  list(TRANSFORM TEST_USES PREPEND anteroom_ OUTPUT_VARIABLE uses)
  target_link_libraries(${name}_test PRIVATE anteroom_options ${uses} ${TEST_LIBRARIES} Catch2::Catch2WithMain)
  target_compile_definitions(${name}_test PRIVATE
    ANTEROOM_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ANTEROOM_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_compile_options(${name}_test PRIVATE ${ANTEROOM_TEST_FLAGS})
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${TEST_LABELS}")
endfunction()
