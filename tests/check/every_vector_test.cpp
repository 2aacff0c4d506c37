#include "check/every_vector.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::check;

TEST_CASE("every way of answering nine yes-or-no questions is summed") {
  std::vector<Item> items = help::questions(9, {0, 1});
  items.push_back(
      help::total("total", "%resource.item.where(linkId.matches('^q[1-9]$')).answer.value.ordinal().sum()"));
  const Form form = help::form(items);
  CHECK(help::every_vector(form, 9, 2, false, help::sum_of) == 512);
}

TEST_CASE("every way of answering or leaving four questions, where a missing answer leaves no total") {
  std::vector<Item> items = help::questions(4);
  std::string sum;
  for (const char* link : {"q1", "q2", "q3", "q4"})
    sum += (sum.empty() ? "" : " + ") + ("%resource.item.where(linkId='" + std::string(link) + "').answer.weight()");
  items.push_back(help::total("total", sum));
  const auto expected = [](const std::vector<int>& choices) -> std::optional<int> {
    if (std::count(choices.begin(), choices.end(), -1) > 0) return std::nullopt;
    return help::sum_of(choices);
  };
  CHECK(help::every_vector(help::form(items), 4, 4, true, expected) == 625);
}
