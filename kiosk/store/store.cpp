#include "store/store.h"

#include "store/bounds.h"
#include "store/database.h"
#include "store/read_about.h"
#include "store/read_card.h"
#include "store/read_check.h"

#include <utility>

namespace anteroom::store {

struct Store::Inside {
  Database database;
  About about;
  WordTexts words; // of the first language
  std::vector<cards::Language> languages = {}, hidden = {};
  std::vector<std::string> plurals = {}; // as many as languages

  // Which of them stand in for a language, the nearest first: itself, what it is a form of, the first.
  std::vector<std::size_t> places(const std::string& language) const;
  std::vector<std::string> codes(const std::string& language) const;
};

std::vector<std::size_t> Store::Inside::places(const std::string& language) const {
  std::vector<std::size_t> made;
  for (std::string_view code = language; !code.empty(); code = cards::form_of(code))
    for (std::size_t i = 0; i < languages.size(); ++i)
      if (languages[i].code == code) made.push_back(i);
  if (made.empty() || made.back() != 0) made.push_back(0);
  return made;
}

std::vector<std::string> Store::Inside::codes(const std::string& language) const {
  std::vector<std::string> made;
  for (const std::size_t place : places(language)) made.push_back(languages[place].code);
  return made;
}

namespace {

// What every visit begins with: without it there is nothing to show.
Outcome check_topics(Database& database, const std::string& first) {
  const auto ids = topic_ids(database);
  if (!ids) return ids.error();
  if (ids->empty()) return Error{"topic: there is none"};
  for (const std::string& id : *ids)
    if (auto topic = read_topic(database, id, {first}); !topic) return topic.error();
  return Done{};
}

} // namespace

Result<Store> Store::open(const std::string& path, Drafts drafts) {
  Result<Database> database = Database::open(path);
  if (!database) return database.error();
  Result<About> about = read_about(*database);
  if (!about) return about.error();
  Result<std::vector<LanguageRow>> rows = read_languages(*database);
  if (!rows) return rows.error();
  const std::string first = rows->front().language.code;
  Result<WordTexts> words = read_words(*database, first);
  if (!words) return words.error();
  if (Outcome topics = check_topics(*database, first); !topics) return topics.error();
  auto inside = std::make_unique<Inside>(Inside{std::move(*database), std::move(*about), std::move(*words)});
  for (LanguageRow& row : *rows) {
    if (row.language.draft && drafts == Drafts::hidden) {
      inside->hidden.push_back(std::move(row.language));
      continue;
    }
    inside->languages.push_back(std::move(row.language));
    inside->plurals.push_back(std::move(row.plural));
  }
  return Store(std::move(inside));
}

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const About& Store::about() const { return inside_->about; }

const std::vector<cards::Language>& Store::languages() const { return inside_->languages; }

const std::vector<cards::Language>& Store::hidden() const { return inside_->hidden; }

cards::Words Store::words(const std::string& language) const {
  const std::vector<std::size_t> places = inside_->places(language);
  const std::string& plural = inside_->plurals[places.front()];
  WordTexts made;
  std::map<std::string, std::string, std::less<>> others;
  for (const std::size_t place : places) {
    Result<WordTexts> texts =
        place == 0 ? inside_->words : read_words(inside_->database, inside_->languages[place].code);
    if (!texts) continue;
    // A key comes wholly from one language, and its forms with their own rule.
    std::erase_if(*texts, [&](const auto& text) {
      const auto there = made.lower_bound({text.first.first, 0});
      return there != made.end() && there->first.first == text.first.first;
    });
    if (inside_->plurals[place] != plural)
      for (const auto& [key_and_form, text] : *texts)
        if (key_and_form.second > 0) others[key_and_form.first] = inside_->plurals[place];
    made.merge(*texts);
  }
  return cards::Words(plural, std::move(made), cards::numerals_of(inside_->languages[places.front()]),
                      std::move(others));
}

std::vector<cards::Topic> Store::topics(const std::string& language) const {
  std::vector<cards::Topic> made;
  const auto ids = topic_ids(inside_->database);
  if (!ids) return made;
  for (const std::string& id : *ids)
    if (auto topic = read_topic(inside_->database, id, inside_->codes(language))) made.push_back(std::move(*topic));
  return made;
}

Shelf Store::shelf(const std::string& topic, const std::string& language) const {
  Shelf made;
  if (const auto ids = card_ids(inside_->database, topic))
    for (const std::string& id : *ids)
      if (auto card = read_summary(inside_->database, id, inside_->codes(language)))
        made.cards.push_back(std::move(*card));
  if (const auto ids = form_ids(inside_->database, topic))
    for (const std::string& id : *ids)
      if (auto form = read_check_summary(inside_->database, id, inside_->codes(language)))
        made.checks.push_back(std::move(*form));
  return made;
}

std::string Store::lone_check(const std::string& topic) const {
  Rows cards = inside_->database.rows("SELECT id FROM card WHERE topic = ?1 LIMIT 1", topic);
  if (cards.next() || cards.failed()) return "";
  Rows forms = inside_->database.rows("SELECT id FROM form WHERE topic = ?1 LIMIT 2", topic);
  const std::string id = forms.next() ? forms.id(0) : "";
  return forms.next() || forms.failed() ? "" : id;
}

std::string Store::topic_of_check(const std::string& id) const {
  Rows rows = inside_->database.rows("SELECT topic FROM form WHERE id = ?1", id);
  const std::string topic = rows.next() ? rows.id(0) : "";
  return rows.failed() ? "" : topic;
}

std::optional<cards::Card> Store::card(const std::string& id, const std::string& language) const {
  auto card = read_card(inside_->database, id, inside_->codes(language));
  return card ? std::optional(std::move(*card)) : std::nullopt;
}

std::optional<check::Questionnaire> Store::check(const std::string& id, const std::string& language) const {
  auto form = read_check(inside_->database, id, inside_->codes(language));
  return form ? std::optional(std::move(*form)) : std::nullopt;
}

std::optional<std::vector<std::uint8_t>> Store::clip(const std::string& text, const std::string& language) const {
  Rows rows = inside_->database.rows("SELECT opus FROM clip WHERE language = ?1 AND text = ?2", language, text);
  if (!rows.next()) return std::nullopt;
  auto bytes = rows.bytes(0, kLargestClip);
  return rows.failed() ? std::nullopt : std::optional(std::move(bytes));
}

std::optional<std::vector<std::uint8_t>> Store::picture(const std::string& id, PictureSize size) const {
  Rows rows = inside_->database.rows("SELECT webp FROM picture WHERE id = ?1 AND size = ?2", id,
                                     size == PictureSize::wide ? "wide" : "full");
  if (!rows.next()) return std::nullopt;
  auto bytes = rows.bytes(0, kLargestPicture);
  return rows.failed() ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace anteroom::store
