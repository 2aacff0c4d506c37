#include "base/result.h"

#include "help/catch.h"

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

using anteroom::Done;
using anteroom::Error;
using anteroom::Outcome;
using anteroom::Result;

namespace {

Result<int> half(int n) {
  if (n % 2) return Error{std::to_string(n) + " is odd: give an even number"};
  return n / 2;
}

} // namespace

TEST_CASE("a result") {
  SECTION("holds the value that was asked for") {
    const Result<int> made = half(8);
    REQUIRE(made);
    CHECK(made.ok());
    CHECK(*made == 4);
    CHECK(made.value() == 4);
  }

  SECTION("or the error that says why not") {
    const Result<int> made = half(7);
    REQUIRE_FALSE(made);
    CHECK_FALSE(made.ok());
    CHECK(made.error().what == "7 is odd: give an even number");
  }

  SECTION("is good with an empty value") {
    CHECK(Result<std::string>(std::string()).ok());
    CHECK(Result<std::vector<int>>(std::vector<int>{}).ok());
    CHECK_FALSE(Result<std::string>(Error{}).ok());
  }

  SECTION("lets its value be changed in place") {
    Result<std::string> made = std::string("calm");
    *made += "er";
    made->push_back('!');
    CHECK(made.value() == "calmer!");
    CHECK(made->size() == 7);
  }

  SECTION("carries what can only be moved") {
    Result<std::unique_ptr<int>> made = std::make_unique<int>(5);
    REQUIRE(made);
    const int* const before = made->get();
    Result<std::unique_ptr<int>> moved = std::move(made);
    const std::unique_ptr<int> taken = std::move(*moved);
    CHECK(taken.get() == before);
    CHECK(*taken == 5);
    CHECK_FALSE(std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
  }

  SECTION("frees what it holds with itself") {
    const auto watched = std::make_shared<int>(1);
    {
      const Result<std::shared_ptr<int>> made = watched;
      CHECK(watched.use_count() == 2);
    }
    CHECK(watched.use_count() == 1);
  }

  SECTION("hands an error on to a result of another kind") {
    const auto longer = []() -> Result<std::string> {
      const Result<int> made = half(3);
      if (!made) return made.error();
      return std::to_string(*made);
    };
    REQUIRE_FALSE(longer());
    CHECK(longer().error().what == half(3).error().what);
  }

  SECTION("can be replaced by another") {
    Result<int> made = half(3);
    made = half(4);
    REQUIRE(made);
    CHECK(*made == 2);
    made = Error{"gone"};
    REQUIRE_FALSE(made);
    CHECK(made.error().what == "gone");
  }
}

TEST_CASE("an outcome") {
  SECTION("of work that was done is good") { CHECK(Outcome(Done{}).ok()); }
  SECTION("of work that failed says why") { CHECK(Outcome(Error{"full"}).error().what == "full"); }
}
