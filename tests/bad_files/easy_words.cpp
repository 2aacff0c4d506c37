// Bundles whose easy versions or explained words are not as they should be.
#include "bad_files/bad_files.h"

namespace anteroom::help {
namespace {

constexpr struct {
  const char* name;
  const char* said;
  const char* sql;
} kEasyWords[] = {
    {"easy-step-missing", "easy words, step 1: a step is missing", "DELETE FROM easy WHERE position=0"},
    {"easy-step-without-a-picture", "easy words, step 1: ", "UPDATE easy SET picture=''"},
    {"easy-picture-missing", "its picture “nowhere” is missing", "UPDATE easy SET picture='nowhere' WHERE position=1"},
    {"easy-step-that-shows-nothing", "a step shows or says nothing", "UPDATE easy SET shows='' WHERE position=1"},
    {"easy-step-that-says-nothing", "a step shows or says nothing", "UPDATE easy SET text='' WHERE position=1"},
    {"easy-text-too-long", "text is longer", "UPDATE easy SET text=hex(zeroblob(5000)) WHERE position=1"},
    {"easy-steps-too-many", "easy words, step 41: ",
     "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i+1 FROM n WHERE i<40) "
     "INSERT INTO easy SELECT card,language,i,picture,shows,text,'' FROM easy, n WHERE position=1"},
    {"easy-version-of-no-text", "belongs to nothing",
     "UPDATE easy SET language='ar' WHERE card='alarm-stays-on'; "
     "DELETE FROM card_text WHERE language='ar'; "
     "DELETE FROM line WHERE language='ar'; "
     "DELETE FROM block WHERE language='ar'"},
    {"words-beyond-the-text", "do not fit their text", "UPDATE line SET words='0-999:alarm' WHERE card='old-hurt'"},
    {"words-inside-a-letter", "do not fit their text", "UPDATE line SET words='0-1:alarm' WHERE language='ar'"},
    {"words-that-overlap", "do not fit their text",
     "UPDATE line SET words='0-4:alarm 3-6:alarm' WHERE card='old-hurt'"},
    {"words-without-an-id", "do not fit their text", "UPDATE line SET words='0-4:' WHERE card='old-hurt'"},
    {"words-not-understood", "do not fit their text", "UPDATE easy SET words='alarm' WHERE position=0"},
    {"word-explained-nowhere", "is explained nowhere", "DELETE FROM meaning"},
    {"word-explained-in-another-language", "is explained nowhere", "UPDATE meaning SET language='ar'"},
    {"word-that-means-nothing", "means nothing", "UPDATE meaning SET text=''"},
    {"word-without-a-name", "means nothing", "INSERT INTO meaning VALUES('ar','unused','','x')"},
    {"word-with-an-odd-id", "is not an id", "INSERT INTO meaning VALUES('en','Odd One','x','x')"},
    {"word-of-no-language", "belongs to nothing", "INSERT INTO meaning VALUES('tlh','unused','x','x')"},
    {"meaning-too-long", "text is longer", "UPDATE meaning SET text=hex(zeroblob(1300))"},
};

} // namespace

BadFiles bad_easy_words() {
  BadFiles made;
  for (const auto& row : kEasyWords) made.push_back({row.name, row.said, spoilt(row.sql)});
  return made;
}

} // namespace anteroom::help
