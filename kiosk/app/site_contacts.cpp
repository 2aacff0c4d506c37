#include "app/site_contacts.h"

#include <algorithm>
#include <optional>

namespace anteroom::app {
namespace {

bool same_contact(const SiteContact& a, const SiteContact& b) {
  return (!a.name.text.empty() && a.name.text == b.name.text) || (!a.phone.empty() && a.phone == b.phone);
}

void fill_in(SiteContact& own, const SiteContact& country) {
  // With their translations, or not at all: those say what the country's file says.
  for (Told SiteContact::*words : {&SiteContact::name, &SiteContact::text, &SiteContact::hours, &SiteContact::about})
    if ((own.*words).text.empty() || (own.*words).text == (country.*words).text) {
      std::map<std::string, std::string> in = (own.*words).in;
      own.*words = country.*words;
      for (auto& [language, text] : in) (own.*words).in[language] = text;
    }
  if (own.phone.empty()) own.phone = country.phone;
  if (own.web.empty()) own.web = country.web;
}

// The words, and their language where it is not one that readers of `language` read.
struct Said {
  std::string text;
  std::optional<cards::Language> other = {};
};

Said said(const Told& told, const std::string& language, const std::vector<cards::Language>& languages) {
  for (std::string_view code = language; !code.empty(); code = cards::form_of(code)) {
    if (const auto found = told.in.find(std::string(code)); found != told.in.end()) return {found->second};
    if (code == told.language) return {told.text};
  }
  Said made{told.text};
  for (const cards::Language& other : languages)
    if (cards::reads(told.language, other.code)) made.other = other;
  return made;
}

} // namespace

std::vector<WrittenContact> merged(std::vector<WrittenContact> own, const std::vector<WrittenContact>& country) {
  const std::size_t count = own.size();
  for (const WrittenContact& one : country) {
    const auto end = own.begin() + static_cast<std::ptrdiff_t>(count);
    const auto listed = std::find_if(
        own.begin(), end, [&](const WrittenContact& other) { return same_contact(other.contact, one.contact); });
    if (listed == end)
      own.push_back(one);
    else
      fill_in(listed->contact, one.contact);
  }
  return own;
}

std::vector<SiteContact> reachable(const std::vector<WrittenContact>& contacts, const std::string& file,
                                   std::vector<std::string>& complaints) {
  std::vector<SiteContact> made;
  for (const auto& [contact, line] : contacts)
    if (contact.name.text.empty() || (contact.phone.empty() && contact.text.text.empty() && contact.web.empty()))
      complaints.push_back(file + ":" + std::to_string(line) +
                           ": contact: a name and a phone, text or web are needed; it is not shown");
    else
      made.push_back(contact);
  return made;
}

ui::Contact shown(const SiteContact& contact, const std::string& language,
                  const std::vector<cards::Language>& languages) {
  const Said name = said(contact.name, language, languages);
  const Said text = said(contact.text, language, languages);
  const Said hours = said(contact.hours, language, languages);
  const Said about = said(contact.about, language, languages);
  ui::Contact made{name.text, "", "", hours.text, about.text, name.other, text.other, hours.other, about.other};
  for (const std::string& way : {contact.phone, text.text, contact.web})
    if (made.reach.empty())
      made.reach = way;
    else if (!way.empty())
      made.also += (made.also.empty() ? "" : " · ") + way;
  return made;
}

} // namespace anteroom::app
