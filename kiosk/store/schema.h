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
    "direction TEXT NOT NULL, plural TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE word(language TEXT NOT NULL REFERENCES language, key TEXT NOT NULL, form INTEGER NOT NULL, "
    "text TEXT NOT NULL, PRIMARY KEY(language, key, form)) STRICT, WITHOUT ROWID",
    "CREATE TABLE picture(id TEXT NOT NULL, size TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, "
    "webp BLOB NOT NULL, PRIMARY KEY(id, size)) STRICT",
    "CREATE TABLE topic(id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, colour TEXT NOT NULL, "
    "picture TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE topic_text(topic TEXT NOT NULL REFERENCES topic, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, subtitle TEXT NOT NULL, PRIMARY KEY(topic, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE card(id TEXT NOT NULL PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic, position INTEGER NOT NULL, "
    "minutes INTEGER NOT NULL, sensitivity TEXT NOT NULL, exercise INTEGER NOT NULL, picture TEXT NOT NULL, "
    "source TEXT NOT NULL, reviewed TEXT NOT NULL, UNIQUE(topic, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE card_text(card TEXT NOT NULL REFERENCES card, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, summary TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY(card, language)) STRICT, "
    "WITHOUT ROWID",
    "CREATE TABLE related(card TEXT NOT NULL REFERENCES card, position INTEGER NOT NULL, "
    "other TEXT NOT NULL REFERENCES card, PRIMARY KEY(card, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE block(card TEXT NOT NULL REFERENCES card, language TEXT NOT NULL REFERENCES language, "
    "page INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, picture TEXT NOT NULL, "
    "detail TEXT NOT NULL, "
    "PRIMARY KEY(card, language, page, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE line(card TEXT NOT NULL, language TEXT NOT NULL, page INTEGER NOT NULL, block INTEGER NOT NULL, "
    "position INTEGER NOT NULL, count INTEGER NOT NULL, text TEXT NOT NULL, spans TEXT NOT NULL, "
    "PRIMARY KEY(card, language, page, block, position), "
    "FOREIGN KEY(card, language, page, block) REFERENCES block(card, language, page, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE form(id TEXT NOT NULL PRIMARY KEY, topic TEXT NOT NULL REFERENCES topic, position INTEGER NOT NULL, "
    "minutes INTEGER NOT NULL, enough INTEGER NOT NULL, picture TEXT NOT NULL, source TEXT NOT NULL) STRICT, "
    "WITHOUT ROWID",
    "CREATE TABLE form_text(form TEXT NOT NULL REFERENCES form, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, summary TEXT NOT NULL, about TEXT NOT NULL, period TEXT NOT NULL, "
    "PRIMARY KEY(form, language)) STRICT, WITHOUT ROWID",
    "CREATE TABLE choice(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, "
    "language TEXT NOT NULL REFERENCES language, "
    "weight INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(form, language, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE item(form TEXT NOT NULL REFERENCES form, position INTEGER NOT NULL, "
    "language TEXT NOT NULL REFERENCES language, "
    "id TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(form, language, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result(form TEXT NOT NULL REFERENCES form, id TEXT NOT NULL, lowest INTEGER NOT NULL, "
    "highest INTEGER NOT NULL, "
    "try_now TEXT NOT NULL REFERENCES card, PRIMARY KEY(form, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result_text(form TEXT NOT NULL, result TEXT NOT NULL, language TEXT NOT NULL REFERENCES language, "
    "title TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY(form, result, language), "
    "FOREIGN KEY(form, result) REFERENCES result(form, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE result_read(form TEXT NOT NULL, result TEXT NOT NULL, position INTEGER NOT NULL, "
    "card TEXT NOT NULL REFERENCES card, PRIMARY KEY(form, result, position), "
    "FOREIGN KEY(form, result) REFERENCES result(form, id)) STRICT, WITHOUT ROWID",
};

} // namespace anteroom::store
