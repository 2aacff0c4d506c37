#pragma once
// Every operation of an expression: its name in the code, its word in a bundle and in messages, and how few and
// how many children it has. Every function and every step of a path has what it is applied to as its first child.
// A bundle holds the words: one never changes its meaning.

// clang-format off
#define ANTEROOM_OPERATIONS(OP)                                                      \
  /* where things begin */                                                           \
  OP(nothing, "{}", 0, 0)                                                            \
  OP(literal, "literal", 0, 0)                                                       \
  OP(self, "$this", 0, 0)                                                            \
  OP(index, "$index", 0, 0)                                                          \
  OP(total, "$total", 0, 0)                                                          \
  OP(resource, "%resource", 0, 0)                                                    \
  OP(questionnaire, "%questionnaire", 0, 0)                                          \
  OP(context, "%context", 0, 0)                                                      \
  OP(question, "%qitem", 0, 0)                                                       \
  OP(variable, "variable", 0, 0)                                                     \
  /* paths */                                                                        \
  OP(step, "step", 1, 1)                                                             \
  OP(indexer, "indexer", 2, 2)                                                       \
  OP(children, "children", 1, 1)                                                     \
  OP(descendants, "descendants", 1, 1)                                               \
  OP(extension, "extension", 2, 2)                                                   \
  OP(answers, "answers", 1, 1)                                                       \
  OP(weight, "weight", 1, 1)                                                         \
  /* choosing */                                                                     \
  OP(where, "where", 2, 2)                                                           \
  OP(select, "select", 2, 2)                                                         \
  OP(repeat, "repeat", 2, 2)                                                         \
  OP(first, "first", 1, 1)                                                           \
  OP(last, "last", 1, 1)                                                             \
  OP(tail, "tail", 1, 1)                                                             \
  OP(skip, "skip", 2, 2)                                                             \
  OP(take, "take", 2, 2)                                                             \
  OP(single, "single", 1, 1)                                                         \
  OP(distinct, "distinct", 1, 1)                                                     \
  OP(intersect, "intersect", 2, 2)                                                   \
  OP(exclude, "exclude", 2, 2)                                                       \
  OP(unite, "union", 2, 2) /* | and union() */                                       \
  OP(combine, "combine", 2, 2)                                                       \
  OP(of_type, "ofType", 1, 1) /* the type is the node's text, as for the next two */ \
  OP(as_type, "as", 1, 1)                                                            \
  OP(is_type, "is", 1, 1)                                                            \
  OP(trace, "trace", 1, 1) /* does nothing: there is nowhere to trace to */          \
  /* asking */                                                                       \
  OP(exists, "exists", 1, 2)                                                         \
  OP(empty, "empty", 1, 1)                                                           \
  OP(has_value, "hasValue", 1, 1)                                                    \
  OP(inverse, "not", 1, 1)                                                           \
  OP(all, "all", 2, 2)                                                               \
  OP(all_true, "allTrue", 1, 1)                                                      \
  OP(any_true, "anyTrue", 1, 1)                                                      \
  OP(all_false, "allFalse", 1, 1)                                                    \
  OP(any_false, "anyFalse", 1, 1)                                                    \
  OP(is_distinct, "isDistinct", 1, 1)                                                \
  OP(subset_of, "subsetOf", 2, 2)                                                    \
  OP(superset_of, "supersetOf", 2, 2)                                                \
  OP(iif, "iif", 3, 4) /* what it is applied to, condition, then, else */            \
  /* counting */                                                                     \
  OP(count, "count", 1, 1)                                                           \
  OP(sum, "sum", 1, 1)                                                               \
  OP(least, "min", 1, 1)                                                             \
  OP(greatest, "max", 1, 1)                                                          \
  OP(mean, "avg", 1, 1)                                                              \
  OP(aggregate, "aggregate", 2, 3)                                                   \
  /* numbers */                                                                      \
  OP(absolute, "abs", 1, 1)                                                          \
  OP(ceiling, "ceiling", 1, 1)                                                       \
  OP(floor, "floor", 1, 1)                                                           \
  OP(truncate, "truncate", 1, 1)                                                     \
  OP(round, "round", 1, 2)                                                           \
  OP(power, "power", 2, 2)                                                           \
  OP(square_root, "sqrt", 1, 1)                                                      \
  OP(to_integer, "toInteger", 1, 1)                                                  \
  OP(to_decimal, "toDecimal", 1, 1)                                                  \
  OP(to_text, "toString", 1, 1)                                                      \
  OP(to_boolean, "toBoolean", 1, 1)                                                  \
  /* texts */                                                                        \
  OP(matches, "matches", 2, 2)                                                       \
  OP(contains_text, "contains", 2, 2)                                                \
  OP(starts_with, "startsWith", 2, 2)                                                \
  OP(ends_with, "endsWith", 2, 2)                                                    \
  OP(index_of, "indexOf", 2, 2)                                                      \
  OP(substring, "substring", 2, 3)                                                   \
  OP(length, "length", 1, 1)                                                         \
  OP(upper, "upper", 1, 1)                                                           \
  OP(lower, "lower", 1, 1)                                                           \
  OP(replace, "replace", 3, 3)                                                       \
  OP(trim, "trim", 1, 1)                                                             \
  OP(split, "split", 2, 2)                                                           \
  OP(join, "join", 1, 2)                                                             \
  /* operators */                                                                    \
  OP(plus, "plus", 2, 2)                                                             \
  OP(minus, "minus", 2, 2)                                                           \
  OP(times, "times", 2, 2)                                                           \
  OP(divided_by, "dividedBy", 2, 2)                                                  \
  OP(div, "div", 2, 2)                                                               \
  OP(mod, "mod", 2, 2)                                                               \
  OP(concatenate, "concatenate", 2, 2)                                               \
  OP(negative, "negative", 1, 1)                                                     \
  OP(equal, "equal", 2, 2)                                                           \
  OP(not_equal, "notEqual", 2, 2)                                                    \
  OP(equivalent, "equivalent", 2, 2)                                                 \
  OP(not_equivalent, "notEquivalent", 2, 2)                                          \
  OP(less, "less", 2, 2)                                                             \
  OP(at_most, "atMost", 2, 2)                                                        \
  OP(greater, "greater", 2, 2)                                                       \
  OP(at_least, "atLeast", 2, 2)                                                      \
  OP(both, "and", 2, 2)                                                              \
  OP(either, "or", 2, 2)                                                             \
  OP(one_of_two, "xor", 2, 2)                                                        \
  OP(implies, "implies", 2, 2)                                                       \
  OP(within, "in", 2, 2)                                                             \
  OP(holds_element, "holds", 2, 2) /* the operator `contains` */
// clang-format on

namespace anteroom::check {

enum class Op {
#define ANTEROOM_NAME(name, word, fewest, most) name,
  ANTEROOM_OPERATIONS(ANTEROOM_NAME)
#undef ANTEROOM_NAME
};

} // namespace anteroom::check
