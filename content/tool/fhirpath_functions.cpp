#include "tool/fhirpath_functions.h"

#include "tool/fhirpath.h"
#include "tool/nearest.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace anteroom::content {
namespace {

using check::Op;

struct Operator {
  std::string_view sign;
  Op op;
  int strength;
};
constexpr Operator kOperators[] = {
    {"implies", Op::implies, 1}, {"or", Op::either, 2},
    {"xor", Op::one_of_two, 2},  {"and", Op::both, 3},
    {"in", Op::within, 4},       {"contains", Op::holds_element, 4},
    {"=", Op::equal, 5},         {"!=", Op::not_equal, 5},
    {"~", Op::equivalent, 5},    {"!~", Op::not_equivalent, 5},
    {"<", Op::less, 6},          {"<=", Op::at_most, 6},
    {">", Op::greater, 6},       {">=", Op::at_least, 6},
    {"|", Op::unite, 7},         {"+", Op::plus, 9},
    {"-", Op::minus, 9},         {"&", Op::concatenate, 9},
    {"*", Op::times, 10},        {"/", Op::divided_by, 10},
    {"div", Op::div, 10},        {"mod", Op::mod, 10},
};

constexpr Function kFunctions[] = {
    {"children", Op::children},
    {"descendants", Op::descendants},
    {"extension", Op::extension, 1, 1},
    {"answers", Op::answers},
    {"weight", Op::weight},
    {"ordinal", Op::weight},
    {"where", Op::where, 1, 1},
    {"select", Op::select, 1, 1},
    {"repeat", Op::repeat, 1, 1},
    {"first", Op::first},
    {"last", Op::last},
    {"tail", Op::tail},
    {"skip", Op::skip, 1, 1},
    {"take", Op::take, 1, 1},
    {"single", Op::single},
    {"distinct", Op::distinct},
    {"intersect", Op::intersect, 1, 1},
    {"exclude", Op::exclude, 1, 1},
    {"union", Op::unite, 1, 1},
    {"combine", Op::combine, 1, 1},
    {"ofType", Op::of_type, 1, 1, true},
    {"as", Op::as_type, 1, 1, true},
    {"is", Op::is_type, 1, 1, true},
    {"trace", Op::trace, 1, 2},
    {"exists", Op::exists, 0, 1},
    {"empty", Op::empty},
    {"hasValue", Op::has_value},
    {"not", Op::inverse},
    {"all", Op::all, 1, 1},
    {"allTrue", Op::all_true},
    {"anyTrue", Op::any_true},
    {"allFalse", Op::all_false},
    {"anyFalse", Op::any_false},
    {"isDistinct", Op::is_distinct},
    {"subsetOf", Op::subset_of, 1, 1},
    {"supersetOf", Op::superset_of, 1, 1},
    {"iif", Op::iif, 2, 3},
    {"count", Op::count},
    {"sum", Op::sum},
    {"min", Op::least},
    {"max", Op::greatest},
    {"avg", Op::mean},
    {"aggregate", Op::aggregate, 1, 2},
    {"abs", Op::absolute},
    {"ceiling", Op::ceiling},
    {"floor", Op::floor},
    {"truncate", Op::truncate},
    {"round", Op::round, 0, 1},
    {"power", Op::power, 1, 1},
    {"sqrt", Op::square_root},
    {"toInteger", Op::to_integer},
    {"toDecimal", Op::to_decimal},
    {"toString", Op::to_text},
    {"toBoolean", Op::to_boolean},
    {"matches", Op::matches, 1, 1},
    {"matchesFull", Op::matches, 1, 1},
    {"contains", Op::contains_text, 1, 1},
    {"startsWith", Op::starts_with, 1, 1},
    {"endsWith", Op::ends_with, 1, 1},
    {"indexOf", Op::index_of, 1, 1},
    {"substring", Op::substring, 1, 2},
    {"length", Op::length},
    {"upper", Op::upper},
    {"lower", Op::lower},
    {"replace", Op::replace, 2, 2},
    {"trim", Op::trim},
    {"split", Op::split, 1, 1},
    {"join", Op::join, 0, 1},
};

} // namespace

std::string Function::takes() const {
  if (most == 0) return "no arguments";
  const std::string plural = most == 1 ? "argument" : "arguments";
  return fewest == most ? fmt::format("{} {}", most, plural) : fmt::format("{} to {} {}", fewest, most, plural);
}

const Function* function_named(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kFunctions), std::end(kFunctions), [&](const Function& one) { return one.name == name; });
  return found == std::end(kFunctions) ? nullptr : found;
}

std::optional<Op> operator_of(std::string_view sign, int strength) {
  for (const Operator& one : kOperators)
    if (one.strength == strength && one.sign == sign) return one.op;
  return std::nullopt;
}

std::string why_not(std::string_view name) {
  if (name == "now" || name == "today" || name == "timeOfDay")
    return fmt::format("{}() is not supported: {}", name, kAsksTheDay);
  if (name == "resolve" || name == "memberOf" || name == "conformsTo")
    return fmt::format("{}() is not supported: a kiosk has nothing to ask beyond the file", name);
  std::vector<std::string> known;
  for (const Function& function : kFunctions) known.emplace_back(function.name);
  return fmt::format("the function {}() is not supported{}", name, did_you_mean(name, known));
}

} // namespace anteroom::content
