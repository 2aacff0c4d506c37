#include "tool/self_harm.h"

#include "tool/nearest.h"

#include <algorithm>
#include <array>

namespace anteroom::content {
namespace {

// LOINC: the ninth item of the PHQ-9, and those of the Columbia scale.
constexpr std::array kCodes{"44260-8", "93246-0", "93247-8", "93248-6", "93249-4", "93250-2", "93267-6"};

// In small letters where a script has them. Parts of words, as endings change.
// clang-format off
constexpr std::array kWords{
    "suicid", "better off dead", "hurting yourself", "hurt yourself", "harming yourself", "harm yourself",
    "harming myself", "harm myself", "hurting myself", "hurt myself", "self-harm", "self harm", "kill myself",
    "kill yourself", "killing myself", "killing yourself", "end my life", "end your life", "ending your life",
    "ending my life", "take my life", "take your own life", "wish to be dead", "wished you were dead",
    "wish i were dead", "wished i was dead", "not worth living", "wanted to die", "want to die", "being dead",
    "go to sleep and not wake", "never wake up", "not wake up", "you were dead", "i were dead", "i was dead", "to be dead",
    "cut yourself", "cutting yourself", "cut myself", "cutting myself", "end it all", "ending it all", "overdos",
    "want to disappear", "like to disappear", "wish to disappear", "wanted to disappear", "wished i could disappear",
    "wish i could disappear", "wish you could disappear", "take your life", "taking your life", "taking your own life",
    "taking my life", "taking my own life", "take my own life", "took your life", "end your own life", "end my own life",
    "isn't worth living", "isn’t worth living", "life is not worth", "wasn't worth living", "wasn’t worth living",
    "life is worth", "life was worth", "worth living", "worth going on", "alive any more", "alive anymore",
    "rather be dead", "rather not be alive", "not to be alive", "not be alive", "wish you were not alive",
    "wished you were not alive", "not want to be alive", "not wanting to be alive", "not want to live", "don't want to live", "don’t want to live", "not wanting to live",
    "will to live", "thoughts of death", "thoughts about death", "thinking about death",
    "thinking of death", "thought about death", "thought of death", "thoughts of dying", "thoughts about dying",
    "thinking of dying", "thinking about dying", "thought about dying", "thought of dying", "death or dying",
    "dying or death", "wish to die", "wished to die", "wanting to die", "wish for death", "wished for death",
    "wished you would die", "hoped you would die", "hope to die", "hoping to die", "ready to die", "better dead",
    "better if you were dead", "better without you", "better off without", "better off if you were not",
    "never been born", "not been born", "no reason to live", "no reason to go on", "no reason for living",
    "reason to live", "reasons for living", " ending things", "go on living", "going on living",
    "carry on living", "stop living", "tired of living", "tired of life",
    "thoughts of cutting", "thought of cutting", "thoughts about cutting", "burning yourself", "burn yourself",
    "hitting yourself", "poison yourself", "hang yourself", "to sleep and never", "asleep and never",
    "lose your life on purpose",
    "hurt or kill", "do away with yourself", "ended your life", "tried to die", "self-injur", "self injur", "injure yourself", "injuring yourself",
    // es, pt
    "suicíd", "estar muerto", "estar muerta", "muerto/a", "hacerse daño", "lastimarse", "hacerme daño",
    "quitarme la vida", "quitarse la vida", "estar morto", "estar morta", "se ferir", "magoar-se",
    "tirar a própria vida", "melhor morrer", "pensamientos de muerte", "pensamientos sobre la muerte", "pensado en la muerte",
    "pensar en la muerte", "pensado en morir", "querer morir", "deseos de morir", "ganas de morir", "ganas de vivir",
    "deseado morir", "mejor muert", "no merece la pena vivir", "no vale la pena vivir", "la pena vivir",
    "acabar con su vida", "acabar con mi vida", "acabar con tu vida", "acabar con todo", "terminar con su vida",
    "terminar con mi vida", "hacerte daño", "hacerse algún daño", "seguir viviendo", "matarme", "matarse", "cortarse a sí",
    "no despertar", "pensamentos de morte", "pensamentos sobre a morte", "pensar na morte", "vontade de morrer",
    "desejo de morrer", "querer morrer", "vontade de viver", "pena viver", "acabar com a vida", "acabar com a sua vida",
    "pôr fim à vida", "se machucar", "magoar a si", "se matar", "matar-se", "não acordar",
    // de, nl
    "selbstmord", "suizid", "lieber tot", "leid zufügen", "sich verletzen", "das leben nehmen", "selbstverletz",
    "nicht lebenswert", "nicht mehr leben", "nicht mehr am leben", "leben nicht wert", "leben nicht mehr", "lebensmüde",
    "weiterzuleben", "weiterleben", "nicht mehr aufwachen", "nicht mehr aufzuwachen", "gedanken an den tod",
    "gedanken an tod", "gedanken an das sterben", "gedanken ans sterben", "an den tod gedacht", "tot zu sein", "tot wären",
    "tot wäre", "sterben zu wollen", "sterben wollen", "sterben möchte", "wunsch zu sterben", "sich umbringen",
    "sich umzubringen", "mich umbringen", "mich umzubringen", "sich etwas antun", "sich etwas anzutun", "sich zu verletzen", "sich selbst zu verletzen",
    "sich zu ritzen", "sich schneiden", "leben zu beenden", "leben beenden", "leben ein ende", "grund zu leben",
    "doodgaan", "wilde sterven", "willen sterven", "gedachten aan de dood", "gedachten over de dood", "dood willen",
    "dood zou zijn", "niet meer leven", "niet meer wakker", "waard om te leven", "leven niet waard", "leven beëindigen",
    "einde aan uw leven", "einde aan je leven", "iets aan te doen", "jezelf iets aandoen", "jezelf pijn", "uzelf pijn", "zichzelf pijn",
    "jezelf te verwonden", "zelfmoord", "zelfdoding", "zelfbeschadig", "beter dood", "pijn te doen", "liever dood",
    // fr, it
    "plutôt mort", "mieux valait mourir", "mieux mort", "mieux vaudrait mourir", "faire du mal", "se blesser",
    "mourir", "pensées de mort", "pensé à la mort", "idées de mort", "penser à la mort", "envie de vivre", "la peine d'être vécue",
    "la peine d’être vécue", "la vie ne valait", "la vie ne vaut", "vaut pas la peine", "valait pas la peine",
    "en finir", "mettre fin à", "vous tuer", "me tuer", "se tuer", "être mort", "être morte", "vous blesser", "me blesser",
    "ne plus vous réveiller", "ne plus se réveiller", "ne plus être là", "ne plus vivre", "continuer à vivre",
    "pensieri di morte", "pensato alla morte", "pensare alla morte", "voglia di vivere", "pena di vivere",
    "degna di essere vissuta", "togliersi la vita", "togliermi la vita", "farla finita", "uccidersi", "uccidermi",
    "non svegliar", "fare del male a se stess", "meglio morto", "meglio essere mort", "farsi del male", "farti del male", "morire",
    // sv, da, no, fi, hu, ro, el
    "tankar på döden", "tankar om döden", "inte vill leva", "inte leva", "värt att leva", "ta ditt liv", "ta livet av",
    "skada sig själv", "vore död", "tanker om døden", "tanker om død", "ikke leve", "verdt å leve", "værd at leve",
    "ta ditt eget liv", "tage dit eget liv", "livet af dig", "være død", "var død", "kuolema", "kuolla", "elämä ei ole", "halálról", "halálra", "meghalni",
    "gânduri de moarte", "la moarte", "să mor", "să mur", "σκέψεις θανάτου", "τον θάνατο", "πεθάν", "självmord", "hellre vore död", "skada dig själv", "selvmord", "skade dig selv", "skade deg selv",
    "hellere var død", "itsemurh", "öngyilk", "sinucid", "αυτοκτον",
    // pl, cs, uk, ru, tr, vi, hi, ar, zh, ja, ko
    "o śmierci", "warto żyć", "nie żyć", "odebrać sobie życie", "odebraniu sobie życia", "umrzeć", "na smrt", "o smrti",
    "zemřít", "nežít", "про смерть", "о смерти", "не жити", "не хочеться жити", "не хотелось жить",
    "не хочется жить", "жити далі", "померти", "умереть", "покончить с соб", "накласти на себе", "варто жити", "стоит жить",
    "ölüm düşünce", "ölmeyi", "ölümü düşün", "ölmek", "yaşamaya değ", "canına kıy", "về cái chết", "muốn chết", "không muốn sống", "đáng sống", "मरने के", "मौत के बारे",
    "मृत्यु के विचार", "जीने", "الانتحار", "تموت", "أموت", "لا تستحق الحياة", "إنهاء حيات", "تنهي حيات", "想死", "死亡的念", "想到死", "死去", "轻生",
    "輕生", "活下去", "活着没", "不想活", "結束生命", "结束生命", "死に", "死ぬ", "消えてなく", "消えてしま", "生きていたく", "生きている価値", "生きていても", "자해",
    "samobój", "lepiej nie żyć", "zrobić sobie krzywd", "sebevra", "самогуб", "краще померти", "завдати собі",
    "зашкодити собі", "самоуб", "лучше умереть", "причинить себе", "intihar", "ölsem", "ölmüş olmay",
    "kendinize zarar", "tự tử", "chết đi", "tự làm hại", "tự gây thương", "आत्महत्या", "मर जा", "नुकसान पहुँचा",
    "نتحار", "الموت", "إيذاء نفس", "تؤذي نفس", "自杀", "自殺", "伤害自己", "傷害自己", "不如死", "死ん", "自傷", "자살", "죽"};
// clang-format on

bool is_known(const std::string& text) {
  const std::string small = " " + small_letters(text); // a word may be asked for by its beginning
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* word) { return small.find(word) != std::string::npos; });
}

} // namespace

