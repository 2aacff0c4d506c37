#include "app/staff.h"

#include "app/built_in.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <sstream>

namespace anteroom::app {
namespace {

std::map<std::string, std::string> read_texts() {
  std::map<std::string, std::string> made;
  std::istringstream file(kStaff);
  for (std::string line; std::getline(file, line);) {
    const auto equals = line.find(" = ");
    if (!line.starts_with("#") && equals != std::string::npos) made[line.substr(0, equals)] = line.substr(equals + 3);
  }
  return made;
}

std::string filled(const std::string& key, const std::map<std::string, std::string>& values) {
  std::string text = staff_text(key);
  for (const auto& [name, value] : values)
    if (const auto at = text.find("{" + name + "}"); at != std::string::npos) text.replace(at, name.size() + 2, value);
  return text;
}

std::optional<std::chrono::sys_days> day_of(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::string megabytes(std::int64_t bytes) { return std::to_string((bytes + (1 << 20) - 1) >> 20); }

// Content is to be read again after so many days, and a clock that is further ahead of all content is not believed.
constexpr int kOld = 2 * 365;
constexpr int kFurthestAhead = 10 * 365;

// A clock without a battery may be anywhere. What is signed tells the earliest day that it can be.
struct Today {
  std::string day;
  bool by_clock = false;
};

Today today(const News& news, const std::string& earliest) {
  const auto ahead = days_between(earliest, news.today);
  if (ahead && *ahead <= kFurthestAhead) return {news.today, true};
  return {earliest, false};
}

// By the latest day that is known: it may be older, never younger.
std::string age(int days, bool by_clock) {
  if (days >= 2) return filled("age", {{"n", std::to_string(days)}});
  return by_clock || days > 0 ? staff_text("age_" + std::to_string(days)) : "";
}

// Which languages are drafts; empty when none is.
std::string drafts(const Library& library) {
  std::string shown, hidden;
  const auto add = [](std::string& names, const cards::Language& language) {
    names += (names.empty() ? "" : ", ") + language.name;
  };
  for (const cards::Language& language : library.languages())
    if (language.draft) add(shown, language);
  for (const cards::Language& language : library.hidden()) add(hidden, language);
  if (!shown.empty()) return filled("drafts_shown", {{"names", shown}});
  return hidden.empty() ? "" : filled("drafts_hidden", {{"names", hidden}});
}

ui::StaffView::Part content(const News& news, const Library& library) {
  ui::StaffView::Part part{staff_text("content"), {}, library.empty()};
  if (library.empty()) {
    part.lines = {staff_text("content_none")};
    return part;
  }
  const store::About& about = library.about();
  part.lines = {filled("content_now",
                       {{"title", about.title}, {"edition", std::to_string(about.sequence)}, {"day", about.created}})};
  const std::string earliest = std::max(news.newest, about.created);
  const Today now = today(news, earliest);
  const int days = days_between(about.created, now.day).value_or(0);
  if (const std::string text = age(days, now.by_clock); !text.empty()) part.lines.push_back(text);
  if (days > kOld) part.lines.push_back(staff_text("old"));
  if (const std::string text = drafts(library); !text.empty()) part.lines.push_back(text);
  part.warns = days > kOld;
  if (!now.by_clock && !news.today.empty())
    part.lines.push_back(
        filled(news.today < earliest ? "clock" : "clock_ahead", {{"today", news.today}, {"newest", earliest}}));
  return part;
}

} // namespace

std::string staff_text(const std::string& key) {
  static const std::map<std::string, std::string> texts = read_texts();
  const auto found = texts.find(key);
  return found == texts.end() ? key : found->second;
}

std::optional<int> days_between(const std::string& from, const std::string& to) {
  const auto first = day_of(from);
  const auto last = day_of(to);
  if (!first || !last || *last < *first) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

ui::StaffView staff_view(const News& news, const Library& library) {
  ui::StaffView view{staff_text("title"), staff_text("close"), {content(news, library)}};
  if (news.allow_unsigned)
    view.parts.push_back({staff_text("unsigned"), {staff_text("unsigned_now")}, true});
  else if (!news.has_keys)
    view.parts.push_back({staff_text("keys"), {staff_text("keys_now")}, true});
  if (!news.withheld.empty()) {
    std::string titles;
    for (const std::string& title : news.withheld) titles += (titles.empty() ? "“" : ", “") + title + "”";
    view.parts.push_back({staff_text("withheld"), {filled("withheld_now", {{"titles", titles}})}, true});
  }
  if (news.copying)
    view.parts.push_back(
        {staff_text("copying"),
         {filled("copying_now", {{"done", megabytes(news.copying->done)}, {"of", megabytes(news.copying->of)}})}});
  ui::StaffView::Part came{staff_text("news"), {}};
  for (auto line = news.lines.rbegin(); line != news.lines.rend(); ++line)
    came.lines.push_back(line->day + "  " + line->text);
  if (came.lines.empty()) came.lines = {staff_text("news_none")};
  view.parts.push_back(std::move(came));
  return view;
}

} // namespace anteroom::app
