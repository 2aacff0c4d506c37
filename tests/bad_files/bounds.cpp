// Bundles that hold one more of something than kiosk/store/bounds.h allows, and texts and notations that are just
// not what kiosk/store/plain_text.h and marks.h take.
#include "bad_files/bad_files.h"

#include "help/recording.h"

#include "help/make_bundle.h"

#include <sqlite3.h>

namespace anteroom::help {
namespace {

// `insert` for each n from `first` to `last`.
std::string each(int first, int last, const std::string& insert) {
  return "WITH RECURSIVE c(n) AS (SELECT " + std::to_string(first) + " UNION ALL SELECT n+1 FROM c WHERE n<" +
         std::to_string(last) + ") " + insert + ";";
}

std::string long_text(std::size_t size) { return "'" + std::string(size, 'a') + "'"; }

BadFiles too_many() {
  return {
      {"too-many-languages", "language: position is 64",
       spoilt(
           each(2, 64,
                "INSERT INTO language SELECT 'x'||n, n, 'X', direction, plural, draft, zero, speech FROM c, language "
                "WHERE code='en'"))},
      {"too-many-topics", "topic: position is 200",
       spoilt(each(2, 200, "INSERT INTO topic SELECT 't'||n, n, 'teal', '' FROM c") +
              each(2, 200, "INSERT INTO topic_text SELECT 't'||n, 'en', 'T', '' FROM c"))},
      {"too-many-checks", "position is 1000",
       spoilt(each(1, 1000,
                   "INSERT INTO form SELECT 'f'||n, topic, n, minutes, '', url, version FROM c, form "
                   "WHERE id='close'"))},
      {"too-many-pages", "page is 200",
       spoilt(each(1, 200, "INSERT INTO block SELECT 'old-hurt','en',n,0,'paragraph','','' FROM c"))},
      {"too-many-blocks", "position is 200",
       spoilt(each(1, 200, "INSERT INTO block SELECT 'old-hurt','en',0,n,'paragraph','','' FROM c"))},
      {"too-many-lines", "position is 200",
       spoilt("UPDATE block SET kind='list' WHERE card='old-hurt';" +
              each(1, 200, "INSERT INTO line SELECT 'old-hurt','en',0,0,n,0,'x','','' FROM c"))},
      {"too-many-related", "position is 16",
       spoilt(each(2, 16, "INSERT INTO related SELECT 'alarm-stays-on',n,'old-hurt' FROM c"))},
      {"too-many-choices", "position is 500",
       spoilt(each(3, 500, "INSERT INTO choice SELECT 'close',1,n,'integer',n,'','','','','',0 FROM c"))},
      {"too-many-items", "position is 1000",
       spoilt(
           each(4, 1000,
                "INSERT INTO item SELECT 'close',n,'i'||n,-1,'boolean','boolean','','','','',0,0,0,0,0,'','','','','' "
                "FROM c"))},
      {"too-many-results", "it has too many results",
       spoilt(each(1, 500, "INSERT INTO result SELECT 'close','b'||n,0,n,n FROM c"))},
      {"too-many-cards-to-read", "position is 8",
       spoilt(each(1, 8, "INSERT INTO result_card SELECT 'close','steady','read',n,'old-hurt' FROM c"))},
      {"card-minutes-61", "minutes is 61", spoilt("UPDATE card SET minutes=61 WHERE id='old-hurt'")},
      {"check-minutes-61", "minutes is 61", spoilt("UPDATE form SET minutes=61")},
  };
}

BadFiles too_long() {
  return {
      {"bundle-id-too-long", "is not an id", spoilt("UPDATE about SET value=" + long_text(49) + " WHERE key='id'")},
      {"item-link-too-long", "link is longer than 1000 bytes",
       spoilt("UPDATE item SET link=" + long_text(1001) + " WHERE position=2")},
      {"topic-subtitle-too-long", "subtitle is longer than 400 bytes",
       spoilt("UPDATE topic_text SET subtitle=" + long_text(401) + " WHERE topic='calm'")},
      {"card-summary-too-long", "summary is longer than 600 bytes",
       spoilt("UPDATE card_text SET summary=" + long_text(601) + " WHERE card='old-hurt'")},
      {"card-note-too-long", "note is longer than 1200 bytes",
       spoilt("UPDATE card_text SET note=" + long_text(1201) + " WHERE card='old-hurt'")},
      {"spans-too-long", "spans is longer than 4000 bytes",
       spoilt("UPDATE line SET spans=" + long_text(4001) + " WHERE card='old-hurt'")},
      {"check-about-too-long", "about is longer than 20000 bytes",
       spoilt("UPDATE form_text SET about=" + long_text(20'001))},
      {"result-text-too-long", "text is longer than 20000 bytes",
       spoilt("UPDATE result_text SET text=" + long_text(20'001) + " WHERE result='steady'")},
      {"value-too-large", "it is damaged", spoilt("UPDATE picture SET webp=zeroblob(6000000) WHERE size='full'")},
  };
}

// Bytes, in hexadecimal digits, as the title of a card.
BadFile title(const std::string& name, const std::string& hex) {
  return {"title-" + name, "title is not clean UTF-8",
          spoilt("UPDATE card_text SET title=CAST(x'" + hex + "' AS TEXT) WHERE card='old-hurt'")};
}

BadFile spans(const std::string& name, const std::string& marks) {
  return {"spans-" + name, "does not fit its text",
          spoilt("UPDATE line SET spans='" + marks + "' WHERE card='old-hurt'")};
}

BadFile breath(const std::string& name, const std::string& detail) {
  return {"breathing-" + name, "is not understood",
          spoilt("UPDATE block SET detail='" + detail + "' WHERE kind='breathing'")};
}

BadFiles notations() {
  return {
      title("of-overlong-utf8", "c0af"),
      title("of-half-a-surrogate-pair", "eda080"),
      title("beyond-unicode", "f4908080"),
      title("with-a-lone-continuation", "4180"),
      title("with-a-control-character", "4107"),
      title("with-a-c1-control", "41c285"),
      title("with-a-nul", "410042"),
      spans("that-overlap", "s0-8 e4-12"),
      spans("out-of-order", "s4-8 e0-2"),
      spans("of-nothing", "s4-4"),
      spans("backwards", "s8-4"),
      spans("without-a-blank", "s0-2e2-4"),
      spans("with-a-blank-at-the-end", "s0-2 "),
      spans("beyond-64-bits", "s0-99999999999999999999"),
      spans("of-another-kind", "u0-4"),
      breath("in-61-seconds", "in=61 hold=0 out=6 rounds=12"),
      breath("out-no-time", "in=4 hold=0 out=0 rounds=12"),
      breath("holding-a-negative-time", "in=4 hold=-1 out=6 rounds=12"),
      breath("of-101-rounds", "in=4 hold=0 out=6 rounds=101"),
      breath("with-more-behind-it", "in=4 hold=0 out=6 rounds=12 x"),
      {"created-in-the-13th-month", "is not a day", spoilt("UPDATE about SET value='2026-13-01' WHERE key='created'")},
      {"created-with-more-behind-it", "is not a day",
       spoilt("UPDATE about SET value='2026-11-21T' WHERE key='created'")},
      {"reviewed-in-no-month", "is not a month", spoilt("UPDATE card SET reviewed='2026-00' WHERE id='old-hurt'")},
      {"language-code-of-one-letter", "not a language code",
       spoilt(
           "INSERT INTO language SELECT 'x',2,'X',direction,plural,draft,zero,speech FROM language WHERE code='en'")},
  };
}

void put_webp(sqlite3* db, const std::string& webp) {
  sqlite3_stmt* s = nullptr;
  sqlite3_prepare_v2(db, "UPDATE picture SET webp=?1 WHERE size='wide'", -1, &s, nullptr);
  sqlite3_bind_blob(s, 1, webp.data(), static_cast<int>(webp.size()), SQLITE_TRANSIENT);
  sqlite3_step(s);
  sqlite3_finalize(s);
}

std::function<std::string(const std::string&)> with_wide_picture(const std::string& webp) {
  return [webp](const std::string&) { return bundle_with([&](sqlite3* db) { put_webp(db, webp); }); };
}

// 480x216 in the extended form, https://developers.google.com/speed/webp/docs/riff_container.
std::string extended_webp(char flags, const std::string& chunks) {
  const std::string frame =
      std::string("WEBPVP8X\x0a\0\0\0", 12) + flags + std::string("\0\0\0\xdf\x01\0\xd7\0\0", 9) + chunks;
  std::string made = "RIFF";
  for (int shift = 0; shift < 32; shift += 8) made += static_cast<char>(frame.size() >> shift & 0xff);
  return made + frame;
}

BadFiles pictures() {
  const std::string animation("ANIM\x06\0\0\0\0\0\0\0\0\0", 14);
  return {
      {"picture-that-moves", "it moves; only still pictures are shown", with_wide_picture(extended_webp(2, animation))},
      {"picture-of-a-header-only", "picture shelter (wide)", with_wide_picture(extended_webp(0, ""))},
      {"picture-png", "it is not a WebP picture", with_wide_picture("\x89PNG\r\n\x1a\n")},
      {"picture-in-one-size-only", "picture shelter: its size “full” is missing",
       spoilt("DELETE FROM picture WHERE size='full'")},
      {"picture-id-with-a-path", "is not an id", spoilt("UPDATE picture SET id='../shelter' WHERE size='full'")},
  };
}

std::string with_clip(const std::string& opus) {
  std::string hex;
  for (const char byte : opus) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4];
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15];
  }
  return "UPDATE clip SET opus=x'" + hex + "'";
}

BadFiles clips() {
  const auto moment = tone(440, 0.02);
  const std::string many =
      each(1, 20'000, "INSERT INTO clip SELECT 'ar', 't'||n, (SELECT opus FROM clip LIMIT 1) FROM c");
  return {
      {"too-many-clips", "there are more than 20000", spoilt(with_clip(opus_of(moment)) + ";" + many)},
      {"clip-of-61-seconds", "it is longer than 60 seconds", spoilt(with_clip(opus_of(moment, {.more = 61 * 48'000})))},
      {"clip-of-six-channels", "it has 6 channels", spoilt(with_clip(opus_of(moment, {.channels = 6})))},
      {"clip-of-two-recordings", "bytes after its end",
       spoilt(with_clip(opus_of(moment) + opus_of(moment, {.serial = 8})))},
      {"clip-without-an-end", "it is cut short", spoilt(with_clip(opus_of(moment, {.ended = false})))},
      {"clip-text-too-long", "text is longer", spoilt("UPDATE clip SET text=hex(zeroblob(5000)) WHERE language='en'")},
  };
}

} // namespace

BadFiles rows_out_of_bounds() {
  BadFiles made;
  for (const BadFiles& files : {too_many(), too_long(), notations(), pictures(), clips()})
    made.insert(made.end(), files.begin(), files.end());
  return made;
}

} // namespace anteroom::help
