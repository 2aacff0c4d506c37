#include "tool/json.h"

#include "tool/utf8.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

namespace anteroom::content {
namespace {

// Tells how far the parser has read, which its events do not.
class Reader {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Reader(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  Reader& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  Reader operator++(int) {
    Reader before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Reader& other) const { return at_ == other.at_; }
  bool operator!=(const Reader& other) const { return at_ != other.at_; }

private:
  const char* at_;
  const char** seen_;
};

// Grows the tree out of the parser's events. An event answers whether to go on.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
  Builder(std::string_view text, std::string file, Mistakes& mistakes)
      : text_(text), seen_(text.data()), counted_(text.data()), file_(std::move(file)), mistakes_(mistakes) {}

  Reader begin() { return {text_.data(), &seen_}; }
  Reader end() { return {text_.data() + text_.size(), &seen_}; }
  Json take() { return std::move(root_); }

  bool null() override { return add(Json::Kind::null, ""), true; }
  bool boolean(bool truth) override { return add(Json::Kind::boolean, truth ? "true" : "false").truth = truth, true; }
  bool number_integer(number_integer_t number) override { return number_written(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return number_written(std::to_string(number)); }
  bool number_float(number_float_t /*value*/, const string_t& written) override { return number_written(written); }
  bool string(string_t& value) override { return add(Json::Kind::text, std::move(value)), true; }
  bool binary(binary_t& /*value*/) override { return false; } // JSON has none
  bool start_object(std::size_t /*unknown*/) override { return open(Json::Kind::object); }
  bool start_array(std::size_t /*unknown*/) override { return open(Json::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (!keys_.back().insert(name).second)
      mistakes_.add({file_, line_at(seen_)}, fmt::format("\"{}\" stands twice here; keep one", name));
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t /*byte*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    const char* at = std::max(text_.data(), seen_ - 1);
    const int line = line_at(at);
    std::size_t begin = text_.rfind('\n', static_cast<std::size_t>(at - text_.data()));
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    const auto offset = static_cast<std::size_t>(at - text_.data());
    const std::size_t column = begin < offset ? code_points(text_.substr(begin, offset - begin)) : 0;
    std::string why = error.what(); // "[…] parse error at line 3, column 5: syntax error while …"
    if (const auto colon = why.find(": "); colon != std::string::npos) why.erase(0, colon + 2);
    mistakes_.add({file_, line}, fmt::format("column {}: this is not valid JSON ({}); look here, and at the end of the "
                                             "line before, for a comma or a quote that is missing or too many",
                                             column + 1, why));
    return false;
  }

private:
  // The parser knows that a number is over when it has read one character more.
  bool number_written(std::string written) { return add(Json::Kind::number, std::move(written), 1), true; }

  Json& add(Json::Kind kind, std::string text, std::ptrdiff_t too_far = 0) {
    Json made;
    made.kind = kind;
    made.line = line_at(std::max(counted_, seen_ - too_far));
    made.text = std::move(text);
    if (open_.empty()) return root_ = std::move(made);
    if (open_.back()->is(Json::Kind::object)) made.key = std::move(key_);
    return open_.back()->inner.emplace_back(std::move(made));
  }

  bool open(Json::Kind kind) {
    Json& made = add(kind, "");
    open_.push_back(&made);
    keys_.emplace_back();
    if (open_.size() <= kDeepestJson) return true;
    mistakes_.add({file_, made.line}, fmt::format("more than {} brackets stand inside each other", kDeepestJson));
    return false;
  }

  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }

  int line_at(const char* at) {
    if (at > counted_) {
      line_ += static_cast<int>(std::count(counted_, at, '\n'));
      counted_ = at;
    }
    return line_;
  }

  std::string_view text_;
  const char* seen_;    // behind what the parser has read
  const char* counted_; // up to where line_ is counted
  int line_ = 1;
  std::string file_;
  Mistakes& mistakes_;
  Json root_;
  std::vector<Json*> open_; // from the root inwards; nothing is added beside what is open, so it does not move
  std::vector<std::unordered_set<std::string>> keys_; // of each of these
  std::string key_;
};

} // namespace

const Json* Json::find(std::string_view member) const {
  if (kind != Kind::object) return nullptr;
  const auto found = std::find_if(inner.begin(), inner.end(), [&](const Json& json) { return json.key == member; });
  return found == inner.end() ? nullptr : &*found;
}

std::optional<Json> read_json(std::string_view text, const std::string& file, Mistakes& mistakes) {
  Builder builder(text, file, mistakes);
  if (!nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder)) return std::nullopt;
  return builder.take();
}

const char* kind_in_words(const Json& json) {
  switch (json.kind) {
  case Json::Kind::null: return "nothing";
  case Json::Kind::boolean: return "true or false";
  case Json::Kind::number: return "a number";
  case Json::Kind::text: return "a text";
  case Json::Kind::list: return "a list";
  case Json::Kind::object: return "a group of settings";
  }
  return "";
}

} // namespace anteroom::content
