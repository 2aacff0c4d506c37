#include "tool/yaml.h"

#include "tool/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <fmt/format.h>
#include <sstream>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace anteroom::content {
namespace {

constexpr std::size_t kDeepest = 32;
constexpr std::size_t kLongest = 2000; // entries; keeps the search for twins quick
constexpr const char* kPlain = "?";    // yaml-cpp's tag for a text without quotes

constexpr const char* kAlias = "a word that starts with & or * means something else here; put the text in \"quotes\"";

// Thrown out of yaml-cpp's own recursion, and caught in read_yaml: the one way to stop it early.
struct Refused {
  int line;
  std::string why;
};

// Where the `#` stands that cuts off a text without quotes, or npos. `at` is the text's first byte, and
// `value` what YAML made of it: the same but for its blanks.
std::size_t comment_behind(std::string_view source, std::size_t at, std::string_view value) {
  constexpr std::string_view kBlanks = " \t\n";
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (kBlanks.find(value[i]) != std::string_view::npos) continue;
    at = source.find_first_not_of(kBlanks, at);
    if (at == std::string_view::npos || source[at] != value[i]) return std::string_view::npos;
    ++at;
  }
  const std::size_t next = source.find_first_not_of(" \t", at);
  const bool cuts = next != std::string_view::npos && next > at && source[next] == '#';
  return cuts ? next : std::string_view::npos;
}

// Makes our tree of yaml-cpp's events. Maps first collect keys and values alternately.
class Grower : public YAML::EventHandler {
public:
  Grower(std::string_view source, const std::string& file, int first_line, Mistakes& mistakes)
      : source_(source), file_(file), first_line_(first_line), mistakes_(mistakes) {}

