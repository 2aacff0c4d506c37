#include "check/plain.h"

#include "check/make_plain_form.h"
#include "help/catch.h"

using namespace anteroom;
using check::plain::Answers;
using check::plain::Questionnaire;
using help::make_form;
using Chosen = std::vector<std::optional<int>>;

namespace {

constexpr std::nullopt_t skip = std::nullopt;

std::string result_of(const Questionnaire& form, Chosen chosen) {
  return check::plain::result(form, check::plain::score(form, {std::move(chosen)})).id;
}

std::optional<int> total_of(const Questionnaire& form, Chosen chosen) {
  return check::plain::score(form, {std::move(chosen)}).total;
}

} // namespace

TEST_CASE("the score of a form") {
  const Questionnaire form = make_form(4, {0, 1, 2, 3}, 2, {{0, 3}, {4, 7}, {8, 12}});

  SECTION("is nothing when every answer is the lowest") { CHECK(total_of(form, {0, 0, 0, 0}) == 0); }
  SECTION("is the highest total when every answer is the highest") {
    CHECK(check::plain::highest_total(form) == 12);
    CHECK(total_of(form, {3, 3, 3, 3}) == 12);
  }
  SECTION("lets the answered stand in for the skipped") {
    CHECK(total_of(form, {3, 3, skip, skip}) == 12);
    CHECK(total_of(form, {1, skip, 2, skip}) == 6);
    CHECK(check::plain::score(form, {{1, skip, 2, skip}}).answered == 2);
  }
  SECTION("rounds a half up") {
    CHECK(total_of(make_form(3, {0, 1}, 1, {}), {1, 0, skip}) == 2); // 3/2
    CHECK(total_of(form, {1, 0, 0, skip}) == 1);                     // 4/3
    CHECK(total_of(form, {1, 1, 0, skip}) == 3);                     // 8/3
  }
  SECTION("is missing when too few are answered") {
    CHECK(total_of(form, {3, skip, skip, skip}) == std::nullopt);
    CHECK(check::plain::score(form, {{3, skip, skip, skip}}).answered == 1);
    CHECK(total_of(form, {3, 0, skip, skip}).has_value());
  }
  SECTION("takes an answer that the form does not have for a skip") {
    CHECK(check::plain::score(form, {{-1, 4, 1000, 2}}) == check::plain::score(form, {{skip, skip, skip, 2}}));
    CHECK(total_of(form, {-1, 4, 3, 1}) == 8);
  }
  SECTION("takes answers that are not there for skips") {
    CHECK(check::plain::score(form, {{2, 1}}) == check::plain::score(form, {{2, 1, skip, skip}}));
    CHECK(check::plain::score(form, {}) == check::plain::score(form, {{skip, skip, skip, skip}}));
  }
  SECTION("passes over answers beyond the form") {
    CHECK(check::plain::score(form, {{1, 1, 1, 1, 3, 3, 3}}) == check::plain::score(form, {{1, 1, 1, 1}}));
  }
}

TEST_CASE("the score of a form that lacks something") {
  SECTION("is missing when it has no statements") {
    const Questionnaire empty = make_form(0, {0, 1}, 0, {{0, 0}});
    CHECK(check::plain::highest_total(empty) == 0);
    CHECK(total_of(empty, {}) == std::nullopt);
    CHECK(total_of(empty, {1, 1}) == std::nullopt);
    CHECK(result_of(empty, {}) == "too-few");
  }
  SECTION("is missing when it has no choices") {
    const Questionnaire mute = make_form(3, {}, 0, {{0, 0}});
    CHECK(check::plain::highest_total(mute) == 0);
    CHECK(total_of(mute, {0, 0, 0}) == std::nullopt);
  }
  SECTION("is never made of no answer at all, even where none is asked for") {
    CHECK(total_of(make_form(3, {0, 1}, 0, {}), {skip, skip, skip}) == std::nullopt);
  }
}

TEST_CASE("the result of a form") {
  const Questionnaire form = make_form(4, {0, 1, 2, 3}, 2, {{0, 3}, {4, 7}, {8, 12}});

  SECTION("changes exactly at the edges of the bands") {
    const auto of_total = [&](int total) { return check::plain::result(form, {4, total}).id; };
    CHECK(of_total(0) == "from-0");
    CHECK(of_total(3) == "from-0");
    CHECK(of_total(4) == "from-4");
    CHECK(of_total(7) == "from-4");
    CHECK(of_total(8) == "from-8");
    CHECK(of_total(12) == "from-8");
  }
  SECTION("is reached by answers at the edges") {
    CHECK(result_of(form, {3, 0, 0, 0}) == "from-0");
    CHECK(result_of(form, {3, 1, 0, 0}) == "from-4");
    CHECK(result_of(form, {3, 3, 1, 0}) == "from-4");
    CHECK(result_of(form, {3, 3, 2, 0}) == "from-8");
  }
  SECTION("says so when too few are answered") { CHECK(result_of(form, {3}) == "too-few"); }
  SECTION("is still something where no band is") {
    CHECK(check::plain::result(form, {4, 13}).id == "too-few");
    CHECK(check::plain::result(form, {4, -1}).id == "too-few");
    CHECK(check::plain::result(make_form(4, {0, 1}, 1, {}), {4, 2}).id == "too-few");
  }
}
