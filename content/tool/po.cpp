#include "tool/po.h"

#include "tool/fields.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

namespace anteroom::content {
namespace {

// Reads line by line; the entry at hand is handed over when the next one begins.
constexpr std::string_view kPrevious = "#| msgctxt ";

class PoReader {
public:
  PoReader(const std::string& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}

  void line(std::string_view text) {
    ++line_;
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    if (text.empty()) return;
    if (text.front() == '#') return comment(text);
    if (text.front() == '"') return more(text);
    const std::size_t end = std::min(text.find_first_of(" \t\""), text.size());
    keyword(text.substr(0, end), text.substr(end));
  }

  std::vector<PoEntry> take() {
    hand_over();
    return std::move(made_);
  }

private:
  enum class At { nothing, context, id, plural, form, lost };

  void mistake(std::string why) { mistakes_.add({file_, line_}, std::move(why)); }

  void comment(std::string_view text) {
    const bool for_programs = text.size() > 1 && std::string_view(",~|:").find(text[1]) != std::string_view::npos;
    if (text.substr(0, 2) == "#," && text.find("fuzzy") != std::string_view::npos) {
      hand_over();
      fuzzy_ = true;
    }
    if (text.substr(0, 2) == "#~") forget();
    if (text.substr(0, kPrevious.size()) == kPrevious) {
      hand_over();
      previous_ = text.substr(kPrevious.size());
    }
    if (!for_programs) comments_.emplace_back(text);
  }

  void keyword(std::string_view word, std::string_view rest) {
    if (word == "msgctxt") {
      begin(At::context);
    } else if (word == "msgid" && at_ == At::context) {
      at_ = At::id;
    } else if (word == "msgid") {
      begin(At::id);
    } else if (word == "msgid_plural" && at_ == At::id) {
      entry_->counts = true;
      at_ = At::plural;
    } else if (word.substr(0, 6) == "msgstr" && at_ != At::nothing && at_ != At::context) {
      form(word);
    } else {
      const bool known = word == "msgstr" || word == "msgid_plural";
      at_ = At::lost;
      return mistake(known ? fmt::format("{} has no msgid above it", word)
                           : fmt::format("a line cannot start with \"{}\"; it starts with msgctxt, msgid, "
                                         "msgid_plural, msgstr, a quote or #",
                                         word));
    }
    more(rest);
  }

  void begin(At at) {
    hand_over();
    entry_ = PoEntry();
    entry_->line = line_;
    entry_->in_context = at == At::context;
    entry_->comments = std::exchange(comments_, {});
    at_ = at;
  }

  void form(std::string_view word) {
    if (!entry_) return;
    const bool numbered = word.size() > 6;
    const bool sound = !numbered || (word.size() == 9 && word[6] == '[' && word[8] == ']');
    const int wanted = static_cast<int>(entry_->forms.size());
    const int number = !numbered ? 0 : sound ? whole_number(std::string(word.substr(7, 1)), -1) : -1;
    if (numbered != entry_->counts && !entry_->is_header())
      mistake(entry_->counts ? "a msgid with msgid_plural has msgstr[0], msgstr[1], … and no plain msgstr"
                             : "msgstr[…] needs a msgid_plural above it; write msgstr");
    else if (number != wanted)
      mistake(fmt::format("\"{}\" stands where msgstr{} must", word,
                          numbered ? fmt::format("[{}]", wanted) : " of the next msgid"));
    entry_->forms.push_back({line_, "", {}, false});
    at_ = At::form;
  }

  // A quoted piece of text goes on with what is at hand.
  void more(std::string_view quoted) {
    const auto text = unquoted(quoted);
    if (!text) {
      if (entry_ && at_ == At::form) entry_->forms.back().broken = true;
      if (entry_ && (at_ == At::context || at_ == At::id)) entry_->broken_key = true;
      return;
    }
    if (at_ == At::nothing) return mistake("a text stands here without msgid or msgstr");
    if (!entry_) return;
    if (at_ == At::context || (at_ == At::id && !entry_->in_context)) entry_->key += *text;
    if (at_ == At::id) entry_->id += *text;
    if (at_ == At::plural) entry_->plural_id += *text;
    if (at_ != At::form) return;
    PoText& form = entry_->forms.back();
    form.pieces.emplace_back(form.text.size(), line_);
    form.text += *text;
  }

  std::optional<std::string> unquoted(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    const auto fail = [&](const char* why) -> std::optional<std::string> { return mistake(why), std::nullopt; };
    if (text.size() < 2 || text.front() != '"') return fail("the text must stand in \"quotes\"");
    std::string made;
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '"')
        return i + 1 == text.size() ? std::optional(made) : fail("a quote inside the text is written \\\"");
      if (text[i] != '\\') {
        made += text[i] == '\t' ? ' ' : text[i];
        continue;
      }
      constexpr std::string_view kEscapes = "nt\"\\", kMeant = "\n \"\\";
      const std::size_t found = ++i < text.size() ? kEscapes.find(text[i]) : std::string_view::npos;
      if (found == std::string_view::npos) return fail("after \\ stands one of n, t, \" and \\");
      made += kMeant[found];
    }
    return fail("the quote is not closed");
  }

  // An old entry (#~) stands here: what was said before it was said of that one.
  void forget() {
    hand_over();
    fuzzy_ = false;
    previous_.clear();
    comments_.clear();
  }

  void hand_over() {
    at_ = At::nothing;
    if (!entry_) return;
    const bool fuzzy = std::exchange(fuzzy_, false) && !entry_->is_header();
    entry_->stale = fuzzy && entry_->in_context && std::exchange(previous_, "") == "\"" + entry_->key + "\"";
    previous_.clear();
    if (fuzzy && !entry_->stale)
      mistakes_.warn({file_, entry_->line},
                     fmt::format("\"{}\" is marked fuzzy and left out; check it and remove the mark", entry_->key));
    else if (entry_->forms.empty())
      mistakes_.add({file_, entry_->line}, fmt::format("\"{}\" has no msgstr; add one", entry_->key));
    else
      made_.push_back(std::move(*entry_));
    entry_.reset();
  }

  const std::string& file_;
  Mistakes& mistakes_;
  int line_ = 0;
  At at_ = At::nothing;
  bool fuzzy_ = false;
  std::string previous_;              // the msgctxt that the text of a fuzzy entry was written for, in its quotes
  std::vector<std::string> comments_; // since the last msgid
  std::optional<PoEntry> entry_;
  std::vector<PoEntry> made_;
};

} // namespace

int PoText::line_of(std::size_t at) const {
  int made = line;
  for (const auto& [start, on] : pieces)
    if (start <= at) made = on;
  return made;
}

std::vector<PoEntry> read_po(const SourceFile& file, Mistakes& mistakes) {
  PoReader reader(file.shown, mistakes);
  for (std::string_view rest = file.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reader.line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return reader.take();
}

} // namespace anteroom::content
