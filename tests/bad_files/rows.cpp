// Bundles in which one row is not as it should be.
#include "bad_files/bad_files.h"

namespace anteroom::help {
namespace {

struct Spoilt {
  const char* name;
  const char* said;
  const char* sql;
};

// The bundle and its languages.
const Spoilt kAbout[] = {
    {"about-fact-missing", "not the six facts", "DELETE FROM about WHERE key='title'"},
    {"about-fact-too-many", "not the six facts", "INSERT INTO about VALUES('extra','x')"},
    {"bundle-id-with-blanks", "is not an id", "UPDATE about SET value='Not An Id' WHERE key='id'"},
    {"bundle-title-empty", "it has no title", "UPDATE about SET value='' WHERE key='title'"},
    {"bundle-title-too-long", "value is longer than 400 bytes",
     "UPDATE about SET value=hex(zeroblob(300)) WHERE key='title'"},
    {"bundle-title-invalid-utf8", "value is not clean UTF-8",
     "UPDATE about SET value=CAST(x'ff' AS TEXT) WHERE key='title'"},
    {"sequence-zero", "not a whole number", "UPDATE about SET value='0' WHERE key='sequence'"},
    {"sequence-negative", "not a whole number", "UPDATE about SET value='-1' WHERE key='sequence'"},
    {"sequence-with-a-leading-zero", "not a whole number", "UPDATE about SET value='01' WHERE key='sequence'"},
    {"sequence-with-an-exponent", "not a whole number", "UPDATE about SET value='1e3' WHERE key='sequence'"},
    {"sequence-empty", "not a whole number", "UPDATE about SET value='' WHERE key='sequence'"},
    {"sequence-beyond-64-bits", "not a whole number",
     "UPDATE about SET value='9223372036854775808' WHERE key='sequence'"},
    {"created-on-no-day", "is not a day", "UPDATE about SET value='2026-02-30' WHERE key='created'"},
    {"schema-not-that-of-the-header", "not that of its header", "UPDATE about SET value='2' WHERE key='schema'"},
    {"languages-missing", "belongs to nothing", "DELETE FROM word; DELETE FROM language"},
    {"language-position-missing", "language: position 1 is missing", "UPDATE language SET position=2 WHERE code='ar'"},
    {"language-position-twice", "language: position 1 is missing", "UPDATE language SET position=0 WHERE code='ar'"},
    {"language-direction", "is not a direction", "UPDATE language SET direction='up' WHERE code='ar'"},
    {"language-draft-of-the-source", "the first language is a draft", "UPDATE language SET draft=1 WHERE code='en'"},
    {"language-draft-of-no-kind", "language: draft is 2", "UPDATE language SET draft=2 WHERE code='ar'"},
    {"language-name-empty", "has no name", "UPDATE language SET name='' WHERE code='ar'"},
    {"plural-too-short", "is not 200 digits", "UPDATE language SET plural=substr(plural,2) WHERE code='en'"},
    {"plural-form-6", "is not 200 digits", "UPDATE language SET plural=replace(plural,'1','6') WHERE code='en'"},
    {"plural-form-no-digit", "is not 200 digits", "UPDATE language SET plural=replace(plural,'1','x') WHERE code='en'"},
    {"language-code", "not a language code",
     "INSERT INTO language SELECT '../etc',2,'x',direction,plural,draft FROM language WHERE code='en'"},
};

// Words and pictures.
const Spoilt kWordsAndPictures[] = {
    {"word-missing", "“bar_help” is missing", "DELETE FROM word WHERE language='en' AND key='bar_help'"},
    {"word-empty", "“bar_help” is missing", "UPDATE word SET text='' WHERE language='en' AND key='bar_help'"},
    {"plural-form-missing", "“minutes” has no plural form 1",
     "DELETE FROM word WHERE language='en' AND key='minutes' AND form=1"},
    {"plural-form-missing-in-a-translation", "(ar): “minutes” has no plural form 3",
     "DELETE FROM word WHERE language='ar' AND key='minutes' AND form=3"},
    {"word-form-6", "form is 6, not 0 to 5", "UPDATE word SET form=6 WHERE language='en' AND key='bar_help'"},
    {"word-too-long", "text is longer", "UPDATE word SET text=hex(zeroblob(2000)) WHERE key='bar_help'"},
    {"word-with-a-control-character", "text is not clean UTF-8",
     "UPDATE word SET text='a'||char(7) WHERE key='bar_help'"},
    {"word-in-an-unknown-language", "belongs to nothing",
     "UPDATE word SET language='xx' WHERE key='bar_help' AND language='ar'"},
    {"picture-of-an-unknown-size", "“huge” is not a size", "UPDATE picture SET size='huge' WHERE size='full'"},
    {"picture-width", "width is 100000", "UPDATE picture SET width=100000 WHERE size='full'"},
    {"picture-no-webp", "it is not a WebP picture", "UPDATE picture SET webp=zeroblob(100) WHERE size='full'"},
    {"picture-empty", "it is not a WebP picture", "UPDATE picture SET webp=x'' WHERE size='full'"},
    {"picture-too-large", "webp is too large", "UPDATE picture SET webp=zeroblob(4194305) WHERE size='full'"},
    {"picture-cut-short", "picture shelter (full)",
     "UPDATE picture SET webp=substr(webp,1,length(webp)-2) WHERE size='full'"},
    {"picture-with-bytes-after-its-end", "bytes after its end",
     "UPDATE picture SET webp=CAST(webp||x'00' AS BLOB) WHERE size='full'"},
    {"picture-of-other-sides", "it is 480x216, not 960x960",
     "UPDATE picture SET webp=(SELECT webp FROM picture WHERE size='wide') WHERE size='full'"},
    {"picture-missing", "its picture “shelter” is missing", "DELETE FROM picture"},
};

// Topics and cards.
const Spoilt kTopicsAndCards[] = {
    {"topic-position-missing", "topic: position 1 is missing", "UPDATE topic SET position=2 WHERE id='calm'"},
    {"topic-colour", "“pink” is not a colour", "UPDATE topic SET colour='pink' WHERE id='calm'"},
    {"topic-picture-no-id", "is not an id", "UPDATE topic SET picture='../x' WHERE id='calm'"},
    {"topic-picture-missing", "its picture “no-such” is missing", "UPDATE topic SET picture='no-such' WHERE id='calm'"},
    {"topic-text-missing", "topic alarm: it has no text",
     "DELETE FROM topic_text WHERE topic='alarm' AND language='en'"},
    {"topic-title-empty", "title is empty", "UPDATE topic_text SET title='' WHERE topic='alarm'"},
    {"foreign-key-broken", "belongs to nothing", "UPDATE card SET topic='no-such' WHERE id='old-hurt'"},
    {"card-position-missing", "position 1 is missing", "UPDATE card SET position=5 WHERE id='old-hurt'"},
    {"card-minutes-zero", "minutes is 0, not 1 to 60", "UPDATE card SET minutes=0 WHERE id='old-hurt'"},
    {"card-minutes-a-million", "minutes is 1000000", "UPDATE card SET minutes=1000000 WHERE id='old-hurt'"},
    {"card-sensitivity", "sensitivity is “secret”", "UPDATE card SET sensitivity='secret' WHERE id='old-hurt'"},
    {"sensitive-card-without-a-note", "a sensitive card has no note",
     "UPDATE card SET sensitivity='sensitive' WHERE id='alarm-stays-on'"},
    {"ordinary-card-with-a-note", "an ordinary card has a note",
     "UPDATE card SET sensitivity='ordinary' WHERE id='old-hurt'"},
    {"card-exercise-2", "exercise is 2", "UPDATE card SET exercise=2 WHERE id='old-hurt'"},
    {"exercise-missing", "it says it has one exercise", "UPDATE card SET exercise=1 WHERE id='old-hurt'"},
    {"exercise-not-declared", "its exercise is not declared", "UPDATE card SET exercise=0 WHERE id='five-things'"},
    {"card-picture-missing", "its picture “no-such” is missing",
     "UPDATE card SET picture='no-such' WHERE id='old-hurt'"},
    {"card-reviewed-no-month", "is not a month", "UPDATE card SET reviewed='last month' WHERE id='old-hurt'"},
    {"card-source-too-long", "source is longer", "UPDATE card SET source=hex(zeroblob(2000)) WHERE id='old-hurt'"},
    {"card-text-missing", "card old-hurt: it has no text in", "DELETE FROM card_text WHERE card='old-hurt'"},
    {"card-text-without-a-title", "text without a title",
     "DELETE FROM card_text WHERE card='alarm-stays-on' AND language='ar'"},
    {"card-title-empty", "title is empty", "UPDATE card_text SET title='' WHERE card='old-hurt'"},
    {"card-title-too-long", "title is longer", "UPDATE card_text SET title=hex(zeroblob(300)) WHERE card='old-hurt'"},
    {"card-text-in-an-unknown-language", "belongs to nothing",
     "UPDATE card_text SET language='xx' WHERE card='alarm-stays-on' AND language='ar'"},
    {"related-to-itself", "it is related to itself", "UPDATE related SET other=card"},
    {"related-position-missing", "a place among its related cards is missing",
     "UPDATE related SET position=5 WHERE position=1"},
    {"related-card-missing", "belongs to nothing", "UPDATE related SET other='no-such' WHERE position=1"},
};

// A card's text.
const Spoilt kBlocks[] = {
    {"card-without-pages", "it has no pages",
     "DELETE FROM line WHERE card='old-hurt'; DELETE FROM block WHERE card='old-hurt'"},
    {"page-missing", "page 3, block 1 comes after a gap",
     "DELETE FROM line WHERE page=1; UPDATE block SET page=2 WHERE page=1"},
    {"block-missing", "block 4 comes after a gap",
     "DELETE FROM line WHERE block=2; DELETE FROM block WHERE position=2"},
    {"page-negative", "page is -1",
     "UPDATE block SET page=-1 WHERE card='old-hurt'; UPDATE line SET page=-1 WHERE card='old-hurt'"},
    {"page-beyond-32-bits", "page is 9000000000",
     "UPDATE block SET page=9000000000 WHERE card='old-hurt'; DELETE FROM line WHERE card='old-hurt'"},
    {"block-kind", "“video” is not a kind of block", "UPDATE block SET kind='video' WHERE card='old-hurt'"},
    {"block-picture-without-an-id", "its picture has no id", "UPDATE block SET kind='picture' WHERE card='old-hurt'"},
    {"picture-id-on-a-paragraph", "only a picture names a picture",
     "UPDATE block SET picture='shelter' WHERE card='old-hurt'"},
    {"block-picture-missing", "its picture “no-such” is missing",
     "UPDATE block SET picture='no-such' WHERE kind='picture'"},
    {"breathing-without-rounds", "is not understood",
     "UPDATE block SET detail='in=4 hold=0 out=6' WHERE kind='breathing'"},
    {"breathing-in-zero-seconds", "is not understood",
     "UPDATE block SET detail='in=0 hold=0 out=6 rounds=1' WHERE kind='breathing'"},
    {"detail-on-a-paragraph", "is not understood", "UPDATE block SET detail='x' WHERE card='old-hurt'"},
    {"guided-not-declared", "its exercise is not declared", "UPDATE block SET kind='guided' WHERE card='old-hurt'"},
    {"question-without-an-answer", "a question needs an answer",
     "UPDATE block SET kind='question' WHERE card='old-hurt'"},
    {"paragraph-without-a-line", "it must have one line", "DELETE FROM line WHERE card='old-hurt'"},
    {"paragraph-of-two-lines", "it must have one line", "INSERT INTO line VALUES('old-hurt','en',0,0,1,0,'x','')"},
    {"guided-without-a-line", "it has no lines", "DELETE FROM line WHERE card='five-things'"},
    {"line-position-missing", "a line is missing", "UPDATE line SET position=1 WHERE card='old-hurt'"},
    {"line-of-no-block", "belongs to nothing", "UPDATE line SET block=7 WHERE card='old-hurt'"},
    {"count-on-a-paragraph", "only a guided step has things to find", "UPDATE line SET count=5 WHERE card='old-hurt'"},
    {"count-negative", "count is -1", "UPDATE line SET count=-1 WHERE card='five-things'"},
    {"count-21", "count is 21", "UPDATE line SET count=21 WHERE card='five-things'"},
    {"line-empty", "a line is empty", "UPDATE line SET text='' WHERE card='old-hurt'"},
    {"line-too-long", "text is longer", "UPDATE line SET text=hex(zeroblob(5000)) WHERE card='old-hurt'"},
    {"line-invalid-utf8", "text is not clean UTF-8",
     "UPDATE line SET text=CAST(x'c328' AS TEXT) WHERE card='old-hurt'"},
    {"spans-beyond-the-text", "does not fit its text", "UPDATE line SET spans='s0-999' WHERE card='old-hurt'"},
    {"spans-inside-a-letter", "does not fit its text", "UPDATE line SET spans='s0-1' WHERE language='ar'"},
    {"spans-not-understood", "does not fit its text", "UPDATE line SET spans='bold' WHERE card='old-hurt'"},
};

// Self-checks.
const Spoilt kForms[] = {
    {"check-position-missing", "position 0 is missing", "UPDATE form SET position=1"},
    {"check-minutes-zero", "minutes is 0", "UPDATE form SET minutes=0"},
    {"check-picture-missing", "its picture “no-such” is missing", "UPDATE form SET picture='no-such'"},
    {"check-text-missing", "check close: it has no text in en", "DELETE FROM form_text"},
    {"check-title-empty", "title is empty", "UPDATE form_text SET title=''"},
    {"check-without-items", "it has no questions",
     "DELETE FROM condition; DELETE FROM initial; DELETE FROM choice_text; DELETE FROM choice; DELETE FROM item_text;"
     "DELETE FROM item"},
    {"choice-without-a-text", "an answer has no text", "DELETE FROM choice_text WHERE choice=2"},
    {"choice-text-of-no-choice", "belongs to nothing", "UPDATE choice_text SET choice=3 WHERE choice=2"},
    {"choice-value-of-no-kind", "a value is not of its kind", "UPDATE choice SET kind='codings' WHERE position=2"},
    {"choice-value-of-another-kind", "a value is not of its kind",
     "UPDATE choice SET kind='integer', value='2.5' WHERE position=2"},
    {"choice-without-a-value", "an answer has no value", "UPDATE choice SET kind='' WHERE position=2"},
    {"choice-weight-in-words", "a number is not one", "UPDATE choice SET weight='two' WHERE position=2"},
    {"choice-weight-not-shortest", "a number is not one", "UPDATE choice SET weight='2.0' WHERE position=2"},
    {"choice-exclusive-2", "exclusive is 2", "UPDATE choice SET exclusive=2 WHERE position=2"},
    {"choice-text-empty", "an answer has no text", "UPDATE choice_text SET text='' WHERE choice=2"},
    {"item-text-missing", "a question has no text", "DELETE FROM item_text WHERE item=3"},
    {"item-under-a-later-one", "parent is 3, not -1 to 1", "UPDATE item SET parent=3 WHERE position=2"},
    {"item-without-a-link", "has no link id",
     "UPDATE item SET parent=1 WHERE position=3; UPDATE item SET link='' WHERE position=1"},
    {"item-link-twice", "twice", "UPDATE item SET link='worry' WHERE position=2"},
    {"item-kind", "an item is of no known kind", "UPDATE item SET kind='poem' WHERE position=2"},
    {"item-bound-not-shortest", "a number is not one", "UPDATE item SET lowest='1e2' WHERE position=2"},
    {"expression-broken", "an expression is broken", "UPDATE item SET calculated='sum(' WHERE position=3"},
    {"initial-of-no-kind", "a value is not of its kind", "UPDATE initial SET kind='none'"},
    {"initial-without-a-value", "an answer to begin with has no value", "UPDATE initial SET kind=''"},
    {"condition-on-nobody", "“nobody”", "UPDATE condition SET question='nobody'"},
    {"condition-of-no-kind", "a condition compares with nothing", "UPDATE condition SET comparison='like'"},
    {"condition-missing", "a row is missing", "UPDATE condition SET position=1"},
    {"variable-empty", "a variable has no expression", "UPDATE variable SET expression='' WHERE name='all'"},
    {"variable-of-no-item", "item is 4, not -1 to 3", "UPDATE variable SET item=4 WHERE name='first'"},
    {"fact-under-itself", "parent is 2, not -1 to 1", "UPDATE fact SET parent=2 WHERE position=2"},
    {"fact-beside-the-root", "a fact stands where none can", "UPDATE fact SET parent=-1 WHERE position=2"},
    {"fact-of-another-kind", "a value is not of its kind", "UPDATE fact SET kind='integer' WHERE position=2"},
    {"score-origin", "a score is of no known kind", "UPDATE score SET origin='guess' WHERE position=0"},
    {"score-skipped", "a score is of no known kind", "UPDATE score SET skipped='guess' WHERE position=0"},
    {"score-enough-beyond-its-items", "wants more answers than it counts",
     "UPDATE score SET enough=4 WHERE position=0"},
    {"score-main-twice", "a second main score", "UPDATE score SET main=1"},
    {"weights-too-few", "has 2 weights for “distance”",
     "UPDATE term SET weights='0 1' WHERE position=0 AND role='count'"},
    {"weights-in-words", "what a score counts is broken",
     "UPDATE term SET weights='0 x 1' WHERE position=0 AND role='count'"},
    {"term-role", "what a score counts is broken", "UPDATE term SET role='sum' WHERE role='gate'"},
    {"term-of-no-item", "“nobody”", "UPDATE term SET link='nobody' WHERE position=2"},
    {"gate-without-an-end", "a bound is not a number", "UPDATE term SET highest='' WHERE role='gate'"},
    {"bands-that-overlap", "two bands for 2", "UPDATE result SET lowest='2' WHERE id='shaken'"},
    {"band-backwards", "ends before it begins", "UPDATE result SET highest='-1' WHERE id='steady'"},
    {"band-of-no-score", "score is 2, not 0 to 1", "UPDATE result SET score=2 WHERE id='steady'"},
    {"too-few-of-a-score", "score is 0, not -1 to -1", "UPDATE result SET score=0 WHERE id='too-few'"},
    {"too-few-missing", "no result for when there is no score",
     "DELETE FROM result_text WHERE result='too-few'; DELETE FROM result_card WHERE result='too-few';"
     "DELETE FROM result WHERE id='too-few'"},
    {"result-offers-no-exercise", "a card without an exercise",
     "UPDATE result_card SET card='old-hurt' WHERE result='steady' AND role='try'"},
    {"result-offers-a-missing-card", "belongs to nothing",
     "UPDATE result_card SET card='no-such' WHERE result='steady'"},
    {"result-text-missing", "result steady: it has no text", "DELETE FROM result_text WHERE result='steady'"},
    {"result-text-empty", "result steady: its text is empty", "UPDATE result_text SET text='' WHERE result='steady'"},
    {"result-card-missing", "a card to read is missing",
     "UPDATE result_card SET position=1 WHERE result='steady' AND role='read'"},
    {"safety-of-no-item", "“nobody”", "UPDATE safety SET link='nobody'"},
    {"safety-position-missing", "a safety rule is missing", "UPDATE safety SET position=1"},
    {"safety-without-a-title", "a safety rule has no text", "UPDATE safety_text SET title=''"},
    {"safety-harmless-broken", "what is harmless for a safety rule is broken", "UPDATE safety SET harmless='1 one'"},
    {"safety-harmless-out-of-order", "what is harmless for a safety rule is broken",
     "UPDATE safety SET harmless='1 0'"},
    {"safety-harmless-no-option", "a safety rule has an option that “alone” does not have",
     "UPDATE safety SET harmless='9'"},
    {"safety-for-nothing", "a safety rule for nothing", "DELETE FROM safety"},
    {"suggestion-for-no-choice", "an option that “worry” does not have", "UPDATE suggestion SET choice=3"},
    {"suggestion-offers-no-exercise", "a suggestion offers a card without an exercise",
     "UPDATE suggestion_card SET card='old-hurt' WHERE role='try'"},
    {"suggestion-card-missing", "a card to read is missing", "UPDATE suggestion_card SET position=1 WHERE role='read'"},
    {"choices-without-a-title", "answers without a title",
     "INSERT INTO choice_text SELECT form,item,choice,'ar',text FROM choice_text"},
    {"items-without-a-title", "questions without a title",
     "INSERT INTO item_text SELECT form,item,'ar',prefix,text,help,unit,low,high FROM item_text"},
    {"results-without-a-title", "results without a title",
     "INSERT INTO result_text SELECT form,result,'ar',title,text FROM result_text"},
    {"check-in-another-language-by-its-title-alone", "(ar): a question has no text",
     "INSERT INTO form_text SELECT form,'ar',title,summary,about,period,copyright FROM form_text"},
};

} // namespace

BadFiles bad_rows() {
  BadFiles made;
  const auto add = [&](const auto& table) {
    for (const Spoilt& row : table) made.push_back({row.name, row.said, spoilt(row.sql)});
  };

  add(kAbout);
  add(kWordsAndPictures);
  add(kTopicsAndCards);
  add(kBlocks);
  add(kForms);
  return made;
}

} // namespace anteroom::help
