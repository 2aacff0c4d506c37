#include "app/site_contacts.h"

#include <algorithm>

namespace anteroom::app {
namespace {

bool same_contact(const WrittenContact& a, const WrittenContact& b) {
  return (!a.name.empty() && a.name == b.name) || (!a.phone.empty() && a.phone == b.phone);
}

} // namespace

std::vector<WrittenContact> merged(std::vector<WrittenContact> own, const std::vector<WrittenContact>& country) {
  const std::size_t count = own.size();
  for (const WrittenContact& contact : country) {
    const auto end = own.begin() + static_cast<std::ptrdiff_t>(count);
    const auto listed =
        std::find_if(own.begin(), end, [&](const WrittenContact& one) { return same_contact(one, contact); });
    if (listed == end) {
      own.push_back(contact);
      continue;
    }
    for (std::string WrittenContact::*field : {&WrittenContact::name, &WrittenContact::phone, &WrittenContact::text,
                                               &WrittenContact::web, &WrittenContact::hours, &WrittenContact::about})
      if ((*listed).*field == "") (*listed).*field = contact.*field;
  }
  return own;
}

std::vector<SiteContact> shown(const std::vector<WrittenContact>& contacts, const std::string& file,
                               std::vector<std::string>& complaints) {
  std::vector<SiteContact> made;
  for (const WrittenContact& contact : contacts) {
    SiteContact one{{contact.name, "", "", contact.hours, contact.about}, contact.verified_on};
    for (const std::string& way : {contact.phone, contact.text, contact.web})
      if (one.shown.reach.empty())
        one.shown.reach = way;
      else if (!way.empty())
        one.shown.also += (one.shown.also.empty() ? "" : " · ") + way;
    if (one.shown.name.empty() || one.shown.reach.empty())
      complaints.push_back(file + ":" + std::to_string(contact.line) +
                           ": contact: a name and a phone, text or web are needed; it is not shown");
    else
      made.push_back(std::move(one));
  }
  return made;
}

} // namespace anteroom::app
