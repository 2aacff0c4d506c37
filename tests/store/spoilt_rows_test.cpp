#include "store/store.h"

#include "help/catch.h"
#include "help/make_bundle.h"
#include "help/temp_folder.h"
#include "store/read_all.h"

#include <span>

using namespace anteroom;
using help::make_bundle;
using help::run_sql;
using help::read_all;
using help::TempFolder;

namespace {

struct Spoilt {
  const char* sql;
  const char* said;
};

const Spoilt kAbout[] = {
    {"DELETE FROM about WHERE key='title'", "not the six facts"},
    {"INSERT INTO about VALUES('extra','x')", "not the six facts"},
    {"UPDATE about SET value='Not An Id' WHERE key='id'", "is not an id"},
    {"UPDATE about SET value='' WHERE key='title'", "it has no title"},
    {"UPDATE about SET value=hex(zeroblob(300)) WHERE key='title'", "value is longer than 400 bytes"},
    {"UPDATE about SET value=CAST(x'ff' AS TEXT) WHERE key='title'", "value is not clean UTF-8"},
    {"UPDATE about SET value='0' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='-1' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='01' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='1e3' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='9223372036854775808' WHERE key='sequence'", "not a whole number"},
    {"UPDATE about SET value='2026-02-30' WHERE key='created'", "is not a day"},
    {"UPDATE about SET value='2' WHERE key='schema'", "not that of its header"},
    {"DELETE FROM word; DELETE FROM language", "belongs to nothing"},
    {"UPDATE language SET position=2 WHERE code='ar'", "language: position 1 is missing"},
    {"UPDATE language SET position=0 WHERE code='ar'", "language: position 1 is missing"},
    {"UPDATE language SET direction='up' WHERE code='ar'", "is not a direction"},
    {"UPDATE language SET name='' WHERE code='ar'", "has no name"},
    {"UPDATE language SET plural=substr(plural,2) WHERE code='en'", "is not 200 digits"},
    {"UPDATE language SET plural=replace(plural,'1','6') WHERE code='en'", "is not 200 digits"},
    {"UPDATE language SET plural=replace(plural,'1','x') WHERE code='en'", "is not 200 digits"},
    {"INSERT INTO language SELECT '../etc',2,'x',direction,plural FROM language WHERE code='en'",
     "not a language code"},
};

const Spoilt kWordsAndPictures[] = {
    {"DELETE FROM word WHERE language='en' AND key='bar_help'", "“bar_help” is missing"},
    {"UPDATE word SET text='' WHERE language='en' AND key='bar_help'", "“bar_help” is missing"},
    {"DELETE FROM word WHERE language='en' AND key='minutes' AND form=1", "“minutes” has no plural form 1"},
    {"DELETE FROM word WHERE language='ar' AND key='minutes' AND form=3", "(ar): “minutes” has no plural form 3"},
    {"UPDATE word SET form=6 WHERE language='en' AND key='bar_help'", "form is 6, not 0 to 5"},
    {"UPDATE word SET text=hex(zeroblob(2000)) WHERE key='bar_help'", "text is longer"},
    {"UPDATE word SET text='a'||char(7) WHERE key='bar_help'", "text is not clean UTF-8"},
    {"UPDATE word SET language='xx' WHERE key='bar_help' AND language='ar'", "belongs to nothing"},
    {"UPDATE picture SET size='huge' WHERE size='full'", "“huge” is not a size"},
    {"UPDATE picture SET width=100000 WHERE size='full'", "width is 100000"},
    {"UPDATE picture SET webp=zeroblob(100) WHERE size='full'", "it is not a WebP picture"},
    {"UPDATE picture SET webp=x'' WHERE size='full'", "it is not a WebP picture"},
    {"UPDATE picture SET webp=zeroblob(4194305) WHERE size='full'", "webp is too large"},
    {"UPDATE picture SET webp=substr(webp,1,length(webp)-2) WHERE size='full'", "picture shelter (full)"},
    {"UPDATE picture SET webp=CAST(webp||x'00' AS BLOB) WHERE size='full'", "bytes after its end"},
    {"UPDATE picture SET webp=(SELECT webp FROM picture WHERE size='wide') WHERE size='full'",
     "it is 480x216, not 960x960"},
    {"DELETE FROM picture", "its picture “shelter” is missing"},
};

const Spoilt kTopicsAndCards[] = {
    {"UPDATE topic SET position=2 WHERE id='calm'", "topic: position 1 is missing"},
    {"UPDATE topic SET colour='pink' WHERE id='calm'", "“pink” is not a colour"},
    {"UPDATE topic SET picture='../x' WHERE id='calm'", "is not an id"},
    {"UPDATE topic SET picture='no-such' WHERE id='calm'", "its picture “no-such” is missing"},
    {"DELETE FROM topic_text WHERE topic='alarm' AND language='en'", "topic alarm: it has no text"},
    {"UPDATE topic_text SET title='' WHERE topic='alarm'", "title is empty"},
    {"UPDATE card SET topic='no-such' WHERE id='old-hurt'", "belongs to nothing"},
    {"UPDATE card SET position=5 WHERE id='old-hurt'", "position 1 is missing"},
    {"UPDATE card SET minutes=0 WHERE id='old-hurt'", "minutes is 0, not 1 to 60"},
    {"UPDATE card SET minutes=1000000 WHERE id='old-hurt'", "minutes is 1000000"},
    {"UPDATE card SET sensitivity='secret' WHERE id='old-hurt'", "sensitivity is “secret”"},
    {"UPDATE card SET sensitivity='sensitive' WHERE id='alarm-stays-on'", "a sensitive card has no note"},
    {"UPDATE card SET sensitivity='ordinary' WHERE id='old-hurt'", "an ordinary card has a note"},
    {"UPDATE card SET exercise=2 WHERE id='old-hurt'", "exercise is 2"},
    {"UPDATE card SET exercise=1 WHERE id='old-hurt'", "it says it has one exercise"},
    {"UPDATE card SET exercise=0 WHERE id='five-things'", "its exercise is not declared"},
    {"UPDATE card SET picture='no-such' WHERE id='old-hurt'", "its picture “no-such” is missing"},
    {"UPDATE card SET reviewed='last month' WHERE id='old-hurt'", "is not a month"},
    {"UPDATE card SET source=hex(zeroblob(2000)) WHERE id='old-hurt'", "source is longer"},
    {"DELETE FROM card_text WHERE card='old-hurt'", "card old-hurt: it has no text in"},
    {"DELETE FROM card_text WHERE card='alarm-stays-on' AND language='ar'", "text without a title"},
    {"UPDATE card_text SET title='' WHERE card='old-hurt'", "title is empty"},
    {"UPDATE card_text SET title=hex(zeroblob(300)) WHERE card='old-hurt'", "title is longer"},
    {"UPDATE card_text SET language='xx' WHERE card='alarm-stays-on' AND language='ar'", "belongs to nothing"},
    {"UPDATE related SET other=card", "it is related to itself"},
    {"UPDATE related SET position=5 WHERE position=1", "a place among its related cards is missing"},
    {"UPDATE related SET other='no-such' WHERE position=1", "belongs to nothing"},
};

const Spoilt kBlocks[] = {
    {"DELETE FROM line WHERE card='old-hurt'; DELETE FROM block WHERE card='old-hurt'", "it has no pages"},
    {"DELETE FROM line WHERE page=1; UPDATE block SET page=2 WHERE page=1", "page 3, block 1 comes after a gap"},
    {"DELETE FROM line WHERE block=2; DELETE FROM block WHERE position=2", "block 4 comes after a gap"},
    {"UPDATE block SET page=-1 WHERE card='old-hurt'; UPDATE line SET page=-1 WHERE card='old-hurt'", "page is -1"},
    {"UPDATE block SET page=9000000000 WHERE card='old-hurt'; DELETE FROM line WHERE card='old-hurt'",
     "page is 9000000000"},
    {"UPDATE block SET kind='video' WHERE card='old-hurt'", "“video” is not a kind of block"},
    {"UPDATE block SET kind='picture' WHERE card='old-hurt'", "its picture has no id"},
    {"UPDATE block SET picture='shelter' WHERE card='old-hurt'", "only a picture names a picture"},
    {"UPDATE block SET picture='no-such' WHERE kind='picture'", "its picture “no-such” is missing"},
    {"UPDATE block SET detail='in=4 hold=0 out=6' WHERE kind='breathing'", "is not understood"},
    {"UPDATE block SET detail='in=0 hold=0 out=6 rounds=1' WHERE kind='breathing'", "is not understood"},
    {"UPDATE block SET detail='x' WHERE card='old-hurt'", "is not understood"},
    {"UPDATE block SET kind='guided' WHERE card='old-hurt'", "its exercise is not declared"},
    {"UPDATE block SET kind='question' WHERE card='old-hurt'", "a question needs an answer"},
    {"DELETE FROM line WHERE card='old-hurt'", "it must have one line"},
    {"INSERT INTO line VALUES('old-hurt','en',0,0,1,0,'x','')", "it must have one line"},
    {"DELETE FROM line WHERE card='five-things'", "it has no lines"},
    {"UPDATE line SET position=1 WHERE card='old-hurt'", "a line is missing"},
    {"UPDATE line SET block=7 WHERE card='old-hurt'", "belongs to nothing"},
    {"UPDATE line SET count=5 WHERE card='old-hurt'", "only a guided step has things to find"},
    {"UPDATE line SET count=-1 WHERE card='five-things'", "count is -1"},
    {"UPDATE line SET count=21 WHERE card='five-things'", "count is 21"},
    {"UPDATE line SET text='' WHERE card='old-hurt'", "a line is empty"},
    {"UPDATE line SET text=hex(zeroblob(5000)) WHERE card='old-hurt'", "text is longer"},
    {"UPDATE line SET text=CAST(x'c328' AS TEXT) WHERE card='old-hurt'", "text is not clean UTF-8"},
    {"UPDATE line SET spans='s0-999' WHERE card='old-hurt'", "does not fit its text"},
    {"UPDATE line SET spans='s0-1' WHERE language='ar'", "does not fit its text"},
    {"UPDATE line SET spans='bold' WHERE card='old-hurt'", "does not fit its text"},
};

const Spoilt kForms[] = {
    {"UPDATE form SET position=1", "position 0 is missing"},
    {"UPDATE form SET minutes=0", "minutes is 0"},
    {"UPDATE form SET enough=0", "enough is 0"},
    {"UPDATE form SET enough=4", "“enough” is more than it has statements"},
    {"UPDATE form SET picture='no-such'", "its picture “no-such” is missing"},
    {"DELETE FROM form_text", "check close: it has no text in en"},
    {"UPDATE form_text SET title=''", "title is empty"},
    {"DELETE FROM choice WHERE position>0", "it needs two choices or more"},
    {"UPDATE choice SET position=3 WHERE position=2", "a choice is missing"},
    {"UPDATE choice SET weight=-1 WHERE position=2", "weight is -1"},
    {"UPDATE choice SET text='' WHERE position=2", "a choice is empty"},
    {"DELETE FROM item", "it has no statements"},
    {"UPDATE item SET position=9 WHERE position=2", "a statement is missing"},
    {"UPDATE item SET text='' WHERE position=2", "a statement is empty"},
    {"UPDATE item SET id='A B' WHERE position=2", "is not an id"},
    {"UPDATE result SET lowest=4 WHERE id='shaken'", "a gap or overlap at total 3"},
    {"UPDATE result SET highest=3 WHERE id='steady'", "a gap or overlap at total 4"},
    {"UPDATE result SET highest=7 WHERE id='shaken'", "its bands end at total 7, not 6"},
    {"UPDATE result SET lowest=0 WHERE id='too-few'", "too-few has totals"},
    {"DELETE FROM result_text WHERE result='too-few'; DELETE FROM result_read WHERE result='too-few';"
     "DELETE FROM result WHERE id='too-few'",
     "no result for too few answers"},
    {"UPDATE result SET try_now='old-hurt' WHERE id='steady'", "a card without an exercise"},
    {"UPDATE result SET try_now='no-such' WHERE id='steady'", "belongs to nothing"},
    {"DELETE FROM result_text WHERE result='steady'", "result steady: it has no text"},
    {"UPDATE result_text SET text='' WHERE result='steady'", "result steady: its text is empty"},
    {"DELETE FROM result_read WHERE result='steady'", "result steady: it leads nowhere"},
    {"UPDATE result_read SET position=1 WHERE result='steady'", "a card to read is missing"},
    {"INSERT INTO choice SELECT form,position,'ar',weight,text FROM choice", "choices without a title"},
    {"INSERT INTO item SELECT form,position,'ar',id,text FROM item", "statements without a title"},
    {"INSERT INTO result_text SELECT form,result,'ar',title,text FROM result_text", "results without a title"},
    {"INSERT INTO form_text SELECT form,'ar',title,summary,about,period FROM form_text;"
     "INSERT INTO result_text SELECT form,result,'ar',title,text FROM result_text;"
     "INSERT INTO item SELECT form,position,'ar',id||'-ar',text FROM item;"
     "INSERT INTO choice SELECT form,position,'ar',weight,text FROM choice",
     "are not those of en"},
};

void check_each(std::span<const Spoilt> table) {
  const TempFolder folder;
  for (const Spoilt& spoilt : table) {
    CAPTURE(spoilt.sql);
    make_bundle(folder / "spoilt", {.spoil = [&](sqlite3* db) { run_sql(db, spoilt.sql); }});
    const auto inspected = store::inspect(folder / "spoilt");
    REQUIRE_FALSE(inspected.ok());
    CHECK_THAT(inspected.error().what, ContainsSubstring(spoilt.said));
    if (const auto store = store::Store::open(folder / "spoilt")) read_all(*store);
  }
}

} // namespace

TEST_CASE("an inspection names a spoilt row") {
  SECTION("of the bundle and its languages") { check_each(kAbout); }
  SECTION("of its words and pictures") { check_each(kWordsAndPictures); }
  SECTION("of its topics and cards") { check_each(kTopicsAndCards); }
  SECTION("of a card's text") { check_each(kBlocks); }
  SECTION("of a check") { check_each(kForms); }
}

TEST_CASE("a spoilt row takes only its own card away") {
  const TempFolder folder;
  make_bundle(folder / "spoilt", {.spoil = [](sqlite3* db) {
                run_sql(db, "UPDATE line SET spans='s0-999' WHERE card='old-hurt'; UPDATE result SET lowest=4");
              }});
  const auto store = store::Store::open(folder / "spoilt");
  REQUIRE(store.ok());
  CHECK_FALSE(store->card("old-hurt", "en"));
  CHECK_FALSE(store->check("close", "en"));
  CHECK(store->card("five-things", "en"));
  CHECK(store->shelf("alarm", "en").cards.size() == 2);
}
