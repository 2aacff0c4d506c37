#include "tool/fhir/xhtml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

namespace anteroom::content::fhir {
namespace {

constexpr std::array kParts{"p",  "div", "li", "ul", "ol", "br", "h1", "h2", "h3",    "h4",        "h5",
                            "h6", "tr",  "dl", "dt", "dd", "hr", "td", "th", "table", "blockquote"};

struct Entity {
  std::string_view name, text;
};
constexpr std::array<Entity, 14> kEntities{{{"amp", "&"},
                                            {"lt", "<"},
                                            {"gt", ">"},
                                            {"quot", "\""},
                                            {"apos", "'"},
                                            {"nbsp", "\u00a0"},
                                            {"ndash", "–"},
                                            {"mdash", "—"},
                                            {"hellip", "…"},
                                            {"lsquo", "‘"},
                                            {"rsquo", "’"},
                                            {"ldquo", "“"},
                                            {"rdquo", "”"},
                                            {"bull", "•"}}};

void add_code_point(std::string& to, std::uint32_t c) {
  if (c < 0x20 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return;
  const auto add = [&](std::uint32_t byte) { to += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xc0 | c >> 6);
  } else if (c < 0x10000) {
    add(0xe0 | c >> 12);
    add(0x80 | (c >> 6 & 0x3f));
  } else {
    add(0xf0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3f));
    add(0x80 | (c >> 6 & 0x3f));
  }
  add(0x80 | (c & 0x3f));
}

class Plain {
public:
  std::string of(std::string_view xhtml) {
    for (std::size_t at = 0; at < xhtml.size();) {
      if (xhtml[at] == '<')
        at = tag(xhtml, at);
      else if (xhtml[at] == '&')
        at = entity(xhtml, at);
      else
        add(xhtml.substr(at++, 1));
    }
    end_line();
    while (!made_.empty() && made_.back() == '\n') made_.pop_back();
    return made_;
  }

private:
  struct List {
    bool numbered = false;
    int entries = 0;
  };

  void add(std::string_view text) {
    if (hidden_ > 0) return;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank)
        line_ += c;
      else if (!line_.empty() && line_.back() != ' ')
        line_ += ' ';
    }
  }

  void end_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    if (!line_.empty()) made_ += mark_ + line_ + '\n';
    if (!line_.empty()) mark_.clear();
    line_.clear();
  }

  std::size_t entity(std::string_view xhtml, std::size_t at) {
    const std::size_t end = xhtml.find(';', at);
    if (end == std::string_view::npos || end - at > 10) return add("&"), at + 1;
    const std::string_view name = xhtml.substr(at + 1, end - at - 1);
    std::string text;
    if (name.size() > 1 && name[0] == '#') {
      const bool hex = name[1] == 'x' || name[1] == 'X';
      const std::string_view digits = name.substr(hex ? 2 : 1);
      std::uint32_t code = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
      add_code_point(text, code);
    }
    for (const Entity& known : kEntities)
      if (known.name == name) text = known.text;
    add(text);
    return end + 1;
  }

  std::size_t tag(std::string_view xhtml, std::size_t at) {
    const bool comment = xhtml.compare(at, 4, "<!--") == 0;
    const std::size_t end = xhtml.find(comment ? "-->" : ">", at);
    if (end == std::string_view::npos) return xhtml.size();
    if (!comment) name(xhtml.substr(at + 1, end - at - 1));
    return end + (comment ? 3 : 1);
  }

  void name(std::string_view inside) {
    const bool closing = !inside.empty() && inside[0] == '/';
    if (closing) inside.remove_prefix(1);
    std::string name(inside.substr(0, inside.find_first_of(" \t\r\n/")));
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((name == "script" || name == "style") && !inside.ends_with('/'))
      hidden_ = std::max(0, hidden_ + (closing ? -1 : 1));
    if (std::find(kParts.begin(), kParts.end(), name) != kParts.end()) end_line();
    if (name == "ul" || name == "ol") {
      if (!closing) lists_.push_back({name == "ol", 0});
      if (closing && !lists_.empty()) lists_.pop_back();
    }
    if (name == "li" && !closing) {
      const bool numbered = !lists_.empty() && lists_.back().numbered;
      mark_ = numbered ? std::to_string(++lists_.back().entries) + ". " : "• ";
    }
  }

  std::string made_, line_, mark_;
  std::vector<List> lists_;
  int hidden_ = 0;
};

} // namespace

std::string plain_text(std::string_view xhtml) { return Plain().of(xhtml); }

} // namespace anteroom::content::fhir