  Yaml take() { return std::move(root_); }
  int line(const YAML::Mark& mark) const { return first_line_ + std::max(0, mark.line); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse_alias(mark); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { leaf(mark, Yaml::Kind::nothing, ""); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    guard(mark, tag, anchor);
    // Escapes in double quotes can spell what no file may hold.
    if (first_bad_byte(value) || first_control(value))
      refuse(mark, "a code after a backslash stands for no letter; write the letter itself");
    leaf(mark, Yaml::Kind::text, value, tag == kPlain ? comment_line(mark, value) : 0);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    guard(mark, tag, anchor);
    open(mark, Yaml::Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    guard(mark, tag, anchor);
    open(mark, Yaml::Kind::map);
  }
  void OnMapEnd() override { close(); }

private:
  [[noreturn]] void refuse(const YAML::Mark& mark, std::string why) const { throw Refused{line(mark), std::move(why)}; }
  [[noreturn]] void refuse_alias(const YAML::Mark& mark) const { refuse(mark, kAlias); }

  void guard(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) refuse_alias(mark);
    if (!tag.empty() && tag != kPlain && tag != "!")
      refuse(mark, "a word that starts with ! means something else here; put the text in \"quotes\"");
  }

  int comment_line(const YAML::Mark& mark, const std::string& value) const {
    if (mark.pos < 0) return 0;
    const auto at = static_cast<std::size_t>(mark.pos);
    const std::size_t found = comment_behind(source_, at, value);
    if (found == std::string_view::npos) return 0;
    const std::string_view between = source_.substr(at, found - at);
    return line(mark) + static_cast<int>(std::count(between.begin(), between.end(), '\n'));
  }

  void leaf(const YAML::Mark& mark, Yaml::Kind kind, const std::string& text, int comment = 0) {
    Yaml made;
    made.kind = kind;
    made.line = line(mark);
    made.text = text;
    made.comment_line = comment;
    put(std::move(made));
  }

  void open(const YAML::Mark& mark, Yaml::Kind kind) {
    if (open_.size() >= kDeepest) refuse(mark, "lists stand inside lists too often; write it more simply");
    if (waits_for_key()) refuse(mark, "a setting's name must be one word; quotes or a colon may be missing");
    Yaml made;
    made.kind = kind;
    made.line = line(mark);
    open_.push_back({std::move(made), "", 0, false});
  }

  void close() {
    assert(!open_.empty());
    Yaml made = std::move(open_.back().value);
    open_.pop_back();
    put(std::move(made));
  }

  bool waits_for_key() const {
    return !open_.empty() && open_.back().value.kind == Yaml::Kind::map && !open_.back().has_key;
  }

  void put(Yaml made) {
    if (open_.empty()) {
      root_ = std::move(made);
      return;
    }
    Open& holder = open_.back();
    if (holder.value.inner.size() >= kLongest)
      throw Refused{made.line, "the list goes on for too long; no list here has so many entries"};
    if (waits_for_key()) {
      holder.key = made.text;
      holder.key_line = made.line;
      holder.has_key = true;
      return;
    }
    if (holder.value.kind == Yaml::Kind::map) {
      made.key = holder.key;
      made.key_line = holder.key_line;
      holder.has_key = false;
      if (is_twin(holder.value, made)) return;
    }
    holder.value.inner.push_back(std::move(made));
  }

  bool is_twin(const Yaml& holder, const Yaml& made) {
    for (const Yaml& known : holder.inner) {
      if (known.key != made.key) continue;
      mistakes_.add({file_, made.key_line}, fmt::format("\"{}\" is written twice (first on line {}); keep one of them",
                                                        made.key, known.key_line));
      return true;
    }
    return false;
  }

  struct Open {
    Yaml value;
    std::string key;
    int key_line;
    bool has_key;
  };
  std::string_view source_;
  const std::string& file_;
  int first_line_;
  Mistakes& mistakes_;
  std::vector<Open> open_;
  Yaml root_;
};

// What yaml-cpp's short remarks most often mean in an author's file.
std::string in_plain_words(const std::string& remark) {
  const auto says = [&](const char* part) { return remark.find(part) != std::string::npos; };
  if (says("illegal map value") || says("unexpected ':'"))
    return "a colon stands where none can; if it belongs to the text, put the whole text in \"quotes\"";
  if (says("unknown token"))
    return "a sign ends the text too early; inside { } and [ ], put texts with ? , : [ ] { } in \"quotes\"";
  if (says("illegal block entry")) return "a dash stands where no list can start; check the spaces before it";
  if (says("end of map") || says("end of sequence flow") || says("end of map flow"))
    return "the line does not fit the ones above; check that it has as many spaces before it as they have, "
           "a colon after its name, and that every bracket and quote is closed";
  if (says("EOF") || says("end of file")) return "a quote or a bracket is opened but never closed";
  if (says("anchor")) return kAlias;
  if (says("tab")) return "a tab stands where spaces must; use spaces";
  return "this is not a setting (" + remark + "); write name: text, and text with odd signs in \"quotes\"";
}

} // namespace

bool Yaml::operator==(const Yaml& other) const {
  return kind == other.kind && text == other.text && key == other.key && inner == other.inner;
}

std::optional<Yaml> read_yaml(std::string_view text, const std::string& file, int first_line, Mistakes& mistakes) {
  std::istringstream in{std::string(text)};
  Grower grower(text, file, first_line, mistakes);
  try {
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(grower)) return Yaml{Yaml::Kind::nothing, first_line, "", 0, "", 0, {}};
    Yaml made = grower.take();
    Grower rest(text, file, first_line, mistakes);
    if (parser.HandleNextDocument(rest))
      mistakes.add({file, rest.take().line}, "a line of --- ends the settings here; remove it");
    return made;
  } catch (const Refused& refused) {
    mistakes.add({file, refused.line}, refused.why);
  } catch (const YAML::Exception& broken) {
    mistakes.add({file, grower.line(broken.mark)}, in_plain_words(broken.msg));
  }
  return std::nullopt;
}

} // namespace anteroom::content
