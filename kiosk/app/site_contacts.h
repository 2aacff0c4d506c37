#pragma once
// Whom a visitor can call: the contacts of the site and those of its country.
#include "app/config.h"

#include <cstddef>
#include <string>
#include <vector>

namespace anteroom::app {

// A contact as it stands in a file.
struct WrittenContact {
  SiteContact contact;
  std::size_t line = 0;
};

// A contact that the site lists itself takes the place of its country's of the same name or number, and has
// from it what it does not say.
std::vector<WrittenContact> merged(std::vector<WrittenContact> own, const std::vector<WrittenContact>& country);

// Those that can be reached; one without a name or a way to reach it is left out and told, as of `file`.
std::vector<SiteContact> reachable(const std::vector<WrittenContact>& contacts, const std::string& file,
                                   std::vector<std::string>& complaints);

} // namespace anteroom::app
