#pragma once
// The tables of a bundle, schema version 1. The author's tool creates exactly these; the kiosk
// refuses a file whose schema differs by a byte. Described for people in content/FORMAT.md. The header's
// other fields are those of a database that was written in one go (store/header_gate.cpp lists them):
// no write-ahead log, no free pages, no automatic vacuum.
#include <array>
#include <cstdint>

namespace anteroom::store {

// Bytes 68..71 of the file: "Antr".
inline constexpr std::uint32_t kApplicationId = 0x416e7472;
// Bytes 60..63 of the file. A kiosk takes its own version only.
inline constexpr int kSchemaVersion = 1;
inline constexpr int kPageSize = 4096;
// A bundle larger than this is refused before a byte is read.
inline constexpr std::int64_t kLargestBundle = std::int64_t{1} << 30;

inline constexpr std::array kTables{
    "CREATE TABLE about(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE language(code TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, "
    "direction TEXT NOT NULL, plural TEXT NOT NULL, draft INTEGER NOT NULL, zero TEXT NOT NULL, "
    "speech TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE word(language TEXT NOT NULL REFERENCES language, key TEXT NOT NULL, form INTEGER NOT NULL, "
    "text TEXT NOT NULL, PRIMARY KEY(language, key, form)) STRICT, WITHOUT ROWID",
    "CREATE TABLE picture(id TEXT NOT NULL, size TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, "
    "webp BLOB NOT NULL, PRIMARY KEY(id, size)) STRICT",
    "CREATE TABLE clip(language TEXT NOT NULL REFERENCES language, text TEXT NOT NULL, opus BLOB NOT NULL, "
    "PRIMARY KEY(language, text)) STRICT",
    "CREATE TABLE topic(id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, colour TEXT NOT NULL, "
    "picture TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE topic_text(topic TEXT NOT NULL REFERENCES topic, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, subtitle TEXT NOT NULL, PRIMARY KEY(topic, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE card(id TEXT NOT NULL PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic, position INTEGER NOT NULL, "
    "minutes INTEGER NOT NULL, sensitivity TEXT NOT NULL, exercise INTEGER NOT NULL, picture TEXT NOT NULL, "
    "reviewed TEXT NOT NULL, UNIQUE(topic, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE card_text(card TEXT NOT NULL REFERENCES card, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, summary TEXT NOT NULL, note TEXT NOT NULL, source TEXT NOT NULL, "
    "PRIMARY KEY(card, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE related(card TEXT NOT NULL REFERENCES card, position INTEGER NOT NULL, "
    "other TEXT NOT NULL REFERENCES card, PRIMARY KEY(card, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE block(card TEXT NOT NULL REFERENCES card, language TEXT NOT NULL REFERENCES language, "
    "page INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, picture TEXT NOT NULL, "
    "detail TEXT NOT NULL, "
    "PRIMARY KEY(card, language, page, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE line(card TEXT NOT NULL, language TEXT NOT NULL, page INTEGER NOT NULL, block INTEGER NOT NULL, "
    "position INTEGER NOT NULL, count INTEGER NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, "
    "words TEXT NOT NULL, PRIMARY KEY(card, language, page, block, position), "
    "FOREIGN KEY(card, language, page, block) REFERENCES block(card, language, page, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE easy(card TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL, picture TEXT NOT NULL, "
    "shows TEXT NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY(card, language, position), "
    "FOREIGN KEY(card, language) REFERENCES card_text(card, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE meaning(language TEXT NOT NULL REFERENCES language, id TEXT NOT NULL, term TEXT NOT NULL, "
    "text TEXT NOT NULL, PRIMARY KEY(language, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE form(id TEXT NOT NULL PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic, position INTEGER NOT NULL, "
    "minutes INTEGER NOT NULL, picture TEXT NOT NULL, url TEXT NOT NULL, "
    "version TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE form_text(form TEXT NOT NULL REFERENCES form, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, summary TEXT NOT NULL, about TEXT NOT NULL, period TEXT NOT NULL, "
    "copyright TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY(form, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE item(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, link TEXT NOT NULL, "
    "parent INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL, "
    "unit_system TEXT NOT NULL, unit_code TEXT NOT NULL, required INTEGER NOT NULL, repeats INTEGER NOT NULL, "
    "hidden INTEGER NOT NULL, read_only INTEGER NOT NULL, any_condition INTEGER NOT NULL, lowest TEXT NOT NULL, "
    "highest TEXT NOT NULL, step TEXT NOT NULL, enabled_when TEXT NOT NULL, calculated TEXT NOT NULL, "
    "PRIMARY KEY(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE item_text(form TEXT NOT NULL, item INTEGER NOT NULL, language TEXT NOT NULL REFERENCES language, "
    "prefix TEXT NOT NULL, text TEXT NOT NULL, help TEXT NOT NULL, unit TEXT NOT NULL, low TEXT NOT NULL, "
    "high TEXT NOT NULL, PRIMARY KEY(form, item, language), "
    "FOREIGN KEY(form, item) REFERENCES item(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE choice(form TEXT NOT NULL, item INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, "
    "value TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL, display TEXT NOT NULL, weight TEXT NOT NULL, "
    "weight_url TEXT NOT NULL, exclusive INTEGER NOT NULL, PRIMARY KEY(form, item, position), "
    "FOREIGN KEY(form, item) REFERENCES item(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE choice_text(form TEXT NOT NULL, item INTEGER NOT NULL, choice INTEGER NOT NULL, "
    "language TEXT NOT NULL REFERENCES language, text TEXT NOT NULL, PRIMARY KEY(form, item, choice, language), "
    "FOREIGN KEY(form, item, choice) REFERENCES choice(form, item, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE initial(form TEXT NOT NULL, item INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, "
    "value TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL, display TEXT NOT NULL, "
    "PRIMARY KEY(form, item, position), "
    "FOREIGN KEY(form, item) REFERENCES item(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE condition(form TEXT NOT NULL, item INTEGER NOT NULL, position INTEGER NOT NULL, "
    "question TEXT NOT NULL, comparison TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, system TEXT NOT NULL, "
    "code TEXT NOT NULL, display TEXT NOT NULL, PRIMARY KEY(form, item, position), "
    "FOREIGN KEY(form, item) REFERENCES item(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE variable(form TEXT NOT NULL REFERENCES form, item INTEGER NOT NULL, position INTEGER NOT NULL, "
    "name TEXT NOT NULL, expression TEXT NOT NULL, PRIMARY KEY(form, item, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE fact(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, parent INTEGER NOT NULL, "
    "name TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL, "
    "display TEXT NOT NULL, PRIMARY KEY(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE score(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, link TEXT NOT NULL, "
    "code TEXT NOT NULL, title TEXT NOT NULL, origin TEXT NOT NULL, main INTEGER NOT NULL, skipped TEXT NOT NULL, "
    "enough INTEGER NOT NULL, PRIMARY KEY(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE term(form TEXT NOT NULL, score INTEGER NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, "
    "link TEXT NOT NULL, weights TEXT NOT NULL, lowest TEXT NOT NULL, highest TEXT NOT NULL, "
    "PRIMARY KEY(form, score, role, position), "
    "FOREIGN KEY(form, score) REFERENCES score(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result(form TEXT NOT NULL REFERENCES form, id TEXT NOT NULL, score INTEGER NOT NULL, "
    "lowest TEXT NOT NULL, highest TEXT NOT NULL, PRIMARY KEY(form, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result_text(form TEXT NOT NULL, result TEXT NOT NULL, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(form, result, language), "
    "FOREIGN KEY(form, result) REFERENCES result(form, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result_card(form TEXT NOT NULL, result TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, "
    "card TEXT NOT NULL REFERENCES card, PRIMARY KEY(form, result, role, position), "
    "FOREIGN KEY(form, result) REFERENCES result(form, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE safety(form TEXT NOT NULL REFERENCES form, rule INTEGER NOT NULL, position INTEGER NOT NULL, "
    "link TEXT NOT NULL, harmless TEXT NOT NULL, PRIMARY KEY(form, rule, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE safety_text(form TEXT NOT NULL REFERENCES form, rule INTEGER NOT NULL, "
    "language TEXT NOT NULL REFERENCES language, title TEXT NOT NULL, text TEXT NOT NULL, "
    "PRIMARY KEY(form, rule, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE suggestion(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, link TEXT NOT NULL, "
    "choice INTEGER NOT NULL, PRIMARY KEY(form, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE suggestion_card(form TEXT NOT NULL, suggestion INTEGER NOT NULL, role TEXT NOT NULL, "
    "position INTEGER NOT NULL, card TEXT NOT NULL REFERENCES card, PRIMARY KEY(form, suggestion, role, position), "
    "FOREIGN KEY(form, suggestion) REFERENCES suggestion(form, position)) STRICT, WITHOUT ROWID",
};

} // namespace anteroom::store
