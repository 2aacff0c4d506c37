#include "tool/paper.h"

#include <sodium.h>

#include <fmt/format.h>
#include <fstream>
#include <map>

namespace anteroom::content {
namespace {

using Kind = PaperPart::Kind;
namespace fs = std::filesystem;

constexpr const char* kStyle =
    "html{font:18pt/1.5 'Noto Sans','DejaVu Sans',sans-serif;color:#111;background:#fff}"
    "body{max-width:34em;margin:2em auto;padding:0 1em}h1{font-size:1.6em;line-height:1.25}h2{font-size:1.2em}"
    "li{margin:.4em 0}.boxed{border:2px solid #111;border-radius:8px;padding:.6em 1em}"
    ".choices{break-inside:avoid}.choices ul{list-style:none;padding:0}.choices li::before{content:'\\2610\\00a0'}"
    "img{max-width:100%;max-height:8em;border-radius:8px}@media print{body{margin:0;max-width:none}}";

std::string escaped(const std::string& text) {
  std::string made;
  for (const char c : text) switch (c) {
    case '&': made += "&amp;"; break;
    case '<': made += "&lt;"; break;
    case '>': made += "&gt;"; break;
    case '"': made += "&quot;"; break;
    default: made += c;
    }
  return made;
}

std::string base64(const std::string& bytes) {
  std::string made(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(made.data(), made.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  made.pop_back(); // the zero at its end
  return made;
}

std::string list(const char* tag, const std::vector<std::string>& items) {
  std::string made = fmt::format("<{}>\n", tag);
  for (const std::string& item : items) made += "<li>" + escaped(item) + "</li>\n";
  return made + fmt::format("</{}>\n", tag);
}

std::string html(const PaperPart& part) {
  switch (part.kind) {
  case Kind::heading: return "<h2>" + escaped(part.text) + "</h2>\n";
  case Kind::paragraph: return "<p>" + escaped(part.text) + "</p>\n";
  case Kind::boxed: return "<p class=\"boxed\">" + escaped(part.text) + "</p>\n";
  case Kind::list: return list("ul", part.items);
  case Kind::steps: return list("ol", part.items);
  case Kind::choices:
    return "<div class=\"choices\"><p>" + escaped(part.text) + "</p>\n" + list("ul", part.items) + "</div>\n";
  case Kind::picture:
    return fmt::format("<p><img alt=\"{}\" src=\"data:image/svg+xml;base64,{}\"></p>\n", escaped(part.text),
                       base64(part.picture));
  }
  return "";
}

std::string plain(const PaperPart& part) {
  std::string made;
  switch (part.kind) {
  case Kind::heading: return "\n" + part.text + "\n\n";
  case Kind::paragraph:
  case Kind::boxed: return part.text + "\n\n";
  case Kind::picture: return "[" + part.text + "]\n\n";
  case Kind::choices: made = part.text + "\n"; break;
  default: break;
  }
  for (std::size_t i = 0; i < part.items.size(); ++i)
    made += (part.kind == Kind::steps     ? std::to_string(i + 1) + ". "
             : part.kind == Kind::choices ? "[ ] "
                                          : "- ") +
            part.items[i] + "\n";
  return made + "\n";
}

std::string page(const cards::Language& language, const std::string& title, const std::string& body) {
  const bool rtl = language.direction == cards::Direction::right_to_left;
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>{}</title><style>{}</style></head>\n"
      "<body>\n<h1>{}</h1>\n{}</body></html>\n",
      language.code, rtl ? "rtl" : "ltr", escaped(title), kStyle, escaped(title), body);
}

Outcome write(const fs::path& path, const std::string& text) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) return Error{"cannot write " + path.string()};
  return Done{};
}

} // namespace

std::string as_large_print(const Sheet& sheet) {
  std::string body;
  for (const PaperPart& part : sheet.parts) body += html(part);
  return page(sheet.language, sheet.title, body);
}

std::string as_plain_text(const Sheet& sheet) {
  std::string made = sheet.title + "\n\n";
  for (const PaperPart& part : sheet.parts) made += plain(part);
  while (made.ends_with("\n\n")) made.pop_back();
  return made;
}

Result<int> write_paper(const Content& content, const fs::path& folder) {
  const std::vector<Sheet> sheets = sheets_of(content);
  std::map<std::string, std::string> lists; // by language
  for (const Sheet& sheet : sheets) {
    const fs::path place = folder / sheet.language.code / sheet.name;
    if (Outcome done = write(place.string() + ".html", as_large_print(sheet)); !done) return done.error();
    if (Outcome done = write(place.string() + ".txt", as_plain_text(sheet)); !done) return done.error();
    lists[sheet.language.code] += fmt::format("<li><a href=\"{0}.html\">{1}</a> (<a href=\"{0}.txt\">.txt</a>)</li>\n",
                                              sheet.name, escaped(sheet.title));
  }
  for (const Language& language : content.languages) {
    const auto found = lists.find(language.language.code);
    if (found == lists.end()) continue;
    const std::string body = "<ul>\n" + found->second + "</ul>\n";
    if (Outcome done =
            write(folder / found->first / "index.html", page(language.language, language.language.name, body));
        !done)
      return done.error();
  }
  return static_cast<int>(sheets.size());
}

} // namespace anteroom::content