bool asks_of_self_harm(const std::vector<check::Item>& items, std::size_t place, const fhir::ItemSource& source) {
  const check::Item& item = items[place];
  if (item.kind == check::Kind::group || item.kind == check::Kind::display || item.read_only || item.hidden)
    return false;
  const auto is_code = [](const std::string& code) {
    return std::any_of(kCodes.begin(), kCodes.end(), [&](const char* known) { return code == known; });
  };
  for (const check::Coding& code : source.codes)
    if (is_code(code.code) || is_known(code.display)) return true;
  if (is_code(item.link.substr(item.link.rfind('/') + 1)) || is_known(item.text)) return true;
  // "Have you ever thought of ...", and below it "In the last month?".
  for (int above = item.parent; above >= 0; above = items[static_cast<std::size_t>(above)].parent)
    if (is_known(items[static_cast<std::size_t>(above)].text)) return true;
  // What stands under it to be read with it.
  for (const check::Item& below : items)
    if (below.kind == check::Kind::display && below.parent == static_cast<int>(place) && is_known(below.text))
      return true;
  if (std::any_of(item.help.begin(), item.help.end(), is_known)) return true;
  return std::any_of(item.options.begin(), item.options.end(),
                     [](const check::Option& option) { return is_known(option.text); });
}

} // namespace anteroom::content
