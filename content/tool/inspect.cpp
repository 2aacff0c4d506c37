#include "tool/inspect.h"

#include "store/schema.h"
#include "tool/database.h"
#include "tool/inspect_checks.h"
#include "tool/verify.h"

#include <filesystem>
#include <fmt/format.h>

namespace anteroom::content {
namespace {

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string about(Database& database) {
  const auto fact = [&](const char* key) {
    return database.text(fmt::format("SELECT value FROM about WHERE key='{}'", key));
  };
  return fmt::format("{} ({}), edition {} of {}, epoch {}\n", fact("title"), fact("id"), fact("sequence"),
                     fact("created"), fact("epoch"));
}

std::string languages(Database& database) {
  std::string made;
  Statement rows =
      database.prepare("SELECT code, name, (SELECT count(*) FROM word WHERE language = code), "
                       "(SELECT count(*) FROM card_text WHERE language = code), "
                       "(SELECT count(DISTINCT card) FROM easy WHERE language = code), "
                       "(SELECT count(*) FROM meaning WHERE language = code), "
                       "(SELECT count(*) FROM clip WHERE language = code) FROM language ORDER BY position");
  while (rows.step()) {
    made += fmt::format("language {} ({}): {}, {}", rows.text_at(0), rows.text_at(1),
                        counted(rows.number_at(2), "word", "words"), counted(rows.number_at(3), "card", "cards"));
    if (rows.number_at(4) > 0) made += fmt::format(", {} in easy words", rows.number_at(4));
    if (rows.number_at(5) > 0) made += fmt::format(", {} explained", counted(rows.number_at(5), "word", "words"));
    if (rows.number_at(6) > 0) made += ", " + counted(rows.number_at(6), "recording", "recordings");
    made += "\n";
  }
  return made;
}

std::string cards_of(Database& database, const std::string& topic, const std::string& language) {
  std::string made;
  Statement rows = database.prepare(
      "SELECT card.id, title, minutes, sensitivity, exercise, reviewed, (SELECT count(DISTINCT page) FROM block "
      "WHERE block.card = card.id AND block.language = ?2), (SELECT count(*) FROM easy WHERE easy.card = card.id AND "
      "easy.language = ?2) FROM card JOIN card_text ON card_text.card = card.id "
      "AND card_text.language = ?2 WHERE topic = ?1 ORDER BY position");
  rows.text(topic).text(language);
  while (rows.step())
    made += fmt::format("  card {}: {}; {}, {}{}{}{}{}\n", rows.text_at(0), rows.text_at(1),
                        counted(rows.number_at(6), "page", "pages"), counted(rows.number_at(2), "minute", "minutes"),
                        rows.text_at(3) == "sensitive" ? ", sensitive" : "",
                        rows.number_at(4) != 0 ? ", with an exercise" : "",
                        rows.number_at(7) != 0 ? ", also in easy words" : "",
                        rows.text_at(5).empty() ? ", not reviewed" : ", reviewed " + rows.text_at(5));
  return made;
}

std::string topics(Database& database) {
  const std::string language = database.text("SELECT code FROM language ORDER BY position LIMIT 1");
  std::string made;
  Statement rows =
      database.prepare("SELECT topic.id, colour, title FROM topic JOIN topic_text ON topic_text.topic = topic.id "
                       "AND topic_text.language = ?1 ORDER BY position");
  rows.text(language);
  while (rows.step())
    made += fmt::format("topic {} ({}): {}\n", rows.text_at(0), rows.text_at(1), rows.text_at(2)) +
            cards_of(database, rows.text_at(0), language) + checks_in_words(database, rows.text_at(0), language);
  return made;
}

} // namespace

Result<std::string> inspect(const std::string& file) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file, error);
  if (error) return Error{fmt::format("{} cannot be read: {}", file, error.message())};
  auto database = Database::open(file);
  if (!database) return Error{fmt::format("{} cannot be read: {}", file, database.error().what)};
  if (database->number("PRAGMA application_id") != store::kApplicationId)
    return Error{fmt::format("{} is not a bundle of Anteroom", file)};
  const auto version = database->number("PRAGMA user_version");
  if (version != store::kSchemaVersion)
    return Error{
        fmt::format("{} is a bundle of version {}; this tool knows version {}", file, version, store::kSchemaVersion)};
  const auto pictures = database->number("SELECT count(DISTINCT id) FROM picture");
  const auto weight = database->number("SELECT coalesce(sum(length(webp)), 0) FROM picture");
  return about(*database) + languages(*database) + topics(*database) +
         fmt::format("{}, {} KiB; the whole file has {} KiB\n", counted(pictures, "picture", "pictures"), weight / 1024,
                     bytes / 1024) +
         signature_in_words(file);
}

} // namespace anteroom::content
