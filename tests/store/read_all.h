#pragma once
// Everything that a kiosk may ask of a bundle. The answers do not matter; crashes do.
#include "store/store.h"

namespace anteroom::help {

inline void read_all(const store::Store& store) {
  for (const std::string& language : {std::string("en"), std::string("ar"), std::string("xx")}) {
    (void)store.words(language);
    for (const auto& topic : store.topics(language)) (void)store.shelf(topic.id, language);
    for (const char* id : {"alarm-stays-on", "old-hurt", "slow-breathing", "five-things"})
      (void)store.card(id, language);
    (void)store.check("close", language);
  }
  (void)store.picture("shelter", store::PictureSize::wide);
  (void)store.picture("shelter", store::PictureSize::full);
}

} // namespace anteroom::help
