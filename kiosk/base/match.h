#pragma once
// One lambda per alternative of a std::variant: std::visit(Match{[](A&) {}, [](B&) {}}, v).

namespace anteroom {

template <class... Cases> struct Match : Cases... { using Cases::operator()...; };
template <class... Cases> Match(Cases...) -> Match<Cases...>;

} // namespace anteroom
