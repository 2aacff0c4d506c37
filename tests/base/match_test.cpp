#include "base/match.h"

#include "base/input.h"
#include "help/catch.h"

#include <string>
#include <variant>

using namespace anteroom;

namespace {

std::string told(const Input& input) {
  return std::visit(Match{[](const Finger& finger) { return "finger " + std::to_string(finger.id); },
                          [](const Wheel&) { return std::string("wheel"); },
                          [](const KeyDown& key) { return std::string(key.key == Key::back ? "back" : "a key"); },
                          [](const KeyUp&) { return std::string("let go"); }},
                    input);
}

} // namespace

TEST_CASE("a match") {
  SECTION("takes the case of what the variant holds") {
    CHECK(told(Finger{Finger::Phase::up, 3, {}}) == "finger 3");
    CHECK(told(Wheel{2}) == "wheel");
    CHECK(told(KeyDown{Key::back}) == "back");
    CHECK(told(KeyDown{}) == "a key");
  }

  SECTION("may have one case for all the rest") {
    const auto is_wheel = [](const Input& input) {
      return std::visit(Match{[](const Wheel&) { return true; }, [](const auto&) { return false; }}, input);
    };
    CHECK(is_wheel(Wheel{}));
    CHECK_FALSE(is_wheel(KeyDown{}));
  }
}
