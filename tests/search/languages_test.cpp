// What people type in their language, and what it has to find. The sentences are our own.
#include "help/promise.h"
#include "search/shelf.h"

#include <set>

using namespace anteroom;
using help::Told;

namespace {

struct Row {
  const char* id;
  const char* language;
  const char* title;
  std::vector<std::pair<const char*, const char*>> finds; // typed, and the title with what is marked in it
};

const std::vector<Row> kRows{
    {"en-1",
     "en",
     "When sleep won't come",
     {{"sleep", "When [sleep] won't come"},
      {"SLE", "When [sle]ep won't come"},
      {"wont", "When sleep [won't] come"},
      {"won’t", "When sleep [won't] come"},
      {"come sleep", "When [sleep] won't [come]"},
      {"slepe", "When [sleep] won't come"}}},
    {"de-1",
     "de",
     "Schlafstörung und große Müdigkeit",
     {{"schlafstorung", "[Schlafstörung] und große Müdigkeit"},
      {"störung", "Schlaf[störung] und große Müdigkeit"},
      {"grosse", "Schlafstörung und [große] Müdigkeit"},
      {"müdikeit", "Schlafstörung und große [Müdigkeit]"}}},
    {"fr-1",
     "fr",
     "Quand l’anxiété serre le cœur",
     {{"anxiete", "Quand l’[anxiété] serre le cœur"},
      {"l'anxiété", "Quand [l’anxiété] serre le cœur"},
      {"coeur", "Quand l’anxiété serre le [cœur]"},
      {"anxeite", "Quand l’[anxiété] serre le cœur"}}},
    {"es-1",
     "es",
     "El corazón y el sueño",
     {{"corazon", "El [corazón] y el sueño"},
      {"SUEÑO", "El corazón y el [sueño]"},
      {"corason", "El [corazón] y el sueño"}}},
    {"vi-1",
     "vi",
     "Thở chậm khi đau đầu",
     {{"tho cham", "[Thở] [chậm] khi đau đầu"},
      {"đầu", "Thở chậm khi [đau] [đầu]"},
      {"dau dau", "Thở chậm khi [đau] [đầu]"}}},
    {"tr-1",
     "tr",
     "Işık ve sıkıntı",
     {{"isik", "[Işık] ve sıkıntı"}, {"SIKINTI", "Işık ve [sıkıntı]"}, {"sikinti", "Işık ve [sıkıntı]"}}},
    {"uk-1",
     "uk",
     "П’ять хвилин тиші, коли їжа не йде",
     {{"пять", "[П’ять] хвилин тиші, коли їжа не йде"},
      {"ХВИЛИН", "П’ять [хвилин] тиші, коли їжа не йде"},
      {"хвлиин", "П’ять [хвилин] тиші, коли їжа не йде"},
      {"їжа", "П’ять хвилин тиші, коли [їжа] не йде"}}},
    {"el-1", "el", "Όταν το άγχος μένει", {{"αγχοσ", "Όταν το [άγχος] μένει"}, {"ΆΓΧΟΣ", "Όταν το [άγχος] μένει"}}},
    {"ar-1",
     "ar",
     "حين يَشتدّ القَلَقُ ليلًا",
     {{"قلق", "حين يَشتدّ ال[قَلَقُ] ليلًا"},
      {"القلق", "حين يَشتدّ [القَلَقُ] ليلًا"},
      {"ليلا", "حين يَشتدّ القَلَقُ [ليلًا]"},
      {"يشتد", "حين [يَشتدّ] القَلَقُ ليلًا"},
      {"والقلق", "حين يَشتدّ ال[قَلَقُ] ليلًا"}}},
    {"ar-2",
     "ar",
     "إلى مدرسة الحبّ",
     {{"الي", "[إلى] مدرسة الحبّ"}, {"مدرسه", "إلى [مدرسة] الحبّ"}, {"حب", "إلى مدرسة ال[حبّ]"}}},
    {"fa-1",
     "fa",
     "کمک در شب‌های بی‌خوابی",
     {{"كمك", "[کمک] در شب‌های بی‌خوابی"},
      {"بيخوابي", "کمک در شب‌های [بی‌خوابی]"}}},
    {"he-1", "he", "שָׁלוֹם לַגוּף", {{"שלום", "[שָׁלוֹם] לַגוּף"}, {"גוף", "שָׁלוֹם לַ[גוּף]"}}},
    {"hi-1",
     "hi",
     "ज़रूरत से ज़्यादा चिंता",
     {{"जरूरत", "[ज़रूरत] से ज़्यादा चिंता"}, {"चिंता", "ज़रूरत से ज़्यादा [चिंता]"}, {"चिन्ता", "ज़रूरत से ज़्यादा [चिंता]"}}},
    {"th-1",
     "th",
     "นอนไม่หลับทั้งคืน",
     {{"นอน", "[นอน]ไม่หลับทั้งคืน"},
      {"ไม่หลับ", "นอน[ไม่หลับ]ทั้งคืน"},
      {"นอนไมหลับ", "[นอนไม่หลับ]ทั้งคืน"},
      {"คืน", "นอนไม่หลับทั้ง[คืน]"}}},
    {"zh-1",
     "zh-Hans",
     "焦虑和失眠的夜晚",
     {{"焦虑", "[焦虑]和失眠的夜晚"},
      {"眠", "焦虑和失[眠]的夜晚"},
      {"失眠 焦虑", "[焦虑]和[失眠]的夜晚"},
      {"失眠的夜", "焦虑和[失眠的夜]晚"},
      {"焦虑合失眠", "[焦虑]和[失眠]的夜晚"}}},
    {"ja-1",
     "ja",
     "ねむれないヨルのために",
     {{"ネムレナイ", "[ねむれない]ヨルのために"},
      {"よる", "ねむれない[ヨル]のために"},
      {"ﾖﾙ", "ねむれない[ヨル]のために"}}},
    {"ko-1",
     "ko",
     "불안할 때의 호흡",
     {{"불안", "[불안]할 때의 호흡"}, {"호", "불안할 때의 [호]흡"}, {"때", "불안할 [때]의 호흡"}}},
    {"km-1", "km", "ការ\u200bគេង\u200bមិន\u200bលក់", {{"គេង", "ការ\u200b[គេង]\u200bមិន\u200bលក់"}}},
};

} // namespace

TEST_CASE("what people type finds what they mean, in their language") {
  std::vector<Told> cards;
  for (const Row& row : kRows) cards.push_back({row.id, row.language, row.title});
  help::Shelf shelf(cards);
  int asked = 0;
  std::set<std::string> languages;
  for (const Row& row : kRows)
    for (const auto& [typed, marked] : row.finds) {
      INFO(row.language << ": " << typed);
      const auto hits = shelf.find(typed, row.language);
      REQUIRE_FALSE(hits.empty());
      CHECK(hits.front().id == row.id);
      CHECK(hits.front().language == row.language);
      CHECK(help::bracketed(hits.front().title) == marked);
      ++asked;
      languages.insert(row.language);
    }
  CHECK(languages.size() >= 11);
  help::promise("search", asked, "questions answered, in seventeen languages");
}
